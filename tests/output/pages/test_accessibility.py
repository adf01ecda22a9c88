"""The pages in Chromium: accessible (WCAG 2.2 AA as far as axe-core can tell), by keyboard, on a narrow screen."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from ..chromium import Visit, chromium  # noqa: TID252 - tests have no name to import them by

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
ITEM = "/page/meeting/noerhavn/socialudvalget/2025-03-11T1630/item/2"
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
PAGES = [
    "/",
    "/search?q=botilbud",
    "/search?q=xyzzy&lang=en",
    "/list/principle",
    "/questions",
    "/question/udvalg-principper",
    "/question/beslutninger?outcome=nonsense",
    "/query?query=SELECT * { ?s a rg:Decision ; rg:outcome ?o ; rg:date ?d }",
    "/page/body/noerhavn/socialudvalget",
    "/page/principle/tre-faelles-principper-for-botilbud",
    "/page/case/noerhavn/24-006015",
    "/page/law/serviceloven",
    "/page/person/noerhavn/aksel-rugholm",
    "/page/meeting/noerhavn/socialudvalget/2025-03-11T1630",
    ITEM,
    "/page/body/noerhavn/socialudvalget?list=beslutninger",
    "/page/decision/noerhavn/socialudvalget/2025-02-11/25-001432",
]


@pytest.fixture(scope="module")
def visit() -> Iterator[Visit]:
    """A browser for the pages of this file."""
    with chromium() as opened:
        yield opened


def go(visit: Visit, address: str, path: str) -> None:
    """Open a page of the server."""
    visit.told.clear()
    visit.page.goto(address + path)


def faults(visit: Visit, rules: object = RULES) -> dict[str, list[str]]:
    """What axe-core finds wrong with the page that is open: rule and elements."""
    found = Axe().run(visit.page, options=rules).response["violations"]
    return {each["id"]: [node["html"][:150] for node in each["nodes"]] for each in found}


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit: Visit, address: str, path: str) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    visit.page.emulate_media(color_scheme="light")
    go(visit, address, path)
    assert faults(visit) == {}
    visit.page.emulate_media(color_scheme="dark")
    assert faults(visit, COLOURS) == {}
    assert [each for each in visit.told if "400" not in each] == []


@pytest.mark.parametrize("path", ["/", ITEM, "/question/udvalg-principper", "/search?q=botilbud"])
def test_a_narrow_screen_shows_all(visit: Visit, address: str, path: str) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})  # WCAG 1.4.10: 320 pixels without scrolling sideways
    go(visit, address, path)
    assert visit.asks("document.documentElement.scrollWidth") <= 320
    assert faults(visit) == {}


def test_a_document_is_accessible_too(visit: Visit, address: str) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    go(visit, address, ITEM)
    visit.page.get_by_text("Se punktet i hele dokumentet").click()
    assert faults(visit) == {}
    place = visit.page.locator(".pointed").first
    assert 0 <= place.evaluate("node => node.getBoundingClientRect().top") < 900
    names = visit.page.locator(".text a.k-person").first
    assert names.evaluate("node => getComputedStyle(node).backgroundImage") == "none"
    before = names.evaluate("node => getComputedStyle(node).backgroundColor")
    visit.page.get_by_label("Personer").uncheck()
    assert names.evaluate("node => getComputedStyle(node).backgroundColor") != before


def test_by_keyboard_and_without_a_script(visit: Visit, address: str) -> None:
    go(visit, address, "/")
    visit.page.keyboard.press("Tab")
    assert visit.asks("document.activeElement.className") == "skip"
    visit.page.get_by_role("searchbox").focus()
    visit.page.keyboard.type("botilbud")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/search?q=botilbud")
    assert visit.page.locator("script").count() == 0
    visit.page.get_by_role("link", name="English").click()
    assert visit.asks("document.documentElement.lang") == "en"
    assert visit.page.get_by_role("searchbox").input_value() == "botilbud"


def test_the_neighbourhood_can_be_explored(visit: Visit, address: str) -> None:
    visit.page.set_viewport_size({"width": 1280, "height": 900})
    go(visit, address, "/page/body/noerhavn/socialudvalget")
    visit.page.get_by_role("link", name="Udforsk det som en tegning").click()
    visit.page.locator("[data-part=counts]:not(:empty)").wait_for()
    labels = "() => referatgraf[0].nodes.map((node) => node.iri)"
    before = visit.asks(labels)
    assert any(iri.endswith("/body/noerhavn/socialudvalget") for iri in before)
    assert faults(visit) == {}
    principle = next(
        place for place, iri in enumerate(before) if iri.endswith("/principle/tre-faelles-principper-for-botilbud")
    )
    visit.asks("(id) => referatgraf[0].focusOn(id)", principle)
    assert any(iri.endswith("/body/noerhavn/handicapraadet") for iri in visit.asks(labels))
    assert visit.told == []
