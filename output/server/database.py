"""The database of a process that answers queries, in memory that does not grow with what has been asked.

The engine keeps what it has read, over 100 MB in each process, and has no setting for less. The files are in the memory
of the system anyhow, so that little is lost when the database is opened anew: some 15 ms, and no later query is slower.
"""

from pathlib import Path

import psutil
from pyoxigraph import Store

from referatgraf.errors import GraphFolderError
from referatgraf.graph.memory import give_back
from referatgraf.graph.store import opened

_MOST = 4_000_000  # bytes


class Database:
    """A generation of the store, opened anew when the process has grown by what was read.

    Args:
        generation: its folder.
        most: bytes that the process may grow by.

    Raises:
        GraphFolderError: it cannot be opened.
    """

    def __init__(self, generation: Path, most: int = _MOST) -> None:
        self._generation, self._most, self._process = generation, most, psutil.Process()
        self.store: Store = opened(generation)
        self._opened_with = self._memory()

    def let_go(self) -> None:
        """Give memory back, if there is much of it; nothing may read from the store meanwhile."""
        if self._memory() - self._opened_with < self._most:
            return
        try:
            self.store = opened(self._generation)
        except GraphFolderError:  # a build has removed it: what is open can still be read
            return
        give_back()
        self._opened_with = self._memory()

    def _memory(self) -> int:
        return int(self._process.memory_info().rss)
