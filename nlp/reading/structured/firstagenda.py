"""Minutes as the API of FirstAgenda Publication gives them (`/api/agenda/dagsorden/{id}`), in JSON.

The field names are those seen on the sites of municipalities, Danish or English; a missing one is no error.
"""

import re
from collections.abc import Iterator
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
)

SIGN = re.compile(r'"(?:AgendaUid|TillaegsDagsorden|Dagsordenpunkter|Dagsordner|Udvalg|Moede)"\s*:')
"""What the beginning of such a file holds."""
_CLOSING = ("Lukket", "ErLukket", "IsClosed")
_OPENING = ("IsPublic", "Aaben", "Åben")
_OF_NO_ACCOUNT = ("Id", "Uid", "AgendaUid", "DocumentId", "Link", "Order")
_SAYS = re.compile(r"\s|</?[a-z]", re.I)
"""A text that tells people something, unlike a code or an identifier."""


def read(data: bytes) -> Record:
    """One meeting.

    Raises:
        DocumentError: the bytes are no JSON, or hold no items: a list of meetings, or something else.
    """
    root = json_object(data)
    if not root.has("Dagsordenpunkter", "Items"):
        raise DocumentError(
            "JSON-filen er en liste over møder og intet referat", do="hent referaterne med referatgraf fetch"
        )
    committee, meeting = root.object("Udvalg"), root.object("Moede")
    name = meeting.text("Navn") or root.text("Navn")
    closed = says_closed(name) or _is_closed(meeting) or _is_closed(root)
    start, end = (_moment(meeting, root, field) for field in ("MeetingBeginUtc", "MeetingEndUtc"))
    given = root.objects("Dagsordenpunkter", "Items")
    items = tuple([_item(item, closed=closed) for item in given])
    return Record(
        kind=_kind(name, root, meeting),
        items=items,
        body=committee.text("Navn", "Name") or root.text("CommitteeName"),
        day=day_of(meeting.text("Dato")) or (start.date() if start else None),
        start=_hour(start) or hour_of(meeting.text("Dato")),
        end=_hour(end),
        place=meeting.text("Sted", "Location"),
        notes=tuple(_notes(given)),
    )


def _kind(name: str, root: Fields, meeting: Fields) -> str:
    """The kind of document by the meeting's name; without one, what no flag calls a supplement is left to the text."""
    if is_set(root.flag("TillaegsDagsorden")) or is_set(meeting.flag("IsSupplementaryAgenda")):
        return "supplement"
    return kind_of(name)


def _moment(meeting: Fields, root: Fields, field: str) -> datetime | None:
    return local_time(meeting.text(field) or root.text(field))


def _hour(moment: datetime | None) -> time | None:
    return moment.time() if moment and (moment.hour or moment.minute) else None


def _is_closed(thing: Fields) -> bool:
    return is_set(thing.flag(*_CLOSING)) or not is_open(thing.flag(*_OPENING))


def _item(item: Fields, *, closed: bool) -> ItemRecord:
    number, title = item.text("Punktnummer", "Number"), item.text("Navn", "Caption")
    case = item.text("SagsNummer", "CaseNumber")
    item.text(*_OF_NO_ACCOUNT)
    if _is_closed(item) or closed:
        return ItemRecord(number, title, closed=True, case_number=case)
    fields = [FieldRecord(each.text("Navn", "Name"), each.text("Html")) for each in item.objects("Felter")]
    attachments = sorted(item.objects("Bilag"), key=_order)
    further = [FieldRecord(name, text) for name, text in item.rest() if _SAYS.search(text)]
    return ItemRecord(
        number,
        title,
        case_number=case,
        fields=tuple(each for each in (*fields, *further) if each.html.strip()),
        attachments=tuple(
            AttachmentRecord(each.text("Navn", "Name"), identifier(each.text("Id")))
            for each in attachments
            if not _is_closed(each)
        ),
    )


def _order(attachment: Fields) -> float:
    try:
        return float(attachment.text("Order"))
    except ValueError:
        return 0.0


def _notes(items: list[Fields]) -> Iterator[str]:
    """Yield what the report should tell: fields of items that are not known."""
    unknown = sorted({name for item in items for name, _ in item.rest()})
    if unknown:
        yield f"ukendte felter: {', '.join(unknown)}"
