"""Linked data: every IRI of the graph answers, as a page for people and as data for programs."""

import random
import re
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode
from rdflib import Graph, URIRef

from referatgraf.graph.store import current
from referatgraf.ontology.declarations import declared_terms
from referatgraf.ontology.iris import BASE
from referatgraf.output.server.addresses import local

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
BODY = "body/noerhavn/direktionen"
FORMATS = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt", "rdf": "xml"}


@pytest.mark.parametrize(
    ("accept", "place"),
    [(BROWSER, "page"), ("text/turtle", "data"), ("application/ld+json", "data"), ("*/*", "data"), ("", "data")],
)
def test_a_thing_sends_on(http: httpx.Client, accept: str, place: str) -> None:
    answer = http.get(f"/id/{BODY}?lang=en", headers={"accept": accept})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{place}/{BODY}?lang=en")
    assert answer.headers["vary"] == "Accept"


def test_who_takes_neither(http: httpx.Client) -> None:
    assert http.get(f"/id/{BODY}", headers={"accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("form", FORMATS)
def test_the_data_on_a_thing(http: httpx.Client, form: str) -> None:
    answer = http.get(f"/id/{BODY}?format={form}", headers={"accept": BROWSER}, follow_redirects=True)
    graph = Graph().parse(data=answer.content, format=FORMATS[form])
    assert set(graph.subjects()) > {URIRef(BASE + BODY)}
    assert all(URIRef(BASE + BODY) in (subject, value) for subject, _, value in graph)


def test_every_iri_of_the_graph_answers(http: httpx.Client, examples: Path) -> None:
    store = current(examples)
    found = {
        term.value
        for quad in store
        for term in (quad.subject, quad.object, quad.graph_name)
        if isinstance(term, NamedNode)
    }
    things = sorted(iri for iri in found if iri.startswith(BASE) and "#" not in iri)
    kinds = {iri.removeprefix(BASE).partition("/")[0] for iri in things}
    assert {"body", "case", "decision", "document", "graph", "law", "meeting", "person", "principle", "run"} <= kinds
    chosen = random.Random(1).sample(things, 50)
    chosen += [next(iri for iri in things if iri.startswith(f"{BASE}{kind}/")) for kind in kinds]
    for iri in chosen:
        path = local(iri, BASE)
        for accept in (BROWSER, "text/turtle"):
            answer = http.get(path, headers={"accept": accept}, follow_redirects=True)
            assert answer.status_code == 200, path
            assert path.startswith("/id/graph/") or path.removeprefix("/id/") in answer.text, path


def test_every_link_of_a_page_answers(http: httpx.Client) -> None:
    page = http.get(f"/page/{BODY}").text
    links = {link for link in re.findall(r'href="(/[^"]*)"', page) if not link.startswith("/static")}
    assert len(links) > 20
    for link in links:
        answer = http.get(link.replace("&amp;", "&"), headers={"accept": BROWSER}, follow_redirects=True)
        assert answer.status_code == 200, link


def test_a_named_graph_is_had_whole(http: httpx.Client) -> None:
    answer = http.get("/data/graph/entities", headers={"accept": "application/n-triples"})
    count = {"query": f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{BASE}graph/entities> {{ ?s ?p ?o }} }}", "format": "csv"}
    assert answer.text.count("\n") == int(http.get("/sparql", params=count).text.split()[1])


@pytest.mark.parametrize(
    "path", ["nothing", "body/noerhavn", "../secret.key", "%2e%2e/secret.key", "a%20b", "%00", "%ff", ""]
)
@pytest.mark.parametrize("place", ["id", "page", "data", "code"])
def test_what_the_graph_says_nothing_of(http: httpx.Client, place: str, path: str) -> None:
    assert http.get(f"/{place}/{path}").status_code == 404


@pytest.mark.parametrize("form", FORMATS)
def test_the_ontology_and_the_codes(http: httpx.Client, form: str) -> None:
    terms = Graph().parse(data=http.get(f"/ns?format={form}").content, format=FORMATS[form])
    codes = Graph().parse(data=http.get(f"/code/outcome?format={form}").content, format=FORMATS[form])
    assert {URIRef(term) for term in declared_terms()} <= {*terms.subjects(), *codes.subjects()} | {
        URIRef(term) for term in declared_terms() if "/code/" in term and "/outcome/" not in term
    }


def test_every_term_has_a_place_on_a_page(http: httpx.Client) -> None:
    terms = http.get("/ns", headers={"accept": BROWSER}).text
    for iri in sorted(declared_terms()):
        path, _, fragment = local(iri, BASE).partition("#")
        if fragment:
            assert f'id="{fragment}"' in terms
        elif "/outcome/" in iri or "/section/" in iri:
            assert http.get(path, headers={"accept": BROWSER}).status_code == 200


def test_pages_of_persons_are_not_to_be_indexed(http: httpx.Client) -> None:
    query = {"query": "SELECT ?p { ?p a rg:Person } LIMIT 1", "format": "csv"}
    person = http.get("/sparql", params=query).text.split()[1].removeprefix(BASE)
    for place in ("id", "page", "data"):
        assert http.get(f"/{place}/{person}").headers["x-robots-tag"] == "noindex"
    assert "x-robots-tag" not in http.get(f"/page/{BODY}").headers


def test_void(http: httpx.Client, address: str) -> None:
    for path in ("/void", "/.well-known/void"):
        graph = Graph().parse(data=http.get(path).content, format="turtle")
        found = graph.query("""
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT ?endpoint ?triples ?documents {
                ?set void:sparqlEndpoint ?endpoint ; void:triples ?triples ; void:classPartition ?part .
                ?part void:class <https://w3id.org/referatgraf/ns#Document> ; void:entities ?documents .
            }""")
        ((endpoint, triples, documents),) = found
        assert (str(endpoint), int(documents)) == (f"{address}/sparql", 13)
        counted = {"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "format": "csv"}
        assert int(triples) == int(http.get("/sparql", params=counted).text.split()[1])
