"""The generation of the store that is current: opened once, and again when a build has made another."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from pyoxigraph import Store

from referatgraf.graph.search import FILE
from referatgraf.graph.store import current_generation, manifest_of, opened
from referatgraf.graph.titles import Indexed
from referatgraf.output.server.persons import check_persons
from referatgraf.output.server.settings import Settings


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

    @property
    def indexed(self) -> Indexed:
        """The database with its index, in which names are looked up."""
        return Indexed(self.store, self.place / FILE)


class Generations:
    """Gives the current generation of a graph folder, if it may be shown.

    Args:
        settings: what is served, and whom it may name.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings, self._lock = settings, Lock()
        self._open: Generation | None = None

    def current(self) -> Generation:
        """The current generation; costs a look at one small file where it is the one that was current before.

        Raises:
            GraphFolderError: the folder holds no finished graph, or one that names more persons than may be named.
        """
        place = current_generation(self._settings.folder)
        with self._lock:
            if self._open is None or self._open.place != place:
                self._open = self._opened(place)
            return self._open

    def _opened(self, place: Path) -> Generation:
        store, base = opened(place), manifest_of(place).iris.base
        check_persons(store, base, self._settings)
        return Generation(place, store, base)
