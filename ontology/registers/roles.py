"""Titles of those who act in minutes: politicians, officials, leaders of institutions, representatives."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, folded, index, rows

COLUMNS = ("title", "definite", "aliases", "english", "group", "source", "confidence")
GROUPS = ("political", "administrative", "institution", "staff", "codetermination", "council", "external")


@dataclass(frozen=True, slots=True)
class Role:
    """A title, in lower case but for abbreviations.

    Attributes:
        title: indefinite singular ("centerchef").
        definite: definite singular ("centerchefen").
        aliases: other words for the same office ("TR").
        english: the title in English.
        group: "political", "administrative", "institution", "staff", "codetermination", "council" or "external".
    """

    title: str
    definite: str
    aliases: tuple[str, ...]
    english: str
    group: str

    def forms(self) -> Iterator[str]:
        """Yield title, definite form and aliases, each also in the genitive."""
        for form in (self.title, self.definite, *self.aliases):
            yield from (form, f"{form}s")


def read_roles(path: Path) -> tuple[Role, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        Role(
            title=row.text("title"),
            definite=row.text("definite"),
            aliases=row.many("aliases"),
            english=row.text("english"),
            group=row.choice("group", GROUPS),
        )
        for row in rows(path, COLUMNS)
    )


@cache
def roles() -> tuple[Role, ...]:
    """All roles, political ones first."""
    return read_roles(FOLDER / "roles.csv")


@cache
def _by_form() -> dict[str, Role]:
    return index(roles(), lambda role: map(folded, role.forms()), "roles.csv")


def role_named(title: str) -> Role | None:
    """The role that `title` is any singular form of ("Borgmesteren", "centerchefens"), None where there is none."""
    return _by_form().get(folded(title))
