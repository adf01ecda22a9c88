"""Parties with their letters; a letter may go from one party to another with the years."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, folded, index, rows

COLUMNS = ("letter", "name", "aliases", "kind", "from_year", "to_year", "source", "confidence")
KINDS = ("national", "local", "none")
LETTER = re.compile(r"[A-ZÆØÅ]|UP")
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Party:
    """A party, a local list, or the mark of a member without one.

    Attributes:
        letter: list letter, "UP" of a member without party, empty where it has none or none was seen.
        name: name as registered.
        aliases: other names and abbreviations, single letters not among them (the press writes S for A).
        kind: "national", "local", or "none" for members outside the parties.
        from_year: first year it can stand in minutes, None where before 2000.
        to_year: last year, None where it still exists or the year was not seen.
    """

    letter: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    from_year: int | None
    to_year: int | None

    def existed(self, year: int) -> bool:
        """Whether the party can stand in minutes of `year`."""
        return (self.from_year or 0) <= year <= (self.to_year or 9999)


def read_parties(path: Path) -> tuple[Party, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """

    def year(cell: str) -> int | None:
        return int(cell) if cell else None

    return tuple(
        Party(
            letter=row.matching("letter", LETTER),
            name=row.text("name"),
            aliases=row.many("aliases"),
            kind=row.choice("kind", KINDS),
            from_year=year(row.matching("from_year", YEAR)),
            to_year=year(row.matching("to_year", YEAR)),
        )
        for row in rows(path, COLUMNS)
    )


@cache
def parties() -> tuple[Party, ...]:
    """All parties, by letter."""
    return read_parties(FOLDER / "parties.csv")


@cache
def _by_letter() -> dict[str, list[Party]]:
    found: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties():
        found[party.letter].append(party)
    return dict(found)


@cache
def _by_name() -> dict[str, Party]:
    return index(parties(), lambda party: map(folded, (party.name, *party.aliases)), "parties.csv")


def party_by_letter(letter: str, year: int | None = None) -> Party | None:
    """The one party that bears `letter` (in `year`, where it is known).

    None where no national party bears it, so that it may be a local list's, or where several have borne it and
    the year does not tell.
    """
    bearers = _by_letter().get(letter, []) if letter else []
    fitting = [party for party in bearers if year is None or party.existed(year)]
    return fitting[0] if len(fitting) == 1 else None


def party_named(name: str) -> Party | None:
    """The party with this name or abbreviation ("SF", "Socialdemokraterne"), None where there is none."""
    return _by_name().get(folded(name))
