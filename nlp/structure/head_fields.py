"""The fields of the head: the lines under each label, and those without one."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import fold

_LISTS = ("present", "absent", "excused", "guest", "deputy", "remarks")
"""Fields that go on for as many lines as there are names."""
_LABEL_AND_TOOL = "møde"
"""A word that is furniture on one page and a label on another."""
_LONGEST_VALUE, _LONGEST_REMARK = 160, 200
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
    for row in rows:
        label = None if row.noise and row.text.casefold() != _LABEL_AND_TOOL else read_label(row.line)
        if label:
            rest = row.line.part(label.size, gap=0)
            current = Field(label.field, [rest] if rest.text.strip(" :") else [])
            head.fields.append(current)
        elif row.noise:
            head.furniture.append(row.line)
        elif current and not _UNKNOWN_LABEL.match(row.text) and _continues(current, row.line):
            current.lines.append(row.line)
        else:
            current = None
            head.loose.append(row.line)
            continue
        head.used.append(row.line.span)
    return head


def _continues(above: Field, line: Line) -> bool:
    """Whether a line belongs to the label above it: one value, or as many lines of names as there are."""
    if above.name not in _LISTS:
        return not above.lines and len(line.text) < _LONGEST_VALUE and line.gap < _WIDEST_GAP
    if above.name == "remarks" and not above.lines and len(line.text) < _LONGEST_REMARK:
        return True
    return fold(line.text) in ("ingen", "") or bool(read_people(line.text)) or is_attendance(line.text)
