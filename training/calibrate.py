"""What is settled on the part for development: the temperature of confidences, and the least one of each kind."""

from pathlib import Path

import numpy as np

from referatgraf.nlp.recognition.names.labelled import Sentence, spans
from referatgraf.nlp.recognition.names.model import Model, Settings
from referatgraf.nlp.recognition.names.spans import LABELS, Scores, names

WANTED = {"PER": 0.92, "ORG": 0.81, "LOC": 0.9}
"""The precision that the names of each kind shall have on the part for development."""
STEPS = np.round(np.arange(0.4, 0.96, 0.05), 2)


def calibrated(folder: Path, dev: list[Sentence]) -> dict[str, object]:
    """The settings of the model in a folder."""
    model = Model(folder, Settings(1.0, {}, ""))
    scores = [model.scores(each.words) for each in dev]
    labels = np.array([LABELS.index(label) for each in dev for label in each.labels])
    every = np.concatenate(scores)
    temperature = min(np.arange(0.6, 3.01, 0.1), key=lambda one: surprise(every, labels, float(one)))
    return {"temperature": round(float(temperature), 2), "least": least(dev, scores, float(temperature))}


def surprise(scores: Scores, labels: np.ndarray, temperature: float) -> float:
    """How improbable the true labels are at a temperature."""
    raised = scores / temperature
    return float((np.log(np.exp(raised).sum(-1)) - raised[np.arange(len(labels)), labels]).mean())


def least(dev: list[Sentence], scores: list[Scores], temperature: float) -> dict[str, float]:
    """Of each kind the least confidence at which its names are as precise as wanted, the highest tried if none is."""
    found = [(sentence, list(names(score, temperature))) for sentence, score in zip(dev, scores, strict=True)]

    def precision(kind: str, step: float) -> float:
        mine = [
            (name.first, name.last, kind) in spans(sentence.labels)
            for sentence, each in found
            for name in each
            if name.kind == kind and name.confidence >= step
        ]
        return sum(mine) / max(1, len(mine))

    return {
        kind: float(next((step for step in STEPS if precision(kind, step) >= wanted), STEPS[-1]))
        for kind, wanted in WANTED.items()
    }
