"""SPARQL 1.1 Protocol: the cases of the W3C test suite (`data-sparql11/protocol`) on the graphs of the examples.

Its updates are refused: the graph is read-only. Its graphs stand on the web; those here are of two documents.
"""

import csv
import io
import json
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import httpx
import pytest
from rdflib import Graph
from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

FORM, DIRECT, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
SELECT = "SELECT (1 AS ?value) {}"
RESULTS = ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"]
GRAPHS = ["text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"]


def post(http: httpx.Client, media: str, body: str | bytes, query: str = "", **headers: str) -> httpx.Response:
    """The answer to what is posted."""
    content = body.encode() if isinstance(body, str) else body
    return http.post(f"/sparql{query}", content=content, headers={"content-type": media, **headers})


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    """The solutions of an answer in JSON."""
    assert answer.status_code == 200, answer.text
    return [{name: term["value"] for name, term in row.items()} for row in answer.json()["results"]["bindings"]]


@pytest.fixture(scope="module")
def graphs(http: httpx.Client) -> list[str]:
    """The IRIs of the graphs of two documents, and how many statements each has."""
    found = "SELECT ?g { GRAPH ?g { ?meeting a rg:Meeting } } ORDER BY ?g LIMIT 2"
    return [row["g"] for row in rows(http.get("/sparql", params={"query": found}))]


def test_query_get(http: httpx.Client) -> None:
    assert rows(http.get("/sparql", params={"query": SELECT})) == [{"value": "1"}]


def test_query_post_form(http: httpx.Client) -> None:
    assert rows(post(http, FORM, urlencode({"query": SELECT}))) == [{"value": "1"}]


def test_query_post_direct(http: httpx.Client) -> None:
    assert rows(post(http, DIRECT, SELECT)) == [{"value": "1"}]
    assert rows(post(http, f"{DIRECT}; charset=UTF-8", SELECT.replace("1 ", '"æ" '))) == [{"value": "æ"}]


@pytest.mark.parametrize("form", ["get", "form", "direct"])
@pytest.mark.parametrize(
    ("default", "named", "query", "found"),
    [
        ([0], [], "SELECT DISTINCT ?m { ?m a rg:Meeting }", [0]),
        ([0, 1], [], "SELECT DISTINCT ?m { ?m a rg:Meeting }", [0, 1]),
        ([], [0, 1], "SELECT DISTINCT ?m { GRAPH ?g { ?m a rg:Meeting } }", [0, 1]),
        ([], [0], "SELECT DISTINCT ?m { ?m a rg:Meeting }", []),
        ([0], [], "SELECT DISTINCT ?m { GRAPH ?g { ?m a rg:Meeting } }", []),
        ([0], [1], "SELECT DISTINCT ?m { { ?m a rg:Meeting } UNION { GRAPH ?g { ?m a rg:Meeting } } }", [0, 1]),
        # what the protocol names goes before what the text names (section 2.1.4)
        ([0], [], "SELECT DISTINCT ?m FROM <urn:other> { ?m a rg:Meeting }", [0]),
    ],
    ids=["default graph", "default graphs", "named graphs", "no default graph", "no named graphs", "full", "multiple"],
)
def test_query_dataset(  # noqa: PLR0917 - a row of the table
    http: httpx.Client, graphs: list[str], form: str, default: list[int], named: list[int], query: str, found: list[int]
) -> None:
    pairs = [("default-graph-uri", graphs[number]) for number in default]
    pairs += [("named-graph-uri", graphs[number]) for number in named]
    if form == "get":
        answer = http.get("/sparql", params=[("query", query), *pairs])
    elif form == "form":
        answer = post(http, FORM, urlencode([("query", query), *pairs]))
    else:
        answer = post(http, DIRECT, query, f"?{urlencode(pairs)}")
    meetings = {
        number: {row["m"] for row in rows(http.get("/sparql", params={"query": in_graph(graphs[number])}))}
        for number in (0, 1)
    }
    assert {row["m"] for row in rows(answer)} == set().union(*(meetings[number] for number in found))


def in_graph(graph: str) -> str:
    """The query for the meetings that a document's graph tells of."""
    return f"SELECT DISTINCT ?m {{ GRAPH <{graph}> {{ ?m a rg:Meeting }} }}"


