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
_NARROW = 24
_FRAME = 3  # between two columns


def show(table: Table, console: Console | None = None, *, grouped: bool = False) -> None:
    """Print a table as wide as the terminal; no markup or control mark in the text of documents is obeyed.

    Args:
        table: what to print.
        console: where; standard output where left out.
        grouped: leave a cell blank that says what the cell above says, as do all cells left of it.
    """
    console = console or Console(file=sys.stdout, highlight=False)
    printed = RichTable(box=SIMPLE_HEAD, expand=False, pad_edge=False)
    for column, whole in zip(table.columns, _unbroken(table, console.width), strict=True):
        printed.add_column(Text(column), overflow="fold", no_wrap=whole)
    above: tuple[str, ...] = ()
    for row in table.rows:
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(row, above, strict=False)))
        said = same if grouped and same < len(row) else 0
        printed.add_row(*("" if column < said else _cell(value) for column, value in enumerate(row)))
        above = row
    console.print(printed)
    console.print(f"{len(table.rows)} {'række' if len(table.rows) == 1 else 'rækker'}")


def _unbroken(table: Table, width: int) -> list[bool]:
    """Which columns keep their words whole: the narrow ones, the narrowest first, on two thirds of the line at most."""
    needed = [max(map(len, column)) for column in zip(table.columns, *table.rows, strict=True)]
    taken, kept = 0, set[int]()
    for column in sorted(range(len(needed)), key=lambda column: needed[column]):
        taken += needed[column] + _FRAME
        if needed[column] > _NARROW or taken * 3 > width * 2:
            break
        kept.add(column)
    return [column in kept for column in range(len(needed))]


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
