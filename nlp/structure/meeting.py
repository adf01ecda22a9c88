"""The meeting from the head and, where the head is silent, from the items."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import AgendaItem, Attendee, Deputy, Meeting, Quote
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.head import Head
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.own_body import read_body
from referatgraf.nlp.structure.partly_absent import absent_throughout, partly_absent
from referatgraf.nlp.structure.people import read_people, without
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.terms import read_term

_CHAIRS = ("formand", "udvalgsformand")


def read_meeting(head: Head, items: Sequence[AgendaItem], rows: Sequence[Row], said: Sequence[Attendance]) -> Meeting:
    """The meeting, but for its municipality.

    Args:
        head: the head of the document.
        items: its items.
        rows: all its rows, where the body and day are looked for if the head is silent.
        said: what each item says about attendance, in order.
    """
    date = head.values.get("date") or _date_of_decisions(items)
    body = read_body(head, items, rows, date)
    throughout = absent_throughout(partly_absent(head.attendance, rows), items)
    attendance = _attendance(head.attendance + Attendance.of("absent", throughout), items, said)
    chair = _chair(head, attendance)
    seated = (
        (*attendance.present, chair) if chair and "chair" in head.values and attendance.present else attendance.present
    )
    present = without(seated, attendance.all_absent())
    return Meeting(
        body=body,
        term=_term(head, body) if body else None,
        date=date,
        start_time=head.values.get("start"),
        end_time=head.values.get("end"),
        place=head.values.get("place"),
        chair=chair,
        present=present,
        absent=without(attendance.absent, attendance.excused),
        excused=without(attendance.excused, ()),
        guests=without(attendance.guests, present),
        deputies=_once(attendance.deputies),
    )


def _date_of_decisions(items: Iterable[AgendaItem]) -> Quote | None:
    """The day that most decision headings carry, the first of equals."""
    days: dict[str, list[Quote]] = {}
    for decision in (decision for item in items for decision in item.decisions):
        if decision.date:
            days.setdefault(decision.date.value, []).append(decision.date)
    best = max(days.values(), key=len, default=[])
    return Quote(best[0].value, best[0].span, "dato for beslutning") if best else None


def _term(head: Head, body: Quote) -> Quote | None:
    label = head.values.get("body")
    printed = [Line(label.span.start, label.span.end, label.value, 1)] if label else []
    return read_term([*head.loose, *printed], body)


def _attendance(head: Attendance, items: Sequence[AgendaItem], said: Sequence[Attendance]) -> Attendance:
    """The head's attendance; where it names nobody absent, those who were absent from every decided item.

    Where few items tell who was absent, they print no list at each, and whoever the first tells was absent throughout.
    """
    total = head
    if not total.present and said and said[0].present:
        total += replace(said[0], item=(), disqualified=())  # the roll was called as the first item
    if not total.all_absent():
        decided = [told for item, told in zip(items, said, strict=True) if item.decisions or told]
        telling = [told for told in decided if told.all_absent()]
        throughout = decided[:1] if 2 * len(telling) <= len(decided) else decided
        absent = _in_all([told.absent for told in throughout])
        excused = without(_in_all([told.excused for told in throughout]), absent)
        deputies = tuple(deputy for told in decided[:1] for deputy in told.deputies if deputy.deputy_for)
        away = without(_from_each([told.item for told in decided]), (*absent, *excused))
        total += Attendance(absent=(*absent, *away), excused=excused, deputies=deputies)
    return total


def _in_all(groups: Sequence[tuple[Attendee, ...]]) -> tuple[Attendee, ...]:
    """Those who stand in every group that names anybody; a single item cannot tell where there are more."""
    named = [group for group in groups if group]
    if not named or len(named) < 0.5 * len(groups):
        return ()
    common = set.intersection(*({person.name for person in group} for group in named))
    return tuple(person for person in without(named[0], ()) if person.name in common)


def _from_each(items: Sequence[tuple[Attendee, ...]]) -> tuple[Attendee, ...]:
    """Those who took no part in any item, each told at it ("Vera Holm deltog ikke."); one item cannot tell."""
    if len(items) < 2:
        return ()
    names = set.intersection(*({person.name for person in away} for away in items))
    return tuple(person for person in without(items[0], ()) if person.name in names)


def _chair(head: Head, attendance: Attendance) -> Attendee | None:
    printed = head.values.get("chair") or head.values.get("leader")
    named = read_people(printed.value, printed.span.start) if printed else []
    return next(iter(named or [person for person in attendance.present if person.role in _CHAIRS]), None)


def _once(deputies: Iterable[Deputy]) -> tuple[Deputy, ...]:
    seen: dict[str, Deputy] = {}
    for deputy in deputies:
        seen.setdefault(deputy.person.name, deputy)
    return tuple(seen.values())
