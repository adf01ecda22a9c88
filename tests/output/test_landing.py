"""The landing page: in two languages, true to the files beside it, without a script or a request."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from referatgraf.graph.store import current
from referatgraf.ontology.iris import Iris
from referatgraf.output.catalog.contents import contents
from referatgraf.output.catalog.description import Publication
from referatgraf.output.catalog.details import Details
from referatgraf.output.catalog.files import FORMATS, hashed
from referatgraf.output.landing import write_landing


@pytest.fixture(scope="module")
def page(examples_graph: Path) -> LexborHTMLParser:
    return LexborHTMLParser((examples_graph / "index.html").read_text(encoding="utf-8"))


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_two_languages(page: LexborHTMLParser) -> None:
    assert [node.attributes["lang"] for node in page.css("section")] == ["da", "en"]
    assert texts(page, "h1")[0] == "Referater fra Nørhavn Kommune som vidensgraf"
    assert len(texts(page, "section[lang=da] h2")) == len(texts(page, "section[lang=en] h2"))
    assert "godkendt" in texts(page, "section[lang=da] td")
    assert "approved" in texts(page, "section[lang=en] td")


def test_links_lead_to_files_with_their_checksums(page: LexborHTMLParser, examples_graph: Path) -> None:
    local = {node.attributes["href"] or "" for node in page.css("a")} - {"#da", "#en"}
    assert {name for name in local if not (examples_graph / name).is_file()} == set()
    sums = (examples_graph / "checksums.txt").read_text(encoding="utf-8")
    rows = zip(texts(page, "section[lang=da] tbody th"), texts(page, "section[lang=da] td code"), strict=True)
    assert all(f"{checksum}  {name}\n" in sums for name, checksum in rows)


def test_the_first_answer_tells_which_bodies_handled_which_principles(page: LexborHTMLParser) -> None:
    answer = page.css("section[lang=da] table:has(caption)")[0]
    told = [[cell.text() for cell in row.css("td")] for row in answer.css("tbody tr")]
    assert ["de tre fælles principper for botilbud", "Handicaprådet", "2025-02-25", "godkendt"] in told
    cases = page.css("section[lang=da] table:has(caption)")[-1].css("tbody tr")
    assert [cell.text() for cell in cases[0].css("td")][1] == "Forslag til tre fælles principper for botilbud"


def test_what_a_reader_must_know(page: LexborHTMLParser) -> None:
    told = " ".join(texts(page, "section[lang=da]"))
    for words in ("13. maj 2025", "Ikke oplyst. Spørg udgiveren", "Sådan henviser du", "Personoplysninger", "100 %"):
        assert words in told


def test_no_script_and_nothing_from_elsewhere(page: LexborHTMLParser) -> None:
    html = page.html or ""
    assert not page.css("script, link[rel=stylesheet], iframe, img")
    assert not re.findall(r"(?:src|action)=|@import|url\((?!data:)", html)
    assert "default-src 'none'" in html


def test_headings_and_tables_can_be_read_aloud(page: LexborHTMLParser) -> None:
    assert page.css_first("html").attributes["lang"] == "da"
    assert all(node.attributes.get("scope") for node in page.css("th"))
    assert all(texts(page, "summary"))


def test_what_its_publisher_tells_is_shown_and_stays_text(examples_graph: Path, tmp_path: Path) -> None:
    store, iris = current(examples_graph), Iris()
    details = Details(publisher="<script>x</script>", licence="CC_BY_4_0", contact="A", contact_email="a@b.example")
    of = Publication(iris, details, contents(store, iris), hashed(examples_graph, FORMATS), {}, "0.1.0")
    write_landing(of, store, tmp_path / "index.html")
    page = LexborHTMLParser((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert not page.css("script")
    assert "<script>x</script>" in texts(page, "dd")
    assert page.css_first("a[rel=license]").attributes["href"] == "https://creativecommons.org/licenses/by/4.0/"
    write_landing(replace(of, details=Details(licence="https://x.example/vilkaar")), store, tmp_path / "other.html")
    assert "https://x.example/vilkaar" in (tmp_path / "other.html").read_text(encoding="utf-8")
