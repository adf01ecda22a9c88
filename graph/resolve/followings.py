"""Which case goes on in another under a new number, and what the text of one document points to in another.

A case follows another only where that is certain: its history names the meeting that treated the matter under the same
title, the body had postponed it and takes it up under the same title, or both titles name the same set of principles.
What has the same title alone is told as doubtful (`doubts`).
"""

import sqlite3

BY_HISTORY = "samme overskrift, og sagens forløb nævner mødet den "
BY_POSTPONEMENT = "samme overskrift i samme udvalg, som udsatte sagen den "
BY_PRINCIPLE = "begge overskrifter nævner "
BY_TITLE = "samme overskrift under to sagsnumre"
"""Why one case follows another, or may."""
_LEAST_TITLE = 15
"""Characters of a title that tells matters apart; shorter ones ("Meddelelser") come again with every agenda."""
_MOST_CASES = 3
"""Numbers under which one matter goes at most; a title with more is that of a standing item."""

_TREATED = """
INSERT INTO treated
SELECT i.sha, i.item, d.scope, d.body, d.date, i.number, i.title, i.case_key, i.postponed
FROM item i JOIN document d USING (sha) WHERE d.holder = d.sha AND d.body <> '' AND d.date <> ''
"""
_TITLES = """
INSERT INTO matter SELECT scope, title, COUNT(DISTINCT case_key) FROM treated
WHERE case_key <> '' AND LENGTH(title) >= :least AND INSTR(title, ' ') > 0
GROUP BY 1, 2 HAVING COUNT(DISTINCT case_key) BETWEEN 2 AND :most
"""
_SPANS = """
INSERT INTO lasted SELECT scope, case_key, MIN(date), MAX(date) FROM treated WHERE case_key <> '' GROUP BY 1, 2
"""
_HISTORY = """
INSERT OR IGNORE INTO follow
SELECT later.sha, later.item, earlier.case_key, MIN(:reason || earlier.date)
FROM told JOIN treated later USING (sha, item)
JOIN matter ON matter.scope = later.scope AND matter.title = later.title
JOIN treated earlier ON earlier.scope = later.scope AND earlier.body = told.body AND earlier.date = told.date
    AND earlier.title = later.title AND earlier.case_key NOT IN ('', later.case_key)
JOIN lasted ON lasted.scope = earlier.scope AND lasted.case_key = earlier.case_key AND lasted.last < later.date
WHERE later.case_key <> '' AND NOT told.own GROUP BY 1, 2, 3
"""
_POSTPONED = """
INSERT OR IGNORE INTO follow
SELECT later.sha, later.item, earlier.case_key, MAX(:reason || earlier.date)
FROM (SELECT * FROM treated WHERE postponed AND case_key <> '') earlier
JOIN matter ON matter.scope = earlier.scope AND matter.title = earlier.title
JOIN treated later ON later.scope = earlier.scope AND later.title = earlier.title AND later.body = earlier.body
    AND later.case_key NOT IN ('', earlier.case_key)
JOIN lasted ON lasted.scope = earlier.scope AND lasted.case_key = earlier.case_key AND lasted.last < later.date
WHERE NOT EXISTS (
    SELECT 1 FROM treated again WHERE again.scope = later.scope AND again.title = later.title
    AND again.body = later.body AND again.date > earlier.date AND again.date < later.date
) GROUP BY 1, 2, 3
"""
# "CROSS JOIN" has SQLite look up the names of a topic, instead of going through all names for the few that are one
_TITLED = """
INSERT INTO titled
SELECT DISTINCT treated.sha, treated.item, keyed.kind, keyed.key, thing.label
FROM topic JOIN treated USING (sha, item)
CROSS JOIN keyed ON keyed.sha = topic.sha AND keyed.named_kind = topic.kind AND keyed.named_key = topic.key
JOIN thing ON thing.kind = keyed.kind AND thing.scope = keyed.scope AND thing.key = keyed.key
WHERE treated.case_key <> ''
"""
_PRINCIPLES = """
INSERT OR IGNORE INTO follow
SELECT sha, item, case_key, :reason || label FROM (
    SELECT later.sha, later.item, earlier.case_key, titled.label, ROW_NUMBER() OVER (
        PARTITION BY later.sha, later.item ORDER BY lasted.last DESC, earlier.case_key, titled.label
    ) AS rank
    FROM titled JOIN treated later USING (sha, item)
    JOIN lasted begun ON begun.scope = later.scope AND begun.case_key = later.case_key AND begun.first = later.date
    JOIN titled other ON other.kind = titled.kind AND other.key = titled.key
    JOIN treated earlier ON earlier.sha = other.sha AND earlier.item = other.item AND earlier.scope = later.scope
        AND earlier.case_key <> later.case_key
    JOIN lasted ON lasted.scope = earlier.scope AND lasted.case_key = earlier.case_key AND lasted.last < later.date
    WHERE NOT EXISTS (SELECT 1 FROM follow WHERE follow.sha = later.sha AND follow.item = later.item)
) WHERE rank = 1
"""
_POINTED = """
INSERT INTO pointed
SELECT pointer.sha, pointer.place, MIN(treated.case_key)
FROM pointer JOIN document d USING (sha)
JOIN treated ON treated.scope = d.scope AND treated.body = REPLACE(pointer.body, '@' || d.scope, '')
    AND treated.date = pointer.date AND treated.number = pointer.number
WHERE treated.case_key <> '' AND pointer.number <> '' GROUP BY 1, 2 HAVING COUNT(DISTINCT treated.case_key) = 1
"""


def settle_followings(state: sqlite3.Connection) -> None:
    """Fill `follow` (item, the case that its case follows, why) and `pointed` (reference, the case of its item).

    Needs the decisions as `settle_decisions` leaves them.
    """
    state.execute(_TREATED)
    state.execute(_TITLES, {"least": _LEAST_TITLE, "most": _MOST_CASES})
    state.execute(_SPANS)
    state.execute(_TITLED)
    for rule, reason in ((_HISTORY, BY_HISTORY), (_POSTPONED, BY_POSTPONEMENT), (_PRINCIPLES, BY_PRINCIPLE)):
        state.execute(rule, {"reason": reason})
    state.execute(_POINTED)
