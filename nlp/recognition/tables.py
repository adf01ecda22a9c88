"""Tables in the text: consecutive lines of cells, parted by tabs or by the bars of Markdown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import Span

BARS = TAB, BAR = "\t", "|"
"""What parts the cells of a row; where neither stands there is no table."""
_LINE = re.compile(r"[^\r\n]+")
_RULE = re.compile(r"[\s|:+-]*")
_GAP = 2
"""Line ends that part two rows of one table at most, one of them of a blank line."""
_CAPTION = 200
"""Characters before a table in which its unit may stand."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without the blanks around it."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows of cells, and the line before it, which may be its caption."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str

    def unit_of(self, column: int, read: Callable[[str], str | None]) -> str | None:
        """What `read` finds in the head of the column, else in the head of the first, else in the caption."""
        head = self.rows[0]
        places = [head[column].text] if column < len(head) else []
        units = (read(text) for text in (*places, head[0].text if head else "", self.caption))
        return next((unit for unit in units if unit is not None), None)


def tables(text: str, span: Span) -> Iterator[Table]:
    """The tables in a stretch of the text."""
    rows: list[tuple[Cell, ...]] = []
    caption, before, at = "", "", span.start
    for line in _LINE.finditer(text, span.start, span.end):
        if rows and _RULE.fullmatch(line.group()):
            at = line.end()
            continue
        cells = _cells(line)
        near = text.count("\n", at, line.start()) <= _GAP
        if rows and not (cells and near):
            yield Table(tuple(rows), caption)
            rows = []
        if cells:
            caption = caption if rows else before
            rows += [cells] if any(cell.text for cell in cells) else []
        else:
            before = line.group()[-_CAPTION:]
        at = line.end()
    if rows:
        yield Table(tuple(rows), caption)


def _cells(line: re.Match[str]) -> tuple[Cell, ...]:
    """The cells of a line; none where the line is no row of a table."""
    row = line.group()
    bar = TAB if TAB in row else BAR if row.lstrip().startswith(BAR) else ""
    if not bar:
        return ()
    at, found = line.start(), []
    for part in row.split(bar):
        inner = part.strip()
        start = at + len(part) - len(part.lstrip()) if inner else at
        found.append(Cell(inner, Span(start, start + len(inner))))
        at += len(part) + 1
    return tuple(found[1:-1] if bar == BAR and len(found) > 2 else found)
