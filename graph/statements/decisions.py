"""Decisions, votes and motions, as statements."""

from collections.abc import Sequence

from referatgraf.graph import naming
from referatgraf.graph.outline import case_key, points
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import date, integer, plain, ref
from referatgraf.nlp.minutes import AgendaItem, Decision, Motion, PartyVote, Vote
from referatgraf.ontology.iris import last, numbered, part, slug, unknown
from referatgraf.ontology.namespaces import OUTCOME, RG, STANCE

_VOTERS = {"for": RG.voterFor, "against": RG.voterAgainst, "abstained": RG.voterAbstained}


def write_decisions(scene: Scene, item: str, index: int, source: AgendaItem) -> None:
    """Write the decisions of an item and those in its history.

    Args:
        scene: the meeting.
        item: the item.
        index: its place in the document.
        source: what the document says of it.
    """
    odd = {row[:3]: row[3:] for row in scene.resolved.decisions}
    told: set[str] = set()
    lists = ((1, RG.hasDecision, source.decisions), (0, RG.priorDecision, source.prior_decisions))
    for own, predicate, decisions in lists:
        for place, (decision, point) in enumerate(zip(decisions, points(decisions), strict=True)):
            lone, owned = odd.get((index, own, place), (0, 1))
            iri = _decision_iri(scene, item, "" if lone else case_key(source), decision, point)
            scene.draft.state(item, predicate, ref(iri))
            _write_identity(scene, iri, decision)
            if owned and iri not in told:
                told.add(iri)
                scene.draft.state(iri, RG.takenAt, ref(item))
                _write_content(scene, iri, decision)


def _decision_iri(scene: Scene, item: str, number: str, decision: Decision, point: str) -> str:
    iris, scope = scene.draft.iris, scene.resolved.scope
    body = last(_deciding_body(scene, decision)) or unknown(scene.resolved.sha)
    day = (decision.date.value if decision.date else scene.date) or "undated"
    whole = iris.decision(scope, body, day, number) if number else iris.decision_of_item(item, body, day)
    return part(whole, point) if point else whole


def _deciding_body(scene: Scene, decision: Decision) -> str:
    return scene.things.iri(naming.body(decision.body.value)) if decision.body else scene.body


def _write_identity(scene: Scene, iri: str, decision: Decision) -> None:
    """Write what every document that tells of the decision says alike: whose it is and of which day."""
    scene.draft.thing(iri, RG.Decision, decision.span)
    if decision.body:
        scene.link_body(iri, RG.decidedBy, decision.body)
    elif scene.body:
        scene.draft.state(iri, RG.decidedBy, ref(scene.body))
    if decision.date:
        scene.say(iri, RG.date, date(decision.date.value), decision.date, "date")
    elif scene.date:
        scene.draft.state(iri, RG.date, date(scene.date))
    if decision.point:
        scene.say(iri, RG.point, plain(decision.point.value), decision.point, "point")


def _write_content(scene: Scene, iri: str, decision: Decision) -> None:
    draft = scene.draft
    draft.state(iri, RG.text, plain(decision.text))
    if decision.outcome:
        draft.state(iri, RG.outcome, ref(OUTCOME[decision.outcome]))
    if decision.reservation:
        scene.say(iri, RG.reservation, plain(decision.reservation.value), decision.reservation, "reservation")
    _write_votes(scene, iri, decision.votes)
    for name, motion in zip(numbered("motion" for _ in decision.motions), decision.motions, strict=True):
        _write_motion(scene, iri, part(iri, name), motion)


def _write_motion(scene: Scene, decision: str, iri: str, motion: Motion) -> None:
    scene.draft.state(decision, RG.motion, ref(iri))
    scene.draft.thing(iri, RG.Motion, motion.span)
    scene.draft.state(iri, RG.text, plain(motion.text))
    for who in motion.moved_by:
        scene.link_actor(iri, RG.movedBy, who)
    _write_votes(scene, iri, motion.votes)


def _write_votes(scene: Scene, subject: str, votes: Sequence[Vote]) -> None:
    for name, vote in zip(numbered("vote" for _ in votes), votes, strict=True):
        iri = part(subject, name)
        scene.draft.state(subject, RG.hasVote, ref(iri))
        scene.draft.thing(iri, RG.Vote, vote.span)
        _write_figures(scene, iri, vote)
        for stance, who in vote.voters:
            scene.link_attendee(iri, _VOTERS[stance], who)
        names = numbered(f"{slug(block.party)}-{block.stance}" for block in vote.party_votes)
        for block_name, block in zip(names, vote.party_votes, strict=True):
            _write_party_vote(scene, iri, part(iri, block_name), block)


def _write_figures(scene: Scene, iri: str, vote: Vote) -> None:
    counts = (
        (RG.votesFor, vote.votes_for),
        (RG.votesAgainst, vote.votes_against),
        (RG.votesAbstained, vote.votes_abstained),
    )
    for predicate, count in counts:
        if count is not None:
            scene.draft.state(iri, predicate, integer(count))
    for predicate, text in ((RG.about, vote.about), (RG.result, vote.result)):
        if text:
            scene.draft.state(iri, predicate, plain(text))


def _write_party_vote(scene: Scene, vote: str, iri: str, block: PartyVote) -> None:
    party = naming.party(block.party, scene.year)
    scene.draft.state(vote, RG.partyVote, ref(iri))
    scene.draft.thing(iri, RG.PartyVote, block.span)
    scene.link(iri, RG.party, party, block.span)
    scene.draft.state(iri, RG.stance, ref(STANCE[block.stance]))
    if block.count is not None:
        scene.draft.state(iri, RG.count, integer(block.count))
