"""Minutes as eDoc exports them: `<Meeting>`, without any identifier of the meeting.

Field paths: OS2web, os2web_meetings_edoc.
"""

import re
from collections.abc import Iterator

from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import day_of, hour_of, kind_of
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

SIGN = re.compile(r"<(?:\w+:)?Meeting[\s>]")
"""What the beginning of such a file holds."""
_KNOWN = frozenset({"AgendaItemNumber", "FullText", "Document", "CaseNumber"})
_OF_MEETING = frozenset({"MeetingState", "MeetingDate", "Committee", "MeetingPlace", "Location", "MeetingAgendaTypes"})
_OF_DOCUMENT = frozenset({"Title", "PublishingType", "Attachments"})
_PUBLISHED = "skal publiceres"


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no sound XML of this kind.
    """
    root = root_of(data, "Meeting")
    when = text_at(root, "MeetingDate")
    parts = list(children(child(root, "MeetingAgendaTypes"), "MeetingAgendaType"))
    items = [
        (item, "lukket" in text_at(part, "AgendaType").casefold() or _is_withheld(child(item, "Document")))
        for part in parts
        for item in children(child(part, "MeetingAgendaItems"), "MeetingAgendaItem")
    ]
    further = further_of(root, _OF_MEETING)
    return Record(
        kind=kind_of(text_at(root, "MeetingState")),
        items=tuple([_item(item, closed=closed) for item, closed in items]),
        body=text_at(root, "Committee"),
        day=day_of(when),
        start=hour_of(when),
        place=text_at(root, "MeetingPlace") or text_at(root, "Location"),
        further=() if all(closed for _, closed in items) else tuple(further),
        notes=told_of_unknown((each for item, _ in items for each in _unknown(item)), further),
    )


def _item(item: Element, *, closed: bool) -> ItemRecord:
    document = child(item, "Document")
    number, title = text_at(item, "AgendaItemNumber"), text_at(document, "Title")
    case = text_at(item, "CaseNumber")
    if closed:
        return ItemRecord(number, title, closed=True, case_number=case)
    fields = [FieldRecord("", markup_of(child(item, "FullText")))]
    fields += [FieldRecord(local(each), markup_of(each)) for each in _unknown(item)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(each for each in fields if each.html.strip()),
        attachments=tuple(_attachments(document)),
    )


def _unknown(item: Element) -> Iterator[Element]:
    document = child(item, "Document")
    yield from unknown(item, _KNOWN)
    yield from unknown(document, _OF_DOCUMENT) if document is not None else ()


def _is_withheld(document: Element | None) -> bool:
    """Whether an item's document has a flag, and not the one that publishes it."""
    flag = flag_at(document, "PublishingType")
    return flag is not None and flag.casefold() != _PUBLISHED


def _attachments(document: Element | None) -> list[AttachmentRecord]:
    """The attachments that are to be published; where their own flag is missing, that of the item's document counts."""
    whole = flag_at(document, "PublishingType")
    found = []
    for each in (child(document, "Attachments"),) if document is not None else ():
        for attachment in each.iterchildren() if each is not None else ():
            flag = flag_at(attachment, "PublishingType") or whole
            if flag is not None and flag.casefold() == _PUBLISHED:
                found.append(AttachmentRecord(text_at(attachment, "Title"), attachment.get("documentid", "")))
    return found
