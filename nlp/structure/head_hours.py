"""The hours of a meeting as its head prints them: one, or the two of a range ("9.00 - 11.30", "kl. 14-16")."""

import re
from collections.abc import Iterator

from referatgraf.nlp.dates import clock, find_times
from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line

_HOUR = r"\d{1,2}"
_MINUTES = r"[.:](?P<{}>\d\d)"
RANGE = Pattern(
    "from one hour to another",
    re.compile(
        rf"(?i)(?<![\w.:/-])(?P<said>kl(?:okken)?\b\.?:? ?)?(?P<from>{_HOUR})(?:{_MINUTES.format('first')})?"
        rf"\s?(?:[-–]|til)\s?(?:kl(?:okken)?\b\.? ?)?(?P<to>{_HOUR})(?:{_MINUTES.format('last')})?(?![\d/-]|[.:]\d)"
    ),
    "9.00 - 11.30",
    "12-03-2025",
)
_AT_START = re.compile(
    rf"(?i)\W*(?:kl(?:okken)?\b\.?:? ?)?(?P<from>{_HOUR})(?:{_MINUTES.format('first')})?(?![\d/-]|[.:]\d)"
)


def hours_of(line: Line, *, labelled: bool = False) -> list[Quote]:
    """The hours that a line names, as HH:MM; of a range both.

    Args:
        line: the line, or the value behind a label.
        labelled: it stands behind a label for hours, so that figures without "kl." are such ("14-16").
    """
    ranged = RANGE.regex.search(line.text)
    if ranged and (labelled or ranged["said"] or (ranged["first"] and ranged["last"])):
        both = list(_ends(line, ranged))
        if len(both) > 1:
            return both
    first = _AT_START.match(line.text) if labelled else None
    times = list(find_times(line.text, line.start))
    if (
        first
        and (hour := clock(first["from"], first["first"] or ""))
        and not (times and times[0].span.start < line.start + first.end())
    ):
        return [Quote(hour, line.quote(first.start("from"), first.end()).span), *times]
    return times


def _ends(line: Line, ranged: re.Match[str]) -> Iterator[Quote]:
    for hour, minutes in (("from", "first"), ("to", "last")):
        value = clock(ranged[hour], ranged[minutes] or "")
        if value:
            yield Quote(value, line.quote(ranged.start(hour), max(ranged.end(hour), ranged.end(minutes))).span)
