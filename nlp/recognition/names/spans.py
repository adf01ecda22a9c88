"""From the scores of words to names: which run of words is a name, of which kind, and how sure that is."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
"""What a word may be: outside names, the first of one, or a later word of one."""


class Name(NamedTuple):
    """A run of words that is a name.

    Attributes:
        first, last: number of its first word, and of the word behind its last.
        kind: "PER", "ORG" or "LOC".
        confidence: from 0 to 1, that of its least sure word.
    """

    first: int
    last: int
    kind: str
    confidence: float


def names(scores: Scores, temperature: float) -> Iterator[Name]:
    """The names among words.

    Args:
        scores: of each word one score a label.
        temperature: what scores are divided by, so that a confidence of 0.9 is right nine times in ten.
    """
    chances = _chances(scores, temperature)
    labels = _best_way(np.log(chances + 1e-9))
    first = 0
    while first < len(labels):
        label = LABELS[labels[first]]
        if label == "O":
            first += 1
            continue
        last = first + 1
        while last < len(labels) and labels[last] == labels[first] + 1:
            last += 1
        kind = label[2:]
        inside = LABELS.index(f"B-{kind}")
        sure = min(float(chances[word, inside : inside + 2].sum()) for word in range(first, last))
        yield Name(first, last, kind, sure)
        first = last


def _chances(scores: Scores, temperature: float) -> Scores:
    """How likely each label of each word is."""
    raised = np.exp((scores - scores.max(-1, keepdims=True)) / temperature)
    chances: Scores = raised / raised.sum(-1, keepdims=True)
    return chances


def _best_way(logs: Scores) -> list[int]:
    """The likeliest labels of all words together, where a name begins with a first word (Viterbi)."""
    if not len(logs):
        return []
    best, ways = logs[0] + _FIRST, []
    for row in logs[1:]:
        through = best[:, None] + _FOLLOWS
        ways.append(through.argmax(0))
        best = through.max(0) + row
    labels = [int(best.argmax())]
    for way in reversed(ways):
        labels.append(int(way[labels[-1]]))
    return labels[::-1]


def _may_follow(before: str, label: str) -> bool:
    return not label.startswith("I-") or before[1:] == label[1:]


_NEVER = np.float32(-1e9)
_FOLLOWS = np.array([[0 if _may_follow(one, two) else _NEVER for two in LABELS] for one in LABELS], np.float32)
_FIRST = np.array([_NEVER if label.startswith("I-") else 0 for label in LABELS], np.float32)
