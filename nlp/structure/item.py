"""One item of the agenda from its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from referatgraf.nlp.minutes import Actor, AgendaItem, Decision, Quote, Recommendation, Section, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attachments import read_attachments
from referatgraf.nlp.structure.attendance import NOTHING, Attendance, merged
from referatgraf.nlp.structure.attendance_lists import read_list
from referatgraf.nlp.structure.attendance_sentences import read_sentences
from referatgraf.nlp.structure.decisions import Decided, read_decisions
from referatgraf.nlp.structure.item_head import read_item_head, rows_of_content
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.openers import Opener
from referatgraf.nlp.structure.outcomes import Context, only_amount
from referatgraf.nlp.structure.people import without
from referatgraf.nlp.structure.recommendations import read_recommendation, told
from referatgraf.nlp.structure.route import read_way
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.sections import END, Block, cut_sections
from referatgraf.nlp.structure.settling import settled
from referatgraf.nlp.structure.statements import read_statements
from referatgraf.nlp.structure.titles import kind_of_type
from referatgraf.nlp.structure.unheaded import Custom, apart_at_end, apart_from_history, read_unheaded
from referatgraf.nlp.structure.votes_above import with_votes_above

_SPEAKS = re.compile(r"(?i)\b(?:indstiller|foreslår|anbefaler|indstilles)\b")
OF_PAPERS = Pattern(
    "item of the agenda or earlier minutes",
    re.compile(
        r"(?i)\b(?:godkendelse|underskrivelse) af (?:dagsorden|referat|protokol)|^(?:dagsorden|referat|protokol)"
    ),
    "Godkendelse af dagsorden",
    "Godkendelse af forretningsorden",
)
ELECTION = Pattern(
    "item that chooses persons",
    re.compile(r"(?i)(?:\w*valg|udpegning|udpegelse|konstituering) (?:af|til)\b"),
    "Udpegning af repræsentanter til brugerrådet",
    "Valgfag i udskolingen",
)
NEWS = Pattern(
    "item that tells what there is to tell",
    re.compile(
        r"(?i)(?:\w*meddelelser?|(?:gensidig )?orientering(?:er|ssager)?|nyt|siden sidst|til orientering|status)\b"
    ),
    "Nyt fra formanden",
    "Nytorv",
)
OPEN_FLOOR = Pattern(
    "item for whatever members bring up",
    re.compile(r"(?i)(?:eventuelt|evt)\b"),
    "Evt. og næste møde",
    "Eventuelle ændringer",
)
QUESTIONS = Pattern(
    "item in which citizens ask",
    re.compile(r"(?i)(?:åben |borgernes |offentlig )?spørge(?:tid|time|halvtime)\b"),
    "Spørgetid",
    "Spørgeskema til borgerne",
)
_CODES = {"": "other", "statement": "remarks"}
"""Codes of the list `section:` for kinds of sections that have none of their own."""
_OF_PEOPLE = ("absence", "deputies")
"""Sections on people, whose heading says nothing of where decisions stand."""
_MAY_RECOMMEND = ("", "presentation", "summary", "assessment")
"""Sections in which a recommendation may stand where none has a heading of its own."""
_FIVE_WORDS = re.compile(r"(?:\S+ ){4,}\S*[^\W\d]\w*[.!?:](?=\s|$)")
"""A sentence of so many words at least; what is shorter may be a unit or a clerk above the case."""
_FIRST_LINES = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """What an item takes from its document.

    Attributes:
        source: the document's text.
        closed: the item stands in the closed part of the agenda.
        disclosed: the document makes public what was decided behind closed doors.
        custom: what the document does as a rule, if no item of it has a heading for its decision; else None.
        pool: the rows of its decision, where that stands below all items.
    """

    source: str
    closed: bool = False
    disclosed: bool = False
    custom: Custom | None = None
    pool: Sequence[Row] = ()


@dataclass(frozen=True, slots=True)
class ItemRead:
    """An item and what it says beyond itself.

    Attributes:
        attendance: who was absent and so on.
        stray: its rows in no section.
        by_day: attendance under dated lines of its history.
    """

    item: AgendaItem
    attendance: Attendance
    stray: tuple[Span, ...] = ()
    by_day: tuple[tuple[str, Attendance], ...] = ()


def read_item(order: int, rows: list[Row], opener: Opener, frame: Frame) -> ItemRead:
    """The item whose rows begin with `opener.first`; of one that is withheld nothing but its head.

    Args:
        order: 1 for the first item.
        rows: the item's rows; indices of `opener` count from the first of them.
        opener: where number and title stand.
        frame: what the document around it says.
    """
    head = read_item_head(order, rows, opener, closed=frame.closed)
    item = replace(head, disclosed=head.closed and frame.disclosed)
    if item.withheld:
        return ItemRead(item, NOTHING)
    title = item.title.value if item.title else ""
    unheaded = frame.custom is not None
    own = cut_sections(rows_of_content(rows, opener), title, unheaded=unheaded)
    blocks = settled([*own, *cut_sections(frame.pool, "", unheaded=unheaded)])
    if frame.custom:
        blocks = apart_at_end(apart_from_history(blocks, frame.custom), frame.custom)
    return _filled(item, blocks, frame)


def _filled(item: AgendaItem, blocks: list[Block], frame: Frame) -> ItemRead:
    """The item with what its sections say."""
    actors, points = _recommendation(blocks, frame.source)
    kind = item.kind or _kind(blocks)
    title = item.title.value if item.title else ""
    context = Context(
        recommended=bool(points),
        orientation=kind is not None and kind.value == "orientation" and not QUESTIONS.regex.match(title),
        papers=OF_PAPERS.regex.search(title) is not None,
        election=ELECTION.regex.match(title) is not None,
        news=NEWS.regex.match(title) is not None,
        open_floor=OPEN_FLOOR.regex.match(title) is not None,
        amount=only_amount("\n".join(point.text for point in points)),
    )
    own = _decided(blocks, "decision", context, frame.source)
    prior = _decided(blocks, "history", context, frame.source)
    decisions = with_votes_above([decision for part in own for decision in part.decisions], blocks, frame.source)
    headed = any(block.heading and block.kind not in _OF_PEOPLE for block in blocks)
    if not decisions and (frame.custom or not headed):
        decisions = read_unheaded(blocks, context, frame.source, frame.custom)
    attendance = merged((*(part.attendance for part in own), *(_attendance(block) for block in blocks)))
    sections = [(block, list(_sections(block, decisions))) for block in blocks]
    item = replace(
        _attended(item, attendance),
        kind=kind,
        recommended_by=actors,
        recommendations=points,
        referred_to=read_way(line for b in blocks if b.kind in ("route", "competence") for line in b.lines),
        decisions=decisions,
        prior_decisions=tuple(decision for part in prior for decision in part.decisions if decision.body),
        attachments=read_attachments(blocks),
        sections=tuple(section for _, made in sections for section in made),
        statements=read_statements(blocks, frame.source),
        pool=Span(frame.pool[0].line.start, frame.pool[-1].line.end) if frame.pool else None,
    )
    stray = tuple(line.span for block, made in sections if not block.kind and not made for line in block.lines)
    return ItemRead(item, attendance, stray, tuple(day for part in prior for day in part.by_day))


def _attended(item: AgendaItem, said: Attendance) -> AgendaItem:
    """The item with who took no part in it, each once."""
    return replace(
        item,
        absent=without((*said.item, *said.absent, *said.excused), ()),
        disqualified=without(said.disqualified, ()),
        deputies=said.deputies,
    )


def _decided(blocks: list[Block], kind: str, context: Context, source: str) -> list[Decided]:
    return [read_decisions(block, context, source) for block in blocks if block.kind == kind]


def _recommendation(blocks: Sequence[Block], source: str) -> tuple[tuple[Actor, ...], tuple[Recommendation, ...]]:
    """Who recommend and what; where several sections recommend, the first that gives both names the actors."""
    found = [read_recommendation(_with_heading(block), source) for block in blocks if block.kind == "recommendation"]
    if not found:
        found = [told(block.lines, source) for block in blocks if block.kind in _MAY_RECOMMEND]
    named = [actors for actors, points in found if actors and points] or [actors for actors, _ in found if actors]
    return next(iter(named), ()), tuple(point for _, points in found for point in points)


def _with_heading(block: Block) -> list[Line]:
    """The lines of a recommendation; its heading too where that says who recommends ("Administrationen indstiller")."""
    return [block.heading, *block.lines] if block.heading and _SPEAKS.search(block.heading.text) else block.lines


def _kind(blocks: list[Block]) -> Quote | None:
    """The kind of item that a section of its type or way names."""
    lines = (line for block in blocks if block.kind in ("case-type", "route") for line in block.lines)
    return next((Quote(kind, line.span) for line in lines if (kind := kind_of_type(line.text))), None)


def _attendance(block: Block) -> Attendance:
    """What a section beside the decision says of attendance."""
    if block.kind == "absence":
        apology = block.heading is not None and "afbud" in block.heading.text.casefold()
        return merged(read_list(line.text, line.start, "excused" if apology else "absent") for line in block.lines)
    if block.kind in ("remarks", "deputies", "presentation"):
        return merged(read_sentences(line.text, line.start) for line in block.lines[:_FIRST_LINES])
    return NOTHING


def _sections(block: Block, decisions: Sequence[Decision]) -> Iterator[Section]:
    """The section that a block is.

    What stands in sentences above all headings presents the case, as far as it does not tell the item's decision.
    """
    if block.kind == END:
        return
    if block.heading or (block.kind and not block.beside):
        heading = Quote(block.heading.text, block.heading.span) if block.heading else None
        yield Section(_CODES.get(block.kind, block.kind), heading, block.span)
    elif not block.kind:
        starts = {line.start for line in block.lines}
        decided = min((d.span.start for d in decisions if d.span.start in starts), default=block.span.end)
        presented = [line for line in block.lines if line.start < decided]
        if _FIVE_WORDS.search(" ".join(line.text for line in presented)):
            yield Section("presentation", None, Span(presented[0].start, min(presented[-1].end, decided)))
        if decided < block.span.end:
            yield Section("decision", None, Span(decided, block.span.end))
