"""What members had entered in the minutes: protokolbemærkninger, mindretalsudtalelser, forbehold."""

import re
from collections.abc import Iterator

from referatgraf.nlp.minutes import Span, Statement
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.actors import movers
from referatgraf.nlp.structure.lines import Line, span_of
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.words import fold

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
            found += _of_lines(block.lines, source)
    return tuple(found)


def without_statements(lines: list[Line]) -> list[Line]:
    """The lines of a decision without statements that stand on lines of their own below it."""
    stated = {n for first, end, _ in _ranges(lines) if first > 0 for n in range(first, end)}
    return [line for n, line in enumerate(lines) if n not in stated]


def _of_lines(lines: list[Line], source: str) -> list[Statement]:
    return [_statement(kind, lines[first:end], source) for first, end, kind in _ranges(lines)]


def _ranges(lines: list[Line]) -> Iterator[tuple[int, int, str]]:
    """First line, end and kind of each statement: a line that says so, and what it opens with a colon."""
    for n, line in enumerate(lines):
        kind = next((pattern.name for pattern in STATEMENT_PATTERNS if pattern.regex.search(line.text)), "")
        if kind:
            yield n, _end(lines, n), kind


def _end(lines: list[Line], first: int) -> int:
    end = first + 1
    while end < len(lines) and (lines[end - 1].text.endswith(":") or (end > first + 1 and lines[end].bullet)):
        end += 1
    return end


def _statement(kind: str, lines: list[Line], source: str) -> Statement:
    span: Span = span_of(lines)
    speakers = movers(lines[0].text[:_SPEAKERS], lines[0].start)
    return Statement(kind, span, source[span.start : span.end], speakers)
