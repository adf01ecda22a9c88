"""The tables of the resolve pass (SQLite): what the documents claim, and what was settled about them.

    document ──< named >── thing ──< alias    a document names things; what they are is settled for all together,
        │          └── directed               and by hand where people know better
        ├──────< claim ──── odd               a decision as a document names it; those out of the rule
        ├──────< item ───── follow            an item with its case; the case that it goes on with
        ├──────< pointer ── pointed           a reference to an item of an agenda; the case of that item
        ├─────── removed                      hashes of the names that were taken out of it
        └─────── reading                      what pass 1 made of it; apart, so that rows of documents are short

`document`, `reading`, `named`, `claim`, `item`, `topic` (the sets of principles in a title), `pointer` and `removed`
are filled by pass 1 and kept from build to build. The temporary tables and the columns of `document` from `scope` on
are made anew by each resolve pass. No result depends on the order of rows.
"""

import sqlite3
import zlib
from pathlib import Path

KEPT = """
CREATE TABLE document (
    sha TEXT PRIMARY KEY, reader TEXT NOT NULL, format TEXT NOT NULL, kind TEXT NOT NULL,
    printed_scope TEXT NOT NULL, printed_label TEXT NOT NULL, printed_body TEXT NOT NULL,
    date TEXT NOT NULL, time TEXT NOT NULL, address TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '', files TEXT NOT NULL DEFAULT '[]',
    source TEXT NOT NULL DEFAULT '', published TEXT NOT NULL DEFAULT '',
    scope TEXT NOT NULL DEFAULT '', inferred TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '',
    start TEXT NOT NULL DEFAULT '', holder TEXT NOT NULL DEFAULT '', before INTEGER NOT NULL DEFAULT 0,
    taken TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE reading (sha TEXT PRIMARY KEY, data BLOB NOT NULL, report TEXT NOT NULL);
CREATE TABLE named (
    sha TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, key TEXT NOT NULL, slug TEXT NOT NULL,
    uses INTEGER NOT NULL, shared INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (sha, kind, key, label, place)
) WITHOUT ROWID;
CREATE TABLE claim (
    sha TEXT NOT NULL, item INTEGER NOT NULL, own INTEGER NOT NULL, place INTEGER NOT NULL,
    body TEXT NOT NULL, date TEXT NOT NULL, number TEXT NOT NULL, point TEXT NOT NULL,
    PRIMARY KEY (sha, item, own, place)
) WITHOUT ROWID;
CREATE TABLE item (
    sha TEXT NOT NULL, item INTEGER NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL, case_key TEXT NOT NULL,
    postponed INTEGER NOT NULL, PRIMARY KEY (sha, item)
) WITHOUT ROWID;
CREATE TABLE topic (
    sha TEXT NOT NULL, item INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (sha, item, kind, key)
) WITHOUT ROWID;
CREATE TABLE pointer (
    sha TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL, date TEXT NOT NULL, number TEXT NOT NULL,
    PRIMARY KEY (sha, place)
) WITHOUT ROWID;
CREATE TABLE removed (sha TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (sha, hash)) WITHOUT ROWID;
CREATE TABLE part (
    sha TEXT PRIMARY KEY, state TEXT NOT NULL, report TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE input (path TEXT PRIMARY KEY, name TEXT NOT NULL, sha TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE revision (sha TEXT PRIMARY KEY, former TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
"""
TEMPORARY = """
DROP VIEW IF EXISTS temp.keyed;
DROP TABLE IF EXISTS temp.directed;
DROP TABLE IF EXISTS temp.known;
DROP TABLE IF EXISTS temp.joined;
DROP TABLE IF EXISTS temp.spelling;
DROP TABLE IF EXISTS temp.thing;
DROP TABLE IF EXISTS temp.alias;
DROP TABLE IF EXISTS temp.told;
DROP TABLE IF EXISTS temp.doubled;
DROP TABLE IF EXISTS temp.odd;
DROP TABLE IF EXISTS temp.treated;
DROP TABLE IF EXISTS temp.matter;
DROP TABLE IF EXISTS temp.lasted;
DROP TABLE IF EXISTS temp.titled;
DROP TABLE IF EXISTS temp.follow;
DROP TABLE IF EXISTS temp.pointed;
CREATE TEMP TABLE directed (
    scope TEXT, kind TEXT, key TEXT, label TEXT, to_kind TEXT, to_key TEXT, to_label TEXT, to_slug TEXT, reason TEXT,
    PRIMARY KEY (scope, kind, key, label)
) WITHOUT ROWID;
CREATE TEMP TABLE known (kind TEXT, key TEXT, scope TEXT, file TEXT, PRIMARY KEY (kind, key, scope)) WITHOUT ROWID;
CREATE TEMP TABLE joined (
    sha TEXT, kind TEXT, key TEXT, thing TEXT, PRIMARY KEY (sha, kind, key)
) WITHOUT ROWID;
CREATE TEMP TABLE spelling (scope TEXT, kind TEXT, key TEXT, label TEXT, slug TEXT, rank INTEGER);
CREATE TEMP TABLE thing (
    scope TEXT, kind TEXT, key TEXT, label TEXT, slug TEXT, PRIMARY KEY (scope, kind, key)
) WITHOUT ROWID;
CREATE TEMP TABLE alias (
    scope TEXT, kind TEXT, key TEXT, label TEXT, PRIMARY KEY (scope, kind, key, label)
) WITHOUT ROWID;
CREATE TEMP TABLE told (
    sha TEXT, item INTEGER, own INTEGER, place INTEGER, date TEXT, number TEXT, point TEXT, scope TEXT, met TEXT,
    holds INTEGER, body TEXT, in_own_minutes INTEGER, named INTEGER
);
CREATE TEMP TABLE doubled (
    scope TEXT, body TEXT, date TEXT, number TEXT, PRIMARY KEY (scope, body, date, number)
) WITHOUT ROWID;
CREATE TEMP TABLE odd (
    sha TEXT, item INTEGER, own INTEGER, place INTEGER, lone INTEGER, owned INTEGER, PRIMARY KEY (sha, item, own, place)
) WITHOUT ROWID;
CREATE TEMP TABLE treated (
    sha TEXT, item INTEGER, scope TEXT, body TEXT, date TEXT, number TEXT, title TEXT, case_key TEXT, postponed INTEGER,
    PRIMARY KEY (sha, item)
) WITHOUT ROWID;
CREATE INDEX temp.treated_title ON treated (scope, title);
CREATE INDEX temp.treated_meeting ON treated (scope, body, date);
CREATE TEMP TABLE matter (scope TEXT, title TEXT, cases INTEGER, PRIMARY KEY (scope, title)) WITHOUT ROWID;
CREATE TEMP TABLE lasted (
    scope TEXT, case_key TEXT, first TEXT, last TEXT, PRIMARY KEY (scope, case_key)
) WITHOUT ROWID;
CREATE TEMP TABLE titled (sha TEXT, item INTEGER, kind TEXT, key TEXT, label TEXT);
CREATE INDEX temp.titled_thing ON titled (kind, key);
CREATE TEMP TABLE follow (
    sha TEXT, item INTEGER, earlier TEXT, reason TEXT, PRIMARY KEY (sha, item, earlier)
) WITHOUT ROWID;
CREATE TEMP TABLE pointed (sha TEXT, place INTEGER, case_key TEXT, PRIMARY KEY (sha, place)) WITHOUT ROWID;
"""


def opened(path: Path) -> sqlite3.Connection:
    """The tables of a graph folder, made where they are missing; every statement is its own transaction unless begun.

    Tables of another version of the program are made anew: all they hold can be read from the documents again, but
    for which documents were replaced.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")  # what a document no longer tells must not lie in free pages
    version = zlib.crc32(KEPT.encode()) >> 1
    if connection.execute("PRAGMA user_version").fetchone() != (version,):
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        drops = "".join(f'DROP TABLE "{name}";' for (name,) in names)
        connection.executescript(f"BEGIN; {drops} {KEPT} PRAGMA user_version = {version}; COMMIT;")
    return connection
