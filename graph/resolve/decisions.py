"""Which decisions are one: minutes and later histories give one node, whose text is that of its own minutes."""

import sqlite3

_TOLD = """
INSERT INTO told
SELECT sha, item, own, place, date, number, point, scope, met, holds, body,
    own AND date = met AND body = meeting_body, number <> '' AND date <> '' AND body <> ''
FROM (
    SELECT c.sha, c.item, c.own, c.place, c.date, c.number, c.point, d.scope, d.date AS met, d.holder = d.sha AS holds,
        d.body AS meeting_body, IFNULL(directed.to_key, REPLACE(c.body, '@' || d.scope, '')) AS body
    FROM claim c JOIN document d USING (sha) LEFT JOIN directed ON directed.kind = 'body' AND directed.label = ''
        AND directed.scope = d.scope AND directed.key = REPLACE(c.body, '@' || d.scope, '')
)
"""
_DOUBLED = """
INSERT OR IGNORE INTO doubled
SELECT scope, body, date, number FROM told WHERE holds AND named
GROUP BY sha, scope, body, date, number HAVING MIN(item) < MAX(item)
"""
_LONE = "UPDATE told SET named = 0 WHERE named AND (scope, body, date, number) IN (SELECT * FROM doubled)"
_ODD = """
INSERT INTO odd
WITH ranked AS (
    SELECT *, ROW_NUMBER() OVER (
        PARTITION BY scope, body, date, number, point ORDER BY in_own_minutes DESC, own DESC, met, sha, item, place
    ) AS rank FROM told WHERE holds AND named
)
SELECT sha, item, own, place, 0, 0 FROM ranked WHERE rank > 1
UNION ALL SELECT sha, item, own, place, 1, 1 FROM told WHERE holds AND NOT named
UNION ALL SELECT sha, item, own, place, NOT named, own FROM told WHERE NOT holds AND NOT (named AND own)
"""


def settle_decisions(state: sqlite3.Connection) -> None:
    """Fill `odd` with the decisions that are named by their item or whose text another document tells.

    A decision is named by body, day and number. It is named by its item ("lone") where it lacks one of them, or where
    two items of a meeting share the number. Of several documents that tell of one decision the body's own minutes
    of the day own it, else a decision printed under an item before one in a history, else the earliest meeting's. What
    a document that does not hold says of its own items' decisions is kept for comparison.
    """
    for statement in (_TOLD, _DOUBLED, _LONE, _ODD):
        state.execute(statement)
