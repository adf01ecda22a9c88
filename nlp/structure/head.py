"""The head of the minutes: body, day, hours, place and those present, by label or by form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from referatgraf.nlp.dates import find_times, first_date
from referatgraf.nlp.minutes import Deputy, Quote, Span
from referatgraf.nlp.municipality_names import MUNICIPALITY_ALONE
from referatgraf.nlp.structure.attendance import Attendance
from referatgraf.nlp.structure.attendance_lists import broken_names, kind_below, read_list
from referatgraf.nlp.structure.attendance_sentences import read_sentences
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.head_fields import BROKEN, Field, read_head_lines, without_origin
from referatgraf.nlp.structure.head_hours import RANGE, hours_of
from referatgraf.nlp.structure.head_place import place_before_hour, place_by_day, place_by_hour, place_of
from referatgraf.nlp.structure.lines import Line, joined
from referatgraf.nlp.structure.people import is_name_list, read_people
from referatgraf.nlp.structure.people_columns import read_people_columns
from referatgraf.nlp.structure.pooled_values import read_pool, spread
from referatgraf.nlp.structure.rosters import read_roster
from referatgraf.nlp.structure.rows import Row

_PEOPLE = {"present": "present", "absent": "absent", "excused": "excused", "guest": "guests"}
_DEPUTY = "deputy"
_AS_PRINTED = ("body", "kind", "chair", "leader", "municipality")
_BEGINS = re.compile(
    r"(?i)\b(?:begynder|starter|startede|begyndte|åbnes|åbnede|åbnet|indledtes?|start|"
    r"(?:af)?holdes|(?:af)?holdt)\b.{0,12}\bkl"
)
_ENDS = re.compile(
    r"(?i)\b(?:slutte(?:de|t|r)|hæve(?:t|des)|afsluttet|afsluttedes|mødet (?:blev )?lukket|ophævet|færdig|slut)\b"
    r"[^\d]{0,20}(?:kl\.? ?)?\d"
)
_HOUR_FIRST = re.compile(
    r"(?i)^kl(?:okken)?\b\.? ?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:[-–]|til)\s*(?:kl\.? ?)?\d{1,2}(?:[.:]\d\d)?)?"
    r"(?:\.?$|, |,? (?:(?:i|på|ved) )?(?-i:[A-ZÆØÅ])|,? (?:i|på) (?:møde)?(?:lokale|sal) )"
)
_PLACE_AND_HOUR = re.compile(
    r"^(?:(?:i|på) )?\w(?:(?!begynd|start|slut|hæve)[^.:\d]){2,60}?\d{0,3},? kl\.? ?\d{1,2}[.:]\d\d$"
)
_ON_WEEKDAY = re.compile(r"(?i)(?:^|møde\b.{0,40} )(?:man|tirs|ons|tors|fre|lør|søn)dag")
_KIND_OF_DOCUMENT = re.compile(r"(?i)(?:referat|dagsorden|beslutningsprotokol|protokol)\b")
_LONGEST_LOOSE = 250
_FEWEST_NAMES = 3
"""Names that make a list of those present by themselves."""
_FEWEST_LINES = 2
"""In a list of more lines each is of one person, if none ends with a comma."""
_OF_LETTER, _IN_FURNITURE, _ALONE, _IN_LABEL, _WITH_HOUR = 1, 2, 3, 3, 4
"""How surely a day is the meeting's, by where it stands."""
_LETTER = re.compile(
    r"(?!Møde|Referat|Dagsorden|Protokol|Afholdt|(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag)"
    r"[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ])?,? (?:den|d\.) \d{1,2}[. ]"
)
_OF_PAPER = re.compile(r"(?i)\b(?:udgivet|udsendt|udskrevet|udskrift|offentliggjort|opdateret|publiceret|printet)\b")
"""What tells when the minutes were sent or printed."""
_DAY_OF_WEEK = re.compile(r"(?i)\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b")
_MEETING = re.compile(r"(?i)\bmøde[tr]?\b|mødedato|\bafholdt\b")


