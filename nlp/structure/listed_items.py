"""Items inside the paragraphs of pages, known by their titles in the list of contents.

The paragraph of a page may hold several items, with nothing but the number and title between the last words of one and
the first of the next. What the list of contents prints as a title is one here too, as far as the words agree.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.case_numbers import CLEAR_NUMBER, is_journal_number
from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.inline import cut, is_written_heading
from referatgraf.nlp.structure.lines import Line, first_sentence
from referatgraf.nlp.structure.words import letters

NUMBERED = Pattern(
    "number before a title",
    re.compile(
        r"(?<!\S)(?:(?:Punkt|PUNKT|Pkt\.?|PKT\.?|Sag nr\.?|SAG NR\.?|Nr\.?) )?"
        r"(?P<n>(?!19\d\d|20\d\d)\d{1,4})[.:)]?(?: [-–])? (?=(?P<t>(?!P(?:un)?kt)[A-ZÆØÅ]))"
    ),
    "Godkendt. 9 Status på budgettet",
    "Godkendt med 9 stemmer",
)
_WORD = re.compile(r"\S+")
_DOTS = re.compile(r"\.{2,}|…")
_BEHIND_TITLE = re.compile(r"[\d…(]|(?i:lukket|åben)")
"""What a list of contents prints behind a title: dots, a page, the next number, a mark."""
_MARK_BEHIND = re.compile(r"\s*[–-] ?(?i:lukket(?: sag| punkt)?)\s*")
_SHORTEST = 8
"""Characters of the words that agree: fewer may agree by chance."""
_LONGEST = 300
_NEAR = 50
"""Numbers behind that of an item among which the next is looked for."""
_LONGEST_TAIL = 40
"""More characters behind a title are no rest of it that the list leaves out."""


class ListedTitles:
    """The titles of a list of contents that came as one paragraph."""

    def __init__(self, listings: Iterable[str]) -> None:
        """Take the texts of the list, of a page each."""
        words = (word for text in listings for word in _WORD.findall(_DOTS.sub(" … ", text)))
        self._words = [word for word in words if letters(word) or word == "…"]
        self._places = defaultdict[str, list[int]](list)
        for place, word in enumerate(self._words):
            self._places[letters(word)].append(place)

    def title_end(self, text: str, number: str, start: int, stop: int) -> int:
        """Where the title at `start` of `text`, behind its number, ends before `stop`; 0 where the list has no such."""
        words = [word for word in _WORD.finditer(text, start, min(stop, start + _LONGEST)) if letters(word.group())]
        ends = (self._end(text, words, number, place) for place in self._places.get(letters(words[0].group()), ()))
        return max(ends, default=0)

    def _end(self, text: str, words: Sequence[re.Match[str]], number: str, place: int) -> int:
        """Where the words end that agree with those of the list from `place` on; 0 where they make no whole title."""
        agreed = 0
        for word, listed in zip(words, self._words[place:], strict=False):
            if letters(word.group()) != letters(listed):
                break
            agreed += 1
        behind = self._words[place + agreed] if place + agreed < len(self._words) else "…"
        is_whole = _BEHIND_TITLE.match(behind) is not None
        before = letters(self._words[place - 1]) if place else ""
        size = sum(len(word.group()) for word in words[:agreed])
        if size < _SHORTEST and not (is_whole and before == number):
            return 0
        end = words[agreed - 1].end()
        lost = agreed > 1 and behind[0].isupper() and not before.isdecimal()  # the number between two titles
        return end if is_whole or lost or is_framed(text, end) else 0


def is_framed(text: str, end: int) -> bool:
    """Whether a heading or the number of a journal stands behind a title.

    Other numbers may end a title themselves ("… for 2013/2014").
    """
    number, word = CLEAR_NUMBER.match(text, end + 1), _WORD.search(text, end)
    numbered = number is not None and is_journal_number(number.group())
    return numbered or (word is not None and is_written_heading(word.group()))


def cut_listed(parts: Sequence[Line], titles: ListedTitles) -> list[Line]:
    """The parts of a page, cut before each item that the list of contents names, and behind its title."""
    found: list[Line] = []
    for part in parts:
        pieces = _cut(part, _items(part, titles), is_last=part is parts[-1])
        found += chain.from_iterable(map(cut, pieces)) if len(pieces) > 1 else pieces
    return found


def _items(part: Line, titles: ListedTitles) -> list[tuple[int, int]]:
    """Where items begin in a part, and where their titles end; a number at its beginning may be lost."""
    items: list[tuple[int, int]] = []
    end = titles.title_end(part.text, "", 0, len(part.text)) if part.text[0].isupper() else 0
    if end and is_framed(part.text, end):
        items.append((0, end))
    hits = list(NUMBERED.regex.finditer(part.text))
    for n, hit in enumerate(hits):
        if items and hit.start() < items[-1][1]:
            continue
        near = hits[n + 1 : n + 1 + _NEAR]
        stop = next((other.start() for other in near if int(other["n"]) == int(hit["n"]) + 1), len(part.text))
        if end := titles.title_end(part.text, hit["n"], hit.start("t"), stop):
            items.append((hit.start(), end))
    return items


def _cut(part: Line, items: list[tuple[int, int]], *, is_last: bool) -> list[Line]:
    """The part cut at items; a title goes on to the frame of its item, unless another item or much text comes first."""
    cuts = set[int]()
    stops = [*(start for start, _ in items), len(part.text)]
    for (start, end), (_, stop) in zip(items, pairwise(stops), strict=True):
        goes_on = stop == len(part.text) and not is_last and stop - end <= _LONGEST_TAIL
        goes_on = goes_on and not is_verdict(first_sentence(part.text[end:stop]))
        marked = _MARK_BEHIND.fullmatch(part.text, end, stop)
        cuts |= {start} if marked or (goes_on and not is_framed(part.text, end)) else {start, end}
    inside = [(place, place) for place in sorted(cuts) if 0 < place < len(part.text)]
    return part.parted(inside) if inside else [part]
