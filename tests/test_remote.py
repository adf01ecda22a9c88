"""The graph on SPARQL servers that others make: sent, brought up to date, removed from, and asked."""

import shutil
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, parse

from referatgraf.build import BuildOptions, build
from referatgraf.errors import QueryError, ServerError, UsageError
from referatgraf.graph.query import ask, run, table, written
from referatgraf.graph.questions import questions
from referatgraf.graph.remote.client import PASSWORD, TOKEN, USER, Server
from referatgraf.graph.remote.endpoint import Endpoint
from referatgraf.graph.remote.graphs import Graphs
from referatgraf.graph.remote.mirror import Sent
from referatgraf.graph.store import FOLDER, current
from referatgraf.sending import send

from .conftest import EXAMPLES
from .output.serving import served
from .ports import free_ports
from .program import referatgraf
from .sparql_servers import VIRTUOSO_PASSWORD, VIRTUOSO_USER, oxigraph, virtuoso

FIXTURE = Path(__file__).parent / "graph" / "noerhavn.trig"
FOREIGN = "<urn:foreign> <urn:foreign> <urn:foreign>"
DEFAULT = "https://w3id.org/referatgraf/id/graph/default"
ASKED = [
    *((name, {}) for name in questions()),
    ("beslutninger", {"body": "socialudvalget", "outcome": "udsat"}),
    ("moeder", {"body": "SOCIALUDVALGET", "since": "2024-07-01"}),
    ("person", {"person": "Birger Nordskov"}),
    ("sagsvej", {"case": "24-000101"}),
]
"""Every question, and some about things by their names, which are looked up on the server."""