@dataclass(slots=True)
class Head:
    """What the head says.

    Attributes:
        values: body, kind, date, start, end, place, chair, leader and municipality, each as first said.
        attendance: who was there and who was not.
        loose: its lines without a label.
        used: the places of the lines that were understood.
        weight: how surely the day is the meeting's.
    """

    values: dict[str, Quote] = field(default_factory=dict)
    attendance: Attendance = field(default_factory=Attendance)
    loose: list[Line] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)
    weight: int = 0

    def set_date(self, value: Quote | None, weight: int) -> None:
        """Keep a day for the meeting's where none was said before with as much weight."""
        if value is not None and weight > self.weight:
            self.values["date"], self.weight = value, weight

    def set(self, name: str, value: Quote | None) -> None:
        """Keep a value where none was said before."""
        if value is not None and value.value:
            self.values.setdefault(name, value)

    def set_place(self, value: Quote) -> None:
        """Keep a place where none was said before, or only a part of it ("Rådhuset")."""
        if value.value and self.values.get("place", value).value in value.value:
            self.values["place"] = value


def read_head(rows: list[Row]) -> Head:
    """The head from its rows, those of the list of contents left out."""
    members, roster = read_roster([row.line for row in rows if not row.noise])
    pool, pooled = read_pool(rows)
    columns, side_by_side = read_people_columns(rows)
    known = {line.start for line in (*roster, *pooled, *side_by_side)}
    lines = read_head_lines([row for row in rows if row.line.start not in known])
    parts = (row.line for row in rows if row.is_class)
    used = [*lines.used, *(line.span for line in (*roster, *pooled, *side_by_side, *parts))]
    head = Head(loose=lines.loose, used=used, attendance=members)
    for labelled in (*pool, *columns, *spread(lines.fields)):
        _read_field(head, labelled)
    for line in lines.loose:
        _read_loose(head, line)
    if not head.attendance.present:
        _read_bare_list(head, lines.loose)
    for line in lines.furniture:
        head.set_date(first_date(line.text, line.start), _IN_FURNITURE)
    if "place" not in head.values and (place := _place(head, spread(lines.fields))):
        head.set_place(place_of(place))
        head.used.append(place.span)
    return head


def _read_bare_list(head: Head, lines: Sequence[Line]) -> None:
    """Names without a label as those present, where no label announces them: a list, or a line each with its party."""
    named = [(line, people) for line in lines if (people := read_people(line.text))]
    lists = [(line, people) for line, people in named if people[0].span.start == 0 and is_name_list(line.text)]
    several = [line for line, people in lists if len(people) >= _FEWEST_NAMES]
    alone = [line for line, people in lists if all(who.party for who in people)]
    for line in several or (alone if len(alone) >= _FEWEST_NAMES else ()):
        head.attendance += read_list(line.text, line.start, "present")
        head.used.append(line.span)


def _place(head: Head, fields: Sequence[Field]) -> Line | None:
    """The place that no label announces: beside the hour, or beside the day where none stands there."""
    hour, day = head.values.get("start"), head.values.get("date")
    groups = [head.loose, *(field.lines[:1] for field in fields if field.name in ("date", "start"))] if hour else []
    hours = [hour, *_said_again(hour, head.loose)] if hour else []
    places = (place_by_hour(lines, said.span) for said in hours for lines in groups)
    place = next(filter(None, places), None)
    return place or (place_by_day(head.loose, day.span) if day else None)


def _said_again(hour: Quote, lines: Sequence[Line]) -> list[Quote]:
    """Where else the hour stands, as on the first page below the title of the file."""
    times = (time for line in lines if len(line.text) < _LONGEST_LOOSE for time in hours_of(line))
    return [time for time in times if time.value == hour.value and time.span != hour.span]


def _read_field(head: Head, labelled: Field) -> None:
    name = labelled.name
    line = joined(labelled.lines) if name in BROKEN else labelled.lines[0]
    if name in _PEOPLE or name in (_DEPUTY, "remarks"):
        _read_people(head, labelled)
    elif name == "date" or (name == "kind" and first_date(line.text)):
        head.set_date(first_date(line.text, line.start), _IN_LABEL)
        _set_hours(head, line)
    elif name in ("start", "end"):
        _read_times(head, name, line)
    elif name == "place":
        head.set_place(place_of(line))
        _set_hours(head, line)
    elif name in _AS_PRINTED:
        head.set(name, line.quote_of(line.text.strip(" :")))


