"""What a model finds in labelled sentences, in numbers of 32 bits, read as the recogniser reads them."""

import torch
from encoder import Encoder
from sentences import batches, cut

from referatgraf.nlp.recognition.names.labelled import Sentence, Spans
from referatgraf.nlp.recognition.names.pieces import Pieces
from referatgraf.nlp.recognition.names.spans import names


def spans_of(model: Encoder, sentences: list[Sentence], pieces: Pieces) -> list[Spans]:
    """What the model finds in each sentence."""
    model.eval()
    cuts = [cut(each, pieces) for each in sentences]
    found: list[Spans] = [set() for _ in sentences]
    with torch.inference_mode():
        for numbers, batch in batches(cuts, 2000):
            scores = model(batch.pieces, batch.firsts).numpy()
            for row, number in zip(scores, numbers, strict=True):
                words = row[1 : len(cuts[number].firsts) - 1]
                found[number] = {(name.first, name.last, name.kind) for name in names(words, 1.0)}
    return found
