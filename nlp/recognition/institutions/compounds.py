"""Institutions whose kind is a part of a word: "Økonomistaben", "Teknik- og Miljøforvaltningen", "Vestskolen"."""

import re
from collections.abc import Iterator
from functools import cache

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.heads import Headed, headed
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, Run, begins
from referatgraf.nlp.recognition.institutions.towns import is_town
from referatgraf.ontology.body_names import unlinked
from referatgraf.ontology.registers import given_names, subjects

SUSPENDED = Pattern(
    "parts that share the head of the compound behind them",
    re.compile(rf"(?:(?<![\w-])[{UPPER}]\w{{1,40}}-(?:,? (?:og|&|samt) |, ?)){{1,4}}$"),
    "til Social-, Bolig- og ",
    "til Social- ",
)
_SUSPENDING = (" og ", " & ", " samt ", ", ", ",", "\n")
"""What such parts end with; most words have nothing of the kind before them."""
ARTICLE = Pattern(
    "article and adjective of a name",
    re.compile(r"(?<![\w-])De[nt] [a-zæøå]{3,20}e $"),
    "og Den kommunale ",
    "og den kommunale ",
)
TOWNS = Pattern(
    "towns of an institution that has several",
    re.compile(rf", (?P<towns>[{UPPER}]\w{{1,30}}(?:-[{UPPER}]\w{{1,30}}){{1,3}})(?![\w-]| [{UPPER}]| skole)"),
    ", Nørby-Østerby-Vesterby.",
    ", Nørby og Østerby",
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
            begin = first_part(text, start) if not place else _first_field(run, place)
            initial = begins(text, begin) if begin < start else run.initial and not place
            if _is_name(found, initial=initial, coordinated=begin < start):
                yield reading(text, begin, _last_town(text, start + len(word)))
        elif found and not place:
            article = ARTICLE.regex.search(text, max(start - _NEAR, 0), start)
            if article and not begins(text, article.start()):
                yield reading(text, article.start(), start + len(word))


def first_part(text: str, start: int) -> int:
    """The offset at which a name begins whose head is shared by parts before `start` ("Bo- og Aktivitetscenter")."""
    window = max(start - _BEFORE, 0)
    parts = SUSPENDED.regex.search(text, window, start) if text.endswith(_SUSPENDING, window, start) else None
    return parts.start() if parts else start


def _first_field(run: Run, place: int) -> int:
    """The offset at which the compound at `place` begins, with the field before an "&" ("Social & Sundhedsskolen")."""
    joined = place > 1 and run.words[place - 1][0] == "&" and unlinked(run.words[place - 2][0]) in _subjects()
    return run.words[place - 2 if joined else place][1]


def _last_town(text: str, end: int) -> int:
    """The offset after the towns behind a name that ends at `end`, or `end`: ", Nørby-Østerby-Vesterby"."""
    towns = TOWNS.regex.match(text, end)
    return towns.end() if towns and all(map(is_town, towns["towns"].split("-"))) else end


@cache
def _subjects() -> frozenset[str]:
    return frozenset(map(unlinked, subjects()))


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
