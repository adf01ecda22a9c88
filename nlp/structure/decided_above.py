"""Decisions that head the page of their item: every page begins with what was decided, number and title stand below."""

from itertools import pairwise

from referatgraf.nlp.structure.openers import Opener
from referatgraf.nlp.structure.pages import PAGE
from referatgraf.nlp.structure.rows import Row

_FEWEST = 2
_SHARE = 0.6
"""Of the items so many at least have their decision above them, where a document prints them so."""


def with_decisions_above(rows: list[Row], openers: list[Opener]) -> list[Opener]:
    """The openers with what was decided above them on their page, where the document prints its decisions so."""
    floors = [0, *(opener.last + 1 for opener in openers)]
    moved = [_with_decision(rows, opener, floor) for opener, floor in zip(openers, floors, strict=False)]
    above = sum(one is not other for one, other in zip(moved, openers, strict=True))
    edges = [*(opener.first for opener in moved), len(rows)]
    below = sum(
        any(_heads_decision(row) for row in rows[opener.last + 1 : end])
        for opener, (_, end) in zip(openers, pairwise(edges), strict=True)
    )
    return moved if above >= max(_FEWEST, _SHARE * len(openers)) and above > below else openers


def _with_decision(rows: list[Row], opener: Opener, floor: int) -> Opener:
    """The opener from the decision on that its page begins with; itself where the page begins otherwise."""
    page = next((n for n in range(opener.first - 1, floor - 1, -1) if rows[n].line.bullet == PAGE), None)
    if page is None or page + 1 >= opener.first or not _heads_decision(rows[page + 1]):
        return opener
    return opener._replace(first=page + 1)


def _heads_decision(row: Row) -> bool:
    return row.heading is not None and row.heading.kind == "decision"
