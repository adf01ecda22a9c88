"""Sentences that say who was absent, sat for another or took no part."""

import re
from dataclasses import dataclass
from functools import lru_cache

from referatgraf.nlp.minutes import Attendee, Deputy, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.personal_names import NAME
from referatgraf.nlp.structure.attendance import NOTHING, Attendance, merged
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.words import holds_any

_NAME = rf"(?:{NAME.regex.pattern})"
_NAMES = rf"{_NAME}[^.:;]{{0,200}}?"
"""A name, and others with it before the next stop."""
_END = r"(?=[.;]|$)"
_COME = r"(?:deltog|mødte|deltager|møder)"
_SIT = r"(?:deltog|deltager|mødte|møder|er indkaldt|var indkaldt|indkaldt|trådte ind|tiltrådte|indtrådte)(?: i mødet)?"
_FOR = r"(?:i stedet for|som (?:stedfortræder|suppleant|afløser|substitut) for|for)"
_DEPUTY = r"(?:stedfortræder|suppleant)"
_BECAUSE_OF = r"(?:på grund af|grundet|pga\.?|som følge af)"
_IN_HIS_PLACE = r"(?:I stedet|Som stedfortræder|Som suppleant|I hendes sted|I hans sted)"


@dataclass(frozen=True, slots=True)
class SentencePattern(Pattern):
    """A form of sentence; one of the `words`, in lower case, stands in each of that form."""

    words: tuple[str, ...]


def _pattern(name: str, regex: str, example: str, counterexample: str, *words: str) -> SentencePattern:
    return SentencePattern(name, re.compile(regex), example, counterexample, words)


