"""The head of the minutes: body, day, hours, place and those present, by label or by form."""

import re
from dataclasses import dataclass, field, replace

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.attendance import Attendance, is_attendance, merged, read_list, read_sentences
from referatgraf.nlp.structure.bodies import find_bodies
from referatgraf.nlp.structure.dates import find_times, first_date
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers import given_names

_PEOPLE = {"present": "present", "absent": "absent", "excused": "excused", "guest": "guests"}
_SINGLE = ("date", "start", "end", "place", "body", "kind", "chair", "municipality")
_RUNS_ON = ("present", "absent", "excused", "guest", "deputy", "remarks")
_BEGINS = re.compile(r"(?i)\b(?:begynder|starter|startede|begyndte|åbnes|start)\b.{0,12}\bkl")
_ENDS = re.compile(r"(?i)\b(?:sluttede|sluttet|slutter|hævet|afsluttet|slut)\b[^\d]{0,20}(?:kl\.? ?)?\d")
_NOT_A_PLACE = re.compile(
    r"(?i)^(?:referat|dagsorden|protokol|beslutningsprotokol|åbent?|lukket|indhold\w*|sager?\b.*|til|punkter|.*\bkommune\.?)$"
)
_PLACE_AND_HOUR = re.compile(r"^[A-ZÆØÅ](?:(?!begynd|start|slut)[^.:\d]){2,60}?\d{0,3},? kl\.? ?\d{1,2}[.:]\d\d$")
_WEEKDAY = re.compile(r"(?i)^(?:man|tirs|ons|tors|fre|lør|søn)dag")


@dataclass(slots=True)
class Head:
    """What the head says; `loose` are its lines without a label, `used` the places of those that were understood.

    `furniture` are lines of the page around the minutes; the address of a download may hold the day.
    """

    values: dict[str, Quote] = field(default_factory=dict)
    attendance: Attendance = field(default_factory=Attendance)
    loose: list[Line] = field(default_factory=list)
    used: list[Span] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)


def read_head(rows: list[Row]) -> Head:
    """The head from its rows, those of the list of contents left out."""
    head = Head()
    fields = _spread(_by_label(rows, head))
    for name, lines in fields:
        _read_field(head, name, lines)
    for line in head.loose:
        _read_loose(head, line)
    for line in head.furniture:
        _set(head, "date", first_date(line.text, line.start))
    _read_place(head)
    return head


def _by_label(rows: list[Row], head: Head) -> list[tuple[str, list[Line]]]:
    """The lines under each label, in order; the others go to `head.loose`."""
    fields: list[tuple[str, list[Line]]] = []
    current = ""
    for row in rows:
        label = None if row.noise and row.text.casefold() not in ("møde",) else read_label(row.line)
        if label:
            rest = row.line.part(label.size, gap=0)
            fields.append((label.field, [rest] if rest.text.strip(" :") else []))
            head.used.append(row.line.span)
            current = label.field
        elif row.noise:
            head.used.append(row.line.span)
            head.furniture.append(row.line)
        elif current and _continues(current, fields[-1][1], row.line):
            fields[-1][1].append(row.line)
            head.used.append(row.line.span)
        else:
            current = ""
            head.loose.append(row.line)
    return fields


def _continues(name: str, lines: list[Line], line: Line) -> bool:
    """Whether a line belongs to the label above it: one value, or as many lines of names as there are."""
    if name in _RUNS_ON:
        named = any(True for _ in read_people(line.text)) or fold(line.text) in ("ingen", "-", "")
        return named or is_attendance(line.text) or name == "remarks" and not lines and len(line.text) < 200
    return not lines and len(line.text) < 160 and line.gap < 4


def _spread(fields: list[tuple[str, list[Line]]]) -> list[tuple[str, list[Line]]]:
    """Values given to their labels where a page prints several labels first and all their values after them."""
    spread: list[tuple[str, list[Line]]] = []
    empty: list[str] = []
    for name, lines in fields:
        if not lines:
            empty.append(name)
            continue
        pooled = empty and lines[0].gap == 0
        spread += _distributed([*empty, name], lines[0]) if pooled else [(name, lines[:1])]
        spread += [(name, lines[1:])] if len(lines) > 1 else []
        empty = []
    return [(name, [line for line in lines if line.text]) for name, lines in spread if any(line.text for line in lines)]


def _distributed(names: list[str], pool: Line) -> list[tuple[str, list[Line]]]:
    """The values in one line behind several labels, each by its form: date, hours, place, groups of names."""
    found: list[tuple[str, list[Line]]] = []
    date = first_date(pool.text) if "date" in names else None
    if date:
        found.append(("date", [pool.part(0, date.span.end)]))
        pool = pool.part(date.span.end)
    times = list(find_times(pool.text[:30])) if "start" in names else []
    if times:
        found += [
            (name, [pool.part(t.span.start, t.span.end)]) for name, t in zip(("start", "end"), times, strict=False)
        ]
        pool = pool.part(times[-1].span.end)
    groups = _groups_of_names(pool, "place" in names)
    first = groups[0].start - pool.start if groups else len(pool.text)
    if "place" in names and first > 3:
        found.append(("place", [pool.part(0, first)]))
    people = [name for name in names if name in _PEOPLE or name == "clerk"]
    if groups and len(groups) == len(people):
        return [*found, *((name, [group]) for name, group in zip(people, groups, strict=True))]
    rest = pool.part(first) if groups else pool
    return [*found, (people[-1] if people else names[-1], [rest])] if groups or not found else found


