"""Tables as CSV (RFC 4180) with metadata (W3C CSV on the Web), as a folder or an archive."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from referatgraf.ontology.namespaces import XSD
from referatgraf.output.formats.stream import Source
from referatgraf.output.formats.tables import ID, INSTEAD, SEPARATOR, Cells, Column, Table, planned, rows

METADATA = "csv-metadata.json"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PLAIN = frozenset({XSD.integer, XSD.decimal, XSD.date, XSD.time, XSD.dateTime, XSD.boolean, XSD.double})
_OLD = (1980, 1, 1, 0, 0, 0)  # the earliest day that an archive can tell, instead of today's


def write_csv(source: Source, folder: Path, *, excel: bool = False) -> list[Path]:
    """Write a CSV file for each class of the graph, and the metadata of all; gives the files.

    A cell with several values has "|" between them. Text that a spreadsheet would take for a formula has an apostrophe
    before it.

    Args:
        source: the graph.
        folder: an empty folder.
        excel: begin with a BOM and part by semicolons, as Danish Excel opens it.
    """
    tables = planned(source)
    with ExitStack() as stack:
        writers = {name: _Writer(stack, folder, table, excel) for name, table in tables.items()}
        for name, cells in rows(source, tables):
            writers[name].write(cells)
    told = json.dumps(metadata(tables, excel), ensure_ascii=False, indent=1) + "\n"
    (folder / METADATA).write_text(told, encoding="utf-8")
    return [folder / METADATA, *(folder / f"{name}.csv" for name in tables)]


class _Writer:
    """Writes the rows of a table."""

    def __init__(self, stack: ExitStack, folder: Path, table: Table, excel: bool) -> None:
        encoding = "utf-8-sig" if excel else "utf-8"
        file = stack.enter_context((folder / f"{table.name}.csv").open("w", encoding=encoding, newline=""))
        self._columns = list(table.columns.values())
        self._csv = csv.writer(file, delimiter=";" if excel else ",", lineterminator="\r\n")
        self._csv.writerow([column.name for column in self._columns])

    def write(self, cells: Cells) -> None:
        """Write a row."""
        self._csv.writerow([_cell(column, cells.get(column.name, [])) for column in self._columns])


def _cell(column: Column, values: list[str]) -> str:
    if column.several:
        values = [value.replace(SEPARATOR, INSTEAD) for value in values]
    text = SEPARATOR.join(values)
    return f"'{text}" if text.startswith(_FORMULA) and column.datatype not in _PLAIN else text


def metadata(tables: Mapping[str, Table], excel: bool) -> dict[str, Any]:
    """The metadata of tables (CSVW, section 5)."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "da"}],
        "dialect": {"delimiter": ";" if excel else ",", "encoding": "utf-8", "header": True},
        "tables": [
            {
                "url": f"{table.name}.csv",
                "dc:title": table.title,
                "tableSchema": {
                    "columns": [_told(column) for column in table.columns.values()],
                    "primaryKey": ID,
                    "aboutUrl": "{+id}",
                },
            }
            for table in tables.values()
        ],
    }


def _told(column: Column) -> dict[str, Any]:
    datatype = column.datatype.rpartition("#")[2]
    told: dict[str, Any] = {"name": column.name, "titles": column.name, "dc:title": column.title, "datatype": datatype}
    if column.several:
        told["separator"] = SEPARATOR
    if column.iri:
        told["propertyUrl"] = column.iri
    else:
        told["suppressOutput"] = True
    if column.name == ID:
        told["required"] = True
    return told


def packed(files: list[Path], out: IO[bytes]) -> None:
    """Write files into an archive; the same files give the same bytes, whatever the day."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.name, _OLD)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            with path.open("rb") as file, archive.open(entry, "w") as member:
                for piece in _pieces(file):
                    member.write(piece)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(io.DEFAULT_BUFFER_SIZE * 16):
        yield piece
