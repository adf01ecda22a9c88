"""Lines that could open an item of a numbered layout, each weighed by what it says and what stands around it.

The weights are no measurements: they order the kinds of evidence. A frame below the line (a heading, a case number,
the title again) or the title in the list of contents makes it sure; the form of a list entry speaks against it.
"""

import re
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.identification import LABELLED
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.openers import EXPLICIT, YEAR_FIRST, TitlePlace, is_opener, value_of
from referatgraf.nlp.structure.rows import Row, next_row, title_text
from referatgraf.nlp.structure.titles import is_mark, is_marked_closed, without_case
from referatgraf.nlp.structure.words import letters

CLOSED_TITLE = Pattern(
    "closed item",
    re.compile(r"(?i)\blukket\b|for lukkede døre|personsag"),
    "Lukket: Køb af grund",
    "Lukning af vej",
)
KIND_TITLE = Pattern(
    "kind behind the title",
    re.compile(r"(?i)\((?:[BOCD]|Beslutning|Orientering|Drøftelse|Genoptaget)\)$"),
    "Budget (O)",
    "Budget (2025)",
)
TITLE_LABEL = Pattern(
    "label of a title",
    re.compile(
        r"(?:(?:Emne|EMNE|Titel|Overskrift|Sagsoverskrift|Sagstitel|Punkttitel|Dagsordenspunkt)(?::\s*|\s{2,}|\t\s*)|"
        r"(?:Vedr\.|Vedrørende):\s*)"
    ),
    "Emne:    Budget",
    "Emnet: budget",
)
_LIST_BEFORE = re.compile(r"(?i)(?:[:,]|\bat|\btil|\bder)$")
_AGENDA = re.compile(r"(?i)(?:dagsorden(?:en)?|referat|(?:dagsordens)?punkter|sager)(?: (?:var|er))?:$")
"""A line that leads to the items themselves."""
_SENTENCE_END = re.compile(r"[,;:]$|(?<!\.)(?<![Ee]vt)\.$")
_LISTED_ON = re.compile(r"[.;,] 2[.)] .{3,}[.;,] 3[.)] ")
"""What a whole list in one paragraph goes on with behind its first entry."""
_DOUBLED = re.compile(r"(\d{1,4})[.)]\s*")
_TITLED = re.compile(r"(\d{1,4})[.)] ?(?=[A-ZÆØÅ])")
_SIDE_SECTIONS = ("attachments", "route", "competence", "economy", "next-steps", "statement")
"""Sections that open no item; a numbered line of a list may stand above their heading."""
_LISTING_SECTIONS = ("recommendation", "attachments", "question")
"""Sections whose content is often a numbered list."""
_PAGE_HEAD = re.compile(
    r"(?i)(?:\s{3,}|\t)(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}\. [a-z]{3,9} \d{4}|side \d+.{0,7})$"
)
"""A day or a page in a column at the end of a line, as the head of a page prints them."""
_LONGEST_TITLE = 220
_SHORT_TITLE = 60
"""A title of fewer characters may end with a stop, as old minutes print it behind a bare number."""
_LONGEST_ABOVE, _LONGEST_BELOW = 200, 250
_ROWS_BELOW = 5
_LONGEST_LIST = 30
"""Entries of a list that are looked at for where it begins."""
_WIDE = 2
"""Line ends behind which a list no longer belongs to the sentence that leads to it."""
_FIRST_YEAR = 1900
"""A greater number at the beginning of a line is rather a year."""


class Candidate(NamedTuple):
    """A row that could open an item, with its number, the way it is printed and its weight."""

    row: int
    value: float
    style: str
    number: tuple[int, int]
    title: TitlePlace | None
    weight: float
    sure: bool


