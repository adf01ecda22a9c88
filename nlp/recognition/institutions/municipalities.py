"""Municipalities: "Kalundborg Kommune", "Køge og Vordingborg kommuner", "direktører fra Køge og Vordingborg"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.hints import sought
from referatgraf.nlp.recognition.institutions.readings import RECOGNISER
from referatgraf.nlp.recognition.institutions.runs import UPPER
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import municipality_named

_TOWN = rf"[{UPPER}]\w{{1,30}}(?:[- ][{UPPER}]\w{{1,30}})?"
MUNICIPALITY = Pattern(
    "the word municipality",
    re.compile(r"(?:(?<![\w-])[Kk]|Regionsk)ommune(?:ns?|rne?s?|rs?|s)?(?![\w-])"),
    "Køge Kommunes skoler",
    "kommunegrænsen",
)
TOWN = Pattern("town before it", re.compile(rf"(?<![\w-]){_TOWN} $"), "i Høje Taastrup ", "i den ")
TOWNS = Pattern(
    "towns before it that share it",
    re.compile(rf"(?<![\w-]){_TOWN}(?:, {_TOWN}){{0,8}} (?:og|samt|&) {_TOWN} $"),
    "fra Køge, Faxe og Stevns ",
    "fra Køge ",
)
OFFICIAL = Pattern(
    "official of a town",
    re.compile(rf"(?:chef|direktør|borgmester)(?:en|er|e|ne)* fra (?={_TOWN})"),
    "en handicapchef fra Slagelse",
    "borgere fra Slagelse",
)
PLURAL_FIRST = Pattern(
    "the word municipalities before towns",
    re.compile(rf"(?:[Kk]|(?:abo|egns|ejer|artner)k)ommunerne (?={_TOWN})"),
    "nabokommunerne Faxe og Stevns",
    "kommunerne i Faxe",
)
IN_CAPITALS = Pattern(
    "municipality in capitals",
    re.compile(rf"(?<![\w-])(?P<town>[{UPPER}]{{2,30}}(?:[- ][{UPPER}]{{2,30}})?) KOMMUNES?(?![\w-])"),
    "KØGE KOMMUNE",
    "Køge Kommune",
)
_LIST = re.compile(rf"{_TOWN}(?:(?:, {_TOWN}){{0,8}} (?:og|samt) {_TOWN})?")
_ANY_TOWN = re.compile(_TOWN)
_JOINT = re.compile(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])")
_NO_TOWN = words_of(
    "den det en et hver vores alle enhver denne hele egen anden begge kun også i på af fra til ved for som hvis når "
    "men og samt sund grøn ny nye åben blå klog smart fair digital jeres deres din ingen hvilken fælles dansk danske"
)
_BEFORE = 200
SHARED = "fælles 'kommuner' for flere navne"
EMPLOYER = "en kommunes chef nævnt ved byens navn"


def municipalities(setting: Setting) -> Iterator[Mention]:
    """Every municipality that is named with the word; of those that share a plural each for itself."""
    text = setting.text
    for passage, hit in setting.match(MUNICIPALITY.regex, setting.words.holding("ommune")):
        start = max(hit.start() - _BEFORE, passage.span.start)
        yield from _several(text, start, hit) if "ommuner" in hit.group() else _one(text, start, hit)


def municipalities_in_capitals(setting: Setting) -> Iterator[Mention]:
    """The municipalities of the register that a head prints in capitals."""
    for hit in sought(setting, IN_CAPITALS, "KOMMUNE"):
        words = hit["town"].title()
        known = _known(hit.start("town"), words)
        if known:
            yield _mention(known[1], known[0], hit.end() - hit.group().endswith("S"))


def municipalities_by_town(setting: Setting) -> Iterator[Mention]:
    """The municipalities that are named by their towns alone: "direktører fra Køge og Faxe"."""
    text = setting.text
    for pattern, hint, inferred in ((OFFICIAL, " fra ", EMPLOYER), (PLURAL_FIRST, "ommunerne ", SHARED)):
        for hit in sought(setting, pattern, hint):
            towns = _LIST.match(text, hit.end())
            for town in _ANY_TOWN.finditer(text, *towns.span()) if towns else ():
                known = municipality_named(town.group())
                if known and not MUNICIPALITY.regex.match(text, town.end() + 1):
                    yield _mention(known.full_name, town.start(), town.end(), inferred)


def _one(text: str, start: int, word: re.Match[str]) -> Iterator[Mention]:
    """The municipality before the word, which must be capitalised and indefinite where no register knows the name."""
    town = TOWN.regex.search(text, start, word.start())
    if not town:
        return
    found = _known(town.start(), town.group()[:-1])
    if not found and word.group()[0] != "k" and not word.group().endswith(("n", "ns")):
        found = _unlisted(town.start(), town.group()[:-1])
    if found:
        yield _mention(found[1], found[0], word.end())


def _several(text: str, start: int, plural: re.Match[str]) -> Iterator[Mention]:
    """The municipalities before "kommuner": the last with it, the others as they stand."""
    towns = TOWNS.regex.search(text, start, plural.start())
    if not towns:
        return
    names = list(_ANY_TOWN.finditer(text, *towns.span()))
    for town in names:
        known = _known(town.start(), town.group())
        if known and town is names[-1]:
            yield _mention(known[1], known[0], plural.end())
        elif known:
            yield _mention(known[1], known[0], town.end(), SHARED)


def _known(start: int, words: str) -> tuple[int, str] | None:
    """Where the name of a municipality of the register begins that ends `words`, and its full name.

    A word before it may be the end of another sentence or heading: "Sagsfremstilling Faxe", "ResumeFaxe".
    """
    cuts = [0, words.find(" ") + 1, *(hit.start() for hit in _JOINT.finditer(words))]
    for cut in cuts:
        found = municipality_named(words[cut:])
        if found:
            return start + cut, found.full_name
    return None


def _unlisted(start: int, words: str) -> tuple[int, str] | None:
    """Where a name that no register knows begins, and the full name; None where it is no name of a town."""
    first, _, second = words.rpartition(" ")
    if first and _is_no_town(first):
        start, words = start + len(first) + 1, second
    return None if _is_no_town(words) else (start, f"{words} Kommune")


def _is_no_town(word: str) -> bool:
    return word.casefold() in _NO_TOWN or fold(word) in heading_words()


def _mention(name: str, start: int, end: int, inferred: str = "") -> Mention:
    return Mention("municipality", name, Span(start, end), RECOGNISER, inferred)
