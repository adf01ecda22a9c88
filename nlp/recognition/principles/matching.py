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
from referatgraf.nlp.recognition.principles.sets import Meant, Sets
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
    sets = _sets_of(text, found, telling)
    stated = trees(text, page, found, sets)
    yield from (principle for tree in stated for principle in tree.principles)
    # Lists come first: `trees` adds the sets that their lists alone tell.
    meant = [*filter(None, map(sets.meant, found)), *(each for span in spans for each in sets.elliptic(span))]
    yield from _naming_sets(text, meant, telling, [tree.name for tree in stated])
    if stated:
        yield from references(text, stated, spans)
    hits = [hit for span in hinted for hit in named(text, span)]
    weight = _Weight(telling, hits)
    yield from (weight.mention("principle", *hit) for hit in hits)


def _sets_of(text: str, found: Iterable[Collective], telling: Telling) -> Sets:
    """The sets that the collective expressions of an item name."""
    sets = Sets(text, (each for each in found if not is_denied(text, each.span)))
    for each in _announced(found, telling):
        sets.add(each)
    return sets


def _naming_sets(text: str, meant: Sequence[Meant], telling: Telling, stated: Iterable[str]) -> Iterator[Mention]:
    """The characters that name sets, `stated` those whose lists the item gives."""
    affirmed = ((each.span, each.label) for each in meant if not is_denied(text, each.span))
    weight = _Weight(telling, affirmed, stated)
    yield from (weight.mention("principle/set", each.span, each.label, each.inferred) for each in meant)


def _announced(found: Iterable[Collective], telling: Telling) -> Iterator[Collective]:
    """What names a set only because of where it stands.

    That is any adjective with a number where the item tells what it is about, and "principper for …" in its title.
    """
    for each in found:
        adjectives, subject = each.number and each.adjectives, not each.number and each.about
        if (adjectives and each.span in telling) or (subject and telling.in_title(each.span)):
            yield each


class _Weight:
    """What an item has to do with the principles or sets that it names.

    Args:
        telling: the stretches that tell what the item is about.
        hits: where it names which of them.
        stated: those whose lists it gives.
    """

    def __init__(self, telling: Telling, hits: Iterable[tuple[Span, str]], stated: Iterable[str] = ()) -> None:
        told = [(span, label) for span, label in hits if span in telling]
        self._put = {*stated, *(label for span, label in told if telling.puts_forward(span))}
        self._about = self._put | {label for _, label in told}

    def mention(self, kind: str, span: Span, label: str, inferred: str = "") -> Mention:
        """Characters that name one of them."""
        return Mention(
            kind,
            label,
            span,
            RECOGNISER,
            inferred,
            confidence=0.8 if inferred else 1.0,
            asserted=label in self._about,
            touched=label in self._about - self._put,
        )
