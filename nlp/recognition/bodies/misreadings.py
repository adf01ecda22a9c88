"""Names of bodies with a misspelt or misread letter: near to exactly one that the document names elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.reading import COUNCIL, Reading
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.bodies import HEAD
from referatgraf.ontology.body_names import nominative, parts
from referatgraf.ontology.registers import body_level

COUNCIL_MISREAD = Pattern(
    "council with another end",
    re.compile(r"(?i)\bkommunalbe(?!styrelse)[a-zæøå]{5,14}ens?\b"),
    "Kommunalbeslutningen",
    "kommunalbestyrelsesmødet",
)
_SHORTEST, _LONG = 10, 14  # letters of a name that may have one wrong, or two
_START = 4
_ONE_WORD = re.compile(r"(?<!\w)[^\W\d_]{10,40}(?!\w)")
_MOST = 200  # names of bodies in a document; a text with more is none of a municipality's
_AREA = "områd"
_SHORT = "kort for {}"
_WHY = "fejlskrivning af {}"


def corrected(readings: list[Reading]) -> Iterator[Reading]:
    """The readings, those with a misspelt subject as the body whose name they are nearest to.

    "Socailudvalget" is Socialudvalget where that is named at least as often; words that are subjects of committees
    themselves ("Vandudvalget" beside "Landudvalget") are left.
    """
    often = Counter(reading.key for reading in readings if reading.ours)
    labels = {reading.key: reading.label for reading in reversed(readings) if reading.ours}
    odd = {key: _nearest(key, labels[key], often) for key in often} if len(often) <= _MOST else {}
    for reading in readings:
        right = odd.get(reading.key) if reading.ours else None
        label = labels[right] if right else ""
        yield replace(reading, label=label, inferred=_WHY.format(label)) if label else reading


def completed(readings: list[Reading]) -> Iterator[Reading]:
    """The readings, those without their task as the one body of the name whose task the text tells."""
    full: dict[str, set[str]] = {}
    for label in {reading.label for reading in readings if reading.ours and " for " in reading.label}:
        full.setdefault(label.partition(" for ")[0], set()).add(label)
    for reading in readings:
        labels = full.get(reading.label, ()) if reading.ours else ()
        if len(labels) == 1:
            (label,) = labels
            yield replace(reading, label=label, inferred=_SHORT.format(label), also=(*reading.also, reading.label))
        else:
            yield reading


def misreadings(setting: Setting, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Words that are no name of a body by their form, but nearly one that the document has."""
    known = [reading for reading in readings if reading.ours and not reading.place]
    council = next((reading for reading in known if reading.head == COUNCIL), None)
    single = {reading.label.casefold(): reading for reading in known if _ONE_WORD.fullmatch(reading.label)}
    starts = {label[:_START] for label in (*single, *(["kommunalbestyrelsen"] if council else ()))}
    if not 0 < len(starts) <= _MOST:
        return
    begins = tuple(case for start in starts for case in (start, start.capitalize(), start.upper()))
    for _, hit in setting.match(_ONE_WORD, setting.words.those(lambda word: word.startswith(begins))):
        misread = council and COUNCIL_MISREAD.regex.fullmatch(hit.group())
        right = council if misread else _of_word(hit.group(), single)
        if right:
            yield replace(right, span=Span(*hit.span()), inferred=_WHY.format(right.label))


def _of_word(word: str, single: dict[str, Reading]) -> Reading | None:
    """The one body that a word nearly names; None of a word that is right, or a compound with another meaning."""
    name = nominative(word.casefold())
    if HEAD.search(name) or _AREA in name or any(head in name for head in _HEADS):
        return None
    near = [reading for label, reading in single.items() if _near(name, label)]
    return near[0] if len(near) == 1 else None


_HEADS = ("udvalg", "råd", "bestyrelse", "direktion", "nævn", "kommission", "magistrat")


def _nearest(key: str, label: str, often: Counter[str]) -> str:
    """The key of the one body that a misspelt name means, empty where it is not misspelt."""
    stems, head = parts(label)
    if not head or all(body_level(stem + head) == "municipal" for stem in stems):
        return ""
    near = [other for other in often if other != key and often[other] >= often[key] and _near(key, other)]
    return near[0] if len(near) == 1 else ""


def _near(one: str, right: str) -> bool:
    """Whether a name has as few wrong letters as it may, and begins like the right one."""
    allowed = 2 if len(right) >= _LONG else 1
    return (
        len(right) >= _SHORTEST
        and one != right
        and one[0] == right[0]
        and abs(len(one) - len(right)) <= allowed
        and distance(one, right, allowed) <= allowed
    )


def distance(one: str, other: str, most: int) -> int:
    """The number of letters to add, drop, change or swap with their neighbour; at least `most` + 1 where it is more.

    >>> distance("udvaglet", "udvalget", 2), distance("udvalget", "udvalg", 2)
    (1, 2)
    """
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        earlier, before, row = before, row, [place] * (len(other) + 1)
        for column, wanted in enumerate(other, 1):
            row[column] = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != wanted))
            swapped = place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == wanted
            row[column] = min(row[column], earlier[column - 2] + 1) if swapped else row[column]
        if min(row) > most:
            return most + 1
    return row[-1]
