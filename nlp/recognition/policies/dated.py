"""Policies by their years: "handleplan for perioden 2025-2027" is called "Handleplan 2025-2027"."""

import re

from referatgraf.nlp.recognition.policies.heads import Head
from referatgraf.nlp.recognition.policies.phrases import DATED, YEARS, years
from referatgraf.nlp.recognition.policies.reading import Opening, Reading
from referatgraf.nlp.recognition.policies.words import COMMON, describes, use

_AGREED = re.compile(rf" (?:fra|af|om) (?P<years>{YEARS})(?P<bracket>)")
_UNDER = re.compile(r" under (?:den |kommunens )?\Z")
_NAMED_BY_YEAR = ("strategi", "vision", "plan")
"""Bare words that years make a name of where they have a capital: "Vision 2030"."""
_FIGURES = ("korrigeret ", "korrigerede ", "forventet ", "oprindeligt ", "oprindelige ")
_LINE = re.compile(r"[^\r\n]{0,20}")


def dated(opening: Opening) -> Reading | None:
    """A policy by its years, or None."""
    head = opening.head
    if not (_takes_years(head) or (opening.full and head.bare)):
        return None
    hit = DATED.regex.match(head.text, head.end, head.passage.span.end)
    if not hit and head.root == "aftale":
        hit = _AGREED.match(head.text, head.end, head.passage.span.end)
    return opening.reading(hit.end(), f"{opening.label} {years(hit)}") if hit else None


def _takes_years(head: Head) -> bool:
    """Whether years make a name of the word: no figure of a budget, and no policy whose plan the years are of."""
    if use(head) == COMMON or describes(head) or head.root == "tillæg":
        return False
    if head.root == "budget":
        return not _is_figure(head)
    if head.bare:
        return head.capital and head.root in _NAMED_BY_YEAR
    return not (head.definite and _UNDER.search(head.before(20)))  # "handleplan under sundhedsstrategien 2025-2027"


def _is_figure(head: Head) -> bool:
    """Whether a budget is a figure: a cell of a table, or what a budget has become."""
    line = _LINE.match(head.text, head.end)
    after = line.group() if line else ""
    return "\t" in head.before(1) + after or "|" in after or head.before(13).casefold().endswith(_FIGURES)
