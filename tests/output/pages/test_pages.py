"""The pages tell what the graph says, in two languages, and every part of them leads on."""

import csv
import io
import re
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import httpx
import pytest
from pyoxigraph import Literal, NamedNode
from selectolax.lexbor import LexborHTMLParser

from referatgraf.graph.questions import questions
from referatgraf.graph.store import current
from referatgraf.ontology.iris import BASE
from referatgraf.ontology.namespaces import NIF, RG, XSD
from referatgraf.output.pages.layouts import LAYOUTS
from referatgraf.output.pages.listings import listings
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.values import shown

PRINCIPLES = "principle/tre-faelles-principper-for-botilbud"
CASE = "case/noerhavn/24-006015"
BODY = "body/noerhavn/socialudvalget"
PERSON = "person/noerhavn/aksel-rugholm"
ITEM = "meeting/noerhavn/socialudvalget/2025-03-11T1630/item/2"


def page(http: httpx.Client, path: str, status: int = 200) -> LexborHTMLParser:
    """A page as a browser reads it."""
    answer = http.get(path, timeout=30)
    assert answer.status_code == status, path
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return LexborHTMLParser(answer.text)


def text(page: LexborHTMLParser, selector: str = "main") -> str:
    """The text of a part of a page, blanks evened."""
    return " ".join(" ".join(node.text() for node in page.css(selector)).split())


def table(page: LexborHTMLParser, heading: str) -> list[list[str]]:
    """The rows of the table in the section of this heading."""
    section = next(node for node in page.css("section") if text_of(node.css_first("h2")).startswith(heading))
    return [[text_of(cell) for cell in row.css("td")] for row in section.css("tbody tr")]


def text_of(node: object) -> str:
    """The text of a node, blanks evened."""
    return " ".join(node.text().split())  # type: ignore[attr-defined]


def test_which_bodies_handled_the_principles(http: httpx.Client) -> None:
    rows = table(page(http, f"/page/{PRINCIPLES}"), "Hvem har behandlet det")
    assert [row[:4] for row in rows[:3]] == [
        ["3. februar 2025", "Direktionen", "behandlet", "anbefalet"],
        ["11. februar 2025", "Socialudvalget", "behandlet", "udsat"],
        ["25. februar 2025", "Handicaprådet", "behandlet", "godkendt"],
    ]
    assert ["", "Handicaprådet", "skal behandles", ""] in [row[:4] for row in rows]


def test_what_was_decided_of_the_principles(http: httpx.Client) -> None:
    rows = table(page(http, f"/page/{PRINCIPLES}"), "Hvad blev der besluttet")
    assert "Udsat, idet udvalget ønsker Handicaprådets svar, før det tager stilling." in {
        cell for row in rows for cell in row
    }


def test_the_way_of_a_case(http: httpx.Client) -> None:
    found = page(http, f"/page/{CASE}")
    assert text(found, "h1") == "Vedtægter for § 60-fællesskabet Fjordens Affald I/S"
    assert [row[1] for row in table(found, "Sagens vej")] == [
        *("Direktionen", "Teknik- og Miljøudvalget", "Økonomiudvalget", "Kommunalbestyrelsen")
    ]


def test_an_item_begins_with_its_decision(http: httpx.Client) -> None:
    found = page(http, f"/page/{ITEM}")
    first, *former = found.css("article.decision")
    assert text_of(first).startswith("anbefalet Socialudvalget, 11. marts 2025 Anbefales, idet udvalget lægger vægt")
    assert [text_of(each).split(" ")[:2] for each in former] == [
        ["anbefalet", "Direktionen,"],
        ["udsat", "Socialudvalget,"],
    ]
    assert "Sagsfremstilling" in text(found, ".text")


def test_a_document_shows_every_character(http: httpx.Client, examples: Path) -> None:
    pattern = f"?document <{RG.hasText}> ?text . GRAPH ?evidence {{ ?text <{NIF.isString}> ?characters }}"
    rows = list(current(examples).query(f"SELECT ?document ?characters WHERE {{ {pattern} }}"))  # type: ignore[arg-type]
    assert len(rows) == 13
    for document, characters in rows:
        found = page(http, document.value.replace(BASE, "/page/"))
        assert found.css_first(".text").text().split() == characters.value.split()
        assert found.css(".text a.name.k-body")
        assert all(link.attributes["href"].startswith("/page/") for link in found.css(".text a"))


