"""Collective names: "tre fælleskommunale principper", "fire principper for god ledelse", "Hovedlovens 10 principper".

A name tells a set from others where it has an adjective of its own, says what the principles are about, or whose they
are. "De fire principper" alone means a set that the item names elsewhere, or the one whose members follow it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.principles.wording import VOLATILE, count, phrase_end, written
from referatgraf.ontology.collective_names import JOINT, NUMERALS, PASSING, PLAIN, reach

_GAP = r"[ \u00a0]"
_NUMBER = rf"(?:{'|'.join(NUMERALS)}|\d{{1,2}})"
_ADJECTIVE = r"(?:fælles|[a-zæøå][a-zæøå-]{1,30}e)"
_KNOWN = rf"(?:{'|'.join(sorted(PLAIN))}|(?:fælles|tvær|mellem)kommunale|fællesoffentlige|fællesregionale|nationale)"
NOUN = Pattern(
    "principles, plural",
    re.compile(r"(?i)(?<![\w-])(?P<kind>[a-zæøå]*)principper(?P<definite>ne)?(?P<genitive>s?)(?![\w-])"),
    "de tre fælles principper",
    "et fælles principprogram",
)
NUMBERED = Pattern(
    "number and adjectives before the noun",
    re.compile(
        rf"(?i)(?<![\w.,/-])(?P<number>{_NUMBER}){_GAP}(?P<adjectives>(?:{_ADJECTIVE}(?:,|{_GAP}og)?{_GAP}){{0,4}})$"
    ),
    "forslag til 3 overordnede og bærende ",
    "i 2024, ",
)
UNNUMBERED = Pattern(
    "adjectives before the noun",
    re.compile(rf"(?i)(?<![\w-])(?P<adjectives>(?:{_KNOWN}{_GAP}){{1,3}})$"),
    "udkast til fælles overordnede ",
    "vi skal drøfte ",
)
OWNER = Pattern(
    "whose they are",
    re.compile(rf"(?<![\w-])(?P<owner>[\wæøåÆØÅ-]{{3,40}}(?:ens|ets|ernes)|[A-ZÆØÅ]{{2,8}}[’']s){_GAP}$"),
    "med Sundhedsstrategiens ",
    "der foreslås ",
)
RESTS_ON = Pattern(
    "what rests on them",
    re.compile(
        rf"(?<![\w-])(?P<owner>[A-ZÆØÅ][\wæøåÆØÅ-]{{3,40}}(?:en|et)){_GAP}"
        rf"(?:bygger|hviler|er{_GAP}(?:baseret|bygget)){_GAP}på{_GAP}$"
    ),
    "Havneplanen bygger på ",
    "Udvalget bygger en havn på ",
)
ABOUT = re.compile(rf"(?:{_GAP}og{_GAP}[a-zæøå]+(?:er|ier))?{_GAP}(?:for|om|vedrørende)(?={_GAP})")
_PARTS = re.compile(rf"(?:,|{_GAP})+")
_BACK = 90
"""Characters before the noun in which number and adjectives stand."""
ANYBODY = Pattern(
    "owner that every document has",
    re.compile(
        r"(?i)(?:kommun|byråd|udvalg|råd|bestyrels|forvaltning|administration|direktion|forslag|model|tilgang|arbejd|proces|"
        r"indsats|projekt|ordning|analys|notat|sag|område|borger|medarbejder|nutid|verd|person|institution)\w{0,6}$"
    ),
    "Kommunens",
    "Hovedlovens",
)
"""Owners that every document has: they do not tell which set it is."""


@dataclass(frozen=True, slots=True)
class Collective:
    """A collective expression.

    Attributes:
        span: the characters, without article and without owner.
        head: the noun alone.
        number: how many principles there are, 0 where it does not say.
        adjectives: in lower case, without those that tell how far the set has come.
        noun: "principper" or a compound of it.
        about: what they are about ("for god ledelse"), empty where the name goes without.
        owner: whose they are ("Hovedlovens"), empty where nobody's.
        definite: whether it says "principperne".
    """

    span: Span
    head: Span
    number: int = 0
    adjectives: tuple[str, ...] = ()
    noun: str = "principper"
    about: str = ""
    owner: str = ""
    definite: bool = False

    @property
    def label(self) -> str:
        """The name of the set.

        >>> Collective(Span(0, 30), Span(20, 30), 3, ("fælleskommunale",)).label
        'de tre fælleskommunale principper'
        """
        start = (self.owner[0].upper() + self.owner[1:]) if self.owner else "de" if self.number else ""
        many = written(self.number) if self.number else ""
        return " ".join(filter(None, (start, many, *self.adjectives, self.noun, self.about)))

    @property
    def own_words(self) -> frozenset[str]:
        """The adjectives that tell the set from others."""
        return frozenset(self.adjectives) - PLAIN

    @property
    def identifies(self) -> bool:
        """Whether a number and the words around it tell by themselves which set is meant."""
        return bool(self.number) and reach(self.label) != PASSING


def collectives(text: str, part: Span) -> Iterator[Collective]:
    """Every plural of "princip" in a stretch of the text, with what stands around it."""
    for noun in NOUN.regex.finditer(text, part.start, part.end):
        yield _collective(text, noun, max(part.start, noun.start() - _BACK), part.end)


def _collective(text: str, noun: re.Match[str], back: int, end: int) -> Collective:
    before = text[back : noun.start()]
    words = NUMBERED.regex.search(before)
    number = count(words["number"]) if words else 0
    words = words if number else UNNUMBERED.regex.search(before)
    adjectives = _adjectives(words["adjectives"]) if words else ()
    first = back + words.start() if words else noun.start()
    until = noun.end()
    if not noun["genitive"] and not JOINT.search(" ".join(adjectives)):
        until = _about_end(text, noun.end(), end)
    about = " ".join(text[noun.end() : until].split())
    owner = _owner(text[back:first]) if number and not about else ""
    kind = f"{noun['kind'].lower()}principper"
    spans = Span(first, until), Span(*noun.span())
    return Collective(*spans, number, adjectives, kind, about, owner, bool(noun["definite"]))


def _adjectives(words: str) -> tuple[str, ...]:
    kept = [word for word in _PARTS.split(words.lower()) if word and word not in VOLATILE]
    while kept[-1:] == ["og"]:
        kept.pop()
    return tuple(kept)


def _about_end(text: str, at: int, end: int) -> int:
    """Where what they are about ends, or `at`."""
    word = ABOUT.match(text, at, end)
    last = phrase_end(text, word.end(), end) if word else at
    return last if word and last > word.end() else at


def _owner(before: str) -> str:
    hit = OWNER.regex.search(before) or RESTS_ON.regex.search(before)
    if not hit or ANYBODY.regex.search(hit["owner"]):
        return ""
    return hit["owner"] if hit.re is OWNER.regex else f"{hit['owner']}s"
