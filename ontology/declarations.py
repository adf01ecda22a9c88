"""What the ontology files declare: terms, and what stands above them.

Both Turtle files are read once, when first asked; together they take some milliseconds.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

FOLDER = Path(__file__).parent
ONTOLOGY = FOLDER / "referatgraf.ttl"
CODES = FOLDER / "codes.ttl"
SHAPES = FOLDER / "shapes.ttl"
CONTEXT = FOLDER / "context.jsonld"

TERMS_BASE = "https://w3id.org/referatgraf/ns#"
CODES_BASE = "https://w3id.org/referatgraf/code/"

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OWL = "http://www.w3.org/2002/07/owl#"
_LABELS = frozenset({f"{_RDFS}label", f"{_SKOS}prefLabel"})
_ABOVE = frozenset({f"{_RDFS}subClassOf", f"{_RDFS}subPropertyOf"})
_TERM_TYPES = frozenset({f"{_OWL}Class", f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty"})


@cache
def _statements() -> tuple[tuple[str, str, NamedNode | Literal], ...]:
    """What both files say; neither holds a blank node."""
    return tuple(
        (quad.subject.value, quad.predicate.value, quad.object)
        for path in (ONTOLOGY, CODES)
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    )


def _of_type(types: frozenset[str]) -> frozenset[str]:
    return frozenset(
        subject for subject, predicate, value in _statements() if predicate == _RDF_TYPE and value.value in types
    )


@cache
def vocabulary_terms() -> frozenset[str]:
    """IRIs of all classes and properties of the vocabulary."""
    return _of_type(_TERM_TYPES)


@cache
def codes() -> frozenset[str]:
    """IRIs of all codes of all code lists."""
    return _of_type(frozenset({f"{_SKOS}Concept"}))


def declared_terms() -> frozenset[str]:
    """IRIs of everything the project declares: classes, properties and codes."""
    return vocabulary_terms() | codes()


@cache
def labels(language: str) -> dict[str, str]:
    """Map every declared term and code list to its label in `language` ("da" or "en")."""
    return {
        subject: value.value
        for subject, predicate, value in _statements()
        if predicate in _LABELS and isinstance(value, Literal) and value.language == language
    }


@cache
def _parents() -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for subject, predicate, value in _statements():
        if predicate in _ABOVE:
            found[subject].append(value.value)
    return dict(found)


@cache
def above(term: str) -> tuple[str, ...]:
    """Superclasses or super-properties that the ontology gives `term`, its own and the standards', sorted.

    All levels of ours are followed (a provision is a law, and a law a concept); what a standard puts above its
    own terms is left to the standard.
    """
    found: set[str] = set()
    waiting = list(_parents().get(term, ()))
    while waiting:
        parent = waiting.pop()
        if parent not in found:
            found.add(parent)
            waiting.extend(_parents().get(parent, ()))
    return tuple(sorted(found))
