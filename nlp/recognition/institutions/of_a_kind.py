"""Several institutions of a kind, named behind its plural: "plejecentrene Havly, Solbo og Egely"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import WORD
from referatgraf.nlp.recognition.institutions.towns import is_place
from referatgraf.nlp.recognition.passages import Passage
from referatgraf.ontology.registers import given_names

_KIND = (
    r"(?:[Pp]lejecentre(?:ne)?|[Pp]lejehjem(?:mene)?|[Ææ]ldrecentre(?:ne)?|[Bb]osteder(?:ne)?|[Bb]otilbud(?:dene)?|"
    r"[Bb]ørnehuse(?:ne)?|[Bb]ørnehaver(?:ne)?|[Dd]aginstitutioner(?:ne)?|[Aa]ftenskoler(?:ne)?|[Vv]æresteder(?:ne)?|"
    r"[Ff]riskoler(?:ne)?|[Bb]oligselskaber(?:ne)?|[Bb]oligforeninger(?:ne)?|[Ff]orsikringsselskaber(?:ne)?)"
)
_NAME = rf"{WORD}(?: {WORD})?"
KIND = Pattern(
    "plural of a kind before names",
    re.compile(rf"(?<![\w-]){_KIND} (?P<names>{_NAME}(?:, {_NAME}){{0,8}} (?:og|samt) {_NAME})(?![\w-]| [Kk]ommune)"),
    "tilsyn på plejecentrene Havly, Solbo og Egely",
    "tilsyn på plejecentrene i Egeby",
)
_NAMES = re.compile(_NAME)


def of_a_kind(text: str, passage: Passage) -> Iterator[Mention]:
    """Each of the institutions that a passage names together; places and people are none."""
    for hit in KIND.regex.finditer(text, passage.span.start, passage.span.end):
        names = list(_NAMES.finditer(text, *hit.span("names")))
        if not any(is_place(name.group()) or name.group().partition(" ")[0] in given_names() for name in names):
            yield from (reading(text, *name.span(), EXPECTED) for name in names)
