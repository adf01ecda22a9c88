"""Values of the head where a page prints several labels first and all their values after them, in one line."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.nlp.dates import MONTH, find_times, first_date
from referatgraf.nlp.structure.head_fields import Field
from referatgraf.nlp.structure.labels import read_label
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.rows import Row
from referatgraf.ontology.registers import given_names

_OF_PEOPLE = ("present", "absent", "excused", "guest", "clerk")
_OF_SENTENCES = ("remarks", "deputy")
"""Fields whose value is a sentence of its own; right behind one empty label it is not that of the label."""
_FEWEST_EMPTY = 2
_JOINED = re.compile(r",|\bog\b|;|\n")
_FEWEST_LABELS = 3
_BEFORE_TIMES = 30
_SHORTEST_PLACE = 3
_FEWEST_MEMBERS = 3
_DAMAGED_DAY = re.compile(
    rf"(?i)(?:(?:man|tirs|ons|tors|fre|lør|søn)dag)?,? ?(?:(?:den|d\.) )?"
    rf"(?:\d{{1,2}}\. ?)?(?:{MONTH})\b(?! \d{{4}}),? ?"
)
"""A day whose year is lost."""
_NOBODY = re.compile(r"[Ii]ngen\b[.,]?")
_DAMAGED_HOUR = re.compile(r"[Kk]l\.:? ?(?=[^\W\d])")
"""What is left of an hour whose figures are lost."""


def read_pool(rows: list[Row]) -> tuple[list[Field], list[Line]]:
    """The values that a page prints below all their labels, one in each line, and the lines of both.

    A list of names goes on in the next line where its line ends with a comma. Nothing where the values are not as
    many as the labels.
    """
    labels: list[tuple[str, Line]] = []
    for n, row in enumerate(rows):
        label = None if row.noise else read_label(row.line)
        if label and label.size == len(row.text):
            labels.append((label.field, row.line))
        elif len(labels) >= _FEWEST_LABELS:
            values = list(_values(rows[n:]))
            if len(values) != len(labels):
                return [], []
            fields = [Field(name, lines) for (name, _), lines in zip(labels, values, strict=True)]
            return fields, [*(line for _, line in labels), *(line for lines in values for line in lines)]
        else:
            labels = []
    return [], []


def _values(rows: Sequence[Row]) -> Iterator[list[Line]]:
    """Yield the lines of each value of a block."""
    value: list[Line] = []
    for n, row in enumerate(rows):
        if row.noise or row.structural or (n and row.line.gap > 1):
            break
        value.append(row.line)
        if not row.text.endswith(","):
            yield value
            value = []


def spread(fields: list[Field]) -> list[Field]:
    """The fields with pooled values given to their labels; those without a value are left out."""
    found: list[Field] = []
    empty: list[str] = []
    for name, lines in fields:
        if not lines:
            empty += [name] * (name != "other")  # "Protokol" says what the document is, and has no value
            continue
        pooled = lines[0].gap == 0 and len(empty) >= (_FEWEST_EMPTY if name in _OF_SENTENCES else 1)
        if pooled:
            *others, last = _distributed([*empty, name], lines[0])
            below = [Field(name, lines[1:])] if last.name != name else []
            found += [*others, last if below else Field(name, [*last.lines, *lines[1:]]), *below]
        else:
            found.append(Field(name, lines))
        empty = []
    filled = (Field(name, [line for line in lines if line.text]) for name, lines in found)
    return [field for field in filled if field.lines]


def _distributed(names: list[str], pool: Line) -> list[Field]:
    """The values in one line behind several labels, each by its form: date, hours, place, groups of names."""
    found: list[Field] = []
    date = first_date(pool.text) if "date" in names else None
    if date:
        found.append(Field("date", [pool.part(0, date.span.end)]))
        pool = pool.part(date.span.end)
    elif "date" in names and (damaged := _DAMAGED_DAY.match(pool.text)):
        pool = pool.part(damaged.end())
    if "start" in names and (damaged := _DAMAGED_HOUR.match(pool.text)):
        pool = pool.part(damaged.end())
    times = list(find_times(pool.text[:_BEFORE_TIMES])) if "start" in names else []
    if times:
        hours = zip(("start", "end"), times, strict=False)
        found += [Field(name, [pool.part(time.span.start, time.span.end)]) for name, time in hours]
        pool = pool.part(times[-1].span.end)
    groups = _groups_of_names(pool, after_place="place" in names)
    first = groups[0].start - pool.start if groups else len(pool.text)
    if "place" in names and first > _SHORTEST_PLACE:
        found.append(Field("place", [pool.part(0, first)]))
    return found + _people(names, groups, pool.part(first if groups else 0), anything=bool(found))


def _people(names: list[str], groups: list[Line], rest: Line, *, anything: bool) -> list[Field]:
    """The lists of names, one to a label where there are as many; else all that is left goes to the last label.

    A list far longer than the others is that of the members: there are always some, while often nobody is absent.
    """
    labels = [name for name in names if name in _OF_PEOPLE]
    members = _members(groups) if "present" in labels else None
    if members is not None:
        return _around_members(names, groups, members, rest)
    if groups and len(groups) == len(labels):
        return [Field(name, [group]) for name, group in zip(labels, groups, strict=True)]
    if groups or not anything:
        return [Field(labels[-1] if labels else names[-1], [rest])]
    return []


def _members(groups: Sequence[Line]) -> int | None:
    """Which list is that of the members: at least three, and twice as many as in any other list."""
    sizes = [len(read_people(group.text)) for group in groups]
    most, *others = sorted(sizes, reverse=True) or [0]
    return sizes.index(most) if most >= max(_FEWEST_MEMBERS, 2 * max(others, default=0)) else None


def _around_members(names: Sequence[str], groups: Sequence[Line], members: int, rest: Line) -> list[Field]:
    """The members, and the lists before and behind them to the labels before and behind theirs; "Ingen" is a value.

    What is left behind the last label of people goes to the label behind it.
    """
    place = names.index("present")
    labels = [name for name in names[:place] if name in _OF_PEOPLE]
    found = [Field(name, [group]) for name, group in zip(labels, groups[:members], strict=False)]
    found.append(Field("present", [groups[members]]))
    behind, done = [name for name in names[place + 1 :] if name != "other"], groups[members].end
    for name in behind:
        left = rest.part(done - rest.start)
        group = next((group for group in groups if group.start >= left.start), None)
        nobody = _NOBODY.match(left.text)
        if nobody:
            done = left.start + nobody.end()
        elif name not in _OF_PEOPLE:
            return [*found, Field(name, [left])]
        elif group:
            found.append(Field(name, [group]))
            done = group.end
    return found


def _groups_of_names(line: Line, *, after_place: bool) -> list[Line]:
    """Lists of names that stand behind one another: where no comma or "og" joins two names a new list begins."""
    people = read_people(line.text)
    bounds: list[list[int]] = []
    for n, person in enumerate(people):
        between = line.text[people[n - 1].span.end : person.span.start] if n else ""
        if n == 0 or not _JOINED.search(between):
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
