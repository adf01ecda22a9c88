"""Where the words of scanned pages stand in the text that was made of them, with how sure their reading is."""

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from referatgraf.nlp.document import SeenAs

_TOKEN = re.compile(r"\S+")
DOUBTFUL = 0.7
"""Confidence below which a word is called doubtful."""
Confidences = Sequence[tuple[str, float]]
"""The words of a page as they were seen, each with its confidence, in their order."""


def placed(text: str, begins: Sequence[int], seen: Mapping[int, Confidences]) -> tuple[SeenAs, ...]:
    """The words of the scanned pages in `text`, in its order.

    Args:
        text: the text of the document.
        begins: offsets at which its pages begin.
        seen: the words of each scanned page, by its index.
    """
    ends = [*begins, len(text)]
    pages = enumerate(pairwise(ends))
    return tuple(
        word for index, (start, end) in pages if index in seen for word in _on_page(text, start, end, seen[index])
    )


def _on_page(text: str, start: int, end: int, seen: Confidences) -> Iterator[SeenAs]:
    """The words of one page.

    Columns and tables are read in another order than lines, so each word is looked up among those seen that read the
    same, the first one first; of a word that was parted at the end of a line the less certain part counts.
    """
    waiting: dict[str, deque[float]] = {}
    for word, confidence in [*seen, *_rejoined(seen)]:
        waiting.setdefault(word, deque()).append(confidence)
    for token in _TOKEN.finditer(text, start, end):
        told = waiting.get(token.group())
        if told:
            confidence = told.popleft() if len(told) > 1 else told[0]
            yield SeenAs(token.start(), token.end(), confidence)


def _rejoined(seen: Confidences) -> Iterator[tuple[str, float]]:
    for (word, confidence), (following, other) in pairwise(seen):
        if word.endswith("-"):
            yield word[:-1] + following, min(confidence, other)
            yield word + following, min(confidence, other)
