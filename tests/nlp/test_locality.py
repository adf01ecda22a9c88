"""What was not touched keeps its statements: an item cut away or changed changes nothing of the others."""

import random
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Minutes, Span
from referatgraf.nlp.structure import structure

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted(p for p in (ROOT / "examples" / "noerhavn").iterdir() if p.suffix in (".txt", ".md"))
GENERATED = 12
LEAST = 8
"""How many items a document has to have."""
CUTS = 6
"""How many items of a document, from the seventh on, are cut away, one at a time."""
NEW_WORD = "fjordlysene"
WORDS = 2
"""How many words of an item's Sagsfremstilling are changed, one at a time."""


def read(text: str) -> Minutes:
    return structure(Document("x.txt", "0" * 64, "text", text))


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Generated minutes in all layouts."""
    folder = tmp_path_factory.mktemp("generated")
    options = ["--count", str(GENERATED), "--seed", "11", "--no-answers", "--out", str(folder)]
    subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "make_minutes.py"), *options], check=True, capture_output=True
    )
    return [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]


def moved(thing: Any, place: int, by: int) -> Any:
    """`thing` with every span behind `place` moved by `by` characters."""
    if isinstance(thing, Span):
        return Span(*(point + by if point > place else point for point in (thing.start, thing.end)))
    if isinstance(thing, tuple):
        return tuple(moved(part, place, by) for part in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{field.name: moved(getattr(thing, field.name), place, by) for field in fields(thing)})
    return thing


def assert_cuts_are_local(text: str) -> None:
    """From the seventh on, any item or its content may go: those up to the last but one before it stay as they are."""
    items = read(text).items
    for item in items[6:][:CUTS]:
        kept = item.order - 2
        for start in (item.span.start, item.title.span.end if item.title else item.span.start):
            left = read(text[:start] + text[item.span.end :])
            assert left.items[:kept] == items[:kept], (item.order, text[start : item.span.end][:200])


def assert_words_are_local(text: str) -> None:
    """A word of a Sagsfremstilling may be another: the other items and the meeting stay as they are."""
    minutes = read(text)
    for item in minutes.items[2::3]:
        for hit in words_of(item, text):
            by = len(NEW_WORD) - len(hit.group())
            changed = read(text[: hit.start()] + NEW_WORD + text[hit.end() :])
            other = [changed.items[: item.order - 1], changed.items[item.order :], changed.meeting]
            known = [minutes.items[: item.order - 1], minutes.items[item.order :], minutes.meeting]
            assert other == [moved(thing, hit.start(), by) for thing in known], (item.order, hit)


def words_of(item: AgendaItem, text: str) -> list[re.Match[str]]:
    """A few small words of an item's Sagsfremstilling, no verdicts."""
    sections = [section.span for section in item.sections if section.kind == "presentation"]
    hits = [
        hit
        for span in sections
        for hit in re.compile(r"(?<= )[a-zæøå]{4,12}(?= [a-zæøå])").finditer(text, span.start, span.end)
    ]
    return random.Random(item.order).sample(hits, min(WORDS, len(hits)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert_cuts_are_local(text)
    assert_words_are_local(text)


@pytest.mark.parametrize("number", range(GENERATED))
def test_cut_items_of_generated_minutes(generated: list[str], number: int) -> None:
    assert_cuts_are_local(generated[number])


@pytest.mark.parametrize("number", range(GENERATED))
def test_changed_words_of_generated_minutes(generated: list[str], number: int) -> None:
    assert_words_are_local(generated[number])


def test_generated_minutes_have_enough_items(generated: list[str]) -> None:
    assert sum(len(read(text).items) >= LEAST for text in generated) >= GENERATED // 2


@pytest.mark.parametrize("seed", range(4))
def test_seeds(shared: Path, seed: int) -> None:
    text = sorted((shared / "seeds").glob("*.txt"))[seed].read_text(encoding="utf-8")
    assert_cuts_are_local(text)
    assert_words_are_local(text)
