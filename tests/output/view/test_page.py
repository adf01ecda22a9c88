"""The page as a file: one script policy, nothing from elsewhere, small, the same bytes; no text becomes markup."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from networkx import MultiDiGraph

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.page import page, write_page

from ..chromium import Visit  # noqa: TID252 - tests have no name to import them by
from .conftest import Pages
from .drawn import drawn

EXAMPLES = Path(__file__).resolve().parent.parent.parent.parent / "examples"
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<!--<script>",
    "\"'`${alert(3)}",
    "javascript:alert(4)",
    "\u2028alert(5)\u2029",
    "{{ 7 * 7 }}",
    "&lt;b&gt; &amp;",
    "\u202egnihtemos\u202c \u2066x\u2069",
    "lang " * 2_000,
    "\x00\x1f\ud800",
]


@pytest.fixture(scope="module")
def large() -> MultiDiGraph:
    """1,500 nodes and 4,000 edges."""
    made = drawn("love", [(f"Punkt om emne {n}", n % 20, n % 27 + 1, n % 280 + 1) for n in range(1200)])
    events = [node for node in made if node.startswith("x:e")]
    for number in range(1600):
        told = {"date": "2025-01-01", "until": "2025-01-01", "outcome": "noted", "weight": 1, "evidence": []}
        made.add_edge(events[number % 1200], f"x:s{number * 7 % 280 + 1}", relation="cites", **told)
    assert (len(made), made.number_of_edges()) == (1500, 4000)
    return made


def test_the_same_graph_gives_the_same_bytes(pages: Pages, examples: Path, tmp_path: Path) -> None:
    write_page(examples, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == pages("principper").read_bytes()
    assert (examples / "graph.html").read_bytes() == pages("principper").read_bytes()


def test_the_view_of_a_build_is_chosen_and_changed(tmp_path: Path) -> None:
    papers = sorted((EXAMPLES / "noerhavn").glob("2025-02-11*"))
    for view, title in (("sager", "Hvilken vej"), ("love", "Hvilke love"), ("", "Hvilke udvalg")):
        build(papers, tmp_path / "graf", BuildOptions(model="none", jobs=1, view=view))
        assert f"<title>{title}" in (tmp_path / "graf" / "graph.html").read_text(encoding="utf-8")
    with pytest.raises(UsageError):
        build(papers, tmp_path / "graf", BuildOptions(view="nabo"))


def test_a_large_page_is_below_three_megabytes(large: MultiDiGraph) -> None:
    assert len(page(scene(large)).encode()) < 3_000_000


def test_a_folder_without_a_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError):
        write_page(tmp_path, tmp_path / "page.html")


def test_only_the_scripts_of_the_page_may_run(pages: Pages) -> None:
    text = pages("principper").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    assert set(re.findall(r"'sha256-([^']+)'", policy[1])) == hashes
    assert len(hashes) == 2
    assert policy[1].startswith("default-src 'none';")
    assert "Permission is hereby granted, free of charge" in text


@pytest.mark.parametrize("view", ["principper", "love"])
def test_nothing_is_named_that_would_be_fetched(view: str, pages: Pages) -> None:
    text = pages(view).read_text(encoding="utf-8")
    markup = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?!data:)[^>\s]*//|url\(|@import|<link[^>]*http""", markup)


@pytest.mark.parametrize("view", ["principper", "sager", "institutioner"])
def test_hostile_text_is_shown_as_text(view: str, browser: Visit, tmp_path: Path) -> None:
    things = [(text, 1, day + 1, 1) for day, text in enumerate(HOSTILE)]
    path = tmp_path / f"{view}.html"
    path.write_bytes(page(scene(drawn(view, things))).encode("utf-8", "replace"))
    browser.open(path)
    assert browser.asks("() => referatgraf[0].nodes.length") >= len(HOSTILE)
    for text in HOSTILE[:8]:
        number = browser.asks("(text) => referatgraf[0].nodes.find((n) => n.name[0] === text).id", text)
        browser.asks("(id) => referatgraf[0].goTo(id)", number)
        assert " ".join(browser.page.inner_text("[data-part=title]").split()) == " ".join(text.split())
    browser.page.click("[data-part=table-button]")
    browser.asks("() => [referatgraf[0].svg(), referatgraf[0].csv(), referatgraf[0].turtle()].map((t) => t.length)")
    assert browser.page.locator("main img, main script:not([type])").count() == 0
    assert browser.told == []
    assert browser.requests == [path.as_uri()]


@pytest.mark.parametrize("view", ["principper", "sager"])
def test_a_graph_with_nothing_to_show_has_a_page(view: str, browser: Visit, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(scene(MultiDiGraph(view=view, focus="", left_out=0))), encoding="utf-8")
    assert browser.open(path).told == []
    assert browser.page.is_visible("[data-part=empty]")


def test_the_page_says_what_is_left_out(browser: Visit, tmp_path: Path) -> None:
    network = drawn("sager", [("Havnen", 1, 1, 1)])
    network.graph["left_out"] = 1234
    path = tmp_path / "page.html"
    path.write_text(page(scene(network)), encoding="utf-8")
    assert "1.234 er udeladt" in browser.open(path).page.inner_text("[data-part=left]")


def test_what_is_embedded_is_json_without_markup(pages: Pages) -> None:
    text = pages("principper").read_text(encoding="utf-8")
    held = re.search(r'<script type="application/json">(.*?)</script>', text, re.DOTALL)
    assert held is not None
    assert "<" not in held[1]
    assert json.loads(held[1])["view"] == "principper"
