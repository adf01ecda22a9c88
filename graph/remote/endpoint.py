"""Asking a server by the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/), as the database is asked."""

import re
from collections import deque
from collections.abc import Mapping, Sequence

import httpx
from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    parse_query_results,
)

from referatgraf.errors import ServerError
from referatgraf.graph.engine import Result, verb
from referatgraf.graph.remote.client import Server

_UNFIT = re.compile(r"virtuoso", re.IGNORECASE)
"""Servers, as they call themselves, that join what is bound with what is not in other ways than SPARQL 1.1 has it.

Virtuoso 7 (Debian) answers almost half of the named questions with other rows than Oxigraph, rdflib and Jena give, and
tells nobody.
"""
_DEFAULT, _NAMED = "default-graph-uri", "named-graph-uri"
_TABLES = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
_GRAPHS = "application/n-triples, text/turtle;q=0.5"


class Endpoint:
    """A SPARQL endpoint; graphs that its address names (`default-graph-uri=`) are asked where a query names none."""

    def __init__(self, server: Server) -> None:
        self._server = server
        given = server.url.params
        self._url = server.url.copy_with(params=given.remove(_DEFAULT).remove(_NAMED))
        self._graphs = {name: given.get_list(name) for name in (_DEFAULT, _NAMED) if name in given}

    def check(self) -> None:
        """Ask whether the server can be trusted with the named questions.

        Raises:
            ServerError: it is known to answer them wrongly, cannot be reached, or refuses.
        """
        answer = self._server.send("POST", self._url, form={"query": "ASK {}"}, headers={"Accept": _TABLES})
        name = answer.headers.get("server", "")
        if _UNFIT.search(name):
            what = f"{name.partition(' ')[0]} svarer forkert på navngivne spørgsmål (VALUES og OPTIONAL)"
            raise ServerError(what, str(self._server.url), "spørg grafmappen, en anden server, eller skriv SPARQL selv")

    def query(
        self,
        query: str,
        *,
        prefixes: dict[str, str] | None = None,
        default_graph: Sequence[NamedNode | BlankNode | DefaultGraph] | None = None,
        named_graphs: Sequence[NamedNode | BlankNode] | None = None,
    ) -> Result:
        """The result of a query, as of `Engine`.

        Raises:
            ServerError: the server cannot be reached, refuses, or answers in no form of SPARQL.
        """
        form: dict[str, str | list[str]] = {"query": _declared(query, prefixes or {}), **self._graphs}
        for name, graphs in ((_DEFAULT, default_graph), (_NAMED, named_graphs)):
            if graphs is not None:
                form[name] = [each.value for each in graphs if not isinstance(each, DefaultGraph)]
        makes_triples = verb(query) in ("construct", "describe")
        accept = {"Accept": _GRAPHS if makes_triples else _TABLES}
        answer = self._server.send("POST", self._url, form=form, headers=accept)
        try:
            return _triples(answer) if makes_triples else _table(answer)
        except (SyntaxError, ValueError) as error:
            kind = answer.headers.get("content-type", "ingen type").partition(";")[0]
            what = f"adressen svarer ikke som en SPARQL-tjeneste ({kind})"
            raise ServerError(what, str(self._server.url), "giv adressen på selve tjenesten") from error


def _declared(query: str, prefixes: Mapping[str, str]) -> str:
    """The query with the prefixes that it uses, on its first line, so that lines keep their numbers."""
    used = {name: iri for name, iri in prefixes.items() if re.search(rf"(?<![\w-]){re.escape(name)}:", query)}
    return "".join(f"PREFIX {name}: <{iri}> " for name, iri in used.items()) + query


def _table(answer: httpx.Response) -> Result:
    form = QueryResultsFormat.from_media_type(answer.headers.get("content-type", ""))
    if form is None:
        raise ValueError(answer.headers)
    result = parse_query_results(answer.content, form)
    if isinstance(result, QuerySolutions):
        deque(result, maxlen=0)  # what is cut off shows at its end only
    return parse_query_results(answer.content, form)


def _triples(answer: httpx.Response) -> QueryTriples:
    form = RdfFormat.from_media_type(answer.headers.get("content-type", ""))
    if form is None:
        raise ValueError(answer.headers)
    told = Store()
    told.load(answer.content, format=form)
    result = told.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(result, QueryTriples)
    return result
