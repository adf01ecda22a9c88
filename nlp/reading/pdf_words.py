"""The words of a PDF page as pdfium tells them, with their places in points (1/72 inch), y upwards."""

import math
import re
import unicodedata
from collections.abc import Iterator
from ctypes import c_int, c_ushort, create_string_buffer
from typing import Any, NamedTuple

from pypdfium2 import raw

_LINE_END_HYPHEN = "\x02"  # pdfium's mark for it; neither space nor line end follows
_RUN = re.compile(rf"[^\s{_LINE_END_HYPHEN}]*{_LINE_END_HYPHEN}|[^\s{_LINE_END_HYPHEN}]+")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BOLD = re.compile(rb"(?i)bold|black|heavy|semibd|demi")
_BOLD_WEIGHT = 600
_SLANT = 0.1
"""Quarters of a turn by which a word may be slanted and still count as straight."""

TextPage = Any
"""A handle of pdfium (FPDF_TEXTPAGE)."""


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


class PrintedWord(NamedTuple):
    """A word where it is printed, before it is known which way up the page is read.

    Attributes:
        first, last: boxes of its first and last letter, as high as the line.
        quarters: how many quarter turns clockwise it runs; None where it is slanted.
    """

    text: str
    first: Box
    last: Box
    quarters: int | None
    bold: bool


def words_of(page: TextPage) -> Iterator[PrintedWord]:
    """The words of a page in pdfium's order."""
    for run in _RUN.finditer(_characters(page)):
        if letters := _clean(run.group()):
            yield _placed(page, run.start(), run.end() - 1, letters)


def _characters(page: TextPage) -> str:
    """The characters of a page, in pdfium's order and count."""
    count = max(0, raw.FPDFText_CountChars(page))
    buffer = (c_ushort * (2 * count + 2))()  # room for surrogates
    written = raw.FPDFText_GetText(page, 0, count, buffer) - 1
    whole = bytes(buffer)[: 2 * max(0, written)].decode("utf-16-le", "replace")
    if len(whole) == count:
        return whole.replace("\ufffe", _LINE_END_HYPHEN)
    # some characters have no meaning and are not in that text
    codes = (raw.FPDFText_GetUnicode(page, index) for index in range(count))
    return "".join(chr(code) if code <= 0x10FFFF else "\ufffd" for code in codes)


def _clean(letters: str) -> str:
    """Letters without ligatures and invisible characters; a hyphen at the end of a line is "-" in any encoding."""
    if letters.isascii() and letters.isprintable():
        return letters
    hyphenated = letters.endswith((_LINE_END_HYPHEN, "\xad"))
    plain = _UNREADABLE.sub("", letters.translate(_LIGATURES)).replace("\xad", "")
    return unicodedata.normalize("NFC", plain) + "-" * hyphenated


def _placed(page: TextPage, first: int, last: int, letters: str) -> PrintedWord:
    angle = raw.FPDFText_GetCharAngle(page, first) / (math.pi / 2)
    straight = math.isfinite(angle) and abs(angle - round(angle)) < _SLANT
    box = _letter_box(page, first)
    end = box if first == last else _letter_box(page, last)
    return PrintedWord(letters, box, end, round(angle) % 4 if straight else None, _is_bold(page, first))


def _letter_box(page: TextPage, index: int) -> Box:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    return Box(min(box.left, box.right), min(box.bottom, box.top), max(box.left, box.right), max(box.bottom, box.top))


def _is_bold(page: TextPage, index: int) -> bool:
    name, flags = create_string_buffer(128), c_int()
    raw.FPDFText_GetFontInfo(page, index, name, len(name), flags)
    return bool(_BOLD.search(name.value)) or raw.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT
