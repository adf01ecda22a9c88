"""Which of the policies that an item names it is about.

An item is about a policy that its title, its recommendation or a decision names, with which its summary or presentation
begins, or that it names again and again; what the text denies or tells of as tried is only mentioned.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from referatgraf.nlp.recognition.passages import TITLE
from referatgraf.nlp.recognition.policies.reading import Reading

_TELLING = (TITLE, "recommendation", "decision")
_OPENING = ("summary", "presentation", "background", "question")
_OFTEN = 3
_HEADING = 60
"""Characters of a section's heading at most."""
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
    counts = Counter((each.passage.item, each.label.casefold()) for each in full)
    told = {(each.passage.item, each.label.casefold()) for each in counted if _tells(text, each)}
    for each in read:
        thing = (each.passage.item, each.label.casefold())
        yield each, thing in told or counts[thing] >= _OFTEN


def _tells(text: str, reading: Reading) -> bool:
    """Whether the place of the name alone says that the item is about it."""
    passage = reading.passage
    if passage.kind in _TELLING or passage.kind not in _OPENING:
        return passage.kind in _TELLING
    heading, _, rest = text[passage.span.start : reading.span.start].lstrip().partition("\n")
    return len(heading) < _HEADING and not rest.strip() and (bool(rest) or not heading)


def _is_part(text: str, reading: Reading) -> bool:
    """Whether it stands in the name of a body: "Styregruppen for Rammeaftale Øst"."""
    start = max(reading.passage.span.start, reading.span.start - _BEFORE)
    return bool(_IN_BODY.search(text, start, reading.span.start))


def _is_denied(text: str, reading: Reading) -> bool:
    start = max(reading.passage.span.start, reading.span.start - _BEFORE)
    return bool(_DENIED.search(text, start, reading.span.start))
