"""The list of contents: what it announces."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.structure.titles import without_closed, without_open
from referatgraf.nlp.structure.words import letters

_FIRST_NUMBER = re.compile(r"(?<!\d)(\d{1,4})\. ?(?=[A-ZÆØÅ])")
_FIRST_BARE_NUMBER = re.compile(r"(?<![\d.])(\d{1,4}) (?=[A-ZÆØÅ])")
COMPARED = 60
"""Letters of a title that have to agree: its end may be cut off in one place or the other."""
_SHORTEST = 3
_NEAR = 5
"""Items between two that are read, at most, where those between were lost."""
_FIGURES = 3
"""Figures of the number between two titles, at most."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One announced item: number and title as printed (number empty where none stands)."""

    number: str
    title: str
    span: Span


@dataclass(frozen=True)
class Contents:
    """Rows `start` to `end` (exclusive) of the document are the list of contents.

    Attributes:
        entries: what it announces, item by item.
        flat: its text, where it is one paragraph that cannot be parted into entries.
    """

    start: int
    end: int
    entries: tuple[ContentsEntry, ...] = ()
    flat: str = ""

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end

    def announces(self, title: str) -> bool:
        """Whether an entry has this title, reading errors at its end apart."""
        key = letters(title)[:COMPARED]
        if len(key) <= _SHORTEST:
            return False
        if self.flat:
            return key in self._flat_letters
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place].startswith(key)

    def announces_as(self, number: str, title: str) -> bool:
        """Whether an entry has this number and title."""
        key = letters(title)[:COMPARED]
        if self.flat:
            return len(key) > _SHORTEST and number + key in self._flat_letters
        return bool(key) and any(
            entry.number == number and letters(entry.title).startswith(key) for entry in self.entries
        )

    def announces_whole(self, key: str) -> bool:
        """Whether an entry has these letters and no more."""
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place] == key

    def numbers(self, titles: list[str]) -> list[str]:
        """Numbers for `titles` by the contents; empty for a title that they do not tell.

        Where they print the number of the first alone and the titles follow each other, these are counted.
        """
        if not self.flat:
            return [self._by_title.get(letters(title), "") for title in titles]
        first = _FIRST_NUMBER.search(self.flat) or _FIRST_BARE_NUMBER.search(self.flat)
        if not first:
            return [""] * len(titles)
        counted = self._following(letters(self.flat[first.end() :]), titles)
        numbers = [str(int(first[1]) + n).zfill(len(first[1])) for n in range(counted)]
        for title in titles[counted:]:
            numbers.append(self._number_before(title, next((int(n) for n in reversed(numbers) if n), 0)))
        return numbers

    def _number_before(self, title: str, last: int) -> str:
        """The number printed right before a title in a list in one paragraph, where it follows `last` closely."""
        words = r"\s+".join(map(re.escape, title.split()))
        hits = list(re.finditer(rf"(?<!\d)(?P<n>\d{{1,4}})[.)]? +{words}(?!\w)", self.flat)) if words else []
        follows = len(hits) == 1 and last < int(hits[0]["n"]) <= last + _NEAR
        return hits[0]["n"] if follows else ""

    @staticmethod
    def _following(text: str, titles: list[str]) -> int:
        """How many of the titles a list in one paragraph prints one after the other, figures between them."""
        place = 0
        for n, title in enumerate(titles):
            key = letters(title)
            here = next((at for at in range(place, place + _FIGURES + 1) if text.startswith(key, at)), None)
            if not key or here is None or text[place:here].strip("0123456789"):
                return n
            place = here + len(key)
        return len(titles)

    @cached_property
    def _by_title(self) -> dict[str, str]:
        """The numbers of the entries by the letters of their titles, but for titles that return."""
        titles = [letters(without_closed(entry.title)) for entry in self.entries]
        often = Counter(titles)
        return {title: entry.number for title, entry in zip(titles, self.entries, strict=True) if often[title] == 1}

    @cached_property
    def _flat_letters(self) -> str:
        return letters(self.flat)

    @cached_property
    def _keys(self) -> list[str]:
        """The letters of the titles, also without open marks, sorted, so that one with a given beginning is found."""
        return sorted({letters(form) for entry in self.entries for form in (entry.title, without_open(entry.title))})


NO_CONTENTS = Contents(0, 0)
