"""The meeting from the head and, where the head is silent, from the items."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.minutes import AgendaItem, Attendee, Deputy, Meeting, Quote, Span
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.bodies import find_bodies, is_council, nominative, same_body
from referatgraf.nlp.structure.dates import Pattern, find_dates
from referatgraf.nlp.structure.head import Head
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people, without
from referatgraf.nlp.structure.rows import Row

TERM = Pattern(
    "term", re.compile(r"(?<!\d)(?P<a>(?:20)?\d\d) ?[-–] ?(?P<b>(?:20)?\d\d)(?!\d)"), "2022-2025", "08-08-2024"
)
_TITLE = re.compile(r"(?i)\b(?:referat|dagsorden|beslutningsprotokol|protokol|mødet i|møde i)\b")
_NOT_A_BODY = re.compile(r"(?i)^(?:referat|dagsorden|møde|åbent?|lukket)?$")
_KINDS = (
    ("supplement", re.compile(r"(?i)\btillægsdagsorden")),
    ("draft", re.compile(r"(?i)\b(?:udkast til referat|kladde|foreløbigt referat)\b")),
    ("minutes", re.compile(r"(?i)\b(?:referat(?!er)|beslutningsprotokol|protokol)\b")),
    ("agenda", re.compile(r"(?i)\bdagsorden\b")),
)  # fmt: skip


def document_kind(head: Head, items: Sequence[AgendaItem]) -> str:
    """The code of the kind of document, from its head; without a word there, minutes are what holds decisions."""
    text = "\n".join(
        [
            *(line.text for line in head.loose if len(line.text) < 160),
            head.values["kind"].value if "kind" in head.values else "",
        ]
    )
    for code, pattern in _KINDS:
        if pattern.search(text):
            return code
    return "minutes" if any(item.decisions for item in items) or not items else "agenda"


def read_meeting(head: Head, items: Sequence[AgendaItem], rows: Sequence[Row], said: Sequence[Attendance]) -> Meeting:
    """The meeting.

    Args:
        head: the head of the document.
        items: its items.
        rows: all its rows, where the body and day are looked for if the head is silent.
        said: what each open item says about attendance, in order.
    """
    date = head.values.get("date") or _date_of_decisions(items)
    body = _body(head, items, rows, date)
    attendance = _attendance(head, items, said)
    present = without(attendance.present, attendance.all_absent())
    return Meeting(
        body=body,
        term=_term(head, body),
        date=date,
        start_time=head.values.get("start"),
        end_time=head.values.get("end"),
        place=head.values.get("place"),
        chair=_chair(head, attendance),
        present=present,
        absent=without(attendance.absent, attendance.excused),
        excused=without(attendance.excused, ()),
        guests=without(attendance.guests, present),
        deputies=_deputies(attendance),
    )


def own_decisions(items: Iterable[AgendaItem], body: Quote | None, date: Quote | None) -> Iterator[AgendaItem]:
    """The items with a council's name that means the meeting's own body written as that body."""
    for item in items:
        yield item


def _date_of_decisions(items: Sequence[AgendaItem]) -> Quote | None:
    """The day that most decision headings carry, the first of equals."""
    counts: dict[str, list[Quote]] = defaultdict(list)
    for item in items:
        for decision in item.decisions:
            if decision.date:
                counts[decision.date.value].append(decision.date)
    best = max(counts.values(), key=len, default=None)
    return Quote(best[0].value, best[0].span, "dato for beslutning") if best else None


def _body(head: Head, items: Sequence[AgendaItem], rows: Sequence[Row], date: Quote | None) -> Quote | None:
    """The body that is named with the greatest weight: by its label, in the title line, in headings of decisions."""
    label = head.values.get("body")
    if label:
        named = next(find_bodies(label.value, label.span.start), None)
        if named or not _NOT_A_BODY.match(label.value):
            return named or Quote(_without_term(label.value), label.span)
    weighed = [*_in_head(head), *_in_decisions(items, date), *_beside_date(rows, date)]
    groups: list[list[tuple[float, Quote]]] = []
    for weight, quote in weighed:
        group = next((g for g in groups if same_body(g[0][1].value, quote.value)), None)
        if group is None:
            groups.append([(weight, quote)])
        else:
            group.append((weight, quote))
    best = max(groups, key=lambda g: sum(weight for weight, _ in g), default=None)
    return max(best, key=lambda pair: pair[0])[1] if best else None


def _in_head(head: Head) -> Iterator[tuple[float, Quote]]:
    if "kind" in head.values:
        yield from ((6.0, body) for body in find_bodies(head.values["kind"].value, head.values["kind"].span.start))
    for line in head.loose:
        if len(line.text) > 250:
            continue
        for body in find_bodies(line.text, line.start):
            whole = body.span.end - body.span.start > 0.8 * len(line.text)
            yield 8.0 if _TITLE.search(line.text) or whole else 5.0 if len(line.text) < 100 else 2.0, body


def _in_decisions(items: Sequence[AgendaItem], date: Quote | None) -> Iterator[tuple[float, Quote]]:
    for item in items[:8]:
        for decision in item.decisions:
            if decision.body:
                same_day = date is not None and decision.date is not None and decision.date.value == date.value
                yield 3.0 if same_day else 1.5, decision.body


def _beside_date(rows: Sequence[Row], date: Quote | None) -> Iterator[tuple[float, Quote]]:
    """Bodies followed by the meeting's day, or whose agenda is to be approved, in the first rows."""
    for row in rows[:60]:
        if len(row.text) > 200:
            continue
        for body in find_bodies(row.text, row.line.start):
            after = row.text[body.span.end - row.line.start :]
            if date and any(found.value == date.value for found in find_dates(after[:40])):
                yield 4.0, _definite_council(body)
            elif re.match(r"s? møde\b|s? dagsorden\b", after[:12]) or "dagsorden" in row.text.casefold():
                yield 1.0, _definite_council(body)


