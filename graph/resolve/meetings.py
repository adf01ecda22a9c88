"""Which documents are of one meeting, and which of them hold: minutes before supplement, agenda and draft.

One document holds, and beside it those with other items alone: a supplementary agenda, which may number its items from
1 again, or the next page of minutes that are published item by item.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from referatgraf.nlp.document import EXPORTS

KINDS = ("minutes", "supplement", "agenda", "draft")
FORMATS = ("structured", "html", "docx", "text", "pdf")
_RANKED_ALIKE = {"markdown": "text", **dict.fromkeys(EXPORTS, "structured")}

_BODIES = """
UPDATE document
SET body = REPLACE(printed_body, '@' || scope, ''), start = time, holder = sha, before = 0, taken = '[]'
"""
_DIRECTED = """
UPDATE document SET body = to_key FROM directed d
WHERE d.kind = 'body' AND d.label = '' AND d.scope = document.scope AND d.key = document.body
"""
_DOCUMENTS = """
SELECT scope, body, date, sha, time, kind, format, published, source, name FROM document
WHERE body <> '' AND date <> '' ORDER BY scope, body, date, sha
"""


_FIGURES = re.compile(r"(\d+)")
_ITEMS = "SELECT number, title FROM item WHERE sha = ? ORDER BY item"
Items = dict[str, list[tuple[str, str]]]
"""Number and title, as compared, of the items of each document, by its sha."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document of one body on one day."""

    sha: str
    time: str
    kind: str
    format: str
    published: str
    source: str = ""
    name: str = ""


def settle_meetings(state: sqlite3.Connection) -> None:
    """Fill what is settled of every document about its meeting.

    That is `body`, `start` (the meeting's time), `holder` (the document whose statements hold), `before` (how many
    items other documents that hold tell before its own) and `taken` (which of its numbers they have).
    """
    state.execute(_BODIES)
    state.execute(_DIRECTED)
    for _, rows in groupby(state.execute(_DOCUMENTS).fetchall(), key=lambda row: row[:3]):
        candidates = [Candidate(*row[3:]) for row in rows]
        shared = candidates if len(candidates) > 1 else []
        items = {each.sha: state.execute(_ITEMS, (each.sha,)).fetchall() for each in shared}
        settled = list(_settled(candidates, items))
        state.executemany("UPDATE document SET start = ?, holder = ?, before = ?, taken = ? WHERE sha = ?", settled)


def _settled(candidates: list[Candidate], items: Items) -> Iterator[tuple[str, str, int, str, str]]:
    """Yield (time of the meeting, sha of the holder, items before those of the document, numbers taken, its own sha).

    Meetings of a body on a day are one unless two different times are printed; a document without a time is then of
    the first.
    """
    times = sorted({candidate.time for candidate in candidates if candidate.time}) or [""]
    for time in times:
        documents = [each for each in candidates if (each.time or times[0]) == time]
        holders: list[Candidate] = []
        for each in sorted(documents, key=standing):
            if not holders or _adds(each, holders, items):
                holders.append(each)
        before = dict(_before(holders, items))
        for each in documents:
            count, taken = before.get(each.sha, (0, []))
            yield time, each.sha if each in holders else holders[0].sha, count, json.dumps(taken), each.sha


def _before(holders: list[Candidate], items: Items) -> Iterator[tuple[str, tuple[int, list[str]]]]:
    """How many items stand before those of each document that holds, and which of its numbers these have.

    They stand in the order of their numbers, else of address and name; of several that begin alike, supplements last.
    """
    told: list[str] = []
    for each in sorted(holders, key=lambda one: (*_first_number(one, items), _is_supplement(one), _natural(one))):
        own = [number for number, _ in items.get(each.sha, [])]
        yield each.sha, (len(told), [number for number in told if number and number in own])
        told += own


def _is_supplement(candidate: Candidate) -> bool:
    return candidate.kind == "supplement"


def _first_number(holder: Candidate, items: Items) -> tuple[int, int]:
    """The smallest number of its items that is a figure; documents without one come last."""
    figures = [int(number) for number, _ in items.get(holder.sha, []) if number.isdecimal()]
    return (0, min(figures)) if figures else (1, 0)


def _natural(holder: Candidate) -> list[tuple[int, str]]:
    """The order of addresses and names in which figures count as numbers: "punkt-9" before "punkt-10"."""
    parts = _FIGURES.split(f"{holder.source} {holder.name} {holder.sha}")
    return [(int(part) if part.isdecimal() else -1, part) for part in parts]


def _adds(candidate: Candidate, holders: list[Candidate], items: Items) -> bool:
    """Whether a document has items, none of which stands in those that hold, by number or by title.

    The numbers of a supplement and of what it supplements may be the same, as long as their titles tell them apart.
    Without a number that is certain of a page with a single item only, where all others of the meeting are such pages.
    """
    own = items.get(candidate.sha, [])
    alike = [holder for holder in holders if _is_supplement(holder) == _is_supplement(candidate)]
    numbers, numbers_alike = _numbers(holders, items), _numbers(alike, items)
    titles = {title for holder in holders for _, title in items.get(holder.sha, []) if title}
    new = all(number not in (numbers_alike if title else numbers) and title not in titles for number, title in own)
    single = len(own) == 1 and bool(own[0][1]) and all(len(items.get(holder.sha, [])) == 1 for holder in holders)
    return bool(own) and bool(numbers or titles) and new and (single or all(number for number, _ in own))


def _numbers(documents: list[Candidate], items: Items) -> set[str]:
    """The numbers of the items of documents."""
    return {number for each in documents for number, _ in items.get(each.sha, []) if number}


def standing(candidate: Candidate) -> tuple[int, tuple[int, ...], int, str]:
    """The rank of a document among those of its meeting, the best first: kind, then the newer, then the format."""
    newest_first = tuple(-ord(character) for character in candidate.published) or (1,)
    form = _RANKED_ALIKE.get(candidate.format, candidate.format)
    return KINDS.index(candidate.kind), newest_first, FORMATS.index(form), candidate.sha
