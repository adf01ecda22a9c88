"""What lies between the ends of a range: "§§ 107-110", "nr. 1-3", "litra a-c"."""

from dataclasses import fields, replace

from referatgraf.nlp.mentions import Provision
from referatgraf.nlp.recognition.laws.elements import order
from referatgraf.ontology.registers import law_sections, listed_version, version_on

MOST = 60
"""Provisions between two ends; a wider range is left at its ends."""
_LEVELS = [field.name for field in fields(Provision)]


def between(law: str, low: Provision, high: Provision, day: str) -> tuple[Provision, ...]:
    """The provisions strictly between `low` and `high`, which differ in their last number alone.

    Sections are those of the listed version where that was in force on the day; of another version the whole
    numbers alone, since which sections with a letter it had is not known.

    Args:
        law: key of the law, empty where it is not in the register.
        low: one end.
        high: the other.
        day: of the meeting, empty where unknown.
    """
    level = next(name for name in reversed(_LEVELS) if getattr(low, name) != getattr(high, name))
    first, last = getattr(low, level), getattr(high, level)
    if level == "paragraph" and law and day and version_on(law, day) == listed_version(law) is not None:
        inner = sorted((each for each in law_sections(law) if order(first) < order(each) < order(last)), key=order)
    elif level == "letter":
        inner = [chr(code) for code in range(ord(first) + 1, ord(last))]
    else:
        inner = [str(each) for each in range(order(first)[0] + 1, order(last)[0])][: MOST + 1]
    return tuple(replace(high, **{level: each}) for each in inner) if len(inner) <= MOST else ()
