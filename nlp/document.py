"""What reading hands to structure: the text of one file."""

from dataclasses import dataclass, field

from referatgraf.nlp.given import Given

EXPORTS = {
    "firstagenda": "application/json",
    "sbsys": "application/xml",
    "agenda-management": "application/xml",
    "edoc": "application/xml",
    "acadre": "application/xml",
}
"""Media types of the exports of agenda systems, by the system."""
FORMATS = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    **EXPORTS,
}
"""Media types of all formats that are read, by name."""


_USUAL = {
    **dict.fromkeys(("\u00a0", *map(chr, range(0x2002, 0x200B)), "\u202f", "\u205f", "\u3000"), " "),
    **dict.fromkeys(("\u2010", "\u2011"), "-"),
}
"""Blanks and hyphens that differ from the usual ones in their width, or in where a line may be broken."""


def with_usual_blanks(text: str) -> str:
    r"""The text with usual blanks and hyphens, character for character.

    >>> with_usual_blanks("§\u00a085 i sag 25\u2011001203")
    '§ 85 i sag 25-001203'
    """
    for odd, usual in _USUAL.items():
        text = text.replace(odd, usual)
    return text


@dataclass(frozen=True, slots=True)
class SeenAs:
    """A word that was read from a picture: its characters, and how sure the reading is (0 to 1)."""

    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Document:
    r"""One file as text; every offset in the program counts Unicode code points of `text`.

    Attributes:
        name: base name of the file.
        sha256: hexadecimal digest of the file's bytes.
        format: one of `FORMATS`.
        text: of a text or Markdown file the decoded file with its line ends as they are, without a BOM;
            of any other format the extracted text, one block a line, a blank line between blocks, cells of a
            table row joined by tabs, lists with "- " or their numbers, line end "\\n".
        pages: offsets at which the pages begin, in order; empty where the format has no pages.
        source: address the file was published at, as told with it, else as a page tells of itself; empty where unknown.
        published: date of publication as ISO 8601 (YYYY-MM-DD); empty where unknown.
        notes: what reading noticed and the report should tell ("side 3 har ingen tekst").
        left_out: what stands around the text of a web page and is no part of `text`, for the report to tell
            ("menu, 120 tegn: »Forside Borger …«").
        seen: the words that were read from pictures of pages (OCR), in order; empty for any other text.
        given: what a structured source says for certain of its text; None for all others.
    """

    name: str
    sha256: str
    format: str
    text: str
    pages: tuple[int, ...] = ()
    source: str = ""
    published: str = ""
    notes: tuple[str, ...] = field(default=())
    given: Given | None = None
    left_out: tuple[str, ...] = ()
    seen: tuple[SeenAs, ...] = ()

    @property
    def key(self) -> str:
        """The first 16 characters of the digest, which name the document in IRIs."""
        return self.sha256[:16]
