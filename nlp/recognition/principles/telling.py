"""What an item says it is about, in title, recommendation, decision and headings; what else it names, it mentions.

What stands in title, recommendation or decision is put before the body; what a heading alone tells is touched on.
"""

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
        put = [part.span for part in parts if part.kind in PARTS]
        self._put, self._told = _Stretches(put), _Stretches(put + headings)

    def __contains__(self, span: Span) -> bool:
        return span in self._told

    def puts_forward(self, span: Span) -> bool:
        """Whether the span lies in title, recommendation or decision."""
        return span in self._put

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


class _Stretches:
    """Stretches of a text, those that overlap taken together."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=lambda each: each.start):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self._starts, span.start)
        return bool(before) and span.end <= self._ends[before - 1]
