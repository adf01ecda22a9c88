"""Names of items, cases of an item and keys of its decisions."""

import pytest

from referatgraf.graph.outline import case_key, cases, item_names, points
from referatgraf.nlp.minutes import AgendaItem, Decision, Quote, Span

HERE = Span(0, 1)


def quotes(*values: str) -> tuple[Quote, ...]:
    return tuple(Quote(value, HERE) for value in values)


def item(order: int = 1, number: str = "", numbers: tuple[str, ...] = (), journals: tuple[str, ...] = ()) -> AgendaItem:
    printed = Quote(number, HERE) if number else None
    return AgendaItem(order, HERE, printed, case_numbers=quotes(*numbers), journal_numbers=quotes(*journals))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1", "2"), ["1", "2"]),
        (("", ""), ["o1", "o2"]),
        (("4", "4", "4"), ["4", "4-2", "4-3"]),
        (("4", "4.2", "4"), ["4", "4-2", "4-3"]),
        (("4.1", "A 2"), ["4-1", "a-2"]),
    ],
)
def test_item_names(numbers: tuple[str, ...], expected: list[str]) -> None:
    assert item_names([item(order, number) for order, number in enumerate(numbers, 1)]) == expected


@pytest.mark.parametrize(
    ("numbers", "journals", "expected", "key"),
    [
        ((), (), [], ""),
        (("24-1",), (), [("24-1", ())], "24-1"),
        (("24-1",), ("27.00.00",), [("24-1", ("27.00.00",))], "24-1"),
        (("24-1", "24-2"), ("a-1", "a-2"), [("24-1", ("a-1",)), ("24-2", ("a-2",))], "24-1"),
        (("24-1", "24-2"), ("a-1",), [("24-1", ("a-1",)), ("24-2", ())], "24-1"),
        ((), ("27.00.00-G01-1-24",), [("27.00.00-G01-1-24", ("27.00.00-G01-1-24",))], "27-00-00-g01-1-24"),
        ((), ("27.00.00",), [(None, ("27.00.00",))], ""),
    ],
)
def test_cases(numbers: tuple[str, ...], journals: tuple[str, ...], expected: list[object], key: str) -> None:
    one = item(numbers=numbers, journals=journals)
    found = [(each.name and each.name.label, tuple(j.value for j in each.journal_numbers)) for each in cases(one)]
    assert found == expected
    assert case_key(one) == key


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([("", "", "")], [""]),
        ([("", "", "1"), ("", "", "2")], ["1", "2"]),
        ([("", "", "1"), ("", "", "1")], ["1", "1-2"]),
        ([("A", "2024-01-01", ""), ("B", "2024-01-01", ""), ("A", "2024-01-01", "")], ["", "", "o2"]),
    ],
)
def test_points(made: list[tuple[str, str, str]], expected: list[str]) -> None:
    decisions = [
        Decision(HERE, "x", "approved", *(Quote(value, HERE) if value else None for value in each)) for each in made
    ]
    assert list(points(decisions)) == expected