def weighed(rows: list[Row], index: int, style: str, hit: re.Match[str], contents: Contents) -> Candidate:
    """The candidate in row `index`, whose text `hit` has matched as an opener of `style`."""
    title = _title_place(rows, index, hit, contents)
    text = title_text(rows, title)
    sure, weight = _evidence_below(rows, max(index, title.row) if title else index, text, style)
    if CLOSED_TITLE.regex.search(text) or KIND_TITLE.regex.search(text):
        sure, weight = True, weight + 3
    if contents.announces(text) or (contents.entries and contents.announces(without_case(text))):
        sure, weight = True, weight + 4
    if index and _is_frame_above(rows[index - 1], contents):
        sure, weight = True, weight + 3
    first = _first_of_list(rows, index, style)
    weight += _evidence_of_form(rows[index], text, style)
    weight += _evidence_above(rows[first - 1], rows[first].line.gap) if first else 0
    value = value_of(hit["n"], style)
    weight -= 3 * (value > _FIRST_YEAR and style != YEAR_FIRST)
    if style == EXPLICIT:
        sure, weight = sure or text[:1].isupper() or not text, weight + 5
    return Candidate(index, value, style, hit.span("n"), title, weight, sure and weight > 0)


def _evidence_below(rows: list[Row], index: int, title: str, style: str) -> tuple[bool, float]:
    """What the next row says: a heading, a number or the title again are the frame of an item; a list goes on."""
    below = next_row(rows, index)
    if below is None:
        return False, 0
    row = rows[below]
    if row.ident or row.is_class or (len(title) > 3 and letters(row.text).startswith(letters(title)[:60])):
        return True, 4
    if row.heading:
        return True, 1 if row.heading.kind in _SIDE_SECTIONS else 3
    if is_opener(row.text, style):
        return False, -2
    beyond = next_row(rows, below)
    return (False, 0) if beyond is None else _evidence_beyond(row, rows[beyond])


def _evidence_beyond(row: Row, beyond: Row) -> tuple[bool, float]:
    """What stands below the row below: a number beside it belongs to a title in two lines, a heading to one in one."""
    if beyond.beside:
        return True, 4
    headed = beyond.heading is not None and len(row.text) < 80 and not row.text.endswith(".")
    return (True, 1) if headed else (False, 0)


def _is_frame_above(row: Row, contents: Contents) -> bool:
    """Whether the row above is a number or a class that belongs to the item below it."""
    return (row.ident is not None or row.is_class) and not contents.announces(row.text)


def _evidence_of_form(row: Row, title: str, style: str) -> float:
    line = row.line
    weight = 2.0 * line.marked + 0.5 * (line.gap > 1) + 0.5 * (line.gap > 2)
    ends = bool(_SENTENCE_END.search(title))
    old = style != EXPLICIT and title.endswith(".") and len(title) < _SHORT_TITLE
    weight -= (1 if old else 2) * ends + 2 * (len(title) > _LONGEST_TITLE)
    weight -= 4 * bool(_LISTED_ON.search(title))
    return weight - 5 * title[:1].islower() - 2 * (line.bullet in ("-", "–", "*"))


def _first_of_list(rows: list[Row], index: int, style: str) -> int:
    """The row at which the numbered lines begin that stand without a gap above row `index`; the row itself, perhaps."""
    first = index
    while (
        first > max(0, index - _LONGEST_LIST) and rows[first].line.gap == 1 and is_opener(rows[first - 1].text, style)
    ):
        first -= 1
    return first


def _evidence_above(above: Row, gap: int) -> float:
    """Furniture stands between items; a sentence that leads on, or the heading of a list, stands above a list."""
    if above.noise:
        return 2
    if above.heading and above.heading.kind in _LISTING_SECTIONS:
        return -4
    if gap > _WIDE:
        return 0
    if above.structural or not _LIST_BEFORE.search(above.text[-6:]):
        return 0
    if CLOSED_TITLE.regex.search(above.text) and is_opener(above.text):  # "12. Lukket punkt:"
        return 0
    return 0 if _AGENDA.match(above.text) or read_label(above.line) else -4


def _title_place(rows: list[Row], index: int, hit: re.Match[str], contents: Contents) -> TitlePlace | None:
    """Where the title stands: where the contents announce it, else the surest of the places that hold one.

    None where none does.
    """
    if on_the_row := _on_the_row(rows, index, hit, contents):
        return on_the_row
    ways = (_below_with_number, _right_above, _below, _apart_above)
    places = [place for way in ways if (place := way(rows, index, hit))] or _heading_below(rows, index, contents)
    told = (place for place in places[1:] if contents.announces(title_text(rows, place)))
    first = next(iter(places), None)
    return first if first is None or contents.announces(title_text(rows, first)) else next(told, first)


