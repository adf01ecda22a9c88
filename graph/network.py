"""The graph as a network (NetworkX): bodies, agenda items, cases and decisions, and what joins them.

Two tables say what becomes of the statements: `NODES`, which classes become nodes and which facts a node carries;
`LINKS`, which paths of properties become edges. A meeting is no node: it is contracted into the edge from an item to
the body that held the meeting. Persons are left out.

Paths and classes are SPARQL 1.1 property paths; queries are asked for a bounded number of things at a time.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise
from typing import NamedTuple

from networkx import MultiDiGraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store

from referatgraf.ontology.declarations import CODES_BASE
from referatgraf.ontology.namespaces import PREFIXES, RDF, RG

MOST_NODES = 1500

NODES = {
    "body": {
        "class": RG.Body,
        "label": "skos:prefLabel",
        "municipality": "rg:municipality/skos:prefLabel",
        "classification": "org:classification",
    },
    "item": {
        "class": RG.AgendaItem,
        "label": "dct:title",
        "number": "rg:number",
        "order": "rg:order",
        "closed": "rg:closed",
        "kindOfItem": "rg:kind",
        "date": "^rg:hasItem/rg:date",
        "meeting": "^rg:hasItem",
        "body": "^rg:hasItem/rg:heldBy/skos:prefLabel",
        "recommendedBy": "rg:recommendedBy/skos:prefLabel",
        "caseNumber": "rg:treats/rg:caseNumber",
        "journalNumber": "rg:treats/rg:journalNumber",
    },
    "case": {
        "class": RG.Case,
        "label": "skos:prefLabel",
        "caseNumber": "rg:caseNumber",
        "journalNumber": "rg:journalNumber",
    },
    "decision": {
        "class": RG.Decision,
        "outcome": "rg:outcome",
        "point": "rg:point",
        "date": "rg:date",
        "body": "rg:decidedBy/skos:prefLabel",
        "text": "rg:text",
        "reservation": "rg:reservation",
        "caseNumber": "^rg:hasDecision/rg:treats/rg:caseNumber",
    },
}
"""What becomes a node: the class of each kind of node, and the path to each fact that is kept as text.

