"""What kind of document it is: minutes, agenda, supplement or draft."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import AgendaItem
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.head import Head

KIND_PATTERNS = (
    Pattern("supplement", re.compile(r"(?i)\btillægsdagsorden"), "Tillægsdagsorden", "Tillæg til dagsorden"),
    Pattern(
        "draft",
        re.compile(r"(?i)\b(?:udkast til referat|kladde|foreløbigt referat)\b"),
        "Udkast til referat",
        "Udkast til lokalplan",
    ),
    Pattern(
        "minutes",
        re.compile(r"(?i)\b(?:referat(?!er)|beslutningsprotokol|protokol)\b"),
        "Referat",
        "Dagsordener og referater",
    ),
    Pattern("agenda", re.compile(r"(?i)\bdagsorden\b"), "Dagsorden", "Dagsordener"),
)
"""Words of the head by the codes of the list `document:`; the first that is found counts."""
_LONGEST = 160


def document_kind(head: Head, items: Iterable[AgendaItem]) -> str:
    """The code of the kind of document, from its head; without a word there, minutes are what holds decisions."""
    printed = [head.values["kind"].value] if "kind" in head.values else []
    text = "\n".join([*(line.text for line in head.loose if len(line.text) < _LONGEST), *printed])
    for pattern in KIND_PATTERNS:
        if pattern.regex.search(text):
            return pattern.name
    items = tuple(items)
    return "minutes" if any(item.decisions for item in items) or not items else "agenda"
