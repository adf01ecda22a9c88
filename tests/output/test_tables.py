"""Answers as a terminal shows them."""

from io import StringIO

import pytest
from rich.console import Console

from referatgraf.graph.query import Table
from referatgraf.graph.questions import questions
from referatgraf.output.tables import show, show_questions


def printed(table: Table, width: int = 80, *, grouped: bool = False) -> str:
    out = StringIO()
    show(table, Console(file=out, width=width), grouped=grouped)
    return out.getvalue()


@pytest.mark.parametrize("text", ["[red]rød[/red]", "\x1b[31mrød", "\x07\x08\x9brød", "linje\rrød"])
def test_marks_in_a_text_are_not_obeyed(text: str) -> None:
    shown = printed(Table(("a",), ((text,),)))
    assert "rød" in shown
    assert ("[red]" in shown) == ("[red]" in text)
    assert not set(shown) & set("\x1b\x07\x08\x9b\r")


def test_what_is_said_above_is_left_out_in_groups() -> None:
    rows = (("x", "1", "2"), ("x", "1", "3"), ("y", "1", "3"), ("y", "1", "3"))
    lines = printed(Table(("a", "b", "c"), rows), grouped=True).splitlines()
    assert [line.split() for line in lines if line.strip()][2:-1] == [
        ["x", "1", "2"],
        ["3"],
        ["y", "1", "3"],
        ["y", "1", "3"],
    ]


def test_narrow_columns_keep_their_words() -> None:
    shown = printed(Table(("Dato", "Organ", "Tekst"), (("2024-08-08", "Kommunalbestyrelsen", "ord " * 60),)))
    assert "2024-08-08" in shown
    assert "Kommunalbestyrelsen" in shown


@pytest.mark.parametrize("width", [20, 40])
def test_nothing_is_cut_off_in_a_narrow_terminal(width: int) -> None:
    shown = printed(Table(("a", "b"), (("abcdefghijklmnopqrstuvwx", "ABCDEFGHIJKLMNOPQRSTUVWX"),)), width)
    assert set("abcdefghijklmnopqrstuvwxABCDEFGHIJKLMNOPQRSTUVWX") <= set(shown)


def test_every_question_is_listed_with_its_parameters() -> None:
    out = StringIO()
    show_questions(list(questions().values()), Console(file=out, width=200))
    said = " ".join(out.getvalue().split())  # long descriptions go on over the next line
    for question in questions().values():
        assert question.name in said
        assert question.texts["description@da"] in said


ROW = ("Fælles om økonomi", "de tre fælles principper", "2025-02-03", "Direktionen", "behandlet", "anbefalet", "2")
COLUMNS = ("Princip", "Del af", "Dato", "Udvalg", "Status", "Udfald", "Punkt")


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_no_word_is_broken_whatever_the_width(width: int) -> None:
    shown = printed(Table(COLUMNS, (ROW,)), width).split()
    assert {word for cell in (*ROW, *COLUMNS) for word in cell.split()} <= set(shown)


def test_what_does_not_fit_side_by_side_stands_row_by_row() -> None:
    other = (*ROW[:2], "2025-02-11", "Socialudvalget", "behandlet", "", "2")
    lines = [line.rstrip() for line in printed(Table(COLUMNS, (ROW, other)), 60, grouped=True).splitlines()]
    assert lines[:4] == [
        "Princip  Fælles om økonomi",
        "Del af   de tre fælles principper",
        "Dato     2025-02-03",
        "Udvalg   Direktionen",
    ]
    assert lines[8:12] == ["Dato     2025-02-11", "Udvalg   Socialudvalget", "Status   behandlet", "Punkt    2"]
    needed = int(lines[-1].split()[5])
    assert lines[-1] == f"2 rækker; en terminal på {needed} tegn viser dem som tabel"
    assert "───" in printed(Table(COLUMNS, (ROW, other)), needed)
    assert "───" not in printed(Table(COLUMNS, (ROW, other)), needed - 1)
