"""`removals.csv`: persons who are to be nowhere in a graph, by keyed hashes of their names, applied at every build."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.nlp.reading import read_edited
from referatgraf.ontology.pseudonyms import keyed_hash, plain
from referatgraf.secret import FILE as SECRET
from referatgraf.secret import read_secret

FILE = "removals.csv"
Removals = Mapping[str, str]
"""The day of each removal ("2026-02-03"), by the hash of the name."""
_COLUMNS = {"hash": ("hash", "nøglehash"), "day": ("dag", "dato", "day", "date")}
_HASH = re.compile(r"[0-9a-f]{64}")
_LEAST_WORDS = 2


def read_removals(path: Path) -> Removals:
    """What `removals.csv` of a graph folder says; nothing where there is none.

    Raises:
        UsageError: a line does not hold what it should; `where` names file and line.
    """
    found: dict[str, str] = {}
    for where, row in read_edited(path, _COLUMNS, needed=len(_COLUMNS) - 1) if path.exists() else ():
        if not _HASH.fullmatch(row["hash"]):
            raise UsageError("linjen begynder ikke med en nøglehash", where, "lav den med referatgraf remove")
        found[row["hash"]] = _day(row["day"], where)
    return found


def add_removal(folder: Path, name: str, day: date) -> bool:
    """Put a person on the list of a graph folder; False where the name is there already.

    Args:
        folder: the graph folder, built once.
        name: full name as the minutes print it.
        day: the day of the removal, which the graph tells.

    Raises:
        UsageError: the name is no full name.
        GraphFolderError: the folder has no secret to hash the name with.
    """
    if len(plain(name).split()) < _LEAST_WORDS:
        raise UsageError(f"»{name}« er intet fuldt navn", do="skriv fornavn og efternavn som i referatet")
    hashed, path = keyed_hash(name, read_secret(folder / SECRET)), folder / FILE
    if hashed in read_removals(path):
        return False
    lines = path.read_text(encoding="utf-8") if path.exists() else "hash,dag\n"
    path.write_text(f"{lines.rstrip()}\n{hashed},{day.isoformat()}\n", encoding="utf-8")
    return True


def _day(text: str, where: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"»{text}« er ingen dag", where, "skriv den som 2026-02-03") from None
