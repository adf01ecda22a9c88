"""Pictures, GraphML, GEXF and notebooks: the same layout and facts as on the page, in forms that others read."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest
from PIL import Image

import referatgraf
from referatgraf.errors import UsageError
from referatgraf.graph.network import VIEWS, network
from referatgraf.graph.store import current
from referatgraf.output.exports import export
from referatgraf.output.view.interchange import placed
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.picture import png, svg, write_view

from ..chromium import Visit  # noqa: TID252 - tests have no name to import them by
from .conftest import Pages
from .drawn import drawn

SVG = "{http://www.w3.org/2000/svg}"
GEXF = "{http://gexf.net/1.3}"
HOSTILE = [("</svg><script>alert(1)</script>", 1, 1, 1), ("\x00\x1f \ud800 \uffff &amp; \u202e", 1, 2, 1)]


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_shows_every_card_and_what_stands_on_it(view: str, examples: Path) -> None:
    shown = scene(network(current(examples), view))
    drawing = ElementTree.fromstring(svg(shown))
    told = [text.text or "" for text in drawing.iter(f"{SVG}text")]
    lines = [line.text for card in shown.cards.values() for line in card.danish]
    assert sorted(told) == sorted([*lines, *(heading.words.danish for heading in shown.headings)])
    left, top, width, height = (float(each) for each in drawing.attrib["viewBox"].split())
    for box in drawing.iter(f"{SVG}rect"):
        x, y, wide, high = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        assert left <= x <= x + wide <= left + width
        assert top <= y <= y + high <= top + height


def test_the_picture_and_the_page_have_the_same_curves(examples: Path, browser: Visit, pages: Pages) -> None:
    for view in VIEWS:
        browser.open(pages(view))
        here = ElementTree.fromstring(svg(scene(network(current(examples), view)))).iter(f"{SVG}path")
        there = ElementTree.fromstring(browser.asks("() => referatgraf[0].svg()")).iter(f"{SVG}path")
        numbers = [
            [float(n) for n in path.attrib["d"].replace("M", " ").replace("L", " ").replace("C", " ").split()]
            for path in here
        ]
        others = [
            [float(n) for n in path.attrib["d"].replace("M", " ").replace("L", " ").replace("C", " ").split()]
            for path in there
        ]
        assert [len(each) for each in numbers] == [len(each) for each in others]
        assert all(
            abs(a - b) <= 0.2 for one, two in zip(numbers, others, strict=True) for a, b in zip(one, two, strict=True)
        )


def test_a_picture_of_hostile_text_is_a_picture() -> None:
    drawing = ElementTree.fromstring(svg(scene(drawn("principper", HOSTILE))))
    assert not list(drawing.iter(f"{SVG}script"))
    with Image.open(io.BytesIO(png(svg(scene(drawn("principper", HOSTILE)))))) as picture:
        assert picture.format == "PNG"


@pytest.mark.parametrize("name", ["picture.svg", "picture.png", "page.html"])
def test_a_view_is_written_as_the_name_says(name: str, examples: Path, tmp_path: Path) -> None:
    write_view(examples, tmp_path / name, "sager")
    assert (tmp_path / name).stat().st_size > 5_000


def test_another_name_is_told(examples: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_view(examples, tmp_path / "picture.gif")


def test_graphml_is_read_without_loss(examples: Path, tmp_path: Path) -> None:
    export(examples, "graphml", tmp_path / "net.graphml")
    read, made = networkx.read_graphml(tmp_path / "net.graphml", force_multigraph=True), placed(examples)
    assert dict(read.nodes(data=True)) == dict(made.nodes(data=True))
    assert sorted(map(repr, read.edges(data=True))) == sorted(map(repr, made.edges(data=True)))


def test_gexf_has_names_places_and_colours_and_no_clock(examples: Path, tmp_path: Path) -> None:
    export(examples, "gexf", tmp_path / "net.gexf")
    root = ElementTree.parse(tmp_path / "net.gexf").getroot()
    made = placed(examples)
    nodes = {node.attrib["id"]: node for node in root.iter(f"{GEXF}node")}
    assert {iri: node.attrib["label"] for iri, node in nodes.items()} == dict(made.nodes(data="label"))
    for iri, node in nodes.items():
        position = node.find("{http://gexf.net/1.3/viz}position")
        assert position is not None
        assert (float(position.attrib["x"]), float(position.attrib["y"])) == (
            made.nodes[iri]["x"],
            made.nodes[iri]["y"],
        )
    assert root.attrib["version"] == "1.3"
    assert len(list(root.iter(f"{GEXF}edge"))) == made.number_of_edges()
    assert "lastmodifieddate" not in (tmp_path / "net.gexf").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_exports_have_the_same_bytes_in_every_process(form: str, examples: Path, tmp_path: Path) -> None:
    hashes = set()
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.{form}"
        command = [sys.executable, "-m", "referatgraf", "export", str(examples), "--format", form, "--out", str(path)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        hashes.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(hashes) == 1


def test_a_notebook_shows_the_page_in_a_frame(examples: Path, browser: Visit, tmp_path: Path) -> None:
    graph = referatgraf.open(examples)
    assert graph.network("sager").graph["view"] == "sager"
    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html><title>x</title>{graph._repr_html_()}", encoding="utf-8")
    browser.open(path)
    frame = browser.page.frames[1]
    assert frame.evaluate("() => referatgraf[0].nodes.length") > 5
    assert browser.told == []
    assert browser.requests[0] == path.as_uri()
    assert not [each for each in browser.requests[1:] if not each.startswith("about:")]
    assert graph.view(focus="Socialudvalget").svg.startswith("<svg")
