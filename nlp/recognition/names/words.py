"""Text cut into words and marks as the training data are, each with its place."""

import re
from typing import NamedTuple

_WORD = re.compile(
    r"[A-ZÆØÅ]\.(?=[\s A-ZÆØÅ])"  # an initial
    r"|(?<!\w)[A-ZÆØÅ]{1,2}/[A-ZÆØÅ]{1,2}(?!\w)"  # A/S
    r"|\w{1,80}(?:(?:[-'’]|\.(?=[a-zæøå0-9]))\w{1,80}){0,10}(?:-(?=\s))?"
    r"|[^\w\s]"
)


class Word(NamedTuple):
    """A word or a mark."""

    text: str
    start: int
    end: int


def words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text` from `start` to `end`; a mark is a word of its own, white space none."""
    return [Word(hit[0], *hit.span()) for hit in _WORD.finditer(text, start, end)]
