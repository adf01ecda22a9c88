"""What one document claims that needs the other documents to be settled: the small input of the resolve pass."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from referatgraf.graph import naming
from referatgraf.graph.laws import law_names
from referatgraf.graph.naming import Name
from referatgraf.graph.outline import case_key, cases, points
from referatgraf.nlp.mentions import NOTHING, Named
from referatgraf.nlp.minutes import AgendaItem, Decision, Meeting, Minutes, Span, Vote
from referatgraf.ontology import spheres
from referatgraf.ontology.iris import slug

_KIND = re.compile(r" *\((?:beslutning|orientering|drøftelse|[bod])\)$", re.I)
"""The kind of an item, as titles end with it."""


@dataclass(frozen=True, slots=True)
class DecisionClaim:
    """A decision as a document names it.

    Attributes:
        item: index of the item in the document.
        own: whether it stands under the item's own Beslutning, not in the case's history.
        place: index among the item's own or prior decisions.
        body: key of the deciding body.
        date: day of the decision, empty where unknown.
        number: slug of the case or journal number, empty where there is none.
        point: what parts it from the other decisions of body and day on the item.
    """

    item: int
    own: bool
    place: int
    body: str
    date: str
    number: str
    point: str


@dataclass(frozen=True, slots=True)
class ItemClaim:
    """An item as other documents may mean it.

    Attributes:
        item: index of the item in the document.
        number: slug of its number, empty where it has none.
        title: its title as compared, empty where it has none.
        case: key of its case, empty where it has none.
        postponed: whether a decision of its own postponed it.
        principles: kind and key of the sets of principles that its title names.
    """

    item: int
    number: str
    title: str
    case: str
    postponed: bool
    principles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PointerClaim:
    """A reference to an item of an agenda.

    Attributes:
        place: index of the reference in the document.
        body: key of the body that met, empty where unknown.
        date: day of its meeting, empty where unknown.
        number: slug of the item's number.
    """

    place: int
    body: str
    date: str
    number: str


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that one document hands to the resolve pass.

    Attributes:
        kind: code of the list `document:`.
        municipality: slug and full name of the municipality that the document names, empty where it names none.
        body: key of the meeting's body, empty where unknown.
        date: day of the meeting, empty where unknown.
        time: when it began ("17:00"), empty where unknown.
        names: how often the document names each thing; a name that it tells of without counting on it 0 times.
        decisions: what was decided, own or earlier.
        items: the items with their cases.
        pointers: references to items.
    """

    kind: str
    municipality: tuple[str, str]
    body: str
    date: str
    time: str
    names: dict[Name, int] = field(default_factory=dict)
    decisions: tuple[DecisionClaim, ...] = ()
    items: tuple[ItemClaim, ...] = ()
    pointers: tuple[PointerClaim, ...] = ()


def claims(minutes: Minutes, named: Named = NOTHING) -> Claims:
    """Gather what `minutes` name and decide, and what is `named` in their text."""
    meeting = minutes.meeting
    return Claims(
        kind=minutes.kind,
        municipality=naming.municipality(meeting.municipality.value) if meeting.municipality else ("", ""),
        body=naming.body(meeting.body.value).placed_key if meeting.body else "",
        date=meeting.date.value if meeting.date else "",
        time=meeting.start_time.value[:5] if meeting.start_time else "",
        names=_counted(minutes, named),
        decisions=tuple(_decisions(minutes)),
        items=tuple(_items(minutes, named)),
        pointers=tuple(_pointers(minutes, named)),
    )


def _counted(minutes: Minutes, named: Named) -> dict[Name, int]:
    """The names with their number; abbreviations and municipalities of other bodies, which are no labels, with 0."""
    cited = law_names(named.laws, minutes.meeting.date.value if minutes.meeting.date else "")
    counted = dict(Counter((*_names(minutes), *naming.mentioned(named, year_of(minutes.meeting)), *cited)))
    places = [place for name in counted for place in naming.place_of(name)]
    return {**dict.fromkeys((*naming.aliases(named), *places), 0), **counted}


def year_of(meeting: Meeting) -> int | None:
    """The year of the meeting, for what changes with the years."""
    return int(meeting.date.value[:4]) if meeting.date else None


