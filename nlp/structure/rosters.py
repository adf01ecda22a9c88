"""Tables of members: a row a person, with a column that says who was there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from referatgraf.nlp.minutes import Attendee
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people, share_of_names

_COLUMN = re.compile(r"(?:[^\S\t]{2,}|\s*[\t|]\s*)")
_THERE = re.compile(r"(?i)(?:mødt|til ?stede|deltog|deltager|ja|x|√|✓|✔)\b|[√✓✔]")
_AWAY = re.compile(r"(?i)(?:afbud|fraværende|ikke mødt|ikke til ?stede|nej|fravær|forfald)\b")
_HEAD = re.compile(r"(?i)til ?stede|deltog|mødt|fremmøde|deltagelse|afbud|fravær")
_FEWEST = 3
_NAME = 0.7


class Entry(NamedTuple):
    """A row of a roster: the line, and which group of the attendance it belongs to."""

    line: Line
    name: str
    kind: str


def read_roster(lines: Sequence[Line]) -> tuple[Attendance, list[Line]]:
    """Who was there by a table of members, and the lines that it is made of; nothing where there is no such table."""
    entries = list(_entries(lines))
    if len(entries) < _FEWEST:
        return Attendance(), []
    heads = [line for line in lines if _is_head(line)]
    present, absent, excused = (tuple(_people(entries, kind)) for kind in ("present", "absent", "excused"))
    return Attendance(present, absent, excused), [*heads, *(entry.line for entry in entries)]


def _is_head(line: Line) -> bool:
    return bool(_HEAD.search(line.text)) and len(_COLUMN.split(line.text)) > 1 and not share_of_names(line.text)


def _entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """Yield the rows; a cross counts only below a head that says what it stands for."""
    headed = False
    for line in lines:
        headed = headed or _is_head(line)
        name, *cells = _COLUMN.split(line.text)
        kind = next((kind for cell in cells if (kind := _kind(cell, headed=headed))), "")
        if kind and share_of_names(name) > _NAME:
            yield Entry(line, name, kind)


def _kind(cell: str, *, headed: bool) -> str:
    """The group that a cell puts a person in; empty where it says nothing of attendance."""
    if _AWAY.match(cell):
        return "excused" if cell.casefold().startswith(("afbud", "forfald")) else "absent"
    there = _THERE.match(cell)
    return "present" if there and (headed or len(there.group()) > 1) else ""


def _people(entries: Iterable[Entry], kind: str) -> Iterator[Attendee]:
    for entry in entries:
        if entry.kind == kind:
            yield from read_people(entry.name, entry.line.start)[:1]
