"""What a file is, told by its content."""

import io

import pytest

from referatgraf.nlp.document import EXPORTS, FORMATS
from referatgraf.nlp.reading.formats import REFUSALS, Kind, kind_of
from referatgraf.nlp.reading.structured import SYSTEMS

from .papers import Paper, package, word_xml

PDF = Paper().text_block("Referat").bytes()
WORD = word_xml("<w:p/>")
FILES = [
    ("Referat\nPunkt 1: Budget\n", "a.txt", Kind.TEXT),
    ("Referat\n", "uden endelse", Kind.TEXT),
    ("# Referat\n", "a.md", Kind.MARKDOWN),
    ("Referat", "a.pdf", Kind.TEXT),
    ("Pris < 5 mio. kr.", "a.txt", Kind.TEXT),
    ("<udkast> Referat", "a.txt", Kind.TEXT),
    ("[Referat](x.html) fra mødet", "a.txt", Kind.TEXT),
    ("<!DOCTYPE html><p>Referat", "a.txt", Kind.HTML),
    ("\ufeff\r\n  <!-- en kommentar --><HTML lang=da>", "a.htm", Kind.HTML),
    ('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x">', "a.xml", Kind.HTML),
    (" " * 20_000 + "<html>", "a.html", Kind.HTML),
    ("<div class='item'><p>Punkt 1</p></div>", "a.txt", Kind.HTML),
    ("Referat<br>Punkt 1", "a.html", Kind.HTML),
    ("Referat<br>Punkt 1", "a.txt", Kind.TEXT),
    ("<div align=center></div>\n# Referat", "a.md", Kind.MARKDOWN),
    ("<html>", "a.md", Kind.HTML),
    ("<!doc?ype html>\n<html lang=da>", "a.html", Kind.HTML),
    ("<rss><![CDATA[<html>]]></rss>", "a.xml", Kind.DATA),
    ("<html>".encode("utf-16"), "a.html", Kind.HTML),
    (PDF, "a.txt", Kind.PDF),
    (b"\r\n junk" + PDF, "a", Kind.PDF),
    (WORD, "a.zip", Kind.DOCX),
    (WORD[:200], "a.docx", Kind.DOCX),
    (package({"xl/workbook.xml": "<x/>"}), "a.docx", Kind.ARCHIVE),
    (package({"referat.txt": "Referat"})[:40], "a.docx", Kind.ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", Kind.OLD_WORD),
    (b"{\\rtf1\\ansi Referat}", "a.rtf", Kind.RICH_TEXT),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.txt", Kind.IMAGE),
    (b"\x1f\x8b\x08\x00", "a.gz", Kind.ARCHIVE),
    ('{"Navn": {"Type": "Referat"}}', "a.txt", Kind.DATA),
    ('[{"Navn": 1}]', "a.json", Kind.DATA),
    ('<?xml version="1.0"?><Meeting/>', "a.xml", Kind.DATA),
    ("fil;adresse\na;b\n", "kilder.csv", Kind.DATA),
    ("body { color: red }", "side.css", Kind.DATA),
    (bytes(range(256)), "a.txt", Kind.BINARY),
    ("", "a.txt", Kind.EMPTY),
    (" \r\n\t", "a.html", Kind.EMPTY),
    ("\ufeff", "a.txt", Kind.EMPTY),
    ("\u00a0\n", "a.txt", Kind.EMPTY),
]


@pytest.mark.parametrize(("content", "name", "kind"), FILES)
def test_kind(content: bytes | str, name: str, kind: Kind) -> None:
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    assert kind_of(io.BytesIO(data), name) is kind


def test_every_kind_is_read_or_refused() -> None:
    readable = {Kind.TEXT, Kind.MARKDOWN, Kind.HTML, Kind.PDF, Kind.DOCX, *map(Kind, SYSTEMS)}
    assert set(Kind) == readable | set(REFUSALS)
    assert not readable & set(REFUSALS)


def test_what_can_be_read_has_a_media_type() -> None:
    assert {*FORMATS} == {*Kind} - {*REFUSALS}
    assert {*EXPORTS} == {*SYSTEMS}
