"""Which of two readings of the same characters holds."""

import pytest

from referatgraf.nlp.mentions import Amount, Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.known import Known
from referatgraf.nlp.recognition.overlaps import settled

Reading = tuple[str, int, int]


def readings(*places: Reading) -> list[Mention | Amount]:
    return [
        Amount("1", Span(start, end)) if kind == "amount" else Mention(kind, f"{start}-{end}", Span(start, end), "test")
        for kind, start, end in places
    ]


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ([("policy", 0, 30), ("institution", 4, 14)], [0, 1]),  # an agreement that names its parties
        ([("institution", 0, 30), ("policy", 4, 14)], [0, 1]),  # a steering group of an agreement
        ([("amount", 0, 30), ("policy", 4, 14)], [0]),
        ([("role", 0, 30), ("institution", 16, 30)], [0, 1]),  # an office with what it is the head of
        ([("person/other", 0, 12), ("institution", 6, 24)], [1]),  # crossing: the longer
        ([("institution", 0, 14), ("body", 0, 14)], [1]),  # the same characters: the surer grammar
        ([("body", 0, 14), ("body", 0, 14)], [0]),
        ([("body", 0, 25), ("body", 11, 25)], [0]),
        ([("place", 0, 9), ("person/other", 5, 20), ("amount", 15, 40)], [0, 2]),
        ([("person/other", 0, 9), ("person/other", 12, 20)], [0, 1]),
        ([("institution", 0, 3), ("institution", 0, 17)], [1]),  # an association and its branch
        ([("institution", 0, 17), ("institution", 8, 17)], [0, 1]),
    ],
)
def test_readings_that_hold(places: list[Reading], kept: list[int]) -> None:
    found = readings(*places)
    assert settled("", found, ()) == [found[place] for place in kept]
    assert settled("", reversed(found), ()) == [found[place] for place in kept] or len({p[1:] for p in places}) == 1


@pytest.mark.parametrize(
    ("text", "label", "end", "stays"),
    [
        ("KL's Hus", "KL", 4, True),
        ("SSI's Laboratorium", "Statens Serum Institut", 5, True),
        ("Niras Nord A/S", "Niras A/S", 5, False),
    ],
)
def test_an_owner_is_no_beginning_of_a_name(text: str, label: str, end: int, stays: bool) -> None:
    first = Mention("institution", label, Span(0, end), "test")
    whole = Mention("institution", text, Span(0, len(text)), "test")
    assert (first in settled(text, [first, whole], ())) == stays


def test_what_structure_read_holds_against_a_longer_reading() -> None:
    found = readings(("institution", 0, 40), ("body", 50, 60))
    assert settled("", found, [Known("person", "Asta Brink", Span(4, 14))]) == found[1:]
