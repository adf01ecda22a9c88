"""Dates and times of day as minutes print them."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern

_MONTH_FORMS = (
    "jan januar", "feb febr februar", "mar marts", "apr april", "maj", "jun juni",
    "jul juli", "aug august", "sep sept september", "okt oktober", "nov november", "dec december",
)  # fmt: skip
MONTHS = {form: number for number, forms in enumerate(_MONTH_FORMS, start=1) for form in forms.split()}
"""Names and abbreviations of the months, in lower case, with their number."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""Every form of the name of a month, as a part of patterns."""
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = r"(?P<d>\d{1,2})"
_LEAD = r"(?<!\w[Dd])(?:\.|en) ?"
"""Behind the D before a day with two figures of the year, which would otherwise be a version or a section."""
DATE_PATTERNS = (
    Pattern("iso", re.compile(rf"(?<![\d-]){_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), "2024-08-08", "6-2024-08-08"),
    Pattern(
        "figures",
        re.compile(rf"(?<![\d./-]){_DAY} ?[-./] ?(?P<m>\d{{1,2}}) ?[-./ ] ?{_YEAR}(?![\d-])"),
        "08-08-2024",
        "00.22.2024-00",
    ),
    Pattern(
        "short year",
        re.compile(rf"[Dd]{_LEAD}(?P<d>\d{{1,2}})(?P<s>[./-])(?P<m>\d{{1,2}})(?P=s)(?P<y>\d\d)(?![\w./-])"),
        "d. 8.8.24",
        "afsnit 8.8.24",
    ),
    Pattern(
        "month",
        re.compile(rf"(?<![\d.-]){_DAY}[. -]{{0,2}}(?P<m>{MONTH})\.?,?[ -]{{1,2}}{_YEAR}(?!\d)", re.I),
        "8. august 2024",
        "8. august kl. 17",
    ),
    Pattern(
        "year first",
        re.compile(
            rf"(?<!\w)(?:År|Aar) {_YEAR},? (?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. ?)?"
            rf"{_DAY}\. ?(?P<m>{MONTH})(?!\w)",
            re.I,
        ),
        "År 2016, lørdag den 23. april",
        "I år 2016 er den 23. april",
    ),
    Pattern(
        "month first",
        re.compile(rf"(?<!\w)(?P<m>{MONTH})\.? {_DAY},? {_YEAR}(?!\d)", re.I),
        "Oktober 3, 2019",
        "oktober 2019",
    ),
)
TIME_PATTERNS = (
    Pattern("hour", re.compile(r"(?i)(?<!\w)kl(?:okken)?\.? ?(\d{1,2})(?:[.:](\d\d))?(?!\d)"), "kl. 17", "kl. 117"),
    Pattern("colon", re.compile(r"(?<![\d.:,/])([01]?\d|2[0-3]):([0-5]\d)(?!\d)"), "17:00", "1:100"),
    Pattern("stop", re.compile(r"(?<![\d.:,/-])([01]\d|2[0-3])\.([0-5]\d)(?![\d.])"), "17.30", "00.22.00"),
)
_ANY_YEAR = re.compile("|".join((r"19\d\d", r"20\d\d", *(rf"{d}{_LEAD}\d{{1,2}}[./-]\d" for d in "Dd"))))
"""A year, or a day before two figures of one; every date holds either.

Each form begins with a letter or figure of its own, which a search finds far faster than a group or a look behind."""
_AROUND_YEAR = 40
"""Characters that a date may take before or behind it, and more."""


def find_dates(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every full date of `text` as ISO 8601, in order; `offset` is where `text` begins in the document."""
    for start, end in _near_years(text):
        hits = (hit for pattern in DATE_PATTERNS for hit in pattern.regex.finditer(text, start, end))
        yield from _in_order(hits, offset, _iso)


def _near_years(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text in which a date may stand, in order and apart: most of a long one holds no year."""
    start = end = 0
    for year in _ANY_YEAR.finditer(text):
        if year.start() - _AROUND_YEAR > end:
            if end:
                yield start, end
            start = year.start() - _AROUND_YEAR
        end = year.end() + _AROUND_YEAR
    if end:
        yield start, end


def first_date(text: str, offset: int = 0) -> Quote | None:
    """The first full date of `text`, or None."""
    return next(find_dates(text, offset), None)


def find_times(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every time of day of `text` as HH:MM, in order."""
    hits = (hit for pattern in TIME_PATTERNS for hit in pattern.regex.finditer(text))
    yield from _in_order(hits, offset, _clock)


def clock(hour: str, minute: str = "") -> str:
    """A time of day as HH:MM; empty where there is no such time.

    >>> clock("9")
    '09:00'
    """
    return f"{int(hour):02d}:{int(minute or 0):02d}" if int(hour) < 24 and int(minute or 0) < 60 else ""


def _in_order(hits: Iterable[re.Match[str]], offset: int, value_of: Callable[[re.Match[str]], str]) -> Iterator[Quote]:
    """The values of all matches that have one and do not overlap one before them."""
    end = -1
    for hit in sorted(hits, key=lambda hit: hit.start()):
        value = value_of(hit)
        if hit.start() >= end and value:
            end = hit.end()
            yield Quote(value, Span(offset + hit.start(), offset + end))


def _iso(hit: re.Match[str]) -> str:
    month = hit["m"]
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    try:
        return date(_year(int(hit["y"])), number, int(hit["d"])).isoformat()
    except ValueError:
        return ""


def _year(printed: int) -> int:
    """A year in full; of two figures those from 70 on are of the last century, as POSIX has them."""
    return printed if printed > 99 else printed + (2000 if printed < 70 else 1900)


def _clock(hit: re.Match[str]) -> str:
    return clock(hit[1], hit[2] or "")
