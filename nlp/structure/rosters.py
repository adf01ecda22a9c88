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
_SIGN = re.compile(r"\+|[-–÷](?=$|\s)")
_FEWEST, _FEWEST_SIGNS = 3, 2
_NAME = 0.7


class Cell(NamedTuple):
    """A cell of a row."""

    column: int
    text: str


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
    """Yield the rows; a mark counts only below a head or in a column of signs that say what it stands for."""
    rows = list(lines)
    signed = sum(_is_signed(line) for line in rows) >= _FEWEST_SIGNS
    headed, columns = False, list[Cell]()
    for line in rows:
        if _is_head(line):
            headed, columns = True, [cell for cell in _cells(line.text) if _column_kind(cell.text)]
            continue
        name, *cells = _cells(line.text)
        kinds = (_kind(cell, columns if len(columns) > 1 else [], headed=headed, signed=signed) for cell in cells)
        kind = next(filter(None, kinds), "")
        if kind and share_of_names(name.text) > _NAME:
            yield Entry(line, name.text, kind)


def _cells(text: str) -> list[Cell]:
    """The cells of a row, each with its column: the bars or tabs before it, else the place where it begins."""
    edges = [0, *(place for gap in _COLUMN.finditer(text) for place in gap.span()), len(text)]
    mark = next((mark for mark in "|\t" if mark in text), "")
    return [
        Cell(text.count(mark, 0, start) if mark else start, text[start:end])
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]


def _is_signed(line: Line) -> bool:
    """Whether a row ends in a sign for being there: "Ib Krog | Byrådet | +"."""
    name, *cells = _cells(line.text)
    return bool(cells) and cells[-1].text.startswith("+") and share_of_names(name.text) > _NAME


def _column_kind(head: str) -> str:
    """The group that a column is for, by its head; empty for other columns."""
    return _kind(Cell(0, head), [], headed=False, signed=False)


def _kind(cell: Cell, columns: Sequence[Cell], *, headed: bool, signed: bool) -> str:
    """The group that a cell puts a person in; empty where it says nothing of attendance.

    Where several columns are for attendance, a cross stands for that above it.
    """
    if _AWAY.match(cell.text):
        return "excused" if cell.text.casefold().startswith(("afbud", "forfald")) else "absent"
    if signed and (sign := _SIGN.match(cell.text)):
        return "present" if sign.group() == "+" else "absent"
    there = _THERE.match(cell.text)
    if there is None or not (headed or len(there.group()) > 1):
        return ""
    return _column_kind(min(columns, key=lambda head: abs(head.column - cell.column)).text) if columns else "present"


def _people(entries: Iterable[Entry], kind: str) -> Iterator[Attendee]:
    for entry in entries:
        if entry.kind == kind:
            yield from read_people(entry.name, entry.line.start)[:1]
