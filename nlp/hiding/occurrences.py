"""Where names stand in a text: words in a row, over line ends and with other signs between them too."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.minutes import Span

LONGEST = 6
"""Words of a name at most."""
_WORD = re.compile(r"[^\W\d_]+(?:-[ \t]*\r?\n[ \t]*(?=[a-zæøå])[^\W\d_]+)*")
_GAP = re.compile(r"(?:['’´.,-]?[ \t\u00a0]{0,3}\r?\n[ \t]{0,8}|[ \t\u00a0._,'’´/-]{1,4})")
_BROKEN = re.compile(r"-[ \t]*\r?\n[ \t]*")


def occurrences(text: str, sought: Callable[[str], bool], kept: Container[str] = ()) -> Iterator[tuple[Span, str]]:
    """Yield where names stand, and the form that each has there, the longer before those inside it.

    Args:
        text: any text.
        sought: whether words in lower case, with single blanks, are a name that is sought.
        kept: names that are not sought, though others stand inside them.
    """
    words = _words(text)
    at = 0
    while at < len(words):
        found, length = next(_matches(text, _run(words, at), sought, kept), (None, 1))
        if found:
            yield found
        at += length


class _Word(NamedTuple):
    """A word of a text, and how the next one follows it.

    Attributes:
        form: in lower case, joined where a line end breaks it.
        follows: the next word stands so close that both may be of one name.
        blank: a blank or a line end stands between them.
    """

    start: int
    end: int
    form: str
    capital: bool
    follows: bool = False
    blank: bool = False


def _words(text: str) -> list[_Word]:
    words = [
        _Word(*hit.span(), _BROKEN.sub("", hit.group()).casefold(), hit.group()[0].isupper())
        for hit in _WORD.finditer(text)
    ]
    for at, (word, following) in enumerate(pairwise(words)):
        gap = text[word.end : following.start]
        if _GAP.fullmatch(gap):
            words[at] = word._replace(follows=True, blank=any(map(str.isspace, gap)))
    return words


def _run(words: Sequence[_Word], at: int) -> Sequence[_Word]:
    """The words from `at` on that may be one name: close to each other, and no more than a name has."""
    end = at + 1
    while words[end - 1].follows and end < at + LONGEST:
        end += 1
    return words[at:end]


def _matches(
    text: str, run: Sequence[_Word], sought: Callable[[str], bool], kept: Container[str]
) -> Iterator[tuple[tuple[Span, str] | None, int]]:
    """What of a run is a name, from the longest on, with how many words it takes; None for one that is kept."""
    for length in range(len(run), 1, -1):
        part = run[:length]
        for form in _forms(text, part) if _is_written_as_name(part) else ():
            if form in kept:
                yield None, length
            elif sought(form):
                yield (Span(part[0].start, part[-1].end), form), length


def _is_written_as_name(part: Sequence[_Word]) -> bool:
    """Whether first and last word are capitalised, or no blank parts the words (as in names of files)."""
    return (part[0].capital and part[-1].capital) or not any(word.blank for word in part[:-1])


def _forms(text: str, part: Sequence[_Word]) -> Iterator[str]:
    """The words as they stand, without the -s of a genitive, and with the last name last."""
    words = [word.form for word in part]
    yield " ".join(words)
    if words[-1].endswith("s"):
        yield " ".join([*words[:-1], words[-1][:-1]])
    if "," in text[part[0].end : part[1].start]:
        yield " ".join([*words[1:], words[0]])
