"""Which municipality a document is of: as given, as it, its address or its file says, or as others like it are."""

import sqlite3
from urllib.parse import urlsplit

from referatgraf.graph.naming import municipality
from referatgraf.ontology.iris import address
from referatgraf.ontology.registers import municipalities, municipality_in_file_name, municipality_of_host

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

    A document that says nothing gets the municipality on whose site it was published, else that of documents that share
    a case number or at least two full names with it, where these are of exactly one municipality, else that which its
    file is called after; then others may be found through it.

    Args:
        state: the tables of the resolve pass.
        given: name of the municipality of all documents, empty where the user gave none.
    """
    if given:
        state.execute("UPDATE document SET scope = ?, inferred = ?", (municipality(given)[0], GIVEN))
        return
    state.execute("UPDATE document SET scope = printed_scope, inferred = ''")
    _settle_by_address(state)
    _settle_by_others(state)
    _settle_by_file(state)
    _settle_by_others(state)
    state.execute("UPDATE document SET scope = 'unknown-' || SUBSTR(sha, 1, 8) WHERE scope = ''")


def _settle_by_others(state: sqlite3.Connection) -> None:
    """Give documents that say nothing the municipality of those that share cases or people with them."""
    while state.execute("SELECT 1 FROM document WHERE scope = ''").fetchone():
        state.execute("DELETE FROM known")
        state.execute(_KNOWN)
        found = state.execute(_CONCLUDED, {"least_case_key": LEAST_CASE_KEY, "least_names": LEAST_NAMES}).fetchall()
        if not found:
            break
        state.executemany("UPDATE document SET scope = ?2, inferred = ?3 WHERE sha = ?1", found)


def _settle_by_file(state: sqlite3.Connection) -> None:
    """Give documents of which nothing else tells it the municipality that their file is called after."""
    silent = state.execute("SELECT sha, name FROM document WHERE scope = ''").fetchall()
    found = [(sha, name, known) for sha, name in silent if (known := municipality_in_file_name(name))]
    rows = [(sha, municipality(known.name)[0], f"filens navn {name}") for sha, name, known in found]
    state.executemany("UPDATE document SET scope = ?2, inferred = ?3 WHERE sha = ?1", rows)


def _settle_by_address(state: sqlite3.Connection) -> None:
    """Give documents that say nothing the municipality whose site they were published on.

    What agenda systems export tells no municipality, and all of its pages stand on its own site.
    """
    silent = state.execute("SELECT sha, source FROM document WHERE scope = ''").fetchall()
    hosts = [(sha, urlsplit(source).hostname or "") for sha, source in silent if address(source)]
    found = [(sha, host, known) for sha, host in hosts if (known := municipality_of_host(host))]
    rows = [(sha, municipality(known.name)[0], f"offentliggjort på {host}") for sha, host, known in found]
    state.executemany("UPDATE document SET scope = ?2, inferred = ?3 WHERE sha = ?1", rows)


def name_municipalities(state: sqlite3.Connection, given: str) -> None:
    """Add the municipalities found to `thing`, each by its most frequent full name, else that of the register."""
    if given:
        scope, label = municipality(given)
        state.execute("INSERT OR IGNORE INTO thing VALUES ('', 'municipality', ?1, ?2, ?1)", (scope, label))
    state.execute(_NAMED)
    registered = dict(municipality(each.name) for each in municipalities())
    scopes = [scope for (scope,) in state.execute("SELECT DISTINCT scope FROM document")]
    rows = [(scope, registered[scope]) for scope in scopes if scope in registered]
    state.executemany("INSERT OR IGNORE INTO thing VALUES ('', 'municipality', ?1, ?2, ?1)", rows)
