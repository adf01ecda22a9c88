"""The fields of the head: the lines under each label, and those without one."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.structure.attendance_lists import broken_names
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.labels import label_behind, read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people, share_of_names
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import given_names

_LISTS = ("present", "absent", "excused", "guest", "deputy", "remarks")
"""Fields that go on for as many lines as there are names."""
_LABEL_AND_TOOL = "møde"
"""A word that is furniture on one page and a label on another."""
_LONGEST_VALUE, _LONGEST_REMARK = 160, 200
_LONGEST_GROUP = 70
_SOME_NAMES = 0.5
_WIDEST_GAP = 4
_UNKNOWN_LABEL = re.compile(r"(?!Fra |For |[A-ZÆØÅ]:)[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]+){1,3}: ")
"""Words that end in a colon as a label does, but for those that part the names of a list."""


class Field(NamedTuple):
    """A field of labels.csv and the lines that belong to it."""

    name: str
    lines: list[Line]


@dataclass(slots=True)
class HeadLines:
    """The lines of a head.

    Attributes:
        fields: in order; a label that is printed twice opens two.
        loose: lines without a label.
        furniture: lines of the page around the minutes; the address of a download may hold the day.
        used: the places of labels, their values and furniture.
    """

    fields: list[Field] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)


def read_head_lines(rows: list[Row]) -> HeadLines:
    """The lines under each label, in order, and the others."""
    head = HeadLines()
    current: Field | None = None
    grouped = False
    for n, row in enumerate(rows):
        label = None if row.noise and row.text.casefold() != _LABEL_AND_TOOL else read_label(row.line)
        grouped = grouped and current is not None and current.name == "present"
        if _opens_group(current, rows, n, grouped=grouped):
            grouped = True
        elif label:
            rest = row.line.part(label.size, gap=0)
            current = Field(label.field, [rest] if rest.text.strip(" :") else [])
            head.fields.append(current)
        elif not row.noise and (behind := label_behind(row.line)):
            head.fields.append(Field(behind.field, [row.line.part(0, behind.size)]))
            current = None
        elif row.noise:
            head.furniture.append(row.line)
        elif current and not _UNKNOWN_LABEL.match(row.text) and _continues(current, row.line):
            current.lines.append(_without_origin(row.line) if grouped else row.line)
        else:
            current = None
            head.loose.append(row.line)
            continue
        head.used.append(row.line.span)
    return head


def _opens_group(current: Field | None, rows: list[Row], n: int, *, grouped: bool) -> bool:
    """Whether a row names a group of those present, whose names stand below: "Fra forvaltningen:".

    The first group stands right below the label, which then has no value of its own.
    """
    if current is None or current.name != "present" or (current.lines and not grouped) or rows[n].noise:
        return False
    text, below = rows[n].text, next((row.line for row in rows[n + 1 : n + 2] if not row.noise), None)
    label = read_label(rows[n].line)
    if len(text) > _LONGEST_GROUP or below is None or (label and (label.field != "guest" or label.size < len(text))):
        return False
    if share_of_names(text) > _SOME_NAMES or read_label(below):
        return False
    return bool(read_people(below.text)) and (text.endswith(":") or bool(below.bullet))


def _without_origin(line: Line) -> Line:
    """The line of one person in a group, without the association or office behind the comma."""
    people = read_people(line.text, line.start)
    comma = line.text.find(",", people[0].span.end - line.start) if people else -1
    named = any(person.name.split()[0] in given_names() for person in people[1:])
    return line.part(0, comma) if comma > 0 and not named else line


def _continues(above: Field, line: Line) -> bool:
    """Whether a line belongs to the label above it: one value, or as many lines of names as there are."""
    if above.name == "other" and first_date(line.text):
        return False
    if above.name not in _LISTS:
        return not above.lines and len(line.text) < _LONGEST_VALUE and line.gap < _WIDEST_GAP
    if above.name == "remarks" and not above.lines and len(line.text) < _LONGEST_REMARK:
        return True
    broken, _ = broken_names([*above.lines[-1:], line])
    return fold(line.text) in ("ingen", "") or bool(broken or read_people(line.text)) or is_attendance(line.text)
