"""The secret of a graph folder: the key of the hashes that stand for names, made once and never exported."""

import os
import secrets
from pathlib import Path

from referatgraf.errors import GraphFolderError

FILE = "secret.key"
_BYTES = 32


def read_secret(path: Path) -> bytes:
    """The secret in the file.

    Raises:
        GraphFolderError: there is none; `where` is the folder.
    """
    found = path.read_bytes().strip() if path.exists() else b""
    if not found:
        raise GraphFolderError("mappen har ingen nøgle", str(path.parent), "kør referatgraf build med --out")
    return found


def made_secret(path: Path) -> bytes:
    """The secret in the file, made where there is none; nobody but its owner may read it."""
    if not path.exists() or not path.read_bytes().strip():
        fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(f"{secrets.token_hex(_BYTES)}\n".encode())
        fresh.replace(path)
    return read_secret(path)
