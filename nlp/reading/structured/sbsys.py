"""Minutes as SBSYS exports them: `<Dagsorden>`, with Danish names of elements and attributes.

Field paths: OS2web, os2web_meetings_sbsys.
"""

import re

from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, is_open, kind_of, says_closed
from referatgraf.nlp.reading.structured.xml_fields import (
    further_of,
    markup_of,
    root_of,
    text_at,
    told_of_unknown,
    unknown,
)
from referatgraf.nlp.reading.xml_tree import Element, child, children, local

SIGN = re.compile(r"<(?:\w+:)?Dagsorden[\s>]")
"""What the beginning of such a file holds."""
_KNOWN = frozenset({"Overskrift", "Indhold", "Bilagsliste", "Sagsnummer"})
_OF_MEETING = frozenset(
    {"MødeID", "Udvalg", "UdvalgID", "Mødedato", "Mødetid", "Mødeslutdato", "Mødested", "Dagsordenpunkter"}
)


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no sound XML of this kind.
    """
    root = root_of(data, "Dagsorden")
    meeting = child(root, "Møde")
    told = {} if meeting is None else meeting.attrib
    kind = root.get("Dagsordentype", "")
    opened = is_open(root.get("Åben")) and not says_closed(kind)
    further = further_of(meeting, _OF_MEETING)
    points = list(children(child(root, "Dagsordenpunkter"), "Dagsordenpunkt"))
    return Record(
        kind=kind_of(kind) or "agenda",
        items=tuple([_item(point, opened=opened) for point in points]),
        body=str(told.get("Udvalg", "")),
        day=day_of(str(told.get("Mødedato", ""))),
        start=hour_of(str(told.get("Mødetid", ""))),
        end=hour_of(str(told.get("Mødeslutdato", ""))),
        place=str(told.get("Mødested", "")),
        further=tuple(further) if opened else (),
        notes=told_of_unknown((each for point in points for each in unknown(point, _KNOWN)), further),
    )


def _item(point: Element, *, opened: bool) -> ItemRecord:
    number, title = point.get("Nummer", ""), text_at(point, "Overskrift")
    case = point.get("Sagsnummer", "") or text_at(point, "Sagsnummer")
    if not (opened and is_open(point.get("Åbent"))):
        return ItemRecord(number, title, closed=True, case_number=case)
    content = child(point, "Indhold")
    parts = list(content.iterchildren()) if content is not None else []
    fields = [*(parts or [content]), *unknown(point, _KNOWN)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(FieldRecord(_heading(each), markup) for each in fields if (markup := markup_of(each)).strip()),
        attachments=tuple(
            AttachmentRecord(each.get("Navn", ""), each.get("BilagID", ""))
            for each in children(child(point, "Bilagsliste"), "Bilag")
            if is_open(each.get("MaaPubliceres"))
        ),
    )


def _heading(field: Element | None) -> str:
    """The heading of a field: its own name, or the name of its element in words; of a content without fields none."""
    if field is None or local(field) == "Indhold":
        return ""
    return str(field.get("Navn") or field.get("Overskrift") or local(field).replace("_", " "))
