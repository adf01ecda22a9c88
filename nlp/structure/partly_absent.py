"""Who was away from some of the items, by the head of the minutes: "Fraværende: Vera Holm (V), pkt. 88-89"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from referatgraf.nlp.minutes import AgendaItem, Attendee
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.attendance_lists import items_behind
from referatgraf.nlp.structure.people import without
from referatgraf.nlp.structure.rows import Row


class PartlyAbsent(NamedTuple):
    """Somebody and the numbers of the items that the head names behind the name."""

    person: Attendee
    numbers: tuple[range, ...]

    def is_away(self, number: int) -> bool:
        """Whether an item is one of those."""
        return any(number in each for each in self.numbers)


def partly_absent(head: Attendance, rows: Sequence[Row]) -> list[PartlyAbsent]:
    """Those of whom the head tells that they were away from some items."""
    found = []
    for person in head.item:
        line = next((row.line for row in rows if row.line.start <= person.span.start < row.line.end), None)
        if line and (numbers := items_behind(line.text, person.span.end - line.start)):
            found.append(PartlyAbsent(person, numbers))
    return found


def absent_throughout(partly: Sequence[PartlyAbsent], items: Sequence[AgendaItem]) -> list[Attendee]:
    """Those whose items are all of the agenda."""
    numbers = [number for item in items if (number := _number(item)) is not None]
    return [each.person for each in partly if numbers and all(map(each.is_away, numbers))]


def with_absent(items: Sequence[AgendaItem], partly: Sequence[PartlyAbsent]) -> tuple[AgendaItem, ...]:
    """The items, each with those who were away from it; of closed ones nothing more is told."""
    throughout = {person.name for person in absent_throughout(partly, items)}
    some = [each for each in partly if each.person.name not in throughout]
    return tuple(_with_absent(item, some) for item in items)


def _with_absent(item: AgendaItem, partly: Sequence[PartlyAbsent]) -> AgendaItem:
    number = _number(item)
    away = [each.person for each in partly if number is not None and each.is_away(number)]
    return replace(item, absent=without((*item.absent, *away), ())) if away and not item.withheld else item


def _number(item: AgendaItem) -> int | None:
    return int(item.number.value) if item.number and item.number.value.isdecimal() else None
