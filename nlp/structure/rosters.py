"""Tables of members: a row a person, with a column that says who was there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from referatgraf.nlp.minutes import Attendee, Deputy
from referatgraf.nlp.structure.attendance import NOTHING, Attendance
from referatgraf.nlp.structure.folded_rosters import unfolded
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people, share_of_names

_COLUMN = re.compile(r"(?:[^\S\t]{2,}|\s*[\t|]\s*)")
_THERE = re.compile(r"(?i)(?:mødt|til ?stede|deltog|deltager|ja|x|√|✓|✔)\b|[√✓✔]")
_AWAY = re.compile(r"(?i)(?:afbud|fraværende|ikke mødt|ikke til ?stede|nej|fravær|forfald)\b")
_HEAD = re.compile(r"(?i)til ?stede|deltog|mødt|fremmøde|deltagelse|afbud|fravær")
_SIGN = re.compile(r"\+|[-–÷](?=$|\s)")
_ANSWER = re.compile(r"(?i)(?P<no>nej)|ja|x|[√✓✔]")
_NAME_HEAD = re.compile(r"(?i)(?:navn|medlem(?:mer|s navn)?|deltagere?)$")
_INSTEAD = re.compile(r"(?i)\bi stedet\b|\bstedfortræder|\bsuppleant")
_PARTY_HEAD = re.compile(r"(?i)parti|liste")
_PARTY = re.compile(r"[A-ZÆØÅ]{1,2}|[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅa-zæøå]+)?")
_FEWEST, _FEWEST_SIGNS = 3, 2
_NAME, _NAME_OF_MARKED = 0.7, 0.45
"""The least share of names in a cell that is one, which a title may stand before where a cross stands beside it."""


class Cell(NamedTuple):
    """A cell of a row, which begins at `start` of its line."""

    column: int
    text: str
    start: int = 0


class Entry(NamedTuple):
    """A row of a roster: its line, name and party, which group it belongs to, and the cell that says so."""

    line: Line
    name: Cell
    party: str
    kind: str
    told: Cell


def read_roster(lines: Sequence[Line]) -> tuple[Attendance, list[Line]]:
    """Who was there by a table of members, and the lines that it is made of; nothing where there is no such table."""
    whole, folded = unfolded(lines)
    entries = list(_entries(whole))
    if len(entries) < _FEWEST:
        return NOTHING, []
    heads = [*(line for line in whole if _is_head(line)), *folded]
    present, absent, excused = (tuple(_people(entries, kind)) for kind in ("present", "absent", "excused"))
    deputies = tuple(_deputies(entries))
    present += tuple(deputy.person for deputy in deputies)
    listed = [*heads, *(entry.line for entry in entries)]
    return Attendance(present, absent, excused, deputies=deputies), listed


def _is_head(line: Line) -> bool:
    return bool(_HEAD.search(line.text)) and len(_COLUMN.split(line.text)) > 1 and not share_of_names(line.text)


def _entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """Yield the rows; a mark counts only below a head or in a column of signs that say what it stands for."""
    rows = list(lines)
    signed = sum(_is_signed(line) for line in rows) >= _FEWEST_SIGNS
    head: list[Cell] = []
    for line in rows:
        if _is_head(line):
            head = _cells(line)
            continue
        cells = _cells(line)
        name = cells.pop(_name_place(cells, head))
        told = next(((kind, cell) for cell in cells if (kind := _kind(cell, head, signed=signed))), None)
        least = _NAME_OF_MARKED if told and _ANSWER.fullmatch(told[1].text) else _NAME
        if told and share_of_names(name.text.partition(",")[0]) > least:
            yield Entry(line, name, _party(cells, head), *told)


def _name_place(cells: Sequence[Cell], head: Sequence[Cell]) -> int:
    """Which of the cells is the name: the one below a head that says so, else the first."""
    column = next((one.column for one in head if _NAME_HEAD.match(one.text)), 0)
    return min(range(len(cells)), key=lambda n: abs(cells[n].column - column))


def _cells(line: Line) -> list[Cell]:
    """The cells of a row, each with its column: the bars or tabs before it, else the place where it is printed."""
    text = line.text
    edges = [0, *(place for gap in _COLUMN.finditer(text) for place in gap.span()), len(text)]
    mark = next((mark for mark in "|\t" if mark in text), "")
    return [
        Cell(text.count(mark, 0, start) if mark else line.indent + start, text[start:end], start)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]


def _is_signed(line: Line) -> bool:
    """Whether a row ends in a sign for being there: "Ib Krog | Byrådet | +"."""
    name, *cells = _cells(line)
    return bool(cells) and cells[-1].text.startswith("+") and share_of_names(name.text) > _NAME


def _column_kind(head: str) -> str:
    """The group that a column is for, by its head; empty for other columns."""
    return _kind(Cell(0, head), [], signed=False)


def _kind(cell: Cell, head: Sequence[Cell], *, signed: bool) -> str:
    """The group that a cell puts a person in; empty where it says nothing of attendance.

    A cross or a yes stands for what is said above it, and a no for its contrary.
    """
    above = _column_kind(_above(cell, head)) if head else ""
    if above in ("absent", "excused") and (answer := _ANSWER.fullmatch(cell.text)):
        return "present" if answer["no"] else above
    if _AWAY.match(cell.text):
        return "excused" if cell.text.casefold().startswith(("afbud", "forfald")) else "absent"
    if signed and (sign := _SIGN.match(cell.text)):
        return "present" if sign.group() == "+" else "absent"
    there = _THERE.match(cell.text)
    return "present" if there and (head or len(there.group()) > 1) else ""


def _above(cell: Cell, head: Sequence[Cell]) -> str:
    """What stands above a cell, in its column or nearest to it."""
    return min(head, key=lambda one: abs(one.column - cell.column)).text


def _party(cells: Sequence[Cell], head: Sequence[Cell]) -> str:
    """The party that a row tells in a column of its own; empty where it tells none."""
    found = (cell.text for cell in cells if head and _PARTY_HEAD.match(_above(cell, head)))
    return next((party for party in found if _PARTY.fullmatch(party)), "")


def _people(entries: Iterable[Entry], kind: str) -> Iterator[Attendee]:
    for entry in entries:
        if entry.kind == kind:
            people = _named(entry, entry.name)[:1]
            yield from (replace(one, party=one.party or entry.party) for one in people)


def _deputies(entries: Iterable[Entry]) -> Iterator[Deputy]:
    """Those who came in the place of a member: "nej, Ib Krog i stedet"."""
    for entry in entries:
        if entry.kind != "present" and _INSTEAD.search(entry.told.text):
            for person in _named(entry, entry.told)[:1]:
                yield Deputy(person, next(iter(_named(entry, entry.name)), None), person.span)


def _named(entry: Entry, cell: Cell) -> list[Attendee]:
    return read_people(cell.text, entry.line.start + cell.start)
