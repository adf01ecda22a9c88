"""The decisions of an item: several bodies, several days and several points under one heading or many."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from referatgraf.nlp.minutes import Decision, Quote, Span, Vote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attendance import Attendance, merged
from referatgraf.nlp.structure.attendance_lists import read_list
from referatgraf.nlp.structure.attendance_sentences import is_attendance, read_sentences
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.deciding import is_verdict
from referatgraf.nlp.structure.decision_headings import body_before_colon
from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.lines import Line, first_sentence, sentences, span_of
from referatgraf.nlp.structure.motions import read_votes
from referatgraf.nlp.structure.outcomes import UNCLEAR, Context, has_verdict, read_outcome, reservation_start
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.statements import statements_start
from referatgraf.nlp.structure.votes import has_figures
from referatgraf.nlp.structure.voting_sentences import is_choice, is_dissent

POINT = Pattern(
    "point",
    re.compile(
        r"^(?:Ad\.?(?: punkt| pkt\.?)?|Indstillingspunkt|Ad indstillingspunkt) ?"
        r"(?P<p>\d{1,2}(?: ?(?:-|–|,|og) ?\d{1,2})*)\b ?[).:]?"
    ),
    "Ad 1-2) Godkendt.",
    "Adressen er",
)
POINT_BEFORE_COLON = Pattern(
    "point before a colon",
    re.compile(
        r"^(?:(?:Pkt\.?|Punkt|Pind|Nr\.?|Forslag) ?)?(?P<p>\d{1,2}(?: ?(?:-|–|,|og) ?\d{1,2})*) ?: ?(?=[A-ZÆØÅ])"
    ),
    "Pkt. 1-2: Anbefales.",
    "Punkt 7 tages først.",
)
"""What a list or a time may begin with too: a point where a decision word follows."""
POINT_BEFORE_VERDICT = Pattern(
    "point as the subject of a verdict",
    re.compile(
        r"^(?:Pkt\.?|Punkt|Pind|Nr\.?|Forslag) ?(?P<p>\d{1,2}(?: ?(?:-|–|,|og) ?\d{1,2})*) "
        r"(?=(?:(?:er|blev|kan|tages) )?(?:ikke )?(?:(?:godkend|anbefal|tiltr[åæ]d|vedtag|afvis|udsæt)[a-zæøå]+|"
        r"udsat|drøftet|til (?:efterretning|orientering)|taget til)\b)"
    ),
    "Pkt. 1 anbefales.",
    "Punkt 1 er det dyreste.",
)
"""In one line it may be an item; where several lines begin so, each is on a point of the recommendation."""
NEXT_POINT = Pattern(
    "next point within a line",
    re.compile(r"(?<=[.!?;] )Ad\.?(?: punkt| pkt\.?)? ?\d{1,2}\b"),
    "Ad 1: Godkendt. Ad 2: Anbefales.",
    "Ad 1: Godkendt, jf. Ad hoc-udvalget.",
)
BODY_SPEAKS = Pattern(
    "sentence of the body",
    re.compile(
        r"^(?:Udvalget|Byrådet|Kommunalbestyrelsen|Rådet|Direktionen|[A-ZÆØÅ][\w-]{0,40}udvalget) "
        r"(?:besluttede|ønsker|ønskede|bemærke|anmod)"
    ),
    "Udvalget ønsker en status i maj.",
    "Udvalget godkendte punkt 2.",
)
ATTENDANCE_LABEL = Pattern(
    "label of attendance",
    re.compile(
        r"(?i)^(?:(?P<excused>afbud(?: fra)?|fraværende med afbud)|"
        r"(?P<absent>(?:fraværende|ikke til ?stede|ej til ?stede)(?: uden afbud)?)|"
        r"(?P<present>til ?stede(?: var)?|deltagere))\s*:\s*"
    ),
    "Ikke til stede: Ib Krog",
    "Fraværende i dag: Ib Krog",
)
_SIDE = re.compile(r"(?i)^(?:for|imod)\b")
_VOTED = re.compile(r"(?i)^(?:for|imod) stemte")
_LONGEST_NAME = 120
_DASH = re.compile(r"\s*[–-]\s*")


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions and what their lines said about attendance, in all and by the printed day."""

    decisions: tuple[Decision, ...]
    attendance: Attendance
    by_day: tuple[tuple[str, Attendance], ...] = ()