SENTENCES = (
    _pattern(
        "instead of",
        rf"I stedet for (?P<absent>{_NAMES}) {_COME} (?P<deputy>{_NAMES}){_END}",
        "I stedet for Vera Holm deltog Ib Krog.",
        "I stedet for en rapport deltog",
        "i stedet for",
    ),
    _pattern(
        "deputy for",
        rf"(?P<deputy>{_NAMES}),? {_SIT}(?: \w+)? {_FOR} (?P<absent>{_NAMES})(?=[.;,]|$)",
        "Ib Krog (V) deltog som suppleant for Vera Holm (V).",
        "Ib Krog deltog i mødet.",
        "deltog",
        "deltager",
        "mødte",
        "møder",
        "indkaldt",
        "trådte",
    ),
    _pattern(
        "disqualified with deputy",
        rf"(?P<disqualified>{_NAMES}) (?:var|er|blev)(?: erklæret)? inhabil[^.]{{0,200}}?, "
        rf"hvor (?P<deputy>{_NAMES}) mødte som {_DEPUTY}",
        "Vera Holm (V) var inhabil i punkt 4, hvor Ib Krog (V) mødte som stedfortræder.",
        "Vera Holm var inhabil.",
        "inhabil",
    ),
    _pattern(
        "apology then deputy",
        rf"Afbud fra (?P<excused>{_NAMES})\.? {_IN_HIS_PLACE} {_COME} (?P<deputy>{_NAMES}){_END}",
        "Afbud fra Vera Holm. I stedet mødte Ib Krog.",
        "Afbud fra Vera Holm.",
        "afbud fra",
    ),
    _pattern(
        "absent with deputy",
        rf"(?P<absent>{_NAMES})(?: -|, | –) ?(?P<deputy>{_NAMES}) (?:mødte|deltog) som {_DEPUTY}(?! for)",
        "Vera Holm (V) - Ib Krog (V) mødte som stedfortræder",
        "Vera Holm mødte",
        "stedfortræder",
        "suppleant",
    ),
    _pattern(
        "absent, instead",
        rf"(?P<absent>{_NAMES})(?: -|,| –|\.)? [Ii] stedet {_COME} (?P<deputy>{_NAMES}){_END}",
        "Vera Holm (V) - i stedet deltog Ib Krog",
        "Vera Holm deltog",
        "i stedet",
    ),
    _pattern(
        "absent, other in the place",
        rf"(?P<absent>{_NAME}(?: \([^()]{{1,40}}\))?)(?: -|,| –) ?(?P<deputy>{_NAME})(?: \([^()]{{1,40}}\))? "
        rf"{_COME} i (?:stedet|hans sted|hendes sted)",
        "Vera Holm (V) – Ib Krog (V) deltog i stedet",
        "Vera Holm og Ib Krog deltog i stedet for",
        "i sted",
        "i hans sted",
        "i hendes sted",
    ),
    _pattern(
        "instead alone",
        rf"^I stedet {_COME} (?P<deputy>{_NAMES}){_END}",
        "I stedet deltog Ib Krog.",
        "I stedet deltog en konsulent.",
        "i stedet",
    ),
    _pattern(
        "called in",
        rf"[Ss]om {_DEPUTY} (?:er|var|blev) indkaldt (?P<deputy>{_NAMES}){_END}",
        "Som stedfortræder er indkaldt Ib Krog.",
        "Som stedfortræder er indkaldt en kollega.",
        "indkaldt",
    ),
    _pattern(
        "took part as deputies",
        rf"[Ss]om (?:stedfortrædere?|suppleant(?:er)?) (?:for (?P<absent>{_NAMES}) )?{_COME}:? "
        rf"(?P<deputy>{_NAMES}){_END}",
        "Som stedfortrædere deltog Ib Krog og Ulla Ravn.",
        "Som stedfortræder deltog en kollega.",
        "stedfortræder",
        "suppleant",
    ),
    _pattern(
        "met for",
        rf"(?:^|(?<=\. ))For (?P<absent>{_NAMES}) (?:mødte|deltog) (?P<deputy>{_NAMES}){_END}",
        "For Vera Holm mødte Ib Krog.",
        "For udvalget mødte Ib Krog.",
        "mødte",
        "deltog",
    ),
    _pattern(
        "met for the last",
        rf"(?:^|(?<=\. ))For (?:sidst|først)nævnte (?:mødte|deltog) (?P<deputy>{_NAMES}){_END}",
        "For sidstnævnte mødte Ib Krog.",
        "For sidstnævnte gælder loven.",
        "nævnte",
    ),
    _pattern(
        "for whom",
        rf"for hvem (?P<deputy>{_NAME})(?: \([^()]{{0,40}}\))? "
        r"(?:mødte|deltog|deltager|møder|(?:var|er|blev) (?:mødt|indkaldt))",
        "Vera Holm, for hvem Ib Krog deltager",
        "for hvem planen deltager",
        "for hvem",
    ),
    _pattern(
        "deputy listed for",
        rf"^(?:Stedfortræder|Suppleant|Afløser) for (?P<absent>{_NAME})(?: \([^()]{{0,40}}\))?: ?(?P<deputy>{_NAME})",
        "Suppleant for Vera Holm: Ib Krog",
        "Suppleant for Vera Holm",
        "stedfortræder",
        "suppleant",
        "afløser",
    ),
    _pattern(
        "met as deputy",
        rf"^(?P<deputy>{_NAME})(?: \([^()]{{0,40}}\))? (?:mødte|deltog|deltager|møder) som {_DEPUTY}(?! for)",
        "Ib Krog (A) mødte som suppleant",
        "Ib Krog mødte som formand",
        "stedfortræder",
        "suppleant",
    ),
    _pattern(
        "one for another",
        rf"^(?P<deputy>{_NAME}) for (?P<absent>{_NAME})\.?$",
        "Ib Krog for Vera Holm",
        "Ib Krog for udvalget",
        " for ",
    ),
    _pattern(
        "present were",
        rf"(?:^|(?<=\. ))(?:Til ?stede|Mødt|Fremmødt)(?: var)?:? (?P<present>{_NAMES}){_END}",
        "Til stede var: Vera Holm og Ib Krog.",
        "Til stede var ingen.",
        "stede",
        "mødt",
    ),
    _pattern(
        "absent were",
        rf"(?:^|(?<=\. ))Fraværende(?: med afbud)? var:? (?P<absent>{_NAMES}){_END}",
        "Fraværende var Vera Holm og Ib Krog.",
        "Fraværende var ingen.",
        "fraværende",
    ),
    _pattern(
        "absent listed",
        rf"(?:^|(?<=[.;] ))(?:Fraværende(?: med afbud)?|Ikke til ?stede|Ej til ?stede|Ikke mødt)\s*:\s*"
        rf"(?P<absent>{_NAMES}){_END}",
        "Ikke til stede: Vera Holm (A), Ib Krog",
        "Ikke til stede: ingen",
        "fraværende",
        "ikke",
        "ej til",
    ),
    _pattern(
        "deputy was met",
        rf"(?:Stedfortræder|Suppleant):? (?!for\b)(?P<deputy>{_NAME})",
        "Stedfortræder Ib Krog var mødt",
        "Stedfortræder for Ib Krog",
        "stedfortræder",
        "suppleant",
    ),
    _pattern(
        "disqualified",
        rf"(?P<disqualified>{_NAMES}),? (?:var|er|blev|erklærede sig|erklæredes|erklæret)(?: \w+)?(?: erklæret)? "
        r"inhabile?\b",
        "Vera Holm (V) blev erklæret inhabil.",
        "Vera Holm mødte.",
        "inhabil",
    ),
    _pattern(
        "took no part disqualified",
        rf"(?P<disqualified>{_NAMES}),? (?:deltog|var|medvirkede) ikke [^.]{{0,200}}?{_BECAUSE_OF} inhabilitet",
        "Vera Holm deltog ikke i sagens behandling på grund af inhabilitet",
        "Vera Holm deltog ikke i punktet.",
        "inhabilitet",
    ),
    _pattern(
        "not at the meeting",
        rf"(?P<absent>{_NAMES}),? (?:deltog|deltager|var) ikke (?:med )?i mødet\b",
        "Vera Holm deltog ikke i mødet.",
        "Vera Holm deltog i mødet.",
        "ikke",
    ),
    _pattern(
        "took no part",
        rf"(?P<item>{_NAMES}),? (?:deltog ikke(?=\.|$)|(?:deltog|medvirkede|var) ikke (?:med )?(?:i|ved|under) "
        r"(?:sagens|punktets|behandlingen|punkt|sag|dette|afstemningen))",
        "Rådmand Vera Holm deltog ikke i sagens behandling.",
        "Vera Holm deltog i mødet.",
        "ikke",
    ),
    _pattern(
        "left for the item",
        rf"(?P<item>{_NAMES}),? (?:forlod (?:mødet|salen|lokalet)|fratrådte(?: mødet)?|udtrådte(?: af mødet)?) "
        r"(?:under|ved|inden|før) (?:behandling|dette|punkt|sag|drøftelse|afstemning)",
        "Vera Holm forlod mødet under behandlingen af punktet.",
        "Vera Holm forlod mødet kl. 18.",
        "forlod",
        "fratrådte",
        "udtrådte",
    ),
    _pattern(
        "was absent",
        rf"(?P<absent>{_NAMES}),? (?:(?:var|er) (?:fraværende|ikke til ?stede|ikke mødt)|udeblev|"
        rf"mødte ikke(?: op| frem)?{_END})",
        "Vera Holm og Ib Krog var fraværende.",
        "Ingen var fraværende.",
        "fraværende",
        "ikke",
        "udeblev",
    ),
    _pattern(
        "name and absent",
        rf"(?:^|(?<=[.;] ))(?P<absent>{_NAMES}),? (?:fraværende|ikke til ?stede|ikke mødt){_END}",
        "Vera Holm og Ib Krog fraværende.",
        "Ingen fraværende.",
        "fraværende",
        "ikke",
    ),
    _pattern(
        "sent apologies",
        rf"(?P<excused>{_NAMES}),? (?:havde|har|meldte|havde på forhånd)(?: (?:an)?meldt)? (?:afbud|forfald)",
        "Vera Holm havde meldt afbud.",
        "Der er meldt afbud.",
        "afbud",
        "forfald",
    ),
    _pattern(
        "apology from",
        rf"[Aa]fbud(?: er| var)?(?: modtaget| meldt)?(?: fra|:)? (?P<excused>{_NAMES}){_END}",
        "Afbud er modtaget fra Vera Holm og Ib Krog.",
        "Der var ingen afbud.",
        "afbud",
    ),
)
"""The forms in their order: each stretch of text is read by the first that fits. The groups name who they tell of."""
_LONGEST = 10_000
"""Characters of a line that are read: a line of more is no list of names."""
HINTS = (
    "afbud", "fraværend", "stedfortræder", "suppleant", "inhabil", "deltog ikke", "ikke med", "medvirkede ikke",
    "i stedet", "forfald", "ikke til stede", "ikke tilstede", "ej til stede", "ej tilstede", "ikke mødt", "mødte",
    "for hvem", "forlod", "fratrådte", "udtrådte", "udeblev", "til stede var", "tilstede var", "mødt var",
    "fremmødt var",
)  # fmt: skip
"""One of these stands in every sentence on attendance, but for those that say for whom somebody sits."""
FOR_SOMEBODY = Pattern(
    "for whom somebody sits", re.compile(r" for [A-ZÆØÅ]"), "Vera Holm for Ib Krog", "tid for spørgsmål"
)


