"""Lines that were broken for want of room, so that a name may go on in the next."""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern

_LINKS = "for|og|i|på|ved|af|samt"
BREAK = Pattern(
    "line end between capitals, or behind parts that share a head",
    re.compile(
        r"(?<=[\w&,-])\n(?P<indent>[ ]{0,40})"
        rf"(?=(?P<next>[A-ZÆØÅ][\w/.'’&-]*|(?:{_LINKS}|&) (?=[A-ZÆØÅ])))"
    ),
    "Friis &\nHolm A/S",
    "svar fra\nskolen",
)
GOES_ON = Pattern(
    "end of a line in the midst of a name",
    re.compile(rf"(?:(?<![\w-])[A-ZÆØÅ0-9][\w'’/-]{{0,40}}(?:,| (?:{_LINKS}))?|(?<=\w) &|\w-,?(?: (?:og|&|samt))?)$"),
    "svar fra Social- og",
    "svar fra skolen og",
)
TABLE = re.compile(r"\t|\||\S {3,}\S")
NARROWEST, WIDEST = 60, 130
"""Characters of a line that fills a page."""
_FULL = 0.95
"""The share of the lines that are no longer than the page is wide; tables may be."""
_RAGGED = 5
"""Characters by which full lines differ."""
_BEFORE = 50


def breaks(text: str) -> Iterator[Span]:
    """The line ends that may stand within a name, each with the indentation of the next line, in order.

    A text whose lines are longer than any page has none: its lines are paragraphs.
    """
    width = _width(text)
    if NARROWEST <= width <= WIDEST:
        yield from (Span(*hit.span()) for hit in BREAK.regex.finditer(text) if _is_within(text, hit, width))


def _is_within(text: str, line_end: re.Match[str], width: int) -> bool:
    """Whether a line is as long as the next word left room for, and ends within a name."""
    end = line_end.start()
    start = text.rfind("\n", 0, end) + 1
    full = end - start + 1 + len(line_end["next"]) > width - _RAGGED
    return full and _goes_on(text, _behind_label(text, start, line_end), end)


def _behind_label(text: str, start: int, line_end: re.Match[str]) -> int:
    """Where the text of a line begins: behind a label, if the next line is set below that text."""
    column = start + len(line_end["indent"])
    return column if start < column < line_end.start() and text[column - 1] == " " != text[column] else start


def _width(text: str) -> int:
    """Characters of a full line."""
    lengths = sorted(len(line) for line in text.split("\n") if line)
    return lengths[int(len(lengths) * _FULL)] if lengths else 0


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a line, which is none of a table, ends within a name."""
    return not TABLE.search(text, start, end) and bool(GOES_ON.regex.search(text, max(start, end - _BEFORE), end))
