"""Titles that go on over the next lines, as they stand in text from a PDF or a terminal."""

import re

from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.openers import Opener, TitlePlace, is_opener
from referatgraf.nlp.structure.rows import Row, title_text
from referatgraf.nlp.structure.titles import CLOSED_AFTER, KIND_AFTER, without_column
from referatgraf.nlp.structure.words import letters

_MOST_ROWS = 4
_MOST_ROWS_IN_COLUMN = 3
"""Lines that a title in a narrow column goes on for."""
_SHORTEST, _LONGEST = 30, 120
"""Characters of a line that a title may have been broken at, and of what it goes on with."""
_WORD = re.compile(r"[\"“”»(\[]?\w")
_LETTERED = re.compile(r"[a-zæøå](?:\)|\.(?! ?[a-zæøå]\.)) ")
"""What opens an entry of a list, not the rest of a title: "a) Trafik"; "f. eks." opens none."""
_DURATION = re.compile(r"(?i)[(\[]?(?:ca\.? ?)?\d{1,3} ?min(?:utter|\.)?[)\]]?(?: ?[/–-] ?(?-i:[A-ZÆØÅ]{2,4}))?")
"""How long an item takes, and the initials of who presents it, below its title."""
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
    if in_column := _last_in_column(rows, place.row, stop):
        return opener._replace(title=TitlePlace(place.row, place.start, place.end, in_column))
    last, text = place.row, without_column(title_text(rows, place))
    for n in range(place.row + 1, min(place.row + _MOST_ROWS, stop)):
        if rows[n].beside:
            continue
        if not _goes_on(text, rows[n], contents, beside=any(row.beside for row in (rows[n - 1], *rows[n + 1 : n + 2]))):
            break
        last, text = n, f"{text} {rows[n].text}"
    return opener if last == place.row else opener._replace(title=TitlePlace(place.row, place.start, place.end, last))


def _last_in_column(rows: list[Row], first: int, stop: int) -> int | None:
    """The last row of a title in a column beside what was decided, whose lines go on to a gap in it.

    None where the lines below are its text, which ends with a stop.
    """
    if first + 1 >= stop or not rows[first + 1].line.section:
        return None
    last = first
    for n in range(first + 2, stop):
        if rows[n].line.section and rows[n - 1].line.section:  # nothing stands in the column of the title
            break
        if not rows[n].line.section:
            if rows[n].line.gap > 1 or rows[n].structural or rows[n].noise or _ends_title(rows[n].text):
                break
            last = n
    within = last > first and last - first <= 2 * _MOST_ROWS_IN_COLUMN
    return last if within and not rows[last].text.endswith(".") else None


def _ends_title(text: str) -> bool:
    """Whether a line of the title's column is the time for the item, or begins the next item."""
    return bool(_DURATION.fullmatch(text)) or is_opener(text)


def _goes_on(title: str, row: Row, contents: Contents, *, beside: bool) -> bool:
    """Whether a row goes on with the title above it, which may end with a stop `beside` a number in the margin."""
    text = row.text
    headed = row.structural and not (row.heading and text[:1].islower())  # "endelig / vedtagelse" is no heading
    if headed or row.noise or row.line.gap != 1 or row.line.bullet or not _WORD.match(text) or _LETTERED.match(text):
        return False
    if text[0] in "([" and KIND_AFTER.regex.fullmatch(text):
        return True
    if len(title) < _SHORTEST or len(text) > _LONGEST or is_opener(text) or CLOSED_AFTER.regex.search(title):
        return False
    broken = _LEADS_ON.search(title) or text[0].islower() or (title.isupper() and text.isupper())
    return (bool(broken) and (beside or not text.endswith("."))) or contents.announces_whole(
        letters(title) + letters(text)
    )