def sphere_of(meeting: Meeting) -> str:
    """The sphere of those who sit in the meeting's body."""
    return naming.sphere(meeting.body.value) if meeting.body else spheres.POLITICAL


def _names(minutes: Minutes) -> Iterator[Name]:
    meeting, year = minutes.meeting, year_of(minutes.meeting)
    if meeting.body:
        yield naming.body(meeting.body.value)
    yield from _attendees(meeting, year)
    for item in minutes.items:
        yield from _item_names(item, sphere_of(meeting), year)


def _attendees(meeting: Meeting, year: int | None) -> Iterator[Name]:
    sphere = sphere_of(meeting)
    chair = (meeting.chair,) if meeting.chair else ()
    listed = [*chair, *meeting.present, *meeting.absent, *meeting.excused]
    listed += [who for deputy in meeting.deputies for who in (deputy.person, deputy.deputy_for) if who]
    for who in listed:
        yield naming.attendee(who, sphere)
    for who in meeting.guests:
        yield naming.attendee(who, spheres.OTHER)
    for who in (*listed, *meeting.guests):
        if who.role:
            yield naming.role(who.role)
        yield from filter(None, [naming.party(who.party, year)])


def _item_names(item: AgendaItem, sphere: str, year: int | None) -> Iterator[Name]:
    yield from (found.name for found in cases(item) if found.name)
    yield from (naming.body(quote.value) for quote in item.referred_to)
    deputies = [who for deputy in item.deputies for who in (deputy.person, deputy.deputy_for) if who]
    for who in (*item.absent, *item.disqualified, *deputies):
        yield naming.attendee(who, sphere)
    actors = [actor for statement in item.statements for actor in statement.stated_by]
    for actor in (*item.recommended_by, *actors):
        yield from filter(None, [naming.actor(actor, year)])
    for decision in (*item.decisions, *item.prior_decisions):
        yield from _decision_names(decision, sphere, year)


def _decision_names(decision: Decision, sphere: str, year: int | None) -> Iterator[Name]:
    if decision.body:
        yield naming.body(decision.body.value)
    for motion in decision.motions:
        yield from filter(None, (naming.actor(who, year) for who in motion.moved_by))
        for vote in motion.votes:
            yield from _vote_names(vote, sphere, year)
    for vote in decision.votes:
        yield from _vote_names(vote, sphere, year)


def _vote_names(vote: Vote, sphere: str, year: int | None) -> Iterator[Name]:
    yield from filter(None, (naming.party(block.party, year) for block in vote.party_votes))
    yield from (naming.attendee(who, sphere) for _, who in vote.voters)


def _decisions(minutes: Minutes) -> Iterator[DecisionClaim]:
    meeting = minutes.meeting
    body = naming.body(meeting.body.value).placed_key if meeting.body else ""
    date = meeting.date.value if meeting.date else ""
    for index, item in enumerate(minutes.items):
        number = case_key(item)
        for own, decisions in ((True, item.decisions), (False, item.prior_decisions)):
            for place, (decision, point) in enumerate(zip(decisions, points(decisions), strict=True)):
                key = naming.body(decision.body.value).placed_key if decision.body else body
                day = decision.date.value if decision.date else date
                yield DecisionClaim(index, own, place, key, day, number, point)


def _items(minutes: Minutes, named: Named) -> Iterator[ItemClaim]:
    principles = [(each.span, naming.mention(each)) for each in named.mentions if each.kind == "principle/set"]
    for index, item in enumerate(minutes.items):
        title = item.title.value if item.title else ""
        told = {(name.kind, name.key) for span, name in principles if item.title and _is_within(span, item.title.span)}
        yield ItemClaim(
            item=index,
            number=slug(item.number.value) if item.number else "",
            title=naming.spelling(_KIND.sub("", title)).rstrip(" ."),
            case=case_key(item),
            postponed=any(decision.outcome == "postponed" for decision in item.decisions),
            principles=tuple(sorted(told)),
        )


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _pointers(minutes: Minutes, named: Named) -> Iterator[PointerClaim]:
    meeting = minutes.meeting
    own = naming.body(meeting.body.value).placed_key if meeting.body else ""
    for place, each in enumerate(named.references):
        body = naming.body(each.body).placed_key if each.body else own
        date = each.date or (meeting.date.value if meeting.date else "")
        yield PointerClaim(place, body, date, slug(each.number))
