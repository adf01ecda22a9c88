"""Where an item begins, and the forms in which its number is printed."""

import re
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern


class TitlePlace(NamedTuple):
    """The characters `start` to `end` of row `row` are a title."""

    row: int
    start: int
    end: int


class Opener(NamedTuple):
    """The row at which an item begins.

    Attributes:
        first: index of the item's first row; the heading may stand a few rows below (number line, open mark).
        row: index of the row with the number or title.
        number: (start, end) of the printed number in that row's text, or None.
        title: where the title stands, or None where the layout prints none.
    """

    first: int
    row: int
    number: tuple[int, int] | None = None
    title: TitlePlace | None = None

    @property
    def last(self) -> int:
        """Index of the last row that holds number or title."""
        return max(self.row, self.title.row) if self.title else self.row

    def moved(self, offset: int) -> "Opener":
        """The same opener where the rows are counted from `offset` on."""
        title = self.title and self.title._replace(row=self.title.row - offset)
        return Opener(self.first - offset, self.row - offset, self.number, title)


EXPLICIT = "explicit"
OPENER_PATTERNS = (
    Pattern(
        EXPLICIT,
        re.compile(
            r"^(?:Punkt|Pkt\.?|Sag ?nr\.?|Sag\.? ?nr\.?|Nr\.?|Dagsordenspunkt|Sag) ?:? ?"
            r"(?P<n>\d{1,4})(?![\d/]|-\d|[.,]\d)\s*(?:[:.)–-]\s*)?(?P<t>.*)$"
        ),
        "Punkt 1: Budget",
        "Punkter til næste møde",
    ),
    Pattern("dot", re.compile(r"^(?P<n>\d{1,4}) ?[.)](?!\d) ?(?P<t>.*)$"), "99. Budget", "19.11.2018 Udvalget"),
    Pattern("colon", re.compile(r"^(?P<n>\d{1,4}) ?: ?(?P<t>[^\d\s].*)$"), "1 : Budget", "12:30 Budget"),
    Pattern(
        "glued",
        re.compile(r"^(?P<n>\d{1,4})(?P<t>[A-ZÆØÅ][a-zæøå].*)$"),
        "38Godkendelse af budget",
        "38 mio.",
    ),
    Pattern("bare", re.compile(r"^(?P<n>\d{1,4}) +(?P<t>[A-ZÆØÅ].*)$"), "1  Fraværende", "1 million"),
)
"""The forms: `n` is the number, `t` what follows it. A document prints its numbers in one of them."""


def is_opener(text: str, style: str = "") -> bool:
    """Whether a line begins with a number in one of the forms, or in the form `style`."""
    return any(pattern.regex.match(text) for pattern in OPENER_PATTERNS if style in ("", pattern.name))


def apart(openers: list[Opener]) -> list[Opener]:
    """The openers in order, none of them within the number and title of the one before."""
    kept: list[Opener] = []
    for opener in sorted(openers, key=lambda opener: (opener.first, opener.row)):
        floor = kept[-1].last + 1 if kept else 0
        if opener.row < floor:
            continue
        title = opener.title if opener.title and opener.title.row >= floor else None
        kept.append(opener._replace(first=max(opener.first, floor), title=title))
    return kept
