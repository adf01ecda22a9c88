"""What stands around a place of a text: its line, what its sentence says before it, the head of its column."""

import re
from functools import cached_property

_REACH = 160
"""Characters that a sentence is looked back for at most."""
_SENTENCE = re.compile(r"\n[ \t\r]*\n|(?:[^\W\d_]{4}|[\d)])[.!?]\s+(?=[A-ZÆØÅ])")
_LINE = re.compile(r"[^\n]+")


class Surroundings:
    """A text as those see it who judge a place by what stands around it.

    Args:
        text: the text; every place counts its characters.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lowered(self) -> str:
        """The text in lower case, to see whether a word stands in it at all."""
        return self.text.lower()

    def before(self, place: int) -> str:
        """What the sentence, the block of lines without a blank one, or the row of a table says before `place`."""
        line = self.line_before(place)
        if "\t" in line or line.startswith("|"):
            return line
        window = self.text[max(0, place - _REACH) : place]
        begins = [stop.end() for stop in _SENTENCE.finditer(window)]
        return window[begins[-1] :] if begins else window

    def line_before(self, place: int) -> str:
        """The line that `place` stands in, up to there, no more than a sentence reaches."""
        return self.text[max(self._line(place), place - _REACH) : place]

    def line_after(self, place: int) -> str:
        """The line that `place` stands in, from there, no more than a sentence reaches."""
        return self.text[place : place + _REACH].partition("\n")[0]

    def heads(self, place: int) -> tuple[str, ...]:
        """The first row of the table that `place` stands in; nothing outside tables and in a first row itself."""
        if "\t" not in self.text and "|" not in self.text:
            return ()
        return self._heads.get(self._line(place), ())

    def column_head(self, place: int) -> str:
        """The head of the column that `place` stands in, empty where there is none."""
        heads, start = self.heads(place), self._line(place)
        bar = "\t" if self.text.find("\t", start, place) >= 0 else "|"
        column = self.text.count(bar, start, place)
        return heads[column] if column < len(heads) else ""

    def _line(self, place: int) -> int:
        return self.text.rfind("\n", 0, place) + 1

    @cached_property
    def _heads(self) -> dict[int, tuple[str, ...]]:
        """For each row of a table but the first, by where it begins, the cells of the first."""
        found: dict[int, tuple[str, ...]] = {}
        head: tuple[str, ...] = ()
        former, end = "", 0
        for line in _LINE.finditer(self.text):
            row = line.group()
            bar = "\t" if "\t" in row else "|" if row.lstrip().startswith("|") else ""
            if bar and bar == former and line.start() - end <= 1:
                found[line.start()] = head
            elif bar:
                head = tuple(row.split(bar))
            former, end = bar, line.end()
        return found
