"""What a structured source says for certain: where things stand in the text made of it, and what no text tells.

Structure takes it over instead of guessing. Values that people have written stay in the text alone and are told by
their places, so that whatever is masked there is masked here.
"""

from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span


@dataclass(frozen=True, slots=True)
class GivenHeading:
    """The heading of a field of an item.

    Attributes:
        span: the whole line.
        section: code of the list `section:` where the source tells it by another word than the heading; else empty.
    """

    span: Span
    section: str = ""


@dataclass(frozen=True, slots=True)
class GivenAttachment:
    """An attachment: the characters of its title, and the identifier that the source gives it."""

    title: Span
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class GivenItem:
    """One item of the agenda.

    Attributes:
        start: offset of the first character of the line with number and title.
        number: None where the source numbers no items.
        title: None where it has none.
        closed: the source says so of the item or of its meeting; its content is not in the text.
    """

    start: int
    number: Span | None
    title: Span | None
    closed: bool
    case_numbers: tuple[Span, ...] = ()
    headings: tuple[GivenHeading, ...] = ()
    attachments: tuple[GivenAttachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """One meeting; what the source does not say is None or empty.

    Attributes:
        kind: code of the list `document:`; empty where the source does not tell it.
        date: as ISO 8601.
        start_time, end_time: as HH:MM, local time.
        present, absent, excused: the line of each person.
    """

    kind: str
    items: tuple[GivenItem, ...]
    body: Span | None = None
    date: Quote | None = None
    start_time: Quote | None = None
    end_time: Quote | None = None
    place: Span | None = None
    present: tuple[Span, ...] = ()
    absent: tuple[Span, ...] = ()
    excused: tuple[Span, ...] = ()
