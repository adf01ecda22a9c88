"""Lines that list one side of a vote ("For stemte: …"): which side, and who is on it."""

import re
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.voters import Side, read_side

_NEXT = re.compile(r"(?<=[.;] )(?=(?:Imod|Mod|Nej|Undlod|Undlader|Hverken|Blankt?)\b)|(?<=, )(?=imod\b)")
"""Where the next side begins on the same line."""
_MATTER = r"(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget|ændringen|sagen))?"
_VOTED = r"(?:(?: stemte| stemmer)?\s*[:=]\s*|(?: stemte| stemmer) (?=\d))"
STANCE_PATTERNS = (
    Pattern(
        "for",
        re.compile(rf"(?i)^(?:Ja(?:-stemmer)?|(?:(?:Antal )?Stemmer )?For{_MATTER}|Følgende stemte for){_VOTED}"),
        "For stemte: 4",
        "For udvalget gælder",
    ),
    Pattern(
        "against",
        re.compile(
            rf"(?i)^(?:Nej(?:-stemmer)?|(?:(?:Antal )?Stemmer )?I?mod{_MATTER}|Følgende stemte imod)"
            rf"(?:{_VOTED}| (?=\d))"
        ),
        "Imod: 6 (Ib Krog (B))",
        "Imod dette taler",
    ),
    Pattern(
        "abstained",
        re.compile(
            r"(?i)^(?:Undlod(?: at stemme)?|Undlader(?: at stemme)?|Undladt|Følgende undlod at stemme|"
            r"Blanke?t?|(?:Stemmer )?Hverken for eller imod|Afstod)\s*[:=]\s*"
        ),
        "Undlod at stemme: 2 (F)",
        "Undlod at svare",
    ),
)
"""The sides of a vote by their codes of the list `stance:`."""
LABEL = Pattern(
    "side of a vote above those who are on it",
    re.compile(
        rf"(?i)^(?:(?:antal )?stemmer )?(?:ja|nej|for{_MATTER}|i?mod{_MATTER}|hverken for eller imod|"
        r"blankt?|und(?:lod|lader)(?: at stemme)?)$"
    ),
    "Stemmer imod",
    "Imod vedtægten",
)
_MEMBERS = re.compile(r"\d|(?:[A-ZÆØÅ]|[A-ZÆØÅ][\w.'-]+(?: [A-ZÆØÅ][\w.'-]+)+)(?=[ ,(:]|$)")
"""What the line below begins with: a figure, the letter of a party, or a name."""


def with_labels(lines: list[Line]) -> list[Line]:
    """The lines with each label of a side, alone on its line, joined to the line below by a colon for the line end."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if above and line.start == above.end + 1 and LABEL.regex.match(above.text) and _MEMBERS.match(line.text):
            found[-1] = above._replace(end=line.end, text=f"{above.text}:{line.text}")
        else:
            found.append(line)
    return found


def stance_of(text: str) -> str:
    """The side that a line lists, as the code of the list `stance:`; empty for other lines."""
    return next((pattern.name for pattern in STANCE_PATTERNS if pattern.regex.match(text)), "")


def parts_of(line: Line) -> list[Line]:
    """The sides that a line tells one behind the other ("For stemte: A (4). Imod stemte: B (2)."), each by itself."""
    cuts = [0, *(hit.start() for hit in _NEXT.finditer(line.text)), len(line.text)]
    return [line.part(begin, end) for begin, end in pairwise(cuts)]


def side_of(line: Line) -> Side | None:
    """The side of a vote that `line` lists; None where it lists none."""
    for pattern in STANCE_PATTERNS:
        hit = pattern.regex.match(line.text)
        if hit:
            return read_side(line.text[hit.end() :], line.start + hit.end(), pattern.name)
    return None
