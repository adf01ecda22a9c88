"""The decisions of an item: several bodies, several days and several points under one heading or many."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from referatgraf.nlp.minutes import Decision, Quote, Span
from referatgraf.nlp.structure.attendance import Attendance, is_attendance, read_list, read_sentences
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.outcomes import is_verdict, read_outcome, read_reservation
from referatgraf.nlp.structure.sections import Block
from referatgraf.nlp.structure.votes import read_votes

POINT = Pattern(
    "point", re.compile(r"^(?:Ad\.?(?: punkt| pkt\.?)?|Indstillingspunkt|Ad indstillingspunkt) ?(?P<p>\d{1,2}(?: ?(?:-|–|,|og) ?\d{1,2})*)\b ?[).:]?"),
    "Ad 1-2) Godkendt.", "Adressen er",
)  # fmt: skip
_LABEL = re.compile(
    r"(?i)^(?:(?P<excused>afbud(?: fra)?|fraværende med afbud)|(?P<absent>(?:fraværende|ikke til ?stede|ej til ?stede)(?: uden afbud)?)|(?P<present>til ?stede(?: var)?|deltagere))\s*:\s*"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_BODY_SPEAKS = re.compile(
    r"^(?:Udvalget|Byrådet|Kommunalbestyrelsen|Rådet|Direktionen|[A-ZÆØÅ][\w-]+udvalget) (?:besluttede|ønsker|ønskede|bemærke|anmod)"
)


@dataclass(slots=True)
class Group:
    """The lines of one body's decision on one day."""

    body: Quote | None
    date: Quote | None
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions and what their lines said about attendance, in all and by the printed day."""

    decisions: tuple[Decision, ...]
    attendance: Attendance
    by_day: tuple[tuple[str, Attendance], ...] = ()


def read_decisions(block: Block, recommended: bool, orientation: bool) -> Decided:
    """The decisions that stand in a section.

    Args:
        block: a section of decisions or of the case's history.
        recommended: the item has a recommendation.
        orientation: the item is one for orientation.
    """
    attendance = Attendance()
    decisions: list[Decision] = []
    by_day: list[tuple[str, Attendance]] = []
    for group in _groups(block):
        kept, said = _parted(group.lines)
        attendance = attendance + said
        by_day.append((group.date.value if group.date else "", said))
        parts = _pointed(kept)
        pointed = any(point for _, point in parts)
        for lines, point in parts:
            decision = _decision(group, lines, point, (recommended and bool(point or not pointed), orientation))
            if decision is not None:
                decisions.append(decision)
    return Decided(tuple(decisions), attendance, tuple(by_day))


def last_verdict(line: Line) -> Line | None:
    """The sentence at the end of a line that is a verdict ("Til efterretning.", "Indstillingen godkendt."), or None."""
    places = [0, *(hit.end() for hit in _SENTENCE.finditer(line.text)), len(line.text)]
    for begin, end in list(pairwise(places))[:-3:-1]:
        part = line.part(begin, end)
        if is_verdict(part.text):
            return line.part(begin)
    return None


def _groups(block: Block) -> list[Group]:
    groups = [Group(block.body, block.date)]
    for line in block.lines:
        entry = read_entry(line)
        if entry is None:
            groups[-1].lines.append(line)
            continue
        groups.append(Group(entry.body, entry.date))
        rest = line.part(entry.rest, gap=0)
        if rest.text:
            groups[-1].lines.append(rest)
    return [group for group in groups if group.lines]


def _parted(lines: list[Line]) -> tuple[list[Line], Attendance]:
    """The lines of the decision and what those on attendance say; these stand at its beginning or end."""
    kept: list[Line] = []
    said = Attendance()
    for line in lines:
        label = _LABEL.match(line.text)
        if label:
            field_name = next(name for name, value in label.groupdict().items() if value)
            said = said + read_list(line.text[label.end() :], line.start + label.end(), field_name)
        elif is_attendance(line.text):
            rest, told = _told(line)
            kept += rest
            said = said + told
        else:
            kept.append(line)
    return kept, said


def _told(line: Line) -> tuple[list[Line], Attendance]:
    """The sentences of a line that are not on attendance, and what the others say."""
    said = Attendance()
    kept: list[Line] = []
    places = [0, *(hit.end() for hit in _SENTENCE.finditer(line.text)), len(line.text)]
    for begin, end in pairwise(places):
        part = line.part(begin, end, gap=line.gap if begin == 0 else 0)
        told = read_sentences(part.text, part.start)
        if told:
            said = said + told
        elif part.text:
            kept.append(part)
    return kept, said


def _pointed(lines: list[Line]) -> list[tuple[list[Line], Quote | None]]:
    """The lines by the point they decide on; a body's own sentence after them stands alone."""
    parts: list[tuple[list[Line], Quote | None]] = []
    for line in lines:
        hit = POINT.regex.match(line.text)
        if hit:
            point = re.sub(r"\s*(?:–|-)\s*", "-", hit["p"])
            parts.append(([line], Quote(point, Span(line.start + hit.start("p"), line.start + hit.end("p")))))
        elif not parts or parts[-1][1] and not line.bullet and _BODY_SPEAKS.match(line.text):
            parts.append(([line], None))
        else:
            parts[-1][0].append(line)
    return parts


def _decision(group: Group, lines: list[Line], point: Quote | None, context: tuple[bool, bool]) -> Decision | None:
    text = _joined(lines)
    outcome = read_outcome(text, *context)
    if not outcome:
        return None
    votes, motions = read_votes(lines)
    span = Span(lines[0].start, lines[-1].end)
    return Decision(span, text, outcome, group.body, group.date, point, _reservation(lines), votes, motions)


def _joined(lines: list[Line]) -> str:
    """The text of the lines as they stand, bullets and blank lines kept."""
    parts = []
    for n, line in enumerate(lines):
        mark = f"{line.bullet} " if line.bullet and n else ""
        parts.append(("" if n == 0 else "\n" * min(max(line.gap, 1), 2)) + mark + line.text)
    return "".join(parts)


def _reservation(lines: list[Line]) -> Quote | None:
    """The reservation of the decision itself; that of those who voted against it is not the body's."""
    if re.match(r"(?i)^(?:For|Imod)\b", lines[0].text) or any(
        re.match(r"(?i)^(?:for|imod) stemte", line.text) for line in lines
    ):
        return None
    hit = read_reservation(lines[0].text, lines[0].start)
    if hit is None:
        return None
    rest = _joined([lines[0].part(hit.span.start - lines[0].start), *lines[1:]])
    return Quote(rest, Span(hit.span.start, lines[-1].end))
