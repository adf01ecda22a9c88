"""PDF files with text to text, by the places of their words."""

import re
from collections.abc import Sequence
from contextlib import closing
from itertools import accumulate

from pypdfium2 import PdfDocument, PdfiumError, raw

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.blocks import Block, compose
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.pdf_layout import flows_of
from referatgraf.nlp.reading.pdf_page import Page, read_page
from referatgraf.nlp.reading.pdf_paragraphs import PAGE, blocks_of
from referatgraf.nlp.reading.surroundings import unsaid

_TAIL = 4096
"""Bytes at the end among which a whole file has its end mark; some programs append to it."""
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""Characters of fonts that do not tell their meaning."""
_UNREADABLE = 0.3
"""Share of such characters above which the text cannot be used."""


def extract(data: bytes) -> Extracted:
    """The text of a PDF: paragraphs whole, columns one after the other, table rows a line each, no running heads.

    What a running head or foot says and the text does not stands once before it.

    Raises:
        DocumentError: it is encrypted, damaged, not whole, or has no text that can be used (a scan).
    """
    pages = _pages(data)
    if not any(page.words for page in pages):
        raise DocumentError("PDF-filen har ingen tekst (den er nok skannet)", do="lav den om til tekst (OCR) først")
    flows, running = flows_of(pages)
    body = blocks_of(flows)
    ahead = unsaid(running, compose(body))
    text, begins = _without_marks(compose([*map(Block, ahead), *body]))
    if len(_MEANINGLESS.findall(text)) > _UNREADABLE * len(text):
        raise DocumentError("PDF-filens skrifttyper har ingen tegntabel", do="lav den om til tekst (OCR) først")
    textless = len(pages) - len(begins)  # at the end; others begin where the next page does
    return Extracted(text, (0, *begins[1:], *[len(text)] * textless), _notes(pages, running))


def _pages(data: bytes) -> list[Page]:
    if b"%%EOF" not in data[-_TAIL:]:
        raise DocumentError("PDF-filen er ikke hel (slutningen mangler)", do="hent den igen")
    try:
        with closing(PdfDocument(data)) as document:
            return [_read(document, index) for index in range(len(document))]
    except PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise DocumentError("PDF-filen er krypteret", do="gem den uden adgangskode") from error
        raise DocumentError("PDF-filen er beskadiget", do="hent den igen") from error


def _read(document: PdfDocument, index: int) -> Page:
    with closing(document[index]) as page:
        return read_page(page)


def _without_marks(text: str) -> tuple[str, list[int]]:
    """The text without the marks of pages, and the offsets at which they stood."""
    parts = text.split(PAGE)
    offsets = list(accumulate(map(len, parts)))
    return "".join(parts), offsets[:-1]


def _notes(pages: Sequence[Page], running: Sequence[str]) -> tuple[str, ...]:
    notes = [f"side {number} har ingen tekst" for number, page in enumerate(pages, 1) if not page.words]
    notes += [f"side {number}: {page.askew} skrå ord er udeladt" for number, page in enumerate(pages, 1) if page.askew]
    notes += [f"gentaget på siderne og udeladt: »{line}«" for line in running]
    return tuple(notes)
