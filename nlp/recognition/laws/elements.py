"""The numbers of a citation: "§§ 9, stk. 2, 9 b og 9 c", "kapitel 16 og §§ 107-110", "artikel 6, stk. 1, litra e".

A reader goes from a mark (§, kapitel, artikel) as far as the grammar allows. A word of a level below the last refines
what was read (§ 83, stk. 1, nr. 2); a word of the same level or above, or a bare number in a list, begins another
provision, which takes over what stands above it (stk. 3 og 4).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from referatgraf.nlp.mentions import WHOLE, Provision
from referatgraf.nlp.recognition.laws.citation_words import (
    BRACKETED,
    CLOSING,
    COMMITTEE,
    COUNTING,
    DASH,
    DOTTED,
    GAP,
    LETTER,
    MARK,
    MARK_AGAIN,
    PREPOSITION,
    SENTENCES,
    SEPARATOR,
    SUBSECTION,
    VALUE,
    WORD,
)

_GAP = re.compile(GAP)
_LEVELS = {"chapter": 1, "article": 1, "paragraph": 1, "subsection": 2, "point": 3, "letter": 4, "sentence": 5}
_NAMES = [field.name for field in fields(Provision)]
_MOST = 100
"""Provisions in one citation; what stands behind them is read as a citation of its own."""


@dataclass(frozen=True, slots=True)
class Element:
    """One provision of a citation.

    Attributes:
        provision: its numbers.
        start, end: where it stands, from its own mark or number.
        marked: whether it has a § of its own.
        low: the other end of the range that it closes, None where it closes none.
        dotted: whether its numbers are parted by dots, as sections of local plans are too.
    """

    provision: Provision
    start: int
    end: int
    marked: bool
    low: Provision | None = None
    dotted: bool = False


def elements(lower: str, at: int, end: int) -> list[Element]:
    """The provisions of the citation whose mark stands at `at`; nothing where no number follows it.

    Args:
        lower: the passage in lower case.
        at: where the mark stands, or the number itself where the mark was lost.
        end: where the passage ends for the reader.

    >>> [each.provision.paragraph for each in elements("§§ 9, stk. 2, 9 b og 9 c", 0, 24)]
    ['9', '9 b', '9 c']
    """
    reader = _Reader(lower, at, end)
    while len(reader.found) < _MOST and reader.advance():
        pass
    return reader.found


class _Reader:
    """What has been read of a citation, and where it goes on."""

    def __init__(self, lower: str, at: int, end: int) -> None:
        self._lower, self._at, self._end = lower, at, end
        self.found: list[Element] = []
        self._level = ""
        """The level of the last number."""
        self._plural, self._sections = False, 0
        """Whether the mark announces several sections ("§§"), and how many were read behind it."""
        self._closed = False
        """Whether an "og" has brought the last bare number of a list: "§§ 46 og 47, og 38 familier"."""

    def advance(self) -> bool:
        """Read one step further; False where the citation ends."""
        if not self.found:
            return self._begin()
        return self._range() or self._refined() or self._joined()

    def _begin(self) -> bool:
        return self._word(self._at) or self._number(self._at, "paragraph")

    def _refined(self) -> bool:
        """A word of a level below what was read, right behind it: "§ 83 stk. 1"."""
        gap = _GAP.match(self._lower, self._at, self._end)
        return gap is not None and self._word(gap.end(), below=True)

    def _joined(self) -> bool:
        """Behind a separator a word of any level, or a bare number or letter: "§ 83, stk. 1", "§§ 83, 84"."""
        hit = SEPARATOR.regex.match(self._lower, self._at, self._end)
        if hit is None or self._word(hit.end()):
            return hit is not None
        closing = any(word in hit.group() for word in CLOSING)
        if (closing and self._closed) or not self._bare(hit.end()):
            return False
        self._closed = closing
        return True

    def _word(self, at: int, below: bool = False) -> bool:
        """A word of a level with its number; only one below what was read, where `below`."""
        hit = WORD.regex.match(self._lower, at, self._end)
        level = hit.lastgroup if hit else None
        if not hit or not level or (below and _LEVELS[level] <= _LEVELS[self._level]):
            return False
        if level == "sentence":
            return self._sentences(at)
        if level == "paragraph":
            self._plural = hit.group().count("§") > 1 or hit.group().startswith("paragraff")
            self._sections, self._closed = 1, False
            return self._number(hit.end(), level, at) or self._dotted(hit.end(), at)
        if level == "letter":
            return self._letter(hit.end(), at)
        if level == "article" and (bracketed := BRACKETED.regex.match(self._lower, hit.end(), self._end)):
            return self._given(bracketed, at)
        return bool(self.found or _LEVELS[level] == 1) and self._number(hit.end(), level, at)

    def _number(self, at: int, level: str, start: int | None = None) -> bool:
        hit = VALUE.regex.match(self._lower, at, self._end)
        if not hit:
            return False
        return self._take(level, _value(hit), hit.start("number") if start is None else start, hit.end())

    def _dotted(self, at: int, start: int) -> bool:
        hit = DOTTED.regex.match(self._lower, at, self._end)
        return hit is not None and self._given(hit, start, dotted=True)

    def _given(self, hit: re.Match[str], start: int, dotted: bool = False) -> bool:
        """Add the provision whose levels are the groups of a match."""
        given = {name: value for name, value in hit.groupdict().items() if value}
        self.found.append(Element(Provision(**given), start, hit.end(), True, dotted=dotted))
        self._level, self._at = list(given)[-1], hit.end()
        return True

    def _letter(self, at: int, start: int) -> bool:
        hit = LETTER.regex.match(self._lower, at, self._end)
        return hit is not None and self._take("letter", hit["letter"], start, hit.end())

    def _sentences(self, at: int) -> bool:
        hit = SENTENCES.regex.match(self._lower, at, self._end)
        if not hit or not self.found:
            return False
        first, joint, last = hit.groups()
        self._take("sentence", first, at, hit.end() if not last else hit.end(1))
        if last:
            self._take("sentence", last, hit.start(3), hit.end(), _is_dash(joint))
        return True

    def _bare(self, at: int) -> bool:
        """A number or letter in a list, after what its level is told by: a section, or one more of the same level."""
        if self._level == "letter":
            return not PREPOSITION.regex.match(self._lower, at, self._end) and self._letter(at, at)
        hit = VALUE.regex.match(self._lower, at, self._end)
        if not hit or self._level == "sentence" or COUNTING.regex.match(self._lower, hit.end(), self._end):
            return False
        value, last = _value(hit), self.found[-1].provision
        if self._level == "paragraph" and self._lower[at - 1] == "," and COMMITTEE.regex.match(self._lower, hit.end()):
            return self._take("subsection", value, hit.start("number"), hit.end())
        if self._level in ("subsection", "point") and self._is_section(hit, value, last):
            self._level = "paragraph"
        if self._level == "paragraph" and not self._plural and order(value) <= order(last.paragraph):
            return False
        if self._level not in ("paragraph", "chapter") and hit["suffix"]:
            return False
        self._sections += self._level == "paragraph"
        return self._take(self._level, value, hit.start("number"), hit.end(), new=True)

    def _is_section(self, hit: re.Match[str], value: str, last: Provision) -> bool:
        """Whether a number after a stk. or nr. is a section: in a list of sections that still wants its second."""
        behind = SUBSECTION.regex.match(self._lower, hit.end(), self._end)
        wanted = self._sections == 1 and order(value) > order(last.paragraph)
        return self._plural and bool(last.paragraph) and bool(hit["suffix"] or behind or wanted)

    def _range(self) -> bool:
        dash = DASH.regex.match(self._lower, self._at, self._end)
        if not dash or self._level == "sentence":
            return False
        last = getattr(self.found[-1].provision, self._level)
        if self._level == "paragraph" and (again := MARK_AGAIN.regex.match(self._lower, dash.end(), self._end)):
            return self._closed_by(again.end(), last)
        letter = LETTER.regex.match(self._lower, dash.end(), self._end)
        if letter and (self._level == "letter" or " " in last):
            value = letter["letter"] if self._level == "letter" else f"{last.partition(' ')[0]} {letter['letter']}"
            start, end = letter.span("letter")
        else:
            hit = VALUE.regex.match(self._lower, dash.end(), self._end)
            if not hit or self._level == "letter":
                return False
            value, start, end = _value(hit), hit.start("number"), hit.end()
        return order(last) < order(value) and self._take(self._level, value, start, end, new=True, ranged=True)

    def _closed_by(self, at: int, last: str) -> bool:
        """The section at `at`, behind a mark of its own, that closes a range: "§ 107-§ 110"."""
        hit = VALUE.regex.match(self._lower, at, self._end)
        if not hit or order(last) >= order(_value(hit)):
            return False
        return self._take("paragraph", _value(hit), hit.start("number"), hit.end(), new=True, ranged=True)

    def _take(self, level: str, value: str, start: int, end: int, ranged: bool = False, new: bool = False) -> bool:
        """Add a provision, or refine the last one where `level` is below it.

        Args:
            level: the level of the number.
            value: the number or letter.
            start: where it begins, with its mark.
            end: where it ends.
            ranged: it closes a range that the last one opens.
            new: it is one more, whatever its level.
        """
        last = self.found[-1] if self.found else None
        above = [name for name in _NAMES if last and _LEVELS[name] < _LEVELS[level]]
        kept = {name: getattr(last.provision, name) for name in above} if last else {}
        provision = replace(WHOLE, **kept, **{level: value})
        if last and not new and _LEVELS[level] > _LEVELS[self._level]:
            self.found[-1] = replace(last, provision=provision, end=end)
        else:
            marked = level in ("paragraph", "chapter", "article") and not new
            self.found.append(Element(provision, start, end, marked, last.provision if last and ranged else None))
        self._level, self._at = level, end
        return True


def _value(hit: re.Match[str]) -> str:
    number: str = hit["number"].lstrip("0") or "0"
    return f"{number} {hit['suffix']}" if hit["suffix"] else number


def _is_dash(joint: str) -> bool:
    return joint in ("-", "–")


def order(value: str) -> tuple[int, str]:
    """The place of a number or letter among its like: "83" before "83 a" before "84".

    >>> sorted(["84", "83 a", "83"], key=order)
    ['83', '83 a', '84']
    """
    number, _, letter = value.partition(" ")
    return (int(number), letter) if number.isdigit() else (0, value)


def marks(lower: str) -> Iterator[int]:
    """Where citations may begin."""
    hits = (hit.start() for hit in MARK.regex.finditer(lower))
    return (place for place in hits if lower[place] == "§" or not lower[place - 1 : place].isalnum())