@pytest.mark.parametrize("query", [SELECT, "ASK {}"])
@pytest.mark.parametrize("media", RESULTS)
def test_content_type_of_results(http: httpx.Client, query: str, media: str) -> None:
    answer = http.get("/sparql", params={"query": query}, headers={"accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize("query", ["CONSTRUCT WHERE { ?s a rg:Vote }", "DESCRIBE ?s { ?s a rg:Vote }"])
@pytest.mark.parametrize("media", GRAPHS)
def test_content_type_of_graphs(http: httpx.Client, query: str, media: str) -> None:
    answer = http.get("/sparql", params={"query": query}, headers={"accept": media})
    assert answer.headers["content-type"].partition(";")[0] == media
    form = "json-ld" if media == GRAPHS[1] else media
    assert len(Graph().parse(data=answer.content, format=form)) >= 2


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("", RESULTS[0]),
        ("*/*", RESULTS[0]),
        ("text/html,application/xml;q=0.9,*/*;q=0.8", RESULTS[1]),
        ("application/json", RESULTS[0]),
        ("text/csv;q=0.5, text/tab-separated-values;q=0.6", RESULTS[3]),
        ("text/csv;q=0, */*;q=0.1", RESULTS[0]),
        ("gibberish", RESULTS[0]),
    ],
)
def test_negotiation(http: httpx.Client, accept: str, given: str) -> None:
    answer = http.get("/sparql", params={"query": SELECT}, headers={"accept": accept})
    assert answer.headers["content-type"].partition(";")[0] == given


def test_a_format_in_the_address_goes_before_the_header(http: httpx.Client) -> None:
    answer = http.get("/sparql", params={"query": SELECT, "format": "csv"}, headers={"accept": RESULTS[0]})
    assert list(csv.DictReader(io.StringIO(answer.text))) == [{"value": "1"}]


@pytest.mark.parametrize(
    ("query", "takes"), [(SELECT, "image/png"), (SELECT, GRAPHS[0]), ("DESCRIBE rg:x", RESULTS[1])]
)
def test_a_client_that_takes_no_format_there_is(http: httpx.Client, query: str, takes: str) -> None:
    assert http.get("/sparql", params={"query": query}, headers={"accept": takes}).status_code == 406


