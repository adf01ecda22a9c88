"""Bodies or units that act together: "Kultur- og Fritidsudvalget og Økonomiudvalget", "Skole og Kultur og …"."""

import re
from collections.abc import Sequence

from referatgraf.nlp.minutes import Actor
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.actors import OFFICE, read_actor
from referatgraf.nlp.structure.bodies import find_bodies

JOINT = Pattern(
    "what joins units", re.compile(r",? (?:og|samt) (?=[A-ZÆØÅ])|, (?=[A-ZÆØÅ])"), " og Havneudvalget", "- og "
)
UNIT = Pattern(
    "last word of what a unit is called",
    re.compile(
        r"(?i)(?:udvalg|råd|nævn|sekretariat|center)et\Z"
        r"|(?:bestyrelse|direktion|forvaltning|afdeling|administration|stab)en\Z"
        r"|(?<= )(?:forvaltning|afdeling|sekretariat|udvalg)\Z"
    ),
    "Teknisk Forvaltning",
    "Kultur",
)
_PAIR = r"[A-ZÆØÅ][a-zæøå]+ og [A-ZÆØÅ][a-zæøå]+"
_NAMED = r"[A-ZÆØÅ][a-zæøå]+(?<!e)(?<!t)(?<!isk) [A-ZÆØÅ][a-zæøå]+"
PAIRS = Pattern(
    "unit that is called after two fields, and another",
    re.compile(rf"(?P<pair>{_PAIR}) og (?:{_PAIR}|{_NAMED})|(?P<named>{_NAMED}) og {_PAIR}"),
    "Skole og Kultur og Nørhavn Ejendomme",
    "Skole, Kultur og Fritid",
)
"""What has an adjective before its last word may be a third field: "Skole og Kultur og Grøn Vækst" is left whole."""


def read_actors(text: str, offset: int) -> tuple[Actor, ...]:
    """Those whom `text` names as acting, each by itself; `offset` is where it begins in the document."""
    ends = _ends(text)
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    each = [read_actor(text[start:stop], offset + start) for start, stop in zip(starts, stops, strict=True)]
    known = tuple(actor for actor in each if actor)
    if len(known) == len(each):
        return known
    whole = read_actor(text, offset)
    return (whole,) if whole else ()


def _ends(text: str) -> Sequence[tuple[int, int]]:
    """What stands between those who act together, none where one acts alone."""
    joints = [hit.span() for hit in JOINT.regex.finditer(text)]
    if not joints or OFFICE.regex.search(text):
        return ()
    name = text.strip(" ,:")
    begin = text.index(name)
    pairs = PAIRS.regex.fullmatch(name)
    if pairs:
        end = begin + max(pairs.end("pair"), pairs.end("named"))
        return [joint for joint in joints if joint[0] == end]
    ends = {body.span.end for body in find_bodies(name, begin)}
    ends |= {end for end in (*(start for start, _ in joints), begin + len(name)) if UNIT.regex.search(text, 0, end)}
    return [joint for joint in joints if joint[0] in ends] if begin + len(name) in ends else ()
