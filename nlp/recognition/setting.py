"""What every recogniser is given: the text, its parts, and what structure has read of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatgraf.nlp.mentions import Mention
from referatgraf.nlp.minutes import Minutes
from referatgraf.nlp.recognition.known import Known, known_names
from referatgraf.nlp.recognition.passages import Passage, passages


@dataclass(frozen=True, slots=True)
class Setting:
    """One document as recognisers see it.

    Attributes:
        text: the document's text, closed parts masked; every offset counts its characters.
        minutes: what structure read.
        passages: the parts in which names are sought.
        known: the names that structure has read.
        earlier: what the recognisers before this one found, those of each in the order of the text.
    """

    text: str
    minutes: Minutes
    passages: tuple[Passage, ...]
    known: tuple[Known, ...]
    earlier: tuple[Mention, ...] = ()

    @classmethod
    def of(cls, text: str, minutes: Minutes) -> "Setting":
        """The setting of a document whose structure has been read."""
        parts = (part for part in passages(minutes, len(text)) if not text[part.span.start : part.span.end].isspace())
        return cls(text, minutes, tuple(parts), known_names(minutes))

    def after(self, earlier: tuple[Mention, ...]) -> "Setting":
        """The same document for the next recogniser."""
        return replace(self, earlier=earlier)

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match of `pattern` that stands within one passage, and the passage."""
        for passage in self.passages:
            for hit in pattern.finditer(self.text, passage.span.start, passage.span.end):
                yield passage, hit
