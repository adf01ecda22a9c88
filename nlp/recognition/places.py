"""Places in running text: roads with or without a number, town halls and council chambers, and towns behind "i".

Modest on purpose: a place is told only where its form leaves no other reading.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import ANNOUNCED, HEAD
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.registers import municipality_named

RECOGNISER = "places"
CONFIDENCE = 0.9
_UPPER = "A-ZÆØÅÄÖÜÉ"
WORD = Pattern("capitalised word", re.compile(rf"(?<![\w-])[{_UPPER}]\w+(?![\w-])"), "på Fyrvej", "Fyr-vej")
ROADS = ("vej", "vejen", "gade", "gaden", "stræde", "strædet", "allé", "torv", "torvet", "plads", "pladsen", "vænge",
         "vænget", "boulevard", "boulevarden")  # fmt: skip
"""What the names of roads end with."""
NUMBER = Pattern(
    "number of a house, and the town",
    re.compile(rf" \d{{1,3}}[A-Za-z]?(?![\w.])(?:, \d{{4}} [{_UPPER}]\w{{1,25}})?"),
    " 8, 4999 Nørhavn",
    " 2024",
)
FIRST_WORD = Pattern(
    "word before the name of a road",
    re.compile(
        rf"(?<![\w-])(?:[{_UPPER}]\w{{1,25}} )?"
        r"(?:Nordre|Søndre|Østre|Vestre|Store|Lille|Gammel|Ny|(?:Gl|Ndr|Sdr|Sct|Skt)\.) $"
    ),
    "ved Gl. ",
    "ved ",
)
TOWN_BEFORE = Pattern(
    "town before a hall or road", re.compile(rf"(?<![\w-])[{_UPPER}][\w-]{{1,30}} $"), "Nørhavn ", "på "
)
ON_ROAD = Pattern("preposition before a road", re.compile(r"\b(?:på|ad|af|langs|mellem|ejendommen) $"), "ad ", "har ")
IN_TOWN = Pattern("preposition before a town", re.compile(r"\b(?:i|ved|nær) $"), "boliger i ", "til ")
NO_TOWN = Pattern(
    "what shows that a town stands for its municipality, or is part of a longer name",
    re.compile(rf" [{_UPPER}]| [Kk]ommun|-|(?:,| og| samt) [{_UPPER}][\w, -]{{1,80}} kommuner"),
    " Kommune",
    " by",
)
_TOWN_HALL = "Rådhus"
_HALLS = ("Byrådssalen", "Kommunalbestyrelsessalen")
_NAMED_HALLS = (*_HALLS, _TOWN_HALL)
_BEFORE = 40


def match(setting: Setting) -> Iterator[Mention]:
    """Every place that the items name; the head's own is read by structure."""
    text = setting.text
    for passage, word in setting.match(WORD.regex, setting.words.those(_may_name_place)):
        span = (
            None if passage.kind in (HEAD, ANNOUNCED) else _road(text, word) or _hall(text, word) or _town(text, word)
        )
        if span:
            yield Mention("place", text[span.start : span.end], span, RECOGNISER, confidence=CONFIDENCE)


def _may_name_place(word: str) -> bool:
    """Whether a word names a road, a hall or a town by itself."""
    told = word[0].isupper() and (word.casefold().endswith(ROADS) or word in _NAMED_HALLS or municipality_named(word))
    return bool(told)


def _road(text: str, word: re.Match[str]) -> Span | None:
    """A road with its number, or one behind a preposition of place."""
    name = word.group()
    if not name.casefold().endswith(ROADS) or municipality_named(name):
        return None
    before = FIRST_WORD if name.casefold() not in (*ROADS, "kongevej", "landevej", "strandvej") else TOWN_BEFORE
    first = before.regex.search(text, max(word.start() - _BEFORE, 0), word.start())
    start = first.start() if first else word.start()
    number = NUMBER.regex.match(text, word.end())
    on_road = ON_ROAD.regex.search(text, max(start - _BEFORE, 0), start)
    return Span(start, number.end() if number else word.end()) if number or on_road else None


def _hall(text: str, word: re.Match[str]) -> Span | None:
    """A council chamber, or the town hall of a town."""
    if word.group() in _HALLS:
        return Span(*word.span())
    town = (
        TOWN_BEFORE.regex.search(text, max(word.start() - _BEFORE, 0), word.start())
        if word.group() == _TOWN_HALL
        else None
    )
    return Span(town.start(), word.end()) if town else None


def _town(text: str, word: re.Match[str]) -> Span | None:
    """A town that gave a municipality its name, behind a preposition of place."""
    if not IN_TOWN.regex.search(text, max(word.start() - 5, 0), word.start()) or NO_TOWN.regex.match(text, word.end()):
        return None
    return Span(*word.span()) if municipality_named(word.group()) else None
