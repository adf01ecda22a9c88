"""Words on a page to lines."""

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.reading.pdf_page import Word

WIDE = 0.9
"""A gap of so many line heights parts cells; justified text has gaps up to 0.7, a space is 0.25."""
_FEWEST_GAPS, _ALIKE, _WIDEST_SPACE = 3, 0.15, 3.0
"""Spaces of a justified line: so many at least, their difference and their width at most, in line heights."""
_SPACE = 0.24
"""Width of a space, in line heights; that of Helvetica is 0.238, of Times 0.22, of Calibri 0.19."""
SAME_LINE = 0.35
"""Words whose lower edges differ by less, in line heights, stand on one line."""
_FEWEST_LETTERS, _BETWEEN_WORDS = 5, 1.8
"""Letters of a row set with space between them; the space between its words, in those between its letters."""
_COUNTED = r"(?:(?:punkt|pkt\.?|sag|nr\.?|sag nr\.?|ad|at) ?)?"
LABELS = (
    Pattern("bullet", re.compile(r"[-–•·▪◦‣●○■□➢o\uf0b7\uf0a7\uf0d8](?=\s)"), "• drøfter", "-5 mio. kr."),
    Pattern(
        "marked number",
        re.compile(rf"(?i){_COUNTED}\(?(?:\d{{1,3}}|[a-zæøå]) ?[.:)](?=\s)"),
        "Punkt 12: Budget",
        "24.5 %",
    ),
    Pattern("bare number", re.compile(rf"(?i){_COUNTED}\d{{1,3}}(?=\s[^\W\d])"), "12 Budget", "12 340"),
)
"""What stands before a title or list item with a wide gap and is no cell; a bare number only before a letter."""


class Line(NamedTuple):
    """A line of text, or one row of a table whose `cells` hold lines of their own.

    Attributes:
        base: lower edge; size: height of the line, both in points.
        bold: all of it is.
        first: width of its first word.
        space: width of its narrowest space, or what is usual where it has none.
        edge: how far the line could have reached to the right; infinite until it is known.
        cells: of a table row its cells from left to right, each with its lines; `text` is empty then.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first: float
    space: float
    edge: float = inf
    cells: tuple[tuple["Line", ...], ...] = ()


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words by the line they stand on, from top to bottom and from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if rows and rows[-1][0].base - word.base < SAME_LINE * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_unspaced(sorted(row, key=lambda word: word.left)) for row in rows]


def _unspaced(row: list[Word]) -> list[Word]:
    """The words of a row that is set with space between its letters ("B E S L U T N I N G"); other rows as they are."""
    if len(row) < _FEWEST_LETTERS or any(len(word.text) > 1 for word in row):
        return row
    gaps = [word.left - before.right for before, word in pairwise(row)]
    if not all(word.text.isupper() or not word.text.isalpha() for word in row) or max(gaps) >= WIDE * row[0].size:
        return row
    begins = [0, *(at for at, gap in enumerate(gaps, 1) if gap > _BETWEEN_WORDS * median(gaps)), len(row)]
    return [_joined(row[start:end]) for start, end in pairwise(begins)]


def _joined(letters: Sequence[Word]) -> Word:
    text = "".join(word.text for word in letters)
    return letters[0]._replace(text=text, right=letters[-1].right)


def pieces_of(row: Sequence[Word]) -> list[Line]:
    """The parts of a row between wide gaps; of a justified line, whose spaces are all wide alike, the whole."""
    if not row:
        return []
    gaps = [word.left - before.right for before, word in pairwise(row)]
    begins = len(row) > 1 and begins_with_label(row[0].text, row[1].text)
    if _is_justified(gaps[begins:], row[0].size):
        return [line_of(row[:1]), line_of(row[1:])] if begins and gaps[0] >= WIDE * row[0].size else [line_of(row)]
    ends = [at for at, gap in enumerate(gaps, 1) if gap >= WIDE * max(row[at - 1].size, row[at].size)]
    return [line_of(row[start:end]) for start, end in pairwise([0, *ends, len(row)])]


def _is_justified(gaps: Sequence[float], size: float) -> bool:
    return len(gaps) >= _FEWEST_GAPS and max(gaps) - min(gaps) <= _ALIKE * size and max(gaps) <= _WIDEST_SPACE * size


def line_of(words: Sequence[Word]) -> Line:
    """A line of these words, from left to right."""
    return Line(
        text=" ".join(word.text for word in words),
        left=words[0].left,
        right=max(word.right for word in words),
        base=words[0].base,
        size=max(word.size for word in words),
        bold=all(word.bold for word in words),
        first=words[0].right - words[0].left,
        space=max(_SPACE * words[0].size, min((b.left - a.right for a, b in pairwise(words)), default=0.0)),
    )


def begins_with_label(first: str, following: str) -> bool:
    """Whether `first` is the mark or number of what follows."""
    found = (label.regex.match(f"{first} {following}") for label in LABELS)
    return any(label.end() == len(first) for label in found if label)
