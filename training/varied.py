"""The same sentence otherwise: other names, capitals, errors; so the model looks at more than spelling."""

from random import Random
from typing import NamedTuple, Protocol

from made import Maker
from mentions import Mentions

from referatgraf.nlp.recognition.names.labelled import Sentence, spans

LETTERS = "abcdefghijklmnoprstuvyæøå"
ALIKE = {
    "o": "0", "l": "1", "i": "l", "m": "rn", "å": "a", "ø": "o", "æ": "ae", "e": "c", "c": "e", "n": "u", "u": "n",
    "h": "b", "b": "h", "r": "n", "t": "f", "f": "t", "O": "0", "I": "l", "S": "5", "B": "8", "Ø": "O", "Å": "A",
}  # fmt: skip
"""What a letter is taken for by those who read scans."""
READ = 0.6
"""The part of the errors that are no slips of the keys which are letters taken for others; the rest change places."""
LEAST = 0.01
"""The part of the characters of a sentence with errors that are wrong, at least."""


class Ways(NamedTuple):
    """How sentences are varied.

    Attributes:
        renamed: the part of all sentences that get other people.
        exchanged: the part that get other names of one more kind, for each of the two.
        shouted: the part that get capital letters.
        highlighted: the part whose people get capital letters, as some newspapers set them.
        disturbed: the part that get errors.
        most: the part of the characters of such a sentence that are wrong, at most.
        typed: the part of the errors that are slips of the keys.
    """

    renamed: float
    exchanged: float
    shouted: float
    highlighted: float
    disturbed: float
    most: float
    typed: float


PLAINLY = Ways(renamed=0.35, exchanged=0, shouted=0.05, highlighted=0, disturbed=0.12, most=0.06, typed=1)
RICHLY = Ways(renamed=0.3, exchanged=0.25, shouted=0.04, highlighted=0, disturbed=0.26, most=0.09, typed=0.8)
WIDELY = RICHLY._replace(exchanged=0.3, highlighted=0.06)


class Namer(Protocol):
    """Names people."""

    def given(self) -> str:
        """A given name."""
        ...

    def family(self) -> str:
        """A family name."""
        ...

    def called(self) -> str:
        """What a person is called in one word."""
        ...


class Varied:
    """Sentences varied, the same way for the same seed.

    Args:
        ways: how.
        maker: of other names of people.
        mentions: other names of institutions and places.
        rng: says what happens to a sentence.
    """

    def __init__(self, ways: Ways, maker: Maker, mentions: Mentions, rng: Random) -> None:
        self._ways, self._maker, self._mentions, self._rng = ways, maker, mentions, rng

    def of(self, sentence: Sentence) -> Sentence:
        """The sentence, or another whose labels mark names of the same kinds."""
        ways, rng = self._ways, self._rng
        if rng.random() < ways.renamed:
            sentence = renamed(sentence, self._maker)
        for kind in ("ORG", "LOC"):
            if rng.random() < ways.exchanged:
                sentence = self._mentions.exchanged(sentence, kind, rng)
        if rng.random() < ways.highlighted:
            sentence = highlighted(sentence)
        chance = rng.random()
        if chance < ways.shouted:
            return Sentence(tuple(word.upper() for word in sentence.words), sentence.labels)
        if chance < ways.shouted + ways.disturbed:
            return disturbed(sentence, rng, rng.uniform(LEAST, ways.most), ways.typed)
        return sentence


def highlighted(sentence: Sentence) -> Sentence:
    """The sentence with its people in capital letters."""
    words = [word.upper() if label.endswith("-PER") else word for word, label in zip(*sentence[:2], strict=True)]
    return Sentence(tuple(words), sentence.labels)


def renamed(sentence: Sentence, namer: Namer) -> Sentence:
    """The sentence with other people: of each name as many words as it had, a genitive kept."""
    words = list(sentence.words)
    for first, last, _ in sorted(each for each in spans(sentence.labels) if each[2] == "PER"):
        end = words[last - 1]
        genitive = "s" if end.endswith("s") and not end.endswith(("as", "es", "is")) else ""
        if last - first == 1:
            words[first] = namer.called()
        else:
            words[first:last] = [*(namer.given().split()[0] for _ in range(first, last - 1)), namer.family().split()[0]]
        words[last - 1] += genitive
    return Sentence(tuple(words), sentence.labels)


def disturbed(sentence: Sentence, rng: Random, part: float, typed: float = 1) -> Sentence:
    """The sentence with about a part of its characters written or read wrongly, a part of them by slips of the keys."""
    return Sentence(tuple(_disturbed(word, rng, part, typed) for word in sentence.words), sentence.labels)


def _disturbed(word: str, rng: Random, part: float, typed: float) -> str:
    found: list[str] = []
    for character in word:
        chance = rng.random() / part
        if chance >= 1:
            found.append(character)
        elif chance < typed:
            found.append(rng.choice((character * 2, "", rng.choice(LETTERS), character.swapcase())))
        elif chance < typed + READ * (1 - typed):
            found.append(ALIKE.get(character, character))
        else:
            found.insert(max(0, len(found) - 1), character)
    return "".join(found) or word
