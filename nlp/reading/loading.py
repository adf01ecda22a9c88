"""The bytes of one file, if it is a file of a size that can be read."""

import stat
from pathlib import Path

from referatgraf.errors import DocumentError

MAX_BYTES = 100_000_000
"""The largest file that is read, in bytes."""


def load(path: Path) -> bytes:
    """The bytes of the file at `path`.

    Raises:
        DocumentError: it is no ordinary file, larger than `MAX_BYTES` (told before a byte of it is read), or it
            cannot be opened.
    """
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
    if state.st_size > MAX_BYTES:
        size, limit = state.st_size // 1_000_000, MAX_BYTES // 1_000_000
        raise DocumentError(f"filen fylder {size} MB, og der læses højst {limit} MB", str(path), "del den op")
