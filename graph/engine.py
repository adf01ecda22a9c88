"""What answers SPARQL: the embedded database, or a server that speaks the SPARQL 1.1 Protocol."""

import re
from typing import Protocol

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QueryBoolean, QuerySolutions, QueryTriples

Result = QuerySolutions | QueryBoolean | QueryTriples
_VERB = re.compile(
    r"(?:\s|#[^\n]*\n|PREFIX\s+[^\s:]*:\s*<[^>]*>|BASE\s+<[^>]*>)*([A-Z]+)\b",
    re.IGNORECASE,
)


class Engine(Protocol):
    """What a query can be asked of; `pyoxigraph.Store` is one."""

    def query(
        self,
        query: str,
        *,
        prefixes: dict[str, str] | None = None,
        default_graph: list[NamedNode | BlankNode | DefaultGraph] | None = None,
        named_graphs: list[NamedNode | BlankNode] | None = None,
    ) -> Result:
        """The result of a query.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            prefixes: those that the text need not declare.
            default_graph: the graphs that make up the default graph; the engine's own where left out.
            named_graphs: those that GRAPH finds; all where left out.
        """


def verb(sparql: str) -> str:
    """The word that tells what a SPARQL text does ("select", "insert"); empty where none stands behind its prologue."""
    hit = _VERB.match(sparql)
    return hit[1].lower() if hit else ""
