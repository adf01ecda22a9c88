"""The page in Chromium: search, filters, slider, panel, path, address, exports, keys, table, and what axe finds."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from pyoxigraph import RdfFormat, parse

from referatgraf.graph.network import VIEWS
from referatgraf.graph.query import ask, table
from referatgraf.graph.store import current
from referatgraf.output.lettering import short_date
from referatgraf.output.view.lettering import STYLES

from ..chromium import Visit  # noqa: TID252 - tests have no name to import them by
from .conftest import Pages
from .on_page import OVERLAPS, WIDEST, click, number, part

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
VISIBLE = "() => [...referatgraf[0].visible].map((id) => referatgraf[0].nodes[id].iri)"


def rows(visit: Visit) -> list[list[str]]:
    found: list[list[str]] = list(csv.reader(io.StringIO(visit.asks("() => referatgraf[0].csv()"))))
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_overlaps_letters_can_be_read_and_nothing_is_fetched(view: str, browser: Visit, pages: Pages) -> None:
    browser.open(pages(view))
    assert browser.asks(OVERLAPS) == []
    assert browser.asks(WIDEST) <= 0
    assert browser.asks("() => referatgraf[0].network.getScale()") * min(style.size for style in STYLES.values()) > 7
    assert browser.requests == [pages(view).as_uri()]
    assert browser.told == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["", "panel", "table", "search"])
def test_axe_finds_nothing(visit: Visit, scheme: Any, state: str) -> None:
    visit.page.emulate_media(color_scheme=scheme)
    if state == "panel":
        visit.asks("(id) => referatgraf[0].goTo(id)", number(visit, "Socialudvalget", "body"))
    elif state == "table":
        visit.page.click(part("table-button"))
    elif state == "search":
        visit.page.fill(part("search"), "udvalg")
    found = Axe().run(visit.page)
    visit.page.emulate_media(color_scheme="light")
    assert found.response["violations"] == [], found.generate_report()
    assert {"color-contrast", "label", "aria-required-attr"} <= {each["id"] for each in found.response["passes"]}


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_in_any_view(view: str, language: str, browser: Visit, pages: Pages) -> None:
    browser.page.goto("about:blank")
    browser.page.goto(f"{pages(view).as_uri()}#lang={language}")
    assert browser.asks("() => document.documentElement.lang") == language
    assert Axe().run(browser.page).response["violations"] == []
    browser.page.emulate_media(color_scheme="dark")
    found = Axe().run(browser.page, options=COLOURS).response
    browser.page.emulate_media(color_scheme="light")
    assert found["violations"] == []
    assert found["passes"] != []


def test_the_facts_of_the_page_are_those_of_the_question(visit: Visit, examples: Path) -> None:
    asked, headings = ask(current(examples), "udvalg-principper")
    answer = table(asked, headings)
    at = {name: answer.columns.index(name) for name in ("Princip", "Dato", "Udvalg", "Status", "Udfald")}
    cells = ([row[at[name]] for name in at] for row in answer.rows)
    wanted = {
        (body, date, outcome or status) for which, date, body, status, outcome in cells if which.startswith("de tre")
    }
    told = set()
    for source, relation, target, date, outcome, *_ in rows(visit)[1:]:
        if relation in ("har behandlet", "skal behandle"):
            told.add((source, date, outcome or "skal behandles"))
            assert (short_date(date) if date else "skal behandles") in target
    assert told == wanted


def test_search_suggests_by_name_and_by_wording_and_opens_the_panel(visit: Visit) -> None:
    visit.page.fill(part("search"), "socialudv")
    assert "Socialudvalget" in visit.page.inner_text(f"{part('hits')} li >> nth=0")
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    assert visit.page.inner_text(part("title")) == "Socialudvalget"
    assert visit.page.is_hidden(part("hits"))
    visit.page.fill(part("search"), "findes ikke i noget referat")
    assert visit.page.inner_text(part("search-told")) == "Intet fundet"


def test_a_click_tells_what_the_minutes_say(visit: Visit) -> None:
    node = visit.asks("() => referatgraf[0].nodes.find((n) => n.kind === 'handling' && n.outcome === 'postponed').id")
    click(visit, node)
    told = visit.page.inner_text(part("panel"))
    assert "udsat" in told
    assert "Socialudvalget" in told
    assert "11. februar 2025" in told
    assert re.search(r"\w+\.(txt|md|html|pdf|docx), (linje|side) \d+", told)
    assert visit.page.locator(f"{part('panel')} mark").count() >= 1
    visit.page.click(f"{part('panel')} li button >> nth=0")
    assert visit.page.inner_text(part("title")) == "Socialudvalget"


def test_a_click_beside_cards_tells_of_an_edge_or_closes_the_panel(visit: Visit) -> None:
    edge = visit.asks("() => referatgraf[0].edges.find((e) => e.relation === 'handled').id")
    start = """(id) => {
      const view = referatgraf[0], edge = view.edges[id], a = view.places[edge.from], box = view.nodes[edge.from];
      const at = view.network.canvasToDOM({x: a.x + box.width / 2 + 4, y: a.y});
      const on = view.find("canvas").getBoundingClientRect();
      return [at.x + on.x, at.y + on.y];
    }"""
    visit.page.mouse.click(*visit.asks(start, edge))
    visit.page.wait_for_timeout(400)
    assert visit.page.inner_text(part("title")) in ("har behandlet", "skal behandle")
    visit.page.click(part("close"))
    assert visit.page.is_hidden(part("panel"))


def test_double_click_shows_what_is_near_and_back_shows_all(visit: Visit) -> None:
    before = len(visit.asks(VISIBLE))
    click(visit, number(visit, "Økonomiudvalget", "body"), 2)
    near = visit.asks(VISIBLE)
    assert 0 < len(near) < before
    assert not any(iri.endswith("socialudvalget") for iri in near)
    visit.page.click(part("back"))
    assert len(visit.asks(VISIBLE)) == before


def test_filters_leave_what_belongs_together(visit: Visit) -> None:
    visit.page.select_option(part("body"), "Handicaprådet")
    assert {row[0] for row in rows(visit)[1:] if row[1] == "har behandlet"} == {"Handicaprådet"}
    visit.page.click(f"{part('legend')} [data-name=waiting]")
    assert "skal behandle" not in {row[1] for row in rows(visit)}
    visit.page.click(part("reset"))
    visit.page.click(f"{part('legend')} [data-name=recommended]")
    assert {row[4] for row in rows(visit)[1:]} & {"anbefalet", "godkendt"} == {"godkendt"}
    assert visit.page.get_attribute(f"{part('legend')} [data-name=recommended]", "aria-pressed") == "false"
    assert visit.asks(OVERLAPS) == []


def test_the_slider_is_moved_by_keys_and_leaves_a_period(visit: Visit) -> None:
    visit.page.focus(part("from"))
    for _ in range(3):
        visit.page.keyboard.press("ArrowRight")
    dates = {row[3] for row in rows(visit)[1:] if row[3]}
    assert dates
    assert min(dates) >= "2025-03-11"
    assert visit.page.inner_text(part("period-told")).startswith("11. mar")


def test_a_way_leads_from_one_to_another(visit: Visit) -> None:
    ends = [number(visit, "Direktionen", "body"), number(visit, "Kommunalbestyrelsen", "body")]
    click(visit, ends[0])
    visit.page.click(part("path-button"))
    click(visit, ends[1])
    assert visit.page.inner_text(part("message")) == "Vejen har 4 led"
    lit = visit.asks("() => [...referatgraf[0].lit.nodes]")
    assert set(ends) <= set(lit)
    assert len(lit) == 5


def test_the_address_brings_the_same_picture_again(visit: Visit, pages: Pages) -> None:
    visit.page.select_option(part("body"), "Socialudvalget")
    visit.page.focus(part("from"))
    visit.page.keyboard.press("ArrowRight")
    click(visit, number(visit, "Socialudvalget", "body"))
    visit.page.click(part("language"))
    address, seen = visit.page.url, visit.asks(VISIBLE)
    assert "#focus=" in address
    assert "from=2025-02-11" in address
    visit.page.goto("about:blank")
    visit.page.goto(address)
    assert visit.asks(VISIBLE) == seen
    assert visit.page.inner_text(part("title")) == "Socialudvalget"
    assert visit.page.inner_text("h1").startswith("Which bodies")
    visit.page.goto("about:blank")
    visit.page.goto(f"{pages('principper').as_uri()}#focus=%zz<script>&from=x&off=,,&lang=xx")
    assert visit.told == []


@pytest.fixture
def saved(visit: Visit, tmp_path: Path) -> Iterator[Any]:
    def save(form: str) -> Path:
        visit.page.click(f"{part('save')} summary")
        with visit.page.expect_download() as download:
            visit.page.click(part(f"save-{form}"))
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    return save


def test_what_is_shown_is_saved_as_pictures(saved: Any) -> None:
    drawing = ElementTree.parse(saved("svg")).getroot()
    assert drawing.tag.endswith("svg")
    assert "Kommunalbestyrelsen" in "".join(drawing.itertext())
    with Image.open(saved("png")) as picture:
        assert min(picture.size) > 600
        assert len(picture.convert("RGB").resize((80, 80)).getcolors(6400)) > 20


def test_what_is_shown_is_saved_as_table_and_as_statements_of_the_graph(
    saved: Any, visit: Visit, examples: Path
) -> None:
    visit.page.select_option(part("body"), "Handicaprådet")
    cells = list(csv.reader(io.StringIO(saved("csv").read_text(encoding="utf-8-sig"))))
    assert cells[0] == ["Fra", "Forbindelse", "Til", "Dato", "Udfald", "Antal", "Læst i"]
    assert {row[0] for row in cells[1:] if row[1] == "har behandlet"} == {"Handicaprådet"}
    statements = list(parse(input=saved("turtle").read_bytes(), format=RdfFormat.TURTLE))
    store = current(examples)
    own = [each for each in statements if "rdf-schema#label" not in each.predicate.value]
    missing = [
        each for each in own if not any(store.quads_for_pattern(each.subject, each.predicate, each.object, None))
    ]
    assert len(own) > 5
    assert missing == []


def test_keys_lead_from_card_to_card(visit: Visit) -> None:
    visit.page.focus(part("canvas"))
    visit.page.keyboard.press("ArrowRight")
    first = visit.page.inner_text(part("title"))
    visit.page.keyboard.press("ArrowRight")
    assert visit.page.inner_text(part("title")) != first
    assert visit.page.inner_text(part("live"))
    visit.page.keyboard.press("Space")
    assert visit.page.is_visible(part("back"))
    visit.page.keyboard.press("Escape")
    assert visit.page.is_hidden(part("panel"))
    visit.page.keyboard.press("Escape")
    assert visit.page.is_hidden(part("back"))


def test_the_table_tells_each_edge_and_leads_to_its_ends(visit: Visit) -> None:
    visit.page.click(part("table-button"))
    assert visit.page.locator(f"{part('rows')} tr").count() == len(rows(visit)) - 1
    visit.page.click(f"{part('rows')} button >> nth=0")
    assert visit.page.is_visible(part("canvas"))
    assert visit.page.is_visible(part("panel"))


@pytest.mark.parametrize("view", ["oversigt", "sager", "personer"])
def test_a_period_leaves_only_what_happened_in_it(view: str, browser: Visit, pages: Pages) -> None:
    browser.page.goto("about:blank")
    browser.page.goto(f"{pages(view).as_uri()}#from=2025-03-01&to=2025-03-31")
    lines = "() => referatgraf[0].reachable.filter((e) => e.date && (e.date > '2025-03-31' || e.until < '2025-03-01'))"
    assert browser.asks(lines) == []
    assert 0 < browser.asks("() => referatgraf[0].visible.size") < browser.asks("() => referatgraf[0].nodes.length")


def test_a_law_leads_to_its_text(browser: Visit, pages: Pages) -> None:
    browser.open(pages("love"))
    law = browser.asks("() => referatgraf[0].nodes.find((n) => n.facts.some(([name]) => name === 'version')).id")
    browser.asks("(id) => referatgraf[0].goTo(id)", law)
    address = browser.page.get_attribute(f"{part('panel')} .anchors a >> nth=0", "href")
    assert address is not None
    assert address.startswith("https://www.retsinformation.dk/eli/")


def test_paper_gets_the_whole_picture(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="dark")
    visit.asks("() => window.dispatchEvent(new Event('beforeprint'))")
    printed = visit.page.get_attribute("img.printed", "src") or ""
    drawing = ElementTree.fromstring(unquote(printed.partition(",")[2]))
    assert "Kommunalbestyrelsen" in "".join(drawing.itertext())
    assert next(drawing.iter("{http://www.w3.org/2000/svg}rect")).attrib["fill"] == "#f7f9fb"
    visit.asks("() => window.dispatchEvent(new Event('afterprint'))")
    visit.page.emulate_media(color_scheme="light")
    assert visit.page.locator("img.printed").count() == 0


def test_communities_are_shaded_on_wish(browser: Visit, pages: Pages) -> None:
    browser.open(pages("institutioner"))
    ground = """() => {
      const view = referatgraf[0], {left, top} = box(view), canvas = view.find("canvas").querySelector("canvas");
      const ratio = canvas.width / canvas.clientWidth;
      return [...canvas.getContext("2d").getImageData(left * ratio, top * ratio, 1, 1).data].join();
      function box({nodes, places, network}) {
        const id = nodes.find((node) => node.community > 0).id, {x, y} = places[id];
        const at = network.canvasToDOM({x, y: y - nodes[id].height / 2 - 8});
        return {left: at.x, top: at.y};
      }
    }"""
    before = browser.asks(ground)
    browser.page.click(part("groups"))
    browser.page.wait_for_timeout(200)
    assert browser.asks(ground) != before
    browser.page.click(part("groups"))
    browser.page.wait_for_timeout(200)
    assert browser.asks(ground) == before


def test_floating_works_on_wish(visit: Visit) -> None:
    places = "() => JSON.stringify(referatgraf[0].network.getPositions())"
    still = visit.asks(places)
    visit.page.wait_for_timeout(200)
    assert visit.asks(places) == still
    visit.page.click(part("physics"))
    visit.page.wait_for_timeout(500)
    assert visit.asks(places) != still
    visit.page.click(part("physics"))
    assert visit.asks(places) == still
