"""Tables that people edit: CSV as spreadsheets and editors write it, with the columns in any order.

A table is UTF-8 or Windows-1252, with comma or semicolon; its first line names the columns, by any of several names in
Danish or English. Columns that nobody asks for are left alone, and so are blank lines.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence

from referatgraf.errors import DocumentError, UsageError
from referatgraf.nlp.reading.encoding import decode
from referatgraf.nlp.reading.loading import load
from referatgraf.nlp.reading.remote import File

Columns = Mapping[str, Sequence[str]]
"""The columns by what the program calls them, each with the names it may have; the first is the one to suggest."""


def read_edited(path: File, columns: Columns, needed: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield place ("joins.csv, linje 3") and cells by column of each line that is not blank.

    Args:
        path: the table.
        columns: the columns; the first one must be there.
        needed: how many of the others must be there at least.

    Raises:
        UsageError: the table cannot be read, or a line is no CSV; `where` names file and line.
    """
    text = _text(path)
    head = text.partition("\n")[0]
    reader = csv.reader(text.splitlines(), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True)
    places: dict[str, int] | None = None
    try:
        for cells in reader:
            where = f"{path}, linje {reader.line_num}"
            if places is None:
                places = _places(cells, columns, needed, where)
            elif any(cell.strip() for cell in cells):
                padded = [cell.strip() for cell in cells] + [""] * len(places)
                yield where, {name: padded[at] if (at := places.get(name, -1)) >= 0 else "" for name in columns}
    except csv.Error as error:
        raise UsageError(
            "linjen er ingen gyldig CSV", f"{path}, linje {reader.line_num}", "ret dens anførselstegn"
        ) from error
    if places is None:
        raise UsageError("filen er tom", str(path), f"begynd den med linjen {_suggested(columns)}")


def _text(path: File) -> str:
    try:
        return decode(load(path))
    except DocumentError as error:
        raise UsageError(error.what, error.where, error.do) from error


def _places(cells: list[str], columns: Columns, needed: int, where: str) -> dict[str, int]:
    found = {
        name: at for name, names in columns.items() for at, cell in enumerate(cells) if cell.strip().lower() in names
    }
    if next(iter(columns)) not in found or len(found) <= needed:
        do = f"begynd filen med linjen {_suggested(columns)} (eller med semikolon)"
        raise UsageError("første linje nævner ikke kolonnerne", where, do)
    return found


def _suggested(columns: Columns) -> str:
    return ",".join(names[0] for names in columns.values())
