"""Institutions of the registers by their names and abbreviations: ministries, regions, associations, companies."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.hints import sought
from referatgraf.nlp.recognition.institutions.lexicon import Lexicon, Place
from referatgraf.nlp.recognition.institutions.readings import RECOGNISER, SURE, reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, Run
from referatgraf.nlp.recognition.institutions.towns import DISTRICTS, PARTS, TOWN, is_place, is_town
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.recognition.vocabulary import first_words
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import Authority, authorities, given_names, regions

_PART = r"(?: (?:Strand|By|Midtby|Nord|Syd|Øst|Vest|Amt|og [Oo]megn)(?![\w-]))?"
_UNIT = r"(?:[Kk]reds|[Ll]okalkreds|[Aa]fdeling|[Ll]okalafdeling)"
BRANCH = Pattern(
    "town of a branch",
    re.compile(
        rf"( i| på| for)? ({TOWN}(?<=Nykøbing) (?:Falster|Mors|Sjælland|(?:F|M|Sj)\.)|{TOWN})"
        rf"{_PART}(?: [Aa]fdeling)?(?![\w-]| [Kk]ommune)"
    ),
    " i Faxe",
    " i en",
)
BRANCH_BEHIND_COMMA = Pattern(
    "branch behind a comma",
    re.compile(
        rf",? {_UNIT} \d{{1,3}}(?!\w|[.-]\w)|, (?:{_UNIT} )?({TOWN}){_PART}(?: [Aa]fdeling)?"
        rf"(?= ?[.;)\n]| {{2}}|,? (?:har|er|v/|ved|som|der|og(?! [Oo]megns)|samt|om|til)\b)"
    ),
    ", Kirkeby afdeling.",
    ", Kirkeby Havn",
)
_LOCAL = words_of("LAG SSP UU LO LLO FH DI DH FDF KFUM KFUK DDS DUI 4H Business Visit headspace Headspace")
"""What stands with a town in the names of local action groups, councils, branches and companies of many towns."""
_WITHOUT_BRANCHES = frozenset((
    "KL", "Akademikerne", "Komponent", "Forhandlingsfællesskabet", "Danske Ældreråd", "Danske Patienter",
    "Danske Regioner", "Danske Skoleelever",
))  # fmt: skip
_NO_BRANCH = words_of("Danmark Region Norden Europa Folketinget Kommunen Afrika Grønland")
AMONG = Pattern("number behind an abbreviation", re.compile(r"\.? ?[=\d]"), ". 19", ". Det")
REGION = Pattern(
    "region", re.compile(rf"(?<![\w-])[Rr](egion [{UPPER}]\w{{4,20}}?)s?(?![\w-])"), "region Sjællands", "regional"
)


def listed(text: str, run: Run) -> Iterator[Mention]:
    """The institutions of the register that a run names.

    A word that is a common noun or a family name too counts within a sentence and beside no other name; a name whose
    small and capital letters are mixed up counts within a sentence.
    """
    done = run.start
    for place, (_, start) in enumerate(run.words):
        found = _lexicon().at(text, start) if start >= done else None
        if found and _holds(text, run, place, found):
            yield _branch(text, start, found) or _mention(found.thing.name, start, found.end)
            done = found.end


def named_regions(setting: Setting) -> Iterator[Mention]:
    """The regions that the text names, the word region in small letters too."""
    for hit in sought(setting, REGION, "egion "):
        if f"R{hit[1]}" in _regions():
            yield _mention(f"R{hit[1]}", *hit.span())


def named_with_figures(setting: Setting) -> Iterator[Mention]:
    """The institutions of the register whose names begin with a figure ("3F"), which no run does."""
    text, names = setting.text, _with_figures()
    for _, hit in setting.match(names.regex, setting.words.places(names.first_words)):
        found = _lexicon().at(text, hit.start())
        if found:
            yield _branch(text, hit.start(), found) or _mention(found.thing.name, hit.start(), found.end)


def named_with_town(setting: Setting) -> Iterator[Mention]:
    """The local branches that are named by an abbreviation and a place: "DH Nørhavn", "LAG Djursland", "SSP Greve"."""
    names = _short_forms()
    for _, hit in setting.match(names.regex, setting.words.places(names.first_words)):
        if is_place(hit["town"]) or is_town(hit["town"]):
            yield reading(setting.text, *hit.span())


class _Forms(NamedTuple):
    """A pattern of names, and the words that they begin with."""

    regex: re.Pattern[str]
    first_words: frozenset[str]


@cache
def _short_forms() -> _Forms:
    short = {form for each in authorities() if each.type == "association" for form in each.explained if form.isupper()}
    return _forms(short | _LOCAL, r"(?<![\w-])", rf" (?P<town>{TOWN})(?![\w-]| [Kk]ommune)")


@cache
def _with_figures() -> _Forms:
    forms = {form for each in authorities() for form in each.forms() if form[0].isdigit()}
    return _forms(forms, r"(?<![\w.,-])", r"(?![\w-])")


def _forms(names: Iterable[str], before: str, behind: str) -> _Forms:
    return _Forms(re.compile(f"{before}{any_of(names)}{behind}"), first_words(names))


@cache
def _lexicon() -> Lexicon[Authority]:
    return Lexicon((form, each) for each in authorities() for form in each.forms())


@cache
def _regions() -> frozenset[str]:
    return frozenset(region.name for region in regions())


def _holds(text: str, run: Run, place: int, found: Place[Authority]) -> bool:
    """Whether a name of the register means the institution where it stands.

    Between numbers or in a line of capitals an abbreviation may be anything ("KL. 19", "250 HK", "UDSENDES KL"); a name
    that is known in capitals ("VELUX FONDEN") is one where it stands alone.
    """
    start = run.words[place][1]
    written = text[start : found.end]
    if written.isupper() and (AMONG.regex.match(text, found.end) or text[start - 2 : start - 1].isdigit()):
        return False
    alone = found.exact and (run.start, run.end) == (start, found.end)
    if written.isupper() and not alone and len(run.words) > 1 and all(word.isupper() for word, _ in run.words):
        return False
    if found.thing.homonym and " " not in written:
        whole = found.end >= run.end or _branch(text, start, found) is not None
        return not run.initial and place == 0 and whole
    return found.exact or place > 0 or not run.initial


def _branch(text: str, start: int, found: Place[Authority]) -> Mention | None:
    """The branch in a town or part of the country ("Cyklistforbundet i Greve", "Miljøstyrelsen Midtjylland").

    Where an "i" stands before the town, the branch of an association alone is meant: others may just be there.
    """
    place, name = BRANCH.regex.match(text, found.end), found.thing.name
    if text[found.end - 1] == "s" != name[-1]:
        return None
    association = found.thing.type == "association"
    if not place:
        unit = BRANCH_BEHIND_COMMA.regex.match(text, found.end)
        fits = unit and (unit[1] in DISTRICTS or (association and (not unit[1] or is_town(unit[1]))))
        return reading(text, start, unit.end()) if unit and fits else None
    if place[1] == " for":  # the part of the country that an authority is for: "Det Sociale Nævn for Vejle Amt"
        part = place.group().endswith(" Amt") or place[2] in PARTS
        return reading(text, start, place.end()) if part and not association else None
    local = association and (_is_part(place[2]) or _is_elsewhere(place, name))
    if not (local or place[2] in DISTRICTS or is_place(place[2])):
        return None
    if place[1] and (not association or name.isupper() or name in _WITHOUT_BRANCHES):
        return None
    return reading(text, start, place.end())


def _is_elsewhere(place: re.Match[str], name: str) -> bool:
    """Whether the capitalised word behind an association may only be the place of its branch: "AOF Egense"."""
    first = place[2].partition(" ")[0]
    if first in _NO_BRANCH or first in given_names() or headed(first) or name in _WITHOUT_BRANCHES:
        return False
    return not place[1] or place[1] == " i"


def _is_part(words: str) -> bool:
    """Whether capitalised words name a town, several with a hyphen, or a part of the country."""
    return is_town(words) or all(is_town(word) or is_place(word) for word in words.split("-"))


def _mention(name: str, start: int, end: int) -> Mention:
    return Mention("institution", name, Span(start, end), RECOGNISER, confidence=SURE)
