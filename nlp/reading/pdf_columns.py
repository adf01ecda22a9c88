"""The two columns of a page and the order in which they are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf
from statistics import median
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_lines import Line

_FEWEST_LINES, _FILLED = 4, 0.8
"""Two stretches of text are columns if each has at least so many lines, and these reach at the median so far into its
width: those of a table or list do not."""
_MANY_LINES, _LEVEL = 10, 0.7
"""They are, too, if each has at least so many lines and at most such a share of these stands level with a line of the
other: in a table nearly all do."""
_MIDDLE = (0.25, 0.8)
"""Where, in the width of what is printed, the second column may begin."""
_NARROWEST = 60.0
"""Least width of a column in points; numbers of pages are none."""
_GUTTER = 6.0
"""Least distance between the columns in points."""
_TRIED = 3
"""Left edges that are tried as that of the second column, the most frequent first."""


class Region(NamedTuple):
    """Pieces of lines that are read from top to bottom.

    Attributes:
        is_column: there is another region beside it.
        limit: where the region to the right begins; infinite where there is none.
    """

    pieces: list[Line]
    is_column: bool = False
    limit: float = inf


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
        if crosses or not _are_columns(left, right):
            plain += run
            continue
        if plain:
            yield Region(plain)
        yield Region(left, is_column=True, limit=begin - _GUTTER)
        yield Region(right, is_column=True)
        plain = []
    if plain:
        yield Region(plain)


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    fewest = min(len(left), len(right))
    if fewest < _FEWEST_LINES or min(_width(left), _width(right)) < _NARROWEST:
        return False
    if min(_filled(left), _filled(right)) >= _FILLED:
        return True
    return fewest >= _MANY_LINES and max(_level(left, right), _level(right, left)) <= _LEVEL


def _filled(pieces: Sequence[Line]) -> float:
    """How far, at the median, the pieces reach into the width that they take together."""
    left = min(piece.left for piece in pieces)
    return median(piece.right - left for piece in pieces) / _width(pieces)


def _width(pieces: Sequence[Line]) -> float:
    return max(piece.right for piece in pieces) - min(piece.left for piece in pieces)


def _level(pieces: Sequence[Line], others: Sequence[Line]) -> float:
    """The share of pieces that stand level with one of the others, to a point."""
    places = {round(other.base) + near for other in others for near in (-1, 0, 1)}
    return sum(round(piece.base) in places for piece in pieces) / len(pieces)
