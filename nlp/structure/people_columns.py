"""Lists of those present and those absent in columns side by side, below their labels in one line."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from referatgraf.nlp.structure.head_fields import Field
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.rows import Row

_OF_PEOPLE = ("present", "absent", "excused", "guest")
_GAP = re.compile(r" {3,}|\||\t")
_OUT_OF_LINE = 3
"""Characters by which an entry may stand before its column."""


class Column(NamedTuple):
    """A field of people and the place on the line at which its column begins, in characters or in tabs."""

    field: str
    start: int
    tabbed: bool


def read_people_columns(rows: Sequence[Row]) -> tuple[list[Field], list[Line]]:
    """The fields of people that stand in columns, and the lines that they were read from; nothing where none do."""
    whole = [row for row in _joined(rows) if not row.noise]
    for n, row in enumerate(whole):
        columns = list(_columns(row.line))
        below = list(_lines_below(whole[n + 1 :])) if columns else []
        if below:
            parts = [*_values(row.line), *(part for line in below for part in _placed(line, columns))]
            fields = [Field(column.field, [line for at, line in parts if at == k]) for k, column in enumerate(columns)]
            begin, end = row.line.start, below[-1].end
            return [one for one in fields if one.lines], [r.line for r in rows if begin <= r.line.start < end]
    return [], []


def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, those of one printed line as one again: their places in text and line are as far apart."""
    above: Row | None = None
    for row in rows:
        if above and row.line.start - above.line.start == row.line.indent - above.line.indent:
            gap = " " * (row.line.start - above.line.end)
            above = Row(above.line._replace(text=f"{above.text}{gap}{row.text}", end=row.line.end))
            continue
        if above:
            yield above
        above = row
    if above:
        yield above


def _columns(line: Line) -> Iterator[Column]:
    """Yield the columns that a line heads, if each of its cells begins with the label of a list of people."""
    cells = _cells(line)
    if len(cells) < 2:
        return
    labels = [read_label(cell) for cell in cells]
    if all(label and label.field in _OF_PEOPLE for label in labels):
        tabbed = "\t" in line.text
        for label, cell in zip(labels, cells, strict=True):
            yield Column(label.field if label else "", _place(line, cell, tabbed=tabbed), tabbed)


def _cells(line: Line) -> list[Line]:
    return line.parted(gap.span() for gap in _GAP.finditer(line.text))


def _place(line: Line, cell: Line, *, tabbed: bool) -> int:
    """Where a cell begins on its printed line; in a list with tabs how many of them stand before it."""
    before = line.text[: cell.start - line.start]
    return line.indent + (before.count("\t") if tabbed else len(before))


def _values(line: Line) -> Iterator[tuple[int, Line]]:
    """Yield what stands behind the labels in the line of them, each with the number of its column."""
    for n, cell in enumerate(_cells(line)):
        label = read_label(cell)
        rest = cell.part(label.size) if label else cell
        if rest.text.strip(" :"):
            yield n, rest


def _lines_below(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the lines whose cells are all of people, up to the next label."""
    for row in rows:
        of_people = all(read_people(cell.text) for cell in _cells(row.line))
        if row.is_class or row.ident or read_label(row.line) or not of_people:
            return
        yield row.line


def _placed(line: Line, columns: Sequence[Column]) -> Iterator[tuple[int, Line]]:
    """Yield the cells of a line, each with the number of its column."""
    for cell in _cells(line):
        tabbed = columns[0].tabbed
        place = _place(line, cell, tabbed=tabbed) + (0 if tabbed else _OUT_OF_LINE)
        yield max((n for n, column in enumerate(columns) if column.start <= place), default=0), cell
