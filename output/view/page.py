"""The page: a view of the graph in one HTML file that asks the network of computers for nothing.

pyvis holds nodes and edges and brings vis-network's script. Its own HTML loads style sheets from elsewhere in every
mode, so the page has a template of its own. It runs two scripts, both named by their hashes in its policy (CSP 3), so
that no text of a document can become one.
"""

import base64
import hashlib
import json
from pathlib import Path

from pyoxigraph import Store

from referatgraf.graph.atomic import write_whole
from referatgraf.graph.network import network
from referatgraf.graph.store import current
from referatgraf.output.templating import templates
from referatgraf.output.view.component import LICENCE, TEMPLATES, drawing_script, style, vis_script
from referatgraf.output.view.data import data
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.scene import Scene
from referatgraf.output.view.words import words


def write_page(folder: Path, path: Path, view: str = "", focus: str = "") -> None:
    """Write a view of the graph folder `folder` to `path`; the same graph gives the same bytes.

    Raises:
        GraphFolderError: the folder holds no finished graph.
        UsageError: there is no such view, or a neighbourhood of nothing is asked for.
        QueryError: nothing is called as `focus` says.
    """
    write_page_of(current(folder), path, view, focus)


def write_page_of(store: Store, path: Path, view: str = "", focus: str = "") -> None:
    """Write a view of an open store."""
    write_whole(path, page(scene(network(store, view, focus))).encode("utf-8", "replace"))


def page(shown: Scene) -> str:
    """The page of a scene, as HTML."""
    scripts = [vis_script(), drawing_script()]
    told = data(shown)
    template = templates(TEMPLATES).get_template("page.html")
    return template.render(
        data=embedded(told),
        title=told["title"].danish,
        words={name: each.danish for name, each in words().items()},
        scripts=scripts,
        hashes=[_hash(script) for script in scripts],
        style=style(),
        licence=LICENCE.read_text(encoding="utf-8"),
    )


def embedded(told: object) -> str:
    """Values as JSON without "<", so that no element can begin or end in it."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
