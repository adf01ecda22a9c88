"""A view of a store as a network: its nodes with their facts, its edges with their days, outcomes and counts."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from networkx import MultiDiGraph, ego_graph
from pyoxigraph import Store

from referatgraf.errors import QueryError
from referatgraf.graph.network.asking import solutions, text, told
from referatgraf.graph.network.choosing import fitting
from referatgraf.graph.network.events import Events
from referatgraf.graph.network.evidence import tell_evidence
from referatgraf.graph.network.handlings import tell_once
from referatgraf.graph.network.kinds import KINDS
from referatgraf.graph.network.links import NEXT
from referatgraf.graph.network.neighbours import focused, surroundings
from referatgraf.graph.network.views import NEIGHBOURHOOD, View, default_view, view_named

MOST_NODES = 1500
_EVENTS = ("handling", "item", "decision")


def network(store: Store, view: str = "", focus: str = "", most: int = 0) -> MultiDiGraph:
    """The network of a view, with at most `most` nodes, the weightiest kept.

    Each node carries `kind`, `label`, the facts of its kind, and `evidence`, the sentences that name it. Each edge
    carries `relation`, `weight` (of how many items or meetings it tells), `date` and `until` (the first and the last
    day) and `outcome` (several joined by "; ", the most frequent first). Parallel edges are kept. Nodes and edges come
    in an order that depends on content alone.

    The network itself carries `view`, `focus` (an IRI or empty), `left_out` (how many principles,
    cases or other things of which the view is made are not in it).

    Args:
        store: the database.
        view: a key of `VIEWS`, or "nabo"; the one that tells most at first sight where left out.
        focus: the name, number or IRI of what "nabo" is the neighbourhood of; of another view what is around it.
        most: how many nodes; what suits the view where left out.

    Raises:
        UsageError: there is no such view, or a neighbourhood of nothing is asked for.
        QueryError: nothing is called so; the nearest names are offered.
    """
    if focus:
        view = view or NEIGHBOURHOOD
    name = view or default_view(store)
    made = MultiDiGraph(view=name, focus="", left_out=0)
    if name == NEIGHBOURHOOD:
        shown, kinds = surroundings(store, focused(store, focus), most or MOST_NODES)
        made.graph["focus"] = next(iter(kinds), "")
    else:
        shown = view_named(name)
        kinds, made.graph["left_out"] = fitting(store, shown, most or shown.most)
    for iri, kind in sorted(kinds.items()):
        made.add_node(iri, kind=kind)
    _link(store, made, shown)
    _tell(store, made)
    _finish(store, made, shown)
    if focus and name != NEIGHBOURHOOD:
        _narrow(made, focused(store, focus), focus)
    return made


def _narrow(made: MultiDiGraph, things: tuple[str, ...], focus: str) -> None:
    """Leave of a view what is two steps from the things at most."""
    ways = made.to_undirected(as_view=True)
    near = set().union(*(ego_graph(ways, thing, radius=2) for thing in things if thing in made))
    if not near:
        raise QueryError(f"»{focus}« er ikke i visningen {made.graph['view']}", do="udelad --view, eller vælg en anden")
    made.remove_nodes_from(made.nodes - near)


def _finish(store: Store, made: MultiDiGraph, shown: View) -> None:
    """What is known only when all nodes have their facts."""
    tell_once(made)
    _tell_edges(made)
    _tell_latest(made)
    if any(link.relation == "treats" for link in shown.links):
        _tell_ways(made)
    tell_evidence(store, made)


def _link(store: Store, made: MultiDiGraph, shown: View) -> None:
    """Draw the edges of a view between the nodes that are there; many items between two nodes are one edge."""
    for link in shown.links:
        of = {name: {node for node, kind in made.nodes(data="kind") if kind == name} for name in link[1::2]}
        found = defaultdict[tuple[str, str], set[str]](set)
        for row in solutions(
            store, sorted(of[link.source if link.bound == "s" else link.target]), link.path, link.bound
        ):
            source, target = row["s"].value, row["v"].value
            if source in of[link.source] and target in of[link.target]:
                found[source, target].add(told(row, "item"))
        events = Events(store, set().union(*found.values())) if link.counts else None
        for ends, items in sorted(found.items()):
            made.add_edge(*ends, relation=link.relation, **(events.counted(ends, items) if events else {"weight": 1}))


def _tell(store: Store, made: MultiDiGraph) -> None:
    """Give every node its name and facts."""
    for kind, declared in KINDS.items():
        things = [node for node, told_ in made.nodes(data="kind") if told_ == kind]
        for name, path in {"label": declared.label, **declared.facts}.items():
            found = defaultdict[str, set[str]](set)
            for row in solutions(store, things, path):
                found[row["s"].value].add(text(row["v"]))
            for thing, values in found.items():
                made.nodes[thing][name] = "; ".join(sorted(values))


def _tell_edges(made: MultiDiGraph) -> None:
    """Give the edges that stand for one thing its day and outcome."""
    for source, target, edge in made.edges(data=True):
        ends = [made.nodes[source], made.nodes[target]]
        event: dict[str, str] = next((facts for facts in ends if facts["kind"] in _EVENTS), {})
        for name in ("date", "outcome"):
            edge.setdefault(name, event.get(name, ""))
        edge.setdefault("until", edge["date"])


def _tell_latest(made: MultiDiGraph) -> None:
    """Give cases whose items are counted the day and the outcome of the last."""
    for node in [node for node, kind in made.nodes(data="kind") if kind == "case"]:
        events = [event for *_, told_ in made.in_edges(node, "events") if told_ for event in told_.split("; ")]
        if events:
            made.nodes[node]["latest"], _, made.nodes[node]["latestOutcome"] = max(events).partition(" ")


def _tell_ways(made: MultiDiGraph) -> None:
    """Join each two items of different meetings that treat a case one after the other."""
    for source, target in list(_ways(made)):
        facts = made.nodes[target]
        day, outcome = facts.get("date", ""), facts.get("outcome", "")
        made.add_edge(source, target, relation=NEXT, weight=1, date=day, until=day, outcome=outcome)


def _ways(made: MultiDiGraph) -> Iterator[tuple[str, str]]:
    for case in [node for node, kind in made.nodes(data="kind") if kind == "case"]:
        items = {item for item, _, relation in made.in_edges(case, data="relation") if relation == "treats"}
        dated = sorted((made.nodes[item].get("date", ""), item) for item in items)
        for (earlier, first), (later, second) in pairwise(dated):
            if earlier < later:
                yield first, second
