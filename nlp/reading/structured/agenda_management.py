"""Minutes as Agenda Management (AGMAN) publishes them: `<Publication>`.

Field paths and codes of participation: OS2web, os2web_meetings_agman.
"""

import re
from datetime import date

from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, is_open, is_set, says_closed
from referatgraf.nlp.reading.structured.xml_fields import (
    flag_at,
    markup_of,
    root_of,
    text_at,
    told_of_unknown,
    unknown,
)
from referatgraf.nlp.reading.xml_tree import Element, child, children, local

SIGN = re.compile(r"<(?:\w+:)?Publication[\s>]")
"""What the beginning of such a file holds."""
_KINDS = {"0": "draft", "1": "agenda"}
"""By PublicationTypeAsValue; every other value is minutes."""
_PRESENT = frozenset({"0", "1", "4", "NotDecided", ""})
"""ParticipationStatusAsValue of those present; those not decided are counted among them, all others have cancelled."""
_KNOWN = frozenset({"Caption", "IsPublic", "Fields", "ItemHistory", "Enclosures", "Number", "CaseNumber", "Order"})


def read(data: bytes) -> Record:
    """One meeting; the items of a supplementary agenda in the same file follow those of the first.

    Raises:
        DocumentError: the bytes are no sound XML of this kind.
    """
    root = root_of(data, "Publication")
    agendas = sorted(children(child(root, "Agendas"), "Agenda"), key=_identity)
    meeting = next((found for each in agendas if (found := child(each, "Meeting")) is not None), child(root, "Meeting"))
    kind = _KINDS.get(text_at(root, "PublicationTypeAsValue"), "minutes")
    items = [(agenda, item) for agenda in agendas for item in children(child(agenda, "Items"), "Item")]
    when = _attribute(meeting, "When")
    return Record(
        kind=kind,
        items=tuple([_item(item, closed=_is_closed(agenda)) for agenda, item in items]),
        body=_committee(meeting, agendas),
        day=day_of(when),
        start=hour_of(when),
        end=hour_of(_attribute(meeting, "Until")),
        place=_attribute(meeting, "Where"),
        attendance=_attendance(meeting) if kind == "minutes" else (),
        notes=told_of_unknown([local(each) for _, item in items for each in unknown(item, _KNOWN)]),
    )


def _identity(agenda: Element) -> tuple[int, str]:
    """Agendas of one meeting in the order in which they were made."""
    own = _attribute(agenda, "ID")
    return (int(own), "") if own.isdecimal() else (0, own)


def _attribute(element: Element | None, name: str) -> str:
    """What an element says of itself, as an attribute or as an element below it."""
    if element is None:
        return ""
    return str(element.get(name) or text_at(element, name))


def _committee(meeting: Element | None, agendas: list[Element]) -> str:
    places = (meeting, *agendas)
    return next((name for place in places if (name := _attribute(child(place, "Committee"), "Name"))), "")


def _is_closed(agenda: Element) -> bool:
    return not is_open(flag_at(agenda, "IsPublic")) or says_closed(_attribute(agenda, "Name"))


def _item(item: Element, *, closed: bool) -> ItemRecord:
    number, title = _attribute(item, "Number"), text_at(item, "Caption")
    case = text_at(item, "CaseNumber")
    if closed or not is_open(flag_at(item, "IsPublic")):
        return ItemRecord(number, title, closed=True, case_number=case)
    fields = [FieldRecord(text_at(each, "Caption"), markup_of(child(each, "Content"))) for each in _fields(item)]
    fields += [FieldRecord("Tidligere beslutninger", _earlier(item), "history")]
    fields += [FieldRecord(local(each), markup_of(each)) for each in unknown(item, _KNOWN)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(each for each in fields if each.html.strip()),
        attachments=tuple(
            AttachmentRecord(text_at(each, "Name"), each.get("ID", ""))
            for each in children(child(item, "Enclosures"), "Enclosure")
            if not is_set(flag_at(each, "IsProtected"))
        ),
    )


def _fields(item: Element) -> list[Element]:
    every = children(child(item, "Fields"), "ItemField")
    return [each for each in every if flag_at(each, "HasContent") is None or is_set(flag_at(each, "HasContent"))]


def _earlier(item: Element) -> str:
    """What earlier meetings decided, each under a line with its body and day."""
    return "".join(
        f"<p>{text_at(each, 'CommitteeName')} den {_danish(day_of(text_at(each, 'MeetingDueDate')))}</p>"
        f"<div>{markup_of(child(each, 'Content'))}</div>"
        for each in children(child(item, "ItemHistory"), "ItemField")
    )


def _danish(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""


def _attendance(meeting: Element | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    people: dict[str, list[str]] = {"present": [], "excused": []}
    for member in children(child(meeting, "Members"), "MeetingMember"):
        there = text_at(member, "ParticipationStatusAsValue") in _PRESENT
        people["present" if there else "excused"].append(text_at(member, "Name"))
    return tuple((kind, tuple(names)) for kind, names in people.items() if names)
