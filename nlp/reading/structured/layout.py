"""The text that is made of a structured source, in one layout for all of them, and where everything stands in it."""

from collections.abc import Iterable
from datetime import date, time

from referatgraf.nlp.given import Given, GivenAttachment, GivenHeading, GivenItem
from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.reading.blocks import tidy
from referatgraf.nlp.reading.extracted import Extracted
from referatgraf.nlp.reading.from_html import fragment
from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.ontology.days import danish_date

KINDS = {"minutes": "Referat", "agenda": "Dagsorden", "supplement": "Tillægsdagsorden", "draft": "Udkast til referat"}
_PEOPLE = {"present": "Til stede", "absent": "Fraværende", "excused": "Afbud"}
_UNNAMED = "Uden overskrift"
_ATTACHMENTS = "Bilag"


class _Text:
    """A text that grows, and knows where what is added to it stands."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.size = 0

    def add(self, text: str) -> Span:
        self._parts.append(text)
        self.size += len(text)
        return Span(self.size - len(text), self.size)

    def line(self, label: str, value: str) -> Span | None:
        """A line with a label and its value, which may be missing."""
        said = _one_line(value)
        if not said:
            return None
        self.add(f"{label}: ")
        span = self.add(said)
        self.add("\n")
        return span

    def __str__(self) -> str:
        return "".join(self._parts)


def laid_out(record: Record) -> Extracted:
    """The text of a meeting, with the places of all that its source tells."""
    text = _Text()
    body = text.add(_one_line(record.body)) if record.body.strip() else None
    text.add(f"\n{KINDS[record.kind]}\n" if record.kind else "\n")
    day = _date(text, record.day)
    start, end = _time(text, "Starttidspunkt", record.start), _time(text, "Sluttidspunkt", record.end)
    place = text.line("Mødested", record.place)
    for field in record.further:
        text.line(_one_line(field.heading), fragment(field.html))
    people = {kind: _people(text, _PEOPLE[kind], names) for kind, names in record.attendance}
    items = tuple([_item(text, item) for item in record.items])
    given = Given(record.kind, items, body, day, start, end, place, **people)
    return Extracted(str(text), notes=record.notes, given=given)


def _date(text: _Text, day: date | None) -> Quote | None:
    if day is None:
        return None
    span = text.line("Mødedato", danish_date(day.isoformat()))
    return Quote(day.isoformat(), span) if span else None


def _time(text: _Text, label: str, hour: time | None) -> Quote | None:
    span = text.line(label, f"{hour:%H.%M}") if hour else None
    return Quote(f"{hour:%H:%M}", span) if span else None


def _people(text: _Text, heading: str, names: Iterable[str]) -> tuple[Span, ...]:
    text.add(f"\n{heading}\n")
    spans = []
    for name in filter(None, map(_one_line, names)):
        text.add("- ")
        spans.append(text.add(name))
        text.add("\n")
    return tuple(spans)


def _item(text: _Text, item: ItemRecord) -> GivenItem:
    text.add("\n")
    start = text.size
    number, title = _one_line(item.number).rstrip("."), _one_line(item.title)
    number_span = _numbered(text, number)
    title_span = text.add(title) if title else None
    text.add("\nLukket punkt\n" if item.closed else "\n")
    case = text.line("Sagsnr.", item.case_number)
    headings = [heading for n, field in enumerate(item.fields) if (heading := _field(text, field, first=n == 0))]
    attachments = _attachments(text, item.attachments, headings)
    cases = (case,) if case else ()
    return GivenItem(start, number_span, title_span, item.closed, cases, tuple(headings), attachments)


def _numbered(text: _Text, number: str) -> Span | None:
    if not number:
        text.add("Punkt: ")
        return None
    text.add("Punkt ")
    span = text.add(number)
    text.add(": ")
    return span


def _field(text: _Text, field: FieldRecord, *, first: bool) -> GivenHeading | None:
    """Add a field; one without a heading is parted from the field before it by a heading of ours."""
    named = _one_line(field.heading) or ("" if first else _UNNAMED)
    text.add("\n")
    heading = GivenHeading(text.add(named), field.section) if named else None
    text.add(f"\n{fragment(field.html)}\n" if named else f"{fragment(field.html)}\n")
    return heading


def _attachments(
    text: _Text, attachments: Iterable[AttachmentRecord], headings: list[GivenHeading]
) -> tuple[GivenAttachment, ...]:
    titled = [(title, each.identifier) for each in attachments if (title := _one_line(each.title))]
    if not titled:
        return ()
    text.add("\n")
    headings.append(GivenHeading(text.add(_ATTACHMENTS), "attachments"))
    text.add("\n")
    given = []
    for title, identifier in titled:
        text.add("- ")
        given.append(GivenAttachment(text.add(title), identifier))
        text.add("\n")
    return tuple(given)


def _one_line(text: str) -> str:
    return " ".join(tidy(text).split())
