"""Which documents are of one meeting, and which of them hold: minutes before supplement, agenda and draft.

One document holds, and beside it those with other items alone: a supplementary agenda, or the next page of minutes that
are published item by item.
"""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from referatgraf.nlp.document import EXPORTS

KINDS = ("minutes", "supplement", "agenda", "draft")
FORMATS = ("structured", "html", "docx", "text", "pdf")
_RANKED_ALIKE = {"markdown": "text", **dict.fromkeys(EXPORTS, "structured")}

_BODIES = "UPDATE document SET body = REPLACE(printed_body, '@' || scope, ''), start = time, holder = sha, before = 0"
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

    That is `body`, `start` (the meeting's time), `holder` (the document whose statements hold) and `before` (how many
    items other documents that hold tell before its own).
    """
    state.execute(_BODIES)
    state.execute(_DIRECTED)
    for _, rows in groupby(state.execute(_DOCUMENTS).fetchall(), key=lambda row: row[:3]):
        candidates = [Candidate(*row[3:]) for row in rows]
        shared = candidates if len(candidates) > 1 else []
        items = {each.sha: state.execute(_ITEMS, (each.sha,)).fetchall() for each in shared}
        settled = list(_settled(candidates, items))
        state.executemany("UPDATE document SET start = ?, holder = ?, before = ? WHERE sha = ?", settled)


def _settled(candidates: list[Candidate], items: Items) -> Iterator[tuple[str, str, int, str]]:
    """Yield (time of the meeting, sha of the holder, items before those of the document, sha of the document).

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
            yield time, each.sha if each in holders else holders[0].sha, before.get(each.sha, 0), each.sha


def _before(holders: list[Candidate], items: Items) -> Iterator[tuple[str, int]]:
    """How many items stand before those of each document that holds: by their numbers, else by address and name."""
    count = 0
    for each in sorted(holders, key=lambda holder: (*_first_number(holder, items), _natural(holder))):
        yield each.sha, count
        count += len(items.get(each.sha, []))


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

    Without a number that is certain of a page with a single item only, where all others of the meeting are such pages.
    """
    own = items.get(candidate.sha, [])
    held = [item for holder in holders for item in items.get(holder.sha, [])]
    numbers, titles = {number for number, _ in held if number}, {title for _, title in held if title}
    new = all(number not in numbers and title not in titles for number, title in own)
    single = len(own) == 1 and bool(own[0][1]) and all(len(items.get(holder.sha, [])) == 1 for holder in holders)
    return bool(own) and bool(held) and new and (single or all(number for number, _ in own))


def standing(candidate: Candidate) -> tuple[int, tuple[int, ...], int, str]:
    """The rank of a document among those of its meeting, the best first: kind, then the newer, then the format."""
    newest_first = tuple(-ord(character) for character in candidate.published) or (1,)
    form = _RANKED_ALIKE.get(candidate.format, candidate.format)
    return KINDS.index(candidate.kind), newest_first, FORMATS.index(form), candidate.sha
