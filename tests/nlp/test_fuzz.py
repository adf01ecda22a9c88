"""Whatever a text holds, it is read without a fault, in time, and every span says what its value says.

Texts: invented minutes of every layout, the examples and the seeds, spoilt in many ways, and texts that hypothesis
makes from any characters or from the vocabulary of minutes. The same texts in every run.
"""

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


def way(mutation: object) -> str:
    return getattr(mutation, "__name__", getattr(mutation, "name", str(mutation)))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=way)
@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_spoilt(path: Path, mutation: Mutation) -> None:
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), mutation)) == []


@pytest.mark.parametrize("number", range(PAIRS))
@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_spoilt_twice(path: Path, number: int) -> None:
    place = DIALECTS.index(path) if path in DIALECTS else number
    first, second = (MUTATIONS[(place * step + number) % len(MUTATIONS)] for step in (1, 7))
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), first, second, number=number)) == []


@pytest.mark.parametrize("path", [*DIALECTS, *EXAMPLES], ids=way)
def test_as_it_is(path: Path) -> None:
    assert found(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("mutation", range(0, len(MUTATIONS), SEED_PART))
@pytest.mark.parametrize("seed", range(5))
def test_spoilt_seed(shared: Path, seed: int, mutation: int) -> None:
    path = sorted((shared / "seeds").glob("*.txt"))[seed]
    spoil = MUTATIONS[(mutation + seed) % len(MUTATIONS)]
    assert found(spoilt(path.name, path.read_text(encoding="utf-8"), spoil)) == []


@pytest.mark.parametrize("path", [*DIALECTS[::10], *EXAMPLES[::3]], ids=way)
def test_with_a_long_line(path: Path) -> None:
    text = spoilt(path.name, path.read_text(encoding="utf-8"), long_line)
    assert len(text) > LONG_LINE
    assert found(text) == []


@given(st.text(CHARACTERS, max_size=400))
@settings(max_examples=ANY, derandomize=True, deadline=None, database=None)
def test_any_characters(text: str) -> None:
    assert found(text) == []


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=MADE, derandomize=True, deadline=None, database=None)
def test_any_order_of_words(text: str) -> None:
    assert found(text, "markdown") == []


def test_cases_are_many() -> None:
    documents = len(DIALECTS) + len(EXAMPLES)
    assert documents * (len(MUTATIONS) + PAIRS + 1) + ANY + MADE >= 5000