def _definite_council(body: Quote) -> Quote:
    return Quote(nominative(body.value), body.span, body.inferred)


def _term(head: Head, body: Quote | None) -> Quote | None:
    """The years of the term beside the body's name, in full."""
    if body is None:
        return None
    lines = [*head.loose, *([_line_of(head.values["body"])] if "body" in head.values else [])]
    for line in lines:
        if line.start <= body.span.start < line.end:
            hit = TERM.regex.search(line.text, max(0, body.span.start - line.start - 8))
            if hit and int(hit["b"]) - int(hit["a"]) == 3:
                full = "-".join(f"20{part[-2:]}" for part in (hit["a"], hit["b"]))
                return Quote(full, Span(line.start + hit.start(), line.start + hit.end()))
    return None


def _line_of(quote: Quote) -> Line:
    return Line(quote.span.start, quote.span.end, quote.value, 1)


def _without_term(text: str) -> str:
    return TERM.regex.sub("", text).replace("()", "").strip(" ,.:-")


def _attendance(head: Head, items: Sequence[AgendaItem], said: Sequence[Attendance]) -> Attendance:
    """The head's attendance; where it names nobody absent, those who were absent from every decided item."""
    total = head.attendance
    if not total.present:
        total = total + Attendance(present=tuple(p for a in said[:1] for p in a.present))
    if not total.all_absent():
        decided = [a for item, a in zip(items, said, strict=True) if item.decisions or a]
        absent = _in_all([a.absent for a in decided])
        excused = _in_all([a.excused for a in decided])
        deputies = tuple(d for a in decided[:1] for d in a.deputies if d.deputy_for)
        total = total + Attendance(absent=absent, excused=without(excused, absent), deputies=deputies)
    return total


def _in_all(groups: Sequence[Sequence[Attendee]]) -> tuple[Attendee, ...]:
    """Those who stand in every group that names anybody; a single item cannot tell where there are more."""
    named = [group for group in groups if group]
    if not named or len(named) < 0.5 * len(groups):
        return ()
    common = set.intersection(*({person.name for person in group} for group in named))
    return tuple(person for person in without(named[0], ()) if person.name in common)


def _chair(head: Head, attendance: Attendance) -> Attendee | None:
    if "chair" in head.values:
        quote = head.values["chair"]
        named = next(read_people(quote.value, quote.span.start), None)
        if named:
            return named
    return next((p for p in attendance.present if p.role in ("formand", "udvalgsformand")), None)


def _deputies(attendance: Attendance) -> tuple[Deputy, ...]:
    seen: dict[str, Deputy] = {}
    for deputy in attendance.deputies:
        seen.setdefault(deputy.person.name, deputy)
    return tuple(seen.values())


def is_own_body(printed: Quote | None, body: Quote | None) -> bool:
    """Whether the body printed at a decision is the meeting's own under another spelling."""
    if printed is None or body is None:
        return printed is None
    return same_body(printed.value, body.value) and (is_council(printed.value) == is_council(body.value))
