"""The meeting and those who took part in it, as statements."""

from collections.abc import Iterator

from referatgraf.graph import naming
from referatgraf.graph.statements.draft import concluded
from referatgraf.graph.statements.memberships import write_listed
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import danish, date, plain, ref, time
from referatgraf.nlp.minutes import Deputy, Meeting, Quote, Span
from referatgraf.ontology import spheres
from referatgraf.ontology.days import danish_date
from referatgraf.ontology.iris import Iris, last, part
from referatgraf.ontology.namespaces import RG, SKOS


def write_meeting(scene: Scene, iris: Iris) -> None:
    """Write the meeting with its head, and everyone in its lists."""
    draft, meeting = scene.draft, scene.meeting
    draft.thing(scene.iri, RG.Meeting)
    draft.state(scene.iri, SKOS.prefLabel, danish(meeting_label(meeting)))
    span = _head(meeting)
    if span:
        draft.found(scene.iri, span)
    if meeting.body:
        scene.link_body(scene.iri, RG.heldBy, meeting.body)
    _write_municipality(scene, iris)
    _write_head(scene)
    _write_attendance(scene)


def meeting_label(meeting: Meeting) -> str:
    """The label of a meeting: "Socialudvalget 8. august 2024"."""
    body = meeting.body.value if meeting.body else "Møde"
    return f"{body} {danish_date(meeting.date.value)}" if meeting.date else body


def _quotes(meeting: Meeting) -> Iterator[Quote]:
    whose = (meeting.body, meeting.municipality, meeting.term)
    when = (meeting.date, meeting.start_time, meeting.end_time, meeting.place)
    yield from (quote for quote in (*whose, *when) if quote)


def _head(meeting: Meeting) -> Span | None:
    people = (*meeting.present, *meeting.absent, *meeting.excused, *meeting.guests)
    spans = [quote.span for quote in _quotes(meeting)] + [who.span for who in people]
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _write_municipality(scene: Scene, iris: Iris) -> None:
    if scene.resolved.scope.startswith("unknown-"):
        return
    target = iris.thing("municipality", "", scene.resolved.scope)
    scene.draft.state(scene.iri, RG.municipality, ref(target))
    printed, inferred = scene.meeting.municipality, scene.resolved.inferred
    if printed and not inferred:
        named = "" if printed.inferred else target
        scene.draft.mention(printed.span, "municipality", (RG.municipality,), named, concluded(printed.inferred))
        return
    beside = next(_quotes(scene.meeting), None)  # what tells it stands in other documents
    if beside:
        scene.draft.mention(beside.span, "municipality", (RG.municipality,), how=concluded(inferred))


def _write_head(scene: Scene) -> None:
    meeting, iri = scene.meeting, scene.iri
    if meeting.date:
        scene.say(iri, RG.heldOn, date(meeting.date.value), meeting.date, "date")
    if meeting.start_time:
        scene.say(iri, RG.startTime, time(meeting.start_time.value), meeting.start_time, "time")
    if meeting.end_time:
        scene.say(iri, RG.endTime, time(meeting.end_time.value), meeting.end_time, "time")
    if meeting.place:
        scene.say(iri, RG.place, plain(meeting.place.value), meeting.place, "place")
    if meeting.term:
        scene.say(iri, RG.term, plain(meeting.term.value), meeting.term, "term")


def _write_attendance(scene: Scene) -> None:
    meeting = scene.meeting
    lists = ((RG.present, meeting.present), (RG.absent, meeting.absent), (RG.excused, meeting.excused))
    for predicate, people in ((RG.chair, (meeting.chair,) if meeting.chair else ()), *lists):
        for who in people:
            write_listed(scene, scene.link_attendee(scene.iri, predicate, who), who, scene.body)
    for who in meeting.guests:
        write_listed(scene, scene.link_attendee(scene.iri, RG.guest, who, spheres.OTHER), who, organisation="")
    write_deputies(scene, scene.iri, meeting.deputies)


def write_deputies(scene: Scene, subject: str, deputies: tuple[Deputy, ...]) -> None:
    """Write who sat for whom at a meeting or under an item."""
    for deputy in deputies:
        person = scene.things.iri(naming.attendee(deputy.person, scene.sphere))
        if not person:
            continue
        iri = part(subject, "deputy", last(person))
        scene.draft.state(subject, RG.deputy, ref(iri))
        scene.draft.thing(iri, RG.Deputy, deputy.span)
        scene.link_attendee(iri, RG.person, deputy.person)
        if deputy.deputy_for:
            scene.link_attendee(iri, RG.deputyFor, deputy.deputy_for)
