"""The closed part of an agenda: items stand in it where its name stands above them, or above them in the contents."""

from collections.abc import Iterable, Sequence

from referatgraf.nlp.structure.groups import opens_closed_part
from referatgraf.nlp.structure.openers import Opener
from referatgraf.nlp.structure.rows import Row, title_text
from referatgraf.nlp.structure.words import letters

_SHORTEST = 5
"""Letters of a title by which it is known again in the list of contents."""


def in_closed_part(rows: Sequence[Row], openers: Sequence[Opener]) -> list[bool]:
    """For each item whether it stands in the closed part of the agenda, or of its list of contents."""
    first = openers[0].first if openers else len(rows)
    announced = [
        letters(row.text) for row, closed in zip(rows[:first], _closed_rows(rows[:first]), strict=True) if closed
    ]
    closed = _closed_rows(rows[first:])
    return [closed[opener.row - first] or _is_announced(rows, opener, announced) for opener in openers]


def _closed_rows(rows: Iterable[Row]) -> list[bool]:
    """For each row whether it stands below the name of a closed part."""
    state, states = False, []
    for row in rows:
        opened = opens_closed_part(row.text) if row.is_class else None
        state = state if opened is None else opened
        states.append(state)
    return states


def _is_announced(rows: Sequence[Row], opener: Opener, announced: Iterable[str]) -> bool:
    """Whether a line of the closed part of the contents holds the title of an item."""
    title = letters(title_text(rows, opener.title))
    return len(title) > _SHORTEST and any(title in line for line in announced)
