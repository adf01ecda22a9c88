"""Minutes as SBSYS exports them: `<Dagsorden>`, with Danish names of elements and attributes.

Field paths: OS2web, os2web_meetings_sbsys.
"""

import re

from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, is_open, kind_of
from referatgraf.nlp.reading.structured.xml_fields import markup_of, root_of, text_at, told_of_unknown, unknown
from referatgraf.nlp.reading.xml_tree import Element, child, children, local

SIGN = re.compile(r"<(?:\w+:)?Dagsorden[\s>]")
"""What the beginning of such a file holds."""
_KNOWN = frozenset({"Overskrift", "Indhold", "Bilagsliste", "Sagsnummer"})


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no sound XML of this kind.
    """
    root = root_of(data, "Dagsorden")
    meeting = child(root, "Møde")
    told = {} if meeting is None else meeting.attrib
    opened = is_open(root.get("Åben"))
    points = list(children(child(root, "Dagsordenpunkter"), "Dagsordenpunkt"))
    return Record(
        kind=kind_of(root.get("Dagsordentype", "")) or "agenda",
        items=tuple([_item(point, opened=opened) for point in points]),
        body=str(told.get("Udvalg", "")),
        day=day_of(str(told.get("Mødedato", ""))),
        start=hour_of(str(told.get("Mødetid", ""))),
        end=hour_of(str(told.get("Mødeslutdato", ""))),
        place=str(told.get("Mødested", "")),
        notes=told_of_unknown([local(each) for point in points for each in unknown(point, _KNOWN)]),
    )


def _item(point: Element, *, opened: bool) -> ItemRecord:
    number, title = point.get("Nummer", ""), text_at(point, "Overskrift")
    case = point.get("Sagsnummer", "") or text_at(point, "Sagsnummer")
    if not (opened and is_open(point.get("Åbent"))):
        return ItemRecord(number, title, closed=True, case_number=case)
    content = child(point, "Indhold")
    fields = [*(content.iterchildren() if content is not None else ()), *unknown(point, _KNOWN)]
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


def _heading(field: Element) -> str:
    """The heading of a field: its own name, or the name of its element in words."""
    return str(field.get("Navn") or field.get("Overskrift") or local(field).replace("_", " "))
