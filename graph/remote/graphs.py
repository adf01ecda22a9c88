"""The graphs of a server, by the SPARQL 1.1 Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/).

The protocol can replace a graph and add to it, not take single triples out; that takes SPARQL 1.1 Update, whose address
follows from that of the graphs in the servers that are known.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

import httpx
from pyoxigraph import RdfFormat, Triple, parse, serialize

from referatgraf.errors import ServerError
from referatgraf.graph.remote.client import Server

DEFAULT = ""
_UPDATES = {
    "/store": "/update",  # Oxigraph
    "/data": "/update",  # Jena Fuseki
    "/sparql-graph-crud-auth": "/sparql-auth",  # Virtuoso
    "/rdf-graphs/service": "/statements",  # RDF4J, GraphDB
}
"""The end of the address of the graphs, and what stands in its place in that of updates."""

_PIECE = 50_000  # triples sent at once, some 8 MB
_UPDATED = 1000  # triples in one update; Virtuoso refuses texts of more than about 10,000
_GRAPH, _DEFAULT_GRAPH = "graph", "default"
Item = TypeVar("Item")


class Graphs:
    """The graphs of a server by their IRIs; `DEFAULT` is the default graph.

    Args:
        server: its address is that of the Graph Store Protocol. Where it names a graph (`?graph=IRI`), this one takes
            the place of the default graph, for servers that have none.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._default = server.url.params.get(_GRAPH, "")
        plain = server.url.copy_with(params=server.url.params.remove(_GRAPH).remove(_DEFAULT_GRAPH))
        self._store = plain
        ends = (end for end in _UPDATES if plain.path.endswith(end))
        self._update = next((plain.copy_with(path=plain.path.removesuffix(e) + _UPDATES[e]) for e in ends), None)

    @property
    def takes_updates(self) -> bool:
        """Whether single triples can be changed."""
        return self._update is not None

    def get(self, graph: str) -> set[Triple]:
        """What a graph says; nothing where it is not there.

        Raises:
            ServerError: the server cannot be reached, refuses, or answers with no graph.
        """
        accept = {"Accept": "application/n-triples, text/turtle;q=0.5"}
        answer = self._server.send("GET", self._url(graph), headers=accept, allowed=(404,))
        if answer.status_code == httpx.codes.NOT_FOUND:
            return set()
        kind = answer.headers.get("content-type", "")
        try:
            form = RdfFormat.from_media_type(kind)
            return {quad.triple for quad in parse(answer.content, format=form)} if form else self._no_graph(kind)
        except SyntaxError:
            return self._no_graph(kind)

    def put(self, graph: str, triples: Iterable[Triple]) -> None:
        """Let a graph say this and nothing else.

        Raises:
            ServerError: the server cannot be reached or refuses.
        """
        method = "PUT"
        for piece in _pieces(triples, _PIECE):
            self._write(method, graph, piece)
            method = "POST"
        if method == "PUT":
            self.delete(graph) if graph else self._write(method, graph, ())

    def delete(self, graph: str) -> None:
        """Remove a graph, if it is there.

        Raises:
            ServerError: the server cannot be reached or refuses.
        """
        self._server.send("DELETE", self._url(graph), allowed=(404,))

    def change(self, graph: str, gone: Iterable[Triple], come: Iterable[Triple]) -> None:
        """Take triples out of a graph and add others.

        Raises:
            ServerError: the server cannot be reached or refuses.
        """
        if self._update is None:
            raise ValueError(graph)
        name = graph or self._default
        headers = {"Content-Type": "application/sparql-update"}
        for verb, triples in (("DELETE", gone), ("INSERT", come)):
            for piece in _pieces(triples, _UPDATED):
                said = _lines(piece).decode()
                text = f"{verb} DATA {{ GRAPH <{name}> {{\n{said}}} }}" if name else f"{verb} DATA {{\n{said}}}"
                self._server.send("POST", self._update, content=text.encode(), headers=headers)

    def _url(self, graph: str) -> httpx.URL:
        name = graph or self._default
        return self._store.copy_merge_params({_GRAPH: name} if name else {_DEFAULT_GRAPH: ""})

    def _write(self, method: str, graph: str, triples: Iterable[Triple]) -> None:
        headers = {"Content-Type": "application/n-triples"}
        try:
            self._server.send(method, self._url(graph), content=_lines(triples), headers=headers)
        except ServerError as error:
            if graph or self._default or error.do:
                raise
            do = "har serveren ingen standardgraf, så nævn en i adressen, som ?graph=https://eksempel.dk/graf"
            raise ServerError(error.what, error.where, do) from error

    def _no_graph(self, kind: str) -> set[Triple]:
        what = f"adressen svarer ikke efter Graph Store Protocol ({kind.partition(';')[0] or 'ingen type'})"
        raise ServerError(
            what, str(self._server.url), "giv adressen på serverens grafer, som http://localhost:7878/store"
        )


def _lines(triples: Iterable[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _pieces(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    left = iter(items)
    while piece := list(islice(left, size)):
        yield piece
