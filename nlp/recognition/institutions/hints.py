"""Looking for a pattern only where a cheap hint says that it may stand."""

import re
from collections.abc import Iterator

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import Passage


def sought(pattern: Pattern, hint: str, text: str, passage: Passage) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in a passage, none where the passage does not hold the characters of `hint`."""
    start, end = passage.span.start, passage.span.end
    if text.find(hint, start, end) >= 0:
        yield from pattern.regex.finditer(text, start, end)
