"""The years of a council's term, as they stand beside the name of a body."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line

TERM = Pattern(
    "term",
    re.compile(r"(?<!\d)(?P<first>(?:20)?\d\d) ?[-–] ?(?P<last>(?:20)?\d\d)(?!\d)"),
    "2022-2025",
    "2022/2025",
)
_YEARS = 3
"""A term ends in the third year after it began."""
_BEFORE_BODY = 8


def read_term(lines: Iterable[Line], body: Quote) -> Quote | None:
    """The years of the term beside the body's name, in full ("2022-2025"); None where none stand there."""
    for line in lines:
        if line.start <= body.span.start < line.end:
            hit = TERM.regex.search(line.text, max(0, body.span.start - line.start - _BEFORE_BODY))
            if hit and int(hit["last"]) - int(hit["first"]) == _YEARS:
                full = "-".join(f"20{year[-2:]}" for year in (hit["first"], hit["last"]))
                return Quote(full, line.quote(*hit.span()).span)
    return None


def without_term(text: str) -> str:
    """A body's name without the years behind it.

    >>> without_term("Plan og Miljø (2022-2025)")
    'Plan og Miljø'
    """
    return TERM.regex.sub("", text).replace("()", "").strip(" ,.:-")
