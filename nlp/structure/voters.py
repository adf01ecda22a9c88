"""Who voted: the parties with their votes, and the persons, in a list or in a clause that names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from referatgraf.nlp.minutes import Attendee, PartyVote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import PARTY_AFTER
from referatgraf.nlp.structure.people import party_name, read_people

_LETTER = r"[A-ZÆØÅ](?=\s*(?:[,.;:+)–-]|og\b|samt\b|stem|kan\b|kunne\b|und|tager\b|$|\())"
"""A letter as it stands in a list or before a verb of voting; "I udvalget" is none."""
_LIST = re.compile(r"(?i)^liste(?:rne)? ")
_ALL = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$")
"""What follows "et flertal" where all of its members are told."""
_LONGEST = 4000
"""Characters of the members of one side, of a council whose members are all named."""
_UNITS = ("", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve")
_ARTICLES = ("en", "et")
NUMERALS = {
    **dict.fromkeys(("én", "ét", *_ARTICLES), 1),
    **{word: n for n, word in enumerate(_UNITS) if n > 1},
    **{word: n for n, word in enumerate(_TEENS, start=10)},
    **{f"{word}ogtyve": 20 + n for n, word in enumerate(_UNITS) if word},
    "tredive": 30,
    "enogtredive": 31,
}
"""Numbers in words, as many as a council has members."""
_LONGEST_FIRST = sorted(NUMERALS.keys() - {*_ARTICLES}, key=len, reverse=True)
FIGURE = rf"(?:\d{{1,3}}|(?:{'|'.join(_LONGEST_FIRST)})(?!\w))"
"""A number in figures or words; "en" and "et" are articles as well, and numbers only before "stemme"."""
TOTAL = Pattern(
    "total",
    re.compile(
        r"(?i)(?:^|\bmed )\W*(?:og )?(?:(?:et|en) )?(?:flertal|mindretal)?(?: på| bestående af)?\s*(?:de øvrige )?"
        rf"(?P<head>{FIGURE}|(?:en|et)(?= stemme\b))"
        r"(?=\s*(?:\((?![A-ZÆØÅ]\))|$|stem(?:- )?mer?|stemte|i?mod|for|ja|nej|blank|undlod|undlader|"
        r"med(?:lem|-)|[,:;.]|\) ?:))|"
        r"i alt:? (?P<sum>\d{1,3})|: (?P<tail>\d{1,3}) stemmer?\b|"
        r"^[^()]*\((?P<end>\d{1,3}) medlem(?:mer)?\)\W*$"
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
        total: the count is that of the whole side: printed so, or all of it is told in brackets.
    """

    stance: str
    count: int | None
    parties: tuple[PartyVote, ...]
    people: tuple[Attendee, ...]
    total: bool = False

    @property
    def spans(self) -> list[Span]:
        """Where its parties and persons stand."""
        return [*(block.span for block in self.parties), *(person.span for person in self.people)]


def read_side(text: str, offset: int, stance: str) -> Side:
    """Those of the side `stance` whom `text` names; `offset` is where it begins in the document."""
    text = text[:_LONGEST]
    people = tuple(read_people(text, offset))
    blocks = tuple(_blocks(_without(text, people, offset), offset, stance))
    joint = _is_joint(text, blocks, offset)
    total = TOTAL.regex.search(text)
    count = _total(total) if total else _count(blocks, people, joint=joint)
    if joint:
        blocks = (*blocks[:-1], replace(blocks[-1], count=None))
    return Side(stance, count, blocks, people, total is not None or _ALL.match(text) is not None)


def figure(text: str) -> int:
    """The number that figures or a word of `NUMERALS` tell.

    >>> figure("12"), figure("Syv"), figure("treogtyve")
    (12, 7, 23)
    """
    return NUMERALS.get(text.casefold()) or int(text)


@cache
def _party_votes() -> re.Pattern[str]:
    """A party and its votes: by name or letter, the figure before it, behind it or not at all."""
    members = r"(?: stemmer?| medlem(?:mer)?)?"
    party = rf"(?:{party_name().pattern}|(?:[Ll]isterne |[Ll]iste )?{_LETTER})"
    return re.compile(
        rf"(?<!\w)(?P<n1>\d{{1,2}}) \((?P<p1>{party})\)|(?<![\w.])(?P<p2>{party}) ?\((?P<n2>\d{{1,2}}){members}\)|"
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


def _total(hit: re.Match[str]) -> int:
    return figure(hit["head"] or hit["sum"] or hit["tail"] or hit["end"])


def _count(blocks: tuple[PartyVote, ...], people: tuple[Attendee, ...], *, joint: bool) -> int | None:
    """The sum of party counts or their `joint` one, else the number of names."""
    counts = [block.count for block in blocks if block.count is not None]
    if joint:
        return blocks[-1].count
    return sum(counts) + len(people) if len(counts) == len(blocks) and (blocks or people) else None


def _is_joint(text: str, blocks: Sequence[PartyVote], offset: int) -> bool:
    """Whether the only count stands behind the last of several parties, so that it is that of all ("B og Ø (2)")."""
    counted = [block for block in blocks if block.count is not None]
    return len(blocks) > 1 and counted == [blocks[-1]] and text[blocks[-1].span.end - offset - 1] == ")"
