"""Minutes that are published with a page for each item: several files make one meeting."""

from dataclasses import replace
from pathlib import Path

from referatgraf.build import BuildOptions, build

from .papers import ITEMS_OF_MEETING, asked, paper, write

OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1)


def test_minutes_published_item_by_item_are_one_meeting(tmp_path: Path) -> None:
    pages = {
        f"p{n}": paper("Socialudvalget", "2024-08-08", f"Sag {n}|24-00050{n}|Godkendt.").replace(
            "Punkt 1", f"Punkt {n}"
        )
        for n in (1, 2, 3)
    }
    build([write(tmp_path / "in", **pages)], tmp_path / "graph", OPTIONS)
    folder = tmp_path / "graph"
    assert len(asked(folder, "?v a rg:Meeting")) == 1
    assert asked(folder, ITEMS_OF_MEETING) == [("1",), ("2",), ("3",)]
    assert len(asked(folder, "?i rg:hasDecision ?v")) == 3


def item_page(number: int, address: str = "") -> str:
    """A page of one item, as sites print them that give each item a page of its own; only its address has a number."""
    link = f'<link rel="canonical" href="{address}">' if address else ""
    head = "<p>Mødedato: 08.08.2024, kl. 17:00</p><p>Mødested: Nørhavn Rådhus</p>"
    decided = "<h2>Beslutning</h2><p>Socialudvalgets beslutning i mødet den 8. august 2024</p><p>Godkendt.</p>"
    advised = f"<h2>Indstilling</h2><p>Forvaltningen indstiller,</p><p>1. at sag {number} godkendes.</p>"
    main = f"{head}<h1>Sag om havn {number}</h1>{advised}{decided}"
    title = "<title>Socialudvalget | Nørhavn Kommune</title>"
    return f"<!doctype html><head>{title}{link}</head><body><nav><a>Forside</a></nav><main>{main}</main></body>"


PAGES = range(9, 12)
ITEM = "https://noerhavn.example/referat/punkt-"


def pages_of_items(folder: Path, *, addresses: bool, sources: str = "") -> Path:
    """Build a meeting whose items have a page each, which tells its address itself or in a table."""
    (folder / "in").mkdir(exist_ok=True)
    for n in PAGES:
        (folder / "in" / f"side{n}.html").write_text(item_page(n, f"{ITEM}{n}" * addresses), encoding="utf-8")
    (folder / "s.csv").write_text(f"fil,adresse\n{sources}", encoding="utf-8")
    build([folder / "in"], folder / "graph", replace(OPTIONS, sources=folder / "s.csv"))
    return folder / "graph"


def test_a_page_of_one_item_whose_title_stands_above_day_and_place(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for n in PAGES:
        above = f'<a href="..">Socialudvalgets møde d. 08.08.2024</a><h1>Havn {n} (2024-00123{n})</h1>'
        page = item_page(n, f"{ITEM}{n}").replace("<main>", f"<main>{above}")
        page = page.replace(f"<h1>Sag om havn {n}</h1>", '<a href="#bilag">Se alle bilag</a>')
        (tmp_path / "in" / f"side{n}.html").write_text(page, encoding="utf-8")
    build([tmp_path / "in"], tmp_path / "graph", OPTIONS)
    told = asked(
        tmp_path / "graph",
        "?m rg:hasItem ?i . ?i <http://purl.org/dc/terms/title> ?t ; rg:number ?n BIND(CONCAT(?n, ' ', ?t) AS ?v)",
    )
    assert sorted(told) == [("10 Havn 10",), ("11 Havn 11",), ("9 Havn 9",)]
    assert len(asked(tmp_path / "graph", "?i rg:hasDecision ?v")) == 3


def test_the_table_of_sources_tells_the_numbers_that_pages_do_not(tmp_path: Path) -> None:
    lines = [f"side{n}.html,{ITEM}{n}\n" for n in PAGES]
    graph = pages_of_items(tmp_path, addresses=False, sources="".join(lines))
    assert [number for (number,) in asked(graph, ITEMS_OF_MEETING)] == ["10", "11", "9"]
    lines[0] = lines[0].replace("punkt-9", "punkt-8")
    pages_of_items(tmp_path, addresses=False, sources="".join(lines))
    assert [number for (number,) in asked(graph, ITEMS_OF_MEETING)] == ["10", "11", "8"]


def test_pages_of_one_item_each_have_the_numbers_and_evidence_of_their_addresses(tmp_path: Path) -> None:
    graph = pages_of_items(tmp_path, addresses=True)
    assert len(asked(graph, "?v a rg:Meeting")) == 1
    assert [number for (number,) in asked(graph, ITEMS_OF_MEETING)] == ["10", "11", "9"]
    assert len(asked(graph, "?v <http://purl.org/dc/terms/source> ?s")) == 3
    orders = asked(graph, "?i rg:number ?n ; rg:order ?o BIND(CONCAT(?n, '/', STR(?o)) AS ?v)")
    assert sorted(orders) == [("10/2",), ("11/3",), ("9/1",)]


def test_pages_of_one_item_each_without_any_number_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    graph = pages_of_items(tmp_path, addresses=False)
    assert len(asked(graph, "?v a rg:Meeting")) == 1
    told = asked(
        graph,
        "?i a rg:AgendaItem ; <http://purl.org/dc/terms/title> ?t ; rg:order ?o BIND(CONCAT(?t, '/', STR(?o)) AS ?v)",
    )
    assert sorted(told) == [("Sag om havn 10/2",), ("Sag om havn 11/3",), ("Sag om havn 9/1",)]
    assert len(asked(graph, "?i rg:hasDecision ?v")) == 3
