"""What pdfium tells of one page: its words and ruled lines with their places, in points (1/72 inch), y upwards."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from ctypes import c_float, c_int, c_ushort, create_string_buffer
from typing import NamedTuple

from pypdfium2 import PdfPage, PdfTextPage, raw

_LINE_END_HYPHEN = "\x02"  # pdfium's mark for it; neither space nor line end follows
_RUN = re.compile(rf"[^\s{_LINE_END_HYPHEN}]*{_LINE_END_HYPHEN}|[^\s{_LINE_END_HYPHEN}]+")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BOLD = re.compile(rb"(?i)bold|black|heavy|semibd|demi")
_THIN, _LONG = 3.0, 8.0
"""A drawn shape is a rule if it is at most so thin, in points, and at least so long."""
_MOST_SHAPES = 5_000
"""Shapes of a page that are looked at; a page with more holds a drawing."""
_BACKGROUND = 0.9
"""Share of the page from which on a drawn box is its background and no frame."""


class Box(NamedTuple):
    """A rectangle on the page."""

    left: float
    bottom: float
    right: float
    top: float

    def turned(self, quarters: int) -> "Box":
        """The same after the page was turned back, so that text running `quarters` clockwise runs to the right."""
        left, bottom, right, top = self
        if quarters == 1:
            return Box(-top, left, -bottom, right)
        if quarters == 2:
            return Box(-right, -top, -left, -bottom)
        return Box(bottom, -right, top, -left) if quarters == 3 else self

    def moved(self, right: float) -> "Box":
        """The same so many points further to the right."""
        return self._replace(left=self.left + right, right=self.right + right)


class Word(NamedTuple):
    """A word as it is printed; `base` is the lower edge of its line, `size` the height of the line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Page(NamedTuple):
    """The words and the rules (thin lines, edges of boxes) of a page, and its width; x counts from its left edge."""

    words: list[Word]
    rules: list[Box]
    width: float


class _Printed(NamedTuple):
    """A word before it is known which way up the page is; `quarters` is None of a slanted one."""

    text: str
    first: Box
    last: Box
    quarters: int | None
    bold: bool


def read_page(page: PdfPage) -> Page:
    """Words and rules of a page, turned so that most of its text stands upright; what does not is left out.

    Raises:
        pypdfium2.PdfiumError: the page is damaged.
    """
    with closing(page.get_textpage()) as text:
        printed = [_printed(text, first, end, letters) for first, end, letters in _runs(text)]
    turns = Counter(word.quarters for word in printed if word.quarters is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    sheet = Box(*page.get_bbox()).turned(turn)
    words = [_upright(word, turn, sheet.left) for word in printed if word.quarters == turn]
    shapes = (shape.turned(turn).moved(-sheet.left) for shape in _shapes(page))
    return Page(
        [word for word in words if all(map(math.isfinite, word[1:5]))],
        [rule for shape in shapes for rule in _rules(shape, sheet)],
        sheet.right - sheet.left,
    )


def _runs(text: PdfTextPage) -> Iterator[tuple[int, int, str]]:
    """The words as pdfium parts them: index of the first character, of the last, and their letters."""
    for run in _RUN.finditer(_characters(text)):
        if letters := _clean(run.group().replace(_LINE_END_HYPHEN, "-")):
            yield run.start(), run.end() - 1, letters


def _characters(text: PdfTextPage) -> str:
    """The characters of a page, in pdfium's order and count."""
    count = text.count_chars()
    buffer = (c_ushort * (2 * count + 2))()  # room for surrogates
    written = raw.FPDFText_GetText(text, 0, count, buffer) - 1
    whole = bytes(buffer)[: 2 * max(0, written)].decode("utf-16-le", "replace")
    if len(whole) == count:
        return whole.replace("\ufffe", _LINE_END_HYPHEN)
    # some characters have no meaning and are not in that text
    codes = (raw.FPDFText_GetUnicode(text, index) for index in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)


def _clean(letters: str) -> str:
    plain = unicodedata.normalize("NFC", _UNREADABLE.sub("", letters.translate(_LIGATURES)))
    return plain[:-1] + "-" if plain.endswith("\xad") else plain.replace("\xad", "")


def _printed(text: PdfTextPage, first: int, last: int, letters: str) -> _Printed:
    angle = raw.FPDFText_GetCharAngle(text, first) / (math.pi / 2)
    straight = math.isfinite(angle) and abs(angle - round(angle)) < 0.1
    box = _letter_box(text, first)
    return _Printed(
        letters,
        box,
        box if first == last else _letter_box(text, last),
        round(angle) % 4 if straight else None,
        _is_bold(text, first),
    )


def _letter_box(text: PdfTextPage, index: int) -> Box:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    return Box(min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right), max(box.bottom, box.top))


def _is_bold(text: PdfTextPage, index: int) -> bool:
    name, flags = create_string_buffer(128), c_int()
    raw.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    return bool(_BOLD.search(name.value)) or raw.FPDFText_GetFontWeight(text, index) >= 600


def _upright(word: _Printed, turn: int, origin: float) -> Word:
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
