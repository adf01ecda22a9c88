"""The graph as a network (NetworkX): a view says which things become nodes and which statements become edges.

`kinds` declares the nodes and the facts that each carries, `views` the edges and what each view consists of; `network`
makes a view of a store, `neighbourhood` what is around one thing.
"""

from referatgraf.graph.network.building import MOST_NODES, network
from referatgraf.graph.network.kinds import KINDS
from referatgraf.graph.network.links import LINKS
from referatgraf.graph.network.views import NEIGHBOURHOOD, VIEWS, default_view, view_named

__all__ = ["KINDS", "LINKS", "MOST_NODES", "NEIGHBOURHOOD", "VIEWS", "default_view", "network", "view_named"]
