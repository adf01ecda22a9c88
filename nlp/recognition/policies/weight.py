"""Which of the policies that an item names it is about.

An item is about a policy that its title, its recommendation or a decision names, or that it names again and again;
what the text denies or tells of as tried is only mentioned.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from referatgraf.nlp.recognition.passages import TITLE
from referatgraf.nlp.recognition.policies.reading import Reading

_TELLING = (TITLE, "recommendation", "decision")
_OFTEN = 3
_DENIED = re.compile(
    r"(?i)\b(?:ikke|ingen|uden|hverken|tidligere|forsøgt|mulig(?:hed|vis)|eventuelt?|fx|f\.eks\.|bl\.a\.)\b[^.;\n]{0,60}\Z"
)
_IN_BODY = re.compile(
    r"(?i)(?:gruppen?|udvalget|rådet|netværk(?:et|ene)?|sekretariatet|bestyrelsen) (?:for|under|om) \Z"
)
_BEFORE = 70


def weighed(text: str, readings: Iterable[Reading]) -> Iterator[tuple[Reading, bool]]:
    """Each reading, and whether its item is about what it names."""
    read = list(readings)
    counted = [each for each in read if not _is_part(text, each)]
    full = (each for each in counted if not each.short and not _is_denied(text, each))
    counts = Counter((each.passage.item, each.label) for each in full)
    told = {(each.passage.item, each.label) for each in counted if each.passage.kind in _TELLING}
    for each in read:
        thing = (each.passage.item, each.label)
        yield each, thing in told or counts[thing] >= _OFTEN


def _is_part(text: str, reading: Reading) -> bool:
    """Whether it stands in the name of a body: "Styregruppen for Rammeaftale Øst"."""
    start = max(reading.passage.span.start, reading.span.start - _BEFORE)
    return bool(_IN_BODY.search(text, start, reading.span.start))


def _is_denied(text: str, reading: Reading) -> bool:
    start = max(reading.passage.span.start, reading.span.start - _BEFORE)
    return bool(_DENIED.search(text, start, reading.span.start))
