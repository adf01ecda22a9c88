"""What builds have learned of files that lie elsewhere, so that those which have not changed are not fetched again.

`store/elsewhere.json` tells of each file in which state its place called it, and what was found in it then. Another
version of the program, which may know other formats, begins anew.
"""

import json
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

from referatgraf.graph.atomic import write_whole
from referatgraf.nlp.reading import File, RemoteFile
from referatgraf.ontology.iris import digest
from referatgraf.versions import code_version

FILE = "elsewhere.json"
TAKEN, SHA = "taken", "sha"
"""Whether a file is of a known format, and the sha256 of its bytes."""
Found = TypeVar("Found")


class Elsewhere:
    """What is known of files that lie elsewhere; by a hash of their addresses, which may name people.

    Args:
        store: the folder of the database, which need not be there yet.
    """

    def __init__(self, store: Path) -> None:
        self._path = store / FILE
        self._before = _learned(self._path)
        self._now: dict[str, dict[str, Any]] = {}

    def recalled(self, what: str, look: Callable[[File], Found]) -> Callable[[File], Found]:
        """A function that gives what `look` gives of a file, from memory where the file is in the same state.

        Args:
            what: what it looks for, TAKEN or SHA.
            look: what fetches the file; only a truth value or a text is remembered of what it gives.
        """

        def remembering(file: File) -> Found:
            if not (isinstance(file, RemoteFile) and file.state):
                return look(file)
            key = digest(file.address, 32)
            known = self._before.get(key, {})
            is_known = known.get("state") == file.state and what in known
            found: Found = known[what] if is_known else look(file)
            if isinstance(found, bool | str):
                self._now.setdefault(key, {"state": file.state})[what] = found
            return found

        return remembering

    def write(self, shas: Collection[str] | None = None) -> None:
        """Write what is known of the files of this build, if that has changed.

        Args:
            shas: the documents that could be read; of other files that are of a known format all is forgotten.
        """
        if shas is not None:
            self._now = {
                key: known for key, known in self._now.items() if not known.get(TAKEN, True) or known.get(SHA) in shas
            }
        if self._now != self._before:
            data = json.dumps({"version": code_version(), "files": self._now}, separators=(",", ":"))
            write_whole(self._path, data.encode())
            self._before = dict(self._now)


def _learned(path: Path) -> dict[str, dict[str, Any]]:
    try:
        told = json.loads(path.read_bytes())
        return dict(told["files"]) if told["version"] == code_version() else {}
    except (OSError, ValueError, KeyError, TypeError):  # not there, or damaged: each file is looked at
        return {}
