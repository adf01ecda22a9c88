"""What the report tells of one document: what was read and found, and what was not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from referatgraf.nlp.document import Document
from referatgraf.nlp.masking import Redaction
from referatgraf.nlp.mentions import NOTHING, Named
from referatgraf.nlp.minutes import Meeting, Minutes, Notice

MOST_STRAY_LINES = 20
MISSING, STRAY = "missing-item", "stray-line"
"""Codes of notices that are no mere warnings."""

_NAMES = {
    "person_names": "person",
    "body_names": "body",
    "institution_names": "institution",
    "municipality_names": "municipality",
    "principle_names": "principle",
    "policy_names": "policy",
    "place_names": "place",
}
"""Counts of names in the running text, by the kind of thing they name."""

Account = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Masked:
    """What was masked in a document.

    Attributes:
        private: personal data.
        hidden: persons who stand under a pseudonym.
        removed: persons who were taken out.
    """

    private: Sequence[Redaction] = ()
    hidden: int = 0
    removed: int = 0


def account(document: Document, minutes: Minutes, named: Named = NOTHING, masked: Masked = Masked()) -> Account:
    """What pass 1 tells of a document, as plain values for JSON; `known` is a share from 0 to 1.

    Args:
        document: the document.
        minutes: what structure read.
        named: what recognition found.
        masked: what was masked before.
    """
    by_code = {code: [each for each in minutes.notices if each.code == code] for code in (MISSING, STRAY)}
    return {
        "format": document.format,
        "kind": minutes.kind,
        "body": minutes.meeting.body.value if minutes.meeting.body else "",
        "date": minutes.meeting.date.value if minutes.meeting.date else "",
        "found": _found(minutes) | _named(named),
        "characters": len(document.text),
        "known": round(minutes.known / minutes.total, 4) if minutes.total else 1.0,
        "missing": [_told(notice) for notice in by_code[MISSING]],
        "stray": [_told(notice) for notice in by_code[STRAY][:MOST_STRAY_LINES]],
        "stray_lines": len(by_code[STRAY]),
        "redactions": len(masked.private),
        "redacted": dict(sorted(Counter(each.kind for each in masked.private).items())),
        "hidden_persons": masked.hidden,
        "removed_persons": masked.removed,
        "closed_passages": len(minutes.closed),
        "warnings": [_told(each) for each in minutes.notices if each.code not in (MISSING, STRAY)],
        "inferences": _inferences(minutes),
        "notes": list(document.notes),
        "left_out": list(document.left_out),
    }


def _told(notice: Notice) -> dict[str, Any]:
    told: dict[str, Any] = {"code": notice.code, "message": notice.message}
    return told | {"start": notice.span.start, "end": notice.span.end} if notice.span else told


def _found(minutes: Minutes) -> dict[str, int]:
    items, meeting = minutes.items, minutes.meeting
    decisions = [decision for item in items for decision in item.decisions]
    return {
        "items": len(items),
        "closed_items": sum(item.closed for item in items),
        "sections": sum(len(item.sections) for item in items),
        "cases": len({quote.value for item in items for quote in (*item.case_numbers, *item.journal_numbers)}),
        "recommendations": sum(len(item.recommendations) for item in items),
        "decisions": len(decisions),
        "prior_decisions": sum(len(item.prior_decisions) for item in items),
        "votes": sum(len(each.votes) + sum(len(motion.votes) for motion in each.motions) for each in decisions),
        "statements": sum(len(item.statements) for item in items),
        "attachments": sum(len(item.attachments) for item in items),
        "present": len(meeting.present),
        "absent": len(meeting.absent) + len(meeting.excused),
    }


def _named(named: Named) -> dict[str, int]:
    """How many names of each kind the running text holds, each as often as it stands there."""
    kinds = Counter(mention.kind.partition("/")[0] for mention in named.mentions)
    kinds["principle"] += len(named.principles)
    counts = {name: kinds[kind] for name, kind in _NAMES.items()}
    return {**counts, "law_names": len(named.laws), "amounts": len(named.amounts)}


def _inferences(minutes: Minutes) -> list[str]:
    meeting = minutes.meeting
    named = {
        "Kommunen": meeting.municipality,
        "Organet": meeting.body,
        "Datoen": meeting.date,
        "Tidspunktet": meeting.start_time,
    }
    return [f"{name} er {quote.value}: {quote.inferred}" for name, quote in named.items() if quote and quote.inferred]


NOTHING_FOUND = _found(Minutes("minutes", Meeting(), (), (), 0, 0)) | _named(NOTHING)
"""The counts of a document that holds nothing."""
