"""What follows from a document's statements by the rules of this folder (SPARQL CONSTRUCT): the graph `derived`."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, QueryTriples, RdfFormat, Store, Triple

from referatgraf.graph.terms import Statement
from referatgraf.ontology.iris import inner, last, part
from referatgraf.ontology.namespaces import RG

_PART = NamedNode("https://w3id.org/referatgraf/function/part")
_USED = frozenset({
    RG.concerns, RG.date, RG.decidedBy, RG.documentKind, RG.hasDecision, RG.hasItem, RG.heldBy, RG.outcome,
    RG.priorDecision, RG.records, RG.referredTo, RG.takenAt, RG.touchesOn, RG.treats,
})  # fmt: skip


@cache
def rules() -> tuple[str, ...]:
    """The rules, in the order of their names."""
    folder = files("referatgraf.graph").joinpath("rules")
    return tuple(rule.read_text(encoding="utf-8") for rule in sorted(folder.iterdir(), key=lambda rule: rule.name))


def derived(statements: Iterable[Statement]) -> set[Statement]:
    """What the rules conclude from the statements of one document."""
    lines = "".join(f"<{s}> <{p}> {o} .\n" for s, p, o in statements if p in _USED)
    if not lines:
        return set()
    store = Store()
    store.load(lines, format=RdfFormat.N_TRIPLES)
    made = (store.query(rule, custom_functions={_PART: _handling}) for rule in rules())
    return {_statement(each) for triples in made if isinstance(triples, QueryTriples) for each in triples}


def _handling(item: NamedNode, body: NamedNode, thing: NamedNode, date: Literal) -> NamedNode:
    """The IRI of a body's handling of a thing at an item, on a day where one is known."""
    names = ("handling", last(body.value), *inner(thing.value), date.value)
    return NamedNode(part(item.value, *filter(None, names)))


def _statement(triple: Triple) -> Statement:
    return str(triple.subject)[1:-1], triple.predicate.value, str(triple.object)
