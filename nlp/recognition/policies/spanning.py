"""Names that reach over the next head word: "handleplan under Sundhedsstrategien", "Tillæg 11 til lokalplan 12"."""

import re

from referatgraf.nlp.recognition.policies.phrases import YEARS, years
from referatgraf.nlp.recognition.policies.reading import Opening, Reading
from referatgraf.nlp.recognition.policies.words import COMMON, GENERAL, NAMED, describes, use

_UNDER = re.compile(r" under (?:(?:den|kommunens) )?")
_MAKING = re.compile(r" for (?P<making>\w{3,20}(?:else|ing|ion) af )(?:(?:ny|nye|en ny|den) )?")
_NUMBERED = re.compile(r" (?:[Nn]r\.?:? ?)?(?P<number>\d{1,3}[A-Za-z]?) til (?:den )?")
_YEARS = re.compile(rf" (?P<years>{YEARS})(?P<bracket>)")


def spanning(opening: Opening, above: Opening, named: Reading | None) -> Reading | None:
    """The name that an opening begins and the next head word ends, or None.

    Args:
        opening: where the name begins.
        above: the next head word, with what belongs to it.
        named: the name that the next head word begins, if it does.
    """
    if above.head.passage is not opening.head.passage:
        return None
    link = opening.head.text[opening.head.end : above.start]
    if opening.head.root == "tillæg":
        return _supplement(opening, link, named)
    if opening.head.bare or use(opening.head) == COMMON or describes(opening.head):
        return None
    return _under(opening, above, link) or _in_the_making(opening, link, named)


def _supplement(opening: Opening, link: str, named: Reading | None) -> Reading | None:
    """A supplement by its number and the plan that it changes."""
    hit = _NUMBERED.fullmatch(link)
    if not hit or not named:
        return None
    return opening.reading(named.span.end, f"{opening.label} {hit['number']} til {named.label}")


def _under(opening: Opening, above: Opening, link: str) -> Reading | None:
    """A plan by the policy that it carries out; years behind a definite policy are the plan's."""
    if use(opening.head) != GENERAL or use(above.head) != NAMED or not _UNDER.fullmatch(link):
        return None
    when = _YEARS.match(above.head.text, above.head.end, above.head.passage.span.end)
    if when and above.head.definite:
        return opening.reading(when.end(), f"{opening.label} {years(when)}")
    return opening.reading(when.end() if when else above.head.end, f"{opening.label} under {above.label}")


def _in_the_making(opening: Opening, link: str, named: Reading | None) -> Reading | None:
    """A plan for the making of another: "tidsplan for gennemførelse af handleplan 2025-2027"."""
    hit = _MAKING.fullmatch(link)
    if not hit or not named:
        return None
    inner = named.label[:1].lower() + named.label[1:]
    return opening.reading(named.span.end, f"{opening.label} for {hit['making']}{inner}")
