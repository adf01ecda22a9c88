"""A text cut into pieces wherever something that is said of its characters begins or ends."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Characters `start` up to `end` of a text."""

    @property
    def start(self) -> int:
        """The first of the characters."""

    @property
    def end(self) -> int:
        """The one behind the last of them."""


S = TypeVar("S", bound=Spanned)


def cut(first: int, last: int, spans: Sequence[S]) -> Iterator[tuple[int, int, tuple[S, ...]]]:
    """Yield start and end of the pieces of the characters `first` up to `last`, each with the spans that cover it.

    Spans that cover a piece are in the order in which they begin, the longer one first.
    """
    inside = [span for span in spans if span.start < last and span.end > first]
    edges = {edge for span in inside for edge in (span.start, span.end) if first < edge < last}
    waiting = sorted(inside, key=lambda span: (span.start, -span.end), reverse=True)
    around: list[S] = []
    for start, end in pairwise(sorted({first, last, *edges})):
        around = [span for span in around if span.end > start]
        while waiting and waiting[-1].start <= start:
            around.append(waiting.pop())
        yield start, end, tuple(around)
