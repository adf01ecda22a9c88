"""Words that stand for a longer name: "Sundhedsstrategien" for "Sundhedsstrategi 2022-2030", "strategien" for either.

A compound means the one name that it heads in the item, else in the document; a bare word the one name of its kind that
the item has printed before. What has two candidates, or tells of a next one of its kind, is left alone.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.policies.heads import Head
from referatgraf.nlp.recognition.policies.named import Named
from referatgraf.nlp.recognition.policies.reading import Reading
from referatgraf.nlp.recognition.policies.words import COMMON, use

_BARE = ("strategi", "politik", "plan", "aftale", "reform", "program", "projekt", "charter")
"""Roots that stand for a name by themselves when they are definite."""
_NEXT = frozenset({"ny", "nye", "kommende", "næste", "fremtidige"})
_INDEFINITE = re.compile(r"(?i)\b(?:en|et|ingen|hver|nogen|sådan|enhver|andre) (?:\w+ )?\Z")
_OTHERS = re.compile(r"(?i)[^\W\d_]s (?:\w+ )?\Z")
_OF_ITS_OWN = re.compile(r" (?:for|mod|om|med|mellem|vedrørende|vedr\.) ")
_BEFORE = 40


def succeeded(text: str, readings: Iterable[Reading], left: Iterable[Head]) -> set[str]:
    """The words of which the text tells a next one without a name of its own: "ny rammeaftale"."""
    places = [(each.span.start, each.word) for each in readings if each.short]
    places += [(head.start, head.base) for head in left if not head.definite]
    return {word for start, word in places if _word_before(text, start) in _NEXT}


def _word_before(text: str, start: int) -> str:
    """The last word before the offset, in small letters; empty where something else than a blank is between."""
    before = text[max(0, start - 14) : start]
    return before[:-1].rpartition(" ")[2].casefold() if before.endswith(" ") else ""


def shortened(readings: Sequence[Reading], named: Named, followed: Container[str]) -> list[Reading]:
    """The readings, short forms under the names that they stand for; words that are `followed` stand for none."""
    changed: dict[int, tuple[str, str]] = {}
    result = []
    for reading in reversed(readings):
        meant = reading.short and reading.word not in followed
        full = named.meant(reading.word, reading.passage.item) if meant else named.continued(reading.label)
        if full and full != reading.label:
            changed[reading.span.end] = reading.label, full
            result.append(_standing_for(reading, full))
        elif not reading.doubtful or named.is_sure(reading.label):
            result.append(_ending(reading, changed.get(reading.span.end)))
    return result[::-1]


def resumed(left: Sequence[Head], named: Named, followed: Container[str]) -> Iterator[Reading]:
    """What the head words that name nothing by themselves stand for.

    A bare "projektet" stands for nothing where its item tells of another project that has no name.
    """
    nameless = {(head.root, head.passage.item) for head in left if not head.definite}
    for head in left:
        if use(head) == COMMON or head.base in followed or _is_another(head):
            continue
        if not head.bare:
            label = named.meant(head.base, head.passage.item)
        else:
            known = head.definite and head.root in _BARE and (head.root, head.passage.item) not in nameless
            label = named.resumed(head.root, head.passage.item, head.start) if known else ""
        if label:
            here = Reading(head.passage, Span(head.start, head.end), head.word, head.base, head.root)
            yield _standing_for(here, label)


def _is_another(head: Head) -> bool:
    """Whether what stands around the word tells that it is another: "en plan", "barnets plan", "planen for natten"."""
    before = head.before(_BEFORE)
    follows = _OF_ITS_OWN.match(head.text, head.end, head.passage.span.end)
    return bool(follows or _INDEFINITE.search(before) or _OTHERS.search(before))


def _standing_for(reading: Reading, full: str) -> Reading:
    return replace(reading, label=full, short=True, inferred=f"{reading.label}: {full} i samme dokument")


def _ending(reading: Reading, changed: tuple[str, str] | None) -> Reading:
    """The reading with the longer name in its label, where it ends in a name that stands for a longer one."""
    if not changed or not reading.label.endswith(changed[0]) or reading.label == changed[0]:
        return reading
    return replace(reading, label=reading.label.removesuffix(changed[0]) + changed[1])
