"""What a structured source says for certain, in the place of what structure would conclude from the text.

Items begin where the source says; its fields are the sections, whatever their content looks like. What a field says in
its own words is read as in any other document.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from referatgraf.nlp.given import Given, GivenHeading, GivenItem
from referatgraf.nlp.minutes import AgendaItem, Attachment, Attendee, Meeting, Quote, Span
from referatgraf.nlp.structure.contents import NO_CONTENTS
from referatgraf.nlp.structure.headings import Heading, read_heading
from referatgraf.nlp.structure.lines import Line, read_lines
from referatgraf.nlp.structure.openers import Opener, TitlePlace
from referatgraf.nlp.structure.outline import Outline
from referatgraf.nlp.structure.own_body import labelled_body
from referatgraf.nlp.structure.people import read_people, without
from referatgraf.nlp.structure.rows import Row, read_rows

_DECISION, _HISTORY = "decision", "history"
_WITHIN_DECISION = frozenset({"decision", "absence", "deputies", "statement", "remarks"})
"""Sections that begin within the field of a decision; any other heading word there is content."""


@dataclass(frozen=True, kw_only=True)
class GivenOutline(Outline):
    """The outline that a source gives of its `text`, and its values."""

    text: str
    given: Given

    def completed(self, items: tuple[AgendaItem, ...], meeting: Meeting) -> tuple[tuple[AgendaItem, ...], Meeting]:
        """Items and meeting with what the source tells of them."""
        return _items(items, self.given, self.text), _meeting(meeting, self.given, self.text)


def given_outline(text: str, given: Given) -> GivenOutline:
    """The outline of a text that was made of a structured source."""
    rows = _rows(text, given)
    closed = [item.closed for item in given.items]
    return GivenOutline(rows, _openers(rows, given), NO_CONTENTS, closed, given.kind, text=text, given=given)


class _Field(NamedTuple):
    """A field of an item, and what the source tells of the item elsewhere.

    Attributes:
        heading: the line it begins with.
        is_decided: another field tells what was decided; so this one quotes at most what was decided before.
        is_numbered: the source tells the numbers of the case; others in the text are those of other cases.
    """

    heading: Heading
    is_decided: bool
    is_numbered: bool

    def row(self, row: Row) -> Row:
        """A line of the field, with those of its readings that may hold there."""
        may_begin = row.heading is not None and self._may_hold(row.heading.kind)
        return row._replace(
            heading=row.heading if may_begin else None, ident=None if self.is_numbered else row.ident, is_class=False
        )

    def _may_hold(self, section: str) -> bool:
        if self.heading.kind == _DECISION:
            return section in _WITHIN_DECISION
        return not (self.is_decided and section == _DECISION and self.heading.kind != _HISTORY)


def _rows(text: str, given: Given) -> list[Row]:
    """The lines of the text; those of the source's own fields are read as content of these."""
    rows = read_rows(read_lines(text))
    fields = _fields({row.line.start: row.line for row in rows}, given)
    field: _Field | None = None
    for n, row in enumerate(rows):
        begun = row.line.start in fields
        field = fields.get(row.line.start, field)
        if field:
            rows[n] = Row(row.line, field.heading) if begun else field.row(row)
    return rows


def _fields(lines: Mapping[int, Line], given: Given) -> dict[int, _Field | None]:
    """The fields by the offsets at which they begin, and None where an item begins."""
    fields: dict[int, _Field | None] = {}
    for item in given.items:
        fields[item.start] = None
        headings = {told.span.start: _heading(lines[told.span.start], told) for told in item.headings}
        is_decided = any(heading.kind == _DECISION for heading in headings.values())
        for start, heading in headings.items():
            fields[start] = _Field(heading, is_decided, bool(item.case_numbers))
    return fields


def _heading(line: Line, told: GivenHeading) -> Heading:
    """The heading that a line is, of the kind that the source tells, or else its words."""
    read = read_heading(line)
    size = len(line.text)
    if told.section or read is None or read.size < size:
        return Heading(told.section, size)
    return read


def _openers(rows: Sequence[Row], given: Given) -> list[Opener]:
    """Where the items begin."""
    places = {row.line.start: n for n, row in enumerate(rows)}
    return [_opener(places[item.start], rows[places[item.start]].line, item) for item in given.items]


def _opener(place: int, line: Line, item: GivenItem) -> Opener:
    number = (item.number.start - line.start, item.number.end - line.start) if item.number else None
    title = TitlePlace(place, item.title.start - line.start, item.title.end - line.start) if item.title else None
    return Opener(place, place, number, title)


def _items(items: Iterable[AgendaItem], given: Given, text: str) -> tuple[AgendaItem, ...]:
    """The items with the attachments that the source gives, and with its case numbers, whatever form they have."""
    return tuple(_item(item, told, text) for item, told in zip(items, given.items, strict=True))


def _item(item: AgendaItem, told: GivenItem, text: str) -> AgendaItem:
    cases = tuple(_quote(span, text) for span in told.case_numbers)
    given = [Attachment(_said(each.title, text), each.title, each.identifier) for each in told.attachments]
    places = {each.span for each in given}
    further = [each for each in item.attachments if each.span not in places]
    return replace(
        item,
        case_numbers=item.case_numbers if item.case_numbers or item.journal_numbers else cases,
        attachments=(*given, *further),
    )


def _meeting(meeting: Meeting, given: Given, text: str) -> Meeting:
    """The meeting as the source tells it, and what it does not tell as the text does."""
    absent = tuple(_attendees(given.absent, text)) or meeting.absent
    excused = tuple(_attendees(given.excused, text)) or meeting.excused
    present = tuple(_attendees(given.present, text)) or meeting.present
    return replace(
        meeting,
        body=(given.body and labelled_body(_quote(given.body, text))) or meeting.body,
        date=given.date or meeting.date,
        start_time=given.start_time or meeting.start_time,
        end_time=given.end_time or meeting.end_time,
        place=_quote(given.place, text) if given.place else meeting.place,
        present=without(present, (*absent, *excused)),
        absent=absent,
        excused=excused,
    )


def _attendees(lines: Iterable[Span], text: str) -> Iterator[Attendee]:
    """Yield the person of each line, whose whole is the name where it has not the form of one."""
    for span in lines:
        said = _said(span, text)
        people = read_people(said, span.start)
        yield people[0] if len(people) == 1 else Attendee(said, span)


def _quote(span: Span, text: str) -> Quote:
    return Quote(_said(span, text), span)


def _said(span: Span, text: str) -> str:
    return text[span.start : span.end]
