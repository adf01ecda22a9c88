"""The names that the model of the package finds in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.recognition.names.model import FOLDER, Model, read_settings
from referatgraf.nlp.recognition.names.proposed import Proposed
from referatgraf.nlp.recognition.names.spans import Name
from referatgraf.nlp.recognition.names.units import Unit, units
from referatgraf.nlp.recognition.names.words import Word

REMEMBERED = 4096
"""Sentences whose names are kept: minutes of one body repeat many."""
_OPENERS = re.compile(r"[^\w\s]|\d+")
"""What stands before the first word of a sentence: numbers, dashes, quotes."""


class Builtin:
    """The model of the package, loaded when this is made."""

    def __init__(self) -> None:
        self._model = Model(FOLDER, read_settings())
        self._names = lru_cache(maxsize=REMEMBERED)(self._read)

    def proposals(self, text: str, parts: Sequence[Span], taken: Sequence[Span]) -> Iterator[Proposed]:
        """The names in parts of a text, in order, of sentences that have a capital outside of those taken.

        Args:
            text: the document's text.
            parts: where names are sought.
            taken: names that are known already, in the order of the text.
        """
        covered = _Covered(taken)
        for unit in units(text, parts):
            opening = _opening(unit.words)
            if any(_is_capitalised(word) and not covered.has(word) for word in unit.words[opening + 1 :]):
                for name in self._names(unit.text):
                    if unit.first <= name.first < unit.last:
                        yield self._proposed(unit, name, opening)

    def _read(self, words: tuple[str, ...]) -> tuple[Name, ...]:
        least = self._model.settings.least
        return tuple(each for each in self._model.names(words) if each.confidence >= least[each.kind])

    @staticmethod
    def _proposed(unit: Unit, name: Name, opening: int) -> Proposed:
        span = Span(unit.words[name.first].start, unit.words[name.last - 1].end)
        opens = name.first <= opening
        return Proposed(name.kind, span, name.confidence, opens)


class _Covered:
    """Which characters belong to names that are known."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted((span.start, span.end) for span in spans)

    def has(self, word: Word) -> bool:
        """Whether a word belongs to one."""
        place = bisect_right(self._spans, (word.start, word.end + 1)) - 1
        return place >= 0 and self._spans[place][1] >= word.end


def _opening(words: Sequence[Word]) -> int:
    """The number of the first word that is neither a mark nor a number."""
    return next((number for number, word in enumerate(words) if not _OPENERS.fullmatch(word.text)), 0)


def _is_capitalised(word: Word) -> bool:
    return word.text[0].isupper()
