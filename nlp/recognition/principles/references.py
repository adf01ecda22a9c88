"""References to principles of a list: "princip 2", "principperne 2,2 og 3,3", repeated titles, "princippet"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from referatgraf.nlp.mentions import Mention, Principle
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.principles.titles import repeats
from referatgraf.nlp.recognition.principles.trees import Tree

_N = r"\d{1,2}(?:[.,]\d{1,2})?(?![\d.,]*\d)"
BY_NUMBER = Pattern(
    "principles by their numbers",
    re.compile(
        r"(?i)(?<![\w-])princip(?P<plural>per(?:ne)?)?(?:pet)?[ \u00a0](?:nr\.?[ \u00a0])?"
        rf"(?P<numbers>{_N}(?:(?:,| og| samt| eller|/)[ \u00a0]?{_N}){{0,9}})"
    ),
    "se principperne 2,2 og 3,3",
    "principper fra 2024",
)
THE_PRINCIPLE = Pattern(
    "the principle spoken of",
    re.compile(r"(?<![\w-])(?<!\bi )[Pp]rincippet(?![\w-])(?!,? (?:om|for|i|bag)\b)"),
    "Princippet følger loven",
    "der er i princippet plads",
)
_ONE = re.compile(_N)
_POINT = re.compile(r"[.,]")
_NEAR = 600
"""Characters between a principle and "princippet", at most."""


class Reference(NamedTuple):
    """Characters that name a principle of a list, and how that was concluded if it was."""

    span: Span
    principle: Principle
    inferred: str = ""


def references(text: str, trees: Sequence[Tree], parts: Iterable[Span]) -> Iterator[Mention]:
    """What refers to the principles that an item lists, outside the lists themselves.

    Args:
        text: the text of the document.
        trees: the lists of the item.
        parts: the passages of the item.
    """
    counted = [tree for tree in trees if tree.name or tree.principles[0].number]
    by_place = dict(zip(counted[0].places, counted[0].principles, strict=True)) if len(counted) == 1 else {}
    forms = _forms(trees)
    for part in parts:
        found = [*_by_title(text, forms, part), *_by_number(text, by_place, part)]
        found = [each for each in found if not any(tree.start <= each.span.start < tree.end for tree in trees)]
        found.sort(key=lambda each: each.span.end)
        yield from map(_mention, (*found, *_by_place(text, found, part)))


def _forms(trees: Iterable[Tree]) -> dict[str, Principle]:
    """The forms in which the titles of lists are repeated, in lower case."""
    forms: dict[str, Principle] = {}
    for principle in (each for tree in trees for each in tree.principles):
        for form in repeats(principle.label):
            forms.setdefault(form.lower(), principle)
    return forms


def _mention(reference: Reference) -> Mention:
    span, principle, inferred = reference
    confidence = 0.8 if inferred else 1.0
    return Mention("principle", principle.label, span, principle.recogniser, inferred, principle.within, confidence)


def _by_number(text: str, by_place: dict[tuple[int, ...], Principle], part: Span) -> Iterator[Reference]:
    """References such as "princip 1"; of several principles only the numbers stand for each."""
    for hit in BY_NUMBER.regex.finditer(text, part.start, part.end):
        for which in _ONE.finditer(text, *hit.span("numbers")):
            place = tuple(int(number) for number in _POINT.split(which.group()))
            if place in by_place:
                first = which.start() if hit["plural"] or which.start() > hit.start("numbers") else hit.start()
                words = f"{hit.group().split()[0].lower()} {which.group()}"
                yield Reference(Span(first, which.end()), by_place[place], f"{words}: nummer i punktets liste")


def _by_title(text: str, forms: dict[str, Principle], part: Span) -> Iterator[Reference]:
    """A title said again, also with its last words turned or without "at" before it."""
    lowered = text[part.start : part.end].lower()
    if len(lowered) != part.end - part.start:
        return
    for form, principle in forms.items():
        how = "" if form == principle.label.lower() else f"{form}: anden form af titlen"
        for at in _places(lowered, form):
            yield Reference(Span(part.start + at, part.start + at + len(form)), principle, how)


def _places(text: str, words: str) -> Iterator[int]:
    """Where `words` stand in the text, not as parts of other words."""
    at = text.find(words)
    while at >= 0:
        edges = text[max(0, at - 1) : at] + text[at + len(words) : at + len(words) + 1]
        if not any(edge.isalnum() for edge in edges):
            yield at
        at = text.find(words, at + len(words))


def _by_place(text: str, found: Sequence[Reference], part: Span) -> Iterator[Reference]:
    """The word "princippet", where the same paragraph named a principle shortly before."""
    for hit in THE_PRINCIPLE.regex.finditer(text, part.start, part.end):
        before = bisect_left(found, hit.start(), key=lambda each: each.span.end)
        last = found[before - 1] if before else None
        if last and hit.start() - last.span.end < _NEAR and "\n" not in text[last.span.end : hit.start()]:
            yield Reference(Span(*hit.span()), last.principle, f"{hit.group().lower()}: det sidst nævnte")
