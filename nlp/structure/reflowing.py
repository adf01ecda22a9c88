"""Printed lines as one text without indents, columns and space at their ends, with the way back to the document."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Motion, Span, Vote
from referatgraf.nlp.structure.lines import Line


class Reflowed:
    """Lines whose offsets count in their own text, in which a sentence that goes on below is unbroken but for its end.

    Attributes:
        lines: those given, with their places in that text.
    """

    def __init__(self, printed: Sequence[Line], source: str) -> None:
        """Set `printed`, lines of the document whose text is `source`, one below the other."""
        self._printed, self._source = printed, source
        self.lines: list[Line] = []
        at = 0
        for line in printed:
            at += min(max(line.gap, 1), 2) if self.lines else 0
            self.lines.append(line._replace(start=at, end=at + len(line.text)))
            at += len(line.text)
        self._starts = [line.start for line in self.lines]

    def span(self, span: Span) -> Span:
        """Where in the document the characters `span` of the text stand."""
        return Span(self._place(span.start), self._place(span.end - 1) + 1)

    def text(self, line: Line) -> str:
        """A line of the text, or several that were joined, as the document prints it; empty where a column parts it."""
        span = self.span(line.span)
        return "" if self._is_parted(line.span) else self._source[span.start : span.end]

    def unparted(self, line: Line) -> Line:
        """A line of the text, of one that a column parts the first printed line."""
        return self.lines[self._line_at(line.start)] if self._is_parted(line.span) else line

    def vote(self, vote: Vote) -> Vote:
        """A vote read from the text, with its places in the document; names that a column parts are left out."""
        blocks = (block for block in vote.party_votes if not self._is_parted(block.span))
        voters = (voter for voter in vote.voters if not self._is_parted(voter[1].span))
        return replace(
            vote,
            span=self.span(vote.span),
            party_votes=tuple(replace(block, span=self.span(block.span)) for block in blocks),
            voters=tuple((stance, replace(person, span=self.span(person.span))) for stance, person in voters),
        )

    def motion(self, motion: Motion) -> Motion:
        """A motion read from the text, with its places in the document."""
        return replace(
            motion,
            span=self.span(motion.span),
            moved_by=tuple(replace(actor, span=self.span(actor.span)) for actor in motion.moved_by),
            votes=tuple(map(self.vote, motion.votes)),
        )

    def _is_parted(self, span: Span) -> bool:
        """Whether another column stands between the first and the last line of `span`."""
        first, last = self._line_at(span.start), self._line_at(span.end - 1)
        return any(line.section and line.gap == 0 for line in self._printed[first + 1 : last + 1])

    def _line_at(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _place(self, at: int) -> int:
        n = self._line_at(at)
        return self._printed[n].start + at - self._starts[n]
