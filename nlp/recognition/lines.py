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
WRAPPED = Pattern(
    "line end between two words in small letters",
    re.compile(r"^(?P<line>[^\n]{0,130}[a-zæøå,])(?=\n {0,40}(?P<next>[a-zæøå]{1,40}))", re.MULTILINE),
    "svar fra\nskolen",
    "svar fra\nSkolen",
)
NARROWEST = 30
"""Characters that a line of running text has at least."""
_FEWEST = 4
"""So many different lines at least are broken between small letters where a text is wrapped."""
_SHORT = 0.05
"""The share of the broken lines that are taken for shorter than others for another reason."""
_BEFORE = 50


def breaks(text: str) -> Iterator[Span]:
    """The line ends that may stand within a name, each with the indentation of the next line, in order.

    A text whose lines are longer than any page has none: its lines are paragraphs.
    """
    if (full := _full(text)) >= NARROWEST:
        yield from (Span(*hit.span()) for hit in BREAK.regex.finditer(text) if _is_within(text, hit, full))


def _is_within(text: str, line_end: re.Match[str], full: int) -> bool:
    """Whether a line is as long as the next word left room for, and ends within a name."""
    end = line_end.start()
    start = text.rfind("\n", 0, end) + 1
    is_full = end - start + 1 + len(line_end["next"]) >= full
    return is_full and _goes_on(text, _behind_label(text, start, line_end), end)


def _behind_label(text: str, start: int, line_end: re.Match[str]) -> int:
    """Where the text of a line begins: behind a label, if the next line is set below that text."""
    column = start + len(line_end["indent"])
    return column if start < column < line_end.start() and text[column - 1] == " " != text[column] else start


def _full(text: str) -> int:
    """Characters that broken lines and the word they had no room for have at least; 0 where lines are not broken."""
    lengths = sorted(len(line) + 1 + len(word) for line, word in set(WRAPPED.regex.findall(text)))
    return lengths[int(len(lengths) * _SHORT)] if len(lengths) >= _FEWEST else 0


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a line, which is none of a table, ends within a name."""
    return not TABLE.search(text, start, end) and bool(GOES_ON.regex.search(text, max(start, end - _BEFORE), end))