def test_decisions_are_set_off_in_a_document(http: httpx.Client) -> None:
    link = next(a for a in page(http, f"/page/{ITEM}").css("p.more a") if "hele dokumentet" in a.text())
    path, anchor = link.attributes["href"].split("#")
    found = page(http, path)
    assert anchor == "place"
    assert len(found.css("#place")) == 1
    assert "Anbefales, idet udvalget lægger vægt på" in text(found, ".decided")
    anchors = [a.attributes["href"][1:] for a in found.css("nav.items a")]
    assert anchors
    assert all(len(found.css(f'[id="{anchor}"]')) == 1 for anchor in anchors)


def test_a_sentence_is_quoted_with_its_source(http: httpx.Client) -> None:
    found = page(http, f"/page/{PRINCIPLES}?named=all")
    quotes = found.css(".quotes li")
    assert len(quotes) > 5
    assert all(each.css_first("mark").text() for each in quotes)
    cite = next(a for a in quotes[-1].css("a") if a.text() == "citér").attributes["href"]
    plain = http.get(f"{cite}&format=txt")
    assert plain.headers["content-type"] == "text/plain; charset=utf-8"
    sentence = re.fullmatch(r"»(.+)« (.+)\. (http://127\.0\.0\.1:\d+/page/document/\S+#place)\n", plain.text)
    assert sentence
    assert text_of(quotes[-1].css_first("blockquote")) == sentence[1]
    assert "Direktionen" in sentence[2] or "udvalget" in sentence[2]
    assert http.get(sentence[3].partition("#")[0]).status_code == 200


def test_bodies_that_are_found_tell_their_municipality(http: httpx.Client) -> None:
    found = text(page(http, "/search?q=Socialudvalget&kind=body"))
    assert re.search(r"Socialudvalget\s+Nørhavn", found)


def test_a_quotation_of_a_pdf_names_the_page(http: httpx.Client) -> None:
    told = "meeting/noerhavn/oekonomiudvalget/2025-03-18T0900/item/2"
    own = next(
        each for each in page(http, f"/page/{told}").css("article.decision") if "Økonomiudvalget," in text_of(each)
    )
    cite = next(a for a in own.css("a") if a.text() == "citér").attributes["href"]
    assert re.search(r"\bside \d+\b", text(page(http, cite), "figcaption"))


@pytest.mark.parametrize("asked", ["", "9,3", "0,99999999", "a,b", "1", "-1,4", "٣,٤", "1,2,3", "0," + "9" * 30])
def test_characters_that_are_none(http: httpx.Client, asked: str) -> None:
    document = next(a for a in page(http, f"/page/{ITEM}").css("p.more a")).attributes["href"].partition("?")[0]
    assert http.get("/quote", params={"document": document.rpartition("/")[2], "char": asked}).status_code == 404
    assert http.get("/quote", params={"document": "../x", "char": "1,2"}).status_code == 404


@pytest.mark.parametrize("name", questions())
def test_every_question_is_a_form_with_an_answer(http: httpx.Client, name: str) -> None:
    found = page(http, f"/question/{name}")
    asked = questions()[name]
    named = {field.attributes["name"] for field in found.css("form.ask [name]")}
    assert named == {each.name for each in asked.parameters}
    labelled = {label.attributes["for"] for label in found.css("form.ask label")}
    assert labelled == {f"f-{each}" for each in named}
    assert asked.texts["title@en"] in text(page(http, f"/question/{name}?lang=en"), "h1")


@pytest.mark.parametrize("name", [name for name, each in questions().items() if each.words])
def test_every_row_of_an_answer_leads_to_its_words(http: httpx.Client, name: str) -> None:
    rows = page(http, f"/question/{name}").css("table tbody tr")
    links = [row.css_first("td:last-child a[href^='/quote']") for row in rows]
    assert links or name in ("bebudet", "sagskaeder"), name  # of which the examples have none unasked
    assert all(links), name
    for link in links[:3]:
        assert text(page(http, link.attributes["href"]), "blockquote")


def test_the_words_behind_a_citation_name_the_law(http: httpx.Client) -> None:
    rows = page(http, "/question/lovhenvisninger?law=serviceloven").css("table tbody tr")
    assert rows
    for row in rows:
        marked = text(page(http, row.css_first("td:last-child a").attributes["href"]), "blockquote mark")
        law = text_of(row.css_first("td"))  # of "§§ 85 og 87" the second is marked as "87"
        assert marked
        assert "§" in marked or "lov" in marked.lower() or law.endswith(f"§ {marked}")


def test_a_question_can_be_shared(http: httpx.Client) -> None:
    address = "/question/udvalg-principper?body=socialudvalget&since=2025-03-01&principle=&until="
    found = page(http, address)
    assert found.css_first("#f-body").attributes["value"] == "socialudvalget"
    rows = table(found, "Svar")
    assert {row[2] for row in rows} == {"11. marts 2025", "13. maj 2025"}


