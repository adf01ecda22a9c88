"""The generation of the store that is current: opened once, and again when a build has made another."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from pyoxigraph import Store

from referatgraf.graph.store import current_generation, manifest_of, opened


@dataclass(frozen=True, eq=False)
class Generation:
    """A generation of the store, open for reading; what is made of it can be kept by it (`lru_cache`).

    Attributes:
        place: its folder.
        store: the database.
        base: what the IRIs of its things begin with.
    """

    place: Path
    store: Store
    base: str


class Generations:
    """Gives the current generation of a graph folder.

    Args:
        folder: the graph folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, Lock()
        self._open: Generation | None = None

    def current(self) -> Generation:
        """The current generation; costs a look at one small file where it is the one that was current before.

        Raises:
            GraphFolderError: the folder holds no finished graph.
        """
        place = current_generation(self._folder)
        with self._lock:
            if self._open is None or self._open.place != place:
                self._open = Generation(place, opened(place), manifest_of(place).iris.base)
            return self._open
