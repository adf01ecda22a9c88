"""Agenda items and what stands in them, as statements."""

from collections.abc import Sequence

from referatgraf.graph.institutions import ADMINISTRATION, institution_key
from referatgraf.graph.naming import kle_number
from referatgraf.graph.outline import ItemCase, cases, item_names
from referatgraf.graph.statements.decisions import write_decisions
from referatgraf.graph.statements.draft import concluded
from referatgraf.graph.statements.meeting import write_deputies
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import boolean, danish, integer, plain, ref
from referatgraf.nlp.minutes import Actor, AgendaItem, Attachment, Quote, Recommendation, Section, Statement
from referatgraf.ontology.iris import numbered, part, slug
from referatgraf.ontology.namespaces import DCT, KIND, RG, SECTION, SKOS
from referatgraf.ontology.namespaces import STATEMENT as STATEMENT_KIND
from referatgraf.ontology.registers import authority_named


def write_items(scene: Scene, items: Sequence[AgendaItem]) -> None:
    """Write all items of the meeting with everything below them."""
    names = item_names(items, scene.resolved.before, scene.resolved.taken)
    named = [(part(scene.iri, "item", name), item) for name, item in zip(names, items, strict=True)]
    for iri, item in named:
        for span in filter(None, (item.span, item.pool)):
            scene.draft.item(iri, span)
    for index, (iri, item) in enumerate(named):
        _write_head(scene, iri, item)
        _write_cases(scene, iri, item)
        _write_people(scene, iri, item)
        _write_recommendations(scene, iri, item.recommendations)
        _write_sections(scene, iri, item.sections)
        _write_attachments(scene, iri, item.attachments)
        _write_statements(scene, iri, item.statements)
        write_decisions(scene, iri, index, item)


def item_label(item: AgendaItem) -> str:
    """The label of an item: number and title, as far as they are printed."""
    number = f"{item.number.value}. " if item.number else ""
    return f"{number}{item.title.value}" if item.title else number.strip()


def _write_head(scene: Scene, iri: str, item: AgendaItem) -> None:
    draft = scene.draft
    draft.state(scene.iri, RG.hasItem, ref(iri))
    draft.thing(iri, RG.AgendaItem, item.span)
    draft.state(iri, RG.order, integer(scene.resolved.before + item.order))
    draft.state(iri, RG.closed, boolean(item.closed))
    if item_label(item):
        draft.state(iri, SKOS.prefLabel, danish(item_label(item)))
    if item.number:
        scene.say(iri, RG.number, plain(item.number.value), item.number, "number")
    if item.title:
        scene.say(iri, DCT.title, plain(item.title.value), item.title, "title")
    if item.kind:
        scene.say(iri, RG.kind, ref(KIND[item.kind.value]), item.kind, "kind")
    for quote in item.document_numbers:
        scene.say(iri, RG.documentNumber, plain(quote.value), quote, "document-number")
    for quote in item.referred_to:
        scene.link_body(iri, RG.referredTo, quote)


def _write_cases(scene: Scene, iri: str, item: AgendaItem) -> None:
    for found in cases(item):
        target = scene.things.iri(found.name) if found.name else part(iri, "case")
        if target:
            scene.draft.state(iri, RG.treats, ref(target))
            _write_numbers(scene, target, found)
            if found.name is None:
                scene.draft.thing(target, RG.Case, found.journal_numbers[0].span)
                scene.draft.state(target, SKOS.prefLabel, danish(found.journal_numbers[0].value))


def _write_numbers(scene: Scene, case: str, found: ItemCase) -> None:
    def write(quote: Quote, predicate: str, kind: str, *further: str) -> None:
        scene.draft.state(case, predicate, plain(quote.value))
        scene.draft.mention(quote.span, kind, (RG.treats, predicate, *further), case, concluded(quote.inferred))

    if found.case_number:
        write(found.case_number, RG.caseNumber, "case")
    for quote in found.journal_numbers:
        kle = kle_number(quote.value)
        write(quote, RG.journalNumber, "journal", *((RG.kleNumber,) if kle else ()))
        if kle:
            scene.draft.state(case, RG.kleNumber, plain(kle))


def _write_people(scene: Scene, iri: str, item: AgendaItem) -> None:
    for actor in item.recommended_by:
        _write_recommender(scene, iri, actor)
    for who in item.absent:
        scene.link_attendee(iri, RG.absentFromItem, who)
    for who in item.disqualified:
        scene.link_attendee(iri, RG.disqualified, who)
    write_deputies(scene, iri, item.deputies)


def _write_recommender(scene: Scene, iri: str, who: Actor) -> None:
    """A unit of the administration that recommends acts as one of its departments; the whole of it is none."""
    target = scene.link_actor(iri, RG.recommendedBy, who)
    whole = institution_key(who.label) == ADMINISTRATION
    if target and who.kind == "institution" and not whole and not authority_named(who.label):
        scene.say_department(target)


def _write_recommendations(scene: Scene, iri: str, recommendations: Sequence[Recommendation]) -> None:
    names = numbered(slug(each.point) if each.point else f"o{n}" for n, each in enumerate(recommendations, 1))
    for name, recommendation in zip(names, recommendations, strict=True):
        target = part(iri, "recommendation", name)
        scene.draft.state(iri, RG.hasRecommendation, ref(target))
        scene.draft.thing(target, RG.Recommendation, recommendation.span)
        scene.draft.state(target, RG.text, plain(recommendation.text))
        if recommendation.point:
            scene.draft.state(target, RG.point, plain(recommendation.point))


def _write_sections(scene: Scene, iri: str, sections: Sequence[Section]) -> None:
    for name, section in zip(numbered(section.kind for section in sections), sections, strict=True):
        target = part(iri, "section", name)
        scene.draft.state(iri, RG.hasSection, ref(target))
        scene.draft.thing(target, RG.Section, section.span)
        scene.draft.state(target, RG.sectionKind, ref(SECTION[section.kind]))
        if section.heading:
            scene.draft.state(target, DCT.title, plain(section.heading.value))


def _write_attachments(scene: Scene, iri: str, attachments: Sequence[Attachment]) -> None:
    once = {(attachment.title, attachment.identifier): attachment for attachment in reversed(attachments)}
    titles = list(reversed(once.values()))
    for name, attachment in zip(numbered(slug(each.identifier or each.title) for each in titles), titles, strict=True):
        target = part(iri, "attachment", name)
        scene.draft.state(iri, RG.hasAttachment, ref(target))
        scene.draft.thing(target, RG.Attachment, attachment.span)
        scene.draft.state(target, DCT.title, plain(attachment.title))
        scene.draft.state(target, SKOS.prefLabel, danish(attachment.title))
        if attachment.identifier:
            scene.draft.state(target, DCT.identifier, plain(attachment.identifier))


def _write_statements(scene: Scene, iri: str, statements: Sequence[Statement]) -> None:
    for name, statement in zip(numbered(each.kind for each in statements), statements, strict=True):
        target = part(iri, "statement", name)
        scene.draft.state(iri, RG.hasStatement, ref(target))
        scene.draft.thing(target, RG.Statement, statement.span)
        scene.draft.state(target, RG.statementKind, ref(STATEMENT_KIND[statement.kind]))
        scene.draft.state(target, RG.text, plain(statement.text))
        for who in statement.stated_by:
            scene.link_actor(target, RG.statedBy, who)
