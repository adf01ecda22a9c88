"""Labels of the head without a colon in the one paragraph that the first page of a PDF came as."""

import re
from collections.abc import Iterable
from functools import cache

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.inline import inline_marks
from referatgraf.nlp.structure.labels import label_words
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import any_of

_FIELDS = (
    "date",
    "start",
    "end",
    "place",
    "present",
    "absent",
    "excused",
    "guest",
    "deputy",
    "clerk",
    "remarks",
    "other",
)
_FEWEST = 3
"""Labels of different fields that make a head of a paragraph."""
_MOST_LABELLED = 1
"""Labels with a colon in a head whose others have none."""
_SHORTEST = 4
_COMMON = frozenset(("Kontakt", "Protokol", "Start", "Slut", "Hent som fil", "Medlem", "Klokken", "Hvem", "Øvrige"))
"""Labels that begin names and sentences just as often."""
_LONGEST = 4000


@cache
def bare_label() -> Pattern:
    """A label with its value behind it, at the end of the value before it."""
    words = (word for word, field in label_words().items() if field in _FIELDS and word not in _COMMON)
    labels = any_of(word for word in words if word[0].isupper() and (len(word) >= _SHORTEST or word in ("Tid", "Dag")))
    return Pattern(
        "label without a colon",
        re.compile(rf"(?<![\w,(&/-])(?<!\bi )(?<!\bpå )(?<!\bog )(?:{labels})(?= (?!:)\S)"),
        "Mødelokale Sal 2",
        "i Mødelokale 2",
    )


def cut_bare_labels(line: Line) -> list[Line]:
    """The labels and values of a head, each as a line; the line itself where it is no head with labels of this form.

    Of a label that stands twice the second begins its value ("Mødelokale Mødelokale 2"), and so does what stands with
    nothing between behind another; but of three or more behind one another, each is a label.
    """
    text = line.text[:_LONGEST]
    found: dict[str, re.Match[str]] = {}
    runs = _runs(bare_label().regex.finditer(text))
    pooled = any(len(run) >= _FEWEST for run in runs)
    for run in runs:
        for hit in run if len(run) >= _FEWEST else run[:1]:
            found.setdefault(hit.group(), hit)
    fields = {label_words()[word] for word in found}
    labelled = sum(1 for _ in inline_marks().label.regex.finditer(text))
    if len(fields) < _FEWEST or labelled > _MOST_LABELLED or not fields & {"date", "start"}:
        return [line]
    return line.parted(((edge, edge) for hit in found.values() for edge in hit.span()), gap=0 if pooled else 1)


def _runs(hits: Iterable[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Labels in runs of those that nothing but a space stands between."""
    runs: list[list[re.Match[str]]] = []
    for hit in hits:
        if runs and runs[-1][-1].end() + 1 == hit.start():
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return runs
