"""What is said about the server and its data: service description, and VoID."""

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Triple
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.query import run
from referatgraf.ontology.declarations import CODES_BASE, TERMS_BASE
from referatgraf.ontology.namespaces import DCT, RDF, XSD
from referatgraf.output.server.documents import graph_response
from referatgraf.output.server.formats import GRAPHS, RESULTS
from referatgraf.output.server.generations import Generation
from referatgraf.output.server.site import origin, site_of

_SD, _VOID = "http://www.w3.org/ns/sparql-service-description#", "http://rdfs.org/ns/void#"
_PREFIXES = {"sd": _SD, "void": _VOID, "formats": "http://www.w3.org/ns/formats/"}
_TITLE = {"da": "Vidensgraf af kommunale referater", "en": "Knowledge graph of municipal minutes"}
_COUNTED = "SELECT ?class (COUNT(?thing) AS ?count) WHERE { ?thing a ?class } GROUP BY ?class ORDER BY ?class"


def service_description(request: Request) -> Response:
    """What kind of endpoint this is (SPARQL 1.1 Service Description)."""
    here = origin(request)
    service, dataset, default = f"{here}/sparql", f"{here}/void#dataset", f"{here}/void#default"
    formats = [NamedNode(each.engine.iri) for each in (*RESULTS.values(), *GRAPHS.values())]
    said = [
        _is(service, RDF.type, f"{_SD}Service"),
        _is(service, f"{_SD}endpoint", service),
        _is(service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query"),
        *(Triple(NamedNode(service), NamedNode(f"{_SD}resultFormat"), each) for each in formats),
        _is(service, f"{_SD}defaultDataset", dataset),
        _is(dataset, RDF.type, f"{_SD}Dataset"),
        _is(dataset, f"{_SD}defaultGraph", default),
        _is(default, RDF.type, f"{_SD}Graph"),
    ]
    return graph_response(request, said, _PREFIXES)


def void(request: Request) -> Response:
    """What the data are: how many, of what, and where they are had (VoID)."""
    here, generation = origin(request), site_of(request).generations.current()
    dataset, triples, classes = f"{here}/void#dataset", *_counts(generation)
    said = [
        _is(dataset, RDF.type, f"{_VOID}Dataset"),
        *(_says(dataset, DCT.title, Literal(text, language=language)) for language, text in _TITLE.items()),
        _is(dataset, "http://xmlns.com/foaf/0.1/homepage", f"{here}/"),
        _is(dataset, f"{_VOID}sparqlEndpoint", f"{here}/sparql"),
        _says(dataset, f"{_VOID}uriSpace", Literal(generation.base)),
        _is(dataset, f"{_VOID}vocabulary", TERMS_BASE),
        _is(dataset, f"{_VOID}vocabulary", CODES_BASE),
        _says(dataset, f"{_VOID}triples", _number(triples)),
        *_partitions(dataset, classes),
    ]
    return graph_response(request, said, _PREFIXES)


def _partitions(dataset: str, classes: dict[str, int]) -> Iterator[Triple]:
    """How many things of each class there are; each part is named after the class."""
    for number, (name, count) in enumerate(classes.items(), 1):
        part = f"{dataset}-class-{number}"
        yield _is(dataset, f"{_VOID}classPartition", part)
        yield _is(part, f"{_VOID}class", name)
        yield _says(part, f"{_VOID}entities", _number(count))


@lru_cache(maxsize=2)
def _counts(generation: Generation) -> tuple[int, dict[str, int]]:
    """Number of statements of the default graph, and of the things of each class."""
    triples = sum(1 for _ in generation.store.quads_for_pattern(None, None, None, DefaultGraph()))
    counted = run(generation.store, _COUNTED)
    assert isinstance(counted, QuerySolutions)
    return triples, {row["class"].value: int(row["count"].value) for row in counted}


def _is(subject: str, predicate: str, value: str) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), NamedNode(value))


def _says(subject: str, predicate: str, value: Literal) -> Triple:
    return Triple(NamedNode(subject), NamedNode(predicate), value)


def _number(count: int) -> Literal:
    return Literal(str(count), datatype=NamedNode(XSD.integer))
