"""One file of any known format to a `Document`."""

import hashlib
import string
from collections.abc import Callable
from io import BytesIO

from referatgraf.errors import DocumentError
from referatgraf.nlp.document import Document
from referatgraf.nlp.reading import from_docx, from_html, from_pdf, from_text
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.formats import REFUSALS, Kind, kind_of
from referatgraf.nlp.reading.loading import load
from referatgraf.nlp.reading.remote import File
from referatgraf.nlp.reading.sources import Source
from referatgraf.nlp.reading.structured import SYSTEMS

_EXTRACTORS: dict[Kind, Callable[[bytes], Extracted]] = {
    Kind.TEXT: from_text.extract,
    Kind.MARKDOWN: from_text.extract,
    Kind.HTML: from_html.extract,
    Kind.PDF: from_pdf.extract,
    Kind.DOCX: from_docx.extract,
    **{Kind(name): system.extract for name, system in SYSTEMS.items()},
}
_INVISIBLE = string.whitespace + "\x85\xa0\u2028\u2029\ufeff\u200b\u200c\u200d\u2060\ufffd"


def read(path: File, source: Source | None = None, *, ocr: bool = False) -> Document:
    """The file at `path` as text, with where and when it was published as `source` tells.

    With `ocr` the scanned pages of a PDF are read by tesseract where that is installed.

    Raises:
        DocumentError: it cannot be read; the message says why and what to do. No other error, whatever the bytes.
    """
    data = load(path)
    kind = kind_of(BytesIO(data), path.name)
    try:
        extracted = from_pdf.extract(data, ocr=True) if ocr and kind is Kind.PDF else _extract(data, kind)
    except DocumentError as error:
        raise DocumentError(error.what, str(path), error.do) from error
    return Document(
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        format=kind.value,
        text=extracted.text,
        pages=extracted.pages,
        source=(source.address if source else "") or extracted.address,
        published=source.published if source else "",
        notes=extracted.notes,
        given=extracted.given,
        left_out=extracted.left_out,
        seen=extracted.seen,
    )


def _extract(data: bytes, kind: Kind) -> Extracted:
    if kind in _EXTRACTORS:
        extracted = _EXTRACTORS[kind](data)
        if extracted.text.strip(_INVISIBLE):
            return extracted
        kind = Kind.EMPTY
    what, do = REFUSALS[kind]
    raise DocumentError(what, do=do)