def _read_people(head: Head, labelled: Field) -> None:
    known = {person.name for person in head.attendance.present}
    kind = _PEOPLE.get(labelled.name)
    broken, lines = broken_names(labelled.lines) if kind else ([], labelled.lines)
    if len(lines) > _FEWEST_LINES and not any(line.text.endswith(",") for line in lines):
        lines = [without_origin(line) if len(read_people(line.text)) > 1 else line for line in lines]
    if kind:
        head.attendance += Attendance.of(kind, broken)
    for line in lines:
        if kind:
            head.attendance += read_list(line.text, line.start, kind, known)
            kind = kind_below(line.text, kind, _PEOPLE[labelled.name])
        else:
            head.attendance += read_sentences(line.text, line.start) or _sitting(labelled, line)
        if labelled.name == "remarks":
            _read_end(head, line)


def _sitting(labelled: Field, line: Line) -> Attendance:
    """Those whom a label calls deputies, where no sentence tells for whom they sit."""
    people = read_people(line.text, line.start) if labelled.name == _DEPUTY else []
    return Attendance(deputies=tuple(Deputy(person, None, person.span) for person in people))


def _read_times(head: Head, name: str, line: Line) -> None:
    """One time, or two joined by a dash; a field of hours may carry the date too ("05-03-2014 14:00:00")."""
    date = first_date(line.text, line.start)
    times = hours_of(line, labelled=date is None)
    head.set_date(date, _WITH_HOUR if times else _IN_LABEL)
    if times:
        head.set(name, times[0])
    if name == "start" and len(times) > 1:
        head.set("end", times[-1])


def _set_hours(head: Head, line: Line) -> None:
    """The first hour of a line as that at which the meeting begins; of a range also the last."""
    times = hours_of(line)
    head.set("start", next(iter(times), None))
    if RANGE.regex.search(line.text):
        head.set("end", next(iter(times[1:]), None))


def _first_time(line: Line) -> Quote | None:
    return next(iter(hours_of(line)), None)


def _read_loose(head: Head, line: Line) -> None:
    """A line without a label: a date, an hour, a sentence on attendance."""
    date = first_date(line.text, line.start)
    if len(line.text) < _LONGEST_LOOSE:
        head.set_date(date, _weight(line))
        _read_hour(head, line, dated=date is not None and not _OF_PAPER.search(line.text))
    _read_end(head, line)
    said = read_sentences(line.text, line.start)
    head.attendance += said
    told = date or said or _KIND_OF_DOCUMENT.match(line.text) or MUNICIPALITY_ALONE.regex.match(line.text)
    if told or any(True for _ in find_bodies(line.text)):
        head.used.append(line.span)


def _weight(line: Line) -> int:
    """How surely the day in a line without a label is the meeting's; letters and prints tell their own."""
    if _LETTER.match(line.text) or _OF_PAPER.search(line.text):
        return _OF_LETTER
    return (
        _WITH_HOUR if _first_time(line) and (_DAY_OF_WEEK.search(line.text) or _MEETING.search(line.text)) else _ALONE
    )


def _read_hour(head: Head, line: Line, *, dated: bool) -> None:
    """The hour at which the meeting begins, with the place before it perhaps ("Byrådssalen, kl. 17.00")."""
    time = _first_time(line)
    named = place_before_hour(line)
    if named:
        head.set_place(place_of(named))
    elif time and not dated and _PLACE_AND_HOUR.match(line.text):
        head.set("start", time)
        head.set_place(place_of(line))
        head.used.append(line.span)
    told = named or _BEGINS.search(line.text) or _HOUR_FIRST.match(line.text) or _ON_WEEKDAY.search(line.text)
    if time and (dated or told):
        _set_hours(head, line)
        head.used.append(line.span)


def _read_end(head: Head, line: Line) -> None:
    hit = _ENDS.search(line.text)
    time = next(find_times(line.text[hit.start() :], line.start + hit.start()), None) if hit else None
    if time:
        head.set("end", time)
        head.used.append(line.span)
