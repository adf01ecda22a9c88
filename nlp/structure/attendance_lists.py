"""Lists of those present or absent behind a label, with the sentences that stand in them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from referatgraf.nlp.minutes import Attendee
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.attendance_sentences import read_sentences
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.words import letters

_TOLD = re.compile(
    r"(?:,? ?\([^)]*\))?(?:,| -| –)? "
    r"(?:[Ss]tedfortræder for|[Ss]uppleant for|deltog|mødte|var|er|deltager|havde|har|meldte|blev|kom|ankom|"
    r"forlod|gik|i stedet|medvirkede)\b"
)
"""What follows a name of which a sentence tells something."""
_JOINT = re.compile(r"(?: \([^)]*\))?(?:,| og|,? samt) ?| \([^)]*\) ?")
_OPENING = re.compile(r"\b(?:I stedet|Stedfortræder|Suppleant|Afbud fra|Afbud er)\b")
_NOBODY = ("", "ingen", "intet", "nej")


def read_list(text: str, offset: int, field: str, known: Iterable[str] = ()) -> Attendance:
    """The persons in the value of a label such as "Afbud:"; sentences in it are read as such.

    Args:
        text: the value.
        offset: where it begins in the document.
        field: "present", "absent", "excused" or "guests".
        known: full names by which a list without commas is parted.
    """
    if letters(text) in _NOBODY:
        return Attendance()
    people = read_people(text, offset, known)
    stop = _sentence_start(text, people, offset)
    listed = tuple(person for person in people if person.span.end - offset <= stop)
    said = read_sentences(text[stop:], offset + stop)
    if field in ("absent", "excused"):
        moved: dict[str, Any] = {field: getattr(said, field) + said.item, "item": ()}
        said = replace(said, **moved)
    if field == "present":
        listed += tuple(deputy.person for deputy in said.deputies)
    fields: dict[str, Any] = {field: listed}
    return Attendance(**fields) + said


def _sentence_start(text: str, people: list[Attendee], offset: int) -> int:
    """Where sentences behind a list begin: at the first name that is told something of, and those joined to it."""
    opening = _OPENING.search(text)
    start = opening.start() if opening else len(text)
    for n, person in enumerate(people):
        if _TOLD.match(text, person.span.end - offset):
            return min(start, _first_joined(text, people[: n + 1], offset))
    return start


def _first_joined(text: str, people: list[Attendee], offset: int) -> int:
    """Where the first of those begins that commas and "og" join to the last."""
    places = [(person.span.start - offset, person.span.end - offset) for person in people]
    first = places.pop()[0]
    while places and _JOINT.fullmatch(text, places[-1][1], first):
        first = places.pop()[0]
    return first