def test_a_name_that_nothing_has(http: httpx.Client) -> None:
    found = page(http, "/question/udvalg-principper?body=Sosialudvalget", 400)
    assert "Socialudvalget" in text(found, "[role=alert]")


def test_an_answer_as_a_spreadsheet(http: httpx.Client) -> None:
    answer = http.get("/question/udvalg-principper?format=csv&body=socialudvalget")
    assert answer.headers["content-disposition"] == 'attachment; filename="udvalg-principper.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert {row["Dato"] for row in rows} >= {"2025-02-11", "2025-03-11"}
    assert {row["Udvalg (IRI)"] for row in rows} == {BASE + BODY}
    english = http.get("/question/udvalg-principper?format=csv&lang=en").content.decode("utf-8-sig")
    assert english.startswith("Principle;Principle (IRI);Part of;Date;Body;")


def test_an_answer_as_json(http: httpx.Client) -> None:
    told = http.get("/question/udvalg-principper?format=json").json()
    assert "principleLabel" in told["head"]["vars"]
    assert told["results"]["bindings"]


def test_every_answer_of_a_page_is_whole_elsewhere(http: httpx.Client) -> None:
    found = page(http, f"/page/{BODY}")
    links = {a.attributes["href"] for a in found.css("p.more a") if "list=" in (a.attributes["href"] or "")}
    assert len(links) > 3
    for link in links:
        answer = http.get(link)
        assert answer.status_code == 200
        if "format=csv" in link:
            assert answer.content.count(b"\r\n") > 1
    assert http.get(f"/page/{BODY}?list=sagsvej").status_code == 404


@pytest.mark.parametrize(
    ("asked", "kind", "title"),
    [
        ("principper", "Principper", "de tre fælles principper for botilbud"),
        ("handicaprådets svar", "Beslutninger", "Forslag til tre fælles principper for botilbud"),
        ("rugholm", "Personer", "Aksel Rugholm"),
    ],
)
def test_search_groups_what_it_finds(http: httpx.Client, asked: str, kind: str, title: str) -> None:
    found = page(http, f"/search?q={asked}")
    section = next(node for node in found.css("section") if text_of(node.css_first("h2")).startswith(kind))
    assert title in [text_of(link) for link in section.css("a.title")]
    assert section.css("mark")
    for link in section.css("a.title"):
        assert http.get(link.attributes["href"]).status_code == 200


def test_search_of_one_kind_has_pages(http: httpx.Client) -> None:
    found = page(http, "/search?q=godkendt+anbefales+efterretning+udsat+drøftet&kind=decision")
    link = found.css_first("nav.pager a[rel=next]")
    assert link is not None
    second = page(http, link.attributes["href"])
    both = [{a.attributes["href"] for a in each.css("a.title")} for each in (found, second)]
    assert len(both[0]) == 25
    assert both[1]
    assert not both[0] & both[1]


@pytest.mark.parametrize(
    "path", ["/search?q=", "/search?q=%22", "/search?q=xyzzy", "/search?q=a&page=-1", "/search?q=a&kind=x"]
)
def test_search_of_nothing(http: httpx.Client, path: str) -> None:
    assert page(http, path).css_first("h1")


def test_sparql_with_a_table(http: httpx.Client) -> None:
    found = page(
        http, "/query?query=SELECT ?b (COUNT(*) AS ?n) { ?d rg:decidedBy ?b } GROUP BY ?b ORDER BY DESC(?n) ?b"
    )
    assert table(found, "Svar")[0][0].startswith("body/noerhavn/")
    assert "ja" in text(page(http, "/query?query=ASK {}"), "td")
    assert table(page(http, "/query?query=CONSTRUCT { ?s a rg:Body } WHERE { ?s a rg:Body }"), "Svar")
    assert text(page(http, "/query?query=SELECT nothing", 400), "[role=alert]")
    assert text(page(http, "/query?query=INSERT DATA {}", 400), "[role=alert]")


def test_every_example_of_sparql_has_an_answer(http: httpx.Client) -> None:
    links = [a.attributes["href"] for a in page(http, "/query").css("#examples ~ ul a, .columns ul a")]
    assert len(links) > 10
    for link in links:
        assert page(http, link).css(".table tbody tr") or "intet svar" in text(page(http, link)), unescape(link)


def test_persons_are_left_out_by_search_engines(http: httpx.Client) -> None:
    for path in (f"/page/{PERSON}", "/list/person", "/search?q=rugholm", f"/page/{PERSON}?list=naevnt"):
        assert page(http, path).css_first('meta[name=robots][content="noindex"]'), path
    assert page(http, f"/page/{BODY}").css_first("meta[name=robots]") is None


