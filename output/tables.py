"""Answers as tables in a terminal."""

import sys

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from referatgraf.graph.query import Table
from referatgraf.graph.questions import Question

_LONGEST = 300


def show(table: Table, console: Console | None = None) -> None:
    """Print a table as wide as the terminal; no markup or control mark in the text of documents is obeyed."""
    console = console or Console(file=sys.stdout, highlight=False)
    printed = RichTable(box=SIMPLE_HEAD, expand=False, pad_edge=False)
    for column in table.columns:
        printed.add_column(Text(column), overflow="fold")
    for row in table.rows:
        printed.add_row(*(_cell(value) for value in row))
    console.print(printed)
    console.print(f"{len(table.rows)} {'række' if len(table.rows) == 1 else 'rækker'}")


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
