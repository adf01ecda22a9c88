"""Towns, villages and islands, and the municipality that each lies in."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.municipalities import CODE, Municipality, municipality_by_code
from referatgraf.ontology.registers.table import FOLDER, index, rows

COLUMNS = ("name", "municipality")


@dataclass(frozen=True, slots=True)
class Town:
    """A town, village, island or part of a town; `municipality` is the code of the one it lies in since 2007."""

    name: str
    municipality: str


def read_towns(path: Path) -> tuple[Town, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Town(row.text("name"), row.matching("municipality", CODE) or row.text("municipality"))
        for row in rows(path, COLUMNS)
    )


@cache
def _by_name() -> dict[str, Town]:
    return index(read_towns(FOLDER / "towns.csv"), lambda town: (town.name,), "towns.csv")


def municipality_of_town(name: str) -> Municipality | None:
    """The municipality that a town lies in, by the town's name as it is written; None where it is not listed."""
    town = _by_name().get(name)
    return municipality_by_code(town.municipality) if town else None
