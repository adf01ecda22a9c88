"""Titles that go on over the next lines, as they stand in text from a PDF or a terminal."""

import re

from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.openers import Opener, TitlePlace, is_opener
from referatgraf.nlp.structure.rows import Row, title_text
from referatgraf.nlp.structure.titles import CLOSED_AFTER
from referatgraf.nlp.structure.words import letters

_MOST_ROWS = 4
_SHORTEST, _LONGEST = 30, 120
"""Characters of a line that a title may have been broken at, and of what it goes on with."""
_WORD = re.compile(r"[\"“”»(]?\w")
_LEADS_ON = re.compile(
    r"(?i)[a-zæøå]-$|(?:,|\b(?:og|eller|samt|til|for|på|i|af|om|ved|med|fra|en|et|den|det|de|pr\.))$"
)


def whole_title(rows: list[Row], opener: Opener, stop: int, contents: Contents) -> Opener:
    """The opener with all lines of its title.

    Args:
        rows: the document.
        opener: where the item begins; its title ends with its first line.
        stop: index of the first row that cannot belong to the title.
        contents: the list of contents, which may print the title whole.
    """
    place = opener.title
    if place is None or place.end < len(rows[place.row].text):
        return opener
    last, text = place.row, title_text(rows, place)
    for n in range(place.row + 1, min(place.row + _MOST_ROWS, stop)):
        if rows[n].beside:
            continue
        if not _goes_on(text, rows[n], contents, beside=any(row.beside for row in (rows[n - 1], *rows[n + 1 : n + 2]))):
            break
        last, text = n, f"{text} {rows[n].text}"
    return opener if last == place.row else opener._replace(title=TitlePlace(place.row, place.start, place.end, last))


def _goes_on(title: str, row: Row, contents: Contents, *, beside: bool) -> bool:
    """Whether a row goes on with the title above it, which may end with a stop `beside` a number in the margin."""
    text = row.text
    headed = row.structural and not (row.heading and text[:1].islower())  # "endelig / vedtagelse" is no heading
    if headed or row.noise or row.line.gap != 1 or row.line.bullet or not _WORD.match(text):
        return False
    if len(title) < _SHORTEST or len(text) > _LONGEST or is_opener(text) or CLOSED_AFTER.regex.search(title):
        return False
    broken = _LEADS_ON.search(title) or text[0].islower() or (title.isupper() and text.isupper())
    return (bool(broken) and (beside or not text.endswith("."))) or contents.announces_whole(
        letters(title) + letters(text)
    )
