"""The page: nothing overlaps, nothing is asked of the network, no text of a document becomes markup or script."""

import base64
import hashlib
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx import MultiDiGraph

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError
from referatgraf.graph.network import network
from referatgraf.graph.store import current
from referatgraf.ontology.namespaces import BODY, OUTCOME
from referatgraf.output.bands import RANKS
from referatgraf.output.drawing import FACTS, LOOKS, OUTCOMES, RELATIONS, drawing
from referatgraf.output.layout import laid_out
from referatgraf.output.lettering import CARD, STYLES, box, chip, danish_date, lines, measured, share
from referatgraf.output.page import page, write_page

from .chromium import Visit, chromium

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples" / "noerhavn"
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<!--<script>",
    "\"'`${alert(3)}",
    "javascript:alert(4)",
    "\u2028alert(5)\u2029",
    "{{ 7 * 7 }}",
    "&lt;b&gt; &amp;",
]
OVERLAPS = """() => {
  const border = 4, boxes = referatgraf.data.nodes.map((node) => referatgraf.network.getBoundingBox(node.id));
  const meet = (a, b) => a.left + border < b.right - border && b.left + border < a.right - border &&
    a.top + border < b.bottom - border && b.top + border < a.bottom - border;
  return boxes.flatMap((a, i) => boxes.slice(0, i).filter((b) => meet(a, b)));
}"""
SHOWN = "(id) => { const {x, y} = referatgraf.data.nodes[id]; return referatgraf.network.canvasToDOM({x, y}); }"


def drawn(items: list[tuple[str, int, int, int]]) -> MultiDiGraph:
    """A network of items: title, number of the body, of the meeting's day, and of the case (0: none)."""
    made = MultiDiGraph(left_out=0)
    for number, (title, body, day, case) in enumerate(items):
        date = f"2025-01-{day:02}"
        facts = {
            "label": title,
            "number": str(number),
            "date": date,
            "body": f"Organ {body}",
            "meeting": f"{body} {day}",
        }
        made.add_node(f"b{body}", kind="body", label=f"Organ {body} {title[:20]}")
        made.add_node(f"i{number}", kind="item", outcome="approved", **facts)
        made.add_node(f"d{number}", kind="decision", outcome="approved", body=f"Organ {body % 3}", text=title)
        about = {"date": date, "outcome": "approved"}
        made.add_edge(f"i{number}", f"b{body}", relation="heldBy", **about)
        made.add_edge(f"i{number}", f"d{number}", relation="hasDecision", **about)
        if case:
            made.add_node(f"c{case}", kind="case", label=f"25-{case} {title[:9]}")
            made.add_edge(f"i{number}", f"c{case}", relation="treats", **about)
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("page") / "graf"
    build([EXAMPLES], out, BuildOptions(municipality="Nørhavn Kommune", jobs=1))
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[Visit]:
    with chromium() as visit:
        yield visit


@pytest.fixture
def visit(browser: Visit, folder: Path) -> Visit:
    return browser.open(folder / "graph.html")


def test_every_code_and_relation_has_a_look_or_a_name() -> None:
    assert set(OUTCOMES) == set(OUTCOME)
    assert set(RANKS) == set(BODY)
    shown = drawn([("Havnen", 1, 1, 1), ("Havnen", 2, 2, 1)])
    assert {told for *_, told in shown.edges(data="relation")} <= RELATIONS.keys()
    assert {"body", "item", "case", "decision"} <= LOOKS.keys()


@pytest.mark.parametrize(
    ("day", "told"),
    [("2025-03-11", "11. marts 2025"), ("2020-12-01", "1. december 2020"), ("", ""), ("2025-13-01", "2025-13-01")],
)
def test_days_in_danish(day: str, told: str) -> None:
    assert danish_date(day) == told


@pytest.mark.parametrize(("part", "told"), [(1.0, "100 %"), (0.99996, "99,99 %"), (0.5, "50 %"), (0.0, "0 %")])
def test_shares_are_never_rounded_up(part: float, told: str) -> None:
    assert share(part) == told


@given(st.text(max_size=300), st.sampled_from(list(STYLES)), st.integers(60, 400))
def test_text_stays_within_its_box(text: str, name: str, width: int) -> None:
    style = STYLES[name]
    found = lines(text, style, width)
    assert 1 <= len(found) <= style.lines
    assert all(measured(line, style.size) <= width for line in found)
    assert chip(text).width <= CARD
    assert box(text, style, width).width == width


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=90), st.integers(1, 6), st.integers(1, 9), st.integers(0, 9)),
        min_size=1,
        max_size=60,
    )
)
def test_nothing_overlaps_and_everything_is_placed(items: list[tuple[str, int, int, int]]) -> None:
    shown = drawn(items)
    layout = laid_out(shown)
    assert set(layout.nodes) == set(shown)
    places = [place for place, _ in layout.nodes.values()]
    for a, b in combinations(places, 2):
        apart_x = a.x + a.width <= b.x or b.x + b.width <= a.x
        assert apart_x or a.y + a.height <= b.y or b.y + b.height <= a.y


