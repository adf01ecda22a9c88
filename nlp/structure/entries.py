"""Lines that say which body treated a case on which day: "Socialudvalget, den 8. februar 2023, pkt. 65:"."""

import re
from dataclasses import dataclass

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import find_bodies, may_name_body
from referatgraf.nlp.structure.lines import Line

FILLER = Pattern(
    "little words around a body and a day",
    re.compile(
        r"(?i)^(?:[\s,:–.-]|\(\d\d(?:\d\d)?\s?-\s?\d\d(?:\d\d)?\)|\d{4}-\d{4}|"
        r"d(?:en\b|\.)|i\b|på\b|mødet?\b|beslutning\b|behandling\b|kl\.? ?\d\d?[.:]\d\d)*$"
    ),
    " (2018-2021), den ",
    "om budgettet i ",
)
"""What may stand around a body and a day: little words, the years of the term, the hour."""
_TAIL = re.compile(
    r"(?i)(?:,? ?\(?(?:pkt|punkt|sag|pkt\. nr)\.? ?(?:nr\.? ?)?\d+\)?)?(?: påtegning)?\s*(?:[:.–-]|$)\s*"
)
BY_POINT = Pattern(
    "body by its place",
    re.compile(r"^(?P<body>[A-ZÆØÅ][\wæøå ,&/-]{2,70}?), (?:den |d\. )?(?=\d{1,2}[. -/])[^:]{6,25}, pkt\.? ?\d+"),
    "Plan, Miljø og Teknik, 10. september 2019, pkt. 65:",
    "Den 10. september 2019",
)
"""Where the number of the item follows, whatever stands before the day is a body, known or not."""
_POINT = "pkt"
_SHORTEST, _LONGEST, _LONGEST_FILLER = 8, 140, 45


@dataclass(frozen=True, slots=True)
class Entry:
    """The treatment of a case that a line announces.

    Attributes:
        body, date: who treated it and when.
        rest: where on the line what follows them begins.
        pointed: whether the item's number at that meeting is printed too.
    """

    body: Quote
    date: Quote
    rest: int
    pointed: bool = False


def read_entry(line: Line) -> Entry | None:
    """The treatment that `line` announces, or None where it is a sentence or something else."""
    text = line.text[:_LONGEST]
    if len(text) < _SHORTEST or not (may_name_body(text) or _POINT in text):
        return None
    date = first_date(text)
    body = next(find_bodies(text), None) or _by_point(text) if date else None
    if date is None or body is None:
        return None
    last = max(body.span.end, date.span.end)
    tail = _TAIL.match(line.text, last)
    if tail is None or not _is_filled(text, body.span, date.span):
        return None
    pointed = any(ch.isdigit() for ch in tail.group())
    return Entry(line.placed(body), line.placed(date), tail.end(), pointed)


def _by_point(text: str) -> Quote | None:
    hit = BY_POINT.regex.match(text)
    return Quote(hit["body"], Span(*hit.span("body"))) if hit else None


def _is_filled(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but fillers stands before the body and the day and between them."""
    first, second = sorted((one, other), key=lambda span: span.start)
    between = text[: first.start] + " " + text[first.end : second.start]
    return len(between) <= _LONGEST_FILLER and bool(FILLER.regex.match(between))