def is_attendance(text: str) -> bool:
    """Whether a line holds a sentence about attendance."""
    return bool(read_sentences(text))


def read_sentences(text: str, offset: int = 0) -> Attendance:
    """What the sentences of `text` say about attendance; `offset` is where `text` begins in the document."""
    lowered = text.lower()
    if not (holds_any(lowered, HINTS) or FOR_SOMEBODY.regex.search(text)):
        return NOTHING
    return merged(_told(hit, offset) for hit in _hits(text[:_LONGEST]))


@lru_cache(maxsize=64)  # a line is asked for when sections are cut, when decisions are read and for the item
def _hits(text: str) -> tuple[re.Match[str], ...]:
    """The sentences on attendance, of which none overlaps one that an earlier pattern has found."""
    found: list[re.Match[str]] = []
    taken = bytearray(len(text) + 1)
    lowered = text.lower()
    for pattern in SENTENCES:
        for hit in pattern.regex.finditer(text) if holds_any(lowered, pattern.words) else ():
            if not any(taken[hit.start() : hit.end()]):
                taken[hit.start() : hit.end()] = b"x" * (hit.end() - hit.start())
                found.append(hit)
    return tuple(found)


def _told(hit: re.Match[str], offset: int) -> Attendance:
    """What one sentence says; the deputies sit for those it names as absent or disqualified, in order."""
    named = {
        name: tuple(read_people(value, offset + hit.start(name))) for name, value in hit.groupdict().items() if value
    }
    kinds = ("present", "absent", "excused", "disqualified")
    present, absent, excused, disqualified = (named.get(kind, ()) for kind in kinds)
    span = Span(offset + hit.start(), offset + hit.end())
    deputies = _paired(named.get("deputy", ()), absent or excused or disqualified, span)
    return Attendance(present, absent, excused, named.get("item", ()), disqualified, (), deputies)


def _paired(people: tuple[Attendee, ...], replaced: tuple[Attendee, ...], span: Span) -> tuple[Deputy, ...]:
    return tuple(Deputy(person, replaced[n] if n < len(replaced) else None, span) for n, person in enumerate(people))
