"""Sections whose § was lost: by the law's name or the word that refers back to it right before the number.

Programs that make text of pages often lose the sign, or read it as a dollar.
"""

import re
from collections.abc import Iterable, Iterator

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.laws.citation_words import COUNTING
from referatgraf.nlp.recognition.laws.context import has_section
from referatgraf.nlp.recognition.laws.lexicon import TITLES
from referatgraf.nlp.recognition.laws.names import NameHit

_NUMBER = r"(?P<number>\d{1,3}(?: [a-z](?!\w)|[a-z](?!\w))?)"
_RESTS = (
    r"\b(?:efter|jf\.|jævnfør|henhold til|ifølge|medfør af|hjemmel i|følger(?: af)?|omfattet af|kravet i|reglerne i)"
)
LOST = Pattern(
    "section whose § was lost",
    re.compile(
        rf"[’']?s? ?(?P<mark>\$ ?)?{_NUMBER}"
        r"(?(mark)|(?= ?[,;:)]|\.?\s*$|\.\s| (?:og|eller|samt) (?:\d|\w*(?:loven|bekendtgørelse))|,? stk"
        r"| (?:skal|kan|må|er|har|bliver|gælder|giver|kræver)\b))"
    ),
    " $ 85",
    " 25 pladser",
)
RESTING = Pattern(
    "what something rests on, up to a law's name in the genitive",
    re.compile(rf"{_RESTS} (?:den |det )?[\w-]{{3,60}}s$"),
    "vedligeholdelsen følger vandløbslovens",
    "vandløbslovens",
)
BEFORE_TITLE = Pattern("what something rests on, up to a title", re.compile(rf"{_RESTS} $"), "jf. ", "lov ")
BEFORE_WORD = Pattern(
    "number before a word of the sentence",
    re.compile(
        rf"[’']?s? ?{_NUMBER}(?= (?!ugers?\b|måneders?\b|dages?\b|års?\b|\w+er\b|\w+(?:punkt|mål|krav|trin)\b)[a-zæøå])"
    ),
    " 172 bevilges",
    " 3 betingelser",
)
BACK = Pattern(
    "word that refers back to a law, and a number whose § was lost",
    re.compile(
        rf"{_RESTS} (?:samme )?(?:lovens|lovs) {_NUMBER}"
        r"(?=(?:(?:, | og | eller |[-–])\d{1,3}){0,4}(?:[.,;)](?:\s|$)|$|,? stk))"
    ),
    "frist for klager, jf. lovens 21.",
    "efter lovens 14 dage",
)
_REACH = 80


def lost_marks(lower: str, hits: Iterable[NameHit]) -> Iterator[int]:
    """Where a number, or its dollar, follows a law's name that has such a section, or a word that refers back to one.

    Args:
        lower: a passage in lower case.
        hits: its names of laws.
    """
    for hit in hits:
        lost = None if hit.document else LOST.regex.match(lower, hit.end) or _before_word(lower, hit)
        key = hit.meant.keys[0] if len(hit.meant.keys) == 1 else ""
        if lost and (has_section(key, _spaced(lost["number"])) or _is_titled(lower, hit)):
            yield lost.start("mark") if lost.groupdict().get("mark") else lost.start("number")
    if "lovens " in lower or "lovs " in lower:
        yield from (hit.start("number") for hit in BACK.regex.finditer(lower))


def _before_word(lower: str, hit: NameHit) -> re.Match[str] | None:
    """The number behind a name in the genitive, or a title, on which something rests: no count of what follows it."""
    number = BEFORE_WORD.regex.match(lower, hit.end)
    if not number or COUNTING.regex.match(lower, number.end()):
        return None
    rests = RESTING.regex.search(lower, max(0, hit.start - _REACH), hit.end) or _is_titled(lower, hit)
    return number if rests else None


def _is_titled(lower: str, hit: NameHit) -> bool:
    """Whether something rests on a law outside the register by its title, whose sections nobody has listed."""
    titled = not hit.meant.keys and lower.startswith(TITLES, hit.start)
    return titled and BEFORE_TITLE.regex.search(lower, max(0, hit.start - _REACH), hit.start) is not None


def _spaced(number: str) -> str:
    """The number as registers have it: "52 a" of "52a"."""
    return f"{number[:-1]} {number[-1]}" if number[-1].isalpha() and " " not in number else number
