"""Joins and partings by hand: names that people who know the place send to the right thing, with their reason."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from referatgraf.graph import naming
from referatgraf.graph.naming import Name
from referatgraf.ontology import spheres
from referatgraf.ontology.collective_names import is_collective

JOIN, PART = "join", "part"
KINDS = ("person", "body", "institution", "principle", "policy", "place", "party", "role")
"""Kinds of things that are joined and parted by hand."""
SPHERES = {"~adm": spheres.ADMINISTRATION, "~other": spheres.OTHER}
"""The sphere that the end of a person's IRI tells."""
_WITHIN = " > "
_APART = "|"
"""Stands between a key and the spelling that was parted from it; no key of a name holds it."""

# A name is of one thing by its municipality, kind and key; a direction sends it to another kind and key, first one that
# names the very spelling, else one for all spellings of the key. Where more than the key tells which thing it is,
# `joined` holds the thing's key.
_KEYED = """
CREATE TEMP VIEW keyed AS
SELECT n.sha, n.kind AS named_kind, n.named_key, n.label, n.slug, n.uses, n.scope,
    COALESCE(exact.to_kind, whole.to_kind, n.kind) AS kind, COALESCE(exact.to_key, whole.to_key, n.key) AS key,
    COALESCE(exact.reason, whole.reason, '') AS reason
FROM (
    SELECT named.sha, named.kind, label, slug, uses, named.key AS named_key,
        CASE WHEN shared THEN '' WHEN place <> '' THEN place ELSE d.scope END AS scope,
        IFNULL(joined.thing, named.key) AS key
    FROM named JOIN document d ON d.sha = named.sha
    LEFT JOIN joined ON joined.sha = named.sha AND joined.kind = named.kind AND joined.key = named.key
) n
LEFT JOIN directed exact
    ON exact.scope = n.scope AND exact.kind = n.kind AND exact.key = n.key AND exact.label = n.label
LEFT JOIN directed whole ON whole.scope = n.scope AND whole.kind = n.kind AND whole.key = n.key AND whole.label = ''
"""


@dataclass(frozen=True, slots=True)
class Direction:
    """One line of what people have decided.

    Attributes:
        do: `JOIN` or `PART`.
        kind: one of `KINDS`.
        municipality: name of the municipality; empty for what is the same everywhere.
        name: the name of the thing; of a person outside politics with the end of its IRI ("Asta Brink~adm").
        other: the name that is the same thing, or the spelling that is another thing in spite of its likeness.
        reason: why, as it is told with the thing.
    """

    do: str
    kind: str
    municipality: str
    name: str
    other: str
    reason: str


def settle_directions(state: sqlite3.Connection, directions: Iterable[Direction]) -> None:
    """Fill `directed`, and make the view `keyed`: the names of all documents with the thing that each is of.

    The reason of a join is told with the thing; that of a parting stays in the table that people edit.
    """
    for each in directions:
        scope = naming.municipality(each.municipality)[0] if each.municipality else ""
        name, other = _named(each.kind, each.name), _named(each.kind, each.other)
        if each.do == JOIN:
            row = (scope, other.kind, other.key, "", name.kind, name.key, name.label, name.slug, each.reason)
        else:
            apart = f"{other.key}{_APART}{naming.spelling(other.label)}"
            row = (scope, other.kind, other.key, other.label, other.kind, apart, other.label, other.slug, "")
        state.execute("INSERT OR REPLACE INTO directed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    state.execute(_KEYED)


def _named(kind: str, label: str) -> Name:
    make = _MADE_BY.get(kind)
    return make(label) if make else Name(kind, label, naming.spelling(label))


def _person(label: str) -> Name:
    plain, mark, sphere = label.partition("~")
    return naming.person(plain, SPHERES.get(mark + sphere, spheres.POLITICAL))


def _principle(label: str) -> Name:
    """A principle by its name, or by its set and the titles above it ("de to principper > Mod > Vi tør")."""
    *within, title = label.split(_WITHIN)
    return (
        naming.principle_set(title) if not within and is_collective(title) else naming.principle(title, tuple(within))
    )


def _party(label: str) -> Name:
    return naming.party(label, None) or Name("local-party", label, naming.spelling(label))


_MADE_BY = {
    "person": _person,
    "body": naming.body,
    "institution": naming.institution,
    "principle": _principle,
    "policy": naming.policy,
    "party": _party,
    "role": naming.role,
}
