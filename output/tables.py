"""Answers as tables in a terminal."""

import sys
from itertools import takewhile

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from referatgraf.graph.query import Table
from referatgraf.graph.questions import Question

_LONGEST = 300
_LONGEST_WORD = 24
"""A longer word may be broken."""
_FRAME = 3  # between two columns, and at both ends together
Grouped = tuple[tuple[str, ...], int]
"""A row, and how many of its first cells say what those of the row above say."""


def show(table: Table, console: Console | None = None, *, grouped: bool = False) -> None:
    """Print an answer as wide as the terminal; no markup or control mark in the text of documents is obeyed.

    A table whose words do not fit side by side is printed row by row, a line a column.

    Args:
        table: what to print.
        console: where; standard output where left out.
        grouped: leave a cell out that says what the cell above says, as do all cells left of it.
    """
    console = console or Console(file=sys.stdout, highlight=False)
    rows, least = _grouped(table, grouped), _least(table)
    wide = sum(least) + _FRAME * len(least)
    console.print(
        _side_by_side(table, rows, least) if wide <= console.width or len(least) == 1 else _below(table, rows)
    )
    count = f"{len(table.rows)} {'række' if len(table.rows) == 1 else 'rækker'}"
    console.print(count if wide <= console.width else f"{count}; en terminal på {wide} tegn viser dem som tabel")


def _grouped(table: Table, grouped: bool) -> list[Grouped]:
    pairs = zip(table.rows, ((), *table.rows), strict=False)
    same = (
        (row, sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(row, above, strict=False))))
        for row, above in pairs
    )
    return [(row, said if grouped and said < len(row) else 0) for row, said in same]


def _least(table: Table) -> list[int]:
    """How wide each column must be for its words to stay whole."""
    return [
        min(_LONGEST_WORD, max((len(word) for cell in column for word in cell.split()), default=1))
        for column in zip(table.columns, *table.rows, strict=True)
    ]


def _side_by_side(table: Table, rows: list[Grouped], least: list[int]) -> RichTable:
    printed = RichTable(box=SIMPLE_HEAD, expand=False, pad_edge=False)
    for heading, width in zip(table.columns, least, strict=True):
        printed.add_column(Text(heading), overflow="fold", min_width=width)
    for row, said in rows:
        printed.add_row(*("" if column < said else _cell(value) for column, value in enumerate(row)))
    return printed


def _below(table: Table, rows: list[Grouped]) -> RichTable:
    printed = RichTable.grid(padding=(0, 2))
    printed.add_column(no_wrap=True, style="bold")
    printed.add_column(overflow="fold")
    for row, said in rows:
        for heading, value in list(zip(table.columns, row, strict=True))[said:]:
            if value:
                printed.add_row(Text(heading), _cell(value))
        printed.add_row()
    return printed


def show_questions(questions: list[Question], console: Console | None = None) -> None:
    """Print the named questions with what they may be asked about."""
    console = console or Console(file=sys.stdout, highlight=False)
    for question in questions:
        console.print(Text(question.name, style="bold"), Text(question.texts["description@da"]))
        for each in question.parameters:
            console.print(Text(f"    --param {each.name}=…  {each.danish}"))


def _cell(value: str) -> Text:
    plain = "".join(ch if ch.isprintable() or ch == "\n" else " " for ch in value)
    return Text(plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…")
