"""Where an item begins, and the forms in which its number is printed."""

import re
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import CLOSED, OPEN


class TitlePlace(NamedTuple):
    """The characters `start` to `end` of row `row` are a title, or its beginning where it goes on to row `last`."""

    row: int
    start: int
    end: int
    last: int | None = None

    @property
    def bottom(self) -> int:
        """Index of the last row that holds the title."""
        return self.row if self.last is None else self.last

    def moved(self, offset: int) -> "TitlePlace":
        """The same place where the rows are counted from `offset` on."""
        return TitlePlace(self.row - offset, self.start, self.end, None if self.last is None else self.last - offset)


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
        return max(self.row, self.title.bottom) if self.title else self.row

    def moved(self, offset: int) -> "Opener":
        """The same opener where the rows are counted from `offset` on."""
        title = self.title and self.title.moved(offset)
        return Opener(self.first - offset, self.row - offset, self.number, title)


EXPLICIT, ROMAN, YEAR_FIRST = "explicit", "roman", "year first"
SECTION_SIGN, LETTER_FIRST = "section sign", "letter and number"
_LOWER = r"(?:punkt|sag)(?=(?: ?nr\.?)? \d{1,4} ?[:–-]\s+[A-ZÆØÅ])(?: ?nr\.?)?"
"""In small letters behind a mark ("Lukket punkt 3: Køb")."""
_EXTRA = r"(?:Tillægs|Ekstra|Haste|TILLÆGS|EKSTRA|HASTE)"
"""What comes before the noun of an item that was put on the agenda late."""
_NOUN = (
    rf"(?:Punkt|PUNKT|Pkt\.?|PKT\.?|Dagsordens?punkt|Dagsordenens punkt|{_EXTRA}(?i:punkt|sag)|Ekstraordinært punkt|"
    r"Emne|EMNE|Sag|SAG)(?:(?i:nummer)| ?(?i:nr)\.?)?"
)
_WORD = rf"{_LOWER}|{_NOUN}|Sags? ?\.? ?nr\.?|[Nn]r\.?"
_MARK = rf"(?:\((?i:{OPEN}|{CLOSED})\) ?)?"
"""A mark in brackets that may stand before a title."""
OPENER_PATTERNS = (
    Pattern(
        EXPLICIT,
        re.compile(
            rf"^(?:{_WORD})\s*:?\s*(?P<n>L?\d{{1,4}}[a-zL]?)(?: (?:ud )?af \d{{1,3}})?(?![\w/]|-\d|[.,]\d)"
            r"\s*(?:[:.)·/–-]+\s*|,\s*(?=(?i:åbent?|lukket)\b))?(?P<t>.*)$"
        ),
        "Punkt 1 af 7: Budget",
        "Punkter til næste møde",
    ),
    Pattern(
        "reference",
        re.compile(r"^(?:Ad|AD)\.? (?:(?:punkt|pkt\.?) )?(?P<n>\d{1,3})(?![\w/])[.):]* ?[–-]? ?(?P<t>.*)$"),
        "Ad 3. Budget",
        "Ad hoc-udvalget",
    ),
    Pattern(
        "dot",
        re.compile(rf"^(?P<n>L?\d{{1,4}}[a-zL]?) ?[.)·|](?!\d) ?(?P<t>{_MARK}.*)$"),
        "99. Budget",
        "19.11.2018 Udvalget",
    ),
    Pattern(
        "number and noun",
        re.compile(r"^(?P<n>\d{1,4})\. (?:punkt|sag): ?(?P<t>[A-ZÆØÅ].*)$"),
        "1. punkt: Budget",
        "1. punkt i planen",
    ),
    Pattern("colon", re.compile(r"^(?P<n>\d{1,4}) ?: ?(?P<t>[^\d\s].*)$"), "1 : Budget", "12:30 Budget"),
    Pattern("dash", re.compile(rf"^(?P<n>\d{{1,3}}) [-–] (?P<t>{_MARK}[A-ZÆØÅ].*)$"), "1 - Budget", "1 - 3 år"),
    Pattern("brackets", re.compile(r"^[(\[](?P<n>\d{1,4})[)\]] ?(?P<t>[A-ZÆØÅ].*)$"), "(1) Budget", "(a) Budget"),
    Pattern(
        "glued",
        re.compile(r"^(?P<n>\d{1,4})(?P<t>[A-ZÆØÅ][a-zæøå].*)$"),
        "38Godkendelse af budget",
        "38 mio.",
    ),
    Pattern("bare", re.compile(rf"^(?P<n>\d{{1,4}})\s+(?P<t>{_MARK}[A-ZÆØÅ].*)$"), "1  Fraværende", "1 million"),
    Pattern(
        "year",
        re.compile(
            r"^(?:(?:Sag|Punkt|Nr\.?) )?(?P<n>\d{1,3}/(?:\d\d|(?:19|20)\d\d))"
            r"(?:[.:]| [-–])?\s+(?P<t>[A-ZÆØÅ].*)$"
        ),
        "21/13 Protokol",
        "21/1300 Protokol",
    ),
    Pattern(
        YEAR_FIRST,
        re.compile(
            r"^(?:(?:Sag|Punkt|Nr\.?) )?(?P<n>(?:\d\d|(?:19|20)\d\d)/\d{1,3})"
            r"(?:[.:]| [-–])?\s+(?P<t>[A-ZÆØÅ].*)$"
        ),
        "17/01 Dagsorden",
        "17/0100 Dagsorden",
    ),
    Pattern(
        "meeting",
        re.compile(r"^(?P<n>\d{1,2}\.\d{1,2})\.?\s{2,}(?P<t>[A-ZÆØÅ].*)$"),
        "7.1    Tidsplan",
        "7.1 Tidsplan",
    ),
    Pattern("alone", re.compile(r"^(?P<n>\d{1,4})(?P<t>)$"), "187", "187 Budget"),
    Pattern(
        ROMAN, re.compile(r"^(?P<n>[IVXL]{1,7})(?:[.)] |\.?\s{2,})\s*(?P<t>[A-ZÆØÅ].*)$"), "IV. Budget", "I Budgettet"
    ),
    Pattern(
        "hour",
        re.compile(
            r"^(?:[Kk]l\.? ?)?\d{1,2}[.:]\d\d(?: ?[–-] ?\d{1,2}[.:]\d\d)?(?:\s*[:–-])?\s+"
            r"(?:(?:[Pp]unkt|[Pp]kt\.?) )?(?P<n>\d{1,3})[.):] ?(?P<t>[A-ZÆØÅ].*)$"
        ),
        "18.30 1. Budget",
        "18.30 Budget",
    ),
    Pattern(
        SECTION_SIGN,
        re.compile(rf"^§ ?(?P<n>\d{{1,4}}[a-z]?)(?: ?[.):–-])?(?:$|\s+)(?P<t>(?:{_MARK}[A-ZÆØÅ].*)?)$"),
        "§ 12. Budget",
        "§ 12 i planloven",
    ),
    Pattern(
        LETTER_FIRST,
        re.compile(rf"^(?P<n>[A-ZÆØÅ][.-]?\d{{1,3}})[.):]?\s+(?P<t>{_MARK}[A-ZÆØÅ].*)$"),
        "B.12  Budget",
        "B. Budget",
    ),
    Pattern("letter", re.compile(r"^(?P<n>[A-ZÆØÅ])(?:[.)]?\s{2,}|[.)] )(?P<t>[A-ZÆØÅ].*)$"), "B   Budget", "B Budget"),
)
"""The forms: `n` is the number, `t` what follows it. A document prints its numbers in one of them."""
_FIGURES = re.compile(r"\d+")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def value_of(number: str, style: str = "") -> float:
    """The number of an item as a place in the series; letters count from A, those behind figures come between.

    The L of a closed item does not count.

    >>> value_of("12"), value_of("12a"), value_of("12L"), value_of("21/13"), value_of("7.2"), value_of("C")
    (12.0, 12.1, 12.0, 21.0, 702.0, 3.0)
    >>> value_of("XIV", ROMAN)
    14.0
    >>> value_of("17/01", YEAR_FIRST), value_of("17/02", YEAR_FIRST), value_of("B.4", LETTER_FIRST)
    (17001.0, 17002.0, 1004.0)
    """
    if style == ROMAN:
        return _roman(number)
    figures = _FIGURES.findall(number)
    if style == YEAR_FIRST:
        return 1000.0 * int(figures[0]) + int(figures[1])
    if not figures:
        return float(_LETTERS.index(number) + 1)
    if style == LETTER_FIRST:
        return 1000.0 * _LETTERS.index(number[0]) + int(figures[0])
    if "." in number:
        return 100.0 * int(figures[0]) + int(figures[1])
    return int(figures[0]) + (0.1 * (ord(number[-1]) - ord("a") + 1) if number[-1].islower() else 0.0)


def _roman(number: str) -> float:
    """A Roman number, in which a lesser sign before a greater one is taken off."""
    signs = [_ROMAN[sign] for sign in number]
    return float(sum(-one if one < other else one for one, other in pairwise([*signs, 0])))


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
