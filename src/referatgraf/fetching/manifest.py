"""`sources.csv`: which file came from where and when, as `build --sources` reads it and the next run needs it."""

import csv
import hashlib
import io
from dataclasses import astuple, dataclass
from pathlib import Path, PurePath

from referatgraf.errors import UsageError
from referatgraf.fetching.answers import Validators
from referatgraf.graph.atomic import sweep_unfinished, write_whole
from referatgraf.nlp.reading import read_edited

FILE = "sources.csv"
_COLUMNS = {
    "file": ("fil",),
    "address": ("adresse",),
    "published": ("dato",),
    "asked": ("hentet fra",),
    "fetched": ("hentet",),
    "sha256": ("sha256",),
    "state": ("tilstand",),
    "etag": ("etag",),
    "modified": ("ændret",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, in the order of the columns.

    Attributes:
        file: its name in the folder.
        address: where people see what it holds.
        published: day of publication as ISO 8601; empty where it is not told.
        asked: address that it was fetched from.
        fetched: moment of that in UTC, as ISO 8601.
        sha256: digest of its bytes.
        state: what the site's list told of its state; empty where it told nothing.
        etag: validator of the answer.
        modified: validator of the answer.
    """

    file: str
    address: str
    published: str
    asked: str
    fetched: str
    sha256: str
    state: str = ""
    etag: str = ""
    modified: str = ""

    @property
    def validators(self) -> Validators:
        """What to ask with whether it has changed."""
        return Validators(self.etag, self.modified)


class Manifest:
    """The manifest of a folder, read when it is made; files that a killed run left unfinished are removed then.

    Args:
        folder: the folder; made where it is missing.

    Raises:
        UsageError: the file is no such table.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.path = folder, folder / FILE
        self._entries: dict[str, Entry] = {}
        rows = read_edited(self.path, _COLUMNS, needed=len(_COLUMNS) - 1) if self.path.exists() else ()
        for where, row in rows:
            if PurePath(row["file"]).name != row["file"]:
                raise UsageError(f"»{row['file']}« er intet filnavn i mappen", where, "ret eller slet linjen")
            self._entries[row["asked"] or row["file"]] = Entry(**row)
        self._is_changed = False
        sweep_unfinished(folder)

    def entry(self, asked: str) -> Entry | None:
        """What was fetched from an address."""
        return self._entries.get(asked)

    def addresses(self) -> frozenset[str]:
        """The addresses that something was fetched from."""
        return frozenset(self._entries)

    def is_intact(self, entry: Entry) -> bool:
        """Whether the file is there as it was fetched."""
        try:
            with (self.folder / entry.file).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == entry.sha256
        except OSError:
            return False

    def put(self, entry: Entry, data: bytes | None = None) -> None:
        """Take an entry in, and write its file where there is something to write."""
        if data is not None:
            write_whole(self.folder / entry.file, data)
        self._is_changed |= self._entries.get(entry.asked) != entry
        self._entries[entry.asked] = entry

    def write(self) -> None:
        """Write the manifest, sorted by file, if it has changed."""
        if self._is_changed or not self.path.exists():
            table = io.StringIO()
            writer = csv.writer(table, lineterminator="\n")
            writer.writerow(names[0] for names in _COLUMNS.values())
            writer.writerows(sorted(astuple(entry) for entry in self._entries.values()))
            write_whole(self.path, table.getvalue().encode())
            self._is_changed = False
