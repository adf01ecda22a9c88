"""No alignment names a term that does not exist, or says of ours what the standard's axioms make wrong."""

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SDO, XSD, DefinedNamespace

from referatgraf.ontology.declarations import ONTOLOGY, vocabulary_terms
from referatgraf.ontology.namespaces import RG, STANDARDS, standard_terms

from .standards import TERMS

GRAPH = rdflib.Graph().parse(ONTOLOGY)
SCHEMA_INCLUDES = {RDFS.domain: SDO.domainIncludes, RDFS.range: SDO.rangeIncludes}
PUBLISHED: dict[str, type[DefinedNamespace]] = {
    "org": ORG,
    "foaf": FOAF,
    "dct": DCTERMS,
    "skos": SKOS,
    "prov": PROV,
    "schema": SDO,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
}
# A handling repeats the outcome of the decision it is derived from, and is no decision itself.
KNOWN_WIDER = {("outcome", "domain", "Handling")}


def superclasses(iri: str) -> set[str]:
    """All classes above `iri`, itself included, by our axioms and the standards'."""
    found: set[str] = set()
    waiting = [iri]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += map(str, GRAPH.objects(rdflib.URIRef(one), RDFS.subClassOf))
            waiting += TERMS[one].parents if one in TERMS else ()
    return found


def clashes(classes: set[str]) -> list[tuple[str, str]]:
    return [(one, other) for one in classes if one in TERMS for other in TERMS[one].disjoint if other in classes]


def test_the_namespaces_hold_only_terms_of_the_list() -> None:
    assert standard_terms() <= TERMS.keys()


@pytest.mark.parametrize("prefix", sorted(PUBLISHED))
def test_the_listed_terms_exist_where_the_published_namespace_is_closed(prefix: str) -> None:
    missing = {name for name in STANDARDS[prefix][1].split() if name not in PUBLISHED[prefix]}
    assert missing == set()


def test_the_parts_of_the_list_agree() -> None:
    for term in TERMS.values():
        named = {*term.parents, *term.disjoint, term.domain, term.range} - {""}
        assert named <= TERMS.keys(), term.name


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch])
def test_every_target_exists(predicate: rdflib.URIRef) -> None:
    targets = {str(target) for target in GRAPH.objects(None, predicate)}
    assert {target for target in targets if not target.startswith(str(RG))} <= TERMS.keys()


@pytest.mark.parametrize("predicate", [RDFS.subClassOf, RDFS.subPropertyOf])
def test_classes_stand_under_classes_and_properties_under_properties_of_their_type(predicate: rdflib.URIRef) -> None:
    for ours, theirs in GRAPH.subject_objects(predicate):
        if str(theirs) in TERMS:
            kinds = set(GRAPH.objects(ours, RDF.type))
            expected = {"class": OWL.Class, "object": OWL.ObjectProperty, "datatype": OWL.DatatypeProperty}
            kind = TERMS[str(theirs)].kind
            assert kind == "property" or expected[kind] in kinds, (ours, theirs)


def test_no_class_stands_under_two_disjoint_ones() -> None:
    for ours in GRAPH.subjects(RDF.type, OWL.Class):
        assert clashes(superclasses(str(ours))) == [], ours


def test_every_axiom_of_ours_holds_by_the_standard_above() -> None:
    """Where a property stands under a standard one, its classes stand under that one's domain and range."""
    wider = set()
    for ours, theirs in GRAPH.subject_objects(RDFS.subPropertyOf):
        if str(theirs) not in TERMS:
            continue
        for side, standard in (("domain", TERMS[str(theirs)].domain), ("range", TERMS[str(theirs)].range)):
            predicate = RDFS[side]
            for one in [*GRAPH.objects(ours, predicate), *GRAPH.objects(ours, SCHEMA_INCLUDES[predicate])]:
                above = superclasses(str(one))
                assert clashes(above | superclasses(standard)) == [], (ours, theirs, one)
                if (
                    standard in TERMS
                    and TERMS[standard].kind == "class"
                    and standard not in above | {str(RDFS.Literal)}
                ):
                    wider.add((str(ours).removeprefix(str(RG)), side, str(one).removeprefix(str(RG))))
    assert wider == KNOWN_WIDER


def test_what_is_above_one_of_ours_is_used_by_the_writer() -> None:
    assert {str(one) for one in GRAPH.objects(None, RDFS.subClassOf)} <= vocabulary_terms() | standard_terms()
    assert {str(one) for one in GRAPH.objects(None, RDFS.subPropertyOf)} <= vocabulary_terms() | standard_terms()


def test_a_wrong_alignment_would_be_seen() -> None:
    """An agenda item that is a document as well, and an activity that is an entity."""
    item = superclasses(RG.AgendaItem)
    assert clashes(item) == []
    assert clashes(item | superclasses(RG.Document))
    assert clashes(superclasses(RG.Body) | superclasses(RG.Role))