@pytest.mark.parametrize(
    "path", ["/", "/questions", "/query", f"/page/{BODY}", f"/page/{ITEM}", "/search?q=skole", "/list/law"]
)
def test_english(http: httpx.Client, path: str) -> None:
    danish, english = page(http, path), page(http, f"{path}{'&' if '?' in path else '?'}lang=en")
    assert [each.css_first("html").attributes["lang"] for each in (danish, english)] == ["da", "en"]
    own = [a.attributes["href"] or "" for a in english.css("header a, main a")]
    ours = [each for each in own if each.startswith("/") and not each.startswith(("/sparql", "/void", "/data"))]
    assert [each for each in ours if "lang=en" not in each] == [english.css_first("a.language").attributes["href"]]
    assert not re.search(
        r"\b(Spørg|Udfald|Dato|Møder|Hvor|Teksten|Alle)\b", text(english, "h1, h2, h3, th, dt, button")
    )


def test_the_front_page_leads_to_everything(http: httpx.Client) -> None:
    found = page(http, "/")
    tiles = {text_of(a).partition(" ")[2]: a for a in found.css(".tiles a")}
    assert {"Sager", "Principper", "Personer", "Udvalg og organer", "Beslutninger"} <= set(tiles)
    for link in found.css("main a"):
        assert http.get(link.attributes["href"]).status_code == 200, link.attributes["href"]


def test_a_municipality_tells_its_bodies_and_not_their_meetings(http: httpx.Client) -> None:
    links = [link.attributes["href"] or "" for link in page(http, "/page/municipality/noerhavn").css("main dl a")]
    assert "/page/body/noerhavn/socialudvalget" in links
    assert not [link for link in links if link.startswith("/page/meeting/")]


def test_bodies_and_meetings_tell_of_which_municipality_they_are(http: httpx.Client) -> None:
    assert "Socialudvalget Nørhavn Kommune" in [text_of(each) for each in page(http, "/list/body").css("main li")]
    front = page(http, "/")
    held = next(node for node in front.css("section") if text_of(node.css_first("h2")) == "Udvalg med referater")
    names = [text_of(each) for each in held.css("li a")]
    assert names == sorted(set(names))  # those of one municipality, without its name
    assert {"Direktionen", "Socialudvalget"} <= set(names)
    assert not held.css("h3")


@pytest.mark.parametrize(
    ("number", "danish", "english"),
    [("6064383.88", "6.064.383,88", "6,064,383.88"), ("-0.5", "-0,5", "-0.5"), ("-65000", "-65.000", "-65,000")],
)
def test_numbers_are_written_as_the_language_has_them(number: str, danish: str, english: str) -> None:
    figure = Literal(number, datatype=NamedNode(XSD.decimal))
    for lang, written in (("da", danish), ("en", english)):
        cell = shown(figure, cast("Scene", SimpleNamespace(lang=lang)))
        assert (cell.text, cell.data) == (written, number)


@pytest.mark.parametrize("path", [f"/page/{BODY}", f"/page/{CASE}", "/page/law/serviceloven", f"/page/{PRINCIPLES}"])
def test_a_thing_can_be_followed(http: httpx.Client, path: str) -> None:
    feeds = page(http, path).css('link[type="application/atom+xml"]')
    assert len(feeds) == 2
    for feed in feeds:
        answer = http.get(feed.attributes["href"])
        assert answer.status_code == 200
        assert "<entry>" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/page/body/nowhere/none",
        "/page/body/a b",
        "/page/x",
        "/list/x",
        "/list/body?page=99",
        "/question/x",
        "/around/x",
        "/around.json?iri=x",
        "/drawing/x",
    ],
)
def test_what_there_is_not(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 404


@pytest.mark.parametrize(("lang", "said"), [("", "Her er ingen side"), ("?lang=en", "There is no page here")])
def test_a_browser_is_told_on_a_page_what_went_wrong(http: httpx.Client, lang: str, said: str) -> None:
    accept = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    answer = http.get(f"/page/body/nowhere/none{lang}", headers=accept)
    told = LexborHTMLParser(answer.text)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert said in text(told)
    assert http.get(told.css_first("main a").attributes["href"]).status_code == 200
    plain = http.get(f"/page/body/nowhere/none{lang}")
    assert plain.headers["content-type"] == "text/plain; charset=utf-8"
    assert said in plain.text


def test_layouts_ask_questions_that_there_are() -> None:
    for layout in LAYOUTS.values():
        for listing in layout.listings:
            asked = listings()[listing.question]
            assert listing.parameter in {each.name for each in asked.parameters}
            assert set(listing.without) <= set(asked.columns)
