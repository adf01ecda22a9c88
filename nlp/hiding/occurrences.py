"""Where names stand in a text: words in a row, over line ends and with other signs between them too."""

import re
from collections.abc import Callable, Container, Iterator

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
    words = [(*hit.span(), _BROKEN.sub("", hit.group())) for hit in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        run = _run(text, words, at)
        found, length = next(_matches(text, run, sought, kept), (None, 1))
        if found:
            yield found
        at += length


Word = tuple[int, int, str]
"""Where a word begins and ends, and what it is, joined where a line end breaks it."""


def _run(text: str, words: list[Word], at: int) -> list[Word]:
    """The words from `at` on that may be one name: close to each other, and no more than a name has."""
    run = [words[at]]
    for word in words[at + 1 : at + LONGEST]:
        if not _GAP.fullmatch(text, run[-1][1], word[0]):
            break
        run.append(word)
    return run


def _matches(
    text: str, run: list[Word], sought: Callable[[str], bool], kept: Container[str]
) -> Iterator[tuple[tuple[Span, str] | None, int]]:
    """What of a run is a name, from the longest on, with how many words it takes; None for one that is kept."""
    for length in range(len(run), 1, -1):
        part = run[:length]
        for form in _forms(text, part) if _is_written_as_name(text, part) else ():
            if form in kept:
                yield None, length
            elif sought(form):
                yield (Span(part[0][0], part[-1][1]), form), length


def _is_written_as_name(text: str, part: list[Word]) -> bool:
    """Whether first and last word are capitalised, or no blank parts the words (as in names of files)."""
    capitals = part[0][2][0].isupper() and part[-1][2][0].isupper()
    return capitals or not any(sign.isspace() for sign in text[part[0][0] : part[-1][1]])


def _forms(text: str, part: list[Word]) -> Iterator[str]:
    """The words as they stand, without the -s of a genitive, and with the last name last."""
    words = [word.casefold() for *_, word in part]
    yield " ".join(words)
    if words[-1].endswith("s"):
        yield " ".join([*words[:-1], words[-1][:-1]])
    if "," in text[part[0][1] : part[1][0]]:
        yield " ".join([*words[1:], words[0]])
