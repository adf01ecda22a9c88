"""How far the lines of a text reach to the right, told by where they were broken."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from referatgraf.nlp.reading.pdf_lines import Line

_NEXT_LINE = 2.0
"""A line lower by no more, in line heights, may go on in the same paragraph."""
_FEWEST = 3
"""So many line ends that agree show the edge; fewer may be chance."""
_SURE = 2
"""So many of them are surely the printer's."""
_PLAUSIBLE = 0.5
"""Share of the width up to `otherwise` that lines take at least."""


def right_edge(runs: Iterable[Sequence[Line]], otherwise: float) -> float:
    """The edge that explains most line ends, given lines from top to bottom.

    A printer breaks a line where the next word would pass the edge. So for every line broken so the edge lies
    between its end and where the next word would have ended; lines that their author broke scatter, and lines that
    reach beyond an edge speak against it. Where too few lines tell, or all are short, the edge is at `otherwise`, or
    at the end of the longest line. Lines that go on in small letters tell, with different words: below others something
    else may begin.
    """
    lines = [[line for line in run if not line.cells] for run in runs]
    edge, votes = _most_voted([step for run in lines for step in _steps(run)], -sum(map(len, lines)))
    left = min((line.left for run in lines for line in run), default=0.0)
    below = {line.text.split()[0] for run in lines for ends, stays, line in _ends(run) if ends <= edge < stays}
    tells = votes >= _FEWEST and sum(word[0].islower() for word in below) >= _SURE
    if tells and edge - left >= _PLAUSIBLE * (otherwise - left):
        return edge
    return max([otherwise, *(line.right for run in lines for line in run)])


def _steps(run: Sequence[Line]) -> Iterator[tuple[float, int]]:
    """Where the votes for an edge change, and by how much, as it moves to the right past the ends of the lines."""
    yield from ((line.right, 1) for line in run)
    for ends, stays, _ in _ends(run):
        yield ends, 1
        yield stays, -1


def _ends(run: Sequence[Line]) -> Iterator[tuple[float, float, Line]]:
    """Where lines end, where the first word of the next would have ended there, and the next, if it is close by."""
    for above, line in pairwise(run):
        if 0 < above.base - line.base <= _NEXT_LINE * line.size:
            yield above.right, above.right + above.space + line.first, line


def _most_voted(steps: Sequence[tuple[float, int]], votes: int) -> tuple[float, int]:
    """The leftmost edge with the most votes, and these, given the votes for an edge to the left of all lines."""
    best, most = 0.0, votes
    for at, change in sorted(steps, key=lambda step: (step[0], -step[1])):
        votes += change
        if votes > most:
            best, most = at, votes
    return best, most
