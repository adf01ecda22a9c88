"""PDF files with text to text, by the places of their words."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import accumulate
from typing import NamedTuple

from pypdfium2 import PdfDocument, PdfiumError, PdfPage, raw

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.blocks import Block, compose
from referatgraf.nlp.reading.certainty import DOUBTFUL, placed
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.pdf_layout import flows_of
from referatgraf.nlp.reading.pdf_page import Page, read_page
from referatgraf.nlp.reading.pdf_paragraphs import PAGE, blocks_of
from referatgraf.nlp.reading.pdf_scan import Scan, is_scanned, read_scan
from referatgraf.nlp.reading.surroundings import unsaid
from referatgraf.nlp.reading.tesseract import OcrError, tesseract_version

_TAIL = 4096
"""Bytes at the end among which a whole file has its end mark; some programs append to it."""
_NO_TEXT = "PDF-filen har ingen tekst (den er nok skannet)"
_WITHOUT_OCR = "læs den med --ocr, hvor tesseract er installeret, eller lav den om til tekst (OCR) først"
_OTHERWISE = "lav den om til tekst (OCR) med et andet program"
_WITHOUT_TESSERACT = "installer tesseract-ocr og tesseract-ocr-dan, eller lav den om til tekst (OCR) først"
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""Characters of fonts that do not tell their meaning."""
_UNREADABLE = 0.3
"""Share of such characters above which the text cannot be used."""


class _Leaf(NamedTuple):
    """A page as it was read, by its words or its picture; `trouble` says why a scanned one could not be read."""

    page: Page
    confidences: tuple[float, ...] = ()
    trouble: str = ""


def extract(data: bytes, *, ocr: bool = False) -> Extracted:
    """The text of a PDF: paragraphs whole, columns one after the other, table rows a line each, no running heads.

    What a running head or foot says and the text does not stands once before it.

    Args:
        data: the file.
        ocr: whether scanned pages are read by tesseract.

    Raises:
        DocumentError: it is encrypted, damaged, not whole, or has no text that can be used (a scan).
    """
    scanner = read_scan if ocr and tesseract_version() else None
    leaves = _leaves(data, scanner)
    pages = [leaf.page for leaf in leaves]
    if not any(page.words for page in pages):
        troubles = [leaf.trouble for leaf in leaves if leaf.trouble]
        what = f"PDF-filen er skannet og kunne ikke læses ({troubles[0]})" if troubles else _NO_TEXT
        raise DocumentError(what, do=_OTHERWISE if scanner else _WITHOUT_TESSERACT if ocr else _WITHOUT_OCR)
    flows, running = flows_of(pages)
    body = blocks_of(flows)
    ahead = unsaid(running, compose(body))
    text, begins = _without_marks(compose([*map(Block, ahead), *body]))
    if len(_MEANINGLESS.findall(text)) > _UNREADABLE * len(text):
        raise DocumentError("PDF-filens skrifttyper har ingen tegntabel", do="lav den om til tekst (OCR) først")
    textless = len(pages) - len(begins)  # at the end; others begin where the next page does
    begins = [0, *begins[1:], *[len(text)] * textless]
    seen = {
        index: [(word.text, sure) for word, sure in zip(leaf.page.words, leaf.confidences, strict=True)]
        for index, leaf in enumerate(leaves)
        if leaf.confidences
    }
    return Extracted(text, tuple(begins), _notes(leaves, running), seen=placed(text, begins, seen))


def _leaves(data: bytes, scanner: Callable[[PdfPage], Scan] | None) -> list[_Leaf]:
    if b"%%EOF" not in data[-_TAIL:]:
        raise DocumentError("PDF-filen er ikke hel (slutningen mangler)", do="hent den igen")
    try:
        with closing(PdfDocument(data)) as document:
            return [_read(document, index, scanner) for index in range(len(document))]
    except PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise DocumentError("PDF-filen er krypteret", do="gem den uden adgangskode") from error
        raise DocumentError("PDF-filen er beskadiget", do="hent den igen") from error


def _read(document: PdfDocument, index: int, scanner: Callable[[PdfPage], Scan] | None) -> _Leaf:
    with closing(document[index]) as page:
        read = read_page(page)
        if scanner is None or not is_scanned(page, read):
            return _Leaf(read)
        try:
            return _Leaf(*scanner(page))
        except OcrError as error:
            return _Leaf(read, trouble=str(error))


def _without_marks(text: str) -> tuple[str, list[int]]:
    """The text without the marks of pages, and the offsets at which they stood."""
    parts = text.split(PAGE)
    offsets = list(accumulate(map(len, parts)))
    return "".join(parts), offsets[:-1]


def _notes(leaves: Sequence[_Leaf], running: Sequence[str]) -> tuple[str, ...]:
    notes = [note for number, leaf in enumerate(leaves, 1) for note in _of_leaf(f"side {number}", leaf)]
    notes += [f"gentaget på siderne og udeladt: »{line}«" for line in running]
    return tuple(notes)


def _of_leaf(name: str, leaf: _Leaf) -> Iterator[str]:
    doubtful = sum(sure < DOUBTFUL for sure in leaf.confidences)
    if leaf.trouble:
        yield f"{name} er skannet og kunne ikke læses: {leaf.trouble}"
    elif leaf.confidences:
        yield f"{name} er skannet og læst med OCR: {len(leaf.confidences)} ord, {doubtful} usikre"
    elif not leaf.page.words:
        yield f"{name} har ingen tekst"
    if leaf.page.askew:
        yield f"{name}: {leaf.page.askew} skrå ord er udeladt"
