"""What an answer is, told by its content."""

import mimetypes
from io import BytesIO

from referatgraf.errors import FetchError
from referatgraf.fetching.answers import Answer
from referatgraf.nlp.reading.formats import REFUSALS, Kind, kind_of

_ENDINGS = {
    Kind.HTML: ".html", Kind.PDF: ".pdf", Kind.DOCX: ".docx", Kind.TEXT: ".txt", Kind.MARKDOWN: ".md",
    Kind.FIRSTAGENDA: ".json", Kind.SBSYS: ".xml", Kind.AGENDA_MANAGEMENT: ".xml", Kind.EDOC: ".xml",
    Kind.ACADRE: ".xml",
}  # fmt: skip


def page_ending(answer: Answer) -> str:
    """The ending of a file that can be read as minutes.

    Raises:
        FetchError: the content is of no format that is read.
    """
    kind = kind_of(BytesIO(answer.data), answer.url.path)
    if kind in REFUSALS:
        raise FetchError(REFUSALS[kind][0], str(answer.url), "tag adressen ud af listen")
    return _ENDINGS[kind]


def attachment_ending(answer: Answer) -> str:
    """The ending of an attachment, which may be anything but empty.

    Raises:
        FetchError: it is empty.
    """
    kind = kind_of(BytesIO(answer.data), "")
    if kind is Kind.EMPTY:
        raise FetchError(REFUSALS[kind][0], str(answer.url), "prøv igen senere")
    return _ENDINGS.get(kind) or mimetypes.guess_extension(answer.media) or ""
