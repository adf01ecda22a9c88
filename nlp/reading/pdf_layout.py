"""The pages of a PDF to the lines that are read, in their order."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_columns import regions_of
from referatgraf.nlp.reading.pdf_edge import right_edge
from referatgraf.nlp.reading.pdf_grid import GridRow, take_tables
from referatgraf.nlp.reading.pdf_lines import Line, line_of, pieces_of, rows_of
from referatgraf.nlp.reading.pdf_page import Page
from referatgraf.nlp.reading.pdf_paragraphs import Flow
from referatgraf.nlp.reading.pdf_rows import lines_of, row_line, within
from referatgraf.nlp.reading.pdf_running import part_running


class _Column(NamedTuple):
    """The lines of a column with its right edge, or of a whole page; `page` counts from 0."""

    lines: list[Line]
    page: int
    edge: float | None


def flows_of(pages: Sequence[Page]) -> tuple[list[Flow], list[str]]:
    """The lines of all pages in reading order, and the words of the running heads and feet left out of them."""
    kept, running = part_running([rows_of(page.words) for page in pages])
    columns: list[_Column] = []
    for number, (page, rows) in enumerate(zip(pages, kept, strict=True)):
        free, tables = take_tables(list(chain.from_iterable(rows)), page.rules)
        pieces = [piece for row in (rows_of(free) if tables else rows) for piece in pieces_of(row)]
        regions = regions_of(pieces + [_grid_line(row) for row in tables])
        columns += (_Column(lines_of(region.pieces), number, region.edge) for region in regions)
    edges = _right_edges(pages, columns)
    flows = []
    for lines, number, edge in columns:
        reach = edges[pages[number].width] if edge is None else edge
        flows.append(Flow([within(line, reach) for line in lines], number))
    return flows, running


def _grid_line(row: GridRow) -> Line:
    """A row of a drawn table; the lines of a cell leave as much room on the right as on the left."""
    cells = []
    for box, words in row.cells:
        padding = min((word.left for word in words), default=box.left) - box.left
        cells.append([within(line, box.right - padding) for line in map(line_of, rows_of(words))])
    return row_line(cells)


def _right_edges(pages: Sequence[Page], columns: Iterable[_Column]) -> dict[float, float]:
    """How far the lines of a whole page reach to the right, on the sheets of each width."""
    runs: dict[float, list[list[Line]]] = {}
    for column in columns:
        if column.edge is None:
            runs.setdefault(pages[column.page].width, []).append(column.lines)
    return {width: right_edge(found, width) for width, found in runs.items()}
