"""Text of minutes that would be markup, script or a formula somewhere stays text on every page, in a real browser."""

import csv
import io
import re
from collections.abc import Iterator

import httpx
import pytest

from referatgraf.build import BuildOptions, build

from ...papers import paper, write  # noqa: TID252 - tests have no name to import them by
from ..chromium import chromium  # noqa: TID252
from ..serving import served  # noqa: TID252

HOSTILE = (
    "</title></script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)>",
    "javascript:alert(4)",
    "{{ 7 * 7 }}{% raw %}",
    "</textarea><iframe src=//example.org></iframe>",
    '=HYPERLINK("http://example.org")',
    "&lt;b&gt;",
)
TITLES = [
    f"Sag om {each} i Nørhavn|24-00010{place}|Godkendt, idet {each} undersøges." for place, each in enumerate(HOSTILE)
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that shows hostile minutes."""
    folder = tmp_path_factory.mktemp("hostile")
    papers = {"a": paper("Socialudvalget", "2024-08-08", *TITLES, present="Frode <b>Tang</b>")}
    build([write(folder / "in", **papers)], folder / "graph", BuildOptions("Nørhavn", jobs=1, model="none"))
    with served(folder / "graph") as address:
        yield address


def pages(address: str) -> list[str]:
    """The addresses of all pages that links lead to from the front page and from searches for the hostile words."""
    waiting, found = (
        ["/", "/search?q=alert", "/search?q=hyperlink+example", "/list/item", "/list/case"],
        dict[str, None](),
    )
    with httpx.Client(base_url=address, timeout=30) as client:
        while waiting:
            path = waiting.pop()
            if path in found or path.startswith(("/data", "/query?", "/sparql", "/void")) or len(found) > 60:
                continue
            answer = client.get(path)
            if answer.headers["content-type"].startswith("text/html"):
                found[path] = None
                links = re.findall(r'href="(/[^"#]*)', answer.text)
                waiting += [
                    link.replace("&amp;", "&") for link in links if "format=" not in link and "lang=" not in link
                ]
    return list(found)


def some_of_each_kind(paths: list[str]) -> list[str]:
    """The first three pages of each kind: those of one kind have one template."""
    kinds: dict[str, list[str]] = {}
    for path in paths:
        kinds.setdefault("/".join(path.split("?")[0].split("/")[:3]), []).append(path)
    return [path for of_kind in kinds.values() for path in of_kind[:3]]


def test_nothing_of_a_document_runs(hostile: str) -> None:
    visited = pages(hostile)
    kinds = {path.split("/")[2] for path in visited if path.startswith("/page/")}
    assert {"body", "case", "document", "meeting", "decision"} <= kinds
    with chromium() as visit:
        for path in some_of_each_kind(visited):
            visit.page.goto(hostile + path)
            assert visit.told == [], path
            assert visit.page.locator("script:not([src]), iframe, img, svg").count() == 0, path
            assert visit.page.locator("[onerror], [onload], [onclick]").count() == 0, path
            assert visit.page.locator('a[href^="javascript:"]').count() == 0, path
            assert all(request.startswith(hostile) for request in visit.requests), path


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_is_typed_runs(hostile: str, typed: str) -> None:
    with httpx.Client(base_url=hostile) as client:
        for path, name in (
            ("/search", "q"),
            ("/question/beslutninger", "words"),
            ("/query", "query"),
            ("/search", "lang"),
        ):
            answer = client.get(path, params={name: typed})
            assert answer.status_code in (200, 400)
            assert not re.search(r"<(script|img|svg|iframe)\b", answer.text)
            assert "49" not in re.findall(r"value=\"(49)\"", answer.text)


def test_a_spreadsheet_holds_no_formula(hostile: str) -> None:
    with httpx.Client(base_url=hostile) as client:
        told = client.get("/question/beslutninger?format=csv").content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(told), delimiter=";") for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_no_header_can_be_made_of_an_address(hostile: str) -> None:
    with httpx.Client(base_url=hostile) as client:
        answer = client.get("/question/beslutninger?format=csv&lang=en%0d%0aset-cookie:%20a=b")
    assert "set-cookie" not in answer.headers
