"""The steps of structure in their order: lines, rows, items, head, meeting, and what could not be placed."""

from dataclasses import replace
from itertools import pairwise

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Decision, Meeting, Minutes, Notice, Quote, Span
from referatgraf.nlp.structure.agenda import Opener, find_numbered
from referatgraf.nlp.structure.attendance import Attendance, merged
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.pages import unflatten
from referatgraf.nlp.structure.head import Head, read_head
from referatgraf.nlp.structure.item import Frame, Read, read_item
from referatgraf.nlp.structure.lines import read_lines
from referatgraf.nlp.structure.marks import closed_group
from referatgraf.nlp.structure.meeting import document_kind, is_own_body, read_meeting
from referatgraf.nlp.structure.municipality import find_municipality
from referatgraf.nlp.structure.rows import Row, read_rows
from referatgraf.nlp.structure.untitled import find_lost, find_unnumbered
from referatgraf.nlp.structure.words import letters


def structure(document: Document) -> Minutes:
    """Everything that the text of a document says of its meeting and items.

    Never raises: a text that is no minutes gives minutes without items, and notices that say what is missing.
    """
    text = document.text
    rows = read_rows(unflatten(read_lines(text)))
    openers, contents = find_numbered(rows)
    lost = find_lost(rows, openers, contents.end)
    openers = sorted([*openers, *lost]) or find_unnumbered(rows, contents.end)
    first = openers[0].first if openers else len(rows)
    head = read_head([row for n, row in enumerate(rows[:first]) if n not in contents])
    reads = _items(rows, openers, text)
    items = _counted(tuple(read.item for read in reads), contents)
    said = [_said(read, head) for read in reads]
    meeting = read_meeting(head, items, rows, said)
    head_end = rows[first].line.start if openers else len(text)
    meeting = replace(meeting, municipality=find_municipality(text, items, head_end))
    items = tuple(_with_own_body(item, meeting) for item in items)
    stray = _stray(head, reads)
    total = _solid(text, [Span(0, len(text))])
    return Minutes(
        kind=document_kind(head, items),
        meeting=meeting,
        items=items,
        notices=(*_of_meeting(meeting), *_of_contents(contents, items), *_of_stray(text, stray)),
        known=max(0, total - _solid(text, stray)),
        total=total,
        closed=_closed(rows, openers, items),
    )


def _said(read: Read, head: Head) -> Attendance:
    """What an item says about attendance; in layouts without a heading for the decision also under its dated line."""
    day = head.values.get("date")
    if read.item.decisions or day is None:
        return read.attendance
    return merged([read.attendance, *(said for when, said in read.by_day if when == day.value)])


def _items(rows: list[Row], openers: list[Opener], text: str) -> list[Read]:
    bounds = [opener.first for opener in openers] + [len(rows)]
    groups = _closed_groups(rows)
    unheaded = not any(row.heading and row.heading.kind in ("decision", "both") for row in rows)
    reads = []
    for order, (opener, (begin, end)) in enumerate(zip(openers, pairwise(bounds), strict=True), start=1):
        title = opener.title and (opener.title[0] - begin, *opener.title[1:])
        inner = Opener(0, opener.row - begin, opener.number, title)
        reads.append(read_item(order, rows[begin:end], inner, text, Frame(groups[opener.row], unheaded)))
    return reads


def _closed_groups(rows: list[Row]) -> list[bool]:
    """For each row whether it stands in the closed part of the agenda."""
    state, states = False, []
    for row in rows:
        opened = closed_group(row.text) if row.is_class else None
        state = state if opened is None else opened
        states.append(state)
    return states


def _counted(items: tuple[AgendaItem, ...], contents: Contents) -> tuple[AgendaItem, ...]:
    """The items with the numbers that their pages have lost, counted on from the first of the contents."""
    if not contents.flat or all(item.number for item in items):
        return items
    numbers = contents.count([item.title.value if item.title else "" for item in items])
    return tuple(
        replace(item, number=Quote(number, item.title.span, "rækkefølgen i indholdsfortegnelsen"))
        if number and item.title and not item.number
        else item
        for item, number in zip(items, numbers, strict=True)
    )


