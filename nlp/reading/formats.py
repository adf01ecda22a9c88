"""What a file is, told by its content; its name tells only what kind of plain text it is."""

import re
import zipfile
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO

from referatgraf.nlp.reading.encoding import decode, is_binary
from referatgraf.nlp.reading.structured import system_of

_HEAD = 8192
"""Bytes from the beginning that are looked at."""


class Kind(StrEnum):
    """What a file is; those down to ACADRE can be read and name `Document.format`."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    FIRSTAGENDA = "firstagenda"
    SBSYS = "sbsys"
    AGENDA_MANAGEMENT = "agenda-management"
    EDOC = "edoc"
    ACADRE = "acadre"
    EMPTY = "empty"
    ARCHIVE = "archive"
    OLD_WORD = "old word"
    RICH_TEXT = "rich text"
    IMAGE = "image"
    DATA = "data"
    BINARY = "binary"


REFUSALS: dict[Kind, tuple[str, str]] = {
    Kind.EMPTY: ("filen er tom", "hent den igen"),
    Kind.ARCHIVE: (
        "filen er et arkiv (ZIP, Excel eller lignende) og intet Word-dokument",
        "pak den ud eller gem den som DOCX",
    ),
    Kind.OLD_WORD: ("filen er i Words gamle format (DOC) eller krypteret", "åbn den i Word og gem den som DOCX"),
    Kind.RICH_TEXT: ("filen er i formatet RTF, som ikke læses", "gem den som DOCX eller TXT"),
    Kind.IMAGE: ("filen er et billede", "lav det om til tekst (OCR) først"),
    Kind.DATA: (
        "filen er data (JSON, XML, CSV eller lignende) og ingen kendt eksport af et referat",
        "giv referatet som TXT, HTML, PDF eller DOCX",
    ),
    Kind.BINARY: ("filen er ingen tekst og i intet kendt format", "gem den som TXT, HTML, PDF eller DOCX"),
}
"""Kinds that are not read: what is wrong and what to do."""

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.OLD_WORD),
    (b"{\\rtf", Kind.RICH_TEXT),
    (b"\x89PNG\r\n", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"GIF8", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
    (b"\x1f\x8b\x08", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"Rar!\x1a\x07", Kind.ARCHIVE),
    (b"\xfd7zXZ\x00", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_BY_NAME = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".csv": Kind.DATA,
    ".tsv": Kind.DATA,
    ".css": Kind.DATA,  # companions of a saved web page
    ".js": Kind.DATA,
}
_BEFORE_HTML = r"\s*(?:<\?xml[^>]*>\s*|<!--.*?(?:-->|\Z)\s*)*"
_HTML_PAGE = re.compile(rf"{_BEFORE_HTML}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HTML_PART = re.compile(
    r"<(?:title|meta|div|p|h[1-6]|table|ul|ol|span|section|article|main|header|br|b|strong|a|font|center)\b[^<]*>", re.I
)
_HTML_FRAME = re.compile(r"<(?:html|head|body)\b", re.I)
_XML = re.compile(r"\s*<(?:\?xml|svg|rss)\b", re.I)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[{"\]])')


def kind_of(stream: BinaryIO, name: str) -> Kind:
    """What the content of `stream` is; of a text, `name` tells whether it is Markdown.

    Only the first kilobytes that are not blank are looked at, and the directory at the end of a ZIP.
    """
    head = stream.read(_HEAD)
    while head.isspace():
        head = stream.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(_ZIP):
        return _kind_of_zip(stream, head)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    return _kind_of_text(head, PurePath(name).suffix.lower())


def _kind_of_zip(stream: BinaryIO, head: bytes) -> Kind:
    try:
        with zipfile.ZipFile(stream) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return Kind.DOCX if b"word/" in head else Kind.ARCHIVE  # a DOCX that was cut: its reader says so
    return Kind.DOCX if any(_MAIN_PART.fullmatch(part) for part in parts) else Kind.ARCHIVE


def _kind_of_text(head: bytes, suffix: str) -> Kind:
    if is_binary(head):
        return Kind.BINARY
    text = decode(head).lstrip("\ufeff")
    if not text.strip():
        return Kind.EMPTY
    if system := _system(text):
        return Kind(system)
    if _is_html(text, suffix):
        return Kind.HTML
    if _XML.match(text) or _JSON.match(text):
        return Kind.DATA
    return _BY_NAME.get(suffix, Kind.TEXT)


def _system(text: str) -> str:
    """The agenda system whose export begins so; no page and no other text is one, whatever it quotes."""
    is_data = text.lstrip().startswith(("{", "<")) and not _HTML_PAGE.match(text)
    return system_of(text) if is_data else ""


def _is_html(text: str, suffix: str) -> bool:
    if _HTML_PAGE.match(text) or (text.lstrip().startswith("<") and not _XML.match(text) and _HTML_FRAME.search(text)):
        return True
    if suffix in _BY_NAME:  # Markdown may hold tags
        return False
    return bool(_HTML_PART.match(text.lstrip()) or (suffix in {".html", ".htm"} and _HTML_PART.search(text)))
