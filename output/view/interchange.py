"""A view as GraphML and GEXF 1.3, for programs that analyse networks (Gephi, NetworkX, igraph).

Nodes carry their name, kind, facts and place, edges their relation, weight, days and outcomes.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import networkx
from networkx import MultiDiGraph

from referatgraf.graph.network import network
from referatgraf.graph.store import current
from referatgraf.output.view.cards import name
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.palette import LOOKS, look

MOST = 20_000
"""How many nodes are written."""
_UNKNOWN_TO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MENDED = {
    r' lastmodifieddate="[^"]*"': "",  # the same graph gives the same bytes on any day
    r' name=""(?=>)': "",  # the schema has no name of a graph
    "http://w3.org/2001/XMLSchema-instance": "http://www.w3.org/2001/XMLSchema-instance",
}
"""What NetworkX writes and the schema of GEXF 1.3 does not know."""
_LEFT_OUT = {"evidence", "kind", "label"}


def placed(folder: Path, view: str = "") -> MultiDiGraph:
    """The network of a view with plain values alone: text, whole numbers and places (`x`, `y`, y growing upwards)."""
    shown = scene(network(current(folder), view, most=MOST))
    made = MultiDiGraph(view=shown.network.graph["view"])
    for node, facts in shown.network.nodes(data=True):
        x, y = shown.places[node]
        told = {key: value for key, value in facts.items() if key not in _LEFT_OUT}
        read = "; ".join(f"{each.file}, {each.start}–{each.end}" for each in facts["evidence"])
        plain = {"label": name(facts).danish, "kind": facts["kind"], "x": x, "y": -y, "look": look(facts), "read": read}
        made.add_node(_clean(node), **_values(plain | told))
    for source, target, facts in shown.network.edges(data=True):
        told = {key: value for key, value in facts.items() if key not in _LEFT_OUT}
        read = "; ".join(f"{each.file}, {each.start}–{each.end}" for each in facts["evidence"])
        made.add_edge(_clean(source), _clean(target), **_values({"label": facts["relation"], "read": read} | told))
    return made


def _values(told: Mapping[str, object]) -> dict[str, object]:
    """Facts as XML can hold them."""
    return {key: value if isinstance(value, int | float) else _clean(str(value)) for key, value in told.items()}


def _clean(text: str) -> str:
    return _UNKNOWN_TO_XML.sub("\ufffd", text)


def _gexf(made: MultiDiGraph, out: IO[bytes]) -> None:
    """GEXF 1.3 with the place and the colour of each node."""
    for _, facts in made.nodes(data=True):
        edge = LOOKS[facts["look"]].edge
        red, green, blue = (int(edge[at : at + 2], 16) for at in (1, 3, 5))
        facts["viz"] = {
            "color": {"r": red, "g": green, "b": blue},
            "position": {"x": facts["x"], "y": facts["y"], "z": 0.0},
        }
    for at, (*_, facts) in enumerate(made.edges(data=True)):
        facts["id"] = str(at)
    written = "\n".join(networkx.generate_gexf(made, version="1.3")) + "\n"
    for wrong, right in _MENDED.items():
        written = re.sub(wrong, right, written, count=1)
    out.write(written.encode())


def write_graphml(folder: Path, out: IO[bytes]) -> None:
    """Write the view that tells most of a graph folder as GraphML."""
    networkx.write_graphml_xml(placed(folder), out, named_key_ids=True)


def write_gexf(folder: Path, out: IO[bytes]) -> None:
    """Write the view that tells most of a graph folder as GEXF 1.3."""
    _gexf(placed(folder), out)
