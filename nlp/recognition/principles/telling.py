"""What an item says it is about, in title, recommendation, decision and headings; what else it names, it mentions."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.passages import TITLE, Passage
from referatgraf.nlp.recognition.principles.lines import Line

PARTS = frozenset({TITLE, "recommendation", "decision"})
LISTING = frozenset({"attachments", "history", "route", "competence"})
"""Parts whose lines look like headings and are none."""
_DENIED = re.compile(r"(?i)\b(?:ikke|ingen|uden|hvis|såfremt|i stedet for|kunne|ville)\b[^.\n]{0,60}$")
_BACK = 80
_HEADING_WORDS = 12


class Telling:
    """The stretches of an item that tell what it is about.

    Args:
        parts: the passages of the item.
        lines: its lines.
    """

    def __init__(self, parts: Iterable[Passage], lines: Iterable[Line]) -> None:
        parts = list(parts)
        self._title = [part.span for part in parts if part.kind == TITLE]
        headings = [line.span for line in lines if _is_heading(line)]
        self._starts, self._ends = _merged([part.span for part in parts if part.kind in PARTS] + headings)

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self._starts, span.start)
        return bool(before) and span.end <= self._ends[before - 1]

    def in_title(self, span: Span) -> bool:
        """Whether the span lies in the title of the item."""
        return any(title.start <= span.start and span.end <= title.end for title in self._title)


def is_denied(text: str, span: Span) -> bool:
    """Whether the sentence denies what `span` names, or only supposes it."""
    return bool(_DENIED.search(text[max(0, span.start - _BACK) : span.start]))


def _is_heading(line: Line) -> bool:
    if line.part in LISTING or line.style or line.text.endswith((".", ":", ",", ";")):
        return False
    alone = not line.near and "\t" not in line.text and len(line.text.split()) <= _HEADING_WORDS
    return line.heading or alone


def _merged(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Where stretches begin and end, those that overlap taken together."""
    starts: list[int] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda each: each.start):
        if ends and span.start < ends[-1]:
            ends[-1] = max(ends[-1], span.end)
        else:
            starts.append(span.start)
            ends.append(span.end)
    return starts, ends
