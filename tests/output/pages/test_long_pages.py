"""Pages of things of which there is much to tell."""

from pathlib import Path

import httpx
from selectolax.lexbor import LexborHTMLParser

from referatgraf.build import BuildOptions, build

from ...papers import paper, write  # noqa: TID252 - tests have no name to import them by
from ..serving import served  # noqa: TID252

ITEMS = 15


def test_a_meeting_shows_its_whole_agenda(tmp_path: Path) -> None:
    items = [f"Anlæg af sti {number}|24-0001{number:02}|Godkendt." for number in range(ITEMS)]
    minutes = write(tmp_path / "in", a=paper("Socialudvalget", "2024-08-08", *items))
    build([minutes], tmp_path / "graph", BuildOptions("Nørhavn", jobs=1, model="none"))
    with served(tmp_path / "graph") as address:
        found = httpx.get(f"{address}/search?q=socialudvalget 8. august", timeout=30)
        link = next(
            href
            for each in LexborHTMLParser(found.text).css("main a")
            if (href := each.attributes["href"] or "").startswith("/page/meeting/") and "/item/" not in href
        )
        page = LexborHTMLParser(httpx.get(f"{address}{link}", timeout=30).text)
    assert len(page.css("main tbody tr")) == ITEMS
