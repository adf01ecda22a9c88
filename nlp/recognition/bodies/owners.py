"""Whose body a name means, by what stands around it: the document's own municipality's, another's, or none's."""

import re
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.bodies.roll import Roll
from referatgraf.ontology.registers import municipality_named

_NAME = r"[A-ZÆØÅ][\w-]{1,30}"
_REGION = r"Region (?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)"
BEFORE = Pattern(
    "owner before",
    re.compile(
        rf"(?:(?P<region>{_REGION})s|(?P<town>{_NAME}(?: {_NAME})?) [Kk]ommunes|(?P<ours>\b(?:[Kk]ommun|[Bb]y)ens)"
        rf"|(?P<name>\b{_NAME}(?:s|['’]s?))|(?P<other>\b[a-zæøå]{{2,30}}(?:ens|ets|ernes)))\s(?:[a-zæøå]{{3,20}}e\s)?$"
    ),
    "Nørhavn Kommunes ",
    "forelægges ",
)
BEHIND = Pattern(
    "owner behind",
    re.compile(
        rf"\s(?:i|under|hos|for)\s(?:(?P<region>{_REGION})\b|(?P<town>{_NAME}(?: {_NAME})?)\s[Kk]ommune\b"
        rf"|(?P<name>{_NAME})(?![\w-]| [A-ZÆØÅ]))"
    ),
    " i Nørhavn Kommune",
    " for Nørhavn Fjord",
)
HAS = Pattern(
    "municipality that has one",
    re.compile(r"\b(?:har|havde|haft|fik|oprettede|nedsatte)\b[^.!?\n]{0,40}\b(?:et|en)\s(?:[a-zæøå]{3,20}\s)?$"),
    "Nørhavn har tidligere haft et ",
    "Der er behov for et ",
)
_FOREIGN = re.compile(r"KL|Folketing|Danske Regioner|EU\b|Christiansborg|FN\b")
_CLAUSE = re.compile(r"[.!?\n:;](?=\s|$)")
_TOWN = re.compile(_NAME)
_LONGEST = 100


class Owner(NamedTuple):
    """Whose a body is: `place` is another municipality or a region, `foreign` says that it is none's of these."""

    place: str = ""
    foreign: bool = False
    told: bool = False


NOBODY = Owner()


def owner_behind(text: str, end: int, roll: Roll) -> Owner:
    """Whose body a name that ends at `end` is by what follows it: "i Nørhavn Kommune"."""
    hit = BEHIND.regex.match(text, end, end + _LONGEST)
    if hit and hit["name"] in roll.towns:
        return Owner(roll.elsewhere(hit["name"]), told=True)
    return _placed(hit, roll) if hit else NOBODY


def owner_before(text: str, start: int, roll: Roll) -> Owner:
    """Whose body a name without the definite ending is by the genitive before it: "Folketingets"."""
    hit = BEFORE.regex.search(text, max(0, start - _LONGEST), start)
    if not hit:
        return NOBODY
    if hit["ours"]:
        return Owner(told=True)
    found = NOBODY if hit["other"] else _placed(hit, roll)
    return found if found.told else Owner(foreign=True, told=True)


def has_one(text: str, start: int, roll: Roll) -> Owner:
    """The municipality of which a clause says that it has such a body: "Nørhavn har et integrationsråd"."""
    clause = text[max(0, start - _LONGEST) : start]
    clause = _CLAUSE.split(clause)[-1]
    if not HAS.regex.search(clause):
        return NOBODY
    towns = {found.name for word in _TOWN.findall(clause) if (found := municipality_named(word))}
    return Owner(roll.elsewhere(towns.pop()), told=True) if len(towns) == 1 else NOBODY


def _placed(hit: re.Match[str], roll: Roll) -> Owner:
    if hit["region"]:
        return Owner(hit["region"], told=True)
    town = _town(hit["town"] or hit["name"])
    if hit["town"] or municipality_named(town):
        return Owner(roll.elsewhere(town), told=True)
    return Owner(foreign=True, told=True) if _FOREIGN.match(town) else NOBODY


def _town(printed: str) -> str:
    """A municipality's name of the words before "Kommune", of which the first may begin the sentence."""
    last = printed.rpartition(" ")[2]
    return printed if municipality_named(printed) or "-" in printed else last
