"""Which decisions are one: minutes and later histories give one node, whose text is that of its own minutes."""

import sqlite3

_ODD = """
INSERT INTO odd
WITH told AS (
    SELECT c.sha, c.item, c.own, c.place, c.date, c.number, c.point, d.scope, d.date AS met, d.holder = d.sha AS holds,
        REPLACE(c.body, '@' || d.scope, '') AS body,
        c.own AND c.date = d.date AND REPLACE(c.body, '@' || d.scope, '') = d.body AS in_own_minutes
    FROM claim c JOIN document d USING (sha)
), doubled AS (
    SELECT DISTINCT scope, body, date, number FROM told WHERE holds
    GROUP BY sha, scope, body, date, number HAVING COUNT(DISTINCT item) > 1
), ranked AS (
    SELECT sha, item, own, place, holds,
        number = '' OR date = '' OR body = '' OR (scope, body, date, number) IN (SELECT * FROM doubled) AS lone,
        ROW_NUMBER() OVER (
            PARTITION BY holds, scope, body, date, number, point
            ORDER BY in_own_minutes DESC, own DESC, met, sha, item, place
        ) AS rank
    FROM told
), settled AS (
    SELECT sha, item, own, place, lone, CASE holds WHEN 1 THEN lone OR rank = 1 ELSE own END AS owned FROM ranked
)
SELECT * FROM settled WHERE lone OR NOT owned
"""


def settle_decisions(state: sqlite3.Connection) -> None:
    """Fill `odd` with the decisions that are named by their item or whose text another document tells.

    A decision is named by body, day and number. It is named by its item ("lone") where it lacks one of them, or where
    two items of a meeting share the number. Of several documents that tell of one decision the body's own minutes
    of the day own it, else a decision printed under an item before one in a history, else the earliest meeting's. What
    a document that does not hold says of its own items' decisions is kept for comparison.
    """
    state.execute(_ODD)
