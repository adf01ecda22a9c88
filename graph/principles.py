"""Principles as minutes print them: the keys that join their spellings, and titles that differ by spelling alone."""

import re
import unicodedata
from difflib import SequenceMatcher

from referatgraf.ontology.collective_names import NUMERALS

JOIN_RULE = (
    "samme plads i et sæt af samme navn, med eller uden antal, og samme titel uden forskel på store og små bogstaver, "
    "tegn, talord og ganske små forskelle i stavning"
)
_WORDS = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"de", "den", "det", "at"})
_DEFINITE = re.compile(r"(?<=princip)(?:pet|perne|per)s?$")
_LONG = 5
"""Letters of a word in which a slip of the pen may be told from another word."""
_ALIKE = 0.75
_SHARE = 4
"""Of so many words one may be spelled otherwise."""


def title_key(title: str) -> str:
    """What is the same for all spellings of a title.

    >>> title_key("De 3 fælles-kommunale Principper") == title_key("de tre fælles kommunale principperne")
    True
    >>> title_key("åben-dør-princippet") == title_key("Åben dør-princip")
    True
    """
    words = _WORDS.findall(unicodedata.normalize("NFC", title).casefold().replace("å", "aa"))
    kept = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
    digits = [str(NUMERALS.get(word, "") or _DEFINITE.sub("", word)) for word in kept]
    return " ".join(digits) or title.casefold()


def spelled_alike(one: str, other: str) -> bool:
    """Whether two keys of titles differ by slips of the pen alone: the same words but for a letter or two in a few.

    >>> spelled_alike("borgeren faar en samles afgoerelse", "borgeren faar en samlet afgoerelse")
    True
    >>> spelled_alike("borgeren kan klage", "borgeren kan ikke klage")
    False
    """
    pairs = list(zip(one.split(), other.split(), strict=False))
    if len(one.split()) != len(other.split()):
        return False
    unlike = [pair for pair in pairs if pair[0] != pair[1]]
    return len(unlike) <= max(1, len(pairs) // _SHARE) and all(_slip(*pair) for pair in unlike)


def _slip(one: str, other: str) -> bool:
    """Whether one of two words is the other, misspelled or in another form."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or not (one.isalpha() and other.isalpha()):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
