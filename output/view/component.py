"""The parts that the page and other pages share: scripts, style, and the JSON of a neighbourhood.

The scripts are plain files. A page of another origin of data loads them, puts the element of `templates/component.html`
where the graph is to stand, and names in it where its data come from (`data-source`) and those of the neighbourhood of
a thing (`data-neighbours`, to which the IRI is added).
"""

import json
from pathlib import Path

import pyvis
from pyoxigraph import Store

from referatgraf.graph.network import network
from referatgraf.output.view.data import data
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.palette import LOOKS
from referatgraf.output.view.words import words

_FOLDER = Path(__file__).parent
_VIS = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js"
_SCRIPTS = (
    *("state", "settling", "shapes", "painting", "filtering", "telling", "searching", "focusing", "saving", "tabling"),
    *("steering", "mounting"),
)
LICENCE = _FOLDER / "templates" / "vis-network-license.txt"
"""The licence of vis-network, which goes with every page that it draws."""
TEMPLATES = _FOLDER / "templates"


def vis_script() -> str:
    """vis-network, without the line that names a file to debug it with."""
    lines = _VIS.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("//# sourceMappingURL"))


def drawing_script() -> str:
    """The script that draws every graph of a page, with its words in both languages."""
    parts = ((_FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    told = json.dumps(words(), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return '"use strict";\n(function () {\nconst WORDS = ' + told + ";\n" + "".join(parts) + "}());\n"


def style() -> str:
    """The style sheet, with the colours of the cards by light and by dark."""
    light = "".join(
        f"--{name}-fill:{each.fill};--{name}-edge:{each.edge};--{name}-ink:{each.ink};" for name, each in LOOKS.items()
    )
    dark = "".join(
        f"--{name}-fill:{each.dark_fill};--{name}-edge:{each.dark_edge};--{name}-ink:{each.dark_ink};"
        for name, each in LOOKS.items()
    )
    swatches = "".join(
        f".graph .look-{name}{{background:var(--{name}-fill);border-color:var(--{name}-edge)}}\n" for name in LOOKS
    )
    sheet = (_FOLDER / "templates" / "page.css").read_text(encoding="utf-8")
    return sheet.replace("/* light cards */", light).replace("/* dark cards */", dark) + swatches


def neighbourhood(store: Store, focus: str, most: int = 150) -> str:
    """What is around one thing, as the JSON that the component draws.

    Args:
        store: the database.
        focus: its IRI, or a name or number as people type it.
        most: how many nodes.

    Raises:
        QueryError: nothing is called so; the nearest names are offered.
    """
    return json.dumps(data(scene(network(store, "nabo", focus, most))), ensure_ascii=False, separators=(",", ":"))
