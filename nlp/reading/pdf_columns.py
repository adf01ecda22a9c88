"""The two columns of a page and the order in which they are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_lines import Line

_FEWEST_LINES = 4
"""Each column has at least so many lines."""
_FILLED = 0.8
"""Lines of a column of prose reach, at the median, so far into its width; those of a table or list do not."""
_MIDDLE = (0.3, 0.7)
"""Where, in the width of what is printed, the second column may begin."""
_GUTTER = 6.0
"""Least distance between the columns in points."""
_TRIED = 3
"""Left edges that are tried as that of the second column, the most frequent first."""


class Region(NamedTuple):
    """Pieces of lines that are read from top to bottom; `edge` is the right edge of a column, None of a whole page."""

    pieces: list[Line]
    edge: float | None = None


def regions_of(pieces: Sequence[Line]) -> list[Region]:
    """The pieces of a page's lines by region, in reading order: the left column whole before the right one.

    A line across both columns parts what is above it from what is below. A page of one column is one region.
    """
    for begin in _left_edges(pieces):
        regions = list(_parted(pieces, begin))
        if len(regions) > 1:
            return regions
    return [Region(list(pieces))] if pieces else []


def _left_edges(pieces: Sequence[Line]) -> list[float]:
    """Where a second column may begin."""
    if not pieces:
        return []
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    edges = Counter(round(piece.left) for piece in pieces if low < piece.left < high)
    return [edge - 1.0 for edge, count in edges.most_common(_TRIED) if count >= _FEWEST_LINES]


def _parted(pieces: Sequence[Line], begin: float) -> Iterator[Region]:
    plain: list[Line] = []
    descending = sorted(pieces, key=lambda piece: -piece.base)
    for crosses, band in groupby(descending, lambda piece: piece.left < begin < piece.right + _GUTTER):
        run = list(band)
        left = [piece for piece in run if piece.left < begin]
        right = [piece for piece in run if piece.left >= begin]
        if crosses or not (_is_column(left) and _is_column(right)):
            plain += run
            continue
        if plain:
            yield Region(plain)
        yield Region(left, max(piece.right for piece in left))
        yield Region(right, max(piece.right for piece in right))
        plain = []
    if plain:
        yield Region(plain)


def _is_column(pieces: Sequence[Line]) -> bool:
    if len(pieces) < _FEWEST_LINES:
        return False
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return median(piece.right - left for piece in pieces) >= _FILLED * (right - left)
