"""Lines that say which body treated a case on which day: "Socialudvalget, den 8. februar 2023, pkt. 65:"."""

import re
from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.bodies import BODY, find_bodies
from referatgraf.nlp.structure.dates import Pattern, find_dates
from referatgraf.nlp.structure.lines import Line

_FILLER = re.compile(
    r"(?i)^(?:\s|,|:|-|–|\.|\(\d\d(?:\d\d)?\s?-\s?\d\d(?:\d\d)?\)|\d{4}-\d{4}|den\b|d\.|i\b|mødet\b|møde\b|beslutning\b|behandling\b|på\b|kl\.? ?\d\d?[.:]\d\d)*$"
)
_TAIL = re.compile(
    r"(?i)^(?:,? ?\(?(?:pkt|punkt|sag|pkt\. nr)\.? ?(?:nr\.? ?)?\d+\)?)?(?: påtegning)?\s*(?P<mark>[:.–-]|$)\s*"
)
BY_POINT = Pattern(
    "body by its place", re.compile(r"^(?P<body>[A-ZÆØÅ][\wæøå ,&/-]{2,70}?), (?:den |d\. )?(?=\d{1,2}[. -/])[^:]{6,25}, pkt\.? ?\d+"),
    "Plan, Miljø og Teknik, 10. september 2019, pkt. 65:", "Den 10. september 2019",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A body and a day, where on the line what follows them begins, and whether the item's number there is printed too."""

    body: Quote
    date: Quote
    rest: int
    pointed: bool = False


def read_entry(line: Line) -> Entry | None:
    """The treatment that `line` announces, or None where it is a sentence or something else."""
    text = line.text
    if len(text) < 8 or not any(ch.isdigit() for ch in text[:120]):
        return None
    date = next(find_dates(text[:140]), None)
    if date is None:
        return None
    body = next(find_bodies(text[:140]), None) or _by_point(text)
    if body is None:
        return None
    last = max(body.span.end, date.span.end)
    first, second = sorted((body.span, date.span), key=lambda span: span.start)
    between = text[: first.start] + " " + text[first.end : second.start]
    tail = _TAIL.match(text[last:])
    if not _FILLER.match(between) or tail is None or len(between) > 45:
        return None
    pointed = any(ch.isdigit() for ch in tail.group())
    return Entry(_placed(body, line), _placed(date, line), last + tail.end(), pointed)


def _by_point(text: str) -> Quote | None:
    hit = BY_POINT.regex.match(text)
    return Quote(hit["body"], Span(*hit.span("body"))) if hit else None


def _placed(quote: Quote, line: Line) -> Quote:
    return Quote(quote.value, Span(quote.span.start + line.start, quote.span.end + line.start), quote.inferred)


def is_body_line(text: str) -> bool:
    """Whether a line is the name of a body and nothing else."""
    return bool(BODY.fullmatch(text.strip(" .:,")))
