"""Tables of members that have lost their rows: a cell a line, as text copied from a page or a PDF has them."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import share_of_names
from referatgraf.nlp.structure.words import fold

_OF_NAMES = frozenset(
    {"medlem", "medlemmer", "navn", "navne", "deltager", "udvalgsmedlem", "byrådsmedlem", "kommunalbestyrelsesmedlem"}
)
_BESIDE = frozenset({"parti", "liste", "gruppe", "partigruppe", "listebogstav", "valgt for", "rolle", "hverv"})
_OF_MARKS = frozenset(
    {"til stede", "tilstede", "mødt", "fremmødt", "fremmøde", "deltog", "deltagelse", "afbud", "fravær"}
)
_MARK = re.compile(
    r"(?i)(?:x|√|✓|✔|ja|nej|(?:ikke )?mødt|(?:ikke )?til ?stede|deltog|afbud|fravær(?:ende)?|forfald)\b.{0,30}|[√✓✔]"
)
_MOST_COLUMNS = 4
_LONGEST = 60
_NAME = 0.7


def unfolded(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines, those of a table that stands a cell a line put together as rows with tabs, and the lines put together.

    A row begins with a name; a mark of who was there stands in the last column, whatever is missing between.
    """
    start, columns = next(_heads(lines), (0, 0))
    if not columns:
        return list(lines), []
    heads = lines[start : start + columns]
    end = start + columns
    rows: list[list[Line]] = []
    while end < len(lines) and (rest := _cell(lines[end], rows, columns)):
        rows = rest
        end += 1
    joined = [_row(heads, columns), *(_row(cells, columns) for cells in rows)]
    return [*lines[:start], *joined, *lines[end:]], list(lines[start:end])


def _heads(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield where the heads of such a table stand: that of names, others, and last that of marks; and how many."""
    for n, line in enumerate(lines):
        if len(line.text) > _LONGEST or fold(line.text) not in _OF_NAMES:
            continue
        words = [fold(below.text) for below in lines[n + 1 : n + _MOST_COLUMNS]]
        beside = sum(1 for _ in takewhile(_BESIDE.__contains__, words))
        if beside < len(words) and words[beside] in _OF_MARKS:
            yield n, beside + 2


def _cell(line: Line, rows: list[list[Line]], columns: int) -> list[list[Line]]:
    """The rows with one cell more; none where a line is no cell of them."""
    label = read_label(line)
    if len(line.text) > _LONGEST or (label and label.size < len(line.text)):
        return []
    if share_of_names(line.text) > _NAME:
        return [*rows, [line]]
    if not rows or len(rows[-1]) >= columns or (len(rows[-1]) > 1 and _MARK.fullmatch(rows[-1][-1].text)):
        return []
    return [*rows[:-1], [*rows[-1], line]]


def _row(cells: Sequence[Line], columns: int) -> Line:
    """The cells in one line, each behind as many tabs as columns stand before it."""
    last = cells[-1]
    marked = len(cells) > 1 and (len(cells) == columns or _MARK.fullmatch(last.text) is not None)
    inner, mark = (cells[:-1], last.text) if marked else (cells, "")
    tabs = "\t" * (columns - len(inner))
    return cells[0]._replace(text="\t".join(cell.text for cell in inner) + tabs + mark, end=last.end)
