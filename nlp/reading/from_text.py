"""Text and Markdown files: the text is the decoded file, untouched."""

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.encoding import decode, is_binary
from referatgraf.nlp.reading.extracted import Extracted


def extract(data: bytes) -> Extracted:
    """The decoded file, with its line ends as they are.

    Raises:
        DocumentError: the bytes are no text.
    """
    if is_binary(data):
        raise DocumentError("filen er ingen tekst", do="gem den som TXT, HTML, PDF eller DOCX")
    text = decode(data)
    damaged = text.count("\ufffd")
    notes = (f"{damaged} tegn kunne ikke afkodes og står som \ufffd",) if damaged else ()
    return Extracted(text, notes=notes)
