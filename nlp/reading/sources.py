"""Where and when files were published: the table that `--sources` names."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from referatgraf.errors import DocumentError, UsageError
from referatgraf.nlp.reading.encoding import decode
from referatgraf.nlp.reading.loading import load

_COLUMNS = {
    "file": {"file", "filename", "file name", "name", "fil", "filnavn", "navn"},
    "address": {"address", "url", "source", "link", "adresse", "kilde"},
    "date": {"date", "published", "publication date", "dato", "offentliggjort", "udgivet", "udgivelsesdato"},
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


def read_sources(path: Path) -> dict[str, Source]:
    """The sources that a CSV file lists, by what stands in its column of files.

    The file is UTF-8 with comma or semicolon; its first line names the columns: file (fil, filnavn), address
    (url, adresse) and date (dato; YYYY-MM-DD or DD-MM-YYYY). Address and date may be empty or lacking.

    Raises:
        UsageError: it cannot be read, or a line does not hold what it should; `where` names file and line.
    """
    try:
        text = decode(load(path))
    except DocumentError as error:
        raise UsageError(error.what, error.where, error.do) from error
    sources: dict[str, Source] = {}
    for where, row in _rows(text, path):
        file = row["file"].replace("\\", "/")
        if not file:
            raise UsageError("linjen nævner ingen fil", where, "skriv filens navn i kolonnen fil")
        if file in sources:
            raise UsageError(f"filen {file} står der to gange", where, "slet den ene linje")
        sources[file] = Source(_address(row["address"], where), _date(row["date"], where))
    return sources


def find_source(sources: Mapping[str, Source], path: Path) -> Source | None:
    """The source of the file at `path`: the one listed under the longest end of its path, at least its name."""
    parts = path.parts
    return next((sources[end] for start in range(len(parts)) if (end := "/".join(parts[start:])) in sources), None)


def _rows(text: str, path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Place and cells by column of each line that is not blank."""
    head = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True)
    columns: dict[str, int] | None = None
    try:
        for cells in reader:
            where = f"{path}, linje {reader.line_num}"
            if columns is None:
                columns = _columns(cells, where)
            elif any(cell.strip() for cell in cells):
                padded = [cell.strip() for cell in cells] + [""] * len(columns)
                yield where, {name: padded[at] if (at := columns.get(name, -1)) >= 0 else "" for name in _COLUMNS}
    except csv.Error as error:
        raise UsageError(
            "linjen er ingen gyldig CSV", f"{path}, linje {reader.line_num}", "ret dens anførselstegn"
        ) from error
    if columns is None:
        raise UsageError("filen er tom", str(path), "skriv en linje med fil, adresse og dato for hvert referat")


def _columns(cells: list[str], where: str) -> dict[str, int]:
    found = {
        name: at for name, names in _COLUMNS.items() for at, cell in enumerate(cells) if cell.strip().lower() in names
    }
    if "file" not in found or len(found) == 1:
        raise UsageError(
            "første linje nævner ikke kolonnerne",
            where,
            "begynd filen med linjen fil,adresse,dato (eller med semikolon)",
        )
    return found


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