def test_an_empty_graph_has_a_page(browser: Visit, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(MultiDiGraph(left_out=0)), encoding="utf-8")
    assert browser.open(tmp_path / "page.html").told == []


def test_the_page_says_what_is_left_out(folder: Path) -> None:
    assert "udeladt" not in page(network(current(folder)))
    assert "er udeladt" in page(network(current(folder), 40))


def test_the_panel_has_the_facts_of_a_decision(folder: Path) -> None:
    shown = network(current(folder))
    told = [dict(rows) for rows in drawing(shown)["facts"]]
    wanted = {FACTS[name] for name in ("date", "body", "outcome", "text", "reservation", "source")}
    assert any(wanted <= rows.keys() for rows in told)
    assert all(re.search(r", tegn \d+–\d+$", rows["Læst i"]) for rows in told if "Læst i" in rows)


def test_the_same_graph_gives_the_same_bytes_below_three_megabytes(folder: Path, tmp_path: Path) -> None:
    write_page(folder, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == (folder / "graph.html").read_bytes()
    assert (tmp_path / "page.html").stat().st_size < 3_000_000


def test_a_folder_without_a_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError):
        write_page(tmp_path, tmp_path / "page.html")


def test_only_the_scripts_of_the_page_may_run(folder: Path) -> None:
    text = (folder / "graph.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    assert set(re.findall(r"'sha256-([^']+)'", policy[1])) == hashes
    assert len(hashes) == 2
    assert policy[1].startswith("default-src 'none';")
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?!data:)[^>\s]*//|url\(|@import""", text.split("<script", 1)[0])
    assert "Permission is hereby granted, free of charge" in text


def test_the_page_asks_the_network_for_nothing(visit: Visit, folder: Path) -> None:
    visit.page.fill("#search", "botilbud")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector("#panel:not([hidden])")
    assert visit.requests == [(folder / "graph.html").as_uri()]
    assert visit.told == []


def test_nothing_overlaps_in_the_browser_and_letters_can_be_read(visit: Visit) -> None:
    assert visit.asks(OVERLAPS) == []
    assert visit.asks("() => referatgraf.network.getScale()") * min(style.size for style in STYLES.values()) >= 9


def test_search_finds_words_and_opens_the_panel(visit: Visit) -> None:
    visit.page.fill("#search", "25-001432")
    assert visit.page.locator("#hits button").count() > 1
    visit.page.keyboard.press("Enter")
    assert "principper for botilbud" in visit.page.inner_text("#panel")
    visit.page.fill("#search", "findes ikke i noget referat")
    assert visit.page.inner_text("#hits") == "Intet fundet"


def test_a_click_tells_of_a_node_and_its_links_lead_on(visit: Visit) -> None:
    decision = visit.asks("() => referatgraf.data.nodes.find((node) => node.kind === 'decision').id")
    point, place = visit.asks(SHOWN, decision), visit.page.locator("#network").bounding_box()
    assert place is not None
    visit.page.mouse.click(place["x"] + point["x"], place["y"] + point["y"])
    visit.page.wait_for_selector("#panel:not([hidden])")
    assert visit.page.inner_text("#kind") == "Beslutning"
    visit.page.locator("#links button").first.click()
    assert visit.page.inner_text("#kind") == "Dagsordenspunkt"
    visit.page.keyboard.press("Escape")
    assert visit.page.locator("#panel").is_hidden()


def test_the_legend_marks_what_it_names(visit: Visit) -> None:
    button = visit.page.locator("#legend button", has_text="udsat")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"


def test_hostile_texts_stay_texts(browser: Visit, tmp_path: Path) -> None:
    shown = drawn([(text, 1 + number % 2, 1, number % 3) for number, text in enumerate(HOSTILE)])
    for _, facts in shown.nodes(data=True):
        facts.setdefault("municipality", HOSTILE[0])
    (tmp_path / "page.html").write_text(page(shown), encoding="utf-8")
    visit = browser.open(tmp_path / "page.html")
    for text in HOSTILE:
        visit.page.fill("#search", text)
        assert text.strip() in visit.asks("() => document.querySelector('#hits').textContent")
        visit.page.keyboard.press("Enter")
        assert text.strip() in visit.asks("() => document.querySelector('#panel').textContent")
    assert visit.asks("() => document.querySelectorAll('script, img').length") == 3
    assert visit.told == []
    assert len(visit.requests) == 1
