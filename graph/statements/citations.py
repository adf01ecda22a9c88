"""What items cite of laws, as statements: the law or provision, and the version of it in force on the day."""

from collections.abc import Iterable

from referatgraf.graph import laws
from referatgraf.graph.naming import Name
from referatgraf.graph.statements.draft import How
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import ref
from referatgraf.nlp.mentions import LawReference, Provision
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.iris import part
from referatgraf.ontology.namespaces import RG

BETWEEN = "mellem spændets ender"


def write_citations(scene: Scene, references: Iterable[LawReference]) -> None:
    """Write every reference to a law; items must have been written, since references stand in them.

    Of a section whose law stays open the evidence alone is written, without a thing that it names.
    """
    for reference in references:
        if reference.name:
            _write_reference(scene, reference)
        else:
            scene.draft.mention(reference.span, "law", (), how=_how(reference))


def _write_reference(scene: Scene, reference: LawReference) -> None:
    *between, name = laws.cited(reference)
    supported = _cite(scene, reference, name, reference.provision, reference.span)
    target = scene.things.iri(name)
    if target:
        scene.draft.mention(reference.span, "law", supported, target, _how(reference))
        _write_section(scene, reference)
    if reference.reach:
        for inner, provision in zip(between, reference.between, strict=True):
            _write_between(scene, reference, inner, provision, reference.reach)
    _write_document(scene, reference)


def _write_between(scene: Scene, reference: LawReference, name: Name, provision: Provision, reach: Span) -> None:
    """Write a provision that a range names by its ends: the same characters name each of them."""
    supported, target = _cite(scene, reference, name, provision, reach), scene.things.iri(name)
    how = How(reference.recogniser, reference.confidence, BETWEEN)
    scene.draft.mention(reach, f"law-{name.slug.replace('/', '-')}", supported, target or "", how)


def _write_section(scene: Scene, reference: LawReference) -> None:
    """Say that "§ 85" is named where "§ 85, stk. 1" is cited, so that who looks for the section finds it."""
    section = laws.section(reference)
    target = scene.things.iri(section.name) if section else ""
    if not (section and target):
        return
    said = section.said_in(scene.draft.text, reference.span)
    if said:
        item = scene.draft.item_at(said)
        if item:
            scene.draft.state(item, RG.mentions, ref(target))
        scene.draft.mention(said, "law", (RG.mentions,) if item else (), target, _how(reference))


def _how(reference: LawReference) -> How:
    return How(reference.recogniser, reference.confidence, reference.inferred)


def _cite(scene: Scene, reference: LawReference, name: Name, provision: Provision, span: Span) -> tuple[str, ...]:
    """Say that the item at `span` cites a thing, and give the properties that say so."""
    draft, target, item = scene.draft, scene.things.iri(name), scene.draft.item_at(span)
    if not (target and item):
        return ()
    citation = part(item, "citation", name.slug)
    for predicate in (RG.cites, RG.mentions):
        draft.state(item, predicate, ref(target))
    draft.thing(citation, RG.Citation, span)
    draft.state(citation, RG.item, ref(item))
    draft.state(citation, RG.cited, ref(target))
    in_force, looked_up = laws.versions(reference, provision, scene.date)
    for predicate, version in ((RG.inVersion, in_force), (RG.sectionChecked, looked_up)):
        if version:
            scene.refer(citation, predicate, laws.version_name(version))
    return RG.cites, RG.mentions


def _write_document(scene: Scene, reference: LawReference) -> None:
    """Say which publication of the law the item names, where it gives its number."""
    item = scene.draft.item_at(reference.span)
    if item and reference.document and reference.document.eli:
        printed = reference.printed_date
        doubt = f"trykt med datoen {printed}, udstedt {reference.document.date}" if printed else ""
        how = How(reference.recogniser, reference.confidence, doubt)
        scene.link(item, RG.mentions, laws.version_name(reference.document), reference.span, how)
