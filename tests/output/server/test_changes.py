"""What is new, as a feed and as a table: the newest first, by body, law, case or name."""

import csv
import io
from collections.abc import Iterator
from xml.etree import ElementTree

import httpx
import pytest

from referatgraf.build import BuildOptions, build

from ..serving import served  # noqa: TID252 - tests have no name to import them by

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = """Nørhavn Kommune

Referat
Socialudvalget
Dato: 4. marts 2025
Kl. 16.00

Punkter på dagsordenen
1. =HYPERLINK("http://example.org";"klik") </title><script>alert(1)</script>

1. =HYPERLINK("http://example.org";"klik") </title><script>alert(1)</script>

Beslutning
+Godkendt. ]]> &amp; \x0b <b>
"""


def rows(http: httpx.Client, **asked: str) -> list[dict[str, str]]:
    """The table as read by a program."""
    answer = http.get("/changes.csv", params=asked)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def entries(http: httpx.Client, **asked: str) -> list[ElementTree.Element]:
    """The entries of the feed."""
    answer = http.get("/changes.atom", params=asked)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


def test_the_newest_come_first(http: httpx.Client) -> None:
    found = rows(http)
    assert len(found) == 61
    assert (found[0]["Dato"], found[0]["Udvalg"], found[0]["Punkt"]) == ("2025-05-13", "Socialudvalget", "1")
    assert [row["Dato"] for row in found] == sorted((row["Dato"] for row in found), reverse=True)


@pytest.mark.parametrize(
    ("asked", "count", "bodies"),
    [
        (
            {"since": "2025-03-18"},
            26,
            {"Økonomiudvalget", "Kommunalbestyrelsen", "Kultur- og Fritidsudvalget", "Socialudvalget"},
        ),
        ({"since": "18-03-2025", "body": "socialudvalget"}, 5, {"Socialudvalget"}),
        (
            {"case": "24-006015"},
            4,
            {"Direktionen", "Teknik- og Miljøudvalget", "Økonomiudvalget", "Kommunalbestyrelsen"},
        ),
        ({"since": "2026-01-01"}, 0, set()),
    ],
)
def test_what_is_asked_about(http: httpx.Client, asked: dict[str, str], count: int, bodies: set[str]) -> None:
    found = rows(http, **asked)
    assert (len(found), {row["Udvalg"] for row in found}) == (count, bodies)


def test_by_law_with_its_parts_and_by_name(http: httpx.Client) -> None:
    law = {row["IRI"] for row in rows(http, law="serviceloven")}
    cited = "SELECT DISTINCT ?i { ?i rg:cites ?c FILTER(CONTAINS(STR(?c), '/law/serviceloven')) }"
    told = http.get("/sparql", params={"query": cited, "format": "csv"}).text.split()[1:]
    assert (law, len(law) > 1) == (set(told), True)
    named = rows(http, name="Fælles om økonomi")
    assert {row["Udvalg"] for row in named} >= {"Direktionen", "Socialudvalget", "Økonomiudvalget"}


@pytest.mark.parametrize("asked", [{"body": "Intetudvalget"}, {"name": "Ingen"}, {"since": "i går"}, {"farve": "rød"}])
@pytest.mark.parametrize("path", ["/changes.atom", "/changes.csv"])
def test_what_does_not_exist(http: httpx.Client, path: str, asked: dict[str, str]) -> None:
    assert http.get(path, params=asked).status_code == 400


def test_a_feed(http: httpx.Client, address: str) -> None:
    found = entries(http, body="Socialudvalget", lang="en")
    first = {child.tag.removeprefix(ATOM): child for child in found[0]}
    assert (first["updated"].text, first["category"].get("term")) == ("2025-05-13T00:00:00Z", "approved")
    link = first["link"].get("href") or ""
    assert link.startswith(f"{address}/id/meeting/noerhavn/socialudvalget/2025-05-13")
    assert httpx.get(link, follow_redirects=True).status_code == 200
    assert len({entry.findtext(f"{ATOM}id") for entry in found}) == len(found)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server that shows minutes that would like to be more than text."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "referat.txt").write_text(HOSTILE, encoding="utf-8")
    build([folder / "referat.txt"], folder / "graf", BuildOptions(model="none"))
    with served(folder / "graf") as address, httpx.Client(base_url=address) as client:
        yield client


def test_text_of_documents_is_no_formula_and_no_markup(hostile: httpx.Client) -> None:
    (row,) = rows(hostile)
    assert row["Overskrift"].startswith("'=HYPERLINK")
    assert row["Beslutning"].startswith("'+Godkendt.")
    (entry,) = entries(hostile)
    assert "</title><script>alert(1)</script>" in (entry.findtext(f"{ATOM}title") or "")
    assert [child.tag.removeprefix(ATOM) for child in entry] == [
        "id",
        "title",
        "updated",
        "link",
        "category",
        "summary",
    ]


def test_a_plain_page_shows_hostile_text_as_text(hostile: httpx.Client) -> None:
    iri = rows(hostile)[0]["IRI"]
    page = hostile.get(f"/page/{iri.partition('/id/')[2]}").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
