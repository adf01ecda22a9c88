"""Which municipality a document is of: as given, as it says, or as others with the same cases or people say."""

import sqlite3

from referatgraf.graph.naming import municipality

GIVEN = "angivet ved kørslen"
LEAST_NAMES = 2
LEAST_CASE_KEY = 6  # characters: a shorter number tells no municipality from another

_KNOWN = """
INSERT OR IGNORE INTO known
SELECT n.kind, n.key, d.scope, MIN(d.name) FROM named n JOIN document d USING (sha)
WHERE d.scope <> '' AND n.kind IN (
    'person/political', 'person/administration', 'hidden-person/political', 'hidden-person/administration', 'case'
) GROUP BY 1, 2, 3
"""
_CONCLUDED = """
WITH shared AS (
    SELECT n.sha, known.scope, n.kind = 'case' AS is_case, COUNT(DISTINCT n.key) AS together, MIN(known.file) AS file
    FROM named n JOIN document d ON d.sha = n.sha AND d.scope = ''
    JOIN known ON known.kind = n.kind AND known.key = n.key
    WHERE n.kind <> 'case' OR LENGTH(n.key) >= :least_case_key
    GROUP BY 1, 2, 3 HAVING is_case OR together >= :least_names
)
SELECT sha, MIN(scope), CASE MAX(is_case) WHEN 1 THEN 'samme sager som i ' ELSE 'samme personer som i ' END || MIN(file)
FROM shared GROUP BY sha HAVING COUNT(DISTINCT scope) = 1
"""

_NAMED = """
INSERT OR IGNORE INTO thing
SELECT '', 'municipality', scope, printed_label, scope FROM (
    SELECT d.scope, p.printed_label,
        ROW_NUMBER() OVER (PARTITION BY d.scope ORDER BY COUNT(*) DESC, p.printed_label) AS rank
    FROM (SELECT DISTINCT scope FROM document) d JOIN document p ON p.printed_scope = d.scope GROUP BY 1, 2
) WHERE rank = 1
"""


def settle_municipalities(state: sqlite3.Connection, given: str) -> None:
    """Fill `scope` (the municipality's slug) and `inferred` (how it was concluded) of every document.

    A document that says nothing gets the municipality of documents that share a case number or at least two full names
    with it, where these are of exactly one municipality; then others may be found through it.

    Args:
        state: the tables of the resolve pass.
        given: name of the municipality of all documents, empty where the user gave none.
    """
    if given:
        state.execute("UPDATE document SET scope = ?, inferred = ?", (municipality(given)[0], GIVEN))
        return
    state.execute("UPDATE document SET scope = printed_scope, inferred = ''")
    while state.execute("SELECT 1 FROM document WHERE scope = ''").fetchone():
        state.execute("DELETE FROM known")
        state.execute(_KNOWN)
        found = state.execute(_CONCLUDED, {"least_case_key": LEAST_CASE_KEY, "least_names": LEAST_NAMES}).fetchall()
        if not found:
            break
        state.executemany("UPDATE document SET scope = ?2, inferred = ?3 WHERE sha = ?1", found)
    state.execute("UPDATE document SET scope = 'unknown-' || SUBSTR(sha, 1, 8) WHERE scope = ''")


def name_municipalities(state: sqlite3.Connection, given: str) -> None:
    """Add the municipalities found to `thing`, each by its most frequent full name."""
    if given:
        scope, label = municipality(given)
        state.execute("INSERT OR IGNORE INTO thing VALUES ('', 'municipality', ?1, ?2, ?1)", (scope, label))
    state.execute(_NAMED)
