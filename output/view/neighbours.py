"""The view of a neighbourhood: one thing in the middle, what there is on its left, and what happened on its right."""

from networkx import MultiDiGraph

from referatgraf.output.view.cards import cards
from referatgraf.output.view.columns import ROAD
from referatgraf.output.view.scene import GAP, HEADING, Heading, Scene, Unit
from referatgraf.output.view.words import said

_EVENTS = ("handling", "item", "decision", "meeting", "case")
_ORDER = (
    *("body", "principle", "policy", "law", "provision", "person", "role", "party", "institution", "place"),
    *("handling", "case", "item", "decision", "meeting"),
)
"""The kinds of neighbours from the top."""


def around(network: MultiDiGraph) -> Scene:
    """Lay out a thing and its neighbours; edges between neighbours are drawn where one is chosen."""
    made = Scene(network, cards(network), form="columns", main=1)
    focus = network.graph["focus"]
    rest = sorted((node for node in network if node != focus), key=lambda node: _turn(network, node))
    sides = [
        [node for node in rest if network.nodes[node]["kind"] not in _EVENTS],
        [node for node in network if node == focus],
        [node for node in rest if network.nodes[node]["kind"] in _EVENTS],
    ]
    x = 0.0
    for side, name in zip(sides, ("things", "focus", "events"), strict=True):
        y = float(HEADING + GAP)
        for node in side:
            made.places[node] = (x, y)
            y += made.cards[node].height + GAP
        width = max((made.cards[node].width for node in side), default=0.0)
        if side:
            made.headings.append(Heading(x, width, said(f"column.nabo.{name}")))
            x += width + ROAD
        made.columns.append([Unit(((node, 0.0),), "") for node in side])
    edges = network.edges(data="relation")
    made.quiet = {(source, target, relation) for source, target, relation in edges if focus not in (source, target)}
    return made


def _turn(network: MultiDiGraph, node: str) -> tuple[object, ...]:
    facts = network.nodes[node]
    number = facts.get("number", "")
    turn = (facts.get("date", ""), not number, number.rjust(6), facts.get("label", ""))
    return _ORDER.index(facts["kind"]), bool(facts.get("part")), *turn, node
