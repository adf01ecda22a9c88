"""The votes and motions of a decision: amendments and other proposals made at the meeting, with the votes on them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.nlp.minutes import Motion, Vote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.actors import movers
from referatgraf.nlp.structure.lines import Line, sentences, unwrapped
from referatgraf.nlp.structure.outcomes import MOTION
from referatgraf.nlp.structure.reflowing import Reflowed
from referatgraf.nlp.structure.stances import stance_of, with_members_below
from referatgraf.nlp.structure.votes import completed, has_figures, vote_of
from referatgraf.nlp.structure.voting_sentences import sides_told

MOVER = Pattern(
    "mover",
    re.compile(
        r"(?i)(?P<who>[^.:;]{2,120}?) (?:foreslog|foreslår|stillede|fremsatte|stiller|fremsætter)\b"
        r"|^ændringsforslag (?:fra|stillet af) (?P<from>[^.:;]{1,120})"
    ),
    "Ændringsforslag fra Vera Holm: at",
    "Ændringsforslaget faldt",
)
MAIN_MATTER = Pattern(
    "vote on the matter itself",
    re.compile(
        r"(?i)^(?:indstillingen|hovedforslaget|forslaget som helhed|sagen|"
        r"afstemning om (?:indstillingen|forvaltningens|administrationens)|"
        r"(?:herefter|derefter) (?:blev|vedtoges|godkendtes) |[\w-]+s indstilling (?:blev|er) (?:herefter|derefter) )"
    ),
    "Indstillingen blev herefter sat til afstemning.",
    "Ændringsforslaget blev sat til afstemning.",
)
_VOTING = re.compile(r"(?i)[\d:=]|forslag|foreslog|stem|und[lt]|flertal|kan (?:\w+ )?ikke")
"""A quick look for what every vote or motion has."""
_SIDE = re.compile(r"(?i)\bstem(?:te|mer)\b|\b(?:for|imod):|\bund(?:lod|lader)\b")
_LONGEST_PARAGRAPH = 5000
_FEWEST_SIDES = 3
"""Sides of two votes: one may tell no more than who was against."""
_OPENS_VOTE = re.compile(r"(?:Ændringsforslag|Forslag) (?:\w{1,2}|fra [A-ZÆØÅ][^.:]{1,60}):|(?:Herefter|Derefter) ")
_RESULT = re.compile(
    r"(?i)\b(?:vedtaget|forkastet|godkendt|anbefalet|faldt|afvist|bortfaldt|tiltrådt|godkendes|anbefales)\b"
)


def read_votes(lines: list[Line], source: str) -> tuple[tuple[Vote, ...], tuple[Motion, ...]]:
    """The votes on the matter itself, and the motions with theirs, each as the document's text, `source`, prints it."""
    votes: tuple[Vote, ...] = ()
    motions: list[Motion] = []
    if not any(_VOTING.search(line.text) for line in lines):
        return (), ()
    flow = Reflowed(lines, source)
    on_motion = False
    lines = unwrapped(with_members_below(flow.lines), _SIDE)
    for group in _groups([part for line in lines for part in _votes_apart(line)]):
        opening = group[0]
        if MOTION.regex.search(opening.text) and not stance_of(opening.text):
            motions.append(_motion(flow.unparted(opening), flow))
            on_motion = True
        elif MAIN_MATTER.regex.match(opening.text):
            on_motion = False
        vote = vote_of(group, flow.text)
        if vote and on_motion:
            motions[-1] = replace(motions[-1], votes=_with(motions[-1].votes, vote))
        elif vote:
            votes = _with(votes, vote)
    return tuple(map(flow.vote, votes)), tuple(map(flow.motion, motions))


def _with(votes: tuple[Vote, ...], vote: Vote) -> tuple[Vote, ...]:
    """Votes and the next, which may go on with the last of them."""
    whole = completed(votes[-1], vote) if votes else None
    return (*votes[:-1], whole) if whole else (*votes, vote)


def is_voted(line: Line) -> bool:
    """Whether a line tells a vote or a motion made at the meeting."""
    if stance_of(line.text) or has_figures(line):
        return True
    return bool(MOTION.regex.search(line.text) and MOVER.regex.search(line.text))


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines that make one vote together: what comes before it, its stance lines, and the result below."""
    group: list[Line] = []
    stances: list[str] = []
    for line in lines:
        stance = stance_of(line.text)
        if stance and not (stance == "for" and "for" in stances):
            group.append(line)
            stances.append(stance)
            continue
        if stances and not stance and _is_result(line):
            yield [*group, line]
            group, stances = [], []
            continue
        if group:
            yield group
        group, stances = [line], [stance] if stance else []
    if group:
        yield group


def _votes_apart(line: Line) -> list[Line]:
    """A paragraph in parts, where one vote and its result are told and then the next."""
    if stance_of(line.text) or len(line.text) > _LONGEST_PARAGRAPH or len(sides_told(line)) < _FEWEST_SIDES:
        return [line]
    parts: list[tuple[int, int]] = [(0, 0)]
    for begin, end in sentences(line.text):
        first, stop = parts[-1]
        voted = stop > first and bool(sides_told(line.part(first, stop)))
        again = voted and has_figures(line.part(first, stop)) and has_figures(line.part(begin, end))
        opens = again or (voted and (_OPENS_VOTE.match(line.text, begin) or _is_ended(line.text[first:stop])))
        if opens and sides_told(line.part(begin, len(line.text))):
            parts.append((begin, end))
        else:
            parts[-1] = (first, end)
    return [line.part(*part) for part in parts] if len(parts) > 1 else [line]


def _is_ended(text: str) -> bool:
    """Whether the last sentence tells the result of a vote, and no figures."""
    begin, end = sentences(text)[-1]
    last = text[begin:end].strip()
    return bool(_RESULT.search(last)) and not _SIDE.search(last) and not any(map(str.isdigit, last))


def _is_result(line: Line) -> bool:
    """Whether a line below the sides of a vote tells how it ended; one with figures of its own tells the next vote."""
    return bool(_RESULT.search(line.text)) and not MOTION.regex.search(line.text) and not has_figures(line)


def _motion(line: Line, flow: Reflowed) -> Motion:
    hit = MOVER.regex.search(line.text)
    group = "who" if hit and hit["who"] else "from"
    who = movers(hit[group], line.start + hit.start(group)) if hit else ()
    return Motion(line.span, flow.text(line), who)
