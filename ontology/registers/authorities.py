"""Authorities and other institutions that minutes all over the country name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, index, rows

COLUMNS = ("name", "aliases", "abbreviations", "explained", "type", "homonym", "source", "confidence")
TYPES = (
    "state",
    "ministry",
    "agency",
    "court",
    "police",
    "hospital",
    "education",
    "association",
    "intermunicipal",
    "company",
    "international",
)


@dataclass(frozen=True, slots=True)
class Authority:
    """An institution that is the same in every municipality; all its names are written letter by letter.

    Attributes:
        name: what it is called, of a renamed one what it was called at the time.
        aliases: other names.
        abbreviations: short forms that stand for nothing else ("DLF").
        explained: short forms that mean it only where the same text gives its name too ("DN").
        type: one of `TYPES`.
        homonym: whether one of its names is a common noun or a family name as well ("Akademikerne", "Falck").
    """

    name: str
    aliases: tuple[str, ...]
    abbreviations: tuple[str, ...]
    explained: tuple[str, ...]
    type: str
    homonym: bool

    def forms(self) -> Iterator[str]:
        """Yield every form that names it wherever it stands."""
        yield from (self.name, *self.aliases, *self.abbreviations)


def read_authorities(path: Path) -> tuple[Authority, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Authority(
            name=row.text("name"),
            aliases=row.many("aliases"),
            abbreviations=row.many("abbreviations"),
            explained=row.many("explained"),
            type=row.choice("type", TYPES),
            homonym=row.choice("homonym", ("", "yes")) == "yes",
        )
        for row in rows(path, COLUMNS)
    )


@cache
def authorities() -> tuple[Authority, ...]:
    """All authorities and institutions, those of the state first."""
    return read_authorities(FOLDER / "authorities.csv")


@cache
def authority_forms() -> dict[str, Authority]:
    """Every form of a name that stands for one institution, letter by letter, with that institution."""
    return index(authorities(), Authority.forms, "authorities.csv")


def authority_named(name: str) -> Authority | None:
    """The institution with this name, alias or abbreviation, None where there is none.

    "Kommunernes Landsforening" and "KL" are forms of one; "kl" is not.
    """
    return authority_forms().get(name)
