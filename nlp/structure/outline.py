"""What of a document is an item, before any item is read: its rows, where items begin and which are closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.nlp.minutes import AgendaItem, Meeting
from referatgraf.nlp.structure.closed_part import in_closed_part, is_closed_list
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.decided_above import with_decisions_above
from referatgraf.nlp.structure.item_pages import whole_page
from referatgraf.nlp.structure.lines import read_lines
from referatgraf.nlp.structure.listed_titles import find_listed
from referatgraf.nlp.structure.long_titles import whole_title
from referatgraf.nlp.structure.numbered import find_numbered
from referatgraf.nlp.structure.openers import Opener, apart
from referatgraf.nlp.structure.pages import unflatten
from referatgraf.nlp.structure.rows import Row, read_rows, title_text
from referatgraf.nlp.structure.unnumbered import find_lost, find_unnumbered


@dataclass(frozen=True)
class Outline:
    """What of a document is an item.

    Attributes:
        rows: its lines.
        openers: where its items begin, in order.
        contents: the list of contents.
        closed: of each item whether the document says outside of it that it is closed.
        kind: code of the list `document:` where the source tells it; else empty.
        disclosed: it makes public what was decided behind closed doors.
    """

    rows: list[Row]
    openers: list[Opener]
    contents: Contents
    closed: Sequence[bool]
    kind: str = ""
    disclosed: bool = False

    @property
    def head(self) -> list[Row]:
        """The rows above the first item, without the list of contents."""
        first = self.openers[0].first if self.openers else len(self.rows)
        return [row for n, row in enumerate(self.rows[:first]) if n not in self.contents]

    @property
    def parts(self) -> list[list[Row]]:
        """The rows of each item."""
        edges = [*(opener.first for opener in self.openers), len(self.rows)]
        return [self.rows[begin:end] for begin, end in pairwise(edges)]

    @property
    def numbers(self) -> list[str]:
        """The number of each item as printed, empty where it has none."""
        rows, openers = self.rows, self.openers
        return [rows[opener.row].text[slice(*opener.number)] if opener.number else "" for opener in openers]

    def completed(self, items: tuple[AgendaItem, ...], meeting: Meeting) -> tuple[tuple[AgendaItem, ...], Meeting]:
        """Items and meeting with what the source tells beside the text: nothing, where it is text alone."""
        return items, meeting


def read_outline(text: str) -> Outline:
    """The outline of a text, by the form of its lines."""
    rows = read_rows(unflatten(read_lines(text)))
    openers, contents = _openers(rows)
    disclosed = is_closed_list(rows[: openers[0].first if openers else len(rows)])
    return Outline(rows, openers, contents, in_closed_part(rows, openers, whole=disclosed), disclosed=disclosed)


def _openers(rows: list[Row]) -> tuple[list[Opener], Contents]:
    """Where the items begin, by their numbers, by the titles of the contents or by their form, and the contents."""
    openers, contents = find_numbered(rows)
    openers += find_lost(rows, openers, contents.end)
    announced = sum(contents.announces(title_text(rows, opener.title)) for opener in openers)
    if announced < len(contents.entries) and len(listed := find_listed(rows, contents)) > announced:
        openers = listed
    starts = with_decisions_above(rows, openers or find_unnumbered(rows, contents.end))
    found = whole_page(rows, apart(starts), contents)
    stops = [opener.first for opener in found[1:]] + [len(rows)] * bool(found)
    return [whole_title(rows, opener, stop, contents) for opener, stop in zip(found, stops, strict=True)], contents
