"""The index of a generation of the store: one SQLite file beside the database, made with it and not changed after.

    thing   a row for each thing that can be found: what it is called (and the stems of that), and the texts that it
            is found by; the number of a row tells the kind of the thing
    stems   the stems of these, as FTS5 searches them, by the same number
    parts   these in runs of three letters, by which words within longer ones are found

A row follows from what the default graph says of the thing and of those that `QUOTED_BY` joins to it, and from nothing
else. So where few documents have changed, a copy is brought up to date by making those rows anew of which something
else is said.
"""

import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

from pyoxigraph import NamedNode, QuerySolutions, Store

from referatgraf.graph.search.kinds import KINDS, QUOTED_BY, Kind
from referatgraf.graph.search.words import folded, stems
from referatgraf.ontology.namespaces import PREFIXES

FILE = "search.sqlite"
ROWS = 1 << 40  # more than the things of a kind
FORM = 3
"""The form of the index; a former one of another form is not gone on from."""

_TABLES = """
    CREATE TABLE thing (
        id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, called TEXT NOT NULL, label TEXT NOT NULL,
        others TEXT NOT NULL, texts TEXT NOT NULL
    );
    CREATE INDEX thing_called ON thing (called);
    CREATE VIRTUAL TABLE stems USING fts5 (names, texts, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4 6');
    CREATE VIRTUAL TABLE parts USING fts5 (names, texts, content = '', tokenize = 'trigram');
"""
_ADD_THING = "INSERT OR IGNORE INTO thing (id, iri, called, label, others, texts) VALUES (?, ?, ?, ?, ?, ?)"
_ADD_STEMS = "INSERT INTO stems (rowid, names, texts) VALUES (?, ?, ?)"
_ADD_PARTS = "INSERT INTO parts (rowid, names, texts) VALUES (?, ?, ?)"
_DROP_PARTS = "INSERT INTO parts (parts, rowid, names, texts) VALUES ('delete', ?, ?, ?)"
_BATCH = 1000
_BETWEEN = " · "


def numbers(kind: str) -> range:
    """The numbers of the rows of a kind; so the number of a row tells its kind without looking at it."""
    place = list(KINDS).index(kind)
    return range(place * ROWS, (place + 1) * ROWS)


class Row(NamedTuple):
    """What is kept of a thing; several values of a field stand in one text."""

    iri: str
    kind: str
    label: str
    others: str
    texts: str


def make(path: Path, store: Store) -> None:
    """Make the index of everything in the default graph of `store`."""
    with closing(sqlite3.connect(path)) as index, index:
        index.executescript(f"PRAGMA journal_mode = OFF; PRAGMA user_version = {FORM}; {_TABLES}")
        for name, kind in KINDS.items():
            things = (thing for (thing,) in _select(store, f"?thing a <{kind.cls}>{_but(kind)}", "?thing"))
            for batch in _batches(things):
                _add(index, _rows(store, name, batch))
        index.execute("INSERT INTO stems (stems) VALUES ('optimize')")
        index.execute("INSERT INTO parts (parts) VALUES ('optimize')")


def update(path: Path, former: Path, store: Store, touched: Iterable[str]) -> None:
    """Make the index of `store` from that of the former generation.

    Args:
        path: the new index.
        former: the former one; where it is missing or of another form, all is made anew.
        store: the new database.
        touched: IRIs of everything of which the default graph says something else than before.
    """
    if not former.exists() or _form_of(former) != FORM:
        make(path, store)
        return
    shutil.copyfile(former, path)
    with closing(sqlite3.connect(path)) as index, index:
        for batch in _batches(_with_quoting(store, touched)):
            _remove(index, batch)
            for name, things in _by_kind(store, batch).items():
                _add(index, _rows(store, name, things))


def form(index: sqlite3.Connection) -> int:
    """The form in which an index was made."""
    return int(index.execute("PRAGMA user_version").fetchone()[0])


