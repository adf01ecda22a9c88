"""Labelled sentences, cut into the pieces that the encoder takes."""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from encoder import LABELS
from torch import Tensor

from referatgraf.nlp.recognition.names.labelled import Sentence
from referatgraf.nlp.recognition.names.pieces import BEGIN, END, PAD, Pieces

IGNORED = -100
LONGEST = 250
"""Pieces of a sentence in training; what is longer is cut off."""


class Batch(NamedTuple):
    """Some sentences as the encoder takes them; labels stand at the first piece of each word."""

    pieces: Tensor
    mask: Tensor
    labels: Tensor


def cut(sentence: Sentence, pieces: Pieces) -> tuple[list[int], list[int]]:
    """The pieces of a sentence and the label of each, IGNORED at all but the first of a word."""
    numbers, labels = [BEGIN], [IGNORED]
    for word, label in zip(sentence.words, sentence.labels, strict=True):
        cut_word = pieces.of(word)
        if len(numbers) + len(cut_word) > LONGEST:
            break
        numbers += cut_word
        labels += [LABELS.index(label)] + [IGNORED] * (len(cut_word) - 1)
    return [*numbers, END], [*labels, IGNORED]


def batches(cuts: list[tuple[list[int], list[int]]], most: int) -> Iterator[tuple[list[int], Batch]]:
    """Batches of sentences of about one length, at most so many pieces each, with the numbers of their sentences."""
    order = sorted(range(len(cuts)), key=lambda number: len(cuts[number][0]))
    taken: list[int] = []
    for number in order:
        if taken and len(cuts[number][0]) * (len(taken) + 1) > most:
            yield taken, _batch([cuts[each] for each in taken])
            taken = []
        taken.append(number)
    if taken:
        yield taken, _batch([cuts[each] for each in taken])


def _batch(cuts: list[tuple[list[int], list[int]]]) -> Batch:
    length = max(len(numbers) for numbers, _ in cuts)
    pieces = torch.tensor([numbers + [PAD] * (length - len(numbers)) for numbers, _ in cuts])
    labels = torch.tensor([labels + [IGNORED] * (length - len(labels)) for _, labels in cuts])
    return Batch(pieces, (pieces != PAD).long(), labels)
