"""Headings glued to the end of the sentence before them or to the text below them, and columns of one printed line."""

import re
from functools import cache

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.case_numbers import LABELLED_NUMBER
from referatgraf.nlp.structure.identification import LABELLED
from referatgraf.nlp.structure.inline import written_headings
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import any_of, holds_any

_GLUED = (
    *("Sagsfremstilling", "Indstilling", "Beslutning", "Resumé", "Resume", "Beslutningstema", "Sagsbeskrivelse"),
    "Indholdsfortegnelse",
)
"""Headings that are seen glued to what follows; other words begin longer ones ("Bilagsliste", "Høringssvar")."""
GLUED_HEAD = Pattern(
    "heading glued to its text",
    re.compile(rf"(?:{any_of(_GLUED)})(?=[A-ZÆØÅ][a-zæøå]|\d{{1,4}}\. ?[A-ZÆØÅ])"),
    "BeslutningGodkendt.",
    "Beslutningskompetence",
)
ACCESS_HEAD = Pattern(
    "open or closed mark before the number of an item",
    re.compile(
        r"(?i)(?:åbent?|lukket)(?:\s*[:·|–-]\s*|\s+)"
        r"(?=(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,4}\s*[:.)·–-](?!\d)|\d{1,4}[:.)]\s)"
    ),
    "Lukket punkt 3: Køb af areal",
    "Lukket sag 24/1234",
)
_WIDE = ("   ", "\t")
"""What parts columns: a quick look saves most lines the search."""
_LONGEST = 60
_LONGEST_NUMBERED = 160


@cache
def column() -> Pattern:
    """The gap before a number or a heading with its content in a column of its own."""
    return Pattern(
        "column of a printed line",
        re.compile(
            rf"(?<=\S)(?: {{3,}}|\t\s*)(?=(?:(?i:{LABELLED.regex.pattern})|(?:{any_of(written_headings())}):\s))"
        ),
        "Sagsnr.: 14/85      Sagen afgøres i: Byrådet",
        "Punkt nr. 3 J.nr. 17.02.08G01",
    )


NUMBER_BEHIND = Pattern(
    "number of a case in the margin, or what is left of its gap",
    re.compile(rf"(?<=[\w.,)]) +(?=(?=[A-Z])(?i:{LABELLED.regex.pattern})\s*(?:{LABELLED_NUMBER.pattern})$)"),
    "Salg af areal ved Havnevej. J.nr. 9604712",
    "Salg af areal ved Havnevej (J.nr. 9604712)",
)
ACCESS_BEFORE = Pattern(
    "open or closed mark in a column before a number",
    re.compile(r"^(?i:åbent?|lukket)(?: (?:sag|punkt))?(?: {2,}|\t\s*)(?=(?i:punkt|pkt\.?|sag|nr\.?)\s*\d)"),
    "Åbent\t\tPunkt 1\t\tBudget",
    "Åbent punkt 1",
)


@cache
def glued_tail() -> Pattern:
    """A heading behind the stop of the sentence above it."""
    return Pattern(
        "heading glued to a sentence",
        re.compile(rf"(?<=[.!?:)])(?:{any_of(written_headings())}):?$"),
        "Sagen blev drøftet.Beslutning",
        "Se under Beslutning",
    )


def _number_behind(line: Line) -> re.Match[str] | None:
    """Where the gap before the number of a case ends a line that holds something else than numbers."""
    if not line.text[-1:].isdigit() or len(line.text) > _LONGEST_NUMBERED:
        return None
    return None if LABELLED.regex.match(line.text) else NUMBER_BEHIND.regex.search(line.text)


def unglued(line: Line) -> list[Line]:
    """The sentence and the heading, or the mark and the number, that `line` holds, each as a line; else itself."""
    text = line.text
    if mark := ACCESS_BEFORE.regex.match(text):
        return [line.part(0, mark.end()), line.part(mark.end(), gap=1)]
    if gap := (holds_any(text, _WIDE) and column().regex.search(text)) or _number_behind(line):
        return [line.part(0, gap.start()), line.part(gap.end(), gap=0 if LABELLED.regex.match(text, gap.end()) else 1)]
    if text[-1:].isalpha() or text[-1:] == ":":
        tail = glued_tail().regex.search(text, max(1, len(text) - _LONGEST))
        if tail:
            return [line.part(0, tail.start()), line.part(tail.start(), gap=1)]
    head = GLUED_HEAD.regex.match(text) or ACCESS_HEAD.regex.match(text)
    return [line.part(0, head.end()), line.part(head.end(), gap=1)] if head else [line]
