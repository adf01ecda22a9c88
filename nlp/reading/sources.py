"""Where and when files were published: the table that `--sources` names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from referatgraf.errors import UsageError
from referatgraf.nlp.reading.edited import read_edited
from referatgraf.nlp.reading.remote import File

_COLUMNS = {
    "file": ("fil", "filnavn", "navn", "file", "filename", "file name", "name"),
    "address": ("adresse", "url", "link", "kilde", "address", "source"),
    "date": ("dato", "offentliggjort", "udgivet", "udgivelsesdato", "date", "published", "publication date"),
}
_ADDRESS = re.compile(r'https?://[^\s<>"{}|\\^`]+', re.I)
_DANISH_DATE = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")


@dataclass(frozen=True, slots=True)
class Source:
    """Where and when a file was published.

    Attributes:
        address: http or https address; empty where unknown.
        published: ISO 8601 date (YYYY-MM-DD); empty where unknown.
    """

    address: str
    published: str


def read_sources(path: File) -> dict[str, Source]:
    """The sources that a CSV file lists, by what stands in its column of files.

    The file is UTF-8 with comma or semicolon; its first line names the columns: file (fil, filnavn), address
    (url, adresse) and date (dato; YYYY-MM-DD or DD-MM-YYYY). Address and date may be empty or lacking.

    Raises:
        UsageError: it cannot be read, or a line does not hold what it should; `where` names file and line.
    """
    sources: dict[str, Source] = {}
    for where, row in read_edited(path, _COLUMNS, needed=1):
        file = row["file"].replace("\\", "/")
        if not file:
            raise UsageError("linjen nævner ingen fil", where, "skriv filens navn i kolonnen fil")
        if file in sources:
            raise UsageError(f"filen {file} står der to gange", where, "slet den ene linje")
        sources[file] = Source(_address(row["address"], where), _date(row["date"], where))
    return sources


def find_source(sources: Mapping[str, Source], path: File) -> Source | None:
    """The source of the file at `path`: the one listed under the longest end of its path, at least its name."""
    parts = path.parts
    return next((sources[end] for start in range(len(parts)) if (end := "/".join(parts[start:])) in sources), None)


def _address(cell: str, where: str) -> str:
    if cell and not _ADDRESS.fullmatch(cell):
        raise UsageError(f"adressen {cell} er ingen webadresse", where, "skriv den med http:// eller https://")
    return cell


def _date(cell: str, where: str) -> str:
    danish = _DANISH_DATE.fullmatch(cell)
    written = f"{danish[3]}-{int(danish[2]):02}-{int(danish[1]):02}" if danish else cell
    try:
        return date.fromisoformat(written).isoformat() if cell else ""
    except ValueError as error:
        raise UsageError(f"datoen {cell} findes ikke", where, "skriv den som ÅÅÅÅ-MM-DD eller DD-MM-ÅÅÅÅ") from error
