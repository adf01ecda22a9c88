"""Phrases that the names of policies are made of, and their normal forms: years, names in capitals, genitives."""

import re

from referatgraf.nlp.patterns import Pattern

_YEAR = r"(?:19|20)\d\d"
YEARS = rf"{_YEAR}(?: ?[-–/] ?(?:{_YEAR}|\d\d))?(?![\d\w])(?!-\d|\.\d)"
"""A year or a span of years: "2024", "2024-27", "2020 – 2023"."""
DATED = Pattern(
    "years of a policy",
    re.compile(
        rf"(?: for| i(?= (?:perioden|planperioden)))?(?: (?:perioden|planperioden|årene|år))? (?P<years>{YEARS})"
        rf"| \((?P<bracket>{YEARS})\)"
    ),
    "handleplan for perioden 2025-2027",
    "sag 2024-004783",
)
CAPITALS = Pattern(
    "name in capitals",
    re.compile(
        r"[A-ZÆØÅ][\w’'-]{0,40}(?: (?:(?:i|og|på|for|til|med|af|&|ved|mod) )?(?:[A-ZÆØÅ][\w’'-]{0,40}|\d{1,4}\b)){0,6}"
    ),
    "Skriftlighed i Børnesager",
    "nye veje",
)
_BAR = re.compile(r" ?[-–/] ?")
_GENITIVE = re.compile(r"['’]?s\Z")


def years(hit: re.Match[str]) -> str:
    """The years that `DATED` has found, with a plain hyphen and without blanks: "2020 – 2023" → "2020-2023"."""
    return _BAR.sub("-", hit["years"] or hit["bracket"])


def capitalised(text: str) -> str:
    """`text` with a capital first and single blanks.

    >>> capitalised("ud i  det fri")
    'Ud i det fri'
    """
    joined = " ".join(text.split())
    return joined[:1].upper() + joined[1:]


def nominative(text: str) -> str:
    """`text` without the genitive's ending.

    >>> nominative("KL's"), nominative("Sundhedsstrategiens")
    ('KL', 'Sundhedsstrategien')
    """
    return _GENITIVE.sub("", text)
