"""Institutions by the make-up of their names: units and departments, and when two spellings are one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.graph.classes import types
from referatgraf.graph.terms import Statement, ref
from referatgraf.ontology.namespaces import BODY, ORG, RDF, RG

JOIN_RULE = (
    "samme navn uden forskel på store og små bogstaver, '&' og 'og', bindestreg og komma; kommunens administration"
)
ADMINISTRATION = "administrationen"
"""The key of what a document calls "forvaltningen" or "administrationen": the administration of its municipality."""


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A form of name that only units of a municipality's administration bear, with a name it must fit and one not."""

    regex: re.Pattern[str]
    fits: str
    fits_not: str


_THE_ADMINISTRATION = UnitForm(
    re.compile(r"(?i)administrationen|forvaltningen|.* (?:regions)?kommunes administration"),
    "Nørhavn Kommunes administration",
    "Økonomiforvaltningen",
)
_SUBJECTS = r"(?:[\wæøå]+-,? (?:(?:og|&) )?)*"
_OF_ADMINISTRATION = "(?i:ejendom|økonomi|løn|personale|digitalisering|byggesag)|Unge"
"""What units of the administration alone are about; a "Sundhedscenter" is a place that citizens visit."""
_COORDINATED = r"(?:[\wæøå]+-,? (?:og|&) )(?:Skole|Handicap|Social|Familie|Miljø|Plan|Børne|Arbejdsmarkeds)"
DEPARTMENT_FORMS = (
    UnitForm(
        re.compile(
            rf"{_SUBJECTS}(?!Stats|Rigs|Fonds|Formue)\w+forvaltningen|(?i:teknisk|social|økonomisk) [Ff]orvaltning"
        ),
        "Teknik- og Miljøforvaltningen",
        "Statsforvaltningen",
    ),
    UnitForm(
        re.compile(
            rf"{_SUBJECTS}(?!Bolig|Senge|Under)\w+afdelingen|(?:Borgmesterens|Teknisk|Økonomisk|Juridisk) [Aa]fdeling"
        ),
        "Plan- og Miljøafdelingen",
        "Boligafdelingen",
    ),
    UnitForm(
        re.compile(
            rf"{_SUBJECTS}(?:Byråds?|Kommunalbestyrelses?|Direktions|Udvalgs|Borgmester|Ledelses)sekretariatet"
            r"|(?:Politisk|Byrådets|Kommunalbestyrelsens|Direktionens) [Ss]ekretariat"
        ),
        "Byråds- og Direktionssekretariatet",
        "Forsyningssekretariatet",
    ),
    UnitForm(
        re.compile(rf"{_SUBJECTS}(?:{_OF_ADMINISTRATION})s?(?:cent(?:e)?ret|kontoret|enheden)|{_COORDINATED}cente?ret"),
        "Ejendomscentret",
        "Sundhedscentret",
    ),
    UnitForm(
        re.compile(r"(?:[\wæøå]+-,? (?:(?:og|&) )?)+\w{4,}myndigheden"),
        "Teknik- og Miljømyndigheden",
        "Skattemyndigheden",
    ),
    UnitForm(re.compile(r"PPR|Pædagogisk[ -]Psykologisk Rådgivning|Visitationen"), "PPR", "PPR Nord"),
)
UNIT_FORMS = (
    _THE_ADMINISTRATION,
    *DEPARTMENT_FORMS,
    UnitForm(re.compile(rf"{_SUBJECTS}\w+staben"), "Økonomistaben", "Staben"),
    UnitForm(re.compile(r"Center \d{1,2}|Fagcenter .+"), "Center 2", "Center for Ludomani"),
    UnitForm(re.compile(r"Jobcente?ret"), "Jobcentret", "Frivilligcentret"),
)
_LINKS = str.maketrans({"&": " og ", ",": " ", "-": " ", "–": " "})
_CENTRE = re.compile(r"centeret\b")


def institution_key(label: str) -> str:
    """What is the same for all spellings of an institution's name within its municipality.

    >>> institution_key("Center for Unge, Borger & Job") == institution_key("Center for unge borger og job")
    True
    """
    if _THE_ADMINISTRATION.regex.fullmatch(label):
        return ADMINISTRATION
    return _CENTRE.sub("centret", " ".join(label.translate(_LINKS).split()).casefold())


def is_unit(label: str) -> bool:
    """Whether only a unit of a municipality's administration bears such a name."""
    return any(form.regex.fullmatch(label) for form in UNIT_FORMS)


def is_department(label: str) -> bool:
    """Whether a name is that of a department: a unit that prepares cases for the political bodies."""
    return any(form.regex.fullmatch(label) for form in DEPARTMENT_FORMS)


def department(iri: str) -> Iterator[Statement]:
    """That an institution is a department: its classes and its kind."""
    yield from ((iri, RDF.type, ref(each)) for each in types(RG.Department))
    yield iri, ORG.classification, ref(BODY["department"])
