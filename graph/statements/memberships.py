"""Offices and parties of persons, as memberships of the document that tells of them."""

from typing import NamedTuple

from referatgraf.graph import naming
from referatgraf.graph.naming import Name
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import date, ref
from referatgraf.nlp.mentions import Membership
from referatgraf.nlp.minutes import Attendee, Span
from referatgraf.ontology.iris import last, part, slug
from referatgraf.ontology.namespaces import DCT, ORG, RG


class Stated(NamedTuple):
    """What is stated of a person: the IRIs of person and organisation, empty where there is none."""

    person: str
    span: Span
    role: Name | None = None
    party: Name | None = None
    organisation: str = ""


def write_listed(scene: Scene, person: str, who: Attendee, organisation: str) -> None:
    """Write the party and office that stand with a name in a list, as they were on the day of the meeting."""
    role = naming.role(who.role) if who.role else None
    _write(scene, Stated(person, who.span, role, naming.party(who.party, scene.year), organisation))


def write_told(scene: Scene, said: Membership) -> None:
    """Write an office or a party that the running text tells of."""
    person = scene.things.iri(naming.person(said.person, said.kind.partition("/")[2]))
    organisation = scene.things.iri(naming.mention(said.organisation)) if said.organisation else ""
    role = naming.role(said.role) if said.role else None
    party = naming.party(said.party, scene.year)
    names = [name.slug for name in (role, party) if name]
    stated = Stated(person, said.span, role, party, organisation)
    _write(scene, stated, *names, *([slug(last(organisation))] if organisation else []))


def _write(scene: Scene, stated: Stated, *which: str) -> None:
    """Write a membership; `which` parts it from others of the same person in the same document."""
    if not stated.person or not (stated.party or stated.role):
        return
    draft, iri = scene.draft, part(scene.iri, "membership", last(stated.person), *which)
    draft.thing(iri, ORG.Membership, stated.span)
    draft.state(iri, ORG.member, ref(stated.person))
    draft.state(iri, DCT.source, ref(draft.iris.document(draft.key)))
    if stated.organisation:
        draft.state(iri, ORG.organization, ref(stated.organisation))
    if scene.date:
        draft.state(iri, DCT.date, date(scene.date))
    if stated.party:
        scene.refer(iri, RG.party, stated.party)
    if stated.role:
        scene.refer(iri, ORG.role, stated.role)
