"""Asking the store about many things: some hundred at a time, so that no query grows with the graph."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from referatgraf.ontology.declarations import CODES_BASE
from referatgraf.ontology.namespaces import PREFIXES

BATCH = 200
Value = NamedNode | Literal


def rows(store: Store, query: str) -> QuerySolutions:
    """The answer of a SELECT query; the prefixes of the project need not be declared."""
    found = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(found, QuerySolutions)
    return found


def batches(things: Iterable[str], first: int = BATCH) -> Iterator[list[str]]:
    """Yield things in lists of at most `BATCH`.

    Args:
        things: their IRIs.
        first: how many the first list holds, each twice as many as the one before; few where it may turn out that no
            more are needed.
    """
    waiting, size = iter(things), first
    while batch := list(islice(waiting, size)):
        yield batch
        size = min(2 * size, BATCH)


def solutions(store: Store, things: Iterable[str], pattern: str, variable: str = "s") -> Iterator[QuerySolution]:
    """Yield what a pattern gives for things, which take the place of `variable`.

    Args:
        store: the database.
        things: their IRIs.
        pattern: the inside of a WHERE clause, or a property path from ?s to ?v.
        variable: the variable that stands for the things.
    """
    for batch in batches(things):
        values = " ".join(str(NamedNode(thing)) for thing in batch)
        where = pattern if "?v" in pattern else f"?s {pattern} ?v"
        yield from rows(store, f"SELECT DISTINCT * WHERE {{ VALUES ?{variable} {{ {values} }} {where} }}")


def text(value: Value) -> str:
    """A value as text: of a code its name in the code list, of anything else the IRI or the characters."""
    is_code = isinstance(value, NamedNode) and value.value.startswith(CODES_BASE)
    return value.value.rpartition("/")[2] if is_code else value.value


def told(row: QuerySolution, name: str) -> str:
    """The value of a variable as text; empty where the row or the whole answer has none."""
    try:
        value = row[name]
    except KeyError:
        return ""
    return text(value) if isinstance(value, NamedNode | Literal) else ""
