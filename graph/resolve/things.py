"""What the names of all documents stand for: one thing for each key within a municipality, its label and its slug."""

import sqlite3

from referatgraf.ontology.iris import parted

_SPELLINGS = """
INSERT INTO spelling
WITH counted AS (
    SELECT CASE WHEN n.shared THEN '' ELSE d.scope END AS scope, n.kind,
        CASE n.kind WHEN 'body' THEN REPLACE(n.key, '@' || d.scope, '') ELSE n.key END AS thing_key, n.label,
        MIN(n.slug) AS slug, SUM(n.uses) AS uses
    FROM named n JOIN document d USING (sha) WHERE d.holder = d.sha GROUP BY 1, 2, 3, 4
)
SELECT scope, kind, thing_key, label, slug,
    ROW_NUMBER() OVER (PARTITION BY scope, kind, thing_key ORDER BY uses DESC, label)
FROM counted
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

    The most frequent spelling becomes the label (of equally frequent ones the first in the order of characters), the
    others aliases. Two names with one slug are told apart by the hash of each.
    """
    for statement in (_SPELLINGS, _THINGS, _ALIASES):
        state.execute(statement)
    for scope, kind, key, label, both in state.execute(_COLLISIONS).fetchall():
        where = (parted(both, label), scope, kind, key)
        state.execute("UPDATE thing SET slug = ? WHERE scope = ? AND kind = ? AND key = ?", where)
