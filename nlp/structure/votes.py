"""Votes: who voted for, against or not, as figures, party blocks and names; amendments with their own vote."""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.nlp.minutes import Actor, Attendee, Motion, PartyVote, Span, Vote
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import party_letters, read_people

_END = r"(?: stemte| stemmer)?"
STANCE_PATTERNS = (
    Pattern("for", re.compile(rf"^(?:Ja|For(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget))?{_END}|Stemmer for|Følgende stemte for)\s*[:=]\s*", re.I),
            "For stemte: 4", "For udvalget gælder"),
    Pattern("against", re.compile(rf"^(?:Nej|I?mod(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget))?{_END}|Stemmer (?:i)?mod|Følgende stemte imod)\s*[:=]\s*", re.I),
            "Imod: 6 (Ib Krog (B))", "Imod dette taler"),
    Pattern("abstained", re.compile(r"^(?:Undlod(?: at stemme)?|Undlader(?: at stemme)?|Undladt|Følgende undlod at stemme|Blankt?|Hverken for eller imod|Afstod)\s*[:=]\s*", re.I),
            "Undlod at stemme: 2 (F)", "Undlod at svare"),
)  # fmt: skip
COUNT_PATTERNS = (
    Pattern("votes against votes", re.compile(r"(?i)\b(?:med )?(?:stemmerne )?(?P<a>\d{1,2}) (?:stemmer )?(?:i?mod|for og) (?P<b>\d{1,2})(?: stemmer)?(?: imod)?(?!\d|[.%/]\d)"),
            "godkendt med 42 stemmer mod 4", "fra 12 til 4"),
    Pattern("voted for and against", re.compile(r"(?i)\b(?P<a>\d{1,2}) (?:medlemmer |stemmer )?(?:stemte )?for\b[^.]{0,60}?\b(?P<b>\d{1,2}) (?:medlemmer |stemmer )?(?:stemte )?i?mod\b"),
            "17 stemte for og 8 stemte imod", "17 er for mange"),
)  # fmt: skip
BLOCK = Pattern("members of parties", re.compile(r"(?P<n>\d{1,2}) medlem(?:mer)? \((?P<parties>[A-ZÆØÅ](?:\s?[+,]\s?[A-ZÆØÅ])*)\) (?P<verb>[\w ]{3,30})"),
                "5 medlemmer (A+V+C) anbefaler indstillingen", "5 medlemmer anbefaler")  # fmt: skip
_AGAINST = re.compile(r"(?i)imod|ikke|nej")
_NEITHER = re.compile(r"(?i)forbehold|undlod|undlader|afventer")
_ABSTAINED = re.compile(r"(?i)(?P<n>\d{1,2}) (?:medlemmer |medlem |stemmer )?(?:undlod|undlader|hverken)")
_LOST = re.compile(r"(?i)forkast|nedstemt|stemt ned|afvist|faldt|ikke (?:vedtaget|godkendt)|bortfald")
_RESULT = re.compile(
    r"(?i)\b(?:vedtaget|forkastet|godkendt|anbefalet|faldt|afvist|bortfaldt|tiltrådt|godkendes|anbefales)\b"
)
_TOTAL = re.compile(r"^(?P<head>\d{1,3})(?=\s*(?:\(|$|stemmer|medlemmer|,|\.))|i alt:? (?P<sum>\d{1,3})")
_PARTY_COUNT = re.compile(
    r"(?P<n1>\d{1,2}) \((?P<p1>[A-ZÆØÅ])\)|(?<![\w(])(?P<p2>[A-ZÆØÅ]) ?\((?P<n2>\d{1,2})\)|(?<![\w(.])(?P<p3>[A-ZÆØÅ])(?=\s*(?:,|\.|og\b|samt\b|$|-|–|\+|\)))"
)
_MOVER = re.compile(
    r"(?P<who>[^.:;]{2,120}?) (?:foreslog|foreslår|stillede|fremsatte|stiller|fremsætter)\b(?P<rest>[^.]*(?:forslag)?)|^(?:Æ|æ)ndringsforslag (?:fra|stillet af) (?P<from>[^.:;]{1,120})",
    re.I,
)
_MOTION = re.compile(r"(?i)ændringsforslag|\bforeslog\b|stillede (?:følgende )?forslag|fremsatte (?:følgende )?forslag")
_MAIN = re.compile(
    r"(?i)^(?:indstillingen|hovedforslaget|forslaget som helhed|sagen|afstemning om (?:indstillingen|forvaltningens|administrationens))"
)
_PARTY_GROUP = re.compile(
    r"(?:(?:[Ll]iste|[Gg]ruppe(?:n)?|[Pp]arti(?:et)?)r? )?(?<![\w])(?P<p>[A-ZÆØÅ])(?![\w.])|\((?P<b>[A-ZÆØÅ])\)"
)


def read_votes(lines: list[Line]) -> tuple[tuple[Vote, ...], tuple[Motion, ...]]:
    """The votes on the matter itself, and the motions with theirs."""
    votes: list[Vote] = []
    motions: list[Motion] = []
    target: Motion | None = None
    for group in _groups(lines):
        opening = group[0]
        if _MOTION.search(opening.text) and not _stance(opening.text):
            target = _motion(opening)
            motions.append(target)
        elif _MAIN.match(opening.text):
            target = None
        vote = _vote_of(group)
        if vote is None:
            continue
        if target is not None:
            target = replace(target, votes=(*target.votes, vote))
            motions[-1] = target
        else:
            votes.append(vote)
    return tuple(votes), tuple(motions)


def is_voted(line: Line) -> bool:
    """Whether a line tells a vote or a motion made at the meeting."""
    return bool(_stance(line.text) or _counted_vote(line) or _MOVER.search(line.text) and _MOTION.search(line.text))


