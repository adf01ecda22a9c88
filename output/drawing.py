"""The network as vis-network draws it: nodes and edges with place and look, and what the page tells of each."""

from collections.abc import Iterator, Mapping
from typing import Any

from networkx import MultiDiGraph

from referatgraf.graph.network import NEXT
from referatgraf.output.bands import items_of
from referatgraf.output.layout import Layout, laid_out
from referatgraf.output.lettering import MARGIN, STYLES, code_label, danish_date

LONGEST = 900
"""Most characters of a text that the page tells; the graph has all of it."""

WAY, CHOSEN = "#b7791f", "#d6006c"
"""Colours of the edges and around the chosen node."""
INK, PAPER = "#1b2733", "#ffffff"
LOOKS = {
    "body": ("organ", "#1f3a5f", "#1f3a5f", PAPER),
    "item": ("dagsordenspunkt", PAPER, "#8fa3b5", INK),
    "closed": ("lukket punkt", "#dfe4ea", "#8fa3b5", "#46525e"),
    "case": ("sag", "#fff3d6", "#b7791f", INK),
    "decision": ("beslutning uden kendt udfald", "#eceff1", "#90a4ae", INK),
}
"""Of each kind of node: Danish name, colour of the box, of its edge and of its text."""

OUTCOMES = {
    "approved": ("#c8e6c9", "#2e7d32"),
    "amended": ("#e3efc0", "#6b8e23"),
    "recommended": ("#b2dfdb", "#00796b"),
    "noted": ("#bbdefb", "#1565c0"),
    "discussed": ("#d9cff0", "#5e35b1"),
    "postponed": ("#ffe0b2", "#e67700"),
    "forwarded": ("#fff59d", "#a68b00"),
    "rejected": ("#ffcdd2", "#c62828"),
    "withdrawn": ("#e0d3cc", "#6d4c41"),
    "other": ("#e6e8ea", "#607d8b"),
}
"""Of each outcome: colour of a decision's box and of its edge."""

FACTS = {
    "municipality": "Kommune",
    "date": "Dato",
    "body": "Organ",
    "kindOfItem": "Sagstype",
    "closed": "Lukket",
    "caseNumber": "Sagsnummer",
    "journalNumber": "Journalnummer",
    "recommendedBy": "Indstillet af",
    "outcome": "Udfald",
    "point": "Indstillingspunkt",
    "text": "Ordlyd",
    "reservation": "Idet-sætning",
    "source": "Læst i",
}
"""Facts of the panel in their order, by attribute of the node."""

RELATIONS = {
    "hasDecision": ("Beslutning", "Punkt"),
    "treats": ("Sag", "Behandlet som"),
    NEXT: ("Behandles igen", "Behandlet før"),
    "priorDecision": ("Tidligere beslutning", "Nævnt under"),
    "heldBy": ("Behandlet af", "Punkter"),
    "decidedBy": ("Truffet af", "Beslutninger"),
    "referredTo": ("Sagsgang", "I sagsgangen for"),
}
"""How the panel calls an edge, from its source and from its target, in the order of the panel."""

_CODED = {"outcome": "outcome", "kindOfItem": "kind"}


def drawing(network: MultiDiGraph) -> dict[str, Any]:
    """Everything the page is drawn from, as plain values: nodes and edges as vis-network takes them, and more.

    Nodes have numbers, in the order of the network. `facts` has for each the rows of the panel.
    """
    layout = laid_out(network)
    numbers = {node: number for number, node in enumerate(network)}
    return {
        "nodes": [_node(network, layout, node) | {"id": number} for node, number in numbers.items()],
        "edges": list(_edges(network, layout, numbers)),
        "facts": [list(_facts(facts)) for _, facts in network.nodes(data=True)],
        "bands": layout.bands,
        "headings": layout.headings,
        "relations": RELATIONS,
    }


def look(facts: Mapping[str, str]) -> str:
    """The look of a node: a key of `LOOKS`, or "outcome-" and a key of `OUTCOMES`."""
    if facts["kind"] == "decision" and facts.get("outcome") in OUTCOMES:
        return f"outcome-{facts['outcome']}"
    return "closed" if facts.get("closed") == "true" else facts["kind"]


def _node(network: MultiDiGraph, layout: Layout, node: str) -> dict[str, Any]:
    facts = network.nodes[node]
    place, text = layout.nodes[node]
    small = node in layout.hosts
    size = STYLES["chip" if small else facts["kind"]].size
    return {
        "label": text,
        "name": _name(network, node),
        "about": _where(facts),
        "kind": facts["kind"],
        "group": look(facts),
        "x": place.x + place.width / 2,
        "y": place.y + place.height / 2,
        "widthConstraint": {"minimum": place.width - 2 * MARGIN},
        "heightConstraint": {"minimum": place.height - 2 * MARGIN},
        "font": {"size": size},
    }


def _name(network: MultiDiGraph, node: str) -> str:
    """What a list calls the node."""
    facts = network.nodes[node]
    if facts["kind"] == "decision":
        return code_label("outcome", facts["outcome"]) if "outcome" in facts else "besluttet"
    if facts["kind"] == "case" and (items := items_of(network, node)):
        return f"{facts.get('label', '')} {network.nodes[items[-1]].get('label', '')}"
    return str(facts.get("label", ""))


def _where(facts: Mapping[str, str]) -> str:
    """The body and the day, as a list adds them to the name."""
    place = facts.get("municipality" if facts["kind"] == "body" else "body")
    outcome = facts.get("outcome", "") if facts["kind"] == "item" else ""
    return ", ".join(filter(None, (place, danish_date(facts.get("date", "")), _fact("outcome", outcome))))


def _facts(facts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, label in FACTS.items():
        if text := _fact(name, facts.get(name, "")):
            yield label, text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _fact(name: str, value: str) -> str:
    if name == "date":
        return danish_date(value)
    if name == "closed":
        return "ja" if value == "true" else ""
    if name == "source":
        return value.replace("; ", "\n")
    if name in _CODED:
        return ", ".join(code_label(_CODED[name], code) for code in value.split("; ") if code)
    return value


def _edges(network: MultiDiGraph, layout: Layout, numbers: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    cases = [node for node, kind in network.nodes(data="kind") if kind == "case"]
    starts = {(items[0], case) for case in cases if (items := items_of(network, case))}
    for number, (source, target, facts) in enumerate(network.edges(data=True)):
        way = facts["relation"] == NEXT
        yield {
            "id": number,
            "from": numbers[source],
            "to": numbers[target],
            "relation": facts["relation"],
            "about": _about(facts),
            "date": facts["date"],
            "hidden": not (way or layout.hosts.get(target) == source or (source, target) in starts),
            **({"arrows": "to", "width": 2.5} if way else {"color": {"opacity": 0.45}}),
        }


def _about(facts: Mapping[str, str]) -> str:
    return " · ".join(filter(None, (danish_date(facts["date"]), _fact("outcome", facts["outcome"]))))
