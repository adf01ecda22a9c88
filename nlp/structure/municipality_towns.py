"""The municipality that the places of a text lie in, and after whose town most of what it names is called.

Clubs, schools and jobcentres are called after towns. A neighbour is named so too, and a person may be called like a
town. So the municipality's own name has to stand far more often than any other, and in the head of the minutes or, once
at least, before "Kommune"; or else places of the municipality have to be named, and none of another, or few.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator
from functools import cache

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import family_names, given_names, municipalities, municipality_of_town

_LEAST = 4
_LEAD = 3
"""The first must weigh this many times what the second does."""
_IN_HEAD = 3
"""What a mention in the head counts beside one in the text."""
_MOST_IN_HEAD = 3
_CITIES = frozenset({"København", "Aarhus", "Odense", "Aalborg"})
"""Where everybody goes, for meetings, courses and treatment: alone they tell nothing."""
_NOUNS = frozenset({"Vejen", "Greve"})
"""Municipalities whose names are words too; they are places behind "i"."""
_PLACE = re.compile(r"(?<![\w-])(?P<word>[A-ZÆØÅ][\w-]+)\b(?=(?P<more>\.? [A-ZÆØÅ]\w*)?)")
"""A word that may be a place, or the first of two that are: "Asaa", "Nr. Snede"."""
_WORD_BEFORE = re.compile(r"([A-ZÆØÅ][\w.-]*) $")
_LONGEST_WORD = 30


def municipality_by_towns(text: str, head_end: int, said: Container[str]) -> Quote | None:
    """The municipality that the names of a text belong to, or None where they do not tell.

    Args:
        text: the document's text.
        head_end: offset at which the first item begins.
        said: full names of the municipalities that stand before "Kommune" in the text.
    """
    if is_of_many(text[:head_end]):
        return None
    return _by_own_name(text, head_end, said) or _by_places(text)


def _by_own_name(text: str, head_end: int, said: Container[str]) -> Quote | None:
    weights: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for hit in _any_town().finditer(text):
        name, whole = _towns()[hit["town"]]
        in_head = hit.start() < head_end
        if (whole or in_head) and not _is_person(text, hit.start(), hit["town"]):
            weights[name] += _IN_HEAD if in_head else 1
            first.setdefault(name, Span(*hit.span()))
    (name, most), (_, second) = [*weights.most_common(2), ("", 0), ("", 0)][:2]
    if most < _LEAST or most < _LEAD * second or not (name in said or first[name].start < head_end):
        return None
    return Quote(name, first[name], "navne på steder og foreninger")


def _by_places(text: str) -> Quote | None:
    """The municipality in which all places that are named lie, or three times as many as in any other."""
    found: dict[str, dict[str, Span]] = {}
    for municipality, name, span in _places(text):
        found.setdefault(municipality, {}).setdefault(name, span)
    ranked = sorted(found, key=lambda each: (-len(found[each]), each))
    counts = [*(len(found[each]) for each in ranked[:2]), 0, 0]
    if not ranked or counts[0] < _LEAD * counts[1] or found[ranked[0]].keys() <= _CITIES:
        return None
    return Quote(ranked[0], min(found[ranked[0]].values(), key=lambda span: span.start), "steder i kommunen")


def _places(text: str) -> Iterator[tuple[str, str, Span]]:
    """Yield each place that the text names: the full name of its municipality, its own name, where it stands."""
    for hit in _PLACE.finditer(text):
        written = (f"{hit['word']}{hit['more']}", hit["word"]) if hit["more"] else (hit["word"],)
        for name in (form for each in written for form in (each, each.removesuffix("s"))):
            municipality = _municipality_of(name)
            if municipality and _is_place(text, hit.start(), name):
                yield municipality, name, Span(hit.start(), hit.start() + len(name))
                break


def _is_place(text: str, start: int, name: str) -> bool:
    """Whether a name is that of a place where it stands."""
    if name in _NOUNS:
        return text.endswith(" i ", 0, start)
    return not _is_person(text, start, name)


def _municipality_of(place: str) -> str:
    """The full name of the municipality that a place lies in, or that is called after it; else empty."""
    known = municipality_of_town(place)
    if known:
        return known.full_name
    return _towns()[place][0] if place in _towns() else ""


def is_of_many(head: str) -> bool:
    """Whether the head of minutes names so many municipalities that the body is rather one of them all."""
    return len({_towns()[hit["town"]][0] for hit in _any_town().finditer(head)}) > _MOST_IN_HEAD


@cache
def _towns() -> dict[str, tuple[str, bool]]:
    """The full name of a municipality by its name, or by the towns that its name joins, and whether it is the whole."""
    whole = {each.name: (each.full_name, True) for each in municipalities()}
    joined = ((part, each) for each in municipalities() if "-" in each.name for part in each.name.split("-"))
    return {part: (each.full_name, False) for part, each in joined} | whole


@cache
def _any_town() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<town>{any_of(_towns())})s?(?![\w-])")


def _is_person(text: str, start: int, town: str) -> bool:
    """Whether a town is rather the last name of somebody: "Vera Nyborg"; some towns are such names by themselves."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and bool({before[1], town} & family_names() or before[1] in given_names())
