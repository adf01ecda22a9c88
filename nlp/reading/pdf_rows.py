"""Pieces of text on a page to lines and to the rows of tables."""

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from referatgraf.nlp.reading.pdf_lines import SAME_LINE, WIDE, Line, begins_with_label

_NEXT_LINE = 1.6
"""A line lower by no more, in line heights, may belong to the same cell."""
_LESS_THAN_A_LINE = 0.75
"""A line lower by less, in line heights, would overlap the one above it, if it did not stand beside it."""
_ALIGNED = 3.0
"""Left edges that differ by no more, in points, are aligned."""


def lines_of(pieces: Sequence[Line]) -> list[Line]:
    """The lines that pieces of one region make: those side by side are cells of a table row."""
    lines: list[Line] = []
    for row in _level_rows(pieces):
        line = _side_by_side(row)
        ways = (_continued, _interleaved, _wrapped_head)
        longer = next((made for way in ways if (made := way(lines[-1], line))), None) if lines else None
        lines[-1:] = [longer] if longer else [*lines[-1:], line]
    return lines


def _level_rows(pieces: Sequence[Line]) -> list[list[Line]]:
    """The pieces that stand on one level, from left to right; rows of drawn tables stand alone."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        above = rows[-1][0] if rows else None
        drawn = piece.cells or (above and above.cells)
        if above and not drawn and above.base - piece.base < SAME_LINE * max(above.size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _side_by_side(row: Sequence[Line]) -> Line:
    first, *others = row
    if not others:
        return first
    if len(others) == 1 and begins_with_label(first.text, others[0].text):
        text = f"{first.text} {others[0].text}"
        return first._replace(text=text, right=others[0].right, bold=first.bold and others[0].bold)
    return row_line([[piece] for piece in row])


def within(line: Line, edge: float) -> Line:
    """`line` with the edge it could have reached; in a table row a cell reaches to the next one."""
    if not line.cells:
        return line if line.edge < inf else line._replace(edge=edge)
    ends = [cell[0].left - WIDE * line.size if cell else edge for cell in line.cells[1:]] + [edge]
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
    if not row.cells or _is_drawn(row) or _is_drawn(line) or _lowest(row) - line.base > _NEXT_LINE * line.size:
        return None
    cells = list(row.cells)
    for piece in _pieces(line):
        at = next((at for at, cell in enumerate(cells) if at and abs(cell[0].left - piece.left) <= _ALIGNED), None)
        if at is None:
            return None
        cells[at] = (*cells[at], piece)
    return row_line(cells)


def _interleaved(row: Line, line: Line) -> Line | None:
    """`row` with the pieces of `line` that stand less than a line lower, as where cells are centred; else None."""
    if _is_drawn(row) or _is_drawn(line) or _lowest(row) - line.base >= _LESS_THAN_A_LINE * line.size:
        return None
    cells: list[list[Line]] = []
    for piece in sorted([*_pieces(row), *_pieces(line)], key=lambda piece: piece.left):
        if cells and piece.left < max(above.right for above in cells[-1]):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    stacked = [sorted(cell, key=lambda piece: -piece.base) for cell in cells]
    apart = all(
        above.base - below.base >= _LESS_THAN_A_LINE * below.size for cell in stacked for above, below in pairwise(cell)
    )
    return row_line(stacked) if apart and len(stacked) > 1 else None


def _wrapped_head(above: Line, line: Line) -> Line | None:
    """Both as one row where a bold heading beside the text goes on in small letters on its second line; else None."""
    if _is_drawn(above) or _is_drawn(line) or not (above.cells or line.cells):
        return None
    (head, *beside), (rest, *below) = above.cells or ((above,),), line.cells or ((line,),)
    goes_on = head and rest and head[-1].bold and rest[0].bold and rest[0].text[:1].islower()
    if not goes_on or abs(head[-1].left - rest[0].left) > _ALIGNED:
        return None
    is_next = head[-1].base - rest[0].base <= _NEXT_LINE * rest[0].size
    if not is_next or any(each.bold for cell in (*beside, *below) for each in cell):
        return None
    if len(beside) > 1 or len(below) > 1:
        return None
    return row_line([(*head, *rest), [each for cell in (*beside, *below) for each in cell]])


def _pieces(line: Line) -> list[Line]:
    return [piece for cell in line.cells for piece in cell] or [line]


def _lowest(line: Line) -> float:
    return min(piece.base for piece in _pieces(line))


def _is_drawn(row: Line) -> bool:
    """Whether it is the row of a table drawn with lines, which is whole."""
    return any(line.edge < inf for cell in row.cells for line in cell)
