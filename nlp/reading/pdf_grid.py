"""Tables that are drawn with lines: their cells are what the lines enclose."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.reading.pdf_page import Word
from referatgraf.nlp.reading.pdf_words import Box

_NEAR = 2.0
"""Lines that are no further apart, in points, are drawn one over the other or meet."""
_MOST_LINES = 400
"""A page with more lines, once those that continue each other are joined, holds a drawing and no table."""


class _Stroke(NamedTuple):
    """A horizontal or vertical line: its place across, and where it begins and ends."""

    at: float
    start: float
    end: float

    def spans(self, start: float, end: float) -> bool:
        """Whether it reaches from `start` to `end`."""
        return self.start <= start + _NEAR and self.end >= end - _NEAR


class GridRow(NamedTuple):
    """A row of a table: for each cell its box and the words in it; at least two cells, not all empty."""

    cells: tuple[tuple[Box, tuple[Word, ...]], ...]


def take_tables(words: Sequence[Word], rules: Iterable[Box]) -> tuple[list[Word], list[GridRow]]:
    """The words outside drawn tables, and the rows of these tables."""
    drawn = list(rules)
    across = _joined(_Stroke((rule.bottom + rule.top) / 2, rule.left, rule.right) for rule in drawn if _is_flat(rule))
    upright = _joined(
        _Stroke((rule.left + rule.right) / 2, rule.bottom, rule.top) for rule in drawn if not _is_flat(rule)
    )
    if len(across) < 2 or len(upright) < 3 or len(across) + len(upright) > _MOST_LINES:
        return list(words), []
    free: list[Word] = []
    rows: dict[float, list[tuple[Box, Word]]] = {}
    for word in words:
        if cell := _cell_around(word, across, upright):
            rows.setdefault(cell.top, []).append((cell, word))
        else:
            free.append(word)
    tables = []
    for row in rows.values():
        cells = _cells(row, upright)
        held = {word for _, words in cells for word in words}
        free += (word for _, word in row if word not in held)
        tables += [GridRow(cells)] if cells else []
    return free, tables


def _is_flat(rule: Box) -> bool:
    return rule.right - rule.left >= rule.top - rule.bottom


def _joined(strokes: Iterable[_Stroke]) -> list[_Stroke]:
    """The strokes, those that lie on and meet each other made one."""
    joined: list[_Stroke] = []
    for level in _levels(strokes):
        for stroke in sorted(level, key=lambda stroke: stroke.start):
            before = joined[-1] if joined else None
            if before and before.at == level[0].at and stroke.start <= before.end + _NEAR:
                joined[-1] = before._replace(end=max(before.end, stroke.end))
            else:
                joined.append(stroke._replace(at=level[0].at))
    return joined


def _levels(strokes: Iterable[_Stroke]) -> list[list[_Stroke]]:
    levels: list[list[_Stroke]] = []
    for stroke in sorted(strokes):
        if levels and stroke.at - levels[-1][0].at <= _NEAR:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    return levels


def _cell_around(word: Word, across: Sequence[_Stroke], upright: Sequence[_Stroke]) -> Box | None:
    """The box of the nearest lines that enclose a word's middle; None where a side is open."""
    x, y = (word.left + word.right) / 2, word.base + word.size / 2
    beside = [line.at for line in upright if line.start <= y <= line.end]
    left = max((at for at in beside if at <= x), default=None)
    right = min((at for at in beside if at > x), default=None)
    if left is None or right is None:
        return None
    around = [line.at for line in across if line.spans(left, right)]
    bottom = max((at for at in around if at <= y), default=None)
    top = min((at for at in around if at > y), default=None)
    return None if bottom is None or top is None else Box(left, bottom, right, top)


def _cells(row: Sequence[tuple[Box, Word]], upright: Sequence[_Stroke]) -> tuple[tuple[Box, tuple[Word, ...]], ...]:
    """The cells of a row from left to right, those without words too; none where the row is a single box, a frame."""
    lowest, top = max(box.bottom for box, _ in row), row[0][0].top
    sides = [line.at for line in upright if line.start <= (lowest + top) / 2 <= line.end]
    if len(sides) < 3:
        return ()
    held: dict[float, list[Word]] = {}
    for box, word in row:
        held.setdefault(box.left, []).append(word)
    boxes = (Box(left, lowest, right, top) for left, right in pairwise(sides))
    cells = tuple((box, tuple(held.get(box.left, ()))) for box in boxes)
    return cells if any(words for _, words in cells) else ()
