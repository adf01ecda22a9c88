"""Reading a register: a CSV file with a head, checked cell by cell."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from referatgraf.errors import RegisterError

FOLDER = Path(__file__).parent
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a register; each reading method raises `RegisterError` with file and line where a cell is wrong."""

    place: str
    cells: dict[str, str]

    def fault(self, what: str) -> RegisterError:
        """The error that says `what` is wrong with this line."""
        return RegisterError(what, self.place, "installér referatgraf igen")

    def text(self, column: str) -> str:
        """The cell, which must not be empty."""
        cell = self.cells[column]
        if not cell:
            raise self.fault(f'kolonnen "{column}" er tom')
        return cell

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that lists them with semicolons."""
        cell = self.cells[column]
        return tuple(cell.split(";")) if cell else ()

    def choice(self, column: str, allowed: Iterable[str]) -> str:
        """The cell, which must be one of `allowed`."""
        cell = self.cells[column]
        if cell not in allowed:
            raise self.fault(f'kolonnen "{column}" har den ukendte værdi "{cell}"')
        return cell

    def matching(self, column: str, pattern: re.Pattern[str]) -> str:
        """The cell, empty or matched as a whole by `pattern`."""
        cell = self.cells[column]
        if cell and not pattern.fullmatch(cell):
            raise self.fault(f'kolonnen "{column}" har den ugyldige værdi "{cell}"')
        return cell


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield the lines of the register at `path`, whose head must be `columns`.

    Raises:
        RegisterError: the file is missing, is no UTF-8, has another head, or a line with too many or too few cells.
    """
    try:
        lines = csv.reader(path.read_text(encoding="utf-8").splitlines(), strict=True)
        head = tuple(next(lines, ()))
        if head != columns:
            raise RegisterError(f"registeret skal have kolonnerne {', '.join(columns)}", f"{path.name}, linje 1")
        for cells in lines:
            row = Row(f"{path.name}, linje {lines.line_num}", dict(zip(columns, cells, strict=False)))
            if len(cells) != len(columns):
                raise row.fault(f"linjen har {len(cells)} felter i stedet for {len(columns)}")
            yield row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RegisterError(f"registeret kan ikke læses ({error})", path.name, "installér referatgraf igen") from error


def index(things: Iterable[Thing], keys: Callable[[Thing], Iterable[str]], file: str) -> dict[str, Thing]:
    """Map every key of every thing to the thing.

    Raises:
        RegisterError: two things of the register `file` share a key.
    """
    found: dict[str, Thing] = {}
    for thing in things:
        for key in keys(thing):
            if found.setdefault(key, thing) != thing:
                raise RegisterError(f'"{key}" står for to forskellige ting i registeret', file)
    return found


def folded(name: str) -> str:
    """`name` without differences that writers make: case, kind of apostrophe, kind and number of spaces."""
    return " ".join(name.replace("’", "'").split()).casefold()
