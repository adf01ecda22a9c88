"""Things of the graph by the names that people type."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from referatgraf.errors import QueryError
from referatgraf.graph.questions import Parameter, Question
from referatgraf.ontology.namespaces import DCT, RG, SKOS, XSD

Term = NamedNode | Literal
_NUMBERS = (RG.caseNumber, RG.journalNumber)
_LABELS = (SKOS.prefLabel, SKOS.altLabel, DCT.identifier)


def terms(store: Store, question: Question, given: Mapping[str, str]) -> dict[str, tuple[Term, ...]]:
    """The RDF terms for the values that a user gave a question's parameters.

    Raises:
        QueryError: a parameter that the question does not take, a name nobody has, or a day that is none.
    """
    known = {each.name: each for each in question.parameters}
    unknown = next((name for name in given if name not in known), None)
    if unknown is not None:
        raise QueryError(f"spørgsmålet {question.name} kender ikke »{unknown}«", do=f"det tager {', '.join(known)}")
    return {name: _terms(store, known[name], value) for name, value in given.items()}


def _terms(store: Store, parameter: Parameter, value: str) -> tuple[Term, ...]:
    if parameter.kind == "rg":
        return find(store, parameter.type, value)
    if parameter.type == "date":
        return (Literal(_day(value), datatype=NamedNode(XSD.date)),)
    return (Literal(value),)


def _day(value: str) -> str:
    hit = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", value)
    try:
        return (date(int(hit[3]), int(hit[2]), int(hit[1])) if hit else date.fromisoformat(value)).isoformat()
    except ValueError:
        raise QueryError(f"»{value}« er ingen dag", do="skriv den som 2025-03-31 eller 31-03-2025") from None


def find(store: Store, kind: str, name: str) -> tuple[NamedNode, ...]:
    """Every thing of class `rg:kind` called `name`: by its IRI, its label, another of its names, or its number.

    Several municipalities have a body of the same name; all of them are meant then.

    Raises:
        QueryError: nothing is called so; the nearest names are offered.
    """
    wanted = name.strip().strip("<>")
    names: dict[str, str] = {}
    found: dict[str, NamedNode] = {}
    for thing, label in _named(store, kind):
        names.setdefault(label.casefold(), label)
        if wanted in (thing.value, label) or wanted.casefold() == label.casefold():
            found[thing.value] = thing
    if found:
        return tuple(found[iri] for iri in sorted(found))
    near = [names[key] for key in get_close_matches(wanted.casefold(), names, n=4, cutoff=0.5)]
    raise QueryError(f"intet hedder »{name}«", do=f"prøv {', '.join(near)}" if near else "se navnene i graph.ttl")


def _named(store: Store, kind: str) -> Iterator[tuple[NamedNode, str]]:
    """Every thing of a class with each of its names."""
    properties = _NUMBERS if kind == "Case" else _LABELS
    for property_ in properties:
        pattern = f"?thing a <{RG[kind]}> ; <{property_}> ?name"
        query = f"SELECT DISTINCT ?thing ?name WHERE {{ {pattern} }} ORDER BY ?name ?thing"
        for thing, label in cast("QuerySolutions", store.query(query)):
            yield thing, label.value
