"""The recogniser: the sets of principles that an item names, their lists, what refers to them, and named principles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from referatgraf.nlp.mentions import Mention, Principle
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.nlp.recognition.principles.collectives import Collective, collectives
from referatgraf.nlp.recognition.principles.lines import lines
from referatgraf.nlp.recognition.principles.named import named
from referatgraf.nlp.recognition.principles.references import references
from referatgraf.nlp.recognition.principles.sets import Sets
from referatgraf.nlp.recognition.principles.telling import Telling, is_denied
from referatgraf.nlp.recognition.principles.trees import trees
from referatgraf.nlp.recognition.setting import Setting

RECOGNISER = "principles"
_HINT = re.compile(r"(?i)princip")


def match(setting: Setting) -> Iterator[Mention | Principle]:
    """Every principle that a list states, and all characters that name a principle or a set."""
    for index, parts in groupby(setting.passages, key=lambda part: part.item):
        together = list(parts)
        if index is not None and _HINT.search(setting.text, together[0].span.start, together[-1].span.end):
            yield from _of_item(setting.text, together)


def _of_item(text: str, parts: Sequence[Passage]) -> Iterator[Mention | Principle]:
    page = lines(text, parts)
    telling = Telling(parts, page)
    spans = [part.span for part in parts]
    hinted = [span for span in spans if _HINT.search(text, span.start, span.end)]
    found = [each for span in hinted for each in collectives(text, span)]
    sets = Sets(text, (each for each in found if not is_denied(text, each.span)))
    for each in _announced(found, telling):
        sets.add(each)
    made = trees(text, page, found, sets)
    yield from (principle for tree in made for principle in tree.principles)
    about = {*_told(text, found, sets, telling), *(tree.name for tree in made)}
    meant = [*filter(None, map(sets.meant, found)), *(each for span in spans for each in sets.elliptic(span))]
    yield from (_mention("principle/set", each.label, each.span, each.label in about, each.inferred) for each in meant)
    if made:
        yield from references(text, made, spans)
    yield from _named(text, hinted, telling)


def _announced(found: Iterable[Collective], telling: Telling) -> Iterator[Collective]:
    """What names a set only because of where it stands.

    That is any adjective with a number where the item tells what it is about, and "principper for …" in its title.
    """
    for each in found:
        adjectives, subject = each.number and each.adjectives, not each.number and each.about
        if (adjectives and each.span in telling) or (subject and telling.in_title(each.span)):
            yield each


def _told(text: str, found: Iterable[Collective], sets: Sets, telling: Telling) -> Iterator[str]:
    """The sets that the item says it is about."""
    for each in found:
        meant = sets.meant(each) if each.span in telling else None
        if meant and not is_denied(text, each.span):
            yield meant.label


def _named(text: str, parts: Iterable[Span], telling: Telling) -> Iterator[Mention]:
    hits = [hit for part in parts for hit in named(text, part)]
    about = {label for span, label in hits if span in telling}
    yield from (_mention("principle", label, span, label in about) for span, label in hits)


def _mention(kind: str, label: str, span: Span, asserted: bool, inferred: str = "") -> Mention:
    confidence = 0.8 if inferred else 1.0
    return Mention(kind, label, span, RECOGNISER, inferred, confidence=confidence, asserted=asserted)
