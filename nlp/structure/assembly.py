"""The steps of structure in their order: lines, rows, items, head, meeting, and what could not be placed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Decision, Meeting, Minutes, Quote, Span
from referatgraf.nlp.structure.announced import announced
from referatgraf.nlp.structure.attendance import Attendance, merged
from referatgraf.nlp.structure.closed_text import closed_text
from referatgraf.nlp.structure.contents import NO_CONTENTS, Contents
from referatgraf.nlp.structure.document_kind import document_kind
from referatgraf.nlp.structure.given import given_items, given_meeting, given_openers, given_rows
from referatgraf.nlp.structure.groups import opens_closed_part
from referatgraf.nlp.structure.head import Head, read_head
from referatgraf.nlp.structure.item import Frame, ItemRead, read_item
from referatgraf.nlp.structure.lines import read_lines
from referatgraf.nlp.structure.long_titles import whole_title
from referatgraf.nlp.structure.meeting import read_meeting
from referatgraf.nlp.structure.municipality import find_municipality
from referatgraf.nlp.structure.notices import notices_of, stray_notices
from referatgraf.nlp.structure.numbered import find_numbered
from referatgraf.nlp.structure.openers import Opener, apart
from referatgraf.nlp.structure.own_body import is_own_body
from referatgraf.nlp.structure.pages import unflatten
from referatgraf.nlp.structure.rows import Row, read_rows
from referatgraf.nlp.structure.unnumbered import find_lost, find_unnumbered
from referatgraf.nlp.structure.words import letters

_SHORTEST = 5
"""Letters of a title by which it is known again in the list of contents."""


def structure(document: Document) -> Minutes:
    """Everything that the text of a document says of its meeting and items.

    Never raises: a text that is no minutes gives minutes without items, and notices that say what is missing.
    """
    text = document.text
    given = document.given
    rows = given_rows(text, given) if given else read_rows(unflatten(read_lines(text)))
    openers, contents = (given_openers(rows, given), NO_CONTENTS) if given else _openers(rows)
    first = openers[0].first if openers else len(rows)
    head = read_head([row for n, row in enumerate(rows[:first]) if n not in contents])
    parts = [rows[begin:end] for begin, end in pairwise([*(opener.first for opener in openers), len(rows)])]
    closed = [item.closed for item in given.items] if given else _in_closed_part(rows, openers)
    reads = _read_items(openers, parts, Frame(text, unheaded=_is_unheaded(rows)), closed)
    items = _counted([read.item for read in reads], contents)
    items = given_items(items, given, text) if given else items
    meeting = read_meeting(head, items, rows, [_said(read, head) for read in reads])
    meeting = given_meeting(meeting, given, text) if given else meeting
    head_end = rows[first].line.start if openers else len(text)
    meeting = replace(meeting, municipality=find_municipality(text, items, head_end))
    items = tuple(_with_own_body(item, meeting) for item in items)
    stray, notices = _stray(head, reads), tuple(notices_of(meeting, contents, items))
    total = _solid(text, [Span(0, len(text))])
    return Minutes(
        kind=(given and given.kind) or document_kind(head, items),
        meeting=meeting,
        items=items,
        notices=(*notices, *stray_notices(text, stray)),
        known=max(0, total - _solid(text, stray)),
        total=total,
        closed=tuple(span for item, part in zip(items, parts, strict=True) for span in closed_text(item, part)),
        contents=tuple(row.line.span for n, row in enumerate(rows) if row.noise or n in contents),
        announced=announced(text, rows, contents, items, notices),
    )


def _openers(rows: list[Row]) -> tuple[list[Opener], Contents]:
    """Where the items begin, by their numbers if the layout has any, and the list of contents."""
    openers, contents = find_numbered(rows)
    openers += find_lost(rows, openers, contents.end)
    found = apart(openers or find_unnumbered(rows, contents.end))
    stops = [opener.first for opener in found[1:]] + [len(rows)] * bool(found)
    return [whole_title(rows, opener, stop, contents) for opener, stop in zip(found, stops, strict=True)], contents


def _read_items(openers: list[Opener], parts: list[list[Row]], frame: Frame, closed: Sequence[bool]) -> list[ItemRead]:
    """The items, each from its rows; `closed` tells of each whether the document says so outside the item."""
    return [
        read_item(order, part, opener.moved(opener.first), replace(frame, closed=shut))
        for order, (opener, part, shut) in enumerate(zip(openers, parts, closed, strict=True), start=1)
    ]


def _is_unheaded(rows: Iterable[Row]) -> bool:
    """Whether no item has a heading for its decision."""
    return not any(row.heading and row.heading.kind in ("decision", "both") for row in rows)


def _in_closed_part(rows: list[Row], openers: list[Opener]) -> list[bool]:
    """For each item whether it stands in the closed part of the agenda, or of its list of contents."""
    first = openers[0].first if openers else len(rows)
    announced = [
        letters(row.text) for row, closed in zip(rows[:first], _closed_rows(rows[:first]), strict=True) if closed
    ]
    closed = _closed_rows(rows[first:])
    return [closed[opener.row - first] or _is_announced(rows, opener, announced) for opener in openers]


def _closed_rows(rows: Iterable[Row]) -> list[bool]:
    """For each row whether it stands below the name of a closed part."""
    state, states = False, []
    for row in rows:
        opened = opens_closed_part(row.text) if row.is_class else None
        state = state if opened is None else opened
        states.append(state)
    return states


def _is_announced(rows: Sequence[Row], opener: Opener, announced: Iterable[str]) -> bool:
    """Whether a line of the closed part of the contents holds the title of an item."""
    if opener.title is None:
        return False
    title = letters(rows[opener.title.row].text[opener.title.start : opener.title.end])
    return len(title) > _SHORTEST and any(title in line for line in announced)


def _counted(items: Sequence[AgendaItem], contents: Contents) -> tuple[AgendaItem, ...]:
    """The items with the numbers that their pages have lost, counted on from the first of the contents."""
    numbers = contents.count([item.title.value if item.title else "" for item in items])
    return tuple(
        replace(item, number=Quote(number, item.title.span, "rækkefølgen i indholdsfortegnelsen"))
        if number and item.title and not item.number
        else item
        for item, number in zip(items, numbers, strict=True)
    )


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
    return sum(len("".join(text[span.start : span.end].split())) for span in spans)
