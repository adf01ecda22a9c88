"""Names that say whose they are: an action plan under its strategy, an unnamed policy under its municipality.

"Handleplan 2025-2027" alone would be the same for every strategy, so it is called "Handleplan 2025-2027 under
Sundhedsstrategi 2022-2030" where the document says so of one strategy; "kommunens arbejdsmarkedsstrategi" is called
"Nørhavn Kommunes arbejdsmarkedsstrategi".
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.recognition.policies.phrases import nominative
from referatgraf.nlp.recognition.policies.reading import Reading
from referatgraf.ontology.registers import municipality_named

_LINK = re.compile(r" (?:under|for|til) (?:(?:den|kommunens) )?")
_DATED_WORD = re.compile(r"[\w-]+ [\d-]{4,9}")
_HAS_MORE = re.compile(r"\d| for ")
_KOMMUNE = r"(?:[A-ZÆØÅ][\wæøåÆØÅ-]{1,30} ){1,2}[Kk]ommune"
_FULL = re.compile(_KOMMUNE)
_OWNER = re.compile(
    rf"(?:\b[Kk]ommunens|\b[Kk]ommunen sin|\b(?P<printed>{_KOMMUNE})s) "
    r"(?:(?:nye?|kommende|gældende|reviderede|egen|egne|samlede) )*\Z"
)
_BEFORE = 80


def belonging(text: str, minutes: Minutes, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, with whose they are in their labels where it needs to be."""
    own = _own(minutes)
    above = _above(text, readings)
    result = []
    for reading in readings:
        policy = above.get(reading.label, "")
        owner = "" if policy else _owner(text, reading, own)
        if policy and f" under {policy}" not in reading.label:
            result.append(replace(reading, label=f"{reading.label} under {policy}"))
        elif owner:
            printed = text[reading.span.start : reading.span.end]
            result.append(replace(reading, label=f"{owner}s {nominative(printed)}", short=False))
        else:
            result.append(reading)
    return result


def _own(minutes: Minutes) -> str:
    """The full name of the meeting's municipality, empty where it is unknown."""
    named = minutes.meeting.municipality
    known = municipality_named(named.value) if named else None
    return known.full_name if known else named.value if named and _FULL.fullmatch(named.value) else ""


def _above(text: str, readings: Sequence[Reading]) -> dict[str, str]:
    """Of the plans that are general words with years the one policy that the text puts them under."""
    starts = {reading.span.start: reading for reading in readings}
    policies: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        plain = reading.general and _DATED_WORD.fullmatch(reading.label)
        link = _LINK.match(text, reading.span.end) if plain else None
        policy = starts.get(link.end()) if link else None
        if policy and not policy.general:
            policies[reading.label].add(policy.label)
    return {plan: min(names) for plan, names in policies.items() if len(names) == 1}


def _owner(text: str, reading: Reading, own: str) -> str:
    """The municipality whose unnamed policy a word in small letters is, empty where it stands alone or has a name."""
    start = reading.span.start
    if (
        not reading.word
        or reading.general
        or reading.inferred
        or not text[start].islower()
        or _HAS_MORE.search(reading.label)
    ):
        return ""
    hit = _OWNER.search(text, max(reading.passage.span.start, start - _BEFORE), start)
    return (hit["printed"] or own) if hit else ""
