"""Running heads and feet: what stands at the same place of most pages."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_lines import pieces_of
from referatgraf.nlp.reading.pdf_page import Word
from referatgraf.nlp.reading.surroundings import parts_of

_LOOKED_AT = 6
"""Lines from the top and from the bottom of a page that may be running."""
_GAP = 1.6
"""Between a head or foot and the text lies more than that, in line heights."""
_STRAY = 1
"""So often a running line may stand at another place too: on the title page."""
_SURE = (4, 0.8)
"""On so many pages, and such a share of them, it may stand anywhere else besides."""
_SAME_PLACE = 4.0
"""Difference in height between pages, in points."""

Row = list[Word]


class _Place(NamedTuple):
    """Where a line stands most often, as the lowest and highest of its lower edges, and on how many pages."""

    low: float
    high: float
    pages: int


def part_running(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[str]]:
    """The rows of every page without running heads and feet, and what these say besides page numbers.

    A line is running if it stands, but for its page number, at the same place of most pages, and at least two, and
    hardly anywhere else (as headings do), with nothing but its like between it and the edge of the page, and a gap
    between these and the text.
    """
    texts = [[_text(row, at, len(page)) for at, row in enumerate(page)] for page in pages]
    running = _running_lines(pages, texts)
    kept, said = [], dict[str, None]()
    for rows, lines in zip(pages, texts, strict=True):
        stands = [_stands_at(row, running.get(line)) for row, line in zip(rows, lines, strict=True)]
        top = _count_running(stands, rows)
        bottom = max(top, len(rows) - _count_running(stands[::-1], rows[::-1]))
        kept.append(list(rows[top:bottom]))
        said |= dict.fromkeys(lines[:top] + lines[bottom:])
    return kept, [part for line in said for part in line.split("\t") if part]


def _text(row: Row, at: int, count: int) -> str:
    """The words of row `at` of `count`; near the edges of the page as parts of a running line, with tabs between."""
    if _LOOKED_AT <= at < count - _LOOKED_AT:
        return " ".join(word.text for word in row)
    return "\t".join(parts_of("\t".join(piece.text for piece in pieces_of(row))))


def _count_running(stands: Sequence[bool], rows: Sequence[Row]) -> int:
    """How many rows from the edge of the page are running: all in their place, and a gap between them and the next."""
    count = next((at for at, runs in enumerate(stands) if not runs), len(rows))
    while 0 < count < len(rows) and abs(rows[count - 1][0].base - rows[count][0].base) < _GAP * rows[count][0].size:
        count -= 1
    return count


def _running_lines(pages: Sequence[Sequence[Row]], texts: Sequence[Sequence[str]]) -> dict[str, _Place]:
    stands: dict[str, list[tuple[float, int]]] = {}
    for number, (rows, lines) in enumerate(zip(pages, texts, strict=True)):
        for row, line in zip(rows, lines, strict=True):
            stands.setdefault(line, []).append((row[0].base, number))
    at_edge = {line for lines in texts for line in [*lines[:_LOOKED_AT], *lines[-_LOOKED_AT:]]}
    places = {line: _common_place(stands[line]) for line in at_edge}
    return {line: place for line, place in places.items() if _is_running(line, place, stands[line], len(pages))}


def _common_place(stands: Iterable[tuple[float, int]]) -> _Place:
    """Where a line stands on the most pages, given its lower edge on each."""
    pages: dict[int, set[int]] = {}
    for base, number in stands:
        step = int(base // _SAME_PLACE)
        for near in (step - 1, step):
            pages.setdefault(near, set()).add(number)
    step = max(pages, key=lambda step: (len(pages[step]), step))
    return _Place(step * _SAME_PLACE, (step + 2) * _SAME_PLACE, len(pages[step]))


def _is_running(line: str, place: _Place, stands: Iterable[tuple[float, int]], pages: int) -> bool:
    if place.pages < 2 or place.pages <= pages / 2:
        return False
    fewest, share = _SURE
    if not line or (place.pages >= fewest and place.pages >= share * pages):
        return True
    return sum(not place.low <= base < place.high for base, _ in stands) <= _STRAY


def _stands_at(row: Row, place: _Place | None) -> bool:
    return place is not None and place.low <= row[0].base < place.high
