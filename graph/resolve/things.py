"""What the names of all documents stand for: one thing for each key within a municipality, its label and its slug."""

import sqlite3

from referatgraf.graph.resolve.principles import join_principles, name_principles
from referatgraf.ontology.iris import parted

_SPELLINGS = """
INSERT INTO spelling
WITH counted AS (
    SELECT k.scope, k.kind, k.key, k.label, MIN(k.slug) AS slug, SUM(k.uses) AS uses
    FROM keyed k JOIN document d USING (sha) WHERE d.holder = d.sha GROUP BY 1, 2, 3, 4
), given AS (
    SELECT DISTINCT scope, to_kind AS kind, to_key AS key, to_label AS label, to_slug AS slug FROM directed
    WHERE (scope, to_kind, to_key) IN (SELECT scope, kind, key FROM counted)
)
SELECT scope, kind, key, label, slug,
    ROW_NUMBER() OVER (PARTITION BY scope, kind, key ORDER BY by_hand DESC, uses DESC, label)
FROM (
    SELECT *, 0 AS by_hand FROM counted
    WHERE (scope, kind, key, label) NOT IN (SELECT scope, kind, key, label FROM given)
    UNION ALL SELECT *, 0, 1 FROM given
)
"""
_THINGS = "INSERT INTO thing SELECT scope, kind, key, label, slug FROM spelling WHERE rank = 1"
_ALIASES = "INSERT INTO alias SELECT scope, kind, key, label FROM spelling WHERE rank > 1"
_COLLISIONS = """
SELECT scope, kind, key, label, slug FROM thing JOIN (
    SELECT scope, kind, slug FROM thing GROUP BY 1, 2, 3 HAVING COUNT(*) > 1
) USING (scope, kind, slug)
"""


def settle_things(state: sqlite3.Connection) -> None:
    """Fill `thing` and `alias` from what the documents that hold name.

    The most frequent spelling becomes the label (of equally frequent ones the first in the order of characters), or the
    name that people gave when they joined others to it; the other spellings become aliases. A thing belongs to the
    municipality that its name tells, else to the document's. Two names with one slug are told apart by the hash of
    each. Principles are joined before, since more than their keys tells which are one.
    """
    join_principles(state)
    for statement in (_SPELLINGS, _THINGS, _ALIASES):
        state.execute(statement)
    for scope, kind, key, label, both in state.execute(_COLLISIONS).fetchall():
        where = (parted(both, label), scope, kind, key)
        state.execute("UPDATE thing SET slug = ? WHERE scope = ? AND kind = ? AND key = ?", where)
    name_principles(state)
