"""Pieces of text on a page to lines and to the rows of tables."""

from collections.abc import Sequence
from math import inf

from referatgraf.nlp.reading.pdf_lines import SAME_LINE, WIDE, Line, begins_with_label

_NEXT_LINE = 1.6
"""A line lower by no more, in line heights, may belong to the same cell."""
_ALIGNED = 3.0
"""Left edges that differ by no more, in points, are aligned."""


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
    return not boxed and above.base - piece.base < SAME_LINE * max(above.size, piece.size)


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
