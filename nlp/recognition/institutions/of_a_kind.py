"""Several institutions of a kind, named behind its plural: "plejecentrene Havly, Solbo og Egely"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.readings import EXPECTED, reading
from referatgraf.nlp.recognition.institutions.runs import WORD
from referatgraf.nlp.recognition.institutions.towns import is_place
from referatgraf.nlp.recognition.setting import Setting
from referatgraf.nlp.structure.words import any_of
from referatgraf.ontology.registers import given_names

_SMALL = words_of(
    "plejecentre plejecentrene plejehjem plejehjemmene ældrecentre ældrecentrene bosteder bostederne botilbud "
    "botilbuddene børnehuse børnehusene børnehaver børnehaverne daginstitutioner daginstitutionerne aftenskoler "
    "aftenskolerne væresteder værestederne friskoler friskolerne boligselskaber boligselskaberne boligforeninger "
    "boligforeningerne forsikringsselskaber forsikringsselskaberne skolerne institutionerne børneinstitutioner "
    "børneinstitutionerne plejeboligcentrene lokalcentrene bocentrene dagtilbuddene firmaerne virksomhederne "
    "selskaberne leverandørerne entreprenørerne rådgiverne arkitekterne forsyningsselskaberne museerne foreningerne"
)
_KINDS = _SMALL | {word.capitalize() for word in _SMALL}
_NAME = rf"{WORD}(?: {WORD}){{0,2}}"
KIND = Pattern(
    "plural of a kind before names",
    re.compile(
        rf"(?<![\w-]){any_of(_KINDS)} (?P<names>{_NAME}(?:, {_NAME}){{0,8}} (?:og|samt) {_NAME})(?![\w-]| [Kk]ommune)"
    ),
    "tilsyn på plejecentrene Havly, Solbo og Egely",
    "tilsyn på plejecentrene i Egeby",
)
_NAMES = re.compile(_NAME)


def without_kind(text: str, found: Mention) -> Mention:
    """A name without the plural of its kind, which is no part of it: "Plejecentrene Havly" is Havly.

    A noun that is the same in singular and plural may be one ("Plejehjem Havly").
    """
    printed = text[found.span.start : found.span.end]
    first, _, name = printed.partition(" ")
    if first not in _KINDS or not first.endswith("ne") or not name[:1].isupper():
        return found
    return reading(text, found.span.end - len(name), found.span.end, found.confidence)


def of_a_kind(setting: Setting) -> Iterator[Mention]:
    """Each of the institutions that the text names together; places and people are none."""
    text = setting.text
    for _, hit in setting.match(KIND.regex, setting.words.places(_KINDS)):
        names = list(_NAMES.finditer(text, *hit.span("names")))
        if not any(is_place(name.group()) or name.group().partition(" ")[0] in given_names() for name in names):
            yield from (reading(text, *name.span(), EXPECTED) for name in names)
