"""More ways to have a sentence otherwise: institutions and places exchanged too, and letters taken for others."""

from random import Random

from made import Maker
from varied import LETTERS, renamed

from referatgraf.nlp.recognition.names.labelled import Sentence, spans

RENAMED, EXCHANGED, SHOUTED, MISREAD = 0.3, 0.25, 0.04, 0.26
"""The parts of all sentences that get other people, other names of one kind, capital letters, and errors."""
KEPT = 0.4
"""The part of the names of a sentence that stay when others are exchanged."""
ALIKE = {
    "o": "0", "l": "1", "i": "l", "m": "rn", "å": "a", "ø": "o", "æ": "ae", "e": "c", "c": "e", "n": "u", "u": "n",
    "h": "b", "b": "h", "r": "n", "t": "f", "f": "t", "O": "0", "I": "l", "S": "5", "B": "8", "Ø": "O", "Å": "A",
}  # fmt: skip
"""What a letter is taken for by those who read scans."""


class Mentions:
    """Names of institutions and places in sentences, by kind and by whether they end in -s, as a genitive does.

    Args:
        sentences: where they stand.
    """

    def __init__(self, sentences: list[Sentence]) -> None:
        self._names: dict[tuple[str, bool], list[tuple[str, ...]]] = {}
        for each in sentences:
            for first, last, kind in spans(each.labels):
                name = each.words[first:last]
                self._names.setdefault((kind, name[-1].endswith("s")), []).append(name)

    def another(self, name: tuple[str, ...], kind: str, rng: Random) -> tuple[str, ...]:
        """A name that may stand where one stands."""
        return rng.choice(self._names[kind, name[-1].endswith("s")])


def richly_varied(sentence: Sentence, rng: Random, maker: Maker, mentions: Mentions) -> Sentence:
    """The sentence, or another whose labels mark names of the same kinds."""
    if rng.random() < RENAMED:
        sentence = renamed(sentence, maker)
    for kind in ("ORG", "LOC"):
        if rng.random() < EXCHANGED:
            sentence = exchanged(sentence, kind, mentions, rng)
    chance = rng.random()
    if chance < SHOUTED:
        return Sentence(tuple(word.upper() for word in sentence.words), sentence.labels)
    if chance < SHOUTED + MISREAD:
        part = rng.uniform(0.01, 0.09)
        return Sentence(tuple(misread(word, rng, part) for word in sentence.words), sentence.labels)
    return sentence


def exchanged(sentence: Sentence, kind: str, mentions: Mentions, rng: Random) -> Sentence:
    """The sentence with most names of a kind exchanged for others, which may be longer or shorter."""
    words: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    at = 0
    for first, last, found in sorted(spans(sentence.labels)):
        if found != kind or rng.random() < KEPT:
            continue
        name = mentions.another(sentence.words[first:last], kind, rng)
        words += sentence.words[at:first] + name
        labels += (*sentence.labels[at:first], f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1))
        at = last
    return Sentence(words + sentence.words[at:], labels + sentence.labels[at:])


def misread(word: str, rng: Random, part: float) -> str:
    """The word with about this part of its characters written or read wrongly."""
    found: list[str] = []
    for character in word:
        chance = rng.random()
        if chance >= part:
            found.append(character)
        elif chance < 0.8 * part:
            found.append(rng.choice((character * 2, "", rng.choice(LETTERS), character.swapcase())))
        elif chance < 0.92 * part:
            found.append(ALIKE.get(character, character))
        else:
            found.insert(max(0, len(found) - 1), character)
    return "".join(found) or word
