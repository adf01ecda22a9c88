"""The page on a phone: an outline in its width, with panel, filters and table, and columns again where it is wide."""

from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe

from ..chromium import Visit  # noqa: TID252 - tests have no name to import them by
from .conftest import Pages
from .on_page import OVERLAPS, SPOT, WIDEST, click, part


@pytest.fixture
def phone(browser: Visit, pages: Pages) -> Iterator[Visit]:
    """The page of bodies and principles on a phone."""
    browser.page.goto("about:blank")
    browser.page.set_viewport_size({"width": 390, "height": 844})
    yield browser.open(pages("principper"))
    browser.page.set_viewport_size({"width": 1440, "height": 900})


BESIDE = """() => {
  const view = referatgraf[0], {clientWidth: width} = view.find("canvas");
  return [...view.visible].filter((id) => {
    const half = view.nodes[id].width / 2, {x, y} = view.network.getPosition(id);
    return view.network.canvasToDOM({x: x - half, y}).x < 0 || view.network.canvasToDOM({x: x + half, y}).x > width;
  });
}"""


@pytest.mark.parametrize("view", ["principper", "sager", "love", "personer", "oversigt"])
def test_a_phone_shows_each_card_in_its_width(view: str, phone: Visit, pages: Pages) -> None:
    phone.open(pages(view))
    assert phone.asks(BESIDE) == phone.asks(OVERLAPS) == []
    assert phone.asks(WIDEST) <= 0
    assert phone.asks("() => referatgraf[0].visible.size") == phone.asks("() => referatgraf[0].nodes.length")
    assert phone.asks("() => referatgraf[0].network.getScale()") > 1
    assert Axe().run(phone.page).response["violations"] == []


def test_a_phone_shows_below_a_principle_who_decided_what(phone: Visit) -> None:
    drawing = ElementTree.fromstring(phone.asks("() => referatgraf[0].svg()"))
    told = [text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert ("Handicaprådet", "25. feb. 2025: godkendt") in pairwise(told)
    assert phone.asks("() => referatgraf[0].nodes[referatgraf[0].data.outline[0][0]].kind") == "principle"


def test_on_a_phone_the_panel_leaves_room_and_filters_unfold(phone: Visit) -> None:
    node = phone.asks("() => referatgraf[0].data.outline.find(([id]) => referatgraf[0].nodes[id].isEvent)[0]")
    click(phone, node)
    panel = phone.page.locator(part("panel")).bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["width"] <= 390
    assert phone.asks(SPOT, node)[1] < panel["y"]
    assert phone.asks("() => document.documentElement.scrollWidth") <= 390
    assert phone.page.is_hidden(part("body"))
    phone.page.click(part("filters-button"))
    assert phone.page.is_visible(part("body"))


def test_on_a_phone_a_row_of_the_table_reads_as_a_sentence(phone: Visit) -> None:
    phone.page.click(part("table-button"))
    row = phone.page.locator(f"{part('rows')} tr").first
    assert "har behandlet" in row.inner_text()
    table = phone.page.locator(part("table"))
    assert table.evaluate("(table) => table.scrollWidth <= table.clientWidth")
    box = row.locator("button").nth(1).bounding_box()
    assert box is not None
    assert box["width"] > 200
    assert Axe().run(phone.page).response["violations"] == []


def test_a_window_that_is_made_wide_has_columns_again(phone: Visit) -> None:
    narrow = phone.asks("() => referatgraf[0].svg()")
    phone.page.set_viewport_size({"width": 1440, "height": 900})
    phone.page.wait_for_function("() => referatgraf[0].form === 'columns'")
    assert "behandlede og besluttede" in phone.asks("() => referatgraf[0].svg()")
    phone.page.set_viewport_size({"width": 390, "height": 844})
    phone.page.wait_for_function("() => referatgraf[0].form === 'outline'")
    assert phone.asks("() => referatgraf[0].svg()") == narrow
