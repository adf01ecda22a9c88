"""Which files a build reads: those named, and those of folders whose content is of a known format."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.nlp.reading.formats import REFUSALS, Kind, kind_of
from referatgraf.nlp.reading.remote import File, RemoteFile, given_place, of_each, remote_files
from referatgraf.places import refusals

_TAKEN = frozenset(Kind) - frozenset(REFUSALS) | {Kind.EMPTY}
_HIDDEN = (".", "~$")
"""Beginnings of the names of hidden files and of the locks that Word leaves beside an open document."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the inputs of a build hold.

    Attributes:
        files: the files to read, sorted by path or address, each once.
        passed_over: files in folders that are of no known format, and folders that cannot be opened; sorted.
    """

    files: tuple[File, ...]
    passed_over: tuple[File, ...]


def is_of_known_format(file: File) -> bool:
    """Whether a file of a folder is taken: it is of a known format, empty, or cannot be opened."""
    if isinstance(file, Path) and not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return kind_of(stream, file.name) in _TAKEN
    except refusals():
        return True


def find_files(inputs: Sequence[Path | str], is_taken: Callable[[File], bool] = is_of_known_format) -> Found:
    """The files that `inputs` name or, in folders at any depth, hold.

    A file that is named is always taken; of a folder, files of a known format by their content, and those that
    are empty or cannot be opened, so that reading tells about them. Hidden files and folders are left out.

    Args:
        inputs: paths, and addresses of buckets and the like ("s3://spand/mappe").
        is_taken: tells which files of folders are taken; what remembers may be given in its place.

    Raises:
        UsageError: an input does not exist or cannot be reached.
    """
    named, inside = set[File](), set[File]()
    for given in map(given_place, inputs):
        if isinstance(given, str):
            found = remote_files(given)
            (named if found[0].address == given else inside).update(_not_hidden(found, given))
        elif not os.path.exists(given):
            raise UsageError("filen eller mappen findes ikke", str(given), "ret stien")
        elif given.is_dir():
            inside.update(_paths_below(given))
        else:
            named.add(given)
    taken = {file for file, chosen in of_each(is_taken, list(inside - named)) if chosen}
    files = _distinct(named | taken)
    return Found(files, _distinct(inside - named - taken, besides=files))


def _paths_below(folder: Path) -> Iterator[Path]:
    """The files at any depth that are not hidden, and the folders that cannot be opened."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        yield from (Path(place, name) for name in names if not name.startswith(_HIDDEN))
    yield from (Path(error.filename) for error in closed)


def _not_hidden(files: Iterable[RemoteFile], root: str) -> Iterator[RemoteFile]:
    depth = len(root.rstrip("/").split("/"))
    return (file for file in files if not any(part.startswith(_HIDDEN) for part in file.parts[depth:]))


def _distinct(files: Iterable[File], besides: Iterable[File] = ()) -> tuple[File, ...]:
    """`files` sorted, of several that are one the first, without those that are one of `besides`."""
    seen = {_real(file) for file in besides}
    kept = []
    for file in sorted(files, key=_written):
        if (real := _real(file)) not in seen:
            seen.add(real)
            kept.append(file)
    return tuple(kept)


def _written(file: File) -> str:
    return file.as_posix() if isinstance(file, Path) else file.address


def _real(file: File) -> str:
    return os.path.realpath(file) if isinstance(file, Path) else file.address
