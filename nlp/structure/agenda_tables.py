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
_LONGEST_HEAD = 120


class Cell(NamedTuple):
    """The characters `start` to `end` of a line are a cell in column `column`."""

    column: int
    start: int
    end: int


def table_cells(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those of a table of items cut into number with title and the cells behind them."""
    head: dict[int, str] = {}
    for line in lines:
        cells = _cells(line.text)
        named = _columns(line.text, cells)
        if named:
            head = named
            yield line
        elif head and len(cells) > 1:
            yield from _parts(line, cells, head)
        else:
            head = head if _RULE.fullmatch(line.text) else {}
            yield line


def _cells(text: str) -> list[Cell]:
    """The cells of a row, numbered by the bars or tabs before them."""
    if "|" not in text and "\t" not in text:
        return []
    mark = "|" if "|" in text else "\t"
    return [
        Cell(text.count(mark, 0, hit.start()), hit.start(), hit.end())
        for hit in _CELL.finditer(text)
        if hit.group().strip()
    ]


def _columns(text: str, cells: Sequence[Cell]) -> dict[int, str]:
    """What the columns hold, where a row is the head of a table of items: titles, and what was decided of them."""
    if len(cells) < 2 or len(text) > _LONGEST_HEAD:
        return {}
    named = {cell.column: COLUMNS.get(fold(text[cell.start : cell.end]), "") for cell in cells}
    told = set(named.values())
    if TITLE not in told and NUMBER in told:  # "Punkt | Beslutning"
        named = {column: TITLE if kind == NUMBER else kind for column, kind in named.items()}
    is_table = "" not in told and TITLE in named.values() and "decision" in told
    return named if is_table else {}


def _parts(line: Line, cells: Sequence[Cell], head: dict[int, str]) -> Iterator[Line]:
    """Yield number and title as one line, and each cell behind them as one of its section."""
    heading = [cell for cell in cells if head.get(cell.column) in (NUMBER, TITLE)]
    if heading:
        yield line.part(heading[0].start, heading[-1].end)
    for cell in cells:
        if cell not in heading:
            part = line.part(cell.start, cell.end, gap=1)
            yield part._replace(section=head.get(cell.column) or "other")
