"""Who voted: the parties with their votes, and the persons, in a list or in a clause that names them."""

import re
from dataclasses import dataclass
from functools import cache

from referatgraf.nlp.minutes import Attendee, PartyVote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import PARTY_AFTER
from referatgraf.nlp.structure.people import party_name, read_people

_LETTER = r"[A-ZÆØÅ](?=\s*(?:[,.;+)–-]|og\b|samt\b|stem|kan\b|kunne\b|und|tager\b|$|\())"
"""A letter as it stands in a list or before a verb of voting; "I udvalget" is none."""
_LIST = re.compile(r"(?i)^liste(?:rne)? ")
_LONGEST = 4000
"""Characters of the members of one side, of a council whose members are all named."""
TOTAL = Pattern(
    "total",
    re.compile(
        r"(?i)(?:^|\bmed )\W*(?:og )?(?:(?:et|en) )?(?:flertal|mindretal)?(?: på| bestående af)?\s*(?P<head>\d{1,3})"
        r"(?=\s*(?:\((?![A-ZÆØÅ]\))|$|stemmer|stemte|i?mod|undlod|undlader|medlem|,|:|\.))|i alt:? (?P<sum>\d{1,3})"
    ),
    "17 (A, B)",
    "3 A, 4 B",
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a vote.

    Attributes:
        stance: code of the list `stance:`, "for", "against" or "abstained".
        count: votes, None where they are neither printed nor can be added up.
        parties: blocks of parties; a party behind the name of a person is the person's.
        people: the persons named.
    """

    stance: str
    count: int | None
    parties: tuple[PartyVote, ...]
    people: tuple[Attendee, ...]

    @property
    def spans(self) -> list[Span]:
        """Where its parties and persons stand."""
        return [*(block.span for block in self.parties), *(person.span for person in self.people)]


def read_side(text: str, offset: int, stance: str) -> Side:
    """Those of the side `stance` whom `text` names; `offset` is where it begins in the document."""
    text = text[:_LONGEST]
    people = tuple(read_people(text, offset))
    blocks = tuple(_blocks(_without(text, people, offset), offset, stance))
    return Side(stance, _count(text, blocks, people), blocks, people)


@cache
def _party_votes() -> re.Pattern[str]:
    """A party and its votes: by name or letter, the figure before it, behind it or not at all."""
    party = rf"(?:{party_name().pattern}|(?:[Ll]isterne |[Ll]iste )?{_LETTER})"
    return re.compile(
        rf"(?<!\w)(?P<n1>\d{{1,2}}) \((?P<p1>{party})\)|(?<![\w.])(?P<p2>{party}) ?\((?P<n2>\d{{1,2}})\)|"
        rf"(?<![\w.])(?P<n3>\d{{1,2}}) (?P<p3>{party})|(?<![\w.])(?P<p4>{party})"
    )


def _without(text: str, people: tuple[Attendee, ...], offset: int) -> str:
    """The text with dots for the persons and for the parties behind their names."""
    for person in people:
        begin, end = person.span.start - offset, person.span.end - offset
        party = PARTY_AFTER.regex.match(text, end)
        end = party.end() if party else end
        text = text[:begin] + "." * (end - begin) + text[end:]
    return text


def _blocks(text: str, offset: int, stance: str) -> list[PartyVote]:
    found = []
    for hit in _party_votes().finditer(text):
        party = _LIST.sub("", hit["p1"] or hit["p2"] or hit["p3"] or hit["p4"])
        count = hit["n1"] or hit["n2"] or hit["n3"]
        span = Span(offset + hit.start(), offset + hit.end())
        found.append(PartyVote(party, stance, int(count) if count else None, span))
    return found


def _count(text: str, blocks: tuple[PartyVote, ...], people: tuple[Attendee, ...]) -> int | None:
    """The printed total, else the sum of party counts, else the number of names."""
    total = TOTAL.regex.search(text)
    if total:
        return int(total["head"] or total["sum"])
    counts = [block.count for block in blocks if block.count is not None]
    if len(blocks) > 1 and len(counts) == 1 and blocks[-1].count is not None:  # "B og Ø (2)"
        return blocks[-1].count
    return sum(counts) + len(people) if len(counts) == len(blocks) and (blocks or people) else None
