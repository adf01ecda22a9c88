"""Words on a page to lines."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.reading.pdf_page import Word

_WIDE = 0.9
"""A gap of so many line heights parts cells; justified text has gaps up to 0.7, a space is 0.25."""
_FEWEST_GAPS, _ALIKE, _WIDEST_SPACE = 3, 0.15, 3.0
"""Spaces of a justified line: so many at least, their difference and their width at most, in line heights."""
_SAME_LINE = 0.35
"""Words whose lower edges differ by less, in line heights, stand on one line."""
_NEXT_LINE = 1.6
"""A line lower by no more, in line heights, may belong to the same cell."""
_ALIGNED = 3.0
"""Left edges that differ by no more, in points, are aligned."""
_COUNTED = r"(?:(?:punkt|pkt\.?|sag|nr\.?|sag nr\.?|ad|at) ?)?"
LABELS = (
    Pattern("bullet", re.compile(r"[-–•·▪◦‣●○■□➢o\uf0b7\uf0a7\uf0d8]"), "•", "-5"),
    Pattern("marked number", re.compile(rf"(?i){_COUNTED}\(?(?:\d{{1,3}}|[a-zæøå]) ?[.:)]"), "Punkt 12:", "24,5"),
    Pattern("bare number", re.compile(rf"(?i){_COUNTED}\d{{1,3}}(?=\s[^\W\d])"), "12 Budget", "12 340"),
)
"""What stands before a title or list item with a wide gap and is no cell; a bare number only before a letter."""


class Line(NamedTuple):
    """A line of text, or one row of a table whose `cells` hold lines of their own.

    Attributes:
        base: lower edge; size: height of the line, both in points.
        bold: all of it is.
        first: width of its first word.
        edge: how far the line could have reached to the right; infinite until it is known.
        cells: of a table row its cells from left to right, each with its lines; `text` is empty then.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first: float
    edge: float = inf
    cells: tuple[tuple["Line", ...], ...] = ()


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the line they stand on, from top to bottom and from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if rows and rows[-1][0].base - word.base < _SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def pieces_of(row: Sequence[Word]) -> list[Line]:
    """The parts of a row between wide gaps; of a justified line, whose spaces are all wide alike, the whole."""
    if not row:
        return []
    gaps = [word.left - before.right for before, word in pairwise(row)]
    begins = any(label.regex.fullmatch(row[0].text) for label in LABELS)
    if _is_justified(gaps[begins:], row[0].size):
        return [line_of(row[:1]), line_of(row[1:])] if begins and gaps[0] >= _WIDE * row[0].size else [line_of(row)]
    ends = [at for at, gap in enumerate(gaps, 1) if gap >= _WIDE * max(row[at - 1].size, row[at].size)]
    return [line_of(row[start:end]) for start, end in pairwise([0, *ends, len(row)])]


def _is_justified(gaps: Sequence[float], size: float) -> bool:
    return len(gaps) >= _FEWEST_GAPS and max(gaps) - min(gaps) <= _ALIKE * size and max(gaps) <= _WIDEST_SPACE * size


def line_of(words: Sequence[Word]) -> Line:
    """A line of these words, from left to right."""
    return Line(
        text=" ".join(word.text for word in words),
        left=words[0].left,
        right=max(word.right for word in words),
        base=words[0].base,
        size=max(word.size for word in words),
        bold=all(word.bold for word in words),
        first=words[0].right - words[0].left,
    )


def lines_of(pieces: Sequence[Line]) -> list[Line]:
    """The lines that pieces of one region make: those side by side are cells of a table row."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if rows and _are_level(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    lines: list[Line] = []
    for row in rows:
        line = _side_by_side(sorted(row, key=lambda piece: piece.left))
        if lines and (longer := _continued(lines[-1], line)):
            lines[-1] = longer
        else:
            lines.append(line)
    return lines


def _are_level(above: Line, piece: Line) -> bool:
    boxed = above.cells or piece.cells
    return not boxed and above.base - piece.base < _SAME_LINE * max(above.size, piece.size)


def _side_by_side(row: Sequence[Line]) -> Line:
    first, *others = row
    if not others:
        return first
    text = f"{first.text} {others[0].text}"
    if len(others) == 1 and _label_end(text) == len(first.text):
        return first._replace(text=text, right=others[0].right, bold=first.bold and others[0].bold)
    return row_line([[piece] for piece in row])


def _label_end(text: str) -> int:
    """Where the label ends that `text` begins with, 0 if it begins with none."""
    found = (label.regex.match(text) for label in LABELS)
    return max((label.end() for label in found if label and text[label.end() :][:1] == " "), default=0)


def within(line: Line, edge: float) -> Line:
    """`line` with the edge it could have reached; in a table row a cell reaches to the next one."""
    if not line.cells:
        return line if line.edge < inf else line._replace(edge=edge)
    ends = [cell[0].left - _WIDE * line.size if cell else edge for cell in line.cells[1:]] + [edge]
    cells = zip(line.cells, ends, strict=True)
    return line._replace(cells=tuple(tuple(within(below, end) for below in cell) for cell, end in cells))


def row_line(cells: Sequence[Sequence[Line]]) -> Line:
    """A table row of `cells`, of which one at least holds a line."""
    lines = [line for cell in cells for line in cell]
    highest = max(lines, key=lambda line: line.base)
    return highest._replace(
        text="",
        left=min(line.left for line in lines),
        right=max(line.right for line in lines),
        cells=tuple(map(tuple, cells)),
    )


def _continued(row: Line, line: Line) -> Line | None:
    """`row` with the pieces of `line` in the cells above them; None unless all stand below one after the first."""
    pieces = [piece for cell in line.cells for piece in cell] or [line]
    lowest = min((cell[-1].base for cell in row.cells if cell), default=line.base)
    if not row.cells or _is_drawn(row) or _is_drawn(line) or lowest - line.base > _NEXT_LINE * line.size:
        return None
    cells = list(row.cells)
    for piece in pieces:
        at = next((at for at, cell in enumerate(cells) if at and abs(cell[0].left - piece.left) <= _ALIGNED), None)
        if at is None:
            return None
        cells[at] = (*cells[at], piece)
    return row_line(cells)


def _is_drawn(row: Line) -> bool:
    """Whether it is the row of a table drawn with lines, which is whole."""
    return any(line.edge < inf for cell in row.cells for line in cell)
