"""`joins.csv`: names that people join or part by hand, applied at every build."""

from collections.abc import Iterator
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.graph.resolve import JOIN, PART, Direction
from referatgraf.nlp.reading import read_edited

FILE = "joins.csv"
_COLUMNS = {
    "do": ("handling", "do", "action"),
    "kind": ("slags", "kind"),
    "municipality": ("kommune", "municipality"),
    "name": ("navn", "name"),
    "other": ("andet navn", "other", "other name"),
    "reason": ("begrundelse", "reason"),
}
_DO = {"saml": JOIN, "join": JOIN, "skil": PART, "part": PART}
_KINDS = {
    "person": "person", "organ": "body", "body": "body", "institution": "institution", "princip": "principle",
    "principle": "principle", "politik": "policy", "policy": "policy", "sted": "place", "place": "place",
    "parti": "party", "party": "party", "rolle": "role", "role": "role",
}  # fmt: skip


def read_joins(path: Path) -> list[Direction]:
    """What `joins.csv` of a graph folder says; nothing where there is none.

    A line is "saml,person,Nørhavn,Asta Brink,Asta Brinck,samme plads i byrådet": the second name is the first thing.
    With "skil" the second name is another thing, though its spelling is so like the first that they would be one.

    Raises:
        UsageError: a line does not hold what it should; `where` names file and line.
    """
    return list(_directions(path)) if path.exists() else []


def _directions(path: Path) -> Iterator[Direction]:
    for where, row in read_edited(path, _COLUMNS, needed=len(_COLUMNS) - 1):
        do, kind = _DO.get(row["do"].lower()), _KINDS.get(row["kind"].lower())
        if do is None:
            raise UsageError(f"handlingen »{row['do']}« kendes ikke", where, "skriv saml eller skil")
        if kind is None:
            raise UsageError(f"slagsen »{row['kind']}« kendes ikke", where, f"skriv {', '.join(_suggested())}")
        if not (row["name"] and row["other"] and row["reason"]):
            raise UsageError("linjen mangler et navn eller en begrundelse", where, "udfyld alle felter")
        yield Direction(do, kind, row["municipality"], row["name"], row["other"], row["reason"])


def _suggested() -> list[str]:
    """One name of each kind, the Danish one."""
    return list({kind: word for word, kind in reversed(_KINDS.items())}.values())[::-1]
