"""Replacing characters of a text by █, so that every offset stays."""

import re
from collections.abc import Iterable

from referatgraf.nlp.minutes import Span

MASK = "█"
_SEEN = re.compile(r"[^\r\n]")


def masked(text: str, spans: Iterable[Span]) -> str:
    r"""`text` with the characters of `spans` replaced, line ends apart, so that every offset and line stays.

    >>> masked("ring 20 30\n40 50", [Span(5, 16)])
    'ring █████\n█████'
    """
    pieces, at = [], 0
    for start, end in sorted((span.start, span.end) for span in spans):
        pieces += [text[at:start], _SEEN.sub(MASK, text[max(start, at) : end])]
        at = max(at, end)
    return "".join((*pieces, text[at:]))
