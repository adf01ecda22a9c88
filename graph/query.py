"""Ask a graph: any SPARQL 1.1 query or a named question, answered as a table or in a standard format."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QueryTriples,
    RdfFormat,
    serialize,
)

from referatgraf.errors import QueryError
from referatgraf.graph.engine import Engine, Result, verb
from referatgraf.graph.lookup import terms
from referatgraf.graph.questions import filled, question
from referatgraf.ontology.declarations import CODES_BASE, labels
from referatgraf.ontology.namespaces import PREFIXES

_RESULTS = {"json": QueryResultsFormat.JSON, "csv": QueryResultsFormat.CSV}
_TRUTH = {"da": ("svar", "ja", "nej"), "en": ("answer", "yes", "no")}
_TRIPLE = {"da": ("subjekt", "prædikat", "objekt"), "en": ("subject", "predicate", "object")}
_FORMS = ("select", "ask", "construct", "describe")
_UPDATES = frozenset(["insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with"])
_MOST_BRACKETS = 400  # the engine's parser calls itself for each open one, and some thousands end the process


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as people read it: headings and rows of text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query is answered from, by IRI (SPARQL 1.1 Protocol, section 2.1.4).

    Attributes:
        default: those that make up the default graph.
        named: those that GRAPH finds.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def run(store: Engine, sparql: str, dataset: Dataset | None = None) -> Result:
    """The result of a query.

    Args:
        store: the database, or a server.
        sparql: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the project need not be declared.
        dataset: the graphs that are asked; where left out those that the text names, else those of the store.

    Raises:
        QueryError: the text is no query, or an update.
        ServerError: a server cannot be reached, or refuses.
    """
    if verb(sparql) in _UPDATES:
        raise QueryError("en forespørgsel kan ikke ændre grafen", do="brug SELECT, ASK, CONSTRUCT eller DESCRIBE")
    if sum(map(sparql.count, "{[")) > _MOST_BRACKETS:
        raise QueryError(f"forespørgslen har over {_MOST_BRACKETS} klammer", do="del den i flere")
    try:
        default: list[NamedNode | BlankNode | DefaultGraph] | None = None
        named: list[NamedNode | BlankNode] | None = None
        if dataset is not None:
            default, named = [*map(NamedNode, dataset.default)], [*map(NamedNode, dataset.named)]
        return store.query(sparql, prefixes=dict(PREFIXES), default_graph=default, named_graphs=named)
    except SyntaxError as error:
        raise QueryError(f"forespørgslen kan ikke læses{_place(error)}", do="ret SPARQL-teksten") from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(f"forespørgslen kan ikke udføres ({_first_line(error)})") from error


def ask(
    store: Engine, name: str, given: Iterable[tuple[str, str]] = (), language: str = "da"
) -> tuple[Result, Mapping[str, str]]:
    """The result of a named question, and the headings of its columns by variable.

    Args:
        store: the database, or a server.
        name: name of the question.
        given: pairs of parameter and value, as people type them.
        language: of the headings, "da" or "en".

    Raises:
        QueryError: unknown question, parameter or name of a thing; the nearest ones are offered.
    """
    asked = question(name)
    return run(store, filled(asked.sparql, terms(store, asked, given))), asked.headings(language)


def is_sparql(text: str) -> bool:
    """Whether what is asked is a SPARQL text rather than the name of a question."""
    words = text.casefold().replace("{", " { ").split()
    return any(form in words for form in _FORMS) or verb(text) in _UPDATES


def written(result: Result, form: str) -> bytes:
    """A result in a standard format.

    Args:
        result: what `run` gave; it is used up.
        form: "json" or "csv" (SPARQL results), or "turtle" for the triples of a CONSTRUCT or DESCRIBE.

    Raises:
        QueryError: the format does not fit the result.
    """
    if isinstance(result, QueryTriples):
        if form in _RESULTS:
            raise QueryError(f"tripler kan ikke skrives som {form}", do="brug --format turtle")
        return serialize(sorted(result, key=str), format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""
    if form not in _RESULTS:
        raise QueryError(f"en tabel kan ikke skrives som {form}", do="brug --format csv eller json, eller CONSTRUCT")
    return result.serialize(format=_RESULTS[form]) or b""


def table(result: Result, headings: Mapping[str, str] | None = None, language: str = "da") -> Table:
    """A result as a table.

    Args:
        result: what `run` gave; it is used up.
        headings: the variables to show with their headings, without those that have no value in any row; all
            variables where left out.
        language: of codes, and of terms in the answer of a named question: "da" or "en".
    """
    if isinstance(result, QueryBoolean):
        heading, yes, no = _TRUTH[language]
        return Table((heading,), ((yes if result else no,),))
    if isinstance(result, QueryTriples):
        triples = tuple(tuple(_read(term, language) for term in triple) for triple in result)
        return Table(_TRIPLE[language], triples)
    shown = headings or {variable.value: variable.value for variable in result.variables}
    named = headings is not None
    rows = [{name: _read(solution[name], language, named) for name in shown} for solution in result]
    kept = [name for name in shown if not (headings and rows) or any(row[name] for row in rows)]
    return Table(tuple(shown[name] for name in kept), tuple(tuple(row[name] for name in kept) for row in rows))


def _read(term: object, language: str, named: bool = False) -> str:
    """A term as people read it: its value; a code by its label, and where `named` so all that the ontology declares."""
    if isinstance(term, NamedNode):
        declared = named or term.value.startswith(CODES_BASE)
        return labels(language).get(term.value, term.value) if declared else term.value
    if isinstance(term, Literal | BlankNode):
        return term.value
    return "" if term is None else str(term)


def _place(error: SyntaxError) -> str:
    """Line and character at which the engine stopped; what it says besides lists the grammar."""
    hit = re.search(r"at (\d+):(\d+)", str(error))
    return f" (linje {hit[1]}, tegn {hit[2]})" if hit else f" ({_first_line(error)})"


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0].rstrip(".")
