"""Principles that an item's text states, as statements."""

from collections.abc import Sequence

from referatgraf.graph import naming
from referatgraf.graph.statements.draft import How
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import plain, ref
from referatgraf.nlp.mentions import Principle
from referatgraf.ontology.namespaces import RG


def about(*, touched: bool) -> tuple[str, ...]:
    """How an item is related to a principle or policy that it is about, or only touches on."""
    return (RG.concerns, RG.touchesOn) if touched else (RG.concerns,)


def write_principles(scene: Scene, principles: Sequence[Principle]) -> None:
    """Write where principles are stated, with their numbers and purposes; the item that states them is about them."""
    for principle in principles:
        name = naming.principle(principle.label, principle.within)
        target, item = scene.things.iri(name), scene.draft.item_at(principle.span)
        if target and item:
            _write(scene, principle, item, target, name.kind)


def _write(scene: Scene, principle: Principle, item: str, target: str, kind: str) -> None:
    relations = (*about(touched=principle.touched), RG.mentions)
    for predicate in relations:
        scene.draft.state(item, predicate, ref(target))
    scene.draft.state(target, RG.statedIn, ref(item))
    how = How(principle.recogniser, principle.confidence)
    scene.draft.mention(principle.span, kind, (*relations, RG.statedIn), target, how)
    if principle.number:
        scene.say(target, RG.number, plain(principle.number.value), principle.number, "number")
    if principle.purpose:
        scene.say(target, RG.purpose, plain(principle.purpose.value), principle.purpose, "purpose")
