"""One item of the agenda from its rows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from referatgraf.nlp.minutes import AgendaItem, Attachment, Decision, Quote, Section, Span
from referatgraf.nlp.structure.agenda import Opener
from referatgraf.nlp.structure.attendance import Attendance, merged, read_list, read_sentences
from referatgraf.nlp.structure.decisions import last_verdict, read_decisions
from referatgraf.nlp.structure.entries import is_body_line, read_entry
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.marks import NUMBER, closed_mark, is_journal_number
from referatgraf.nlp.structure.people import without
from referatgraf.nlp.structure.route import read_recommendation, read_way, recommends
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.sections import Block, cut
from referatgraf.nlp.structure.statements import read_statements
from referatgraf.nlp.structure.titles import Title, kind_of_type, read_title
from referatgraf.nlp.structure.votes import is_voted
from referatgraf.nlp.structure.words import letters

_TOGETHER = {"both": "decision", "": "other", "statement": "remarks"}
_IDENTIFIER = re.compile(r"\s*\t\s*(?P<id>[\w./-]*\d[\w./-]*)$|\s+\((?P<doc>\d{3,}[\d/-]+)\)$")


@dataclass(frozen=True, slots=True)
class Frame:
    """What an item takes from its document: `closed` part of the agenda, `unheaded` decisions throughout."""

    closed: bool = False
    unheaded: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """An item, what it says about attendance, its rows in no section, and attendance under dated lines of its history."""

    item: AgendaItem
    attendance: Attendance
    stray: tuple[Span, ...]
    by_day: tuple[tuple[str, Attendance], ...] = ()


def read_item(order: int, rows: list[Row], opener: Opener, source: str, frame: Frame) -> Read:
    """The item whose rows begin with `opener.first`.

    Args:
        order: 1 for the first item.
        rows: the item's rows; indices of `opener` count from the first of them.
        source: the document's text.
        frame: what the document around it says.
    """
    title = _title(rows, opener)
    body = [*_above_title(rows, opener), *rows[_below(opener) :]]
    blocks = _settle(cut(body, title.quote.value if title else ""))
    span = Span(rows[0].line.start, rows[-1].line.end)
    item = AgendaItem(order, span, _number(rows, opener), title.quote if title and title.quote.value else None,
                      closed=frame.closed or _closed(title, rows), kind=(title.kind if title else None) or _kind(blocks))  # fmt: skip
    item = _identified(item, rows, title)
    if item.closed:
        return Read(item, Attendance(), ())
    return _filled(item, blocks, source, unheaded=frame.unheaded)


def _filled(item: AgendaItem, blocks: list[Block], source: str, *, unheaded: bool) -> Read:
    actor, points = _recommendation(blocks)
    context = (bool(points), item.kind is not None and item.kind.value == "orientation")
    own = [read_decisions(b, *context) for b in blocks if b.kind in ("decision", "both")]
    prior = [read_decisions(b, *context) for b in blocks if b.kind == "history"]
    attendance = merged((*(d.attendance for d in own), *(_attendance(b) for b in blocks)))
    item = replace(
        item,
        recommended_by=actor,
        recommendations=tuple(replace(p, text=source[p.span.start : p.span.end]) for p in points),
        referred_to=read_way(line for b in blocks if b.kind in ("route", "competence") for line in b.lines),
        decisions=tuple(_verbatim(d, source) for part in own for d in part.decisions)
        or (_unmarked(blocks, context) if unheaded else ()),
        prior_decisions=tuple(_verbatim(d, source) for part in prior for d in part.decisions if d.body),
        attachments=_attachments(blocks),
        sections=tuple(_section(b) for b in blocks if b.heading or b.kind),
        absent=without((*attendance.item, *attendance.absent, *attendance.excused), ()),
        disqualified=without(attendance.disqualified, ()),
        deputies=attendance.deputies,
        statements=tuple(replace(s, text=source[s.span.start : s.span.end]) for s in read_statements(blocks)),
    )
    stray = tuple(line.span for b in blocks if not b.kind and b.heading is None for line in b.lines)
    return Read(item, attendance, stray, tuple(day for part in prior for day in part.by_day))


def _unmarked(blocks: list[Block], context: tuple[bool, bool]) -> tuple[Decision, ...]:
    """The verdict of an item that has no heading for it: the last sentence, where that is a verdict and nothing else."""
    if any(block.kind in ("decision", "both", "history") for block in blocks):
        return ()
    last = next(
        (b for b in reversed(blocks) if b.lines and b.kind not in ("absence", "attachments", "statement", "deputies")),
        None,
    )
    voted = next((n for n, line in enumerate(last.lines) if is_voted(line)), None) if last else None
    if last and voted is not None:
        return read_decisions(Block("decision", None, last.lines[voted:]), *context).decisions
    verdict = last_verdict(last.lines[-1]) if last else None
    return read_decisions(Block("decision", None, [verdict]), *context).decisions if verdict else ()


def _verbatim(decision: Decision, source: str) -> Decision:
    """The decision with its texts as they stand in the document."""
    reservation = decision.reservation
    if reservation:
        reservation = replace(reservation, value=source[reservation.span.start : reservation.span.end])
    return replace(decision, text=source[decision.span.start : decision.span.end], reservation=reservation)


def _title(rows: list[Row], opener: Opener) -> Title | None:
    if opener.title is None:
        return None
    row, start, end = opener.title
    return read_title(rows[row].line, start, end) if row < len(rows) else None


def _number(rows: list[Row], opener: Opener) -> Quote | None:
    if opener.number is None:
        return None
    line = rows[opener.row].line
    start, end = opener.number
    return Quote(line.text[start:end], Span(line.start + start, line.start + end))


def _below(opener: Opener) -> int:
    """The first row below number and title."""
    if opener.title is None and opener.number is None:
        return opener.first
    return max(opener.row, opener.title[0] if opener.title else 0) + (
        opener.number is not None or opener.title is not None
    )


def _above_title(rows: list[Row], opener: Opener) -> list[Row]:
    """What stands between the number, or a label of the title, and the title: some pages print the decision there."""
    if opener.title is None:
        return []
    if opener.number is not None and opener.row < opener.title[0]:
        return rows[opener.row + 1 : opener.title[0]]
    return [row for row in rows[: opener.title[0]] if row.heading and row.heading.kind != "title"]


def _closed(title: Title | None, rows: list[Row]) -> bool:
    """Closed by its title, or by a mark of its own; a table that names both kinds of points is no mark."""
    if title is not None and title.closed:
        return True
    marks = [
        closed_mark(row.text)
        for row in rows
        if row.ident and not row.ident.case_numbers or row.ident and "luk" in row.text.casefold()
    ]
    return bool(marks) and all(marks)


def _identified(item: AgendaItem, rows: list[Row], title: Title | None) -> AgendaItem:
    """The item with the numbers of its identification and title, each once."""
    found: dict[str, dict[str, Quote]] = {"case_numbers": {}, "journal_numbers": {}, "document_numbers": {}}
    loose = [title.number] if title and title.number else _lost_number(rows)
    for quote in loose:
        found["journal_numbers" if is_journal_number(quote.value) else "case_numbers"][quote.value] = quote
    for row in rows:
        if row.ident:
            for name, values in found.items():
                for quote in getattr(row.ident, name):
                    values.setdefault(quote.value, quote)
    return replace(item, **{name: tuple(values.values()) for name, values in found.items()})


def _lost_number(rows: list[Row]) -> list[Quote]:
    """The number that a page prints after all labels: at the beginning of a line below an empty "Sagsnr.:"."""
    empty = next((n for n, row in enumerate(rows) if row.ident and row.ident.empty), None)
    if empty is None or any(row.ident and row.ident.case_numbers for row in rows):
        return []
    hits = ((row.line, NUMBER.match(row.text)) for row in rows[empty + 1 : empty + 7])
    return [Quote(hit.group(), Span(line.start, line.start + hit.end())) for line, hit in hits if hit][:1]


def _settle(blocks: list[Block]) -> list[Block]:
    """Sections by what they hold where headings were swapped, and the empty Sagsfremstilling that frames a case."""
    for block in blocks:
        if (
            block.kind == "recommendation"
            and block.lines
            and all(is_body_line(part) for b in block.lines for part in _names(b))
        ):
            block.kind = "route"
        elif block.kind == "route" and recommends(block.lines):
            block.kind = "recommendation"
        elif block.kind == "presentation" and not block.lines and block is not blocks[-1]:
            block.kind = "wrapper"
    return [part for block in blocks for part in (_divided(block) if block.kind == "both" else [block])]


def _names(line: Line) -> list[str]:
    ways = read_way([line])
    covered = sum(way.span.end - way.span.start for way in ways)
    return [way.value for way in ways] if covered > 0.7 * len(line.text) - 4 * len(ways) else [line.text]


def _divided(block: Block) -> list[Block]:
    """A section of proposal and verdict: what comes before the first dated line or after the list is the proposal."""
    for n, line in enumerate(block.lines):
        listed = (
            n > 0
            and (block.lines[n - 1].bullet or re.match(r"^\d", block.lines[n - 1].text))
            and not line.bullet
            and line.gap > 1
        )
        if read_entry(line) or listed:
            proposal = Block("recommendation", block.heading, block.lines[:n])
            return [proposal, Block("decision", None, block.lines[n:], block.body, block.date)]
    return [
        Block(
            "recommendation" if recommends(block.lines) else "decision",
            block.heading,
            block.lines,
            block.body,
            block.date,
        )
    ]


def _recommendation(blocks: list[Block]):  # type: ignore[no-untyped-def]
    found = [read_recommendation(_with_heading(b)) for b in blocks if b.kind == "recommendation"]
    actor = next((a for a, points in found if a and points), None) or next((a for a, _ in found if a), None)
    return actor, tuple(point for _, points in found for point in points)


def _with_heading(block: Block) -> list[Line]:
    """The lines of a recommendation; its heading too where that says who recommends ("Administrationen indstiller")."""
    speaks = block.heading and re.search(r"(?i)\b(?:indstiller|foreslår|anbefaler|indstilles)\b", block.heading.text)
    return [block.heading, *block.lines] if speaks and block.heading else block.lines


def _kind(blocks: list[Block]) -> Quote | None:
    for block in blocks:
        if block.kind in ("case-type", "route"):
            for line in block.lines:
                code = kind_of_type(line.text)
                if code:
                    return Quote(code, line.span)
    return None


def _attendance(block: Block) -> Attendance:
    if block.kind == "absence":
        apology = block.heading is not None and "afbud" in block.heading.text.casefold()
        return merged(read_list(line.text, line.start, "excused" if apology else "absent") for line in block.lines)
    if block.kind in ("remarks", "deputies", "presentation") and block.lines:
        return merged(read_sentences(line.text, line.start) for line in block.lines[:6])
    return Attendance()


def _attachments(blocks: Iterable[Block]) -> tuple[Attachment, ...]:
    """The titles under Bilag, each once; the list with document numbers wins over one without."""
    found: dict[str, Attachment] = {}
    for block in blocks:
        for line in block.lines if block.kind == "attachments" else ():
            hit = _IDENTIFIER.search(line.text)
            title = line.text[: hit.start()] if hit else line.text
            attachment = Attachment(
                title, Span(line.start, line.start + len(title)), (hit["id"] or hit["doc"]) if hit else ""
            )
            key = letters(title)
            if (
                key
                and (key not in found or not found[key].identifier and attachment.identifier)
                and not _no_attachment(title)
            ):
                found[key] = attachment
    return tuple(found.values())


def _no_attachment(title: str) -> bool:
    return len(title) > 250 or title.strip(" .").casefold() in {"ingen", "intet", "ingen bilag"}


def _section(block: Block) -> Section:
    heading = block.heading
    quote = Quote(heading.text, heading.span) if heading else None
    return Section(_TOGETHER.get(block.kind, block.kind), quote, block.span)
