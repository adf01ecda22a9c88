"""What every municipality calls by a common noun: the government, the State, its administration, its job centre.

"De 17 kommuner" are those of a region where their number is that of the region's municipalities.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.hints import sought
from referatgraf.nlp.recognition.institutions.readings import LIKELY, RECOGNISER
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import Municipality, municipalities, municipality_named


class Noun(NamedTuple):
    """A noun that names one institution: its label, characters that it never lacks, and its forms."""

    label: str
    hint: str
    pattern: Pattern


def _forms(label: str, hint: str, forms: str, example: str, counterexample: str) -> Noun:
    return Noun(label, hint, Pattern(label, re.compile(rf"(?<![\w-]){forms}(?![\w-])"), example, counterexample))


_NO_STAFF = r"(?! \w{0,20}(?:konsulent|medarbejder|lærer|udvalg))"
NOUNS = (
    _forms("Regeringen", "egeringen", "[Rr]egeringens?", "regeringens udspil", "regeringsgrundlaget"),
    _forms("Staten", "taten", "[Ss]tatens?(?! [A-ZÆØÅ])", "kommuner og staten", "resultaten"),
    _forms("Folketinget", "olketinget", "[Ff]olketingets?", "folketingets udvalg", "folketingsvalg"),
    _forms("Jobcentret", "obcent", "[Jj]obcente?rets?", "jobcentrets borgere", "jobcenterchefen"),
    _forms("SSP", "SSP", rf"SSP(?:['’]s)?{_NO_STAFF}", "sammen med SSP", "SSP-konsulenten"),
    _forms("PPR", "PPR", rf"PPR(?:['’]s)?{_NO_STAFF}", "PPR's psykologer", "PPR medarbejdere"),
    _forms("Pædagogisk Psykologisk Rådgivning", "sykologisk", "[Pp]ædagogisk[ -][Pp]sykologisk [Rr]ådgivnings?",
           "henvist til pædagogisk-psykologisk rådgivning", "psykologisk rådgivning"),
    _forms("Den Kommunale Ungeindsats", "ommunale", "(?:[Dd]en )?[Kk]ommunale [Uu]nge ?[Ii]ndsats",
           "den kommunale ungeindsats", "ungeindsatsen"),
    _forms("Den Kommunale Ungeindsats", "KUI", "KUI(?:-indsatsen)?", "i KUI", "KUI-møde"),
)  # fmt: skip
"""Powers of the State, and units that the law asks of every municipality."""
GENERAL_PATTERNS = tuple(noun.pattern for noun in NOUNS)
_ADMINISTRATION = words_of(
    "administrationen administrationens forvaltningen forvaltningens "
    "Administrationen Administrationens Forvaltningen Forvaltningens"
)
ADMINISTRATION = Pattern(
    "administration",
    re.compile(rf"(?<![\w-]){any_of(_ADMINISTRATION)}(?![\w-])(?! (?:af|for)\b)"),
    "forvaltningens forslag",
    "forvaltningen af midlerne",
)
COLLECTIVE = Pattern(
    "municipalities of a region",
    re.compile(r"(?<![\w.,-])(\d{1,2}) kommuners?(?![\w-])"),
    "de 17 kommuners",
    "17 kommunale",
)


def general(setting: Setting) -> Iterator[Mention]:
    """The institutions that bear a common noun for a name."""
    for noun in NOUNS:
        for hit in sought(setting, noun.pattern, noun.hint):
            yield _mention(noun.label, hit)
    own = _own(setting)
    if own:
        for _, hit in setting.match(ADMINISTRATION.regex, setting.words.places(_ADMINISTRATION)):
            yield _mention(f"{own.full_name_genitive} administration", hit, f"{hit.group()}: mødets egen kommune")
        for hit in sought(setting, COLLECTIVE, " kommuner"):
            if int(hit[1]) == _in_region()[own.region]:
                yield _mention(f"de {hit[1]} kommuner i {own.region}", hit, "antallet af kommuner i regionen")


def _own(setting: Setting) -> Municipality | None:
    """The municipality that the document says it is of, None where it says none or no register knows it."""
    own = setting.minutes.meeting.municipality
    return municipality_named(own.value) if own else None


@cache
def _in_region() -> Counter[str]:
    """How many municipalities each region has."""
    return Counter(each.region for each in municipalities())


def _mention(name: str, hit: re.Match[str], inferred: str = "") -> Mention:
    return Mention("institution", name, Span(*hit.span()), RECOGNISER, inferred, confidence=LIKELY)
