"""What the words before a name without the definite ending say of it: one body, or a kind of body."""

import re
from enum import Enum

from referatgraf.nlp.patterns import Pattern

_ADJECTIVES = r"(?:(?:[a-zæøå]{3,20}|[A-ZÆØÅ][a-zæøå]{3,20}e)\s){0,2}"
ONE = Pattern(
    "one body",
    re.compile(rf"(?i:\b(?:den|det|dette|denne|vores|vort|sit|sin|nuværende|tidligere|daværende)\s){_ADJECTIVES}$"),
    "for den øvrige ",
    "efter et ",
)
KIND = Pattern(
    "a kind of body",
    re.compile(
        r"(?i:\b(?:et|en|hvert|hver|ethvert|intet|ingen|noget|nogle|flere|alle|andre|mange|begge|de|disse|hvilke[tn]?|"
        r"øvrige|relevante|respektive|forskellige|lokale|kommunale|landets|kommunernes|regionernes|"
        rf"to|tre|fire|fem|seks|syv|otte|\d{{1,2}})\s){_ADJECTIVES}$"
    ),
    "et nyt ",
    "behandling i ",
)
NEW = Pattern("one of a kind", re.compile(rf"(?i:\b(?:et|en)\s){_ADJECTIVES}$"), "oprettelse af et nyt ", "de to ")
FIELD = Pattern("field of a form", re.compile(r"[ \t]{0,2}:"), ": Socialudvalget", " drøfter")
_LONGEST = 60
_PAUSE = re.compile(r"[.,;:()\n]")
_OR = re.compile(r"\s(?:og/ ?)?eller\s")


class Sense(Enum):
    """What a name without the definite ending means: one body, one that is new to the reader, or a kind of body."""

    ONE = "one"
    NEW = "new"
    KIND = "kind"


def sense(text: str, start: int, end: int) -> Sense:
    """What the name at `start` to `end`, which has no definite ending, means by the words around it."""
    before = _PAUSE.split(text[max(0, start - _LONGEST) : start])[-1]
    if FIELD.regex.match(text, end) or _OR.match(text, end):
        return Sense.KIND
    if not KIND.regex.search(before) or ONE.regex.search(before):
        return Sense.ONE
    return Sense.NEW if NEW.regex.search(before) else Sense.KIND