def movers(text: str, offset: int) -> tuple[Actor, ...]:
    """The persons or parties that `text` names as those who move or state something."""
    people = [Actor("person", person.name, person.span) for person in read_people(text, offset)]
    if people:
        return tuple(people)
    hits = [hit for hit in _PARTY_GROUP.finditer(text) if (hit["p"] or hit["b"]) in party_letters()]
    return tuple(Actor("party", hit["p"] or hit["b"], Span(offset + hit.start(), offset + hit.end())) for hit in hits)


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines that make one vote together: what comes before it, its stance lines, and the result below."""
    group: list[Line] = []
    voting = False
    for line in lines:
        stance = _stance(line.text)
        if voting and not stance and group:
            if _RESULT.search(line.text) and not _MOTION.search(line.text):
                group.append(line)
                line_taken = True
            else:
                line_taken = False
            yield group
            group, voting = ([], False) if line_taken else ([line], False)
        elif stance == "for" and voting and any(_stance(prior.text) == "for" for prior in group):
            yield group
            group = [line]
        elif stance:
            group.append(line)
            voting = True
        else:
            if group:
                yield group
            group = [line]
    if group:
        yield group


def _stance(text: str) -> str:
    return next((pattern.name for pattern in STANCE_PATTERNS if pattern.regex.match(text)), "")


def _vote_of(group: list[Line]) -> Vote | None:
    stances = [(stance, line) for line in group if (stance := _stance(line.text))]
    if stances:
        return _listed_vote(group, stances)
    return next((vote for line in group if (vote := _counted_vote(line) or _block_vote(line))), None)


def _block_vote(line: Line) -> Vote | None:
    """A vote told by blocks of parties: "12 medlemmer (A+C+V) godkender. 6 medlemmer (F+O) stemmer imod."."""
    counts: dict[str, int] = {}
    parties: list[PartyVote] = []
    for hit in BLOCK.regex.finditer(line.text):
        stance = "abstained" if _NEITHER.search(hit["verb"]) else "against" if _AGAINST.search(hit["verb"]) else "for"
        counts[stance] = counts.get(stance, 0) + int(hit["n"])
        span = Span(line.start + hit.start(), line.start + hit.end())
        parties += [PartyVote(letter, stance, None, span) for letter in re.findall(r"\w", hit["parties"])]
    if "for" not in counts or len(counts) < 2:
        return None
    return Vote(line.span, counts["for"], counts.get("against"), counts.get("abstained"), "", line.text, tuple(parties))


def _listed_vote(group: list[Line], stances: list[tuple[str, Line]]) -> Vote:
    counts: dict[str, int | None] = {}
    parties: list[PartyVote] = []
    voters: list[tuple[str, Attendee]] = []
    for stance, line in stances:
        begin = next(hit.end() for p in STANCE_PATTERNS if (hit := p.regex.match(line.text)))
        blocks = _party_votes(line, begin, stance)
        people = list(read_people(line.text[begin:], line.start + begin))
        counts[stance] = _count(line.text[begin:], blocks, people)
        parties += [] if len(people) > len(blocks) else blocks
        voters += [(stance, person) for person in people]
    told = next((vote for line in group if not _stance(line.text) and (vote := _counted_vote(line))), None)
    if told:
        counts |= {"for": told.votes_for, "against": told.votes_against, "abstained": told.votes_abstained}
    about = "" if group[0] is stances[0][1] else group[0].text
    result = group[-1].text if not _stance(group[-1].text) else ""
    span = Span(group[0].start if about else stances[0][1].start, group[-1].end)
    first = counts.get("for") if "for" in counts or not counts else None
    return Vote(
        span, first, counts.get("against"), counts.get("abstained"), about, result, tuple(parties), tuple(voters)
    )


def _count(text: str, parties: list[PartyVote], people: list[Attendee]) -> int | None:
    """The printed total, else the sum of party counts, else the number of names."""
    total = _TOTAL.search(text)
    if total:
        return int(total["head"] or total["sum"])
    if parties and not people and all(block.count is not None for block in parties):
        return sum(block.count or 0 for block in parties)
    return len(people) if people and not parties or len(people) >= len(parties) > 0 else None


def _party_votes(line: Line, begin: int, stance: str) -> list[PartyVote]:
    found = []
    for hit in _PARTY_COUNT.finditer(line.text, begin):
        party = hit["p1"] or hit["p2"] or hit["p3"]
        count = hit["n1"] or hit["n2"]
        found.append(
            PartyVote(
                party, stance, int(count) if count else None, Span(line.start + hit.start(), line.start + hit.end())
            )
        )
    return found


def _counted_vote(line: Line) -> Vote | None:
    """A vote told in a sentence; where the proposal lost, the greater figure is that of the votes against."""
    for pattern in COUNT_PATTERNS:
        hit = pattern.regex.search(line.text)
        if not hit or not re.search(r"(?i)stem|godkendt|vedtaget|forkastet|nedstemt", line.text):
            continue
        ayes, noes = int(hit["a"]), int(hit["b"])
        if pattern.name == "votes against votes" and _LOST.search(line.text):
            ayes, noes = noes, ayes
        abstained = _ABSTAINED.search(line.text)
        return Vote(line.span, ayes, noes, int(abstained["n"]) if abstained else None, "", line.text)
    return None


def _motion(line: Line) -> Motion:
    hit = _MOVER.search(line.text)
    group = "who" if hit and hit["who"] else "from"
    who = movers(hit[group], line.start + hit.start(group)) if hit and hit[group] else ()
    return Motion(line.span, line.text, who)