@dataclass(slots=True)
class _Group:
    """The lines of one body's decision on one day."""

    body: Quote | None
    date: Quote | None
    lines: list[Line] = field(default_factory=list)


_Part = tuple[list[Line], Quote | None]
"""Lines, and the point of the recommendation that they decide on; None where they decide on all."""


def read_decisions(block: Block, context: Context, source: str) -> Decided:
    """The decisions that stand in a section of decisions or of the case's history; `source` is the document's text."""
    decisions: list[Decision] = []
    by_day: list[tuple[str, Attendance]] = []
    for group in _groups(block):
        kept, said = _parted(group.lines)
        by_day.append((group.date.value if group.date else "", said))
        decisions += _decisions(group, _pointed(kept, papers=context.papers), context, source)
    return Decided(tuple(decisions), merged(said for _, said in by_day), tuple(by_day))


def _decisions(group: _Group, parts: list[_Part], context: Context, source: str) -> Iterator[Decision]:
    """The decisions of a body on one day, one for each of its `parts` that decides something."""
    pointed = any(point for _, point in parts)
    for all_lines, point in parts:
        lines = all_lines[: statements_start(all_lines)]
        beside = context._replace(beside=pointed and point is None)
        outcome = read_outcome(_agreed(_joined(lines)), beside)
        if outcome and not (outcome == UNCLEAR and _is_name(lines)):
            yield _decision(group, lines, point, outcome, source)


def _is_name(lines: Sequence[Line]) -> bool:
    """Whether lines are no more than the name of a body, which heads the items below."""
    text = lines[0].text
    return len(lines) == 1 and any(body.span == Span(0, len(text)) for body in find_bodies(text[:_LONGEST_NAME]))


def _groups(block: Block) -> list[_Group]:
    groups = [_Group(block.body, block.date)]
    for line in block.lines:
        entry = read_entry(line)
        by_body = None if entry else _before_colon(line)
        if entry:
            rest = line.part(entry.rest, gap=0)
            groups.append(_Group(entry.body, entry.date, [rest] if rest.text else []))
        elif by_body:
            groups.append(by_body)
        else:
            groups[-1].lines.append(line)
    return [group for group in groups if group.lines]


def _before_colon(line: Line) -> _Group | None:
    """The decision of a body whose name stands before a colon ("Økonomiudvalget: Anbefales."), with a day perhaps."""
    found = body_before_colon(line.text)
    if found is None:
        return None
    body, size = found
    rest = line.part(size, gap=0)
    return _Group(line.placed(body), None, [rest]) if is_verdict(first_sentence(rest.text)) else None


def _parted(lines: list[Line]) -> tuple[list[Line], Attendance]:
    """The lines of the decision and what those on attendance say; these stand at its beginning or end."""
    kept: list[Line] = []
    said: list[Attendance] = []
    for line in lines:
        label = ATTENDANCE_LABEL.regex.match(line.text)
        if label:
            said.append(read_list(line.text[label.end() :], line.start + label.end(), label.lastgroup or "absent"))
        elif is_attendance(line.text):
            rest, told = _told(line)
            kept += rest
            said += told
        else:
            kept.append(line)
    return kept, merged(said)