def _on_the_row(rows: list[Row], index: int, hit: re.Match[str], contents: Contents) -> TitlePlace | None:
    """The title behind the number, which some pages print twice; a number there is none, nor a mark below a title."""
    if not hit["t"].strip(" -–:") or (is_mark(hit["t"]) and _has_title_beside(rows, index, hit, contents)):
        return None
    if rows[index].ident and LABELLED.regex.match(hit["t"].lstrip(" ,(–-|")):
        return None
    doubled = _DOUBLED.match(rows[index].text, hit.start("t"))
    start = doubled.end() if doubled and doubled[1] == hit["n"] else hit.start("t")
    return TitlePlace(index, start, len(rows[index].text.rstrip()))


def _has_title_beside(rows: list[Row], index: int, hit: re.Match[str], contents: Contents) -> bool:
    """Whether the title stands above or below a row of number and mark: "Punkt 2 (lukket)", "Køb af areal" below it.

    An open item always has one; of a closed one no line of its text may pass for the title.
    """
    if _right_above(rows, index, hit) or _heading_below(rows, index, contents):
        return True
    is_open = not is_marked_closed(hit["t"])
    below = _below(rows, index, hit) if is_open or hit["t"].startswith(("(", "[")) else None
    if below is None or rows[below.row].line.gap > 1 or rows[below.row].text.endswith("."):
        return False
    beyond = rows[below.row + 1 : below.row + 2]
    return is_open or all(row.structural or row.line.gap > 1 for row in beyond)


def _below_with_number(rows: list[Row], index: int, hit: re.Match[str]) -> TitlePlace | None:
    """The title a few rows below, behind the same number again."""
    for n in range(index + 1, min(index + 1 + _ROWS_BELOW, len(rows))):
        named = _TITLED.match(rows[n].text)
        if named and named[1] == hit["n"]:
            return TitlePlace(n, named.end(), len(rows[n].text))
    return None


def _right_above(rows: list[Row], index: int, _: re.Match[str]) -> TitlePlace | None:
    """The title on the row above, no gap between ("Spørgetid / Sag nr. 129")."""
    above = rows[index - 1] if index and rows[index].line.gap == 1 else None
    near = above and _may_be_title(above, _LONGEST_ABOVE) and not is_verdict(above.text)
    return _whole(rows, index - 1) if near else None


def _below(rows: list[Row], index: int, _: re.Match[str]) -> TitlePlace | None:
    """The title on the next row, behind its label perhaps, or below the row of the case's numbers."""
    below = next_row(rows, index)
    if below is not None and rows[below].ident and not rows[below].heading:
        below = next_row(rows, below)
    if below is None or not _may_be_title(rows[below], _LONGEST_BELOW):
        return None
    label = TITLE_LABEL.regex.match(rows[below].text)
    return TitlePlace(below, label.end() if label else 0, len(rows[below].text))


def _heading_below(rows: list[Row], index: int, contents: Contents) -> list[TitlePlace]:
    """The next row, where it reads as a heading but is a title of the contents ("Bemærkninger til dagsordenen")."""
    below = next_row(rows, index)
    announced = below is not None and rows[below].heading and contents.announces(rows[below].text)
    return [_whole(rows, below)] if below is not None and announced else []


def _apart_above(rows: list[Row], index: int, _: re.Match[str]) -> TitlePlace | None:
    """The title on the row above though a gap parts them, as headings on a page stand apart."""
    return _whole(rows, index - 1) if index and _stands_alone(rows[index - 1]) else None


def _whole(rows: list[Row], index: int) -> TitlePlace:
    return TitlePlace(index, 0, len(rows[index].text))


def _stands_alone(row: Row) -> bool:
    ends = _SENTENCE_END.search(row.text) or is_verdict(row.text)
    return row.line.gap > 1 and not ends and _may_be_title(row, _LONGEST_ABOVE)


def _may_be_title(row: Row, longest: int) -> bool:
    if len(row.text) >= longest or row.noise or (row.structural and not (row.heading and row.heading.kind == "title")):
        return False
    return not is_opener(row.text, EXPLICIT) and _PAGE_HEAD.search(row.text) is None
