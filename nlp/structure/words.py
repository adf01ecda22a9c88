"""Words as compared: case, accents, punctuation at the ends and repeated space do not count."""

import re

_SPACE = re.compile(r"[\s\u00a0]+")
_ENDS = " .:;,*#_-–"
_FOLD = str.maketrans({"é": "e", "è": "e", "ü": "u", "’": "'", "´": "'", "`": "'", "–": "-"})


def fold(text: str) -> str:
    """`text` in the form in which headings, labels and titles are compared.

    >>> fold("RESUMÉ:")
    'resume'
    """
    return _SPACE.sub(" ", text.casefold().translate(_FOLD)).strip(_ENDS)


def letters(text: str) -> str:
    """The letters and digits of `text` alone, for comparing what reading errors and line breaks have changed."""
    return "".join(ch for ch in text.casefold() if ch.isalnum())
