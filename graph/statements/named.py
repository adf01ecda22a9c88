"""What the running text names, as statements of the items it stands in."""

from collections.abc import Sequence

from referatgraf.graph import naming
from referatgraf.graph.statements.citations import write_citations
from referatgraf.graph.statements.draft import How
from referatgraf.graph.statements.memberships import write_told
from referatgraf.graph.statements.principles import about, write_principles
from referatgraf.graph.statements.scene import Scene
from referatgraf.graph.terms import decimal, plain, ref
from referatgraf.nlp.mentions import Amount, Mention, Named
from referatgraf.ontology.iris import part
from referatgraf.ontology.namespaces import RG, SCHEMA

CURRENCY = "DKK"
_SUBJECTS = frozenset({"principle", "principle/set", "policy"})
"""What an item may be about, beyond naming it."""


def write_named(scene: Scene, named: Named) -> None:
    """Write everything that recognition found; items must have been written, since names stand in them."""
    for mention in named.mentions:
        _write_mention(scene, mention)
    for mention in named.implied:
        _write_implied(scene, mention)
    for membership in named.memberships:
        write_told(scene, membership)
    write_principles(scene, named.principles)
    _write_amounts(scene, named.amounts)
    write_citations(scene, named.laws)


def _write_mention(scene: Scene, mention: Mention) -> None:
    name = naming.mention(mention)
    target, item = scene.things.iri(name), scene.draft.item_at(mention.span)
    if not target:
        return
    relations = about(touched=mention.touched) if mention.asserted and mention.kind in _SUBJECTS else ()
    predicates = [RG.mentions, *relations] if item else []
    for predicate in predicates:
        scene.draft.state(item, predicate, ref(target))
    if mention.department:
        scene.say_department(target)
    if mention.kind == "case":
        predicates += _write_number(scene, mention.label, target)
    how = How(mention.recogniser, mention.confidence, mention.inferred)
    scene.draft.mention(mention.span, name.kind.replace("/", "-"), predicates, target, how)


def _write_number(scene: Scene, number: str, case: str) -> list[str]:
    """The number by which a case is named, as what it is known by; give the properties."""
    kle = naming.kle_number(number)
    scene.draft.state(case, RG.journalNumber if kle else RG.caseNumber, plain(number))
    if kle:
        scene.draft.state(case, RG.kleNumber, plain(kle))
    return [RG.journalNumber, RG.kleNumber] if kle else [RG.caseNumber]


def _write_implied(scene: Scene, mention: Mention) -> None:
    """A person whom an office means is one that the item names, though its characters name the office."""
    name = naming.mention(mention)
    target, item = scene.things.iri(name), scene.draft.item_at(mention.span)
    if target and item:
        how = How(mention.recogniser, mention.confidence, mention.inferred)
        scene.draft.state(item, RG.mentions, ref(target))
        scene.draft.mention(mention.span, name.kind.replace("/", "-"), (RG.mentions,), how=how)


def _write_amounts(scene: Scene, amounts: Sequence[Amount]) -> None:
    """An amount is one thing in its item, however often the item names it."""
    for amount in amounts:
        item = scene.draft.item_at(amount.span)
        if not item:
            continue
        iri = part(item, "amount", "-".join(filter(None, (amount.value, amount.highest))))
        draft = scene.draft
        draft.state(item, RG.amount, ref(iri))
        draft.thing(iri, SCHEMA.MonetaryAmount, amount.span)
        draft.state(iri, SCHEMA.value, decimal(amount.value))
        if amount.highest:
            draft.state(iri, SCHEMA.maxValue, decimal(amount.highest))
        draft.state(iri, SCHEMA.currency, plain(CURRENCY))
        draft.mention(amount.span, "amount", (RG.amount, SCHEMA.value), iri, How(amount.recogniser, amount.confidence))
