"""Which layout suits which view."""

from networkx import MultiDiGraph, community

from referatgraf.graph.network import NEIGHBOURHOOD
from referatgraf.output.view.columns import in_columns
from referatgraf.output.view.forces import by_forces, simplified
from referatgraf.output.view.neighbours import around
from referatgraf.output.view.scene import Scene
from referatgraf.output.view.timeline import by_time

_LAYOUTS = {"sager": by_time, "institutioner": by_forces, NEIGHBOURHOOD: around}
_GROUPED = ("institutioner", "personer", "oversigt")
"""The views whose communities can be shown."""


def scene(network: MultiDiGraph) -> Scene:
    """A place for every node of a network that `graph.network` made; it depends on the network alone."""
    if network.graph["view"] in _GROUPED:
        _group(network)
    return _LAYOUTS.get(network.graph["view"], in_columns)(network)


def _group(network: MultiDiGraph) -> None:
    """Give every node the number of its community, the largest first (Louvain; Blondel et al. 2008)."""
    if not network.number_of_edges():
        return
    found = community.louvain_communities(simplified(network), seed=1)
    for number, nodes in enumerate(sorted(found, key=lambda each: (-len(each), min(each)))):
        for node in nodes:
            network.nodes[node]["community"] = number
