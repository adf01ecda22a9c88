"""The steps of structure in their order: lines, rows, items, head, meeting, and what could not be placed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from referatgraf.nlp.document import Document, with_usual_blanks
from referatgraf.nlp.minutes import AgendaItem, Decision, Meeting, Minutes, Quote, Span
from referatgraf.nlp.structure.address import numbered_by_address
from referatgraf.nlp.structure.announced import announced
from referatgraf.nlp.structure.attendance import Attendance, merged
from referatgraf.nlp.structure.closed_text import closed_text
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.document_kind import document_kind
from referatgraf.nlp.structure.given import given_outline
from referatgraf.nlp.structure.head import Head, read_head
from referatgraf.nlp.structure.item import Frame, ItemRead, read_item
from referatgraf.nlp.structure.lines import span_of
from referatgraf.nlp.structure.lost_numbers import lost_between
from referatgraf.nlp.structure.meeting import read_meeting
from referatgraf.nlp.structure.municipality import find_municipality
from referatgraf.nlp.structure.notices import notices_of, stray_notices
from referatgraf.nlp.structure.outline import Outline, read_outline
from referatgraf.nlp.structure.own_body import is_own_body, read_body
from referatgraf.nlp.structure.partly_absent import partly_absent, with_absent
from referatgraf.nlp.structure.pooled_decisions import Parts, apart_from_pool
from referatgraf.nlp.structure.unheaded import Custom, ends_in_verdicts, heads_decision


def structure(document: Document) -> Minutes:
    """Everything that the text of a document says of its meeting and items.

    Never raises: a text that is no minutes gives minutes without items, and notices that say what is missing.
    """
    text = with_usual_blanks(document.text)
    outline = given_outline(text, document.given) if document.given else read_outline(text)
    rows, contents = outline.rows, outline.contents
    parts, pools, preface = apart_from_pool(outline.parts, outline.numbers)
    head = read_head([*outline.head, *preface])
    reads = _read_items(outline, parts, pools, Frame(text, custom=_custom(outline, head, [*parts, *pools])))
    items = numbered_by_address(_counted([read.item for read in reads], contents), document.source)
    meeting = read_meeting(head, items, rows, [_said(read, head) for read in reads])
    items, meeting = outline.completed(with_absent(items, partly_absent(head.attendance, rows)), meeting)
    head_end = parts[0][0].line.start if parts else len(text)
    listed = rows[contents.start : contents.end]
    listing = span_of([row.line for row in listed]) if listed else Span(0, 0)
    meeting = replace(meeting, municipality=find_municipality(text, items, head_end, listing))
    items = tuple(_with_own_body(item, meeting) for item in items)
    stray, notices = _stray(head, reads), tuple(notices_of(meeting, contents, items))
    total = _solid(text, [Span(0, len(text))])
    return Minutes(
        kind=outline.kind or document_kind(head, items),
        meeting=meeting,
        items=items,
        notices=(*notices, *stray_notices(text, stray)),
        known=max(0, total - _solid(text, stray)),
        total=total,
        closed=tuple(
            span
            for item, part, pool in zip(items, parts, pools, strict=True)
            for span in closed_text(item, [*part, *pool])
        ),
        contents=tuple(row.line.span for n, row in enumerate(rows) if row.noise or n in contents),
        announced=announced(text, rows, contents, items, notices),
    )


def _read_items(outline: Outline, parts: Parts, pools: Parts, frame: Frame) -> list[ItemRead]:
    """The items, each from its rows, and from its decision where that stands below all items."""
    frame = replace(frame, disclosed=outline.disclosed)
    places = zip(outline.openers, parts, pools, outline.closed, strict=True)
    return [
        read_item(order, part, opener.moved(opener.first), replace(frame, closed=closed, pool=pool))
        for order, (opener, part, pool, closed) in enumerate(places, start=1)
    ]


def _custom(outline: Outline, head: Head, parts: Parts) -> Custom | None:
    """What the document does where no item has a heading for its decision; None where one has."""
    if any(heads_decision(row) for part in parts for row in part):
        return None
    date = head.values.get("date")
    contents = [part[opener.last - opener.first + 1 :] for opener, part in zip(outline.openers, parts, strict=False)]
    return Custom(read_body(head, (), outline.rows, date), date.value if date else "", ends_in_verdicts(contents))


def _counted(items: Sequence[AgendaItem], contents: Contents) -> tuple[AgendaItem, ...]:
    """The items with the numbers that stand in the contents alone, and those that were lost between two others."""
    numbers = contents.numbers([item.title.value if item.title else "" for item in items])
    told = [item.number.value if item.number else number for item, number in zip(items, numbers, strict=True)]
    between = lost_between(told)
    return tuple(
        _numbered(_numbered(item, number, "indholdsfortegnelsen"), lost, "talt mellem to andre")
        for item, number, lost in zip(items, numbers, between, strict=True)
    )


def _numbered(item: AgendaItem, number: str, how: str) -> AgendaItem:
    """The item with a number that does not stand beside its title, where it has none."""
    if item.number or not item.title or not number:
        return item
    return replace(item, number=Quote(number, item.title.span, how))


def _said(read: ItemRead, head: Head) -> Attendance:
    """What an item says about attendance; in layouts without a heading for the decision also under its dated line."""
    day = head.values.get("date")
    if read.item.decisions or day is None:
        return read.attendance
    return merged([read.attendance, *(said for when, said in read.by_day if when == day.value)])


def _with_own_body(item: AgendaItem, meeting: Meeting) -> AgendaItem:
    """The item with the meeting's own body left out of its decisions, however it is spelt.

    In layouts without a heading for the decision, the last dated line is that of the meeting itself.
    """
    if not item.decisions and not item.prior_decisions:
        return item
    decisions = tuple(_own(decision, meeting) for decision in item.decisions)
    prior = tuple(_own(decision, meeting) for decision in item.prior_decisions)
    if not decisions and meeting.date:
        decisions = tuple(d for d in prior if d.body is None and d.date and d.date.value == meeting.date.value)
        prior = tuple(d for d in prior if d not in decisions)
    return replace(item, decisions=decisions, prior_decisions=prior)


def _own(decision: Decision, meeting: Meeting) -> Decision:
    if decision.body and is_own_body(decision.body, meeting.body):
        return replace(decision, body=None)
    return decision


def _stray(head: Head, reads: Iterable[ItemRead]) -> list[Span]:
    """Lines that belong to no section: those of the head not understood, and those of items before any heading."""
    used = set(head.used)
    loose = [line.span for line in head.loose if line.span not in used]
    return [*loose, *(span for read in reads for span in read.stray)]


def _solid(text: str, spans: list[Span]) -> int:
    """The number of characters that are no space."""
    return sum(len(word) for span in spans for word in text[span.start : span.end].split())
