"""Labelled sentences, cut into the pieces that the encoder takes."""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from referatgraf.nlp.recognition.names.labelled import Sentence
from referatgraf.nlp.recognition.names.pieces import BEGIN, END, PAD, Pieces
from referatgraf.nlp.recognition.names.spans import LABELS

IGNORED = -100
LONGEST = 250
"""Pieces of a sentence in training; what is longer is cut off."""


class Cut(NamedTuple):
    """A sentence as the encoder takes it.

    Attributes:
        pieces: their numbers, a mark at both ends.
        firsts: the places of the first mark, of the first piece of each word and of the last mark.
        labels: the number of the label at each of those places, IGNORED at the marks.
    """

    pieces: list[int]
    firsts: list[int]
    labels: list[int]


class Batch(NamedTuple):
    """Some sentences side by side, the shorter ones filled up."""

    pieces: Tensor
    firsts: Tensor
    labels: Tensor


def cut(sentence: Sentence, pieces: Pieces) -> Cut:
    """A sentence cut into pieces."""
    numbers, firsts, labels = [BEGIN], [0], [IGNORED]
    for word, label in zip(sentence.words, sentence.labels, strict=True):
        cut_word = pieces.of(word)
        if len(numbers) + len(cut_word) > LONGEST:
            break
        firsts.append(len(numbers))
        labels.append(LABELS.index(label))
        numbers += cut_word
    return Cut([*numbers, END], [*firsts, len(numbers)], [*labels, IGNORED])


def batches(cuts: list[Cut], most: int) -> Iterator[tuple[list[int], Batch]]:
    """Batches of sentences of about one length, at most so many pieces each, with the numbers of their sentences."""
    order = sorted(range(len(cuts)), key=lambda number: len(cuts[number].pieces))
    taken: list[int] = []
    for number in order:
        if taken and len(cuts[number].pieces) * (len(taken) + 1) > most:
            yield taken, _batch([cuts[each] for each in taken])
            taken = []
        taken.append(number)
    if taken:
        yield taken, _batch([cuts[each] for each in taken])


def _batch(cuts: list[Cut]) -> Batch:
    return Batch(*(_filled(rows, fill) for rows, fill in zip(zip(*cuts, strict=True), (PAD, -1, IGNORED), strict=True)))


def _filled(rows: tuple[list[int], ...], fill: int) -> Tensor:
    length = max(map(len, rows))
    return torch.tensor([row + [fill] * (length - len(row)) for row in rows])
