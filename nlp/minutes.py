"""What structure hands to the graph: one document's meeting, items, decisions and votes.

All classes are frozen; every value carries the span of the characters it was read from, as offsets in
`Document.text`. What the text does not say is None or empty, never guessed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` (first) to `end` (one past the last) of the document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A value in its normal form and the characters that say it.

    Attributes:
        value: the normal form, as it goes into the graph ("2024-08-08", "17:00", "Socialudvalget"); texts are verbatim
            but for blanks and hyphens of other kinds than the usual ones.
        span: where it stands.
        inferred: how it was concluded where the characters do not say it outright
            ("kommunekode i sagsnummer", "nævnt 12 gange"); empty where they do.
    """

    value: str
    span: Span
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person in a list of those present or absent.

    Attributes:
        name: full name without title, party and genitive -s.
        span: the characters of the name.
        party: party letter or name as printed ("A", "UP", "Løsgænger"), empty where none stands.
        role: title as printed before or after the name ("formand", "borgmester"), empty where none stands.
    """

    name: str
    span: Span
    party: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Deputy:
    """Someone who sits for another; `deputy_for` is None where the text does not say for whom."""

    person: Attendee
    deputy_for: Attendee | None
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Who recommends, moves or states something.

    Attributes:
        kind: "role", "body", "institution", "person" or "party".
        label: normal form ("Direktøren", "Socialudvalget", "Forvaltningen", "A").
        span: where it stands.
    """

    kind: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item: `kind` is a code of the list `section:`, `heading` the heading as printed or None.

    `span` covers heading and body.
    """

    kind: str
    heading: Quote | None
    span: Span


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One point of an Indstilling; `point` is its number as printed ("1"), empty where it is the only one."""

    point: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class PartyVote:
    """How a party voted: `party` as printed, `stance` "for", "against" or "abstained", `count` None where not given."""

    party: str
    stance: str
    count: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote with its figures; a count is None where it is neither printed nor can be added up.

    Attributes:
        about: what was voted on, as printed, or empty.
        result: the sentence that tells the outcome, as printed, or empty.
        voters: (stance, person) for those named.
    """

    span: Span
    votes_for: int | None
    votes_against: int | None
    votes_abstained: int | None
    about: str = ""
    result: str = ""
    party_votes: tuple[PartyVote, ...] = ()
    voters: tuple[tuple[str, Attendee], ...] = ()


@dataclass(frozen=True, slots=True)
class Motion:
    """An amendment or other proposal made at the meeting, with the vote on it."""

    span: Span
    text: str
    moved_by: tuple[Actor, ...] = ()
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of one body on one day, or on one point of the recommendation.

    Attributes:
        span: the characters of the decision text.
        text: verbatim.
        outcome: code of the list `outcome:`, empty where the text holds no decision word and none can be told.
        body: None where it is the meeting's own.
        date: None where it is the meeting's own.
        point: "1" of "Ad 1)", "1-2" of "Ad 1-2)"; None where the decision is on the whole.
        reservation: what follows the first "idet".
        votes, motions: as printed in the decision, or above it in its item.
    """

    span: Span
    text: str
    outcome: str
    body: Quote | None = None
    date: Quote | None = None
    point: Quote | None = None
    reservation: Quote | None = None
    votes: tuple[Vote, ...] = ()
    motions: tuple[Motion, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A protokolbemærkning, mindretalsudtalelse or forbehold (`kind` is its code of the list `statement:`)."""

    kind: str
    span: Span
    text: str
    stated_by: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A title under Bilag; `identifier` is its document number or empty."""

    title: str
    span: Span
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda.

    Attributes:
        order: 1 for the first item of the document.
        span: heading and everything below it.
        number: as printed, without "Punkt", "Nr." and final stop; None in layouts that number no items.
        title: None in layouts that print none.
        closed: it was treated behind closed doors.
        disclosed: the document makes public what was decided behind closed doors, so that nothing of it is withheld.
        kind: code of the list `kind:` where a Sagstype or a kind in brackets says it.
        referred_to: the bodies named as the case's way, in order.
        absent, disqualified, deputies: of this item alone.
        pool: where its decision stands among those of the other items, below them all; None where it stands in `span`,
            as all else does.
    """

    order: int
    span: Span
    number: Quote | None = None
    title: Quote | None = None
    closed: bool = False
    kind: Quote | None = None
    case_numbers: tuple[Quote, ...] = ()
    journal_numbers: tuple[Quote, ...] = ()
    document_numbers: tuple[Quote, ...] = ()
    recommended_by: tuple[Actor, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    referred_to: tuple[Quote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    prior_decisions: tuple[Decision, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sections: tuple[Section, ...] = ()
    absent: tuple[Attendee, ...] = ()
    disqualified: tuple[Attendee, ...] = ()
    deputies: tuple[Deputy, ...] = ()
    statements: tuple[Statement, ...] = ()
    pool: Span | None = None
    disclosed: bool = False

    @property
    def withheld(self) -> bool:
        """Whether nothing but its head may be kept."""
        return self.closed and not self.disclosed


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that the document records, as its head tells it."""

    body: Quote | None = None
    municipality: Quote | None = None
    term: Quote | None = None
    date: Quote | None = None
    start_time: Quote | None = None
    end_time: Quote | None = None
    place: Quote | None = None
    chair: Attendee | None = None
    present: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    guests: tuple[Attendee, ...] = ()
    deputies: tuple[Deputy, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the report tells.

    Attributes:
        code: "missing-item" (announced in the contents, not found: exit code 1), "contents-differ",
            "stray-line" (in no section), "no-items", "no-municipality", "no-body", "no-date" or "doubtful".
        message: one Danish sentence.
        span: where, or None.
    """

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything that structure read from one document.

    Attributes:
        kind: code of the list `document:`: "minutes", "agenda", "supplement" or "draft".
        known: number of non-blank characters that stand in a known section (head, contents, item parts, page feet).
        total: number of non-blank characters of the text.
        closed: spans whose text must not be kept (what stands in closed items beyond number, title and case number).
        contents: lines of the list of contents and of page furniture, in which nothing is named.
        announced: the parts of the contents whose items the text does not hold, so that they alone name something.
    """

    kind: str
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    notices: tuple[Notice, ...]
    known: int
    total: int
    closed: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = ()
    announced: tuple[Span, ...] = ()
