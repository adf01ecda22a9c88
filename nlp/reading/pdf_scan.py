"""Scanned pages of a PDF: drawn as pictures and read by tesseract, as pages of words like any other."""

import math
from collections.abc import Sequence
from ctypes import c_float
from typing import NamedTuple

from pypdfium2 import PdfPage, raw

from referatgraf.nlp.reading.pdf_page import Page, Word
from referatgraf.nlp.reading.tesseract import OcrError, Picture, SeenWord, quarter_turns, words_seen

_DPI, _FEWEST_DPI = 300, 100
"""Pixels an inch at which tesseract reads best, and below which it reads nothing."""
_MOST_PIXELS = 40_000_000
"""An A3 page at 300 dpi has 17 million; a greater page is drawn with fewer an inch."""
_STAMP = 12
"""Words that may be printed on a scanned page: a page number, a stamp."""
_COVERED = 0.5
"""Share of the page that a picture covers where it is a scan."""
_ASKEW = 0.6
"""Mean confidence below which the page may lie on its side."""
_MOST_OBJECTS = 200


class Scan(NamedTuple):
    """A scanned page as it was read; `confidences` are those of the words of `page`, in the same order."""

    page: Page
    confidences: tuple[float, ...]


def is_scanned(page: PdfPage, read: Page) -> bool:
    """Whether a page whose words were read holds a picture in the place of its text."""
    if not read.words:
        return True
    return len(read.words) <= _STAMP and _largest_picture(page) >= _COVERED


def read_scan(page: PdfPage) -> Scan:
    """Read a page by drawing it, turned upright where it lies on its side.

    Raises:
        OcrError: it is too large, takes too long, or nothing reads it.
    """
    picture = _drawn(page, 0)
    seen = words_seen(picture)
    if _mean(seen) < _ASKEW and (turns := quarter_turns(picture)):
        turned = _drawn(page, turns)
        picture, seen = max((picture, seen), (turned, words_seen(turned)), key=lambda read: _mean(read[1]))
    scale = 72 / picture.dpi
    words = [_printed(word, scale, picture.height) for word in seen]
    return Scan(Page(words, [], picture.width * scale), tuple(word.confidence for word in seen))


def _mean(seen: Sequence[SeenWord]) -> float:
    return sum(word.confidence for word in seen) / len(seen) if seen else 0.0


def _printed(word: SeenWord, scale: float, height: int) -> Word:
    base, size = (height - word.base) * scale, word.size * scale
    return Word(word.text, word.left * scale, word.right * scale, base, size, bold=False)


def _drawn(page: PdfPage, turns: int) -> Picture:
    width, height = page.get_size()
    area = width * height / 72**2
    dpi = min(_DPI, int(math.sqrt(_MOST_PIXELS / area))) if area > 0 and math.isfinite(area) else 0
    if dpi < _FEWEST_DPI:
        raise OcrError("siden er for stor")
    made = page.render(scale=dpi / 72, rotation=90 * turns, grayscale=True)
    try:
        whole = bytes(made.buffer)
        rows = (whole[at : at + made.width] for at in range(0, made.height * made.stride, made.stride))
        return Picture(made.width, made.height, dpi, b"".join(rows))
    finally:
        made.close()


def _largest_picture(page: PdfPage) -> float:
    """The share of the page that the largest picture on it covers."""
    width, height = page.get_size()
    edges = [c_float() for _ in range(4)]
    largest = 0.0
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        shape = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFPageObj_GetBounds(shape, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            largest = max(largest, (right - left) * (top - bottom))
    return largest / (width * height) if width * height > 0 else 0.0
