"""Where the items begin in layouts that number none: by labels, open marks, titles above a heading, or their return."""

import re

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.municipality_names import MUNICIPALITY_ALONE
from referatgraf.nlp.structure.bodies import BODY, is_body
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.openers import Opener, TitlePlace, apart
from referatgraf.nlp.structure.pages import PAGE
from referatgraf.nlp.structure.people import is_name_list
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.series import USUAL_TITLE
from referatgraf.nlp.structure.titles import CLOSED_BEFORE
from referatgraf.nlp.structure.words import letters

_OPENING = ("summary", "question", "presentation", "recommendation", "background")
"""Sections that may come first in an item."""
_OF_THE_HEAD = ("absence", "deputies", "remarks", "title")
"""Headings that stand in the head of minutes too, or are none of a section."""
_PLACE = re.compile(r"(?i)(?:lokale|rådhus|teams|skype|salen|værelse|sal)\b|\bkl\. ?\d")
_BETWEEN = ("udskriv", "til top")
"""Beginnings of the tools that stand between items, so that no title is above them."""
_PARTY = re.compile(r"\([A-ZÆØÅ]{1,2}\)$")
_ABBREVIATED = re.compile(r"\b(?:\w\.){2,}$")
"""A title that ends with an abbreviation ("Havvarme a.m.b.a.")."""
_SHORTEST_TITLE, _LONGEST_TITLE = 5, 250
_SHORTEST_REPEATED = 8
_LONGEST_HEAD_LINE = 300


def find_unnumbered(rows: list[Row], start: int) -> list[Opener]:
    """The items of a layout without numbers, from row `start` (after the list of contents) on."""
    ways = (_by_title_label, _by_repeated_title, _by_identification, _by_title_above, _by_return)
    return next((openers for way in ways if (openers := way(rows, start))), [])


def find_lost(rows: list[Row], openers: list[Opener], start: int) -> list[Opener]:
    """Items of a numbered layout whose number was lost.

    They have a title at the top of a page, above a case number or closed, or a closed one that is listed above all
    items.
    """
    known = {opener.row for opener in openers}
    first = openers[0].first if openers else 0
    listed = {letters(row.text) for row in rows[:first]}
    return [
        Opener(n, n, title=_whole(rows, n))
        for n in range(max(start, 1), len(rows))
        if n not in known and _is_lost(rows, n, listed if n > first else set()) and _is_title(rows, n)
    ]


def _is_lost(rows: list[Row], n: int, listed: set[str]) -> bool:
    if rows[n - 1].line.bullet == PAGE:
        return _is_framed(rows, n)
    return letters(rows[n].text) in listed and CLOSED_BEFORE.regex.match(rows[n].text) is not None


def _is_framed(rows: list[Row], n: int) -> bool:
    """Whether a row stands above the number of a case, or says itself that it is a closed item."""
    return any(row.ident for row in rows[n + 1 : n + 2]) or CLOSED_BEFORE.regex.match(rows[n].text) is not None


def _by_title_label(rows: list[Row], start: int) -> list[Opener]:
    """Items whose title stands under a label of its own ("Sagstitel")."""
    openers = []
    for n in range(start, len(rows)):
        heading = rows[n].heading
        if heading is None or heading.kind != "title":
            continue
        below = range(n + 1, min(n + 4, len(rows)))
        title = next((k for k in below if not rows[k].structural and not rows[k].noise), None)
        if title is not None:
            openers.append(Opener(n, title, title=_whole(rows, title)))
    return openers


def _by_repeated_title(rows: list[Row], start: int) -> list[Opener]:
    """Items whose title is printed twice, the second time with a fold text ("Klik her for at folde ud …")."""
    openers = []
    for n in range(start, len(rows) - 1):
        if rows[n].structural:
            continue
        title, again = letters(rows[n].text), letters(rows[n + 1].text)
        repeated = again == title or (again.endswith(title) and rows[n + 1].noise)
        if repeated and len(title) > _SHORTEST_REPEATED:
            openers.append(Opener(n, n, title=_whole(rows, n)))
    return openers if len(openers) > 1 else []


def _by_identification(rows: list[Row], start: int) -> list[Opener]:
    """Items that open with their numbers or an open mark; a title stands directly above each of them, or above none."""
    opening = [n for n in range(start, len(rows)) if rows[n].ident and not (n > start and rows[n - 1].ident)]
    titles = [_title_above(rows, n, start) for n in opening]
    if sum(title is None for title in titles) >= len(titles) / 2:
        titles = [None] * len(titles)
    openers = [
        Opener(n if title is None else title, n, title=_whole(rows, title))
        for n, title in zip(opening, titles, strict=True)
    ]
    return apart([*openers, *_usual(rows, openers)]) if any(titles) else openers


