"""Votes: who voted for, against or not, in lists of the sides, in a sentence or by blocks of parties."""

import re

from referatgraf.nlp.minutes import PartyVote, Vote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line, span_of
from referatgraf.nlp.structure.stances import Side, sides_of, stance_of

_BRACKET = r"(?: \([^()]{1,80}\))?"
"""The parties behind a figure."""
_MEMBERS = r"(?:medlemmer |stemmer )?(?:stemte )?"
_AGAINST_VOTES = "votes against votes"
COUNT_PATTERNS = (
    Pattern(
        _AGAINST_VOTES,
        re.compile(
            rf"(?i)\b(?:med )?(?:stemmerne )?(?P<a>\d{{1,2}})(?: stemmer)?{_BRACKET} (?:i?mod|for og) "
            r"(?P<b>\d{1,2})(?: stemmer)?(?: imod)?(?!\d|[.%/]\d)"
        ),
        "godkendt med 42 stemmer mod 4",
        "fra 12 til 4",
    ),
    Pattern(
        "voted for and against",
        re.compile(rf"(?i)\b(?P<a>\d{{1,2}}) {_MEMBERS}for\b[^.]{{0,60}}?\b(?P<b>\d{{1,2}}) {_MEMBERS}i?mod\b"),
        "17 stemte for og 8 stemte imod",
        "17 er for mange",
    ),
)
FOR_PATTERNS = (
    Pattern(
        "figure before for",
        re.compile(rf"(?i)\b(?P<n>\d{{1,2}})(?: medlemmer| stemmer)?{_BRACKET}(?: stemte)? for\b(?! at\b)"),
        "4 (A, Ø) stemte for forslaget",
        "for forslaget stemte 3",
    ),
    Pattern(
        "figure behind for",
        re.compile(r"(?i)\bfor\b(?:[^.:;\d]{0,60}? stemte:?|:|(?= \d{1,2},? imod)) ?(?P<n>\d{1,2})(?![\d.%/]\d)"),
        "For indstillingen stemte 12",
        "For 2 år siden",
    ),
)
AGAINST_PATTERNS = (
    Pattern(
        "figure before against",
        re.compile(rf"(?i)\b(?P<n>\d{{1,2}})(?: medlemmer| stemmer)?{_BRACKET}(?: stemte)? imod\b"),
        "15 (B, C, V) stemte imod",
        "imod stemte 3",
    ),
    Pattern(
        "figure behind against",
        re.compile(r"(?i)\bimod\b(?:[^.:;\d]{0,40}? stemte)?:? ?(?P<n>\d{1,2})(?![\d.%/]\d)"),
        "Imod stemte 2",
        "imod forslaget",
    ),
)
"""The figures of the two sides, each in a clause of its own; both are wanted."""
BLOCK = Pattern(
    "members of parties",
    re.compile(r"(?P<n>\d{1,2}) medlem(?:mer)? \((?P<parties>[A-ZÆØÅ](?:\s?[+,]\s?[A-ZÆØÅ])*)\) (?P<verb>[\w ]{3,30})"),
    "5 medlemmer (A+V+C) anbefaler indstillingen",
    "5 medlemmer anbefaler",
)
_WIDEST = 160
"""Characters between the figures of two sides."""
_VOTING = re.compile(r"(?i)stem|\bfor:? \d{1,2}\b|godkendt|vedtaget|forkastet|nedstemt")
_AGAINST = re.compile(r"(?i)imod|ikke|nej")
_NEITHER = re.compile(r"(?i)forbehold|undlod|undlader|afventer")
_ABSTAINED = re.compile(r"(?i)(?P<n>\d{1,2}) (?:medlemmer |medlem |stemmer )?(?:undlod|undlader|hverken)")
_LOST = re.compile(r"(?i)forkast|nedstemt|stemt ned|afvist|faldt|ikke (?:vedtaget|godkendt)|bortfald")


def vote_of(lines: list[Line]) -> Vote | None:
    """The vote that lines tell together: what was voted on, the sides, the result."""
    sides = [side for line in lines for side in sides_of(line)]
    if sides:
        return _listed_vote(lines, sides)
    return next((vote for line in lines if (vote := counted_vote(line) or _block_vote(line))), None)


def counted_vote(line: Line) -> Vote | None:
    """A vote told in a sentence; where the proposal lost, the greater figure is that of the votes against."""
    if not _VOTING.search(line.text):
        return None
    for pattern in COUNT_PATTERNS:
        hit = pattern.regex.search(line.text)
        if hit:
            ayes, noes = int(hit["a"]), int(hit["b"])
            if pattern.name == _AGAINST_VOTES and _LOST.search(line.text):
                ayes, noes = noes, ayes
            abstained = _ABSTAINED.search(line.text)
            return Vote(line.span, ayes, noes, int(abstained["n"]) if abstained else None, result=line.text)
    return _of_two_clauses(line)


def _of_two_clauses(line: Line) -> Vote | None:
    """A vote whose sides are told in clauses of their own: "For indstillingen stemte 12 (A, V). Imod stemte 2 (Ø)."."""
    sides = [
        next((hit for pattern in patterns if (hit := pattern.regex.search(line.text))), None)
        for patterns in (FOR_PATTERNS, AGAINST_PATTERNS)
    ]
    if sides[0] is None or sides[1] is None or abs(sides[1].start() - sides[0].end()) > _WIDEST:
        return None
    abstained = _ABSTAINED.search(line.text)
    ayes, noes = int(sides[0]["n"]), int(sides[1]["n"])
    return Vote(line.span, ayes, noes, int(abstained["n"]) if abstained else None, result=line.text)


def _block_vote(line: Line) -> Vote | None:
    """A vote told by blocks of parties: "12 medlemmer (A+C+V) godkender. 6 medlemmer (F+O) stemmer imod."."""
    counts: dict[str, int] = {}
    parties: list[PartyVote] = []
    for hit in BLOCK.regex.finditer(line.text):
        stance = "abstained" if _NEITHER.search(hit["verb"]) else "against" if _AGAINST.search(hit["verb"]) else "for"
        counts[stance] = counts.get(stance, 0) + int(hit["n"])
        span = line.quote(*hit.span()).span
        parties += [PartyVote(letter, stance, None, span) for letter in re.findall(r"\w", hit["parties"])]
    if "for" not in counts or len(counts) < 2:
        return None
    against, abstained = counts.get("against"), counts.get("abstained")
    return Vote(line.span, counts["for"], against, abstained, result=line.text, party_votes=tuple(parties))


def _listed_vote(lines: list[Line], sides: list[Side]) -> Vote:
    """The vote whose sides are listed; a sentence among them that gives the figures goes before the lists."""
    counts = {side.stance: side.count for side in sides}
    told = next((vote for line in lines if not stance_of(line.text) and (vote := counted_vote(line))), None)
    if told:
        counts = {"for": told.votes_for, "against": told.votes_against, "abstained": told.votes_abstained}
    return Vote(
        span_of(lines),
        counts.get("for"),
        counts.get("against"),
        counts.get("abstained"),
        about="" if stance_of(lines[0].text) else lines[0].text,
        result="" if stance_of(lines[-1].text) else lines[-1].text,
        party_votes=tuple(party for side in sides for party in side.parties),
        voters=tuple((side.stance, person) for side in sides for person in side.people),
    )
