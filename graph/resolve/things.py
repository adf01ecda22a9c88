"""What the names of all documents stand for: one thing for each key within a municipality, its label and its slug."""

import sqlite3
from itertools import groupby

from referatgraf.ontology.iris import parted, slug

_COUNTED = """
SELECT CASE WHEN n.kind IN ('joint-body', 'role', 'party') THEN '' ELSE d.scope END AS scope, n.kind,
    CASE n.kind WHEN 'body' THEN REPLACE(n.key, '@' || d.scope, '') ELSE n.key END AS thing_key, n.label,
    SUM(n.uses) AS uses
FROM named n JOIN document d USING (sha) WHERE d.holder = d.sha
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, uses DESC, 4
"""
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
    for (scope, kind, key), rows in groupby(state.execute(_COUNTED), key=lambda row: row[:3]):
        label, *others = (row[3] for row in rows)
        state.execute("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", (scope, kind, key, label, slug(label)))
        state.executemany("INSERT INTO alias VALUES (?, ?, ?, ?)", [(scope, kind, key, other) for other in others])
    for scope, kind, key, label, both in state.execute(_COLLISIONS).fetchall():
        where = (parted(both, label), scope, kind, key)
        state.execute("UPDATE thing SET slug = ? WHERE scope = ? AND kind = ? AND key = ?", where)
