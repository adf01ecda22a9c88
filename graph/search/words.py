"""Words as the search compares them: folded to ASCII letters, then cut to their Danish stem.

Folding comes first, so that "børn", "boern" and "BØRN" are one, as are "Aabenraa" and "Åbenrå". The stems are those of
Snowball's Danish stemmer.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_STEMMER = snowballstemmer.stemmer("danish")
_SHORTEST_PREFIX = 3  # letters that a word must begin with for longer words to be found by it
_SHORTEST_PART = 4  # letters of a word that is found within longer ones; shorter ones stand in too many


class Word(NamedTuple):
    """A word of a text: its characters and its stem."""

    start: int
    end: int
    stem: str


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a single word.

    >>> stem("Principperne"), stem("Børneudvalgets")
    ('princip', 'boerneudvalg')
    """
    return str(_STEMMER.stemWord(folded(word)))


def folded(text: str) -> str:
    """A text in small ASCII letters, as far as Danish goes.

    >>> folded("BØRN i Åbenrå")
    'boern i aabenraa'
    """
    lowered = unicodedata.normalize("NFKC", text).lower().translate(_LETTERS)
    if lowered.isascii():  # nearly all that is written in Danish
        return lowered
    return "".join(each for each in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(each))


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in their order."""
    return (Word(hit.start(), hit.end(), stem(hit.group())) for hit in _WORD.finditer(text))


def stems(text: str) -> list[str]:
    """The stems of the words of a text in their order."""
    return [stem(word) for word in _WORD.findall(text)]


def goes_on(wanted: str) -> bool:
    """Whether longer words are found by this stem too."""
    return len(wanted) >= _SHORTEST_PREFIX


def is_part(wanted: str) -> bool:
    """Whether compounds are found by this stem within them ("skol" in "folkeskolereform")."""
    return len(wanted) >= _SHORTEST_PART and wanted.isalpha()


def matched(text: str, asked: str) -> list[Word]:
    """The words of `text` that were found by one of the words of `asked`."""
    wanted = frozenset(stems(asked))
    begun, within = tuple(filter(goes_on, wanted)), tuple(filter(is_part, wanted))
    return [
        word
        for word in words(text)
        if word.stem in wanted or word.stem.startswith(begun) or any(part in word.stem for part in within)
    ]
