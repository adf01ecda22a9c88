"""Lines that list one side of a vote ("For stemte: …"): which side, how many, which parties and persons."""

import re
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.nlp.minutes import Attendee, PartyVote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people

_NEXT = re.compile(r"(?<=[.;] )(?=(?:Imod|Mod|Undlod|Undlader|Hverken)\b)|(?<=, )(?=imod\b)")
"""Where the next side begins on the same line."""
_MATTER = r"(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget))?"
_VOTED = r"(?:(?: stemte| stemmer)?\s*[:=]\s*|(?: stemte| stemmer) (?=\d))"
STANCE_PATTERNS = (
    Pattern(
        "for",
        re.compile(rf"(?i)^(?:Ja|For{_MATTER}|Stemmer for|Følgende stemte for){_VOTED}"),
        "For stemte: 4",
        "For udvalget gælder",
    ),
    Pattern(
        "against",
        re.compile(rf"(?i)^(?:Nej|I?mod{_MATTER}|Stemmer (?:i)?mod|Følgende stemte imod)(?:{_VOTED}| (?=\d))"),
        "Imod: 6 (Ib Krog (B))",
        "Imod dette taler",
    ),
    Pattern(
        "abstained",
        re.compile(
            r"(?i)^(?:Undlod(?: at stemme)?|Undlader(?: at stemme)?|Undladt|Følgende undlod at stemme|"
            r"Blankt?|Hverken for eller imod|Afstod)\s*[:=]\s*"
        ),
        "Undlod at stemme: 2 (F)",
        "Undlod at svare",
    ),
)
"""The sides of a vote by their codes of the list `stance:`."""
TOTAL = Pattern(
    "total",
    re.compile(r"^(?P<head>\d{1,3})(?=\s*(?:\(|$|stemmer|medlemmer|,|:|\.))|i alt:? (?P<sum>\d{1,3})"),
    "17 (A, B)",
    "3 A, 4 B",
)
PARTY_COUNT = Pattern(
    "party and its votes",
    re.compile(
        r"(?P<n1>\d{1,2}) \((?P<p1>[A-ZÆØÅ])\)|(?<![\w(])(?P<p2>[A-ZÆØÅ]) ?\((?P<n2>\d{1,2})\)|"
        r"(?<![\w(.])(?P<p3>[A-ZÆØÅ])(?=\s*(?:,|\.|og\b|samt\b|$|-|–|\+|\)))"
    ),
    "A (4), B",
    "Vera Holm",
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a vote: a count is None where it is neither printed nor can be added up."""

    stance: str
    count: int | None
    parties: tuple[PartyVote, ...]
    people: tuple[Attendee, ...]


def stance_of(text: str) -> str:
    """The side that a line lists, as the code of the list `stance:`; empty for other lines."""
    return next((pattern.name for pattern in STANCE_PATTERNS if pattern.regex.match(text)), "")


def sides_of(line: Line) -> list[Side]:
    """The sides that a line lists, one behind the other ("For stemte: A (4). Imod stemte: B (2).")."""
    cuts = [0, *(hit.start() for hit in _NEXT.finditer(line.text)), len(line.text)]
    return [side for begin, end in pairwise(cuts) if (side := read_side(line.part(begin, end)))]


def read_side(line: Line) -> Side | None:
    """The side of a vote that `line` lists."""
    for pattern in STANCE_PATTERNS:
        hit = pattern.regex.match(line.text)
        if hit:
            blocks = _party_votes(line, hit.end(), pattern.name)
            people = tuple(read_people(line.text[hit.end() :], line.start + hit.end()))
            count = _count(line.text[hit.end() :], blocks, people)
            # Letters behind names are the parties of those persons, not blocks of their own.
            return Side(pattern.name, count, () if len(people) > len(blocks) else blocks, people)
    return None


def _count(text: str, parties: tuple[PartyVote, ...], people: tuple[Attendee, ...]) -> int | None:
    """The printed total, else the sum of party counts, else the number of names."""
    total = TOTAL.regex.search(text)
    if total:
        return int(total["head"] or total["sum"])
    counts = [block.count for block in parties if block.count is not None]
    if len(parties) > 1 and len(counts) == 1 and parties[-1].count is not None:  # "B og Ø (2)"
        return parties[-1].count
    if parties and not people and len(counts) == len(parties):
        return sum(counts)
    return len(people) if people and len(people) >= len(parties) else None


def _party_votes(line: Line, begin: int, stance: str) -> tuple[PartyVote, ...]:
    found = []
    for hit in PARTY_COUNT.regex.finditer(line.text, begin):
        count = hit["n1"] or hit["n2"]
        span = line.quote(*hit.span()).span
        found.append(PartyVote(hit["p1"] or hit["p2"] or hit["p3"], stance, int(count) if count else None, span))
    return tuple(found)
