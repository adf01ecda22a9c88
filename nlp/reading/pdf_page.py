"""One page of a PDF as it is read: its words and ruled lines with their places, in points (1/72 inch), y upwards."""

import math
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_float
from typing import NamedTuple

from pypdfium2 import PdfPage, raw

from referatgraf.nlp.reading.pdf_words import Box, PrintedWord, words_of

_THIN, _LONG = 3.0, 8.0
"""A drawn shape is a rule if it is at most so thin, in points, and at least so long."""
_MOST_SHAPES = 5_000
"""Shapes of a page that are looked at; a page with more holds a drawing."""
_BACKGROUND = 0.9
"""Share of the page from which on a drawn box is its background and no frame."""


class Word(NamedTuple):
    """A word as it is read; `base` is the lower edge of its line, `size` the height of the line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Page(NamedTuple):
    """A page, x counted from its left edge.

    Attributes:
        rules: thin lines, and the edges of boxes.
        askew: number of words left out, which do not run in the direction of most.
    """

    words: list[Word]
    rules: list[Box]
    width: float
    askew: int = 0


def read_page(page: PdfPage) -> Page:
    """Words and rules of a page, turned so that most of its text stands upright; what does not is left out.

    Raises:
        pypdfium2.PdfiumError: the page is damaged.
    """
    with closing(page.get_textpage()) as text:
        printed = list(words_of(text.raw))
    turns = Counter(word.quarters for word in printed if word.quarters is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    sheet = Box(*page.get_bbox()).turned(turn)
    straight = [_upright(word, turn, sheet.left) for word in printed if word.quarters == turn]
    shapes = (shape.turned(turn).moved(-sheet.left) for shape in _shapes(page))
    return Page(
        words=[word for word in straight if all(map(math.isfinite, word[1:5]))],
        rules=[rule for shape in shapes for rule in _rules(shape, sheet)],
        width=sheet.right - sheet.left,
        askew=len(printed) - len(straight),
    )


def _upright(word: PrintedWord, turn: int, origin: float) -> Word:
    first, last = word.first.turned(turn), word.last.turned(turn)
    left, right = first.left - origin, max(first.right, last.right) - origin
    return Word(word.text, left, right, first.bottom, first.top - first.bottom, word.bold)


def _shapes(page: PdfPage) -> Iterator[Box]:
    """The boxes around the paths drawn on the page."""
    edges = [c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_SHAPES)):
        shape = raw.FPDFPage_GetObject(page, index)
        is_path = raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_PATH
        if is_path and raw.FPDFPageObj_GetBounds(shape, *edges):
            yield Box(*(edge.value for edge in edges))


def _rules(shape: Box, sheet: Box) -> list[Box]:
    """A thin shape as it is, of a box its four edges."""
    left, bottom, right, top = shape
    width, height = right - left, top - bottom
    if min(width, height) <= _THIN:
        return [shape] if max(width, height) >= _LONG else []
    if width * height > _BACKGROUND * (sheet.right - sheet.left) * (sheet.top - sheet.bottom):
        return []
    return [
        Box(left, top, right, top),
        Box(left, bottom, right, bottom),
        Box(left, bottom, left, top),
        Box(right, bottom, right, top),
    ]
