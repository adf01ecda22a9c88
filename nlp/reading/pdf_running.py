"""Running heads and feet: what stands at the same place of most pages."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_lines import pieces_of
from referatgraf.nlp.reading.pdf_page import Word
from referatgraf.nlp.reading.surroundings import parts_of

_LOOKED_AT = 6
"""Lines from the top and from the bottom of a page that may be running."""
_SAME_PLACE = 4.0
"""Difference in height between pages, in points."""

Row = list[Word]


class _Place(NamedTuple):
    """Where a running line stands, as the lowest and highest of its lower edges."""

    low: float
    high: float


def part_running(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[str]]:
    """The rows of every page without running heads and feet, and what these say besides page numbers.

    A line is running if it stands, but for its page number, at the same place of at least half the pages, and at
    least two, with nothing but its like between it and the edge of the page.
    """
    texts = [["\t".join(parts_of("\t".join(piece.text for piece in pieces_of(row)))) for row in page] for page in pages]
    running = _running_lines(pages, texts)
    kept, said = [], dict[str, None]()
    for rows, lines in zip(pages, texts, strict=True):
        is_running = [_stands_at(row, running.get(line)) for row, line in zip(rows, lines, strict=True)]
        top = next((at for at, runs in enumerate(is_running) if not runs), len(rows))
        bottom = next((at for at in range(len(rows), top, -1) if not is_running[at - 1]), top)
        kept.append(list(rows[top:bottom]))
        said |= dict.fromkeys(lines[:top] + lines[bottom:])
    return kept, [part for line in said for part in line.split("\t") if part]


def _running_lines(pages: Sequence[Sequence[Row]], texts: Sequence[Sequence[str]]) -> dict[str, _Place]:
    places: dict[str, list[tuple[float, int]]] = {}
    for number, (rows, lines) in enumerate(zip(pages, texts, strict=True)):
        for at, (row, line) in enumerate(zip(rows, lines, strict=True)):
            if at < _LOOKED_AT or at >= len(rows) - _LOOKED_AT:
                places.setdefault(line, []).append((row[0].base, number))
    found = ((line, _common_place(stands, max(2, len(pages) / 2))) for line, stands in places.items())
    return {line: place for line, place in found if place}


def _common_place(stands: Iterable[tuple[float, int]], least: float) -> _Place | None:
    """Where a line stands on at least `least` pages, given its lower edge on each."""
    pages: dict[int, set[int]] = {}
    for base, number in stands:
        step = int(base // _SAME_PLACE)
        for near in (step - 1, step):
            pages.setdefault(near, set()).add(number)
    step = max(pages, key=lambda step: (len(pages[step]), step))
    return _Place(step * _SAME_PLACE, (step + 2) * _SAME_PLACE) if len(pages[step]) >= least else None


def _stands_at(row: Row, place: _Place | None) -> bool:
    return place is not None and place.low <= row[0].base < place.high