def _told(line: Line) -> tuple[list[Line], list[Attendance]]:
    """The sentences of a line that are not on attendance alone, and what the others say."""
    kept: list[Line] = []
    said: list[Attendance] = []
    for begin, end in sentences(line.text):
        part = line.part(begin, end, gap=line.gap if begin == 0 else 0)
        told = read_sentences(part.text, part.start)
        if told:
            said.append(told)
        if part.text and (not told or has_figures(part)):  # "5 stemte for, 1 imod, og Ib Krog deltog ikke"
            kept.append(part)
    return kept, said


def _pointed(lines: list[Line], *, papers: bool) -> list[_Part]:
    """The lines by the point they decide on; a body's own sentence after them stands alone.

    What approves the agenda or earlier `papers` may name items of the agenda.
    """
    parts: list[_Part] = []
    told = [hit for line in lines if (hit := POINT_BEFORE_VERDICT.regex.match(line.text))]
    listed = len(told) > 1 and not papers
    for line in chain.from_iterable(map(_points_apart, lines)):
        hit = (POINT_BEFORE_VERDICT.regex.match(line.text) if listed else None) or _point(line.text)
        if hit:
            printed = line.quote(*hit.span("p"))
            parts.append(([line], Quote(_DASH.sub("-", printed.value), printed.span)))
        elif not parts or (parts[-1][1] and not line.bullet and BODY_SPEAKS.regex.match(line.text)):
            parts.append(([line], None))
        else:
            parts[-1][0].append(line)
    return parts


def _points_apart(line: Line) -> list[Line]:
    """The parts of a line that decides on one point after the other: "Ad 1: Godkendt. Ad 2: Anbefales."."""
    if POINT.regex.match(line.text) is None:
        return [line]
    return line.parted((hit.start(), hit.start()) for hit in NEXT_POINT.regex.finditer(line.text))


def _point(text: str) -> re.Match[str] | None:
    """The point that a line begins with."""
    bare = POINT_BEFORE_COLON.regex.match(text)
    return bare if bare and has_verdict(text[bare.end() :]) else POINT.regex.match(text)


def _decision(group: _Group, lines: list[Line], point: Quote | None, outcome: str, source: str) -> Decision:
    votes, motions = read_votes(lines, source)
    if outcome == UNCLEAR and votes:
        outcome = outcome_of(votes, [line.text for line in lines])
    span = span_of(lines)
    beside = any(line.section and line.gap == 0 for line in lines[1:])
    text = "\n".join(line.text for line in lines) if beside else source[span.start : span.end]
    reservation = None if beside else _reservation(lines, source)
    return Decision(span, text, outcome, group.body, group.date, point, reservation, votes, motions)


def outcome_of(votes: Sequence[Vote], texts: Sequence[str]) -> str:
    """The outcome that the figures of the last of `votes` on the matter tell, where no word of the `texts` does."""
    if any(has_verdict(text) or is_choice(text) for text in texts):
        return UNCLEAR
    vote = votes[-1]
    if vote.votes_for is None or vote.votes_against is None or vote.votes_for == vote.votes_against:
        return UNCLEAR
    return "approved" if vote.votes_for > vote.votes_against else "rejected"


def _joined(lines: list[Line]) -> str:
    """The text of the lines as they stand, bullets and blank lines kept."""
    first, *others = lines
    below = ("\n" * min(max(line.gap, 1), 2) + f"{line.bullet} " * bool(line.bullet) + line.text for line in others)
    return first.text + "".join(below)


def _agreed(text: str) -> str:
    """The text without the sentences of those who did not agree, unless it has no other."""
    parts = (text[begin:end] for begin, end in sentences(text))
    return "".join(part for part in parts if not is_dissent(part)) or text


def _reservation(lines: list[Line], source: str) -> Quote | None:
    """The reservation of the decision itself; that of those who voted against it is not the body's."""
    if _SIDE.match(lines[0].text) or any(_VOTED.match(line.text) for line in lines):
        return None
    start = reservation_start(lines[0].text)
    if start is None:
        return None
    span = Span(lines[0].start + start, lines[-1].end)
    return Quote(source[span.start : span.end], span)
