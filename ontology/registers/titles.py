"""What Danish titles end in: the heads of compounds such as "centerchef" and "voksenspecial- og psykiatrichef"."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from referatgraf.ontology.registers.roles import GROUPS, role_named
from referatgraf.ontology.registers.table import FOLDER, folded, rows

COLUMNS = ("head", "definite", "plural", "plural_definite", "group", "alone")
ALONE = ("office", "definite", "compound", "sole", "name")


@dataclass(frozen=True, slots=True)
class TitleHead:
    """The last part of a title.

    Attributes:
        head, definite, plural, plural_definite: its forms, in lower case.
        group: the group of the register of roles that titles with it belong to.
        alone: when it names an office without a name beside it: "office" always; "definite" in a compound, by itself
            only in the definite singular ("lederen"); "compound" in a compound ("byrådsmedlem"); "sole" in a compound
            in the definite singular ("borgerrådgiveren"); "name" never, as it may as well be an occupation.
    """

    head: str
    definite: str
    plural: str
    plural_definite: str
    group: str
    alone: str


def read_title_heads(path: Path) -> tuple[TitleHead, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        TitleHead(
            head=row.text("head"),
            definite=row.text("definite"),
            plural=row.text("plural"),
            plural_definite=row.text("plural_definite"),
            group=row.choice("group", GROUPS),
            alone=row.choice("alone", ALONE),
        )
        for row in rows(path, COLUMNS)
    )


@cache
def title_heads() -> tuple[TitleHead, ...]:
    """All heads of titles, political ones first."""
    return read_title_heads(FOLDER / "title_heads.csv")


@lru_cache(maxsize=4096)  # titles come from documents
def group_of(title: str) -> str:
    """The group of a title in the singular, by the register of roles, else by its head; empty of none.

    >>> group_of("havnechef"), group_of("Borgmesteren"), group_of("havn")
    ('administrative', 'political', '')
    """
    role = role_named(title)
    if role:
        return role.group
    word = folded(title)
    ends = [head for head in title_heads() if word.endswith((head.head, head.definite))]
    return max(ends, key=lambda head: len(head.head)).group if ends else ""


def plain_title(title: str) -> str:
    """The indefinite singular of a title in the singular, in lower case but for acronyms; empty of what is no title.

    >>> plain_title("Borgmesteren"), plain_title("Havnechefen"), plain_title("SFO-lederen"), plain_title("Havnen")
    ('borgmester', 'havnechef', 'SFO-leder', '')
    """
    role = role_named(title)
    if role:
        return role.title
    word = folded(title)
    ends = [(end, head.head) for head in title_heads() for end in (head.definite, head.head) if word.endswith(end)]
    if not ends:
        return ""
    end, plain = max(ends, key=lambda pair: len(pair[0]))
    first = title[: len(title) - len(end)]
    return (first if first[:2].isupper() else first.lower()) + plain
