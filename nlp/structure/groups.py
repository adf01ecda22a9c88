"""Lines that head a group of items: a class ("B. Sager til drøftelse"), the open or the closed part of the agenda."""

import re

from referatgraf.nlp.patterns import Pattern

_PURPOSE = r"afgørelse|behandling|drøftelse|orientering|efterretning|beslutning"
_ITEMS = r"(?:sager|punkter|dagsordenspunkter|dagsordenpunkter)"
CLASS = Pattern(
    "class",
    re.compile(rf"(?i)^[A-E][.:] (?:sager )?til (?:{_PURPOSE})\b.{{0,60}}$"),
    "B. Sager til drøftelse",
    "B. Sager om drøftelse",
)
GROUP = Pattern(
    "open or closed part",
    re.compile(
        rf"(?i)^(?:åben|lukket) (?:dagsorden|del):?$|^(?:åbent|lukket) møde:?$|^(?:åbne|lukkede) {_ITEMS}:?$|"
        rf"^{_ITEMS} (?:på|fra|til|i) (?:den )?(?:åbne?|lukkede|lukket) (?:dagsorden|del|møde)(?: af .{{0,30}})?:?$|"
        r"^(?:dagsordenens |den )(?:åbne|lukkede) (?:dagsorden|del|punkter)(?: af .{0,30})?:?$|"
        r"^tillægsdagsorden:$|^(?:åbne|åben|lukkede|lukket) døre?:?$|"
        rf"^(?:sager|punkter) (?:for|til behandling for) (?:åbne|lukkede) døre:?$|"
        r"^(?!punktet|sagen|behandle|denne|dette)(?:[^\d,]{0,40}(?<![–-]) )?for (?:åbne|lukkede) døre:?$"
    ),
    "Sager for lukkede døre",
    "Døren blev lukket",
)
_LONGEST = 80


def is_class(text: str) -> bool:
    """Whether a line says to which group of items the next belong."""
    return len(text) < _LONGEST and bool(CLASS.regex.match(text) or GROUP.regex.match(text))


def opens_closed_part(text: str) -> bool | None:
    """Whether a line opens the closed part of an agenda (True) or the open one (False); None for other lines."""
    if len(text) > _LONGEST or not GROUP.regex.match(text):
        return None
    return "lukke" in text.casefold()