@pytest.fixture(scope="module")
def small() -> Store:
    store = Store()
    store.bulk_load(path=str(FIXTURE), format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """An Oxigraph server that holds the small graph, loaded by a request of its own."""
    with oxigraph() as server:
        content, headers = FIXTURE.read_bytes(), {"Content-Type": "application/trig"}
        httpx.post(f"{server}/store", content=content, headers=headers).raise_for_status()
        yield server


@pytest.fixture(scope="module")
def endpoint(address: str) -> Iterator[Endpoint]:
    with Server(f"{address}/query") as server:
        yield Endpoint(server)


@pytest.mark.parametrize(("name", "given"), ASKED)
def test_a_question_has_the_same_answer_from_a_server(
    endpoint: Endpoint, small: Store, name: str, given: dict[str, str]
) -> None:
    found, expected = (ask(engine, name, given.items())[0] for engine in (endpoint, small))
    assert isinstance(found, QuerySolutions)
    assert isinstance(expected, QuerySolutions)
    assert found.variables == expected.variables
    assert [tuple(row) for row in found] == [tuple(row) for row in expected]


@pytest.mark.parametrize(
    ("sparql", "form"),
    [
        ("SELECT ?m ?none WHERE { ?m a rg:Meeting } ORDER BY ?m", "csv"),
        ("# select\nPREFIX rg: <https://w3id.org/referatgraf/ns#> SELECT * { ?m rg:date ?d } ORDER BY ?m", "json"),
        ("ASK { ?m a rg:Meeting }", "json"),
        ("CONSTRUCT { ?m rg:date ?d } WHERE { ?m rg:date ?d }", "turtle"),
        ("DESCRIBE ?m { ?m a rg:Meeting ; rg:date ?d FILTER(?d < '2024-06-01'^^xsd:date) }", "turtle"),
    ],
)
def test_sparql_is_answered_in_every_form(endpoint: Endpoint, small: Store, sparql: str, form: str) -> None:
    assert written(run(endpoint, sparql), form) == written(run(small, sparql), form)
    assert table(run(endpoint, sparql)).columns == table(run(small, sparql)).columns


def test_an_address_may_name_the_default_graph(address: str) -> None:
    graph = "https://w3id.org/referatgraf/id/graph/none"
    with Server(f"{address}/query?default-graph-uri={graph}") as server:
        assert table(run(Endpoint(server), "ASK { ?s ?p ?o }")).rows == (("nej",),)


def test_the_command_takes_an_address(address: str) -> None:
    done = referatgraf("query", f"{address}/query", "moeder", "--param", "body=direktionen", "--format", "csv")
    assert (done.returncode, done.stdout.count("\n2024-05-14,")) == (0, 1), done.stderr


def test_our_own_server_is_one(examples_graph: Path) -> None:
    with served(examples_graph) as own, Server(f"{own}/sparql") as server:
        found, expected = (
            ask(engine, "sagsvej", [("case", "24-006015")]) for engine in engines(server, examples_graph)
        )
        assert table(*found) == table(*expected)


def engines(server: Server, out: Path) -> tuple[Endpoint, Store]:
    return Endpoint(server), current(out)


def test_a_name_that_nobody_has_offers_the_nearest_of_the_server(endpoint: Endpoint) -> None:
    with pytest.raises(QueryError, match="prøv Socialudvalget"):
        ask(endpoint, "moeder", [("body", "Socialudvalg")])


def test_a_server_is_brought_up_to_date(examples_graph: Path, tmp_path: Path) -> None:
    minutes, out = tmp_path / "referater", tmp_path / "graf"
    shutil.copytree(EXAMPLES, minutes)
    shutil.copytree(examples_graph, out)
    with oxigraph() as server:
        store = f"{server}/store"
        assert sent(out, store) == Sent(13, 0)
        assert held(server) == (first := set(current(out)))
        assert sent(out, store) == Sent(0, 0)

        update(server, f"INSERT DATA {{ {FOREIGN} }}")  # stays where a graph is not sent whole
        changed = minutes / "noerhavn" / "2025-02-03_direktionen.txt"
        changed.write_text(changed.read_text(encoding="utf-8").replace("Udsat", "Godkendt"), encoding="utf-8")
        (minutes / "noerhavn" / "2025-05-13_socialudvalget.txt").unlink()
        done = referatgraf("build", minutes, "--out", out, "--store", store)
        assert f"Grafen står på {store} (1 dokumenter sendt, 2 fjernet)" in done.stdout, done.stderr
        assert set(current(out)) != first
        assert held(server) - set(current(out)) == {Quad(*foreign(), DefaultGraph())}
        assert set(current(out)) - held(server) == set()

        shutil.rmtree(out / FOLDER / "sent")  # nobody knows what was sent
        (minutes / "noerhavn" / "2025-02-11_socialudvalget.md").unlink()
        done = referatgraf("build", minutes, "--out", out, "--store", store, "--quiet")
        assert (done.stdout, held(server)) == ("", set(current(out)))

        httpx.delete(f"{store}?default").raise_for_status()
        httpx.delete(f"{store}?graph=https://w3id.org/referatgraf/id/graph/provenance").raise_for_status()
        assert sent(out, store) == Sent(11, 0)
        assert held(server) == set(current(out))


def test_who_is_hidden_here_is_hidden_on_the_server(examples_graph: Path, tmp_path: Path) -> None:
    out, name = tmp_path / "graf", "Rune Pilehave"
    shutil.copytree(examples_graph, out)
    with oxigraph() as server:
        sent(out, f"{server}/store")
        assert name in httpx.get(f"{server}/store", headers={"Accept": "application/n-quads"}).text
        build([EXAMPLES], out, BuildOptions(jobs=1, persons="none", base="https://noerhavn.example/id/"))
        sent(out, f"{server}/store")
        assert held(server) == set(current(out))
        assert name not in httpx.get(f"{server}/store", headers={"Accept": "application/n-quads"}).text


def foreign() -> Triple:
    node = NamedNode("urn:foreign")
    return Triple(node, node, node)


def sent(out: Path, address: str) -> Sent:
    with Server(address) as server:
        return send(out, server)


def held(server: str) -> set[Quad]:
    """All that an Oxigraph server holds."""
    answer = httpx.get(f"{server}/store", headers={"Accept": "application/n-quads"})
    return set(parse(answer.content, format=RdfFormat.N_QUADS))


def update(server: str, sparql: str) -> None:
    httpx.post(f"{server}/update", data={"update": sparql}).raise_for_status()


def test_virtuoso_holds_the_graph(examples_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minutes, out, database = tmp_path / "referater", tmp_path / "graf", tmp_path / "virtuoso"
    database.mkdir()
    shutil.copytree(EXAMPLES, minutes)
    shutil.copytree(examples_graph, out)
    with virtuoso(database) as server:
        store = f"{server}/sparql-graph-crud-auth?graph={DEFAULT}"
        with pytest.raises(ServerError, match=f"giver ikke adgang .401.; sæt {USER}"):
            sent(out, store)
        monkeypatch.setenv(USER, VIRTUOSO_USER)
        monkeypatch.setenv(PASSWORD, VIRTUOSO_PASSWORD)
        with pytest.raises(ServerError, match="ingen standardgraf"):
            sent(out, f"{server}/sparql-graph-crud-auth")
        assert sent(out, store) == Sent(13, 0)
        assert_same_graphs(store, out)
        (minutes / "noerhavn" / "2025-05-13_socialudvalget.txt").unlink()
        done = referatgraf("build", minutes, "--out", out, "--store", store, "--quiet")
        assert done.returncode == 0, done.stderr
        assert_same_graphs(store, out)
        asked = f"{server}/sparql?default-graph-uri={DEFAULT}"
        meetings = "SELECT ?meeting ?day { ?meeting rg:heldOn ?day } ORDER BY ?day ?meeting"
        with Server(asked) as given:
            found, expected = (run(engine, meetings) for engine in engines(given, out))
            assert table(found) == table(expected)
        refused = referatgraf("query", asked, "moeder")  # the answer would be another than that of the folder
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "Virtuoso/" in refused.stderr
        assert "svarer forkert på navngivne spørgsmål" in refused.stderr


def assert_same_graphs(address: str, out: Path) -> None:
    """Hold every graph of a server against the local one, numbers by their value, since servers spell them anew."""
    store = current(out)
    with Server(address) as server:
        for name in ("", *(graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode))):
            quads = store.quads_for_pattern(None, None, None, NamedNode(name) if name else DefaultGraph())
            assert set(map(valued, Graphs(server).get(name))) == {valued(quad.triple) for quad in quads}, name


def valued(triple: Triple) -> tuple[object, ...]:
    subject, predicate, value = triple
    is_number = isinstance(value, Literal) and value.datatype.value.endswith(("#double", "#decimal"))
    return subject, predicate, float(value.value) if is_number else value


class _Odd(BaseHTTPRequestHandler):
    """Answers that are not those of a SPARQL endpoint, by path."""

    def do_POST(self) -> None:
        told = self.headers.get("Authorization", "")
        entered = told in ("Bearer abc", f"Basic {b64encode(b'eva:hemmelig').decode()}")
        path = self.path.partition("?")[0]
        status, kind, body = {
            "/page": (200, "text/html", b"<h1>Velkommen</h1>"),
            "/cut": (200, "application/sparql-results+json", b'{"head":{"vars":["a"]},"results":{"bindings":[{'),
            "/moved": (301, "text/plain", b""),
            "/closed": (403, "text/plain", b""),
            "/broken": (500, "text/plain", b"disk fuld.\nsporing"),
            "/keyed": (200, "application/sparql-results+json", b'{"head":{},"boolean":true}'),
        }[path]
        if path == "/keyed" and not entered:
            status = 401
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Location", "https://other.example/sparql")
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST  # noqa: N815 - as http.server calls it

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    with running(ThreadingHTTPServer(("127.0.0.1", 0), _Odd)) as server:
        yield f"http://127.0.0.1:{server.server_port}"


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[ThreadingHTTPServer]:
    with server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/page", r"svarer ikke som en SPARQL-tjeneste \(text/html\); giv adressen på selve tjenesten\.$"),
        ("/cut", r"svarer ikke som en SPARQL-tjeneste"),
        ("/moved", r"viser videre til https://other\.example/sparql; brug den\.$"),
        ("/closed", r"giver ikke lov \(403\)"),
        ("/broken", r"afviser det, den får \(500: disk fuld\)\.$"),
        ("/keyed", rf"giver ikke adgang \(401\); sæt {USER} og {PASSWORD}, eller {TOKEN}\.$"),
    ],
)
def test_what_is_wrong_with_a_server_is_told(odd: str, path: str, says: str) -> None:
    with Server(odd + path) as server, pytest.raises(ServerError, match=says):
        run(Endpoint(server), "SELECT * { ?s ?p ?o }")