def _usual(rows: list[Row], openers: list[Opener]) -> list[Opener]:
    """Items of most meetings that have no number of a case, behind the first one: "Eventuelt" above a heading."""
    known = {opener.first for opener in openers}
    first = min(known, default=len(rows))
    return [
        Opener(n, n, title=_whole(rows, n))
        for n in range(first + 1, len(rows) - 1)
        if n not in known and _frames(rows[n + 1]) and USUAL_TITLE.regex.match(rows[n].text) and _is_title(rows, n)
    ]


def _by_title_above(rows: list[Row], start: int) -> list[Opener]:
    """Items whose first heading is that of the first item, with the title above it."""
    first = next((n for n in range(start, len(rows)) if _frames(rows[n])), None)
    opening = None if first is None else rows[first].heading
    if first is None or opening is None or _title_above(rows, first, start, lead=True) is None:
        return []
    openers: list[Opener] = []
    decided = False
    for n in range(first, len(rows)):
        heading = rows[n].heading
        if heading is None:
            continue
        opens = heading.kind == opening.kind or (decided and heading.kind in (*_OPENING, "decision"))
        title = _title_above(rows, n, start, lead=n == first) if opens else None
        if title is not None:
            openers.append(Opener(title, title, title=_whole(rows, title)))
            decided = False
        decided = decided or heading.kind == "decision"
    return openers


def _by_return(rows: list[Row], start: int) -> list[Opener]:
    """Items without a title: a new one begins where a heading that opens items returns, or comes after a decision."""
    openers: list[Opener] = []
    seen: set[str] = set()
    for n in range(start, len(rows)):
        heading = rows[n].heading
        if heading is None or (not openers and not _frames(rows[n])):
            continue
        again = heading.kind in seen or "decision" in seen
        if not openers or (heading.kind in _OPENING and again and _has_content(rows, n)):
            openers.append(Opener(n, n))
            seen = set()
        seen.add(heading.kind)
    return openers


def _frames(row: Row) -> bool:
    """Whether a row is a heading of an item, not one of the head's lists of people."""
    return row.heading is not None and row.heading.kind not in _OF_THE_HEAD


def _has_content(rows: list[Row], index: int) -> bool:
    heading = rows[index].heading
    if heading and heading.size < len(rows[index].text):
        return True
    return any(not row.noise and row.heading is None for row in rows[index + 1 : index + 3])


def _whole(rows: list[Row], index: int | None) -> TitlePlace | None:
    return None if index is None else TitlePlace(index, 0, len(rows[index].text))


def _title_above(rows: list[Row], index: int, floor: int, *, lead: bool = False) -> int | None:
    """The title above row `index`, furniture and rows of numbers between them passed over.

    With `lead` a sentence, day or place may stand between: some pages print them below the title of their only item.
    """
    for n in range(index - 1, max(floor, index - 5) - 1, -1):
        row = rows[n]
        if row.noise or row.ident or row.is_class:
            if row.text.casefold().startswith(_BETWEEN):
                return None
        elif _is_title(rows, n):
            return n
        elif row.structural or not (lead and (row.text.endswith(".") or _is_day_or_place(row))):
            return None
    return None


def _is_day_or_place(row: Row) -> bool:
    label = read_label(row.line)
    return label is not None and label.field in ("date", "place", "start")


def _is_title(rows: list[Row], n: int) -> bool:
    """Whether a row looks like a title: a short line of its own that is no sentence, label, place or head line."""
    row = rows[n]
    apart = row.line.gap > 1 or n == 0 or rows[n - 1].noise
    return apart and not row.structural and not row.line.bullet and _has_form(row.text) and not _is_of_head(rows, n)


def _has_form(text: str) -> bool:
    """Whether a text begins, ends and is as long as titles do and are."""
    begins = text[:1].isupper() or text[:1].isdigit()
    ends = text.endswith((".", ",", ";", ":")) and not _ABBREVIATED.search(text)
    return begins and _SHORTEST_TITLE <= len(text) < _LONGEST_TITLE and not ends


def _is_of_head(rows: list[Row], n: int) -> bool:
    """Whether a row tells what the head of minutes tells: a label, place, body or names, or first of all the day."""
    text = rows[n].text
    if read_label(rows[n].line) or _PLACE.search(text) or is_body(text) or MUNICIPALITY_ALONE.regex.match(text):
        return True
    if _PARTY.search(text) and is_name_list(text):
        return True
    return _is_head_line(text) and not any(_is_head_line(above.text) for above in rows[:n])


def _is_head_line(text: str) -> bool:
    """Whether a line names a body and a day, as the head of minutes does."""
    return len(text) < _LONGEST_HEAD_LINE and bool(first_date(text) and BODY.search(text))
