"""Minutes as Agenda Management (AGMAN) publishes them: `<Publication>`.

Field paths and codes of participation: OS2web, os2web_meetings_agman.
"""

import re
from collections.abc import Iterator
from datetime import date

from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, is_open, is_set, says_closed
from referatgraf.nlp.reading.structured.xml_fields import (
    flag_at,
    further_of,
    markup_of,
    root_of,
    text_at,
    told_of_unknown,
    unknown,
)
from referatgraf.nlp.reading.xml_tree import Element, child, children, local

SIGN = re.compile(r"<(?:\w+:)?Publication[\s>]")
"""What the beginning of such a file holds."""
_KINDS = {"0": "draft", "1": "agenda", "": ""}
"""By PublicationTypeAsValue; every other value is minutes, and one that is missing is left to the text."""
_PRESENT = frozenset({"0", "1", "4", "NotDecided", ""})
"""ParticipationStatusAsValue of those present; those not decided are counted among them, all others have cancelled."""
_AWAY = re.compile(r"afbud|fravær|cancel|declin|absent|not ?attend", re.I)
"""Words of ParticipationStatusAsText for those who were not, where the value is missing."""
_LONGEST_NUMBER = 18
_OF_MEETING = frozenset({"ID", "When", "Until", "Where", "Committee", "Members"})
_KNOWN = frozenset({"Caption", "IsPublic", "Fields", "ItemHistory", "Enclosures", "Number", "CaseNumber", "Order"})


def read(data: bytes) -> Record:
    """One meeting; the items of a supplementary agenda in the same file follow those of the first.

    Raises:
        DocumentError: the bytes are no sound XML of this kind.
    """
    root = root_of(data, "Publication")
    every = sorted(children(child(root, "Agendas"), "Agenda"), key=_identity)
    meeting = next((found for each in every if (found := child(each, "Meeting")) is not None), child(root, "Meeting"))
    agendas = [each for each in every if _is_of(each, meeting)]
    closed = _is_closed(root) or (meeting is not None and _is_closed(meeting))
    items = [(item, closed or _is_closed(each)) for each in agendas for item in children(child(each, "Items"), "Item")]
    kind = _KINDS.get(text_at(root, "PublicationTypeAsValue"), "minutes")
    further = further_of(meeting, _OF_MEETING)
    when = _attribute(meeting, "When")
    return Record(
        kind=kind,
        items=tuple([_item(item, closed=each) for item, each in items]),
        body=_committee(meeting, agendas),
        day=day_of(when),
        start=hour_of(when),
        end=hour_of(_attribute(meeting, "Until")),
        place=_attribute(meeting, "Where"),
        attendance=_attendance(meeting) if kind == "minutes" else (),
        further=() if all(each for _, each in items) else (*further, *_remarks(meeting)),
        notes=(
            *told_of_unknown((each for item, _ in items for each in unknown(item, _KNOWN)), further),
            *(["filen holder flere møder; kun det første er læst"] if len(agendas) < len(every) else ()),
        ),
    )


def _identity(agenda: Element) -> tuple[int, str]:
    """Agendas of one meeting in the order in which they were made."""
    own = _attribute(agenda, "ID")
    return (int(own), "") if own.isdecimal() and len(own) <= _LONGEST_NUMBER else (0, own)


def _is_of(agenda: Element, meeting: Element | None) -> bool:
    """Whether an agenda is of a meeting: it tells the same one, or none."""
    own = _attribute(child(agenda, "Meeting"), "ID")
    return not own or own == _attribute(meeting, "ID")


def _attribute(element: Element | None, name: str) -> str:
    """What an element says of itself, as an attribute or as an element below it."""
    if element is None:
        return ""
    return str(element.get(name) or text_at(element, name))


def _committee(meeting: Element | None, agendas: list[Element]) -> str:
    places = (meeting, *agendas)
    return next((name for place in places if (name := _attribute(child(place, "Committee"), "Name"))), "")


def _is_closed(thing: Element) -> bool:
    flag = thing.get("IsPublic", flag_at(thing, "IsPublic"))
    return not is_open(flag) or says_closed(_attribute(thing, "Name"))


def _item(item: Element, *, closed: bool) -> ItemRecord:
    number, title = _attribute(item, "Number"), text_at(item, "Caption")
    case = text_at(item, "CaseNumber")
    if closed or _is_closed(item):
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
        status = text_at(member, "ParticipationStatusAsValue")
        is_there = status in _PRESENT and not (
            status == "" and _AWAY.search(text_at(member, "ParticipationStatusAsText"))
        )
        people["present" if is_there else "excused"].append(text_at(member, "Name"))
    return tuple((kind, tuple(names)) for kind, names in people.items() if names)


def _remarks(meeting: Element | None) -> Iterator[FieldRecord]:
    """Yield what is noted of single members."""
    for member in children(child(meeting, "Members"), "MeetingMember"):
        note = text_at(member, "ParticipationNote")
        if note:
            yield FieldRecord("Bemærkninger", f"{text_at(member, 'Name')}: {note}")
