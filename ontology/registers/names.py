"""Given names and family names that are common in Denmark."""

from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, rows

COLUMNS = ("name", "kind")
KINDS = ("given", "family")


def read_names(path: Path) -> dict[str, frozenset[str]]:
    """Read the register at `path`: kind ("given", "family") to names, capitalised as they are written.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for row in rows(path, COLUMNS):
        found[row.choice("kind", KINDS)].add(row.text("name"))
    return {kind: frozenset(names) for kind, names in found.items()}


@cache
def _names() -> dict[str, frozenset[str]]:
    return read_names(FOLDER / "names.csv")


def given_names() -> frozenset[str]:
    """Given names, capitalised; some are family names too, and some are words (Bo, Dag)."""
    return _names()["given"]


def family_names() -> frozenset[str]:
    """Family names, capitalised ("la Cour" as written)."""
    return _names()["family"]
