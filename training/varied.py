"""The same sentence otherwise: other names, capitals, reading errors; so the model looks at more than spelling."""

from random import Random
from typing import Protocol

from made import Maker

from referatgraf.nlp.recognition.names.labelled import Sentence

LETTERS = "abcdefghijklmnoprstuvyæøå"
RENAMED, SHOUTED, DISTURBED = 0.35, 0.05, 0.12
"""The parts of all sentences that get other names of people, capital letters, and errors."""


class Namer(Protocol):
    """Names people."""

    def given(self) -> str:
        """A given name."""
        ...

    def family(self) -> str:
        """A family name."""
        ...


def varied(sentence: Sentence, rng: Random, maker: Maker) -> Sentence:
    """The sentence, or another with the same labels.

    Args:
        sentence: as it was read.
        rng: says what happens to it.
        maker: of other names.
    """
    if rng.random() < RENAMED:
        sentence = renamed(sentence, maker)
    chance = rng.random()
    if chance < SHOUTED:
        return Sentence(tuple(word.upper() for word in sentence.words), sentence.labels)
    if chance < SHOUTED + DISTURBED:
        part = rng.uniform(0.01, 0.06)
        return Sentence(tuple(disturbed(word, rng, part) for word in sentence.words), sentence.labels)
    return sentence


def renamed(sentence: Sentence, namer: Namer) -> Sentence:
    """The sentence with other people: of each name as many words as it had, a genitive kept."""
    words, labels = list(sentence.words), sentence.labels
    for start in (place for place, label in enumerate(labels) if label == "B-PER"):
        end = start + 1
        while end < len(labels) and labels[end] == "I-PER":
            end += 1
        genitive = "s" if words[end - 1].endswith("s") and not words[end - 1].endswith(("as", "es", "is")) else ""
        for place in range(start, end):
            last = place == end - 1 and end - start > 1
            words[place] = (namer.family() if last else namer.given()).split()[0]
        words[end - 1] += genitive
    return Sentence(tuple(words), labels)


def disturbed(word: str, rng: Random, part: float) -> str:
    """The word with about this part of its characters read wrongly."""
    found = []
    for character in word:
        if rng.random() >= part:
            found.append(character)
            continue
        found.append(rng.choice((character * 2, "", rng.choice(LETTERS), character.swapcase())))
    return "".join(found) or word
