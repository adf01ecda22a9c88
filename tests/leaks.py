"""Everything that a graph folder holds as text, unpacked, to look for what must not be there."""

import gzip
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from referatgraf.graph.store import current


def held(folder: Path) -> str:
    """The text of every file of a graph folder, of its archives, tables and database, and the names of its files."""
    return "\n".join([*_names(folder), *_files(folder), *_tables(folder), *_statements(folder)])


def _names(folder: Path) -> Iterator[str]:
    return (str(path.relative_to(folder)) for path in folder.rglob("*"))


def _files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and path.name != "secret.key":
            content = path.read_bytes()
            yield (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8", "replace")


def _tables(folder: Path) -> Iterator[str]:
    with closing(sqlite3.connect(folder / "store" / "state.sqlite")) as tables:
        for (name,) in tables.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in tables.execute(f"SELECT * FROM {name}"):
                yield from (
                    zlib.decompress(cell).decode("unicode_escape") if isinstance(cell, bytes) else str(cell)
                    for cell in row
                )


def _statements(folder: Path) -> Iterator[str]:
    return (str(quad) for quad in current(folder))


def forms(secret: str) -> set[str]:
    r"""The ways in which a text may be held: as it is, on one line, with its line ends as "\n"."""
    return {secret, " ".join(secret.split()), secret.replace("\n", "\\n"), secret.encode("unicode_escape").decode()}
