"""What a model reaches on labelled sentences: strict spans."""

import torch
from encoder import LABELS, Encoder
from sentences import batches, cut

from referatgraf.nlp.recognition.names.labelled import Sentence, Spans, spans
from referatgraf.nlp.recognition.names.pieces import Pieces


def spans_of(model: Encoder, sentences: list[Sentence], pieces: Pieces) -> list[Spans]:
    """What the model finds in each sentence."""
    model.eval()
    cuts = [cut(each, pieces) for each in sentences]
    found: list[Spans] = [set() for _ in sentences]
    with torch.inference_mode():
        for numbers, batch in batches(cuts, 2000):
            best = model(batch.pieces, batch.mask).argmax(-1)
            for row, number in enumerate(numbers):
                labels = [LABELS[best[row, place]] for place, label in enumerate(cuts[number][1]) if label >= 0]
                found[number] = spans(labels)
    return found


def f1(sentences: list[Sentence], found: list[Spans], kind: str = "") -> float:
    """Strict F1 over all sentences, of one kind or of all."""
    right = told = meant = 0
    for sentence, mine in zip(sentences, found, strict=True):
        true = {each for each in spans(sentence.labels) if not kind or each[2] == kind}
        those = {each for each in mine if not kind or each[2] == kind}
        right, told, meant = right + len(true & those), told + len(those), meant + len(true)
    return 2 * right / (told + meant) if told + meant else 0.0
