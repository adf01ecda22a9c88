"""A scene as plain values: what the page's script draws from, and what the server sends."""

from collections.abc import Iterator, Mapping
from typing import Any

from pyvis.network import Network

from referatgraf.graph.network.evidence import Evidence
from referatgraf.graph.network.kinds import KINDS
from referatgraf.ontology.days import danish_date
from referatgraf.output.view.cards import name
from referatgraf.output.view.outline import outline
from referatgraf.output.view.palette import OUTCOMES, look
from referatgraf.output.view.scene import Scene
from referatgraf.output.view.terms import CLASSES, PROPERTIES
from referatgraf.output.view.words import Words, code, day, joined, number, said, same

LONGEST = 900
"""Most characters of a text that the page tells; the graph has all of it."""
FACTS = (
    *("municipality", "classification", "body", "date", "outcome", "text", "reservation", "part", "parts", "purpose"),
    *("number", "caseNumber", "journalNumber", "meetingBody", "meetingDate", "kindOfItem", "closed", "recommendedBy"),
    *("law", "title", "version", "sphere", "letter", "place", "latest", "latestOutcome"),
)
"""The facts of the panel in their order, by attribute of the node."""
_CODED = {
    "outcome": "outcome",
    "kindOfItem": "kind",
    "latestOutcome": "outcome",
    "sphere": "sphere",
    "classification": "body",
}
_DAYS = ("date", "meetingDate", "latest")
_OWN = {"meetingBody": "body", "meetingDate": "date"}
"""Facts that tell nothing where another tells the same."""


def data(scene: Scene) -> dict[str, Any]:
    """Everything that a scene is drawn and told from.

    Nodes and edges are held by pyvis and have the form that vis-network takes, with more beside; nodes have numbers,
    in the order of the network. Texts are pairs of Danish and English. `evidence` is told once, and nodes and edges
    name it by number.
    """
    numbers = {node: at for at, node in enumerate(scene.network)}
    evidence: dict[Evidence, int] = {}
    held = Network(directed=True)
    held.nodes = [_node(scene, node, at, evidence) for node, at in numbers.items()]
    held.edges = list(_edges(scene, numbers, evidence))
    nodes, edges, *_ = held.get_network_data()
    graph = scene.network.graph
    return {
        "view": graph["view"],
        "form": scene.form,
        "main": scene.main,
        "focus": numbers.get(graph["focus"], -1),
        "title": said(f"title.{graph['view']}"),
        "counts": _counts(scene),
        "left_out": graph["left_out"],
        "nodes": nodes,
        "edges": edges,
        "columns": [
            [[[[numbers[node], indent] for node, indent in unit.nodes], unit.block] for unit in column]
            for column in scene.columns
        ],
        "outline": [[numbers[node], depth, heading] for node, depth, heading in outline(scene)],
        "headings": scene.headings,
        "stripes": scene.stripes,
        "evidence": list(evidence),
        "outcomes": {outcome: code("outcome", outcome) for outcome in OUTCOMES},
        "properties": PROPERTIES,
        "classes": CLASSES,
    }


def _node(scene: Scene, node: str, number_: int, evidence: dict[Evidence, int]) -> dict[str, Any]:
    facts, card = scene.network.nodes[node], scene.cards[node]
    left, top = scene.places[node]
    return {
        "id": number_,
        "iri": node,
        "kind": facts["kind"],
        "look": look(facts),
        "x": round(left + card.width / 2, 1),
        "y": round(top + card.height / 2, 1),
        "width": card.width,
        "height": card.height,
        "lines": card.danish,
        **({"english": card.english} if card.english != card.danish else {}),
        "name": _short(name(facts), 200),
        "about": _about(facts),
        "date": facts.get("date", ""),
        "outcome": facts.get("outcome", ""),
        "body": facts.get("label", "") if facts["kind"] == "body" else facts.get("body", ""),
        "facts": list(_facts(facts)),
        "evidence": [evidence.setdefault(each, len(evidence)) for each in facts["evidence"]],
        **({"community": facts["community"]} if "community" in facts else {}),
    }


def _short(text: Words, most: int) -> Words:
    return Words(*(each if len(each) <= most else f"{each[:most]}…" for each in text))


def _about(facts: Mapping[str, Any]) -> Words:
    """The body, the day and the outcome, as a list adds them to the name."""
    place = "municipality" if facts["kind"] == "body" else "body"
    told = (same(facts.get(place, "")), day(facts.get("date", "")), code("outcome", facts.get("outcome", "")))
    return joined([said(f"kind.{facts['kind']}"), *told], " · ")


def _facts(facts: Mapping[str, Any]) -> Iterator[tuple[str, Words]]:
    for each in FACTS:
        value = str(facts.get(each, ""))
        if value == facts.get(_OWN.get(each, "")):
            continue
        if each in _DAYS:
            told = Words(*("; ".join(pair) for pair in zip(*(_long(one) for one in value.split("; ")), strict=True)))
        elif each in _CODED:
            told = code(_CODED[each], value)
        elif each == "closed":
            told = said("yes") if value == "true" else same("")
        else:
            told = _short(same(value), LONGEST)
        if told.danish:
            yield "item" if each == "number" and "date" in facts else each, told


def _long(date: str) -> Words:
    return Words(danish_date(date), day(date).english)


def _edges(scene: Scene, numbers: Mapping[str, int], evidence: dict[Evidence, int]) -> Iterator[dict[str, Any]]:
    """Yield the edges; vis-network draws none of them, but needs them where things are to move."""
    for at, (source, target, facts) in enumerate(scene.network.edges(data=True)):
        told = {key: facts[key] for key in ("date", "until", "outcome") if facts.get(key)}
        if facts.get("events") and facts["weight"] > 1:
            told["events"] = [event.partition(" ")[::2] for event in facts["events"].split("; ")]
        if (source, target, facts["relation"]) in scene.quiet:
            told["quiet"] = True
        yield {
            "id": at,
            "from": numbers[source],
            "to": numbers[target],
            "relation": facts["relation"],
            "weight": facts["weight"],
            "evidence": [evidence.setdefault(each, len(evidence)) for each in facts["evidence"]],
            **told,
        }


def _counts(scene: Scene) -> Words:
    kinds = [kind for _, kind in scene.network.nodes(data="kind")]
    return joined([number(kinds.count(kind), kind) for kind in KINDS if kind in kinds], " · ")
