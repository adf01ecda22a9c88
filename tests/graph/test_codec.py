"""What is packed between the passes comes back as it was."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatgraf.graph.codec import packed, unpacked
from referatgraf.graph.statements import Source
from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Decision, Minutes, Quote, Span

SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=10)
QUOTES = st.builds(Quote, ANY_TEXT, SPANS, ANY_TEXT)


@dataclass(frozen=True, slots=True)
class Nested:
    """Every form of field that the hand-overs use."""

    name: str
    maybe: Quote | None
    many: tuple[Quote, ...]
    pairs: tuple[tuple[str, Span], ...]
    number: int | None
    sure: bool


@given(
    st.builds(
        Nested, ANY_TEXT, st.none() | QUOTES, st.lists(QUOTES, max_size=3).map(tuple),
        st.lists(st.tuples(ANY_TEXT, SPANS), max_size=3).map(tuple), st.none() | st.integers(), st.booleans(),
    )
)  # fmt: skip
def test_round_trip(thing: Nested) -> None:
    assert unpacked(Nested, packed(thing)) == thing


@settings(max_examples=30, suppress_health_check=list(HealthCheck))  # each holds every class often
@given(st.from_type(Minutes))
def test_minutes_round_trip(minutes: Minutes) -> None:
    source = Source(Document("a.txt", "0" * 64, "text", "tekst", (0, 3)), minutes)
    assert unpacked(Source, packed(source)) == source


def test_something_else_is_no_minutes() -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked(AgendaItem, packed(Decision(Span(0, 1), "Godkendt.", "approved")))
