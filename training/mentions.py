"""Names of institutions and places that sentences hold, to be exchanged for each other."""

from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType

from referatgraf.nlp.recognition.names.labelled import Sentence, spans

KEPT = 0.4
"""The part of the names of a sentence that stay when others are exchanged."""


class Mentions:
    """Names in sentences, by kind and by whether they end in -s, as a genitive does.

    Args:
        sentences: where they stand.
        known: of some kinds, other names that are put in as often as those of the sentences.
    """

    def __init__(self, sentences: list[Sentence], known: Mapping[str, Sequence[str]] = MappingProxyType({})) -> None:
        self._known = known
        self._names: dict[tuple[str, bool], list[tuple[str, ...]]] = {}
        for each in sentences:
            for first, last, kind in spans(each.labels):
                name = each.words[first:last]
                self._names.setdefault((kind, name[-1].endswith("s")), []).append(name)

    def exchanged(self, sentence: Sentence, kind: str, rng: Random) -> Sentence:
        """The sentence with most names of a kind exchanged for others, which may be longer or shorter."""
        words: tuple[str, ...] = ()
        labels: tuple[str, ...] = ()
        at = 0
        for first, last, found in sorted(spans(sentence.labels)):
            if found != kind or rng.random() < KEPT:
                continue
            name = self._another(sentence.words[first:last], kind, rng)
            words += sentence.words[at:first] + name
            labels += (*sentence.labels[at:first], f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1))
            at = last
        return Sentence(words + sentence.words[at:], labels + sentence.labels[at:])

    def _another(self, name: tuple[str, ...], kind: str, rng: Random) -> tuple[str, ...]:
        genitive = name[-1].endswith("s")
        if kind not in self._known or rng.random() < 0.5:
            return rng.choice(self._names[kind, genitive])
        other = rng.choice(self._known[kind])
        return tuple((other + "s" if genitive and not other.endswith("s") else other).split())
