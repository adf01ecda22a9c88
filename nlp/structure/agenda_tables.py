"""Minutes that are a table: a row an item, with its number, its title and what was said and decided in columns."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold

NUMBER, TITLE = "number", "title"
COLUMNS = {
    **dict.fromkeys(("nr", "punkt", "pkt", "punkt nr", "sag nr", "dagsordenspunkt nr"), NUMBER),
    **dict.fromkeys(("emne", "emner", "dagsordenspunkt", "dagsordenspunkter", "dagsorden", "sag", "punkter"), TITLE),
    **dict.fromkeys(
        (
            *("referat", "beslutning", "beslutninger", "konklusion", "referat/beslutning", "beslutning/referat"),
            *("referat / beslutning", "referat og beslutning", "konklusion/beslutning", "drøftelse og beslutning"),
        ),
        "decision",
    ),
    **dict.fromkeys(("sagsfremstilling", "baggrund", "indhold", "beskrivelse", "oplæg", "drøftelse"), "presentation"),
    **dict.fromkeys(("indstilling", "forslag"), "recommendation"),
    **dict.fromkeys(("bilag",), "attachments"),
    **dict.fromkeys(("ansvarlig", "ansvar", "opfølgning", "hvem", "initialer", "init", "frist", "tid"), "other"),
}
"""What the columns hold, by the words of their heads."""
_CELL = re.compile(r"[^|\t]+")
_RULE = re.compile(r"[|:\s-]+")
_ROW = re.compile(r"\d{1,3}[.)]? [A-ZÆØÅ]")
_JOINT = re.compile(r" ?/ ?")
_LONGEST_HEAD = 120


class Cell(NamedTuple):
    """The characters `start` to `end` of a line are a cell in column `column`."""

    column: int
    start: int
    end: int


class _Table(NamedTuple):
    """A table that is being read.

    Attributes:
        columns: what each column holds.
        mark: what stands between two cells.
        reached: the column in which the last line has ended; -1 above the first row.
    """

    columns: dict[int, str]
    mark: str
    reached: int = -1

    @property
    def is_within_row(self) -> bool:
        """Whether the row goes on in the next line, whatever stands there."""
        return 0 <= self.reached < max(self.columns)


def table_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of a table of items cut into number with title and the cells behind them.

    A cell may go on in the next lines: until the row has all of its columns, and below the last one without a gap.
    """
    table: _Table | None = None
    for line in lines:
        named = _columns(line.text)
        if named:
            table = _Table(named, _mark(line.text))
            yield line
        elif table and table.is_within_row:
            cells, reached = _cells(line.text, table.mark, table.reached)
            yield from _parts(line, cells, table.columns, goes_on=table.reached)
            table = table._replace(reached=reached)
        elif table and table.mark in line.text and not _RULE.fullmatch(line.text):
            cells, reached = _cells(line.text, table.mark)
            table = table._replace(reached=reached)
            yield from _parts(line, cells, table.columns)
        elif table and table.reached >= 0 and line.gap <= 1 and not _RULE.fullmatch(line.text):
            yield line
        elif table and _ROW.match(line.text):  # whose other cells are empty
            table = table._replace(reached=max(table.columns))
            yield line
        else:
            table = table if _RULE.fullmatch(line.text) else None
            yield line


def _mark(text: str) -> str:
    return "|" if "|" in text else "\t"


def _cells(text: str, mark: str, first: int = 0) -> tuple[list[Cell], int]:
    """The cells of a line, numbered on from column `first` by the marks before them, and the column of its end."""
    cells = [
        Cell(first + text.count(mark, 0, hit.start()), hit.start(), hit.end())
        for hit in _CELL.finditer(text)
        if hit.group().strip()
    ]
    return cells, first + text.count(mark)


def _columns(text: str) -> dict[int, str]:
    """What the columns hold, where a row is the head of a table of items: titles, and what was decided of them."""
    if len(text) > _LONGEST_HEAD or not ("|" in text or "\t" in text):
        return {}
    cells, _ = _cells(text, _mark(text))
    named = {cell.column: _kind(text[cell.start : cell.end]) for cell in cells}
    told = set(named.values())
    if TITLE not in told and NUMBER in told:  # "Punkt | Beslutning"
        named = {column: TITLE if kind == NUMBER else kind for column, kind in named.items()}
    is_table = len(cells) > 1 and "" not in told and TITLE in named.values() and "decision" in told
    return named if is_table else {}


def _kind(head: str) -> str:
    """What a column holds by its head, or by the words that a head joins where these hold the same; else empty."""
    kinds = {COLUMNS.get(word, "") for word in _JOINT.split(fold(head))}
    return COLUMNS.get(fold(head), kinds.pop() if len(kinds) == 1 else "")


def _parts(line: Line, cells: Sequence[Cell], columns: dict[int, str], goes_on: int = -1) -> Iterator[Line]:
    """Yield number and title as one line, and each cell behind them as one of its section.

    What goes on with the cell in column `goes_on` opens no section again.
    """
    heading = [cell for cell in cells if columns.get(cell.column) in (NUMBER, TITLE)]
    if heading:
        yield line.part(heading[0].start, heading[-1].end)
    for cell in cells:
        if cell.column == goes_on and cell not in heading:
            yield line.part(cell.start, cell.end)
        elif cell not in heading:
            part = line.part(cell.start, cell.end, gap=1)
            yield part._replace(section=columns.get(cell.column) or "other")
