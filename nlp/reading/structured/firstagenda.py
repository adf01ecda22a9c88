"""Minutes as the APIs of FirstAgenda give them, in JSON.

That is Publication (`/api/agenda/dagsorden/{id}`), which the sites of municipalities ask, and the vendor's own behind
it, for those who have a token. The field names are those seen there, Danish or English; a missing one is no error.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.structured.json_fields import Fields, json_object
from referatgraf.nlp.reading.structured.record import AttachmentRecord, FieldRecord, ItemRecord, Record
from referatgraf.nlp.reading.structured.values import (
    day_of,
    hour_of,
    identifier,
    is_open,
    is_set,
    kind_of,
    local_time,
    says_closed,
    says_something,
    unknown_fields,
)

SIGN = re.compile(
    r'"(?:AgendaUid|TillaegsDagsorden|Dagsordenpunkter|Dagsordner|Udvalg|Moede|CommitteeName|IsMinuteOfMeeting)"\s*:'
)
"""What the beginning of such a file holds."""
_ITEMS = ("Dagsordenpunkter", "Items", "AgendaItems")
_NAMES = ("Navn", "Name", "Caption", "Title")
_CLOSING = ("Lukket", "ErLukket", "IsClosed")
_OPENING = ("IsPublic", "Aaben", "Åben")
_OF_NO_ACCOUNT = (
    "Id", "Uid", "AgendaUid", "CommitteeUid", "OrganisationId", "DocumentId", "Link", "Order", "ReleasedDate"
)  # fmt: skip
_CONTENT = ("Felter", "Presentations", "ItemDecision", "Bilag", "Documents")


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no JSON, or hold no items: a list of meetings, or something else.
    """
    root = json_object(data)
    if not root.has(*_ITEMS):
        raise DocumentError(
            "JSON-filen er en liste over møder og intet referat", do="hent referaterne med referatgraf fetch"
        )
    committee, meeting = root.object("Udvalg"), root.object("Moede")
    name = meeting.text("Navn") or root.text("Navn")
    closed = says_closed(name) or _is_closed(meeting) or _is_closed(root)
    start, end = (_moment(meeting, root, field) for field in ("MeetingBeginUtc", "MeetingEndUtc"))
    given = root.objects(*_ITEMS)
    items = tuple([_item(item, closed=closed) for item in given])
    told = Record(
        kind=_kind(name, root, meeting),
        items=items,
        body=committee.text("Navn", "Name") or root.text("CommitteeName"),
        day=day_of(meeting.text("Dato")) or (start.date() if start else None),
        start=_hour(start) or hour_of(meeting.text("Dato")),
        end=_hour(end),
        place=meeting.text("Sted", "Location") or root.text("Sted", "Location"),
        attendance=_attendance(root),
    )
    return _with_unknown(told, (root, meeting), given, closed=closed)


def _kind(name: str, root: Fields, meeting: Fields) -> str:
    """The kind of document by the meeting's name; without one, what no flag tells is left to the text."""
    if is_set(root.flag("TillaegsDagsorden")) or is_set(meeting.flag("IsSupplementaryAgenda")):
        return "supplement"
    flag = root.flag("IsMinuteOfMeeting")
    return kind_of(name) or ("" if flag is None else "minutes" if is_set(flag) else "agenda")


def _moment(meeting: Fields, root: Fields, field: str) -> datetime | None:
    return local_time(meeting.text(field) or root.text(field))


def _hour(moment: datetime | None) -> time | None:
    return moment.time() if moment and (moment.hour or moment.minute) else None


def _attendance(root: Fields) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Who was there, where as many are named as were there; a list with others in it does not tell who is who."""
    listed = root.value("MeetingAttendees")
    names = [_name(each) for each in listed] if isinstance(listed, list) else []
    are_there = root.text("NumberOfAttendees") == str(len(names)) and all(names)
    return (("present", tuple(names)),) if names and are_there else ()


def _name(person: object) -> str:
    if isinstance(person, dict):
        told = Fields(person)
        return told.text(*_NAMES) or f"{told.text('FirstName')} {told.text('LastName')}".strip()
    return person if isinstance(person, str) else ""


def _is_closed(thing: Fields) -> bool:
    return is_set(thing.flag(*_CLOSING)) or not is_open(thing.flag(*_OPENING))


def _item(item: Fields, *, closed: bool) -> ItemRecord:
    number, title = item.text("Punktnummer", "Number"), item.text("Navn", "Caption")
    case = item.text("SagsNummer", "CaseNumber")
    item.text(*_OF_NO_ACCOUNT, *_CONTENT)
    if _is_closed(item) or closed:
        return ItemRecord(number, title, closed=True, case_number=case)
    attachments = sorted(item.objects("Bilag", "Documents"), key=_order)
    fields = [
        *_fields(item.value("Felter"), ""),
        *_fields(item.value("Presentations"), "Sagsfremstilling"),
        *_fields(item.value("ItemDecision"), "Beslutning"),
        *(FieldRecord(name, _said(value)) for name, value in item.rest()),
    ]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(each for each in fields if each.html.strip()),
        attachments=tuple(
            AttachmentRecord(each.text(*_NAMES), identifier(each.text("Id", "Uid")))
            for each in attachments
            if not _is_closed(each)
        ),
    )


def _fields(value: object, heading: str) -> Iterator[FieldRecord]:
    """Yield the fields that a value holds, one or several, as text or as objects; those that are closed are none."""
    for each in value if isinstance(value, list) else [value]:
        told = Fields(each) if isinstance(each, dict) else Fields({"Html": each})
        if not _is_closed(told):
            name, content = told.text(*_NAMES) or heading, told.text("Html", "Content", "Text")
            told.text(*_OF_NO_ACCOUNT)
            yield FieldRecord(name, "<br>".join(filter(None, [content, *(_said(rest) for _, rest in told.rest())])))


def _said(value: object) -> str:
    """The texts at any depth of a value that tell people something; nothing of what is closed."""
    texts, waiting = [], [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str) and says_something(each):
            texts.append(each)
        elif isinstance(each, list):
            waiting += reversed(each)
        elif isinstance(each, dict) and not _is_closed(Fields(each)):
            waiting += reversed(each.values())
    return "<br>".join(texts)


def _order(attachment: Fields) -> float:
    try:
        return float(attachment.text("Order"))
    except ValueError:
        return 0.0


def _with_unknown(told: Record, heads: Iterable[Fields], items: list[Fields], *, closed: bool) -> Record:
    """A meeting with what its source tells in fields that are not known, of which the report is to tell."""
    for head in heads:
        head.text(*_OF_NO_ACCOUNT)
    further = [field for head in heads for field in head.rest()]
    names = (name for name, _ in (*further, *(field for item in items for field in item.rest())))
    return replace(
        told,
        further=() if closed else tuple(FieldRecord(name, said) for name, value in further if (said := _said(value))),
        notes=unknown_fields(names),
    )
