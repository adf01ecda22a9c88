"""Plans by their numbers: "lokalplan nr. 1-772" is called "Lokalplan 1-772"."""

import re
from dataclasses import replace

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.policies.reading import Opening, Reading

NUMBER = Pattern(
    "number of a plan",
    re.compile(
        r" ?(?:[Nn]r\.?:? ?)?(?P<number>(?:[A-ZÆØÅ]{1,3}[ .-]?)?\d{1,5}(?:[.\-/]\w{1,6}){0,4}"
        r"(?:[A-ZÆØÅ]\d{0,3}|[a-z])?)(?![\w-])"
    ),
    "lokalplan nr. 14.BL3",
    "lokalplan for boliger",
)
_PLANS = re.compile(
    r"(?:tillæg|(?:tema|ramme)?lokalplan(?:s?forslag)?|(?:kommune|lokal|spildevands|vandforsynings|varme)plantillæg)"
)
_PROPOSAL = re.compile(r"s?forslag\Z")


def numbered(opening: Opening) -> Reading | None:
    """A plan by its number; "Tillæg nr. 6" is a name only where the document says of which plan."""
    head = opening.head
    hit = NUMBER.regex.match(head.text, head.end, head.passage.span.end) if _PLANS.fullmatch(head.base) else None
    if not hit:
        return None
    label = f"{_PROPOSAL.sub('', head.base).capitalize()} {hit['number']}"
    return replace(opening.reading(hit.end(), label), doubtful=head.bare)
