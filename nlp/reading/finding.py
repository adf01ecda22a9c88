"""Which files a build reads: those named, and those of folders whose content is of a known format."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.nlp.reading.formats import REFUSALS, Kind, kind_of

_TAKEN = frozenset(Kind) - frozenset(REFUSALS) | {Kind.EMPTY}
_HIDDEN = (".", "~$")
"""Beginnings of the names of hidden files and of the locks that Word leaves beside an open document."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the inputs of a build hold.

    Attributes:
        files: the files to read, sorted by path, each once.
        passed_over: files in folders that are of no known format, and folders that cannot be opened; sorted.
    """

    files: tuple[Path, ...]
    passed_over: tuple[Path, ...]


def find_files(inputs: Sequence[Path]) -> Found:
    """The files that `inputs` name or, in folders at any depth, hold.

    A file that is named is always taken; of a folder, files of a known format by their content, and those that
    are empty or cannot be opened, so that reading tells about them. Hidden files and folders are left out.

    Raises:
        UsageError: an input does not exist.
    """
    named, inside = set[Path](), set[Path]()
    for given in inputs:
        if not os.path.exists(given):
            raise UsageError("filen eller mappen findes ikke", str(given), "ret stien")
        if given.is_dir():
            inside.update(_paths_below(given))
        else:
            named.add(given)
    taken = {path for path in inside - named if _is_taken(path)}
    files = _distinct(named | taken)
    return Found(files, _distinct(inside - named - taken, besides=files))


def _paths_below(folder: Path) -> Iterator[Path]:
    """The files at any depth that are not hidden, and the folders that cannot be opened."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        yield from (Path(place, name) for name in names if not name.startswith(_HIDDEN))
    yield from (Path(error.filename) for error in closed)


def _is_taken(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return kind_of(file, path.name) in _TAKEN
    except OSError:
        return True


def _distinct(paths: Iterable[Path], besides: Iterable[Path] = ()) -> tuple[Path, ...]:
    """`paths` sorted, of several that lead to one file the first, without those that lead to one of `besides`."""
    seen = {os.path.realpath(path) for path in besides}
    kept = []
    for path in sorted(paths, key=Path.as_posix):
        if (real := os.path.realpath(path)) not in seen:
            seen.add(real)
            kept.append(path)
    return tuple(kept)