@pytest.mark.parametrize(
    "given",
    [{TOKEN: "abc"}, {USER: "eva", PASSWORD: "hemmelig"}, {"address": "eva:hemmelig@"}],
    ids=["token", "name", "address"],
)
def test_who_asks_is_told_to_the_server(odd: str, given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (TOKEN, USER, PASSWORD):
        monkeypatch.setenv(name, given.get(name, ""))
    with Server(odd.replace("//", "//" + given.get("address", "")) + "/keyed") as server:
        assert table(run(Endpoint(server), "ASK {}")).rows == (("ja",),)
        assert "hemmelig" not in str(server.url)


def test_a_server_that_is_not_there() -> None:
    (port,) = free_ports(1)
    done = referatgraf("query", f"http://127.0.0.1:{port}/query", "moeder")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"referatgraf: http://127.0.0.1:{port}/query: serveren kan ikke nås (")
    assert done.stderr.count("\n") == 1


def test_an_address_without_a_service(address: str) -> None:
    with Server(f"{address}/sparkle") as server, pytest.raises(ServerError, match=r"intet på adressen \(404\)"):
        run(Endpoint(server), "ASK {}")
    with Server(f"{address}/query") as server, pytest.raises(ServerError, match=r"400: error at 1:"):
        run(Endpoint(server), "SELECT *")


@pytest.mark.parametrize("path", ["/page", "/keyed"])
def test_a_page_is_no_place_for_graphs(odd: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "abc")
    with Server(odd + path) as server, pytest.raises(ServerError, match="Graph Store Protocol"):
        Graphs(server).get("urn:a")


@pytest.mark.parametrize("address", ["ftp://a/b", "http://", "store", "http://a:b/"])
def test_what_is_no_address_is_refused_before_anything_is_read(address: str) -> None:
    with pytest.raises(UsageError, match="ingen adresse på en server"):
        Server(address)
