"""What members had entered in the minutes: protokolbemærkninger, mindretalsudtalelser, forbehold."""

import re

from referatgraf.nlp.minutes import Statement
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.actors import movers
from referatgraf.nlp.structure.lines import Line, span_of
from referatgraf.nlp.structure.outcomes import has_verdict
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.words import fold, holds_any

STATEMENT_PATTERNS = (
    Pattern(
        "mindretalsudtalelse",
        re.compile(r"(?i)mindretalsudtalelse|særudtalelse|mindretallet (?:ønsker|udtaler|bemærker)"),
        "Mindretalsudtalelse fra liste Ø:",
        "Et mindretal stemte imod.",
    ),
    Pattern(
        "protokolbemaerkning",
        re.compile(
            r"(?i)protokolbemærkning|protokollat|(?:ført )?til protokols?\b|til referat(?:et)? (?:bemærke|føre)"
        ),
        "Liste B ønskede ført til protokol, at",
        "Underskrift af protokol",
    ),
    Pattern(
        "forbehold",
        re.compile(
            r"(?i)\b(?:tog|tager|tage|tages|taget|med) (?:\w+ ){0,2}forbehold|\bforbehold fra\b|stiller sig forbeholden"
        ),
        "Vera Holm tog forbehold.",
        "uden forbehold",
    ),
)
"""Sentences that are statements, by the codes of the list `statement:`."""
_HINTS = ("mindretal", "særudtalelse", "protokol", "referat", "forbehold")
"""One of these stands in every such sentence: a quick look saves most lines the search."""
_HEADINGS = {
    "mindretalsudtalelse": "mindretalsudtalelse",
    "særudtalelse": "mindretalsudtalelse",
    "forbehold": "forbehold",
}
_SPEAKERS = 150
"""Who states something is named among the first characters."""


def read_statements(blocks: list[Block], source: str) -> tuple[Statement, ...]:
    """The statements of an item, from its decisions and from sections of their own; `source` is the document's text."""
    found: list[Statement] = []
    for block in blocks:
        if block.kind == "statement" and block.heading and block.lines:
            kind = _HEADINGS.get(fold(block.heading.text).split(" ")[0], "protokolbemaerkning")
            found.append(_statement(kind, block.lines, source))
        elif block.kind in ("decision", "both", "remarks"):
            lines = block.lines
            found += (_statement(kind, lines[begin:end], source) for kind, begin, end in _places(lines))
    return tuple(found)


def statements_start(lines: list[Line]) -> int:
    """The index from which on the lines of a decision are statements printed below it and nothing else."""
    start = len(lines)
    for _, begin, end in reversed(_places(lines)):
        if end != start or begin == 0 or _decides_before(lines[begin].text):
            break
        start = begin
    return start


def _places(lines: list[Line]) -> list[tuple[str, int, int]]:
    """Kind, beginning and end of each statement: a line that says so, and what it leads on to by a colon."""
    places: list[tuple[str, int, int]] = []
    for n, line in enumerate(lines):
        hit = _first_hit(line.text) if not places or n >= places[-1][2] else None
        if hit:
            places.append((hit[0], n, _end(lines, n)))
    return places


def _first_hit(text: str) -> tuple[str, int] | None:
    """The kind of the statement that a line holds, and where the words that say so begin."""
    if not holds_any(text.lower(), _HINTS):
        return None
    hits = ((pattern.name, pattern.regex.search(text)) for pattern in STATEMENT_PATTERNS)
    return next(((kind, hit.start()) for kind, hit in hits if hit), None)


def _decides_before(text: str) -> bool:
    """Whether a line decides something before it tells of a statement."""
    hit = _first_hit(text)
    return hit is not None and has_verdict(text[: hit[1]])


def _end(lines: list[Line], first: int) -> int:
    end = first + 1
    while end < len(lines) and (lines[end - 1].text.endswith(":") or (end > first + 1 and lines[end].bullet)):
        end += 1
    return end


def _statement(kind: str, lines: list[Line], source: str) -> Statement:
    span = span_of(lines)
    speakers = movers(lines[0].text[:_SPEAKERS], lines[0].start)
    return Statement(kind, span, source[span.start : span.end], speakers)
