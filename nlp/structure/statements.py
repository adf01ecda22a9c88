"""What members had entered in the minutes: protokolbemærkninger, mindretalsudtalelser, forbehold."""

import re

from referatgraf.nlp.minutes import Span, Statement
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.votes import movers
from referatgraf.nlp.structure.words import fold

STATEMENT_PATTERNS = (
    Pattern("mindretalsudtalelse", re.compile(r"(?i)mindretalsudtalelse|særudtalelse|mindretallet (?:ønsker|udtaler|bemærker)"),
            "Mindretalsudtalelse fra liste Ø:", "Et mindretal stemte imod."),
    Pattern("protokolbemaerkning", re.compile(r"(?i)protokolbemærkning|protokollat|(?:ført )?til protokols?\b|til referat(?:et)? (?:bemærke|føre)"),
            "Liste B ønskede ført til protokol, at", "Underskrift af protokol"),
    Pattern("forbehold", re.compile(r"(?i)\b(?:tog|tager|tage|tages|taget|med) (?:\w+ ){0,2}forbehold|\bforbehold fra\b|stiller sig forbeholden"),
            "Vera Holm tog forbehold.", "uden forbehold"),
)  # fmt: skip
_HEADINGS = {
    "mindretalsudtalelse": "mindretalsudtalelse",
    "særudtalelse": "mindretalsudtalelse",
    "forbehold": "forbehold",
}


def read_statements(blocks: list[Block]) -> tuple[Statement, ...]:
    """The statements of an item, from its decisions and from sections of their own."""
    found: list[Statement] = []
    for block in blocks:
        if block.kind == "statement":
            found += _of_block(block)
        elif block.kind in ("decision", "both", "remarks"):
            found += _of_lines(block.lines)
    return tuple(found)


def _of_block(block: Block) -> list[Statement]:
    if not block.lines or block.heading is None:
        return []
    kind = _HEADINGS.get(fold(block.heading.text).split(" ")[0], "protokolbemaerkning")
    span = Span(block.lines[0].start, block.lines[-1].end)
    text = "\n".join(line.text for line in block.lines)
    return [Statement(kind, span, text, movers(block.lines[0].text[:150], block.lines[0].start))]


def _of_lines(lines: list[Line]) -> list[Statement]:
    """A line that says so, with the lines below it where it ends in a colon."""
    found = []
    for n, line in enumerate(lines):
        kind = next((p.name for p in STATEMENT_PATTERNS if p.regex.search(line.text)), "")
        if not kind:
            continue
        last = n
        while (
            lines[last].text.endswith(":")
            and last + 1 < len(lines)
            or last > n
            and last + 1 < len(lines)
            and lines[last + 1].bullet
        ):
            last += 1
        text = "\n".join(part.text for part in lines[n : last + 1])
        found.append(Statement(kind, Span(line.start, lines[last].end), text, movers(line.text[:150], line.start)))
    return found