def _with_own_body(item: AgendaItem, meeting: Meeting) -> AgendaItem:
    """The item with the meeting's own body left out of its decisions, however it is spelt.

    In layouts without a heading for the decision, the last dated line is that of the meeting itself.
    """
    decisions = tuple(_own(decision, meeting) for decision in item.decisions)
    prior = tuple(_own(decision, meeting) for decision in item.prior_decisions)
    if not decisions and meeting.date:
        day = meeting.date.value
        decisions = tuple(d for d in prior if d.body is None and d.date and d.date.value == day)
        prior = tuple(d for d in prior if d not in decisions)
    return replace(item, decisions=decisions, prior_decisions=prior)


def _own(decision: Decision, meeting: Meeting) -> Decision:
    if decision.body and is_own_body(decision.body, meeting.body):
        return replace(decision, body=None)
    return decision


def _closed(rows: list[Row], openers: list[Opener], items: tuple[AgendaItem, ...]) -> tuple[Span, ...]:
    """What stands in closed items beyond their number, title and case number."""
    bounds = [opener.first for opener in openers] + [len(rows)]
    spans = []
    for item, (begin, end) in zip(items, pairwise(bounds), strict=True):
        if item.closed:
            kept = [q.span for q in (item.number, item.title, *item.case_numbers, *item.journal_numbers) if q]
            spans += [
                row.line.span
                for row in rows[begin:end]
                if not row.noise and not any(_meets(row.line.span, span) for span in kept)
            ]
    return tuple(spans)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _stray(head: Head, reads: list[Read]) -> list[Span]:
    """Lines that belong to no section: those of the head that were not understood, and those of items before any heading."""
    used = {(span.start, span.end) for span in head.used}
    loose = [line.span for line in head.loose if (line.start, line.end) not in used]
    return [*loose, *(span for read in reads for span in read.stray)]


def _solid(text: str, spans: list[Span]) -> int:
    return sum(len("".join(text[span.start : span.end].split())) for span in spans)


def _of_meeting(meeting: Meeting) -> list[Notice]:
    missing = (
        (meeting.body, "no-body", "Det fremgår ikke, hvilket udvalg mødet blev holdt i."),
        (meeting.date, "no-date", "Mødets dato fremgår ikke."),
        (meeting.municipality, "no-municipality", "Kommunen fremgår ikke med sikkerhed af teksten."),
    )
    return [Notice(code, message) for value, code, message in missing if value is None]


def _of_contents(contents: Contents, items: tuple[AgendaItem, ...]) -> list[Notice]:
    """What the list of contents announces and the text does not hold; a title with reading errors is no loss."""
    numbers = {item.number.value.lstrip("0") for item in items if item.number}
    titles = [letters(item.title.value) for item in items if item.title]
    notices = []
    for position, entry in enumerate(contents.entries):
        key = letters(entry.title)
        if entry.number.lstrip("0") in numbers and entry.number or any(_alike(key, title) for title in titles):
            continue
        if not entry.number and len(contents.entries) == len(items) and titles[position : position + 1]:
            notices.append(
                Notice(
                    "contents-differ", f"Indholdsfortegnelsen kalder punkt {position + 1} »{entry.title}«.", entry.span
                )
            )
            continue
        name = f"punkt {entry.number} »{entry.title}«" if entry.number else f"»{entry.title}«"
        notices.append(
            Notice("missing-item", f"Indholdsfortegnelsen nævner {name}, som ikke findes i teksten.", entry.span)
        )
    return notices


def _alike(one: str, other: str) -> bool:
    """Titles that are the same but for what reading errors and cut ends change."""
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    if long.startswith(short) and len(short) > 8 or short == long:
        return True
    same = sum(a == b for a, b in zip(short, long, strict=False))
    back = sum(a == b for a, b in zip(short[::-1], long[::-1], strict=False))
    return max(same, back) >= 0.5 * len(long) or same + back >= 0.9 * len(short)


def _of_stray(text: str, stray: list[Span]) -> list[Notice]:
    return [
        Notice("stray-line", f"Linjen står i intet kendt afsnit: »{text[s.start : s.end][:80]}«.", s) for s in stray
    ]
