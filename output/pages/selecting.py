"""Asking the store for what a page shows."""

from collections.abc import Iterator, Sequence
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from referatgraf.graph.query import run
from referatgraf.graph.questions import filled


def select(store: Store, sparql: str, **terms: Sequence[NamedNode | Literal]) -> Iterator[QuerySolution]:
    """Yield the solutions of a SELECT with terms in its data blocks, `VALUES ?name { UNDEF }`.

    A block without terms leaves its variable unbound; ask nothing where there is nothing to ask about.
    """
    return iter(cast("QuerySolutions", run(store, filled(sparql, terms))))


def value(solution: QuerySolution, variable: str) -> str:
    """What a variable holds as text, empty where it is unbound."""
    return text(solution[variable])


def text(term: object) -> str:
    """The IRI or the literal that a term is, as text; empty of anything else."""
    return term.value if isinstance(term, NamedNode | Literal) else ""


def nodes(iris: Sequence[str]) -> list[NamedNode]:
    """IRIs of the graph as terms."""
    return [NamedNode(iri) for iri in iris]
