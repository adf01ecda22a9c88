"""Whatever a text holds, it is read without a fault, in time, and every span says what its value says.

Texts: invented minutes of every layout, the examples and the seeds, spoilt in many ways, and texts that hypothesis
makes from any characters or from the vocabulary of minutes. The same texts in every run.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.nlp.document import Document
from referatgraf.nlp.recognition import pipeline, recognise
from referatgraf.nlp.structure import structure

from .limits import at_most
from .mutations import LONG_LINE, MUTATIONS, ODD, PUNCTUATION, Mutation, long_line, spoilt
from .slicing import faults, named_faults
from .vocabulary import FRAGMENTS, HEADINGS, JOINTS, LABELS

TESTS = Path(__file__).resolve().parent.parent
DIALECTS = sorted((TESTS / "fixtures" / "dialects").glob("*.txt"))
EXAMPLES = sorted(p for p in (TESTS.parent / "examples" / "noerhavn").iterdir() if p.suffix in (".txt", ".md"))
SECONDS = 2.0
"""What one document may take."""
PAIRS = 2
SEED_PART = 3
"""Of the seeds, which are long, every third mutation is tried, another third for each."""
ANY, MADE = 600, 1800
"""How many texts hypothesis makes of any characters, and of the vocabulary."""

WORDS = st.one_of(*(st.sampled_from(words) for words in (FRAGMENTS, FRAGMENTS, HEADINGS, LABELS)))
PIECES = st.tuples(WORDS, st.sampled_from(JOINTS)).map("".join)
CHARACTERS = st.one_of(st.characters(codec="utf-8"), st.sampled_from(ODD + PUNCTUATION + "\n\n  AaÆØå12"))


def found(text: str, kind: str = "text") -> list[str]:
    """The faults of what structure and recognition tell of a text."""
    document = Document("x.txt", "0" * 64, kind, text)
    pipeline()
    with at_most(SECONDS):
        minutes = structure(document)
        named = recognise(document, minutes)
    return [*faults(text, minutes), *named_faults(text, named)]


def found_in(path: Path, ways: Iterable[tuple[Mutation, ...]], number: int = 0) -> dict[str, list[str]]:
    """The faults of what is told of a document that was spoilt in each of several ways, by the way."""
    text, faulty = path.read_text(encoding="utf-8"), {}
    for mutations in ways:
        told = " and ".join(map(way, mutations)) or "as it is"
        try:
            faulty[told] = found(spoilt(path.name, text, *mutations, number=number))
        except Exception as error:
            error.add_note(f"{path.name} in the way {told!r}")
            raise
    return {told: some for told, some in faulty.items() if some}


def way(mutation: object) -> str:
    return getattr(mutation, "__name__", getattr(mutation, "name", str(mutation)))


@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_as_it_is_and_spoilt(path: Path) -> None:
    assert found_in(path, [(), *((mutation,) for mutation in MUTATIONS)]) == {}


@pytest.mark.parametrize("number", range(PAIRS))
def test_spoilt_twice(number: int) -> None:
    def ways(path: Path) -> tuple[Mutation, ...]:
        place = DIALECTS.index(path) if path in DIALECTS else number
        return tuple(MUTATIONS[(place * step + number) % len(MUTATIONS)] for step in (1, 7))

    told = {path.name: found_in(path, [ways(path)], number) for path in (*DIALECTS, *EXAMPLES)}
    assert {name: faulty for name, faulty in told.items() if faulty} == {}


@pytest.mark.parametrize("seed", range(5))
def test_spoilt_seed(shared: Path, seed: int) -> None:
    path = sorted((shared / "seeds").glob("*.txt"))[seed]
    ways = [(MUTATIONS[(place + seed) % len(MUTATIONS)],) for place in range(0, len(MUTATIONS), SEED_PART)]
    assert found_in(path, ways) == {}


@pytest.mark.parametrize("path", [*DIALECTS[::20], *EXAMPLES[::6]], ids=way)
def test_with_a_long_line(path: Path) -> None:
    text = spoilt(path.name, path.read_text(encoding="utf-8"), long_line)
    assert len(text) > LONG_LINE
    assert found(text) == []


@given(st.text(CHARACTERS, max_size=400))
@settings(max_examples=ANY, derandomize=True, database=None)
def test_any_characters(text: str) -> None:
    assert found(text) == []


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=MADE, derandomize=True, database=None)
def test_any_order_of_words(text: str) -> None:
    assert found(text, "markdown") == []


def test_cases_are_many() -> None:
    documents = len(DIALECTS) + len(EXAMPLES)
    assert documents * (len(MUTATIONS) + PAIRS + 1) + ANY + MADE >= 5000
