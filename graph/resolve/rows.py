"""The resolved rows of one document: all that writing it needs to know of the others."""

import json
import sqlite3
from dataclasses import dataclass, fields

from referatgraf.ontology import iris

_DOCUMENT = """
SELECT d.files, d.source, d.published, d.scope, d.inferred, d.holder, d.before, d.taken, d.date, d.start
FROM document d WHERE d.sha = ?
"""
_NAMES = """
SELECT n.named_kind, n.named_key, n.label, n.kind, IFNULL(thing.slug, '') FROM keyed n
LEFT JOIN thing ON thing.kind = n.kind AND thing.scope = n.scope AND thing.key = n.key
WHERE n.sha = ? AND n.uses > 0 AND (thing.slug IS NOT n.slug OR n.kind <> n.named_kind) ORDER BY 1, 2, 3
"""
_DECISIONS = "SELECT item, own, place, lone, owned FROM odd WHERE sha = ? ORDER BY 1, 2, 3"
_FOLLOWS = """
SELECT follow.item, thing.slug, follow.reason FROM follow JOIN document d USING (sha)
JOIN thing ON thing.kind = 'case' AND thing.scope = d.scope AND thing.key = follow.earlier
WHERE follow.sha = ? ORDER BY 1, 2
"""
_POINTED = """
SELECT pointed.place, thing.slug FROM pointed JOIN document d USING (sha)
JOIN thing ON thing.kind = 'case' AND thing.scope = d.scope AND thing.key = pointed.case_key
WHERE pointed.sha = ? ORDER BY 1
"""
_FORMER = """
WITH RECURSIVE chain (sha, former, name, step) AS (
    SELECT sha, former, name, 1 FROM revision WHERE sha = ?
    UNION SELECT r.sha, r.former, r.name, step + 1 FROM revision r JOIN chain ON r.sha = chain.former
) SELECT former, name FROM chain ORDER BY step
"""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What was settled about one document.

    Attributes:
        sha: sha256 of its bytes.
        files: base names of the files with these bytes.
        source, published: address and day of publication, empty where unknown.
        scope: slug of the municipality, or "unknown-…".
        inferred: how the municipality was concluded, empty where the document says it.
        holder: sha256 of the document whose statements hold for the meeting.
        before: number of items of the meeting that other documents which hold tell before its own.
        taken: slugs of its items' numbers that other documents which hold tell before it, each as often as it is told.
        day: last part of the meeting's IRI.
        names: (kind, key, label, kind of the thing, slug) of the names whose thing has another slug or kind than the
            name's own; an empty slug where no document that holds names the thing.
        decisions: (item, own, place, lone, owned) of the decisions that are named by their item or told by another.
        follows: (item, slug, why) of the cases that the item's case follows.
        pointed: (index of the reference, slug) of the cases of items that the text points to.
        former: (sha256, file name) of the documents it replaced, the latest first.
    """

    sha: str
    files: tuple[str, ...]
    source: str
    published: str
    scope: str
    inferred: str
    holder: str
    day: str
    before: int = 0
    taken: tuple[str, ...] = ()
    names: tuple[tuple[str, str, str, str], ...] = ()
    decisions: tuple[tuple[int, int, int, int, int], ...] = ()
    follows: tuple[tuple[int, str, str], ...] = ()
    pointed: tuple[tuple[int, str], ...] = ()
    former: tuple[tuple[str, str], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the document is the best of its meeting."""
        return self.holder == self.sha

    @property
    def digest(self) -> str:
        """A hash of everything that was settled."""
        return iris.digest(json.dumps([getattr(self, each.name) for each in fields(self)]), 16)


def resolved(state: sqlite3.Connection, sha: str) -> Resolved:
    """The rows of the document `sha` after `resolve`."""
    row = state.execute(_DOCUMENT, (sha,)).fetchone()
    files, source, published, scope, inferred, holder, before, taken, date, start = row
    return Resolved(
        sha=sha,
        files=tuple(json.loads(files)),
        source=source,
        published=published,
        scope=scope,
        inferred=inferred,
        holder=holder,
        day=iris.day(date, start, sha),
        before=before,
        taken=tuple(json.loads(taken)),
        names=tuple(state.execute(_NAMES, (sha,))),
        decisions=tuple(state.execute(_DECISIONS, (sha,))),
        follows=tuple(state.execute(_FOLLOWS, (sha,))),
        pointed=tuple(state.execute(_POINTED, (sha,))),
        former=tuple(state.execute(_FORMER, (sha,))),
    )
