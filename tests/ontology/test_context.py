"""The JSON-LD context means the same as the ontology."""

import json
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, XSD, Literal, URIRef

from referatgraf.ontology.declarations import CONTEXT, ONTOLOGY, codes, vocabulary_terms
from referatgraf.ontology.namespaces import CODE_LISTS, PREFIXES, RG, standard_terms

# rdflib 7 reads JSON-LD through a class that it has itself deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ONTOLOGY_GRAPH = rdflib.Graph().parse(ONTOLOGY)
CONTEXT_TERMS: dict[str, Any] = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
SUBJECT = "https://w3id.org/referatgraf/id/x"
CODED = {
    "documentKind": "document",
    "kind": "kind",
    "sectionKind": "section",
    "statementKind": "statement",
    "outcome": "outcome",
    "stance": "stance",
    "sphere": "sphere",
    "status": "status",
    "classification": "body",
}


def read(**properties: object) -> list[tuple[str, URIRef | Literal]]:
    """Predicates and objects that a JSON-LD document with our context says of one subject."""
    data = json.dumps({"@context": CONTEXT_TERMS, "id": SUBJECT, **properties})
    statements = list(rdflib.Graph().parse(data=data, format="json-ld"))
    quads = ox.parse(data.encode(), format=ox.RdfFormat.JSON_LD)
    by_other_engine = {(quad.predicate.value, quad.object.value) for quad in quads}
    assert by_other_engine == {(str(predicate), str(value)) for _, predicate, value in statements}
    return [(str(p), o) for _, p, o in statements if isinstance(o, URIRef | Literal)]


def test_every_term_resolves_to_its_iri() -> None:
    for term in sorted(vocabulary_terms()):
        name = term.removeprefix(str(RG))
        if (URIRef(term), RDF.type, OWL.Class) in ONTOLOGY_GRAPH:
            assert read(type=name) == [(str(RDF.type), URIRef(term))]
            continue
        is_link = (URIRef(term), RDF.type, OWL.ObjectProperty) in ONTOLOGY_GRAPH
        ((predicate, value),) = read(**{name: f"{SUBJECT}/y" if is_link else "17:00:00"})
        assert (predicate, isinstance(value, URIRef)) == (term, is_link)
    if isinstance(value, Literal):
        assert (value.datatype or XSD.string) == ONTOLOGY_GRAPH.value(URIRef(term), RDFS.range)


@pytest.mark.parametrize(("name", "code_list"), CODED.items())
def test_codes_are_written_short(name: str, code_list: str) -> None:
    base = PREFIXES[code_list]
    for code in (code for code in codes() if code.startswith(base)):
        assert read(**{name: code.removeprefix(base)}) == read(**{name: code})
        assert read(**{name: code})[0][1] == URIRef(code)


def test_every_code_list_has_its_property() -> None:
    assert set(CODED.values()) == set(CODE_LISTS)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("prefLabel", "Socialudvalget", Literal("Socialudvalget", lang="da")),
        ("altLabel", ["udvalget"], Literal("udvalget", lang="da")),
        ("title", "Resumé", Literal("Resumé")),
        ("date", "2024-08-08", Literal("2024-08-08", datatype=XSD.date)),
        ("startTime", "17:00:00", Literal("17:00:00", datatype=XSD.time)),
        ("closed", True, Literal("true", datatype=XSD.boolean)),
        ("votesFor", 5, Literal("5", datatype=XSD.integer)),
        ("number", "4", Literal("4")),
        ("broader", f"{SUBJECT}/y", URIRef(f"{SUBJECT}/y")),
    ],
)
def test_values_have_their_type(name: str, value: object, expected: URIRef | Literal) -> None:
    assert [found for _, found in read(**{name: value})] == [expected]


def test_the_context_leads_only_to_declared_terms_and_prefixes() -> None:
    for name, entry in CONTEXT_TERMS.items():
        iri = entry["@id"] if isinstance(entry, dict) else entry
        if name in PREFIXES and isinstance(entry, str) and "://" in entry:
            assert entry == PREFIXES[name]
        elif not name.startswith("@") and not iri.startswith("@"):
            prefix, _, local = iri.partition(":")
            assert PREFIXES[prefix] + local in vocabulary_terms() | standard_terms(), name
