"""The pages of a PDF to the lines that are read, in their order."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_columns import Region, regions_of
from referatgraf.nlp.reading.pdf_edge import right_edge
from referatgraf.nlp.reading.pdf_grid import GridRow, take_tables
from referatgraf.nlp.reading.pdf_lines import Line, line_of, pieces_of, rows_of
from referatgraf.nlp.reading.pdf_page import Page
from referatgraf.nlp.reading.pdf_paragraphs import Flow
from referatgraf.nlp.reading.pdf_rows import lines_of, row_line, within
from referatgraf.nlp.reading.pdf_running import part_running


class _Run(NamedTuple):
    """The lines of a region of page `page` (from 0)."""

    lines: list[Line]
    region: Region
    page: int


def flows_of(pages: Sequence[Page]) -> tuple[list[Flow], list[str]]:
    """The lines of all pages in reading order, and the words of the running heads and feet left out of them."""
    kept, running = part_running([rows_of(page.words) for page in pages])
    runs: list[_Run] = []
    for number, (page, rows) in enumerate(zip(pages, kept, strict=True)):
        free, tables = take_tables(list(chain.from_iterable(rows)), page.rules)
        pieces = [piece for row in (rows_of(free) if tables else rows) for piece in pieces_of(row)]
        regions = regions_of(pieces + [_grid_line(row) for row in tables])
        runs += (_Run(lines_of(region.pieces), region, number) for region in regions)
    edges = _page_edges(pages, runs)
    flows = []
    for lines, region, number in runs:
        edge = edges[pages[number].width]
        reach = right_edge([lines], min(edge, region.limit)) if region.is_column else edge
        flows.append(Flow([within(line, reach) for line in lines], number))
    return flows, running


def _grid_line(row: GridRow) -> Line:
    """A row of a drawn table; the lines of a cell leave as much room on the right as on the left."""
    cells = []
    for box, words in row.cells:
        padding = min((word.left for word in words), default=box.left) - box.left
        cells.append([within(line, box.right - padding) for line in map(line_of, rows_of(words))])
    return row_line(cells)


def _page_edges(pages: Sequence[Page], runs: Sequence[_Run]) -> dict[float, float]:
    """How far lines reach to the right on the sheets of each width; if nothing tells, the margins are equal."""
    by_width: dict[float, list[_Run]] = {}
    for run in runs:
        by_width.setdefault(pages[run.page].width, []).append(run)
    edges = {}
    for width, here in by_width.items():
        left = min(line.left for run in here for line in run.lines)
        edges[width] = right_edge([run.lines for run in here if not run.region.is_column], width - left)
    return edges
