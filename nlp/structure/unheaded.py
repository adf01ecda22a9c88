"""Decisions of items that have no heading for them: the last sentence, where that is a verdict, or a vote."""

import re
from dataclasses import replace

from referatgraf.nlp.minutes import Decision
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.decisions import Context, read_decisions
from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.lines import Line, sentences
from referatgraf.nlp.structure.motions import is_voted
from referatgraf.nlp.structure.outcomes import is_verdict
from referatgraf.nlp.structure.sections import Block

NOTHING = Pattern(
    "nothing was decided",
    re.compile(
        r"(?i)^(?:intet(?: (?:nyt|at bemærke|til (?:referat|dette punkt|punktet)))?|"
        r"ingen(?: bemærkninger| punkter| beslutning)?|punktet udgik|udgik)[.!]?$"
    ),
    "Intet nyt.",
    "Intet tyder på det.",
)
CLOSING = Pattern(
    "end of the minutes",
    re.compile(
        r"(?i)^(?:mødet (?:blev )?(?:hævet|slut|sluttede|sluttet|afsluttet)\b|referatet? (?:godkendt|underskrevet)|"
        r"sign\.|_{5}|side \d+|næste (?:ordinære )?møde\b|\d\d[.:]\d\d\s+pause)"
    ),
    "Mødet hævet kl. 18.05",
    "Mødet hævede humøret",
)
_HEADED = ("decision", "history")
_BELOW = ("absence", "attachments", "statement", "deputies")
"""Sections that may stand below a decision."""


def read_unheaded(blocks: list[Block], context: Context, source: str) -> tuple[Decision, ...]:
    """The verdict or vote at the end of an item in which no heading announces a decision."""
    if any(block.kind in _HEADED for block in blocks):
        return ()
    last = next((block.lines for block in reversed(blocks) if block.lines and block.kind not in _BELOW), [])
    while last and CLOSING.regex.match(last[-1].text):
        last = last[:-1]
    voted = next((n for n, line in enumerate(last) if is_voted(line)), len(last))
    lines = last[voted:] or _last_verdict(last[-1:]) or _last_verdict(_last_sentences(last))
    lines = lines or [line for line in last[-1:] if NOTHING.regex.match(line.text)]
    return read_decisions(Block("decision", None, lines), context, source).decisions


def apart_from_history(blocks: list[Block]) -> list[Block]:
    """The sections of an item in a document without headings for decisions, its own decision apart.

    It stands as a paragraph of its own below what other bodies have decided before.
    """
    last = blocks[-1] if blocks else None
    if last is None or last.kind != "history" or last.heading:
        return blocks
    begin = next((n for n in range(len(last.lines) - 1, 0, -1) if last.lines[n].gap > 1), None)
    if begin is None or read_entry(last.lines[begin]) or not is_verdict(_first_sentence(last.lines[begin])):
        return blocks
    return [*blocks[:-1], replace(last, lines=last.lines[:begin]), Block("decision", None, last.lines[begin:])]


def _first_sentence(line: Line) -> str:
    begin, end = sentences(line.text)[0]
    return line.part(begin, end).text


def _last_sentences(lines: list[Line]) -> list[Line]:
    """The last line, and those above it that go on in it."""
    first = len(lines) - 1
    while first > 0 and lines[first].gap == 1 and not lines[first - 1].text.endswith((".", ":", "!", "?", "”", '"')):
        first -= 1
    return lines[first:] if first >= 0 else []


def _last_verdict(lines: list[Line]) -> list[Line]:
    """The end of the lines that is a verdict ("Til efterretning."), with one sentence behind it perhaps."""
    for begin, end in sentences(lines[0].text)[-2:] if lines else ():
        if is_verdict(lines[0].part(begin, end).text):
            return [lines[0].part(begin), *lines[1:]]
    return []
