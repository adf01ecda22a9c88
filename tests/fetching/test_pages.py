"""Sitemaps, lists of addresses and single pages."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from referatgraf.errors import FetchError, UsageError
from referatgraf.fetching.firstagenda import Choice
from referatgraf.nlp.reading import read_sources

from .conftest import Fetch
from .site import Site, status

XML = "application/xml"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def page(title: str) -> tuple[str, bytes]:
    return "text/html; charset=utf-8", f"<!doctype html><title>{title}</title><h1>{title}</h1><p>Punkt 1".encode()


def sitemap(*places: tuple[str, str], kind: str = "urlset") -> bytes:
    each = "sitemap" if kind == "sitemapindex" else "url"
    inner = "".join(f"<{each}><loc>{loc}</loc><lastmod>{changed}</lastmod></{each}>" for loc, changed in places)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- kort -->\n<{kind} {SPACE}>{inner}</{kind}>'.encode()


@pytest.fixture
def mapped(pages: Site) -> Site:
    """A site with an index of two sitemaps, one of them packed."""
    pages.pages = {f"/moeder/{name}": page(name) for name in ("referat-1", "referat-2.html", "nyt")}
    pages.pages["/moeder/bilag.pdf"] = ("application/pdf", b"%PDF-1.4\n")
    here = pages.address
    first = sitemap((f"{here}/moeder/referat-1", "2025-03-01"), (f" {here}/moeder/nyt#top ", ""))
    second = sitemap(
        (f"{here}/moeder/referat-2.html", "2025-01-01"), (f"{here}/moeder/bilag.pdf", "2025-04-01T10:00:00Z")
    )
    index = sitemap((f"{here}/a.xml", ""), (f"{here}/b.xml.gz", ""), kind="sitemapindex")
    pages.pages |= {
        "/sitemap.xml": (XML, index), "/a.xml": (XML, first), "/b.xml.gz": ("application/gzip", gzip.compress(second)),
    }  # fmt: skip
    return pages


def test_the_pages_of_a_sitemap(mapped: Site, get: Fetch, out: Path) -> None:
    report = get(f"{mapped.address}/sitemap.xml")
    assert (report.minutes.new, report.minutes.failed) == (4, [])
    sources = read_sources(out / "sources.csv")
    assert {source.address for source in sources.values()} == {
        f"{mapped.address}/moeder/{name}" for name in ("referat-1", "referat-2.html", "nyt", "bilag.pdf")
    }
    assert sorted(Path(name).suffix for name in sources) == [".html", ".html", ".html", ".pdf"]
    assert all((out / name).exists() for name in sources)


def test_a_second_run_asks_for_what_the_sitemap_calls_changed(mapped: Site, get: Fetch) -> None:
    get(f"{mapped.address}/sitemap.xml")
    mapped.pages["/moeder/nyt"] = page("noget andet")
    mapped.seen.clear()
    report = get(f"{mapped.address}/sitemap.xml")
    assert (report.minutes.changed, report.minutes.same) == (1, 3)
    assert mapped.asked("/moeder/") == ["/moeder/nyt"], "it has no day of change in the sitemap"


def test_what_is_chosen_of_a_sitemap(mapped: Site, get: Fetch) -> None:
    get(f"{mapped.address}/sitemap.xml", choice=Choice(since=date(2025, 2, 1)), only="/referat-")
    assert mapped.asked("/moeder/") == ["/moeder/referat-1"]


def test_a_list_in_a_file(pages: Site, get: Fetch, tmp_path: Path) -> None:
    pages.pages = {"/a": page("A"), "/billede": ("image/png", b"\x89PNG\r\n\x1a\n"), "/b": page("B")}
    here = pages.address
    listed = tmp_path / "adresser.txt"
    listed.write_text(f"# referater\n{here}/a\n\n{here}/b#top\n{here}/b\n{here}/billede\n", encoding="utf-8")
    report = get(str(listed))
    assert report.minutes.new == 2
    assert [str(error) for error in report.minutes.failed] == [
        f"{here}/billede: filen er et billede; tag adressen ud af listen."
    ]


def test_a_list_may_name_several_sites_only_where_the_user_gives_it(pages: Site, get: Fetch, tmp_path: Path) -> None:
    pages.pages = {"/a": page("A")}
    other = pages.address.replace("127.0.0.1", "localhost")
    text = f"{pages.address}/a\n{other}/a\n"
    pages.pages["/liste.txt"] = ("text/plain", text.encode())
    with pytest.raises(FetchError, match="et andet sted, http://localhost"):
        get(f"{pages.address}/liste.txt")
    pages.pages["/sitemap.xml"] = (XML, sitemap((f"{other}/a", "")))
    with pytest.raises(FetchError, match="et andet sted"):
        get(f"{pages.address}/sitemap.xml")
    (tmp_path / "liste.txt").write_text(text, encoding="utf-8")
    assert get(str(tmp_path / "liste.txt")).minutes.new == 2


def test_one_page(pages: Site, get: Fetch, out: Path) -> None:
    pages.pages["/udvalg/møde-1"] = page("Referat")
    pages.faults["/gammel"] += [status(301, Location="/udvalg/m%C3%B8de-1")] * 2
    report = get(f"{pages.address}/gammel")
    assert (report.is_one_page, report.minutes.new) == (True, 1)
    assert get(f"{pages.address}/udvalg/møde-1").is_one_page
    assert [path.name[:13] for path in sorted(out.glob("udvalg*"))] == ["udvalg-moede-"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("fil,adresse\n", "hverken en liste"), ("https://a.example/\nikke en adresse\n", "linje 2"),
     (f"<urlset {SPACE}><url>", "XML er beskadiget")],
)  # fmt: skip
def test_a_file_that_is_no_list(get: Fetch, tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "liste").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=sentence):
        get(str(tmp_path / "liste"))


def test_options_of_the_other_kind_are_refused(mapped: Site, get: Fetch, tmp_path: Path) -> None:
    for told in ({"choice": Choice(bodies=("Byrådet",))}, {"attachments": tmp_path / "bilag"}):
        with pytest.raises(UsageError, match="kan ikke bruges"):
            get(f"{mapped.address}/sitemap.xml", **told)


def test_entities_of_a_sitemap_are_neither_expanded_nor_fetched(pages: Site, get: Fetch, tmp_path: Path) -> None:
    secret = tmp_path / "hemmeligt.txt"
    secret.write_text(f"{pages.address}/a", encoding="utf-8")
    text = f'<!DOCTYPE urlset [<!ENTITY f SYSTEM "{secret.as_uri()}">]><urlset><url><loc>&f;</loc></url></urlset>'
    (tmp_path / "kort.xml").write_text(text, encoding="utf-8")
    assert get(str(tmp_path / "kort.xml")).minutes.done == 0
    assert pages.asked() == []
