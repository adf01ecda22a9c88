"""What the sources of structured minutes have in common: one meeting with its items, fields and attachments."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class FieldRecord:
    """A field of an item: its heading, and its content as HTML or plain text.

    Attributes:
        section: code of the list `section:` where the source tells it otherwise than by the heading; else empty.
    """

    heading: str
    html: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class AttachmentRecord:
    """An attachment that may be published."""

    title: str
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item of the agenda; of a closed one the source gives no fields and no attachments."""

    number: str = ""
    title: str = ""
    closed: bool = False
    case_number: str = ""
    fields: tuple[FieldRecord, ...] = ()
    attachments: tuple[AttachmentRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One meeting as its source tells it; times are local, and what is not told is None or empty.

    Attributes:
        kind: code of the list `document:`; empty where the source does not tell it.
        attendance: names by "present", "absent" and "excused".
        further: what else the source tells of the meeting, by label.
        notes: what the report should tell, such as fields that are not known.
    """

    kind: str
    items: tuple[ItemRecord, ...]
    body: str = ""
    day: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    attendance: tuple[tuple[str, tuple[str, ...]], ...] = ()
    further: tuple[FieldRecord, ...] = ()
    notes: tuple[str, ...] = ()
