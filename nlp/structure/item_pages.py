"""Pages of a single item that repeat its number and title above its decision ("Dagsordenspunkt 9: Budget (25/113)").

The item begins at the title of the page then, so that what stands between the two is its own.
"""

from collections.abc import Sequence

from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.openers import Opener, TitlePlace
from referatgraf.nlp.structure.rows import Row, title_text
from referatgraf.nlp.structure.titles import without_case, without_closed
from referatgraf.nlp.structure.words import letters

_CASE = ("recommendation", "presentation", "summary", "background")
"""Sections of a case, one of which stands between the two titles."""
_SHORTEST = 8
"""Letters of a title by which it is known again."""


def whole_page(rows: Sequence[Row], openers: list[Opener], contents: Contents) -> list[Opener]:
    """The openers; the only one of a page that repeats its title below the case begins at the title of the page."""
    if len(openers) != 1 or not _is_decided_below(rows, openers[0]):
        return openers
    (opener,) = openers
    headed = ((n, row.heading) for n, row in enumerate(rows[: opener.first]) if row.heading)
    case = next((n for n, heading in headed if heading.kind in _CASE), None)
    title = None if case is None else _title_of_page(rows, opener, contents.end, case)
    if title is None:
        return openers
    return [opener._replace(first=title.row, title=title)]


def _is_decided_below(rows: Sequence[Row], opener: Opener) -> bool:
    """Whether the heading of a decision stands right above or below number and title."""
    around = (*_nearest(rows, range(opener.first - 1, -1, -1)), *_nearest(rows, range(opener.last + 1, len(rows))))
    return any(row.heading is not None and row.heading.kind == "decision" for row in around)


def _nearest(rows: Sequence[Row], places: range) -> list[Row]:
    return [row for n in places[:3] if not (row := rows[n]).noise][:1]


def _title_of_page(rows: Sequence[Row], opener: Opener, start: int, end: int) -> TitlePlace | None:
    """The first line between two rows that holds the title of an item, or what it begins with, and nothing before."""
    key = _key(title_text(rows, opener.title))
    for n in range(start, end):
        here = _key(rows[n].text) if not rows[n].structural else ""
        if min(len(here), len(key)) > _SHORTEST and (here.startswith(key) or key.startswith(here)):
            return TitlePlace(n, 0, len(rows[n].text))
    return None


def _key(title: str) -> str:
    return letters(without_case(without_closed(title)))
