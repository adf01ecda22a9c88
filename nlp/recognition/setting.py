"""What every recogniser is given: the text, its parts, and what structure has read of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, starmap

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Minutes, Span
from referatgraf.nlp.recognition.known import Known, known_names
from referatgraf.nlp.recognition.passages import Passage, passages
from referatgraf.nlp.recognition.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Setting:
    """One document as recognisers see it.

    Attributes:
        text: the document's text, closed parts masked; every offset counts its characters.
        minutes: what structure read.
        passages: the parts in which names are sought.
        words: where each word of the text stands; none goes on from one passage to the next.
        known: the names that structure has read.
        earlier: what the recognisers before this one found, those of each in the order of the text.
    """

    text: str
    minutes: Minutes
    passages: tuple[Passage, ...]
    words: Vocabulary
    known: tuple[Known, ...]
    earlier: tuple[Mention, ...] = ()

    @classmethod
    def of(cls, text: str, minutes: Minutes) -> "Setting":
        """The setting of a document whose structure has been read."""
        parts = [part for part in passages(minutes, len(text)) if not text[part.span.start : part.span.end].isspace()]
        edges = (0, *(edge for part in parts for edge in (part.span.start, part.span.end)), len(text))
        words = Vocabulary(text, starmap(Span, pairwise(edges)))
        return cls(text, minutes, tuple(parts), words, known_names(minutes))

    def after(self, earlier: tuple[Mention, ...]) -> "Setting":
        """The same document for the next recogniser."""
        return replace(self, earlier=earlier)

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match of `pattern` that stands within one passage, and the passage."""
        for passage in self.passages:
            for hit in pattern.finditer(self.text, passage.span.start, passage.span.end):
                yield passage, hit

    def match(self, pattern: re.Pattern[str], places: Iterable[int]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """The matches of `pattern` that `search` would find if they began at `places` alone, which are in order."""
        at = 0
        for passage, place in self.within(places):
            hit = pattern.match(self.text, place, passage.span.end) if place >= at else None
            if hit:
                at = hit.end()
                yield passage, hit

    def match_inside(self, pattern: re.Pattern[str], places: Iterable[int]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """The same of a pattern that may begin within the words at `places`."""
        before = _within_word(pattern)
        hits = (before.match(self.text, place, passage.span.end) for passage, place in self.within(places))
        return self.match(pattern, (hit.end() for hit in hits if hit))

    def lines(self, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Where the lines begin and end that hold `places`, each once; with the line above a place that begins one."""
        done = 0
        for passage, place in self.within(places):
            if place >= done:
                start = max(self.text.rfind("\n", 0, max(place - 1, 0)) + 1, passage.span.start, done)
                end = self.text.find("\n", place, passage.span.end)
                done = end if end >= 0 else passage.span.end
                yield start, done

    def within(self, places: Iterable[int]) -> Iterator[tuple[Passage, int]]:
        """Those of `places`, which are in order, that stand in a passage, each with its passage."""
        parts = iter(self.passages)
        part = next(parts, None)
        for place in places:
            while part and part.span.end <= place:
                part = next(parts, None)
            if part and part.span.start <= place:
                yield part, place


@lru_cache(maxsize=64)
def _within_word(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """What stands in a word before that which `pattern` matches."""
    return re.compile(rf"\w*?(?={pattern.pattern})", pattern.flags)
