"""Files that are there whole or not at all: written under a temporary name, then renamed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

TEMPORARY = ".tmp"


def write_whole(path: Path, data: bytes) -> None:
    """Write a small file; it survives a killed program, though not a power cut."""
    temporary = _beside(path)
    temporary.write_bytes(data)
    temporary.replace(path)


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes its name when the block ends, and none when it fails."""
    temporary = _beside(path)
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def sweep_unfinished(folder: Path, name: str = "*") -> None:
    """Remove what killed programs left unfinished of the files in a folder whose names match a pattern."""
    for left in folder.glob(f"{name}.[0-9]*{TEMPORARY}"):
        left.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}{TEMPORARY}")
