"""Lines that list one side of a vote ("For stemte: …"): which side, and who is on it."""

import re
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.voters import Side, read_side

_NEXT = re.compile(r"(?<=[.;] )(?=(?:Imod|Mod|Undlod|Undlader|Hverken)\b)|(?<=, )(?=imod\b)")
"""Where the next side begins on the same line."""
_MATTER = r"(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget))?"
_VOTED = r"(?:(?: stemte| stemmer)?\s*[:=]\s*|(?: stemte| stemmer) (?=\d))"
STANCE_PATTERNS = (
    Pattern(
        "for",
        re.compile(rf"(?i)^(?:Ja|For{_MATTER}|Stemmer for|Følgende stemte for){_VOTED}"),
        "For stemte: 4",
        "For udvalget gælder",
    ),
    Pattern(
        "against",
        re.compile(rf"(?i)^(?:Nej|I?mod{_MATTER}|Stemmer (?:i)?mod|Følgende stemte imod)(?:{_VOTED}| (?=\d))"),
        "Imod: 6 (Ib Krog (B))",
        "Imod dette taler",
    ),
    Pattern(
        "abstained",
        re.compile(
            r"(?i)^(?:Undlod(?: at stemme)?|Undlader(?: at stemme)?|Undladt|Følgende undlod at stemme|"
            r"Blankt?|Hverken for eller imod|Afstod)\s*[:=]\s*"
        ),
        "Undlod at stemme: 2 (F)",
        "Undlod at svare",
    ),
)
"""The sides of a vote by their codes of the list `stance:`."""


def stance_of(text: str) -> str:
    """The side that a line lists, as the code of the list `stance:`; empty for other lines."""
    return next((pattern.name for pattern in STANCE_PATTERNS if pattern.regex.match(text)), "")


def sides_of(line: Line) -> list[Side]:
    """The sides that a line lists, one behind the other ("For stemte: A (4). Imod stemte: B (2).")."""
    cuts = [0, *(hit.start() for hit in _NEXT.finditer(line.text)), len(line.text)]
    return [side for begin, end in pairwise(cuts) if (side := _listed(line.part(begin, end)))]


def _listed(line: Line) -> Side | None:
    """The side of a vote that `line` lists."""
    for pattern in STANCE_PATTERNS:
        hit = pattern.regex.match(line.text)
        if hit:
            return read_side(line.text[hit.end() :], line.start + hit.end(), pattern.name)
    return None
