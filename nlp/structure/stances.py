"""Lines that list one side of a vote ("For stemte: …"): which side, and who is on it."""

import re
from functools import cache
from itertools import pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import party_name
from referatgraf.nlp.structure.voters import Side, read_side

_NEXT = re.compile(
    r"(?<=[.;/|–-] )(?=(?:Imod|Mod|Nej|Undlod|Undlader|Hverken|Blankt?)\b)|"
    r"(?<=[,;/|–-] )(?=(?:imod|nej|undlod|blanke?)\b)|"
    r"(?<=\S )(?=(?:Stemmer imod|Imod|Mod|Nej(?:-stemmer)?|Und(?:lod|lader)(?: at stemme)?|Blanke?t?|"
    r"Hverken for eller imod)(?: stemte| stemmer)? ?:)"
)
"""Where the next side begins on the same line."""
_MATTER = r"(?: (?:forslaget|indstillingen|ændringsforslaget|hovedforslaget|ændringen|sagen))?"
_VOTED = (
    r"(?:(?: stemte| stemmer)?\s*[:=]\s*|(?: stemte| stemmer) (?=\d)| (?=\d{1,2}\.?$)|"
    r"(?: stemte| stemmer)? \((?=\d{1,2}\) ?:))"
)
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
_NAME = r"[A-ZÆØÅ][\w.'-]+(?: [A-ZÆØÅ][\w.'-]*){1,5}"
_BRACKET = r" ?\([^()]{1,40}\)"
_FIGURE = re.compile(r"\d{1,2}(?!\w)")


@cache
def _members() -> re.Pattern[str]:
    """A line of nothing but persons and parties, with what stands in brackets behind them."""
    party = rf"(?:\d{{1,2}} )?(?:{party_name().pattern}|[Ll]iste [A-ZÆØÅ]|[A-ZÆØÅ])"
    member = rf"(?:(?:{_NAME}|{party})(?:{_BRACKET})?|[A-ZÆØÅ][\w-]+{_BRACKET})"
    return re.compile(rf"{member}(?:(?:, ?| og | samt ){member})*[.,]?$")


def with_members_below(lines: list[Line]) -> list[Line]:
    """The lines with each list of a side and the members on the lines below it as one.

    A colon, a comma or a space stands for a line end, so that offsets stay those of the text.
    """
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        joint = _joint(above.text, line.text) if above and line.start == above.end + 1 else ""
        if above and joint:
            found[-1] = above._replace(end=line.end, text=f"{above.text}{joint}{line.text}")
        else:
            found.append(line)
    return found


def _joint(above: str, below: str) -> str:
    """What stands for the line end between a side and its members below; empty where these are none."""
    label = LABEL.regex.match(above)
    if not label and (above.endswith(".") or not stance_of(above)):
        return ""
    if not _members().match(below) and not (label and _FIGURE.match(below)):
        return ""
    return ":" if label else " " if above.endswith((":", ",")) else ","


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
