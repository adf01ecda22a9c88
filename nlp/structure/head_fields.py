"""The fields of the head: the lines under each label, and those without one."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.attendance_lists import broken_names, is_nobody
from referatgraf.nlp.structure.attendance_sentences import is_attendance
from referatgraf.nlp.structure.labels import Label, label_behind, read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import is_party, read_people, share_of_names
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import given_names

_LISTS = ("present", "absent", "excused", "guest", "deputy", "remarks")
"""Fields that go on for as many lines as there are names."""
BROKEN = ("body", "place")
"""Fields of one value, whose words may go on below."""
_LEADS_ON = re.compile(r"(?:\w-|,|&|\b(?:og|samt|i|på|ved|for|til|af|den|det))$")
"""How a line ends that the value of a field is broken at: "Mødelokalet i", "Udvalget for Natur og"."""
_LABEL_AND_TOOL = "møde"
"""A word that is furniture on one page and a label on another."""
LIST_BEHIND = Pattern(
    "list behind another",
    re.compile(
        r"[.;)] (?=(?:Fraværende(?: med afbud| uden afbud)?|Afbud(?: fra)?|(?:Ikke|Ej) til ?stede|Ikke mødt|Gæster?|"
        r"Stedfortrædere?|Referent|Mødeleder|Desuden deltog|Endvidere deltog):? )"
    ),
    "Til stede: Vera Holm. Afbud: Ib Krog",
    "Afbud: Ib Krog",
)
_LONGEST_VALUE, _LONGEST_REMARK = 160, 200
_LONGEST_GROUP, _LONGEST_REST = 70, 70
_SOME_NAMES = 0.5
_WIDEST_GAP = 4
_COLUMN = re.compile(r" {3,}|\t\s*|\s[|·•]\s+")
_GROUP = re.compile(r"(?:(?:[Ff]or|[Ff]ra) )?[A-ZÆØÅ\d][\w-]+(?: [\w-]+){0,4}:\s*(?=[A-ZÆØÅ]|[a-zæøå]+ [A-ZÆØÅ])")
"""Whom the names behind it come from, as far as a title before a name lets it be told from a list."""
_SIDE = re.compile(r"(?i)[\w-]{1,30}siden\b")
"""A label for one side of a committee of employees and leaders."""
_WHENCE = re.compile(r"Fra (?:[\w-]+ ){0,2}[\w-]+(?:en|et|ne)(?: deltog)?: *(?=[A-ZÆØÅ])")
"""Whom guests come from, below a list of those absent, who need no such label."""
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
    _open: Field | None = None
    """The field that the next lines may go on with."""
    _grouped: bool = False
    """Whether its names stand in groups, each below whom they come from."""
    _behind: bool = False
    """Whether they stand in groups, each behind whom they come from."""

    def take(self, row: Row, below: Line | None) -> None:
        """Put a row where it belongs; `below` is the line after it, None where that is furniture."""
        line = row.line
        label = None if row.noise and row.text.casefold() != _LABEL_AND_TOOL else self._label(line)
        if not row.noise and self._opens_group(line, label, below):
            self._grouped = True
        elif label:
            rest = line.part(label.size, gap=0)
            opened = Field(
                self._named(label, side=bool(_SIDE.match(row.text))), [rest] if rest.text.strip(" :") else []
            )
            if self._heads_list(opened):
                self.fields.append(opened)
            else:
                self._begin(opened, grouped=label.group or self._begins_group(opened))
        elif row.noise:
            self.furniture.append(line)
        elif behind := label_behind(line):
            self.fields.append(Field(behind.field, [line.part(0, behind.size)]))
            self._open, self._grouped = None, False
        elif self._open and (group := self._group_behind(line)):
            self._open.lines.append(group)
        elif self._open and self._open.name == "present" and below and is_party(row.text) and read_people(below.text):
            pass  # what the next of them belong to
        elif self._open and not _UNKNOWN_LABEL.match(row.text) and _continues(self._open, line):
            self._open.lines.append(without_origin(line) if self._grouped else line)
        else:
            self._open, self._grouped = None, False
            self.loose.append(line)
            return
        self.used.append(line.span)

    def _label(self, line: Line) -> Label | None:
        whence = _WHENCE.match(line.text) if self._open and self._open.name in ("absent", "excused") else None
        return read_label(line) or (Label("guest", whence.end()) if whence else None)

    def _present(self) -> bool:
        return any(field.name == "present" and field.lines for field in self.fields)

    def _named(self, label: Label, *, side: bool) -> str:
        """The field that a label opens: who took part is a guest where those present and those absent stand above.

        A side of a committee below a label for those absent names those of it who are.
        """
        if side and self._open and self._open.name in ("absent", "excused") and self._present():
            return self._open.name
        if label.field != "attending":
            return label.field
        above = {field.name for field in self.fields}
        return "guest" if "present" in above and above & {"absent", "excused"} else "present"

    def _heads_list(self, labelled: Field) -> bool:
        """Whether a label names the chair as the first of a list, which goes on below: "Medlemmer", "Formand: …"."""
        listed = self._open is not None and self._open.name == "present" and not self._open.lines
        return listed and labelled.name == "chair" and bool(labelled.lines)

    def _begin(self, opened: Field, *, grouped: bool) -> None:
        self.fields.append(opened)
        self._grouped = self._grouped and opened.name == "present"
        self._open, self._behind = opened, grouped or (self._behind and opened.name == "present")

    @staticmethod
    def _begins_group(opened: Field) -> bool:
        """Whether the first of several groups stands behind the label, its names behind whom they come from."""
        group = _GROUP.match(opened.lines[0].text) if opened.name == "present" and opened.lines else None
        return group is not None and bool(read_people(opened.lines[0].text[group.end() :]))

    def _group_behind(self, line: Line) -> Line | None:
        """The names of a group of those present, behind whom they come from: "Forældre: Ib Krog".

        The first group stands right below the label, which then has no value of its own.
        """
        name = _GROUP.match(line.text) if self._open and self._open.name == "present" else None
        if name is None or self._open is None or (self._open.lines and not self._behind):
            return None
        names = line.part(name.end())
        self._behind = bool(read_people(names.text))
        return names if self._behind else None

    def _opens_group(self, line: Line, label: Label | None, below: Line | None) -> bool:
        """Whether a line names a group of those present, whose names stand below: "Fra forvaltningen:".

        The first group stands right below the label, which then has no value of its own.
        """
        if self._open is None or self._open.name != "present" or (self._open.lines and not self._grouped):
            return False
        only_guests = label is None or (label.field == "guest" and label.size == len(line.text))
        if len(line.text) > _LONGEST_GROUP or below is None or read_label(below) or not only_guests:
            return False
        listed = line.text.endswith(":") or bool(below.bullet)
        return listed and share_of_names(line.text) <= _SOME_NAMES and bool(read_people(below.text))


def read_head_lines(rows: list[Row]) -> HeadLines:
    """The lines under each label, in order, and the others."""
    head = HeadLines()
    rows = [part for row in rows for cut in _labels_apart(row) for part in _lists_apart(cut)]
    for n, row in enumerate(rows):
        head.take(row, next((below.line for below in rows[n + 1 : n + 2] if not below.noise), None))
    return head


def _lists_apart(row: Row) -> list[Row]:
    """A row in parts, where it tells of those present and goes on with those absent: "Til stede: A. Afbud: B."."""
    cuts = [hit.end() for hit in LIST_BEHIND.regex.finditer(row.text)] if not row.noise else []
    if not cuts or read_label(row.line) is None:
        return [row]
    return [row._replace(line=part) for part in row.line.parted(((cut, cut) for cut in cuts), gap=1)]


def _labels_apart(row: Row) -> list[Row]:
    """The fields that a row holds in columns, each behind its label and a colon: "Dato: 5. maj   Tid: 14.00"."""
    gaps = [] if row.noise or ":" not in row.text else list(_COLUMN.finditer(row.text))
    cuts = [gap.span() for gap in gaps if _is_labelled(row.line.part(gap.end()))]
    return [Row(part) for part in row.line.parted(cuts, gap=1)] if cuts else [row]


def _is_labelled(line: Line) -> bool:
    label = read_label(line)
    return label is not None and label.size < len(line.text) and line.text[label.size - 1] == ":"


def without_origin(line: Line) -> Line:
    """The line of one person in a group, without the association or office behind the comma."""
    people = read_people(line.text, line.start)
    comma = line.text.find(",", people[0].span.end - line.start) if people else -1
    named = any(person.name.split()[0] in given_names() for person in people[1:])
    return line.part(0, comma) if comma > 0 and not named else line


def _continues(above: Field, line: Line) -> bool:
    """Whether a line belongs to the label above it: one value, or as many lines of names as there are."""
    if above.name == "other" and first_date(line.text):
        return False
    if above.name in BROKEN and above.lines:
        return line.gap == 1 and len(line.text) < _LONGEST_REST and bool(_LEADS_ON.search(above.lines[-1].text))
    if above.name not in _LISTS:
        return not above.lines and len(line.text) < _LONGEST_VALUE and line.gap < _WIDEST_GAP
    if above.name == "remarks" and not above.lines and len(line.text) < _LONGEST_REMARK:
        return True
    if above.lines and is_nobody(above.lines[-1].text):
        return False
    broken, _ = broken_names([*above.lines[-1:], line])
    return fold(line.text) in ("ingen", "") or bool(broken or read_people(line.text)) or is_attendance(line.text)
