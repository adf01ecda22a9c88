"""Looking for a pattern only where characters stand that it never lacks."""

import re
from collections.abc import Iterator

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.setting import Setting


def sought(setting: Setting, pattern: Pattern, hint: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in the passages, none in those that do not hold the characters of `hint`."""
    text = setting.text
    for passage in setting.passages if hint in text else ():
        start, end = passage.span.start, passage.span.end
        if text.find(hint, start, end) >= 0:
            yield from pattern.regex.finditer(text, start, end)
