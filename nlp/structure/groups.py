"""Lines that head a group of items: a class ("B. Sager til drøftelse"), the open or the closed part of the agenda."""

import re

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import STEMS
from referatgraf.nlp.structure.words import holds_any

_PURPOSE = r"afgørelse|behandling|drøftelse|orientering|efterretning|beslutning"
_ITEMS = r"(?:sager|punkter|dagsordenspunkter|dagsordenpunkter)"
CLASS = Pattern(
    "class",
    re.compile(rf"(?i)^(?:[A-E][.:] (?:sager )?til (?:{_PURPOSE})\b.{{0,60}}|{_ITEMS} til (?:{_PURPOSE}):?)$"),
    "B. Sager til drøftelse",
    "B. Sager om drøftelse",
)
_OPEN_OR_CLOSED = r"(?:åben|åbne|lukkede?|lukket|fortrolige|(?:ikke[- ])?offentlige?)"
_PARTS = rf"(?:dagsorden|tillægsdagsorden|del|møde|{_ITEMS})"
GROUP = Pattern(
    "open or closed part",
    re.compile(
        r"(?i)^(?:[A-E]|[IV]{1,3})?[.:)–\s-]*(?:"
        rf"(?:den |de |dagsordenens )?(?:{_OPEN_OR_CLOSED}|åbent) {_PARTS}(?: af .{{0,30}})?|"
        rf"{_ITEMS} (?:på|fra|til|i) (?:den )?{_OPEN_OR_CLOSED} {_PARTS}|"
        r"tillægsdagsorden:|(?:åbne|åben|lukkede|lukket) døre?|personsager|"
        r"(?:herefter|derefter|mødet) [^\d,]{0,40}(?:for lukkede døre|lukket for offentlighed(?:en)?)\.|"
        r"(?!punktet|sagen|denne|dette|.*\bbehandles\b)(?:[^\W\d][^\d,]{0,40} )?for (?:åbne|lukkede) døre"
        r")(?: ?[–(-] ?(?:(?:ikke[- ])?offentlig|fortrolig|lukket|åben).{0,30}|[,:]? ?[–(-]? ?fortsat\)?)?:?$"
    ),
    "Sager for lukkede døre",
    "Døren blev lukket",
)
_HINTS = (*STEMS, "personsag", "tillægsdagsorden")
"""One of these stands in every line that opens such a part: a quick look saves most lines the search."""
_CLOSED = re.compile(r"(?i)lukke|fortrolig|ikke[- ]offentlig|personsag")
_LONGEST = 80


def is_class(text: str) -> bool:
    """Whether a line says to which group of items the next belong."""
    return len(text) < _LONGEST and bool(CLASS.regex.match(text) or _opens_part(text))


def _opens_part(text: str) -> bool:
    return holds_any(text.lower(), _HINTS) and GROUP.regex.match(text) is not None


def opens_closed_part(text: str) -> bool | None:
    """Whether a line opens the closed part of an agenda (True) or the open one (False); None for other lines."""
    if len(text) > _LONGEST or not _opens_part(text):
        return None
    return bool(_CLOSED.search(text))
