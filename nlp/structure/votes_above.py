"""Votes that stand above the decision they led to: in the case, or under a heading of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.minutes import Decision, Motion, Vote
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.decisions import outcome_of
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.motions import read_votes
from referatgraf.nlp.structure.outcomes import UNCLEAR, has_verdict
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.words import in_one_line

_OF_THE_CASE = ("", "presentation", "summary", "assessment")
_LAST_PARAGRAPHS = 4
"""Of the case, among which a vote at the meeting is looked for."""

Told = tuple[tuple[Vote, ...], tuple[Motion, ...]]
"""The votes on the matter itself, and the motions with theirs."""


def with_votes_above(decisions: Sequence[Decision], blocks: Sequence[Block], source: str) -> tuple[Decision, ...]:
    """The decisions of an item, the first of them with the votes that its section "decision" has above it."""
    found = list(_with_own_votes(decisions))
    first = next((n for n, block in enumerate(blocks) if block.kind == "decision"), 0)
    above = blocks[first - 1] if first else None
    if found and above and above.kind in _OF_THE_CASE and not found[0].body and above.span.end <= found[0].span.start:
        found[0] = _with(found[0], _votes_of(above.lines, source))
    return tuple(found)


def _with_own_votes(decisions: Sequence[Decision]) -> Iterator[Decision]:
    """The decisions, one that tells no more than a vote joined to the next."""
    above: Told = (), ()
    for n, decision in enumerate(decisions):
        if n + 1 < len(decisions) and _is_vote_alone(decision, decisions[n + 1]):
            above = (*above[0], *decision.votes), (*above[1], *decision.motions)
        else:
            yield _with(decision, above)
            above = (), ()


def _is_vote_alone(decision: Decision, following: Decision) -> bool:
    if decision.span.end > following.span.start:  # what stands in a column beside comes last
        return False
    alike = (decision.body, decision.date, decision.point) == (following.body, following.date, following.point)
    return alike and bool(decision.votes or decision.motions) and not has_verdict(decision.text)


def _with(decision: Decision, above: Told) -> Decision:
    votes, motions = (*above[0], *decision.votes), (*above[1], *decision.motions)
    outcome = decision.outcome
    if outcome == UNCLEAR and above[0]:
        outcome = outcome_of(above[0], [decision.text])
    return replace(decision, outcome=outcome, votes=votes, motions=motions)


def _votes_of(lines: Sequence[Line], source: str) -> Told:
    """The votes in the last paragraphs of a case that tell figures and speak of no other body or day."""
    last = (part for part in _paragraphs(lines)[-_LAST_PARAGRAPHS:] if any(map(_may_tell, part)))
    found = [read_votes(part, source) for part in last if _of_the_meeting(part)]
    votes = tuple(vote for votes, _ in found for vote in votes if _is_whole(vote))
    motions = tuple(motion for _, motions in found for motion in motions if any(map(_is_whole, motion.votes)))
    return votes, motions


def _may_tell(line: Line) -> bool:
    """Whether a line holds what every vote above a decision does: a quick look that saves most the search."""
    return "stem" in line.text or "Imod:" in line.text


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        if not found or line.gap > 1:
            found.append([])
        found[-1].append(line)
    return found


def _of_the_meeting(lines: Sequence[Line]) -> bool:
    text = in_one_line("\n".join(line.text for line in lines))
    return first_date(text) is None and next(find_bodies(text), None) is None


def _is_whole(vote: Vote) -> bool:
    """Whether a vote tells how many were for, and how many were not."""
    return vote.votes_for is not None and (vote.votes_against is not None or vote.votes_abstained is not None)
