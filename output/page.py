"""The page: the network of a graph in one HTML file that asks the network of computers for nothing.

pyvis holds nodes, edges and options and brings vis-network's script. Its own HTML loads style sheets from elsewhere in
every mode, so the page has a template of its own. It runs two scripts, both named by their hashes in its policy
(CSP 3), so that no text of a document can become one.
"""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader
from networkx import MultiDiGraph
from pyoxigraph import Store
from pyvis.network import Network

from referatgraf.graph.atomic import write_whole
from referatgraf.graph.network import NODES, network
from referatgraf.graph.store import current
from referatgraf.output.drawing import CHOSEN, LOOKS, OUTCOMES, WAY, drawing, look
from referatgraf.output.lettering import MARGIN, code_label

TEMPLATES = Path(__file__).parent / "templates"
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
_KINDS = {
    "body": ("organ", "organer"),
    "item": ("punkt", "punkter"),
    "case": ("sag", "sager"),
    "decision": ("beslutning", "beslutninger"),
}


def write_page(folder: Path, path: Path) -> None:
    """Write the page of the graph folder `folder` to `path`.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    write_page_of(current(folder), path)


def write_page_of(store: Store, path: Path) -> None:
    """Write the page of an open store; the same store gives the same bytes."""
    write_whole(path, page(network(store)).encode("utf-8", "replace"))


def page(shown: MultiDiGraph) -> str:
    """The page, as HTML, of a network that `graph.network` made."""
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    scripts = [_script(_VIS), _script(TEMPLATES / "page.js")]
    return templates.get_template("page.html").render(
        data=_data(shown),
        scripts=scripts,
        hashes=[_hash(script) for script in scripts],
        style=(TEMPLATES / "page.css").read_text(encoding="utf-8"),
        licence=(TEMPLATES / "vis-network-license.txt").read_text(encoding="utf-8"),
        legend=_legend(shown),
        counts=_counts(shown),
        left_out=f"{shown.graph['left_out']:,}".replace(",", ".") if shown.graph["left_out"] else "",
    )


def _data(shown: MultiDiGraph) -> str:
    """What the page's script draws from, as JSON without "<", so that no element can begin or end in it."""
    drawn = drawing(shown)
    held = Network(directed=True)
    held.nodes, held.edges, held.options = drawn["nodes"], drawn["edges"], _options()
    nodes, edges, *_, options = held.get_network_data()
    told = {**drawn, "nodes": nodes, "edges": edges, "options": json.loads(options)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _script(path: Path) -> str:
    """A script without the line that names a file to debug it with."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL"))


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _options() -> dict[str, Any]:
    """The options of vis-network: nothing moves by itself, and every look is a group."""
    groups = {name: (fill, edge, ink) for name, (_, fill, edge, ink) in LOOKS.items()}
    groups |= {f"outcome-{name}": (*colours, LOOKS["decision"][3]) for name, colours in OUTCOMES.items()}
    return {
        "physics": False,
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "dragNodes": False},
        "groups": {name: _group(*colours) for name, colours in groups.items()},
        "nodes": {
            "shape": "box",
            "margin": MARGIN,
            "chosen": {"label": False},
            "shapeProperties": {"borderRadius": 4},
            "font": {"face": "arial"},
        },
        "edges": {
            "chosen": False,
            "color": {"color": WAY, "highlight": WAY, "hover": WAY, "opacity": 0.75},
            "smooth": {"type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45},
            "font": {"size": 14, "face": "arial", "strokeWidth": 5, "strokeColor": "#ffffff"},
        },
    }


def _group(fill: str, edge: str, ink: str) -> dict[str, Any]:
    marked = {"background": fill, "border": CHOSEN}
    colour = {"background": fill, "border": edge, "highlight": marked, "hover": {"background": fill, "border": edge}}
    return {"color": colour, "font": {"color": ink}}


def _legend(shown: MultiDiGraph) -> list[dict[str, str]]:
    """The looks that are seen on the page, with their names and colours."""
    kinds = {name: (told, fill, edge) for name, (told, fill, edge, _) in LOOKS.items()}
    outcomes = {f"outcome-{name}": (code_label("outcome", name), *colours) for name, colours in OUTCOMES.items()}
    seen = {look(facts) for _, facts in shown.nodes(data=True)}
    entries = ((name, *told) for name, told in {**kinds, **outcomes}.items() if name in seen)
    return [{"look": name, "name": told, "fill": fill, "edge": edge} for name, told, fill, edge in entries]


def _counts(shown: MultiDiGraph) -> list[str]:
    kinds = [kind for _, kind in shown.nodes(data="kind")]
    return [f"{kinds.count(kind)} {_KINDS[kind][kinds.count(kind) != 1]}" for kind in NODES]
