"""The yardstick of the model of names: spaCy's own recogniser, a convolutional network, trained on the same data."""

from pathlib import Path
from random import Random

import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

from referatgraf.evaluating_names import strict_f1
from referatgraf.nlp.recognition.names.labelled import Sentence, read, spans


def train(data: Path, folder: Path, epochs: int) -> None:
    """Train spaCy's `ner` with its default settings (tok2vec of width 96) and save the pipeline.

    Args:
        data: file of marked sentences.
        folder: where the pipeline is saved.
        epochs: how often each sentence is seen.
    """
    fix_random_seed(1)
    nlp = spacy.blank("da")
    nlp.add_pipe("ner")
    examples = [_example(nlp.vocab, each) for each in read(data)]
    optimizer = nlp.initialize(lambda: examples)
    for epoch in range(epochs):
        Random(epoch).shuffle(examples)
        for batch in minibatch(examples, compounding(8, 64, 1.005)):
            nlp.update(batch, drop=0.2, sgd=optimizer)
    nlp.to_disk(folder)


def f1(data: Path, folder: Path) -> float:
    """Strict F1 of a saved pipeline on a file of marked sentences."""
    nlp, sentences = spacy.load(folder), read(data)
    docs = (nlp(Doc(nlp.vocab, words=list(each.words))) for each in sentences)
    return strict_f1(sentences, ({(entity.start, entity.end, entity.label_) for entity in doc.ents} for doc in docs))


def _example(vocab: spacy.Vocab, sentence: Sentence) -> Example:
    marked = Doc(vocab, words=list(sentence.words))
    marked.ents = [Span(marked, first, last, kind) for first, last, kind in spans(sentence.labels)]
    return Example(Doc(vocab, words=list(sentence.words)), marked)
