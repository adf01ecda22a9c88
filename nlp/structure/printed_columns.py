"""Minutes printed in columns: number and case on the left, and in a column on the right what was decided.

The lines stay in the order of the text, since offsets count in it: a line is cut where the column begins, and what
stands in the column is marked as a cell beside the line (`Line.section`, with a gap of 0).
"""

import re
from collections.abc import Iterator, Sequence

from referatgraf.nlp.structure.agenda_tables import COLUMNS, NUMBER, TITLE
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold, holds_any

_HEAD_CELL = re.compile(r"\S+(?: \S+)*")
_COLUMN_GAP = re.compile(r"\S {2,}\S")
_NUMBER = re.compile(r"\d{1,4}[.)]?(?:\s|$)")
_LONGEST_HEAD = 160
_DECISION = "decision"


def cut_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those below the head of printed columns cut in two; all as they are where none stands."""
    columns: dict[str, int] = {}
    for line in lines:
        named = _columns(line)
        if not (named and columns):  # the head of the next page says nothing new
            yield from [line] if named else _cells(line, columns)
        columns = named or columns


def _columns(line: Line) -> dict[str, int]:
    """Where the columns of a head begin, by what they hold; empty where a line is no head."""
    if "  " not in line.text or len(line.text) > _LONGEST_HEAD or holds_any(line.text, "\t|"):
        return {}
    if not _COLUMN_GAP.search(line.text):
        return {}
    starts = [line.indent + hit.start() for hit in _HEAD_CELL.finditer(line.text)]
    kinds = [COLUMNS.get(fold(hit.group()), "") for hit in _HEAD_CELL.finditer(line.text)]
    return dict(zip(kinds, starts, strict=True)) if kinds in ([NUMBER, TITLE, _DECISION], [TITLE, _DECISION]) else {}


def _cells(line: Line, columns: dict[str, int]) -> list[Line]:
    """A line cut where the column on the right begins, if it holds anything there."""
    if not columns or (line.indent < columns[TITLE] - 1 and not _NUMBER.match(line.text)):
        return [line]
    edge = columns[_DECISION] - line.indent
    if edge <= 0:
        return [line._replace(section=_DECISION, gap=0)]
    if edge >= len(line.text) or line.text[edge - 1] != " ":
        return [line]
    return [line.part(0, edge), line.part(edge, gap=0)._replace(section=_DECISION)]
