"""Institutions told by the place behind their kind: "Friskolen i Kirkeby", "Lærerkredsen for Kirkeby og Omegn"."""

import re
from collections.abc import Iterator

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.patterns import Pattern, words_of
from referatgraf.nlp.recognition.institutions.heads import headed
from referatgraf.nlp.recognition.institutions.readings import reading
from referatgraf.nlp.recognition.institutions.runs import UPPER, begins
from referatgraf.nlp.recognition.institutions.towns import TOWN, is_place, is_town
from referatgraf.nlp.recognition.passages import Passage

PLACED = Pattern(
    "kind of institution in the definite form and where it is",
    re.compile(
        rf"(?<![\w-])(?P<kind>[{UPPER}]\w{{3,40}}e[nt]) (?P<link>i|på|for) (?P<town>{TOWN})"
        rf"(?P<wide> Amt| Sogn| og [Oo]megn| og {TOWN})?(?![\w-]| [Kk]ommune)"
    ),
    "brev fra Friskolen i Kirkeby",
    "brev fra friskolen i Kirkeby",
)
OFFICES = words_of(
    "Retten Boligretten Byretten Fogedretten Skifteretten Fredningsnævnet Tilsynsrådet Statsamtet Lærerkredsen Brugsen "
    "Ankenævnet Embedslægeinstitutionen Provstiudvalget"
)
"""Offices of which the country has many, each with its place: a name at the beginning of a sentence too."""
_KINDS = words_of(
    "skole friskole privatskole efterskole højskole museum forening klub lokalråd landsbyråd borgerråd beboerråd "
    "samråd menighedsråd sogneråd børnehus"
)
"""Nouns of heads.csv of which a place makes a name."""
_ALSO = frozenset({" Amt", " Sogn", " og Omegn", " og omegn"})


def placed(text: str, passage: Passage) -> Iterator[Mention]:
    """The institutions of a passage that are named by their place."""
    for hit in PLACED.regex.finditer(text, passage.span.start, passage.span.end):
        if _is_kind(text, hit) and (is_town(hit["town"]) or is_place(hit["town"]) or hit["wide"] in _ALSO):
            yield reading(text, *hit.span())


def _is_kind(text: str, hit: re.Match[str]) -> bool:
    """Whether the word before the place tells an institution where it stands."""
    if hit["kind"] in OFFICES:
        return True
    found = headed(hit["kind"])
    if not found or not found.is_naming or found.head.noun not in _KINDS:
        return False
    return (hit["link"] == "for" and bool(found.first)) or not begins(text, hit.start())
