"""One build at a time in a graph folder."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from referatgraf.errors import GraphFolderError


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of the folder `store` in a graph folder until the block ends.

    The lock is a write transaction of SQLite, which works alike on all systems and is let go by the system when the
    process dies, however it dies.

    Raises:
        GraphFolderError: another build holds it.
    """
    with closing(sqlite3.connect(folder / "lock", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise GraphFolderError(
                "en anden kørsel er ved at bygge grafen", str(folder.parent), "vent, til den er færdig"
            ) from error
        yield
