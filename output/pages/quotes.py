"""Sentences of a document around characters that are pointed at."""

import re
from typing import NamedTuple

_STOP = r"(?<![\s.(]\w)(?<![\s.(]\w\w)(?<!\bstk)(?<!\bjf)(?<!\d)[.!?][»\"]?"  # not behind "d.", "nr.", "stk.", "3."
_BLANK = r"\n[ \t]*\n"
_LISTED = r"\n(?=[ \t]*[-•*–])"
_BEFORE = re.compile(rf".*(?:{_STOP}\s+(?=[A-ZÆØÅ«»\"])|{_BLANK}|{_LISTED})", re.DOTALL)
_AFTER = re.compile(rf"{_STOP}(?=\s+[A-ZÆØÅ«»\"]|\s*\Z|\s*\n)|{_BLANK}|{_LISTED}")
_REACH = 320  # characters of a sentence on either side
_LINE = re.compile(r"[^\n]*\S[^\n]*\s*\Z")


class Quote(NamedTuple):
    """A sentence with the characters it is quoted for; blanks and line ends are one blank each.

    Attributes:
        before, named, after: the sentence in three parts.
        start, end: its characters in the document.
    """

    before: str
    named: str
    after: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence."""
        return f"{self.before}{self.named}{self.after}".strip()


def quote(text: str, start: int, end: int) -> Quote:
    """The sentence that holds the characters `start` up to `end`; of a long one what is near them, with an ellipsis.

    >>> quote("Mødet åbnes. Byrådet godkender planen. Tak.", 13, 20).text
    'Byrådet godkender planen.'
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    opening = _BEFORE.match(text, first, start)
    closing = _AFTER.search(text, max(start, end - 1), last)
    begin = opening.end() if opening else first
    finish = closing.end() if closing else last
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    finish = max(end, begin + len(text[begin:finish].rstrip()))
    if not re.search(r"\w", text[begin:start] + text[end:finish]):  # a name alone: with the line above
        above = _LINE.search(text, max(0, begin - _REACH), begin)
        begin = above.start() if above else begin
    before = "…" if not opening and first else ""
    after = "…" if not closing and last < len(text) else ""
    return Quote(
        before + _even(text[begin:start]), _even(text[start:end]), _even(text[end:finish]) + after, begin, finish
    )


def _even(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def percent(confidence: str) -> str:
    """A confidence from 0 to 1 as a whole percentage; empty where none is told.

    >>> percent("4.3E-1")
    '43'
    """
    return f"{100 * float(confidence):.0f}" if confidence else ""
