"""Institutions whose kind is a part of a word: "Økonomistaben", "Teknik- og Miljøforvaltningen", "Vestskolen"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.heads import Headed, headed
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, Run, begins
from referatgraf.ontology.registers import given_names

SUSPENDED = Pattern(
    "parts that share the head of the compound behind them",
    re.compile(rf"(?:(?<![\w-])[{UPPER}]\w{{1,40}}-(?:,? (?:og|&|samt) |, ?)){{1,4}}$"),
    "til Social-, Bolig- og ",
    "til Social- ",
)
SUSPENDING = (" og ", " & ", " samt ", ", ", ",", "\n")
"""What such parts end with; most words have nothing of the kind before them."""
ARTICLE = Pattern(
    "article and adjective of a name",
    re.compile(r"(?<![\w-])De[nt] [a-zæøå]{3,20}e $"),
    "og Den kommunale ",
    "og den kommunale ",
)
_BEFORE = 120
_NEAR = 26
_SHORTEST = 2


def compounds(text: str, run: Run) -> Iterator[Mention]:
    """The words of a run that name an institution by themselves, a genitive ending included."""
    for place, (word, start) in enumerate(run.words):
        found = headed(word)
        if word in given_names() or (place and run.words[place - 1][0] in given_names()):
            continue  # "Sophus Holm" ends in no house
        if found and found.is_naming:
            begin = start if place else _first_part(text, start)
            initial = begins(text, begin) if begin < start else run.initial and not place
            if _is_name(found, initial=initial, coordinated=begin < start):
                yield reading(text, begin, start + len(word))
        elif found and not place:
            article = ARTICLE.regex.search(text, max(start - _NEAR, 0), start)
            if article and not begins(text, article.start()):
                yield reading(text, article.start(), start + len(word))


def _first_part(text: str, start: int) -> int:
    """The offset at which a compound begins whose other parts stand before `start` with suspended hyphens."""
    window = max(start - _BEFORE, 0)
    parts = SUSPENDED.regex.search(text, window, start) if text.endswith(SUSPENDING, window, start) else None
    return parts.start() if parts else start


def _is_name(found: Headed, *, initial: bool, coordinated: bool) -> bool:
    """Whether a compound is a name where it stands; at the beginning of a sentence its capital tells nothing."""
    if not found.head.within:
        return False
    if found.head.within == "alone":
        return not initial or bool(found.first)
    if len(found.first) < _SHORTEST:
        return False
    if found.head.within == "always" or coordinated:
        return found.first not in found.head.common
    return not initial or (bool(found.head.common) and not _is_common(found))


def _is_common(found: Headed) -> bool:
    return not {found.first, found.first.removesuffix("s")}.isdisjoint(found.head.common)
