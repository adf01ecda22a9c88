"""Files in a bucket, or in any other place that fsspec knows, by their addresses (`s3://spand/mappe/referat.pdf`).

They are read where they lie, by whichever process has the task; the list of them is made once.
"""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeVar, cast

from referatgraf.errors import UsageError
from referatgraf.nlp.reading.unchanged import state_of
from referatgraf.places import files_at, reached

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://", re.I)  # two letters at least: C:// is a disk
_WEB = frozenset(["http", "https", "ftp"])
_BLOCK = 65_536
_AT_ONCE = 16
"""Files of other places that are asked for at the same time."""
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that does not lie on this machine; its methods raise what `referatgraf.places.refusals` names.

    Attributes:
        address: its address with the system, the place and the path there.
        size: its bytes, as it was listed.
        state: what its place told of its state, another one after any change; empty where that cannot be told.
    """

    address: str
    size: int
    state: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.address

    @property
    def name(self) -> str:
        """Its name without folders."""
        return self.address.rpartition("/")[2]

    @property
    def suffix(self) -> str:
        """The ending of its name with the dot; empty where it has none."""
        return PurePosixPath(self.name).suffix

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands between the slashes of its address."""
        return tuple(self.address.split("/"))

    def open(self, mode: str = "rb") -> BinaryIO:
        """A stream of its bytes, of which only what is read is fetched."""
        files, path = files_at(self.address)
        return cast("BinaryIO", files.open(path, mode, block_size=_BLOCK))

    def content(self) -> bytes:
        """All its bytes."""
        files, path = files_at(self.address)
        return bytes(files.cat_file(path))


File = Path | RemoteFile
"""A file to read."""


def given_place(given: Path | str) -> Path | str:
    """What a user has given: an address as it is, anything else as a path.

    Raises:
        UsageError: it is an address of the web, which `referatgraf fetch` asks for, and politely.
    """
    kind = _ADDRESS.match(given) if isinstance(given, str) else None
    if kind and kind[1].lower() in _WEB:
        raise UsageError("build læser ingen webadresser", str(given), "hent siderne med referatgraf fetch først")
    return given if kind else Path(given)


def of_each(function: Callable[[File], Result], files: Sequence[File]) -> Iterator[tuple[File, Result]]:
    """Yield every file with what a function gives of it: those of this machine in turn, others several at a time."""
    here = [file for file in files if isinstance(file, Path)]
    away = [file for file in files if isinstance(file, RemoteFile)]
    yield from ((file, function(file)) for file in here)
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        yield from zip(away, threads.map(function, away), strict=True)


def remote_files(address: str) -> list[RemoteFile]:
    """The files below an address at any depth, or the file that it names, in order.

    Raises:
        UsageError: there are none, or the place cannot be read.
    """
    files, path = files_at(address)
    with reached("stedet kan ikke læses", address, UsageError):
        files.invalidate_cache()
        found = files.find(path, detail=True)
    if not found:
        raise UsageError("der er ingen filer på stedet", address, "ret adressen")
    now = time.time()
    listed = (
        RemoteFile(str(files.unstrip_protocol(name)), int(told.get("size") or 0), state_of(told, now))
        for name, told in found.items()
    )
    return sorted((file for file in listed if not file.address.endswith("/")), key=str)


def remote_file(address: str) -> RemoteFile:
    """The one file that an address names.

    Raises:
        UsageError: it names none, or several, or the place cannot be read.
    """
    found = remote_files(address)
    if len(found) != 1:
        raise UsageError("adressen er en mappe og ingen fil", address, "ret adressen")
    return found[0]
