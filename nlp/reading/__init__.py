"""Files of any known format to `Document`.

    finding (remote: of buckets) ─▶ reader ─▶ loading (bytes) ─▶ formats (what it is)
        ─▶ from_text │ from_html │ from_docx │ from_pdf │ structured (exports of agenda systems)

HTML, DOCX and PDF become `blocks`, so that the same minutes read the same from each. Of a PDF only the places of words
are known: pdf_page (words, rules) ─▶ pdf_layout (running heads, tables, columns, lines) ─▶ pdf_paragraphs (blocks).
Scanned pages are read by tesseract (pdf_scan) and go the same way; certainty tells how sure their words are.
"""

from referatgraf.nlp.reading.edited import read_edited
from referatgraf.nlp.reading.finding import Found, find_files, is_of_known_format
from referatgraf.nlp.reading.loading import MAX_BYTES
from referatgraf.nlp.reading.reader import read
from referatgraf.nlp.reading.remote import File, RemoteFile, given_place, of_each, remote_file
from referatgraf.nlp.reading.sources import Source, find_source, read_sources
from referatgraf.nlp.reading.tesseract import tesseract_version

__all__ = [
    "MAX_BYTES",
    "File",
    "Found",
    "RemoteFile",
    "Source",
    "find_files",
    "find_source",
    "given_place",
    "is_of_known_format",
    "of_each",
    "read",
    "read_edited",
    "read_sources",
    "remote_file",
    "tesseract_version",
]
