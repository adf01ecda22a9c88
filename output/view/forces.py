"""Views without an order of their own: what belongs together stands together, and nothing overlaps."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import networkx
import numpy as np
from networkx import Graph, MultiDiGraph

from referatgraf.output.view.cards import cards
from referatgraf.output.view.lettering import Card
from referatgraf.output.view.scene import GAP, Scene

_SPREAD = 130
"""Pixels for the side of the square that a card has to itself, before overlaps are removed."""
_FLAT = 0.45
"""How high the picture is by its width."""
_STRONGEST, _FEW = 3, 40
"""How many edges of each node are always drawn, the strongest, among so few nodes; among more, those that hold the
network together (its maximum spanning forest). The others are drawn where a node is chosen."""


def by_forces(network: MultiDiGraph) -> Scene:
    """Lay out a network by its forces, component by component (Fruchterman and Reingold 1991)."""
    made = Scene(network, cards(network))
    simple = simplified(network)
    x = 0.0
    for component in sorted(networkx.connected_components(simple), key=lambda each: (-len(each), min(each))):
        places = _apart(_forced(simple.subgraph(sorted(component))), made.cards)
        left, top = (min(place[at] for place in places.values()) for at in (0, 1))
        made.places |= {node: (px - left + x, py - top) for node, (px, py) in places.items()}
        x = max(made.places[node][0] + made.cards[node].width for node in component) + 6 * GAP
    strong = _strong(network) if len(network) <= _FEW else _holding(simple)
    edges = {(source, target, relation) for source, target, relation in network.edges(data="relation")}
    made.quiet = {edge for edge in edges if frozenset(edge[:2]) not in strong}
    return made


def simplified(network: MultiDiGraph) -> Graph:
    """The network with one undirected edge for all between two nodes; its weight is their sum."""
    weights = defaultdict[tuple[str, str], float](float)
    for source, target, weight in network.edges(data="weight"):
        if source != target:
            weights[min(source, target), max(source, target)] += weight
    simple = Graph()
    simple.add_nodes_from(sorted(network))
    simple.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(weights.items()))
    return simple


def _forced(component: Graph) -> dict[str, tuple[float, float]]:
    """Where the nodes of a component come to rest; they begin on a circle, so that the same comes out each time."""
    nodes = sorted(component)
    if len(nodes) < 2:
        return dict.fromkeys(nodes, (0.0, 0.0))
    begin = networkx.circular_layout(nodes)
    rest = networkx.spring_layout(component, pos=begin, iterations=80, seed=1)
    wide = _SPREAD * len(nodes) ** 0.5
    return {node: (float(rest[node][0]) * wide, float(rest[node][1]) * wide * _FLAT) for node in nodes}


def _apart(places: Mapping[str, tuple[float, float]], sizes: Mapping[str, Card]) -> dict[str, tuple[float, float]]:
    """The upper left corners of cards that are pushed apart until none overlaps another."""
    nodes = sorted(places)
    at = np.array([places[node] for node in nodes])
    size = np.array([(sizes[node].width + 3 * GAP, sizes[node].height + 2 * GAP) for node in nodes])
    need = (size[:, None] + size[None]) / 2
    for _ in range(200):
        apart = at[:, None] - at[None]
        lacking = need - np.abs(apart)
        meets = (lacking > 0.01).all(axis=2)
        np.fill_diagonal(meets, False)
        if not meets.any():
            break
        along = lacking[..., 1] <= lacking[..., 0]  # the way that is shorter
        turn = np.where(
            apart == 0, np.sign(np.arange(len(nodes))[:, None] - np.arange(len(nodes)))[..., None], np.sign(apart)
        )
        push = np.where(np.stack([~along, along], axis=2) & meets[..., None], lacking * turn, 0.0)
        at = at + push.sum(axis=1) / 2.5
    return _dropped(nodes, at, size)


def _dropped(nodes: Sequence[str], at: "np.ndarray", size: "np.ndarray") -> dict[str, tuple[float, float]]:
    """The corners of the cards; what still overlaps one above it moves down."""
    found: dict[str, tuple[float, float]] = {}
    taken: list[tuple[float, float, float, float]] = []
    for row in sorted(range(len(nodes)), key=lambda each: (float(at[each][1]), nodes[each])):
        (x, y), (width, height) = at[row] - size[row] / 2, size[row]
        below = [box for box in taken if box[0] < x + width and x < box[2]]
        while hit := next((box for box in below if box[1] < y + height and y < box[3]), None):
            y = hit[3]
        taken.append((x, y, x + width, y + height))
        found[nodes[row]] = (round(float(x + 1.5 * GAP), 1), round(float(y + GAP), 1))
    return found


def _holding(simple: Graph) -> set[frozenset[str]]:
    """The ends of the edges that hold the network together, the strongest that do."""
    return {frozenset(edge[:2]) for edge in networkx.maximum_spanning_edges(simple, data=False)}


def _strong(network: MultiDiGraph) -> set[frozenset[str]]:
    """The ends of the strongest edges of each node."""
    of = defaultdict[str, list[tuple[float, str, str]]](list)
    for source, target, weight in network.edges(data="weight"):
        for end in (source, target):
            of[end].append((-weight, source, target))
    strongest = (edge for found in of.values() for edge in sorted(set(found))[:_STRONGEST])
    return {frozenset((source, target)) for _, source, target in strongest}
