"""The bytes of one file, if it is a file of a size that can be read."""

import stat
from pathlib import Path

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.remote import File, RemoteFile
from referatgraf.places import reached

MAX_BYTES = 100_000_000
"""The largest file that is read, in bytes."""


def load(path: File) -> bytes:
    """The bytes of a file.

    Raises:
        DocumentError: it is no ordinary file, larger than `MAX_BYTES` (told before a byte of it is read), or it
            cannot be opened.
    """
    if isinstance(path, RemoteFile):
        return _fetched(path)
    try:
        _check(path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES)
    except FileNotFoundError as error:
        raise DocumentError("filen findes ikke", str(path), "ret stien eller hent filen igen") from error
    except PermissionError as error:
        raise DocumentError("der er ikke adgang til at læse filen", str(path), "ret dens rettigheder") from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise DocumentError("filen kan ikke læses", str(path), "prøv at hente den igen") from error


def _check(path: Path) -> None:
    state = path.stat()
    if stat.S_ISDIR(state.st_mode):
        raise DocumentError("stien er en mappe og ingen fil", str(path), "giv filerne i den")
    if not stat.S_ISREG(state.st_mode):
        raise DocumentError("stien er ingen almindelig fil", str(path), "gem indholdet som en fil")
    _check_size(path, state.st_size)


def _check_size(path: File, size: int) -> None:
    if size > MAX_BYTES:
        what = f"filen fylder {size // 1_000_000} MB, og der læses højst {MAX_BYTES // 1_000_000} MB"
        raise DocumentError(what, str(path), "del den op")


def _fetched(file: RemoteFile) -> bytes:
    _check_size(file, file.size)
    with reached("filen kan ikke hentes", str(file), DocumentError):
        return file.content()
