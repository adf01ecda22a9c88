"""Word documents (DOCX, ISO/IEC 29500) to text, read from the parts of the package that hold it."""

import re
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.blocks import Block, compose, tidy
from referatgraf.nlp.reading.docx_body import Body, text_of
from referatgraf.nlp.reading.docx_numbering import Numbering
from referatgraf.nlp.reading.docx_styles import Styles
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.surroundings import parts_of, unsaid
from referatgraf.nlp.reading.xml_tree import Element, parsed

_LARGEST = 50_000_000
"""Bytes that one part may unpack to; a thousand pages of text are a tenth of it."""
_MAIN = re.compile(r"word/document\d*\.xml")
_AROUND = re.compile(r"word/(?:header|footer)\d*\.xml")
_FOOTNOTES = re.compile(r"word/(?:foot|end)notes\.xml")


def extract(data: bytes) -> Extracted:
    """The text of a Word document: its body, and before it what heads and feet say that the body does not.

    Deleted and hidden text is left out, inserted text taken. Numbers of lists are those that Word shows.

    Raises:
        DocumentError: the package is damaged, or a part of it is no sound XML or unpacks to more than 50 MB.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _extract(package)
    except (etree.XMLSyntaxError, RecursionError) as error:
        raise DocumentError("Word-dokumentets XML er beskadiget", do="åbn det i Word og gem det igen") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise DocumentError("Word-dokumentet er beskadiget eller ikke helt", do="hent det igen") from error
    except RuntimeError as error:  # a password; NotImplementedError: an encryption that Python does not know
        raise DocumentError("Word-dokumentet er krypteret", do="fjern adgangskoden i Word") from error


def _extract(package: zipfile.ZipFile) -> Extracted:
    names = sorted(package.namelist())
    root = next((_part(package, name) for name in names if _MAIN.fullmatch(name)), None)
    if root is None:
        raise DocumentError("Word-dokumentet har ingen tekstdel", do="åbn det i Word og gem det igen")
    styles = Styles(_part(package, "word/styles.xml"))
    blocks = Body(Numbering(_part(package, "word/numbering.xml"), styles), styles).blocks(root)
    around = [line for name in names if _AROUND.fullmatch(name) for line in _lines(_part(package, name))]
    ahead = unsaid((part for line in around for part in parts_of(line)), compose(blocks))
    footnotes = any(_lines(_part(package, name)) for name in names if _FOOTNOTES.fullmatch(name))
    return Extracted(compose([*map(Block, ahead), *blocks]), notes=_notes(root, footnotes))


def _notes(root: Element, footnotes: bool) -> tuple[str, ...]:
    tracked = next(root.iter("{*}del", "{*}moveFrom"), None) is not None
    notes = {
        "dokumentet har sporede ændringer: det slettede er udeladt, det indsatte taget med": tracked,
        "dokumentets fodnoter er ikke læst": footnotes,
    }
    return tuple(note for note, holds in notes.items() if holds)


def _lines(root: Element | None) -> list[str]:
    """The lines of a head, foot or part of footnotes, tidied."""
    return (
        [] if root is None else [line for par in root.iter("{*}p") for line in tidy(text_of(par)).split("\n") if line]
    )


def _part(package: zipfile.ZipFile, name: str) -> Element | None:
    """The root of a part, or None where the package has none of that name. Entities are never resolved."""
    if name not in package.namelist():
        return None
    if package.getinfo(name).file_size > _LARGEST:
        raise DocumentError("Word-dokumentet pakker ud til mere end 50 MB tekst", do="del det op")
    return parsed(package.read(name))
