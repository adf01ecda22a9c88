"""A passage without the noise of its typesetting, and the way back to the characters of the document.

Blanks of other kinds become plain ones, soft hyphens and characters without width fall away, a word that a line end
parts is joined, a line end with the indentation of the next line becomes a blank, and letters written with a separate
accent are composed.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from referatgraf.nlp.document import with_usual_blanks
from referatgraf.nlp.minutes import Span

_NOISY = re.compile(r"[\u00ad\u200b-\u200d\ufeff]|-[ ]{0,3}\r?\n|\n[ ]{0,40}[\da-zæøå§]")
"""Where no such characters stand, there is no noise."""
_NOISE = re.compile(
    r"[\u00ad\u200b-\u200d\ufeff]+"
    r"|(?<=[a-zæøå])-[ ]{0,3}\r?\n[ ]{0,24}(?=[a-zæøå])"
    r"|(?P<kept>-)[ ]{0,3}\r?\n[ ]{0,24}(?=[a-zæøå])"
    r"|(?P<end>(?<=[a-zæøå,])\r?\n(?=[ ]{0,40}[a-zæøå§])|(?<=\d)\r?\n(?=[ ]{0,40}(?:i|af|efter|stk|nr|litra)\b)"
    r"|(?:(?<=stk\.)|(?<= nr\.)|(?<=§)|(?<= stk)|(?<= nr)|(?<= af))\r?\n(?=[ ]{0,40}\d))[ ]{0,40}"
    r"|(?P<composed>\w[\u0300-\u036f]{1,3})"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A passage as the grammar reads it.

    Attributes:
        text: the passage without noise.
        lower: the same in lower case, character for character.
        start: where the passage begins in the document.
        places, shifts: from character `places[n]` of `text` on, `shifts[n]` characters have fallen away before.
    """

    text: str
    lower: str
    start: int
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    @classmethod
    def of(cls, passage: str, start: int = 0) -> "Plain":
        r"""The plain form of a passage that begins at `start` of its document.

        >>> Plain.of("service-\nlovens §\u00a0107").text
        'servicelovens § 107'
        """
        text = with_usual_blanks(passage)
        places: tuple[int, ...] = ()
        shifts: tuple[int, ...] = ()
        if _NOISY.search(text) or not unicodedata.is_normalized("NFC", text):
            text, places, shifts = _cleaned(text)
        return cls(text, lowered(text), start, places, shifts)

    def span(self, first: int, end: int) -> Span:
        """Where characters `first` to `end` of `text` stand in the document."""
        return Span(self._at(first), self._at(end - 1) + 1)

    def _at(self, place: int) -> int:
        index = bisect_right(self.places, place)
        return self.start + place + (self.shifts[index - 1] if index else 0)


def lowered(text: str) -> str:
    """The text in lower case, character for character: a few capitals of other languages would become two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _cleaned(text: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """The text without noise, and the places and shifts of `Plain`."""
    pieces, places, shifts = [], [], []
    at = length = shift = 0
    for hit in _NOISE.finditer(text):
        kept = " " * bool(hit["end"]) or hit["kept"] or unicodedata.normalize("NFC", hit["composed"] or "")
        pieces += [text[at : hit.start()], kept]
        length += hit.start() - at + len(kept)
        shift += hit.end() - hit.start() - len(kept)
        places.append(length)
        shifts.append(shift)
        at = hit.end()
    return "".join((*pieces, text[at:])), tuple(places), tuple(shifts)