@pytest.mark.parametrize(
    ("name", "status", "ask"),
    [
        ("bad_query_method", 405, lambda http: http.put("/sparql", params={"query": "ASK {}"})),
        ("bad_multiple_queries", 400, lambda http: http.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20*%20%7B%7D")),
        ("bad_query_wrong_media_type", 415, lambda http: post(http, "text/plain", "ASK {}")),
        ("bad_query_missing_form_type", 415, lambda http: http.post("/sparql", content=b"query=ASK%20%7B%7D")),
        ("bad_query_missing_direct_type", 415, lambda http: http.post("/sparql", content=b"ASK {}")),
        ("bad_query_non_utf8", 415, lambda http: post(http, f"{DIRECT}; charset=UTF-16", "ASK {}".encode("utf-16"))),
        ("not said, but not UTF-8", 400, lambda http: post(http, DIRECT, b"ASK { ?s ?p '\xe6' }")),
        ("not UTF-8 in a form", 400, lambda http: post(http, FORM, b"query=ASK%20%7B%7D%E6")),
        ("not UTF-8 in an address", 400, lambda http: http.get("/sparql?query=ASK%20%7B%7D%E6")),
        ("bad_query_syntax", 400, lambda http: http.get("/sparql", params={"query": "ASK {"})),
        ("no query in a form", 400, lambda http: post(http, FORM, "nothing=1")),
        ("an empty query", 400, lambda http: http.get("/sparql?query=")),
        ("in the address and in the body", 400, lambda http: post(http, DIRECT, "ASK {}", "?query=ASK%20%7B%7D")),
        ("a graph that is no IRI", 400, lambda http: http.get("/sparql?query=ASK%20%7B%7D&default-graph-uri=a%20b")),
        ("bad_update_get", 403, lambda http: http.get("/sparql", params={"update": "CLEAR ALL"})),
        ("update_post_form", 403, lambda http: post(http, FORM, urlencode({"update": "CLEAR ALL"}))),
        ("update_post_direct", 403, lambda http: post(http, UPDATE, "CLEAR ALL")),
        ("an update as a query", 400, lambda http: post(http, DIRECT, "CLEAR ALL")),
        ("LOAD", 400, lambda http: post(http, DIRECT, "LOAD <http://127.0.0.1/>")),
        ("an update behind a query", 400, lambda http: post(http, DIRECT, "ASK {} ; CLEAR ALL")),
        ("too long", 413, lambda http: post(http, DIRECT, f"ASK {{}} #{'x' * 100_000}")),
        ("too long in a form", 413, lambda http: post(http, FORM, urlencode({"query": f"ASK {{}} #{'x' * 100_000}"}))),
        ("too long altogether", 413, lambda http: post(http, FORM, b"x" * 1_000_000)),
        ("too many fields", 400, lambda http: post(http, FORM, "&".join(["a=b"] * 1000))),
    ],
)
def test_what_is_refused(http: httpx.Client, name: str, status: int, ask: Any) -> None:
    answer = ask(http)
    assert answer.status_code == status, name
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.text.count("\n") == 1


def test_head(http: httpx.Client) -> None:
    answer = http.head("/sparql", params={"query": SELECT})
    assert (answer.status_code, answer.headers["content-type"], answer.content) == (200, RESULTS[0], b"")


@pytest.mark.parametrize("media", GRAPHS)
def test_service_description(http: httpx.Client, address: str, media: str) -> None:
    answer = http.get("/sparql", headers={"accept": media})
    described = Graph().parse(data=answer.content, format="json-ld" if media == GRAPHS[1] else media)
    found = described.query("""
        PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        SELECT ?endpoint { ?service a sd:Service ; sd:endpoint ?endpoint ; sd:supportedLanguage sd:SPARQL11Query }
    """)
    assert [str(row[0]) for row in found] == [f"{address}/sparql"]


def test_a_browser_is_led_from_the_endpoint_to_the_page_for_queries(http: httpx.Client, address: str) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    answer = http.get("/sparql?lang=en", headers=browser, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{address}/query?lang=en")
    assert http.get("/sparql", headers={"accept": "*/*"}).headers["content-type"].startswith("text/turtle")
    asked = http.get("/sparql", params={"query": "ASK {}"}, headers=browser)
    assert "results" in asked.headers["content-type"]


@pytest.mark.parametrize("method", [GET, POST])
@pytest.mark.parametrize("how", [URLENCODED, POSTDIRECTLY])
def test_sparqlwrapper(address: str, method: str, how: str) -> None:
    client = SPARQLWrapper(f"{address}/sparql")
    client.setMethod(method)
    client.setRequestMethod(how if method == POST else URLENCODED)
    read = {JSON: lambda told: len(told["results"]["bindings"]), XML: lambda told: told.toxml().count("<result>")}
    read |= {CSV: lambda told: len(told.decode().splitlines()) - 1}
    client.setQuery("SELECT ?body { ?body a rg:Body } ORDER BY ?body LIMIT 3")
    for form, count in read.items():
        client.setReturnFormat(form)
        assert count(client.queryAndConvert()) == 3
    client.setQuery("CONSTRUCT { ?body a rg:Body } { ?body a rg:Body }")
    client.setReturnFormat(TURTLE)
    assert len(Graph().parse(data=client.queryAndConvert(), format="turtle")) >= 3
    client.setQuery("SELECT nonsense")
    client.setReturnFormat(JSON)
    with pytest.raises(QueryBadFormed):
        client.query()


def test_the_formats_say_the_same(http: httpx.Client) -> None:
    query = {"query": "SELECT ?body ?name { ?body a rg:Body ; skos:prefLabel ?name } ORDER BY ?body"}
    in_json, in_xml, in_csv, in_tsv = (
        http.get("/sparql", params={**query, "format": form}).text for form in ("json", "xml", "csv", "tsv")
    )
    told = [row["name"]["value"] for row in json.loads(in_json)["results"]["bindings"]]
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [each.text for each in ElementTree.fromstring(in_xml).iter(f"{space}literal")] == told
    assert [row["name"] for row in csv.DictReader(io.StringIO(in_csv))] == told
    assert [line.split("\t")[1] for line in in_tsv.splitlines()[1:]] == [f'"{name}"@da' for name in told]