def _form_of(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as index:
        return form(index)


def _with_quoting(store: Store, touched: Iterable[str]) -> list[str]:
    """Add the things whose rows quote those that are touched."""
    found = dict.fromkeys(touched)
    for batch in _batches(list(found)):
        for (thing,) in _select(store, f"{_values(batch)} ?thing {QUOTED_BY} ?found", "?found"):
            found[thing] = None
    return list(found)


def _but(kind: Kind) -> str:
    return f" FILTER NOT EXISTS {{ ?thing a <{kind.but}> }}" if kind.but else ""


def _by_kind(store: Store, things: Iterable[str]) -> dict[str, list[str]]:
    """Those of the things that are searched, by kind, in the order of the kinds."""
    found = defaultdict[str, dict[str, None]](dict)
    for thing, cls in _select(store, f"{_values(things)} ?thing a ?class", "?thing ?class"):
        found[cls][thing] = None
    return {
        name: [thing for thing in found[kind.cls] if thing not in found[kind.but]]
        for name, kind in KINDS.items()
        if kind.cls in found
    }


def _rows(store: Store, name: str, things: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of things of one kind; what has neither name nor text is not found by words."""
    kind = KINDS[name]
    fields = [_values_of(store, path, things) for path in (kind.title, kind.others, kind.text)]
    for iri in things:
        titles, others, texts = (field.get(iri, []) for field in fields)
        if titles or others or texts:
            yield Row(iri, name, "".join(titles[:1]), _BETWEEN.join(titles[1:] + others), _BETWEEN.join(texts))


def _values_of(store: Store, path: str, things: Sequence[str]) -> dict[str, list[str]]:
    """The distinct values at the end of a path from each thing, sorted."""
    found = defaultdict[str, set[str]](set)
    if path:
        for thing, value in _select(store, f"{_values(things)} ?thing {path} ?value", "?thing ?value"):
            found[thing].add(value)
    return {thing: sorted(values) for thing, values in found.items()}


def _add(index: sqlite3.Connection, rows: Iterable[Row]) -> None:
    for row in rows:
        called, others, texts = (" ".join(stems(text)) for text in (row.label, row.others, row.texts))
        place = numbers(row.kind)
        last = index.execute("SELECT MAX(id) FROM thing WHERE id >= ? AND id < ?", (place.start, place.stop)).fetchone()
        number = place.start if last[0] is None else last[0] + 1
        thing = (number, row.iri, called, row.label, row.others, row.texts)
        if index.execute(_ADD_THING, thing).rowcount:
            index.execute(_ADD_STEMS, (number, f"{called} {others}", texts))
            index.execute(_ADD_PARTS, (number, *_letters(row.label, row.others, row.texts)))


def _letters(label: str, others: str, texts: str) -> tuple[str, str]:
    """Names and texts as `parts` has them."""
    return folded(f"{label}{_BETWEEN}{others}"), folded(texts)


def _remove(index: sqlite3.Connection, iris: Iterable[str]) -> None:
    for iri in iris:
        row = index.execute("SELECT id, label, others, texts FROM thing WHERE iri = ?", (iri,)).fetchone()
        if row:
            number, *said = row
            index.execute(_DROP_PARTS, (number, *_letters(*said)))
            index.execute("DELETE FROM stems WHERE rowid = ?", (number,))
            index.execute("DELETE FROM thing WHERE id = ?", (number,))


def _batches(things: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(things)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _values(iris: Iterable[str]) -> str:
    return f"VALUES ?thing {{ {' '.join(str(NamedNode(iri)) for iri in iris)} }}"


def _select(store: Store, pattern: str, variables: str) -> Iterator[tuple[str, ...]]:
    query = f"SELECT {variables} WHERE {{ {pattern} }}"
    for found in cast("QuerySolutions", store.query(query, prefixes=dict(PREFIXES))):
        yield tuple(term.value for term in found)
