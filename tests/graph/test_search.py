"""The search finds words in any form, groups what it finds, and is brought up to date as if it were made anew."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError
from referatgraf.graph.search import FILE, index
from referatgraf.graph.search.asking import search
from referatgraf.graph.search.words import matched, stems
from referatgraf.graph.store import current_generation

from ..conftest import EXAMPLES, GraphOf  # noqa: TID252 - tests have no name to import them by
from ..papers import AGENDA, FIRST, FOURTH, SECOND, THIRD, paper, write  # noqa: TID252 - tests have no name

OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1, model="none")
MANY = {f"y{n}": paper("Byrådet", f"2024-0{n}-01", "Vej") for n in range(1, 9)}
ALL = {"a": FIRST, "b": SECOND, "c": THIRD, "d": FOURTH, "x": AGENDA, **MANY}


@pytest.fixture(scope="module")
def examples(graph_of: GraphOf) -> Path:
    """The index of the examples."""
    return current_generation(graph_of(EXAMPLES, "none")) / FILE


def labels(path: Path, asked: str, kind: str) -> list[str]:
    """What things of a kind are called that are found, the best first."""
    found = search(path, asked, kind, most=50).groups
    return [hit.label for hit in found[kind].hits] if found else []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("princip", "Principperne"),
        ("børneudvalget", "BOERNEUDVALGETS"),
        ("Åbenrå", "aabenraa"),
        ("botilbud", "botilbuddet"),
        ("idé", "ide"),
        ("ﬁskeri", "fiskeriet"),  # a ligature, as PDF files have them
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    "words", ["udvalg udvikling", "lov låge", "plan plads", "børn barn", "skole skov", "2024 2025"]
)
def test_different_words_keep_different_stems(words: str) -> None:
    assert len({*stems(words)}) == 2


@pytest.mark.parametrize(
    ("asked", "kind", "label"),
    [
        ("socialudvalg", "body", "Socialudvalget"),
        ("SOCIALUDVALGETS", "body", "Socialudvalget"),
        ("oekonomi", "body", "Økonomiudvalget"),  # the beginning of a longer word
        ("24-006015", "case", "24-006015"),
        ("24-0060", "case", "24-006015"),
        ("vedtægten affald", "case", "24-006015"),  # by the titles of its items
        ("serviceloven § 107", "law", "serviceloven § 107"),
        ("økonomien fælles", "principle", "Fælles om økonomi"),
        (
            "analyserne botilbuddene 2019",
            "item",
            "Analyse af kommunens køb af botilbud",
        ),  # by the title of an attachment
        ("rugholm", "person", "Aksel Rugholm"),
        ("udvalget", "body", "Socialudvalget"),  # within a longer word
    ],
)
def test_things_are_found(examples: Path, asked: str, kind: str, label: str) -> None:
    assert any(label in found for found in labels(examples, asked, kind)), labels(examples, asked, kind)


def test_the_best_comes_first(examples: Path) -> None:
    assert labels(examples, "socialudvalget", "body")[0] == "Socialudvalget"
    assert labels(examples, "serviceloven", "law")[0] == "serviceloven"


def test_what_has_the_word_within_a_longer_one_comes_behind(examples: Path) -> None:
    found = labels(examples, "principper", "principle")
    whole = ["principper" in label.lower().split() for label in found]
    assert found
    assert whole == sorted(whole, reverse=True)


def test_decisions_are_found_by_their_words(examples: Path) -> None:
    group = search(examples, "handicaprådets svar").groups["decision"]
    assert any("Handicaprådets svar" in hit.texts for hit in group.hits)


def test_words_in_quotes_stand_together(examples: Path) -> None:
    together, apart = (
        search(examples, asked).groups["item"].total for asked in ('"fælles principper"', "fælles principper")
    )
    assert 0 < together <= apart
    assert search(examples, '"principper fælles"').groups == {}


def test_where_nothing_has_all_words_some_will_do(examples: Path) -> None:
    found = search(examples, "botilbud xyzzy")
    assert not found.whole
    assert found.groups["item"].total == search(examples, "botilbud").groups["item"].total


def test_pages_of_a_kind_follow_each_other(examples: Path) -> None:
    whole = search(examples, "godkendt", "decision", most=100).groups["decision"]
    pages = [search(examples, "godkendt", "decision", most=7, first=first).groups for first in range(0, whole.total, 7)]
    assert tuple(hit for page in pages for hit in page["decision"].hits) == whole.hits
    assert {page["decision"].total for page in pages} == {whole.total} == {len(whole.hits)}


@pytest.mark.parametrize(
    "asked", ["", " ", '"', "*", "§", "a" * 10_000, "x " * 5_000, "NEAR(a b)", "names:a", "a AND", "-a", "\0"]
)
def test_nothing_typed_is_an_operator(examples: Path, asked: str) -> None:
    assert search(examples, asked).total >= 0


@given(st.text(max_size=300))
def test_any_text_is_answered(examples: Path, asked: str) -> None:
    for group in search(examples, asked).groups.values():
        assert 0 < len(group.hits) <= min(5, group.total)


@given(st.text())
def test_marked_words_stand_in_the_text(text: str) -> None:
    found = matched(text, text)
    assert [(word.start, word.end) for word in found] == sorted((word.start, word.end) for word in found)
    assert all(stems(text[word.start : word.end]) == [word.stem] for word in found)


def test_without_an_index_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError, match="søgeregister"):
        search(tmp_path / "search.sqlite", "vej")


def content(folder: Path) -> Mapping[str, tuple[tuple[str, ...], list[int]]]:
    """What is kept of each thing, and which terms of the index lead to it: as often as they stand in its texts."""
    with closing(sqlite3.connect(current_generation(folder) / FILE)) as made:
        found = {
            row[0]: row[1:]
            for row in made.execute("SELECT id, iri, id / ?, label, others, texts FROM thing", (index.ROWS,))
        }
        terms: dict[int, list[str]] = {number: [] for number in found}
        for table in ("stems", "parts"):
            made.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
            made.execute(f"CREATE VIRTUAL TABLE temp.terms_of_{table} USING fts5vocab(main, {table}, instance)")
            told = f"SELECT term, doc FROM terms_of_{table} ORDER BY doc, term, col, offset"
            for term, number in made.execute(told):
                terms[number].append(term)
    return {row[0]: (row, terms[number]) for number, row in found.items()}


@pytest.mark.parametrize("gone", ["b", "d", "x"])
def test_brought_up_to_date_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str) -> None:
    def made(folder: str, papers: Mapping[str, str]) -> Path:
        shutil.rmtree(tmp_path / "in", ignore_errors=True)
        build([write(tmp_path / "in", **papers)], tmp_path / folder, OPTIONS)
        return tmp_path / folder

    fewer = {name: text for name, text in ALL.items() if name != gone}
    anew = content(made("fewer", fewer)), content(made("all", ALL))
    monkeypatch.setattr(index, "make", None)
    assert content(made("all", fewer)) == anew[0]
    assert content(made("all", ALL)) == anew[1]
    assert anew[0] != anew[1]
