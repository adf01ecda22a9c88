"""The names that structure has read already: what recognisers may rely on and need not find again."""

from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import Actor, AgendaItem, Attendee, Decision, Deputy, Meeting, Minutes, Span, Vote
from referatgraf.ontology import spheres


@dataclass(frozen=True, slots=True)
class Known:
    """A name as structure read it.

    `kind` is "person/" and a code of the list `sphere:`, "role", "body", "institution", "municipality" or "party".
    """

    kind: str
    label: str
    span: Span


def known_names(minutes: Minutes) -> tuple[Known, ...]:
    """Every name in the head, the lists, the routes, the recommendations and the votes, in the order of the text."""
    meeting = minutes.meeting
    sphere = spheres.of_body(meeting.body.value) if meeting.body else spheres.POLITICAL
    found = [*_of_meeting(meeting, sphere), *(name for item in minutes.items for name in _of_item(item, sphere))]
    return tuple(sorted(set(found), key=lambda name: (name.span.start, name.span.end, name.kind)))


def _of_meeting(meeting: Meeting, sphere: str) -> Iterator[Known]:
    if meeting.body:
        yield Known("body", meeting.body.value, meeting.body.span)
    people = [*([meeting.chair] if meeting.chair else []), *meeting.present, *meeting.absent, *meeting.excused]
    yield from (_person(who, sphere) for who in people)
    yield from (_person(who, spheres.OTHER) for who in meeting.guests)
    yield from _of_deputies(meeting.deputies, sphere)


def _of_item(item: AgendaItem, sphere: str) -> Iterator[Known]:
    yield from (Known("body", quote.value, quote.span) for quote in item.referred_to)
    yield from (_person(who, sphere) for who in (*item.absent, *item.disqualified))
    yield from _of_deputies(item.deputies, sphere)
    actors = [actor for statement in item.statements for actor in statement.stated_by]
    yield from map(_actor, (*item.recommended_by, *actors))
    for decision in (*item.decisions, *item.prior_decisions):
        yield from _of_decision(decision, sphere)


def _of_deputies(deputies: tuple[Deputy, ...], sphere: str) -> Iterator[Known]:
    yield from (_person(who, sphere) for deputy in deputies for who in (deputy.person, deputy.deputy_for) if who)


def _of_decision(decision: Decision, sphere: str) -> Iterator[Known]:
    if decision.body:
        yield Known("body", decision.body.value, decision.body.span)
    yield from (_actor(who) for motion in decision.motions for who in motion.moved_by)
    for vote in (*decision.votes, *(vote for motion in decision.motions for vote in motion.votes)):
        yield from _of_vote(vote, sphere)


def _of_vote(vote: Vote, sphere: str) -> Iterator[Known]:
    yield from (_person(who, sphere) for _, who in vote.voters)
    yield from (Known("party", block.party, block.span) for block in vote.party_votes)


def _person(who: Attendee, sphere: str) -> Known:
    official = bool(who.role) and spheres.of_title(who.role) == spheres.ADMINISTRATION
    return Known(f"person/{spheres.ADMINISTRATION if official else sphere}", who.name, who.span)


def _actor(who: Actor) -> Known:
    return Known(f"person/{spheres.POLITICAL}" if who.kind == "person" else who.kind, who.label, who.span)
