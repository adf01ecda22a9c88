"""Dates and times of day as minutes print them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from referatgraf.nlp.minutes import Quote, Span

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan januar", "feb febr februar", "mar marts", "apr april", "maj", "jun juni", "jul juli", "aug august",
         "sep sept september", "okt oktober", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named pattern with a text it must match and one it must not."""

    name: str
    regex: re.Pattern[str]
    example: str
    counterexample: str


DATE_PATTERNS = (
    Pattern("iso", re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), "2024-08-08",
            "326-2024-08-0812"),
    Pattern("figures", re.compile(r"(?<![\d./-])(?P<d>\d{1,2}) ?[-./] ?(?P<m>\d{1,2}) ?[-./ ] ?(?P<y>(?:19|20)\d\d)(?![\d-])"),
            "08-08-2024", "00.22.2024-00"),
    Pattern("month", re.compile(rf"(?<![\d.-])(?P<d>\d{{1,2}})[. -]{{0,2}}(?P<m>{_MONTH})\.?,?[ -]{{1,2}}(?P<y>(?:19|20)\d\d)(?!\d)", re.I),
            "8. august 2024", "8. august kl. 17"),
    Pattern("month first", re.compile(rf"(?<!\w)(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}}),? (?P<y>(?:19|20)\d\d)(?!\d)", re.I),
            "Oktober 3, 2019", "oktober 2019"),
)  # fmt: skip

_DATE_HINT = re.compile(r"(?:19|20)\d\d")
TIME = re.compile(
    r"(?:(?<!\w)kl(?:okken)?\.? ?(?P<h1>\d{1,2})(?:[.:](?P<m1>\d\d))?(?!\d)"
    r"|(?<![\d.:,/])(?P<h2>[01]?\d|2[0-3])[:](?P<m2>[0-5]\d)(?!\d)"
    r"|(?<![\d.:,/-])(?P<h3>[01]\d|2[0-3])\.(?P<m3>[0-5]\d)(?![\d.]))",
    re.I,
)


def find_dates(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every full date of `text` as ISO 8601, in order; `offset` is where `text` begins in the document."""
    if not _DATE_HINT.search(text):
        return
    found = sorted(
        ((hit.start(), hit) for pattern in DATE_PATTERNS for hit in pattern.regex.finditer(text)),
        key=lambda pair: pair[0],
    )
    end = -1
    for start, hit in found:
        value = _iso(hit)
        if start >= end and value:
            end = hit.end()
            yield Quote(value, Span(offset + start, offset + end))


def first_date(text: str, offset: int = 0) -> Quote | None:
    """The first full date of `text`, or None."""
    return next(find_dates(text, offset), None)


def find_times(text: str, offset: int = 0) -> Iterator[Quote]:
    """Every time of day of `text` as HH:MM, in order."""
    for hit in TIME.finditer(text):
        hour = int(hit["h1"] or hit["h2"] or hit["h3"])
        minute = int(hit["m1"] or hit["m2"] or hit["m3"] or 0)
        if hour < 24 and minute < 60:
            yield Quote(f"{hour:02d}:{minute:02d}", Span(offset + hit.start(), offset + hit.end()))


def _iso(hit: re.Match[str]) -> str:
    month = hit["m"]
    number = int(month) if month.isdigit() else MONTHS[month.casefold()]
    try:
        return date(int(hit["y"]), number, int(hit["d"])).isoformat()
    except ValueError:
        return ""
