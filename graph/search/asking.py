"""Searching an index: what all words of a query name, grouped by kind, the best first."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from referatgraf.errors import GraphFolderError
from referatgraf.graph.search.index import FORM, ROWS, form, numbers
from referatgraf.graph.search.kinds import KINDS
from referatgraf.graph.search.words import folded, goes_on, is_part, stems

LONGEST = 200
"""Characters of a query that are read; what stands behind is left out."""

_MOST_TERMS = 12
_LETTERS = 3  # that a run of the index has
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_WEIGHTS = "8.0, 1.0"  # of names and of texts
_SEARCH = f"""
    WITH whole AS MATERIALIZED (
        SELECT rowid AS id, bm25(stems, {_WEIGHTS}) AS score
        FROM stems WHERE stems MATCH :asked AND rowid >= :from AND rowid < :to
    ), found AS MATERIALIZED (
        SELECT id, 0 AS within, score FROM whole
        UNION ALL SELECT rowid, 1, bm25(parts, {_WEIGHTS})
        FROM parts WHERE :within != '' AND parts MATCH :within AND rowid >= :from AND rowid < :to
        AND rowid NOT IN (SELECT id FROM whole)
    ), placed AS (
        SELECT id, id / {ROWS} AS kind, COUNT(*) OVER (PARTITION BY id / {ROWS}) AS total, ROW_NUMBER() OVER (
            PARTITION BY id / {ROWS}
            ORDER BY id IN (SELECT id FROM thing WHERE called = :called) DESC, within, score, id
        ) AS place
        FROM found
    )
    SELECT kind, total, iri, label, others, texts FROM placed JOIN thing USING (id)
    WHERE place > :first AND place <= :first + :most ORDER BY place
"""  # noqa: S608 - numbers alone are put in
_LISTED = """
    SELECT iri, label FROM thing WHERE id >= ? AND id < ? AND label != '' ORDER BY called, label, iri LIMIT ? OFFSET ?
"""


class Hit(NamedTuple):
    """A thing that was found.

    Attributes:
        iri: the thing.
        label: what it is called; empty for a decision, which has no name.
        others: its other names and numbers.
        texts: the texts that it is found by.
    """

    iri: str
    label: str
    others: str
    texts: str


class Group(NamedTuple):
    """The things of one kind: how many were found, and those that were asked for."""

    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An answer.

    Attributes:
        groups: what was found by its kind, in the order of `KINDS`.
        whole: whether everything found has all the words; where nothing has, those that have some are given.
    """

    groups: Mapping[str, Group]
    whole: bool = True

    @property
    def total(self) -> int:
        """How many things were found."""
        return sum(group.total for group in self.groups.values())


def counts(path: Path) -> dict[str, int]:
    """How many things of each kind the index holds, without kinds of which there are none.

    Raises:
        GraphFolderError: there is no index.
    """
    with closing(_opened(path)) as index:
        count = "SELECT COUNT(*) FROM thing WHERE id >= ? AND id < ?"
        ranges = {kind: (numbers(kind).start, numbers(kind).stop) for kind in KINDS}
        found = {kind: int(index.execute(count, ends).fetchone()[0]) for kind, ends in ranges.items()}
    return {kind: number for kind, number in found.items() if number}


def listed(path: Path, kind: str, first: int, most: int) -> list[tuple[str, str]]:
    """IRI and label of the things of a kind, by label.

    Args:
        path: the index.
        kind: one of `KINDS`.
        first: how many are passed over.
        most: how many are given.

    Raises:
        GraphFolderError: there is no index.
    """
    ends = numbers(kind)
    with closing(_opened(path)) as index:
        return index.execute(_LISTED, (ends.start, ends.stop, most, first)).fetchall()


def search(path: Path, asked: str, kind: str = "", most: int = 5, first: int = 0) -> Found:
    """Search an index.

    Every word has to be there, in any of its forms or at the beginning of a longer word; words in quotes have to
    stand together, as do the parts of a number ("24-006015"). Where every word is of four letters or more, things
    that have them within longer words ("skole" in "folkeskolereform") come last.

    Args:
        path: the index.
        asked: what people type; nothing in it is an operator.
        kind: one of `KINDS` to search for it alone.
        most: how many things of a kind are given.
        first: how many of the best of each kind are passed over.

    Raises:
        GraphFolderError: there is no index.
    """
    terms = [found for found in map(_term, _TERM.findall(asked[:LONGEST])) if found][:_MOST_TERMS]
    if not terms or (kind and kind not in KINDS):
        return Found({})
    with closing(_opened(path)) as index:
        given: dict[str, str | int] = {"called": " ".join(stems(asked)), "most": most, "first": first}
        given |= (
            {"from": numbers(kind).start, "to": numbers(kind).stop} if kind else {"from": 0, "to": len(KINDS) * ROWS}
        )
        groups = _groups(index, {**given, "asked": " AND ".join(terms), "within": _within(asked)})
        if groups or len(terms) == 1:
            return Found(groups)
        return Found(_groups(index, {**given, "asked": " OR ".join(terms), "within": ""}), whole=False)


def titled(path: Path, kind: str, words: str, texts: bool = False) -> list[str]:
    """IRIs of the things of a kind in whose names some words stand as they are, in upper or lower case.

    Args:
        path: the index.
        kind: one of `KINDS`.
        words: letters, which may begin or end within a word.
        texts: look in the texts that the things are found by, instead of in what they are called.

    Raises:
        GraphFolderError: there is no index.
    """
    ends, letters = numbers(kind), folded(words)
    rows = "SELECT iri, label, texts FROM thing WHERE id >= :from AND id < :to"
    if len(letters) >= _LETTERS:
        rows += " AND id IN (SELECT rowid FROM parts WHERE parts MATCH :part AND rowid >= :from AND rowid < :to)"
    given = {"from": ends.start, "to": ends.stop, "part": f"{'texts' if texts else 'names'} : {_quoted(letters)}"}
    with closing(_opened(path)) as index:
        found = index.execute(rows, given).fetchall()
    return sorted(iri for iri, *said in found if words.lower() in said[texts].lower())


def _opened(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise GraphFolderError("grafen har intet søgeregister", str(path.parent), "kør referatgraf build igen")
    index = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    if form(index) != FORM:
        index.close()
        raise GraphFolderError(
            "grafens søgeregister er af en anden udgave", str(path.parent), "kør referatgraf build igen"
        )
    return index


def _term(hit: tuple[str, str]) -> str:
    """A term as FTS5 reads it; stems are letters and digits alone, so that nothing has to be escaped."""
    found = stems(hit[0] or hit[1])
    phrase = f'"{" ".join(found)}"'
    if not found or hit[0] or not goes_on(found[-1]):
        return phrase if found else ""
    return f"({phrase} OR {phrase} *)"


def _within(asked: str) -> str:
    """What finds the words within longer ones; empty where one of them is too short for that, or no word."""
    wanted = stems(asked[:LONGEST])
    return " AND ".join(map(_quoted, wanted)) if '"' not in asked and all(map(is_part, wanted)) else ""


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _groups(index: sqlite3.Connection, given: Mapping[str, str | int]) -> dict[str, Group]:
    hits: dict[str, list[Hit]] = {}
    totals: dict[str, int] = {}
    names = list(KINDS)
    for kind, total, *hit in index.execute(_SEARCH, given):
        hits.setdefault(names[kind], []).append(Hit(*hit))
        totals[names[kind]] = total
    return {kind: Group(totals[kind], tuple(hits[kind])) for kind in KINDS if kind in hits}
