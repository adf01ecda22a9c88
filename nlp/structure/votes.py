"""Votes: who voted for, against or not, in lists of the sides or in sentences."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Span, Vote
from referatgraf.nlp.structure.lines import Line, span_of
from referatgraf.nlp.structure.stances import parts_of, side_of, stance_of
from referatgraf.nlp.structure.voters import Side
from referatgraf.nlp.structure.voting_sentences import sides_told


def vote_of(lines: list[Line], printed: Callable[[Line], str]) -> Vote | None:
    """The vote that lines tell together: what was voted on, the sides, the result.

    A sentence among them that gives the figures goes before lists. What was voted on and the result stand as
    `printed` tells them of their lines.
    """
    listed, told = _sides(lines)
    sides = (*listed, *told)
    if not sides:
        return None
    counts = _balance(listed, told)
    first, last = lines[0], lines[-1]
    return Vote(
        span_of(lines),
        counts.get("for"),
        counts.get("against"),
        counts.get("abstained"),
        about="" if stance_of(first.text) or sides_told(first) else printed(first),
        result="" if stance_of(last.text) else printed(last),
        party_votes=tuple(party for side in sides for party in side.parties),
        voters=tuple((side.stance, person) for side in sides for person in side.people),
    )


def _sides(lines: Sequence[Line]) -> tuple[list[Side], list[Side]]:
    """The sides that lines list, and those that their sentences tell."""
    listed: list[Side] = []
    told: list[Side] = []
    for line in lines:
        for part in parts_of(line) if stance_of(line.text) else [line]:
            side = side_of(part)
            if side:
                listed.append(side)
            else:
                told += sides_told(part)
    return listed, told


def _balance(listed: Sequence[Side], told: Sequence[Side]) -> dict[str, int]:
    """The votes of each side; persons who voted for something, told alone without a total, need not be all who did."""
    counts = {**_counts(listed), **_counts(told)}
    some = "against" not in counts and any(side.people and not side.total for side in told if side.stance == "for")
    return {stance: count for stance, count in counts.items() if not (some and stance == "for")}


def has_figures(line: Line) -> bool:
    """Whether a line alone tells how many voted for and against."""
    return {"for", "against"} <= _counts(sides_told(line)).keys()


def completed(vote: Vote, other: Vote) -> Vote | None:
    """A vote with what the next lines add to it, who else voted how or its figures; None where these tell another."""
    if _sums_up(other, vote):
        return replace(
            other,
            span=Span(vote.span.start, other.span.end),
            about=vote.about,
            party_votes=vote.party_votes,
            voters=vote.voters,
        )
    if other.votes_for is not None or _sides_with_members(vote) & _sides_with_members(other):
        return None
    return replace(
        vote,
        span=Span(vote.span.start, other.span.end),
        votes_against=other.votes_against if vote.votes_against is None else vote.votes_against,
        votes_abstained=other.votes_abstained if vote.votes_abstained is None else vote.votes_abstained,
        result=other.result or vote.result,
        party_votes=(*vote.party_votes, *other.party_votes),
        voters=(*vote.voters, *other.voters),
    )


def _sums_up(other: Vote, vote: Vote) -> bool:
    """Whether `other` gives the figures of a vote whose sides the lines above have told in names alone."""
    told = vote.votes_for is None and vote.votes_against in (None, other.votes_against)
    return told and other.votes_for is not None and not _sides_with_members(other) and bool(_sides_with_members(vote))


def _counts(sides: Sequence[Side]) -> dict[str, int]:
    """The votes of each side: the figure that stands for it, else those of its members, told part by part."""
    found: dict[str, int] = {}
    for stance in ("for", "against", "abstained"):
        own = [side for side in sides if side.stance == stance]
        figures = [side.count for side in own if not side.spans and side.count is not None]
        counts = [side.count for side in own if side.count is not None]
        if own and (figures or len(counts) == len(own)):
            found[stance] = figures[0] if figures else sum(counts)
    return found


def _sides_with_members(vote: Vote) -> set[str]:
    return {stance for stance, _ in vote.voters} | {block.stance for block in vote.party_votes}
