"""How one printed line goes on from the line above it."""

import re
from enum import Enum
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.reading.pdf_lines import Line

_NUMBER = re.compile(r"(?i)(?:at )?(\d{1,3})[.)]\)?\s(?!(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))")
ITEM_MARKS = (
    Pattern("bullet", re.compile(r"[•·▪◦‣●○■□➢\uf0b7\uf0a7\uf0d8–—-]\s"), "- drøfter sagen", "-2,2 mio. kr."),
    Pattern("number", _NUMBER, "1. drøfter", "8. august 2024"),
    Pattern("letter", re.compile(r"[a-zæøå]\)\s"), "a) drøfter sagen", "at drøfte"),
)  # fmt: skip
"""What a list item begins with; of a number it is the group."""
LEADER = Pattern(
    "dots and a page number at the end of an entry of the contents",
    re.compile(r"(?:\.{4}|(?: \.){4}) ?\d{1,4}$"),
    "Badebroen ..... 12",
    "og så videre ... 12",
)
_HANGING = re.compile(r"(?:og|eller|samt)\b")
_KEPT_HYPHEN = re.compile(r"(?:\b[A-ZÆØÅ]{2,}|\b\w|\d)-$")
_SLACK = 0.5
"""Points by which a width may be rounded."""
_OUT_OF_LINE = 0.6
"""Left edges that differ by more, in line heights, belong to different paragraphs."""
_LARGER = 0.08
"""Share by which the size of lines of one paragraph may differ."""


class Joint(Enum):
    """How a line goes on from the one above it."""

    SPACE = "in the same paragraph"
    LINE = "on a line of its own"
    BLOCK = "as a block of its own"


class Paragraph(NamedTuple):
    """What is open: its first and its last line, and the number it begins with as a list item, if any."""

    first: Line
    last: Line
    number: int | None


def item_number(text: str) -> tuple[bool, int | None]:
    """Whether `text` begins like a list item, and with which number."""
    for pattern in ITEM_MARKS:
        if found := pattern.regex.match(text):
            return True, int(found[1]) if pattern.regex.groups else None
    return False, None


def is_full(above: Line, line: Line) -> bool:
    """Whether `above` was broken by the printer: by a hyphen, or where the first word of `line` had no place left."""
    if above.text.endswith("-") and above.text[-2:-1].isalpha():
        return True
    if LEADER.regex.search(above.text):
        return False
    return above.right + above.space + line.first > above.edge - _SLACK


def look_alike(above: Line, line: Line) -> bool:
    """Whether both are text of one size, and both bold or neither."""
    if above.cells or line.cells or above.bold != line.bold:
        return False
    return abs(above.size - line.size) <= _LARGER * max(above.size, line.size)


def joint(paragraph: Paragraph, line: Line, widest: float) -> Joint:
    """How `line` goes on from `paragraph`; `widest` is the largest line pitch, in line heights, in a paragraph."""
    above = paragraph.last
    if not look_alike(above, line) or not 0 < above.base - line.base <= widest * line.size:
        return Joint.BLOCK
    if not is_full(above, line) or _begins_item(paragraph, line):
        return Joint.LINE
    indented = abs(line.left - above.left) > _OUT_OF_LINE * line.size
    return Joint.LINE if indented and above is not paragraph.first else Joint.SPACE


def joint_over_page(above: Line, line: Line) -> Joint:
    """How the first line of a page or column goes on from the last of the one before."""
    if not look_alike(above, line) or not is_full(above, line) or item_number(line.text)[0]:
        return Joint.BLOCK
    goes_on = (
        line.text[0].islower() or above.text.endswith(",") or (line.text[0].isdigit() and above.text[-1].isalnum())
    )
    return Joint.SPACE if goes_on else Joint.BLOCK


def _begins_item(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line after a full one begins a list item; a number at the margin does so only where it is the next.

    A bold line does not: it is a title with a dash.
    """
    begins, number = item_number(line.text)
    if line.bold:
        return False
    if number is None or abs(line.left - paragraph.last.left) > _OUT_OF_LINE * line.size:
        return begins
    return number == (paragraph.number or 0) + 1


def glue(text: str, following: str) -> tuple[str, str]:
    """`text` as it stands before `following` in one line, and what stands between them.

    A hyphen at the end of a line falls away where it only parts a word. It stays before og, eller and samt
    ("Børn- og"), before a capital or figure ("KKR-Sjælland"), and after a letter, figure or abbreviation ("EU-støtte").
    """
    if not text.endswith(("-", "/")) or text.endswith((" -", " /")) or _HANGING.match(following):
        return text, " "
    if text.endswith("-") and following[:1].islower() and not _KEPT_HYPHEN.search(text):
        return text[:-1], ""
    return text, ""
