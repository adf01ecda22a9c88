"""Which documents are of one meeting, and which of them holds: minutes before supplement, agenda and draft."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

KINDS = ("minutes", "supplement", "agenda", "draft")
STRUCTURED = ("acadre", "agenda-management", "edoc", "firstagenda", "sbsys")
FORMATS = ("structured", "html", "docx", "text", "pdf")
_RANKED_ALIKE = {"markdown": "text", **dict.fromkeys(STRUCTURED, "structured")}

_BODIES = "UPDATE document SET body = REPLACE(printed_body, '@' || scope, ''), start = time, holder = sha"
_DIRECTED = """
UPDATE document SET body = to_key FROM directed d
WHERE d.kind = 'body' AND d.label = '' AND d.scope = document.scope AND d.key = document.body
"""
_DOCUMENTS = """
SELECT scope, body, date, sha, time, kind, format, published FROM document
WHERE body <> '' AND date <> '' ORDER BY scope, body, date, sha
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document of one body on one day."""

    sha: str
    time: str
    kind: str
    format: str
    published: str


def settle_meetings(state: sqlite3.Connection) -> None:
    """Fill `body`, `start` (the meeting's time) and `holder` (the document whose statements hold) of every document."""
    state.execute(_BODIES)
    state.execute(_DIRECTED)
    for _, rows in groupby(state.execute(_DOCUMENTS).fetchall(), key=lambda row: row[:3]):
        settled = list(_settled([Candidate(*row[3:]) for row in rows]))
        state.executemany("UPDATE document SET start = ?, holder = ? WHERE sha = ?", settled)


def _settled(candidates: list[Candidate]) -> Iterator[tuple[str, str, str]]:
    """Yield (time of the meeting, sha of the holder, sha of the document).

    Meetings of a body on a day are one unless two different times are printed; a document without a time is then of
    the first.
    """
    times = sorted({candidate.time for candidate in candidates if candidate.time}) or [""]
    for time in times:
        documents = [each for each in candidates if (each.time or times[0]) == time]
        holder = min(documents, key=standing)
        yield from ((time, holder.sha, each.sha) for each in documents)


def standing(candidate: Candidate) -> tuple[int, tuple[int, ...], int, str]:
    """The rank of a document among those of its meeting, the best first: kind, then the newer, then the format."""
    newest_first = tuple(-ord(character) for character in candidate.published) or (1,)
    form = _RANKED_ALIKE.get(candidate.format, candidate.format)
    return KINDS.index(candidate.kind), newest_first, FORMATS.index(form), candidate.sha
