"""Words as compared: case, accents, punctuation at the ends and repeated space do not count."""

import re
from collections.abc import Iterable

_ENDS = " .:;,*#_-–"
_FOLDED = {"é": "e", "è": "e", "ü": "u", "’": "'", "´": "'", "`": "'", "–": "-"}
_PARTED = re.compile(
    r"(?<=[a-zæøå])-\s*\n\s*(?=[a-zæøå])(?!(?:og|eller|samt)\b)|"
    r"(?<=[A-ZÆØÅ])-\s*\n\s*(?=[A-ZÆØÅ]{2})(?!(?:OG|ELLER|SAMT)\b)"
)


def fold(text: str) -> str:
    """`text` in the form in which headings, labels and titles are compared.

    >>> fold("RESUMÉ:")
    'resume'
    """
    folded = text.casefold()
    for sign, plain in _FOLDED.items():  # several times as fast as translate()
        folded = folded.replace(sign, plain)
    return " ".join(folded.split()).strip(_ENDS)


def in_one_line(text: str) -> str:
    r"""Printed text without its line ends, nor the hyphens that part words at them.

    >>> in_one_line("et sommerhus-\nområde ved Børne-\nog Ungdomshuset")
    'et sommerhusområde ved Børne- og Ungdomshuset'
    """
    return " ".join(_PARTED.sub("", text).split())


def letters(text: str) -> str:
    """The letters and digits of `text` alone, for comparing what reading errors and line breaks have changed.

    >>> letters("Bud- get 2025.")
    'budget2025'
    """
    return "".join(filter(str.isalnum, text.casefold()))


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of the `parts` stands in the text: a quick look that saves most lines a search.

    >>> holds_any("punktet er lukket", ("åben", "luk"))
    True
    """
    for part in parts:  # noqa: SIM110 (twice as fast as any(), and asked of every line)
        if part in text:
            return True
    return False


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first.

    It branches letter by letter, so that a search over a long text is not slowed by the number of words.

    >>> any_of(["Bilag", "Bilagsliste", "Beslutning"])
    'B(?:eslutning|ilag(?:sliste)?)'
    """
    return _branches(sorted(set(words)))


def _branches(words: list[str]) -> str:
    """The expression for sorted words; a word that ends here may go on first, so that the longest is found."""
    optional = "" in words
    tails: dict[str, list[str]] = {}
    for word in filter(None, words):
        tails.setdefault(word[0], []).append(word[1:])
    choices = [re.escape(first) + _branches(rest) for first, rest in tails.items()]
    if optional and choices:
        return f"(?:{'|'.join(choices)})?"
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})" if choices else ""
