"""Minutes as Acadre exports them: tables within tables, and fields that tell their names in attributes.

Field paths: OS2web, os2dagsorden, acadre_esdh. Fields whose names it does not tell
are read where they say the same.
"""

import re
from collections.abc import Iterator

from lxml import etree

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import (
    day_of,
    hour_of,
    is_accessible,
    is_set,
    kind_of,
    says_closed,
    says_something,
)
from referatgraf.nlp.reading.structured.xml_fields import markup_of, told_of_unknown
from referatgraf.nlp.reading.xml_tree import Element, child, children, parsed

SIGN = re.compile(r"""<(?:\w+:)?table\s+name=["'](?:meeting|agenda|committee|agendaitemparents)["']""")
"""What the beginning of such a file holds."""
_NAME = ("name", "title", "caption")
_CASE = ("caseno", "casenumber")
_NUMBER = ("number", "itemno", "itemnumber", "no")
_THERE = ("present", "attended", "participated")
_TYPE = ("type", "agendatype", *_NAME)
_DATE, _PLACE = ("date", "meetingdate", "startdate", "start"), ("place", "location", "meetingplace")
_START, _END = ("starttime", "time"), ("endtime", "enddate", "end")
_OF_ITEM = frozenset({*_NUMBER, *_NAME, *_CASE, "accessname"})
_OF_MEETING = frozenset(
    {*_DATE, *_PLACE, *_START, *_END, *_NAME, "type", "status", "committeename", "committee", "accessname"}
)


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no sound XML, or hold no table of a meeting.
    """
    try:
        root = parsed(data)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("filens XML er beskadiget eller ikke hel", do="eksportér den igen") from error
    meeting, agenda, committee = (next(_below(root, name), None) for name in ("meeting", "agenda", "committee"))
    if meeting is None and agenda is None:
        raise DocumentError("XML-filen holder intet møde", do="giv et helt referat")
    further = list(_further(meeting, _OF_MEETING))
    closed = not (_is_accessible(meeting) and _is_accessible(agenda)) or says_closed(_field(agenda, *_TYPE))
    items = [item for parents in _below(root, "agendaitemparents") for item in _items(parents)]
    when = _field(meeting, *_DATE)
    return Record(
        kind=kind_of(f"{_field(agenda, *_TYPE)} {_field(meeting, 'type', 'status')}"),
        items=tuple([_item(item, closed=closed) for item in items]),
        body=_field(committee, *_NAME) or _field(meeting, "committeename", "committee"),
        day=day_of(when),
        start=hour_of(_field(meeting, *_START)) or hour_of(when),
        end=hour_of(_field(meeting, *_END)),
        place=_field(meeting, *_PLACE),
        attendance=_attendance(committee),
        further=() if closed else tuple(further),
        notes=told_of_unknown((), [*further, *(each for item in items for each in _further(item, _OF_ITEM))]),
    )


def _below(element: Element, name: str) -> Iterator[Element]:
    """Yield the tables of a name at any depth."""
    return (table for table in element.iter("{*}table") if table.get("name") == name)


def _tables(table: Element, name: str) -> Iterator[Element]:
    return (each for each in children(table, "table") if each.get("name") == name)


def _items(parents: Element) -> Iterator[Element]:
    return _tables(parents, "agendaitem")


def _held(table: Element | None, names: tuple[str, ...]) -> Iterator[Element]:
    """Yield the fields of a table that have one of the names, in the order of the names."""
    fields = list(children(child(table, "fields"), "field"))
    return (field for name in names for field in fields if field.get("name", "").casefold() == name)


def _field(table: Element | None, *names: str) -> str:
    """The first field of these names that says something."""
    texts = (markup_of(field).strip() or str(field.get("value", "")).strip() for field in _held(table, names))
    return next(filter(None, texts), "")


def _further(table: Element | None, known: frozenset[str]) -> Iterator[FieldRecord]:
    """Yield the fields of a table that have none of the known names and tell something."""
    for field in children(child(table, "fields"), "field"):
        name, text = str(field.get("name", "")), markup_of(field).strip() or str(field.get("value", ""))
        if name.casefold() not in known and says_something(text):
            yield FieldRecord(name, text)


def _item(item: Element, *, closed: bool) -> ItemRecord:
    number, title, case = _field(item, *_NUMBER), _field(item, *_NAME), _field(item, *_CASE)
    if closed or not _is_accessible(item):
        return ItemRecord(number, title, closed=True, case_number=case)
    bullets = [
        (_field(each, "bulletname"), _field(each, "bulletcontent"))
        for each in _tables(item, "bullet")
        if _is_accessible(each)
    ]
    enclosures = [each for each in _tables(item, "enclosure") if _is_accessible(each)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=(*(FieldRecord(name, content) for name, content in bullets if content), *_further(item, _OF_ITEM)),
        attachments=tuple(AttachmentRecord(_field(each, *_NAME), _field(each, "id", "recno")) for each in enclosures),
    )


def _is_accessible(table: Element | None) -> bool:
    return is_accessible(_field(table, "accessname"))


def _attendance(committee: Element | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who was there, where the members' fields tell it; to be a member alone is not to be present."""
    people: dict[str, list[str]] = {"present": [], "absent": []}
    for membership in _tables(committee, "commember") if committee is not None else ():
        for member in _tables(membership, "member"):
            told = _field(member, *_THERE) or _field(membership, *_THERE)
            if told:
                people["present" if is_set(told) else "absent"].append(_field(member, *_NAME))
    return tuple((kind, tuple(names)) for kind, names in people.items() if names)
