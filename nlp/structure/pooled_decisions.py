"""Decisions that stand together below the last item, each behind the number of its item."""

import re
from collections.abc import Sequence

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.headings import Heading
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.sections import CLOSING
from referatgraf.nlp.structure.words import letters

POOL = Pattern(
    "heading of all decisions",
    re.compile(r"^(?!tidligere)\w{0,25}?(?:beslutninger|afgørelser|konklusioner|vedtagelser)(?:påmødet)?$"),
    "udvalgetsbeslutninger",
    "tidligerebeslutninger",
)
"""As `words.letters` leaves it, so that spaced capitals are words."""
NUMBERED = Pattern(
    "decision behind the number of its item",
    re.compile(
        r"^(?:(?:Punkt|Pkt|Ad|Sag|Nr)\.? ?(?:nr\.? ?)?)?(?:§ ?)?"
        r"(?P<n>[A-ZÆØÅ][.-]?\d{1,3}|\d{1,4}[a-z]?)[.):]{0,2} +(?=\S)"
    ),
    "Pkt. 2  Godkendt.",
    "2,5 mio. kr.",
)
_FEWEST = 2
_LONGEST_HEADING = 60

Parts = list[list[Row]]


def apart_from_pool(parts: Parts, numbers: Sequence[str]) -> tuple[Parts, Parts, list[Row]]:
    """The rows of each item without the decisions printed together below the last, and those decisions by item.

    What stands above the first of them, as who was there, belongs to the head of the minutes and comes last.

    Args:
        parts: the rows of each item.
        numbers: their numbers as printed, empty where an item has none.
    """
    last = parts[-1] if parts else []
    for begin, row in enumerate(last):
        if len(row.text) < _LONGEST_HEADING and POOL.regex.match(letters(row.text)):
            below = last[begin + 1 :]
            pools = _pools(below, numbers)
            if sum(map(bool, pools)) >= _FEWEST:
                return [*parts[:-1], last[:begin]], pools, _preface(below, pools)
    return parts, [[] for _ in parts], []


def _preface(rows: Sequence[Row], pools: Parts) -> list[Row]:
    """The rows above the first decision."""
    first = min(pool[0].line.start for pool in pools if pool)
    return [row for row in rows if row.line.end < first]


def _pools(rows: Sequence[Row], numbers: Sequence[str]) -> Parts:
    """The rows of each item's decision; a number counts where it is that of an item further down the agenda."""
    pools: Parts = [[] for _ in numbers]
    items = {number: n for n, number in enumerate(numbers) if number}
    current = -1
    for row in rows:
        if CLOSING.regex.match(row.text):
            break
        hit = NUMBERED.regex.match(row.text)
        item = items.get(hit["n"], -1) if hit and not row.noise else -1
        if hit and item > current:
            current = item
            pools[current].append(Row(row.line.part(hit.end()), Heading("decision", 0)))
        elif current >= 0:
            pools[current].append(row)
    return pools