Several values of a fact are joined by "; ". Of a code its name in the code list is kept.
"""


class Link(NamedTuple):
    """Statements that become an edge: from a node of one kind along a path to a node of another."""

    relation: str
    source: str
    path: str
    target: str


LINKS = (
    Link("heldBy", "item", "^rg:hasItem/rg:heldBy", "body"),
    Link("treats", "item", "rg:treats", "case"),
    Link("hasDecision", "item", "rg:hasDecision", "decision"),
    Link("priorDecision", "item", "rg:priorDecision", "decision"),
    Link("referredTo", "item", "rg:referredTo", "body"),
    Link("decidedBy", "decision", "rg:decidedBy", "body"),
)
NEXT = "next"
"""The relation of an item to the item that treats the same case after it: the way of the case."""

_RECURRING = """SELECT ?case (COUNT(?item) AS ?times) WHERE { ?item rg:treats ?case }
GROUP BY ?case HAVING (COUNT(?item) > 1) ORDER BY DESC(?times) ?case"""
_BATCH = 200
Pair = tuple[str, str]


def network(store: Store, most: int = MOST_NODES) -> MultiDiGraph:
    """The network of a graph with at most `most` nodes, the weightiest kept: the cases that most items treat.

    Each node carries `kind`, `label`, the facts of `NODES` and `source`, where it was read ("fil.txt, tegn 5–20");
    each edge `relation`, `date` and `outcome`. Nodes and edges come in an order that depends on content alone. The
    network itself carries `left_out`, how many items are not in it.
    """
    kept, pairs = _fitting(store, most)
    made = MultiDiGraph(left_out=_count(store, "item") - sum(kind == "item" for kind in kept.values()))
    for iri, kind in sorted(kept.items()):
        made.add_node(iri, kind=kind)
    decisions = [iri for iri, kind in sorted(kept.items()) if kind == "decision"]
    pairs |= {link: list(_along(store, link, decisions)) for link in LINKS if link.source == "decision"}
    _tell(store, made)
    for link, found in pairs.items():
        made.add_edges_from((a, b, {"relation": link.relation}) for a, b in sorted(found) if a in made and b in made)
    made.add_edges_from((a, b, {"relation": NEXT}) for a, b in _ways(made))
    _tell_edges(made)
    return made


def _fitting(store: Store, most: int) -> tuple[dict[str, str], dict[Link, list[Pair]]]:
    """The kind of each node that is shown, and the links of the items: as many items as fit with what they lead to."""
    kept, pairs = dict[str, str](), {link: list[Pair]() for link in LINKS if link.source == "item"}
    items = _weightiest(store, most)
    while batch := list(islice(items, _BATCH)):
        linked: dict[str, dict[str, str]] = {item: {item: "item"} for item in batch}
        for link, found in pairs.items():
            for item, other in _along(store, link, batch):
                linked[item][other] = link.target
                found.append((item, other))
        for more in linked.values():
            if len(kept) + len(more.keys() - kept.keys()) > most:
                return kept, pairs
            kept |= more
    return kept, pairs


def _weightiest(store: Store, most: int) -> Iterator[str]:
    """Yield items, each once, weightiest first: those of the cases that most items treat, then at most `most` others.

    The others come in the order of the store's index, which on disk depends on the statements alone.
    """
    seen = set[str]()
    cases = (row["case"].value for row in _rows(store, f"{_RECURRING} LIMIT {most}"))
    while batch := list(islice(cases, _BATCH)):
        treated: dict[str, list[str]] = {case: [] for case in batch}
        for case, item in _solutions(store, batch, "?s ^rg:treats ?v"):
            treated[case].append(item.value)
        recurring = dict.fromkeys(chain.from_iterable(map(sorted, treated.values())))
        yield from (item for item in recurring if item not in seen)
        seen |= recurring.keys()
    every = store.quads_for_pattern(None, NamedNode(RDF.type), NamedNode(RG.AgendaItem), DefaultGraph())
    others = (str(quad.subject)[1:-1] for quad in islice(every, most))
    yield from (item for item in others if item not in seen)


def _rows(store: Store, query: str) -> QuerySolutions:
    rows = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(rows, QuerySolutions)
    return rows


def _solutions(store: Store, things: Iterable[str], pattern: str) -> Iterator[tuple[str, NamedNode | Literal]]:
    """Yield (thing, value) for a pattern of ?s and ?v, asked for some hundred things at a time."""
    waiting = iter(things)
    while batch := list(islice(waiting, _BATCH)):
        values = " ".join(str(NamedNode(thing)) for thing in batch)
        rows = _rows(store, f"SELECT DISTINCT ?s ?v WHERE {{ VALUES ?s {{ {values} }} {pattern} }}")
        yield from ((row["s"].value, row["v"]) for row in rows)


def _along(store: Store, link: Link, things: Iterable[str]) -> Iterator[Pair]:
    return ((s, v.value) for s, v in _solutions(store, things, f"?s {link.path} ?v"))


def _count(store: Store, kind: str) -> int:
    rows = _rows(store, f"SELECT (COUNT(*) AS ?n) WHERE {{ ?s a <{NODES[kind]['class']}> }}")
    return sum(int(row["n"].value) for row in rows)


def _tell(store: Store, made: MultiDiGraph) -> None:
    """Give every node its facts."""
    for kind, facts in NODES.items():
        things = [node for node, told in made.nodes(data="kind") if told == kind]
        for name, path in facts.items():
            found: dict[str, list[str]] = {}
            for thing, value in _solutions(store, things, f"?s {path} ?v") if name != "class" else ():
                found.setdefault(thing, []).append(_text(value))
            for thing, values in found.items():
                made.nodes[thing][name] = "; ".join(sorted(values))
    for thing, places in _sources(store, made.nodes).items():
        made.nodes[thing]["source"] = "; ".join(places)


def _text(value: NamedNode | Literal) -> str:
    is_code = isinstance(value, NamedNode) and value.value.startswith(CODES_BASE)
    return value.value.rpartition("/")[2] if is_code else value.value


def _sources(store: Store, things: Iterable[str]) -> dict[str, list[str]]:
    """Where each thing was read: file and characters."""
    places: dict[str, list[tuple[str, str]]] = {}
    for thing, place in _solutions(store, things, "GRAPH ?g { ?s rg:foundAt ?v }"):
        text, _, characters = place.value.partition("#char=")
        places.setdefault(thing, []).append((text, characters.replace(",", "–")))
    texts = sorted({text for found in places.values() for text, _ in found})
    files = {text: name.value for text, name in _solutions(store, texts, "?s ^rg:hasText/rg:fileName ?v")}
    return {
        thing: sorted(f"{files.get(text, '')}, tegn {characters}" for text, characters in found)
        for thing, found in places.items()
    }


def _ways(made: MultiDiGraph) -> Iterator[Pair]:
    """Yield each two items of different meetings that treat a case one after the other."""
    for case in [node for node, kind in made.nodes(data="kind") if kind == "case"]:
        items = {item for item, _, relation in made.in_edges(case, data="relation") if relation == "treats"}
        dated = sorted((made.nodes[item].get("date", ""), item) for item in items)
        for (earlier, first), (later, second) in pairwise(dated):
            if earlier < later:
                yield first, second


def _tell_edges(made: MultiDiGraph) -> None:
    """Give every edge the day it stands for and the outcome of it; an item's are those of its own body."""
    facts = made.nodes
    for item in [node for node, kind in made.nodes(data="kind") if kind == "item"]:
        decisions = [facts[to] for _, to, relation in made.out_edges(item, "relation") if relation == "hasDecision"]
        own = [told for told in decisions if told.get("body") == facts[item].get("body")]
        if outcomes := sorted({told["outcome"] for told in own or decisions if "outcome" in told}):
            facts[item]["outcome"] = "; ".join(outcomes)
    for source, target, edge in made.edges(data=True):
        told = facts[target if edge["relation"] in (NEXT, "hasDecision", "priorDecision") else source]
        edge |= {"date": told.get("date", ""), "outcome": told.get("outcome", "")}
