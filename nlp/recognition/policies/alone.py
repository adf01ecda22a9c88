"""Head words that are a name by themselves: "sundhedsstrategien", "kommunens arbejdsmarkedsstrategi".

A compound names the municipality's one strategy, policy or statutory plan where it is definite, has a capital that
its place does not ask for, stands in a title, or has an owner; "en sundhedsstrategi" names none.
"""

import re

from referatgraf.nlp.recognition.passages import TITLE
from referatgraf.nlp.recognition.policies.reading import Opening, Reading
from referatgraf.nlp.recognition.policies.words import NAMED, use

_DEFINITE_ONLY = ("aftale", "reform")
_ONE = re.compile(r"(?i)\b(?:en|et|ingen|hver|nogen|sådan|enhver) \Z")
_BEFORE = 40


def alone(opening: Opening) -> Reading | None:
    """The name that the head word is, or None."""
    head = opening.head
    if head.bare or use(head) != NAMED:
        return _owned(opening)
    before = head.before(_BEFORE)
    if _ONE.search(before):
        return None
    if head.definite:
        sure = True
    else:
        told = (head.capital and not head.initial) or head.passage.kind == TITLE or opening.own
        sure = told and head.root not in _DEFINITE_ONLY
    return opening.reading(head.end, short=not opening.full) if sure else None


def _owned(opening: Opening) -> Reading | None:
    """A word that needs more, where what stands before it is a part of its name: "Socialudvalgets masterplan"."""
    return opening.reading(opening.head.end, short=not opening.full) if opening.start < opening.head.start else None
