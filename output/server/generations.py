"""The generation of the store that is current: opened once, and again when a build has made another."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from pyoxigraph import Store

from referatgraf.errors import GraphFolderError
from referatgraf.graph.store import FOLDER, current, current_manifest, current_name


@dataclass(frozen=True, slots=True)
class Generation:
    """A generation of the store, open for reading.

    Attributes:
        name: what it is called in the folder.
        store: the database.
        base: what the IRIs of its things begin with.
    """

    name: str
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
        name = current_name(self._folder / FOLDER)
        with self._lock:
            if self._open is None or self._open.name != name:
                self._open = self._opened(name or "")
            return self._open

    def _opened(self, name: str) -> Generation:
        store, manifest = current(self._folder), current_manifest(self._folder / FOLDER)
        if manifest is None:
            raise GraphFolderError("mappen indeholder ingen færdig graf", str(self._folder), "kør referatgraf build")
        return Generation(name, store, manifest.iris.base)
