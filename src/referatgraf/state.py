"""What a graph folder remembers from build to build: documents as read, their parts, the inputs of the last build."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from referatgraf.graph.claims import Claims
from referatgraf.graph.parts import Remarks
from referatgraf.inputs import Input
from referatgraf.nlp.reading import File
from referatgraf.ontology.iris import digest
from referatgraf.privacy import EVERYBODY, Privacy
from referatgraf.work import Reading

FILE = "state.sqlite"
_DOCUMENT = """
INSERT OR REPLACE INTO document
(sha, reader, format, address, kind, printed_scope, printed_label, printed_body, date, time)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CLAIMED = ("named", "claim", "item", "topic", "pointer")
"""The tables of what documents claim."""


class State:
    """The tables of a graph folder; see `referatgraf.graph.resolve.schema`.

    Args:
        tables: the open database.
    """

    def __init__(self, tables: sqlite3.Connection) -> None:
        self.tables = tables

    def keep(self, documents: Mapping[str, Input]) -> None:
        """Forget every document that is not among `documents`."""
        known = {sha for (sha,) in self.tables.execute("SELECT sha FROM document")}
        for sha in known - documents.keys():
            self.forget(sha)

    def forget(self, sha: str) -> None:
        """Forget a document."""
        self._clear(sha, ("document", "reading", "removed", *_CLAIMED, "part"))

    def _clear(self, sha: str, tables: Iterable[str]) -> None:
        for table in tables:
            self.tables.execute(f"DELETE FROM {table} WHERE sha = ?", (sha,))  # noqa: S608 (a name of our own)

    def readers(self) -> dict[str, str]:
        """What reading each document depended on, by its sha256."""
        return dict(self.tables.execute("SELECT sha, reader FROM document"))

    def versions(self) -> set[str]:
        """The versions of code, model and rules that have read the documents."""
        return {re.split("[. ]", reader, maxsplit=1)[0] for reader in self.readers().values()}

    def unread(self, documents: Mapping[str, Input], reader: Callable[[Input, str], str]) -> list[Input]:
        """The documents that were never read, or by another reader than `reader` names for their file and format."""
        rows = self.tables.execute("SELECT sha, format, reader FROM document")
        fresh = {sha for sha, kind, by in rows if sha in documents and by == reader(documents[sha], kind)}
        return [each for sha, each in documents.items() if sha not in fresh]

    def add(self, reading: Reading, reader: str) -> None:
        """Keep what pass 1 made of a document, and what that depended on."""
        made, sha = reading.claims, reading.sha
        head = (made.kind, *made.municipality, made.body, made.date, made.time)
        self.tables.execute("BEGIN")
        self.tables.execute(_DOCUMENT, (sha, reader, reading.format, reading.address, *head))
        self.tables.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", (sha, reading.data, reading.account))
        self._clear(sha, ("removed",))
        self.tables.executemany("INSERT INTO removed VALUES (?, ?)", [(sha, hashed) for hashed in reading.removed])
        self._add_claims(sha, made)
        self.tables.execute("COMMIT")

    def _add_claims(self, sha: str, made: Claims) -> None:
        names = [(sha, n.kind, n.label, n.key, n.slug, uses, n.shared, n.scope) for n, uses in made.names.items()]
        decisions = [(sha, c.item, c.own, c.place, c.body, c.date, c.number, c.point) for c in made.decisions]
        items = [(sha, c.item, c.number, c.title, c.case, c.postponed) for c in made.items]
        topics = [(sha, c.item, *principle) for c in made.items for principle in c.principles]
        pointers = [(sha, c.place, c.body, c.date, c.number) for c in made.pointers]
        self._clear(sha, _CLAIMED)
        self.tables.executemany("INSERT OR IGNORE INTO named VALUES (?, ?, ?, ?, ?, ?, ?, ?)", names)
        self.tables.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?)", decisions)
        self.tables.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)", items)
        self.tables.executemany("INSERT INTO topic VALUES (?, ?, ?, ?)", topics)
        self.tables.executemany("INSERT INTO pointer VALUES (?, ?, ?, ?, ?)", pointers)

    def describe(self, documents: Mapping[str, Input], privacy: Privacy = EVERYBODY) -> None:
        """Note what each document is called in this build, as far as that may be told, and where it was published."""
        hidden: dict[str, set[str]] = {}
        for sha, label in self.tables.execute("SELECT sha, label FROM named WHERE kind LIKE 'hidden-person/%'"):
            hidden.setdefault(sha, set()).add(label)
        named = [
            (sha, each, [privacy.name_of_file(name, hidden.get(sha, ())) for name in each.names])
            for sha, each in documents.items()
        ]
        rows = [
            (names[0], json.dumps(names), each.source.address, each.source.published, sha) for sha, each, names in named
        ]
        source = "source = IFNULL(NULLIF(?, ''), address)"
        update = f"UPDATE document SET name = ?, files = ?, {source}, published = ? WHERE sha = ?"  # noqa: S608
        self.tables.execute("BEGIN")
        self.tables.executemany(update, rows)
        self.tables.execute("COMMIT")

    def note_revisions(self, documents: Mapping[str, Input]) -> None:
        """Note which documents replace one of the last build: at the same path, or the only one of its name."""
        before = list(self.tables.execute("SELECT path, name, sha FROM input"))
        gone = {path: sha for path, _, sha in before if sha not in documents}
        by_name: dict[str, list[str]] = {}
        for _, name, sha in before:
            by_name.setdefault(name, []).append(sha)
        lasting = {sha for _, _, sha in before}
        for sha, each in documents.items():
            if sha in lasting:
                continue
            path, name = _where(each.path)
            alone = by_name.get(name, [])
            former = gone.get(path) or (alone[0] if len(alone) == 1 else None)
            if former and former not in documents:
                self.tables.execute("DELETE FROM revision WHERE former = ?", (sha,))
                noted = "INSERT OR REPLACE INTO revision SELECT sha, ?, name FROM document WHERE sha = ?"
                self.tables.execute(noted, (former, sha))

    def finish(self, documents: Mapping[str, Input]) -> None:
        """Remember the inputs of a finished build."""
        paths = [(path, sha) for sha, each in documents.items() for path in each.paths]
        rows = [(*_where(path), sha) for path, sha in paths]
        self.tables.execute("BEGIN")
        self.tables.execute("DELETE FROM input")
        self.tables.executemany("INSERT OR REPLACE INTO input VALUES (?, ?, ?)", rows)
        self.tables.execute("COMMIT")

    def shas(self) -> Iterator[str]:
        """The documents that were read, in order."""
        return (sha for (sha,) in self.tables.execute("SELECT sha FROM document ORDER BY sha").fetchall())

    def data(self, sha: str) -> bytes:
        """A packed document."""
        (data,) = self.tables.execute("SELECT data FROM reading WHERE sha = ?", (sha,)).fetchone()
        return bytes(data)

    def part_states(self) -> dict[str, str]:
        """In which state of affairs the part of each document was written."""
        return dict(self.tables.execute("SELECT sha, state FROM part"))

    def forget_part(self, sha: str) -> None:
        """Forget the part of a document."""
        self.tables.execute("DELETE FROM part WHERE sha = ?", (sha,))

    def add_part(self, sha: str, state: str, remarks: Remarks) -> None:
        """Note that the part of a document was written."""
        told = json.dumps(asdict(remarks), ensure_ascii=False)
        self.tables.execute("INSERT OR REPLACE INTO part VALUES (?, ?, ?)", (sha, state, told))


def _where(path: File) -> tuple[str, str]:
    """What tells a path and a name from others, without the words in them."""
    return digest(str(path.resolve() if isinstance(path, Path) else path), 32), digest(path.name, 32)