def _groups_of_names(line: Line, after_place: bool) -> list[Line]:
    """Lists of names that stand behind one another: where no comma or "og" joins two names a new list begins."""
    people = list(read_people(line.text))
    bounds: list[list[int]] = []
    for n, person in enumerate(people):
        between = line.text[people[n - 1].span.end : person.span.start] if n else ""
        if n == 0 or not re.search(r",|\bog\b|;|\n", between):
            bounds.append([person.span.start, person.span.end])
        bounds[-1][1] = line.text.find(")", person.span.end, person.span.end + 6) + 1 or person.span.end
    if bounds and after_place:
        bounds[0][0] += _place_in_name(people[0].name)
    return [line.part(start, end) for start, end in bounds]


def _place_in_name(name: str) -> int:
    """Number of characters of a name that are the last word of the place before it."""
    words = name.split()
    if len(words) > 2 and words[0] not in given_names() and words[1] in given_names():
        return len(words[0]) + 1
    return 0


def _read_field(head: Head, name: str, lines: list[Line]) -> None:
    if name in _PEOPLE or name in ("deputy", "remarks"):
        known = {person.name for person in head.attendance.present}
        read = merged(_listed(name, line, known) for line in lines)
        head.attendance = head.attendance + read
        if name == "remarks":
            for line in lines:
                _read_end(head, line)
    elif name == "date":
        _set(head, "date", first_date(lines[0].text, lines[0].start))
        _set(head, "start", next(find_times(lines[0].text, lines[0].start), None))
    elif name in ("start", "end"):
        _read_times(head, name, lines[0])
    elif name == "place":
        _set(head, "place", _place(lines[0]))
        _set(head, "start", next(find_times(lines[0].text, lines[0].start), None))
    elif name in _SINGLE:
        _set(head, name, Quote(lines[0].text.strip(" :"), lines[0].span))


def _listed(name: str, line: Line, known: set[str]) -> Attendance:
    if name in _PEOPLE:
        return read_list(line.text, line.start, _PEOPLE[name], known)
    return read_sentences(line.text, line.start)


def _read_times(head: Head, name: str, line: Line) -> None:
    """One time, or two joined by a dash; a field of hours may carry the date too ("05-03-2014 14:00:00")."""
    times = list(find_times(line.text, line.start)) or _bare_hour(line)
    _set(head, "date", first_date(line.text, line.start))
    if times:
        _set(head, name, times[0])
    if name == "start" and len(times) > 1:
        _set(head, "end", times[-1])


def _bare_hour(line: Line) -> list[Quote]:
    hit = re.match(r"(\d{1,2})(?:[.:](\d\d))?(?!\d)", line.text)
    if not hit or int(hit[1]) > 23:
        return []
    return [Quote(f"{int(hit[1]):02d}:{hit[2] or '00'}", Span(line.start, line.start + hit.end()))]


def _read_loose(head: Head, line: Line) -> None:
    """A line without a label: a date, an hour, a sentence on attendance."""
    date = first_date(line.text, line.start)
    if len(line.text) < 250:
        _set(head, "date", date)
        times = list(find_times(line.text, line.start))
        if _PLACE_AND_HOUR.match(line.text) and not date:
            _set(head, "start", times[0])
            _set(head, "place", _place(line))
            head.used.append(line.span)
        if times and (date or _BEGINS.search(line.text) or _WEEKDAY.match(line.text)):
            _set(head, "start", times[0])
    _read_end(head, line)
    said = read_sentences(line.text, line.start)
    if said:
        head.attendance = head.attendance + said
    if (
        date
        or said
        or any(True for _ in find_bodies(line.text))
        or re.match(r"(?i)(?:referat|dagsorden|beslutningsprotokol|protokol)\b", line.text)
    ):
        head.used.append(line.span)


def _read_end(head: Head, line: Line) -> None:
    hit = _ENDS.search(line.text)
    if hit:
        _set(head, "end", next(find_times(line.text[hit.start() :], line.start + hit.start()), None))


def _read_place(head: Head) -> None:
    """Without a label the place stands behind the hour or on the line below it."""
    if "place" in head.values or "start" not in head.values:
        return
    hour = head.values["start"].span
    for n, line in enumerate(head.loose):
        if not line.start <= hour.start < line.end:
            continue
        rest = line.part(hour.end - line.start)
        below = head.loose[n + 1] if n + 1 < len(head.loose) else None
        chosen = rest if len(rest.text) > 4 and rest.text[:1].isalpha() else below
        if (
            chosen
            and len(chosen.text) < 110
            and not _NOT_A_PLACE.match(chosen.text)
            and not is_attendance(chosen.text)
            and _is_place(chosen)
        ):
            place = _place(chosen)
            _set(head, "place", place)
            head.used.append(chosen.span)


def _is_place(line: Line) -> bool:
    if first_date(line.text) or line.text.endswith((":", ".")):
        return False
    bodies = list(find_bodies(line.text))
    return not (bodies and len(bodies[0].value) > 0.8 * len(line.text))


def _place(line: Line) -> Quote:
    text = re.sub(r",? kl\. ?\d.*$", "", line.text.strip(" :"))
    begin = line.start + line.text.index(text)
    lead = re.match(r"(?:i|på) (?=[A-ZÆØÅ])", text)
    skip = lead.end() if lead else 0
    return Quote(text[skip:], Span(begin + skip, begin + len(text)))


def _set(head: Head, name: str, value: Quote | None) -> None:
    if value is not None and value.value:
        head.values.setdefault(name, value)


def with_value(head: Head, name: str, value: Quote) -> Head:
    """The head with one more value."""
    return replace(head, values={**head.values, name: value})
