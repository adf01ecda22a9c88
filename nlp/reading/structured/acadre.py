"""Minutes as Acadre exports them: tables within tables, and fields that tell their names in attributes.

Field paths: OS2web, os2dagsorden, acadre_esdh. Fields whose names it does not tell
are read where they say the same.
"""

import re
from collections.abc import Iterator

from lxml import etree

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, is_accessible, is_set, kind_of
from referatgraf.nlp.reading.structured.xml_fields import markup_of
from referatgraf.nlp.reading.xml_tree import Element, child, children, parsed

SIGN = re.compile(r"""<(?:\w+:)?table\s+name=["'](?:meeting|agenda|committee|agendaitemparents)["']""")
"""What the beginning of such a file holds."""
_NAME = ("name", "title", "caption")
_CASE = ("caseno", "casenumber")
_NUMBER = ("number", "itemno", "itemnumber", "no")
_THERE = ("present", "attended", "participated")


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
    when = _field(meeting, "date", "meetingdate", "startdate", "start")
    return Record(
        kind=kind_of(f"{_field(agenda, 'type', 'agendatype', *_NAME)} {_field(meeting, 'type', 'status')}"),
        items=tuple([_item(item) for parents in _below(root, "agendaitemparents") for item in _items(parents)]),
        body=_field(committee, *_NAME) or _field(meeting, "committeename", "committee"),
        day=day_of(when),
        start=hour_of(_field(meeting, "starttime", "time")) or hour_of(when),
        end=hour_of(_field(meeting, "endtime", "enddate", "end")),
        place=_field(meeting, "place", "location", "meetingplace"),
        attendance=_attendance(committee),
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


def _item(item: Element) -> ItemRecord:
    number, title, case = _field(item, *_NUMBER), _field(item, *_NAME), _field(item, *_CASE)
    if not _is_accessible(item):
        return ItemRecord(number, title, closed=True, case_number=case)
    bullets = [(_field(each, "bulletname"), _field(each, "bulletcontent")) for each in _tables(item, "bullet")]
    enclosures = [each for each in _tables(item, "enclosure") if _is_accessible(each)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(FieldRecord(name, content) for name, content in bullets if content),
        attachments=tuple(AttachmentRecord(_field(each, *_NAME), _field(each, "id", "recno")) for each in enclosures),
    )


def _is_accessible(table: Element) -> bool:
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
