"""Departments that are called after their subjects ("Teknik og Miljø", "Center for Børn og Skole"), where they act.

The same words may be a committee's or a budget's: a unit of the administration is told by what it does (it informs,
assesses and proposes), or by whom it is named with. Committees that structure has read are none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.ontology.body_names import body_key, unlinked
from referatgraf.ontology.registers import subjects

_MORE = (
    "affald borgerservice byer byggeri byråd digital drift ejendomme familier fritid genbrug hr it kommunikation "
    "koordination ledelse løn myndighed organisation personale pleje politik rehabilitering ressourcer pædagogik "
    "rådgivning sekretariat service skoler indkøb indsats stab udbud udsatte vand veje velfærdsteknologi voksne ydelser"
)
_FORM = "[A-ZÆØÅ][a-zæøå]+|HR|IT"
_QUALITY = words_of("administrativ digital intern teknisk politisk social socialt særlig tværgående kommunal fælles")
"""What may stand before a subject: "Center for Administrativ Service", "Politisk Koordination & Økonomi"."""
_WORD = rf"(?:(?:{'|'.join(each.capitalize() for each in _QUALITY)}) )?(?:{_FORM})(?: (?:Service|Indsats))?"
_LIST = rf"(?:{_WORD}, ){{0,3}}{_WORD},? (?:og|&) {_WORD}"
_POLITICAL = "|".join(
    (*words_of("besluttet vedtaget godkendt drøftet behandlet"), "(?:mer|mindre)(?:forbrug|udgift)",
     *words_of("budget overskud underskud besparelse"))
)  # fmt: skip
"""What committees do, and what accounts have."""
_PRESENT = (
    r"vurderer|oplyser|bemærker|foreslår|undersøger|finder|forudser|mener|gør opmærksom|orienterer|deltager|er enig|"
    r"kan (?:tilslutte sig|oplyse|konstatere|støtte)"
)
_DONE = "|".join(
    words_of(
        "vurderet udarbejdet indhentet oplyst foreslået målt samlet svaret flyttet meddelt beregnet gennemgået lavet "
        "sendt besigtiget aflagt overvejet undersøgt udtalt belyst registreret kontaktet afholdt udsendt fremsendt "
        "vejledt varslet anmodet beskrevet opgjort kortlagt besvaret bekræftet konstateret"
    )
)
ACTS = Pattern(
    "department and what it does",
    re.compile(
        r"(?<![\w-])(?<!for )(?<!, )(?P<name>(?:(?:Fagc|C)enter for |Afdeling(?:en)? for )?"
        rf"(?P<fields>{_LIST}|(?<=for ){_WORD}))"
        rf"(?= (?:{_PRESENT}|har (?:ikke|ingen) indvend"
        rf"|har (?!(?:[\wæøå.,-]+ ){{0,8}}?(?:{_POLITICAL}))(?:[\wæøå.-]+ ){{0,4}}?(?:haft|holdt|fået|været i)\b"
        rf"|har (?:(?!været|blevet|haft)[\w&]+ ){{0,10}}?(?:{_DONE})\b|har ingen (?:yderligere )?bemærkninger))"
    ),
    "Teknik og Miljø oplyser, at",
    "Teknik og Miljø anbefaler",
)
_PASSIVE = r"\b\w{3,30}(?:ades|ådes|rdes|res|ges|tes) af"
_FROM = r"\b\w{3,30}(?:en|et|ne) fra"
"""Who did something, or whom or what it came from: "frarådes af Vej & Park", "svaret fra Vej & Park"."""
NAMED_WITH = Pattern(
    "department and its head, or its member",
    re.compile(
        r"(?:(?:[Cc]hef|[Dd]irektør)(?:en)? for|[Ll]eder(?:en)? af|[Ll]edergruppen i|[Uu]darbejdet af|"
        r"[A-ZÆØÅ][\w.-]{1,40} fra|[Kk]ommune,|[Ii]følge|[Rr]epræsentant(?:er)? for|[Ss]ammen med|[Ff]remsendt af:|"
        rf"{_PASSIVE}|[Mm]edarbejder(?:e|ne)? i|{_FROM})"
        rf" (?P<name>(?P<fields>{_LIST}))(?![\w-]| [Kk]ommune| [A-ZÆØÅ])"
    ),
    "chefen for Teknik og Miljø",
    "Budget for Teknik og Miljø",
)
CENTRE = Pattern(
    "centre that acts, and the municipality's subjects that it is for",
    re.compile(
        rf"(?<![\w-])(?i:(?<!\bi )(?<!\baf )(?<!\bpå )(?<!\bfra )(?<!\btil )(?<!\bmed )(?<!\bhos )(?<!\bfor ))"
        rf"(?P<name>(?:Fagc|C)enter for (?P<fields>{_LIST}|{_WORD}))"
        r"(?= (?!(?:og|eller|samt|i|på|til|for|af|med|hos|ved|under)\b)[a-zæøå]{2,})"
    ),
    "når Center for Natur og Plan har svaret",
    "i Center for Natur og Plan har svaret",
)
UNIT = Pattern(
    "noun of a unit before its subjects",
    re.compile(rf"(?<![\w-])(?P<name>(?:Fagenheden|Fagområdet|Driftsområdet) (?P<fields>{_LIST}))(?![\w-]| [A-ZÆØÅ])"),
    "Fagenheden Natur og Plan har svaret",
    "fagenheden for skoler",
)
TEAM = Pattern(
    "team that is called after its field",
    re.compile(rf"(?<![\w-])(?P<name>Team (?P<fields>{_LIST}|{_WORD}))(?![\w-]| [A-ZÆØÅ])"),
    "Team Natur har svaret",
    "et team i naturen",
)
OFFICE = Pattern(
    "unit that is called after its profession",
    re.compile(
        r"(?<![\w-])(?P<name>(?P<fields>Juridisk|Økonomisk|Teknisk|Politisk) "
        r"(?:[Aa]fdeling|[Ff]orvaltning|[Ss]ervice|[Ss]ekretariat))s?(?![\w-])"
    ),
    "Juridisk afdeling har svaret",
    "juridisk afdeling",
)
SIGNS = (
    (ACTS, re.compile(rf" (?:{_PRESENT}|har )")),
    (NAMED_WITH, re.compile(r" (?:og|&) (?=[A-ZÆØÅ])")),
    (CENTRE, re.compile(r"enter for (?=[A-ZÆØÅ])")),
    (UNIT, re.compile(r"(?:Fagenhed|Fagområd|Driftsområd)e[nt] ")),
    (TEAM, re.compile(r"Team ")),
    (OFFICE, re.compile(r"(?:Jurid|Økonom|Tekn|Polit)isk ")),
)
"""The patterns, each with what it never lacks: only the lines in which that stands are searched."""
_KINDS, _LONGEST = ("Center", "Fagcenter", "Afdeling"), 14
_SEPARATED = re.compile(r",? (?:og|&) |,? ")


def departments(setting: Setting) -> Iterator[Mention]:
    """The departments that a document shows at work; what structure has read as a body is none."""
    keys = {body_key(name.label) for name in setting.known if name.kind == "body"}
    for pattern, sign in SIGNS:
        for start, end in setting.lines(found.start() for _, found in setting.search(sign)):
            for hit in pattern.regex.finditer(setting.text, start, end):
                told = pattern is OFFICE or is_of_subjects(hit["fields"])
                if told and body_key(hit["fields"]) not in keys:
                    yield _labelled(setting.text, hit, reading(setting.text, *hit.span("name")))


def _labelled(text: str, hit: re.Match[str], mention: Mention) -> Mention:
    """The department as the text calls it elsewhere, where its head is called after its kind: "Centerchef for Plan"."""
    kind = text[max(0, hit.start() - _LONGEST) : hit.start()].rpartition(" ")[2].rpartition("\n")[2].capitalize()
    full = f"{kind} for {hit['name']}"
    label = full if kind in _KINDS and full in text else mention.label
    return replace(mention, label=label, department=True)


def is_of_subjects(fields: str) -> bool:
    """Whether words are what a municipality's committees and units are about, and nothing else."""
    words = _SEPARATED.split(fields)
    known = (unlinked(word) in _subjects() or word.casefold() in _QUALITY for word in words)
    return all(known) and unlinked(words[-1]) in _subjects()


@cache
def _subjects() -> frozenset[str]:
    """What a municipality's committees and units are about, as the first part of a compound has it."""
    return frozenset(unlinked(word) for word in (*subjects(), *words_of(_MORE)))
