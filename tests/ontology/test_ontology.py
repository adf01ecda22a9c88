"""The ontology and its code lists declare what the contract names, in Danish and English."""

import csv
import re
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Literal, URIRef

from referatgraf.nlp import structure
from referatgraf.ontology.declarations import (
    CODES,
    ONTOLOGY,
    SHAPES,
    above,
    codes,
    declared_terms,
    labels,
    vocabulary_terms,
)
from referatgraf.ontology.namespaces import CODE_LISTS, PREFIXES, RG

GRAPH = rdflib.Graph().parse(ONTOLOGY).parse(CODES)
CODE_LIST_URIS = {name: URIRef(PREFIXES[name].rstrip("/")) for name in CODE_LISTS}


def languages(term: str, predicate: URIRef) -> list[str]:
    values = GRAPH.objects(URIRef(term), predicate)
    return sorted(str(text.language) for text in values if isinstance(text, Literal))


@pytest.fixture(scope="module")
def contract(shared: Path) -> str:
    return (shared / "design" / "CONTRACT.md").read_text(encoding="utf-8")


def test_every_term_of_the_contract_is_declared(contract: str) -> None:
    named = set(re.findall(r"\brg:([A-Za-z]\w*)", contract))
    assert {name for name in named if str(RG) + name not in vocabulary_terms()} == set()


def test_every_code_of_the_contract_is_declared(contract: str) -> None:
    """The contract writes the first code of a list with its prefix and the others of the same cell without."""
    for name in CODE_LISTS:
        for first, rest in re.findall(rf"`{name}:([\w-]+)`((?:, `[a-z-]+`)*)", contract):
            for code in [first, *re.findall(r"`([a-z-]+)`", rest)]:
                assert PREFIXES[name] + code in codes()


def test_every_alignment_of_the_contract_is_declared(contract: str) -> None:
    """`rg:A` ⊑ eli-dl:B, foaf:C."""
    for ours, theirs in re.findall(r"`rg:(\w+)` ⊑ ((?:[\w-]+:\w+(?:, )?)+)", contract):
        for prefix, name in re.findall(r"([\w-]+):(\w+)", theirs):
            if not name.endswith("_"):
                assert PREFIXES[prefix] + name in above(str(RG) + ours), (ours, prefix, name)


@pytest.mark.parametrize("predicate", [RDFS.label, RDFS.comment])
def test_every_term_speaks_danish_and_english(predicate: URIRef) -> None:
    wrong = {term for term in vocabulary_terms() if languages(term, predicate) != ["da", "en"]}
    assert wrong == set()


@pytest.mark.parametrize("predicate", [SKOS.prefLabel, SKOS.definition])
def test_every_code_speaks_danish_and_english(predicate: URIRef) -> None:
    assert {code for code in codes() if languages(code, predicate) != ["da", "en"]} == set()


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_two_terms_have_one_label(language: str) -> None:
    of_terms = [label for term, label in labels(language).items() if term in vocabulary_terms()]
    assert len(of_terms) == len(set(of_terms))


def test_every_property_tells_its_use() -> None:
    for term in map(URIRef, vocabulary_terms()):
        if (term, RDF.type, OWL.DatatypeProperty) in GRAPH:
            assert str(GRAPH.value(term, RDFS.range)).startswith(PREFIXES["xsd"]), term


def test_every_code_stands_in_its_list() -> None:
    for code in map(URIRef, codes()):
        scheme = GRAPH.value(code, SKOS.inScheme)
        assert isinstance(scheme, URIRef)
        name = code.removeprefix(f"{scheme}/")
        assert str(GRAPH.value(code, SKOS.notation)) == name
        assert (scheme, SKOS.hasTopConcept, code) in GRAPH
        assert (code, SKOS.topConceptOf, scheme) in GRAPH
    assert set(GRAPH.subjects(RDF.type, SKOS.ConceptScheme)) == set(CODE_LIST_URIS.values())


def test_no_word_stands_for_two_codes_of_a_list() -> None:
    for scheme in CODE_LIST_URIS.values():
        words = [
            str(label).casefold()
            for code in GRAPH.subjects(SKOS.inScheme, scheme)
            for predicate in (SKOS.prefLabel, SKOS.altLabel)
            for label in GRAPH.objects(code, predicate)
            if isinstance(label, Literal) and label.language == "da"
        ]
        assert len(words) == len(set(words)), scheme


def headings() -> dict[str, str]:
    """Heading, in lower case, to code of the list `section:`."""
    return {
        str(label).casefold(): code.removeprefix(PREFIXES["section"])
        for code in GRAPH.subjects(SKOS.inScheme, CODE_LIST_URIS["section"])
        for predicate in (SKOS.prefLabel, SKOS.altLabel)
        for label in GRAPH.objects(code, predicate)
        if isinstance(label, Literal) and label.language == "da"
    }


def test_headings_mean_what_the_reader_takes_them_for() -> None:
    known = headings()
    assert structure.__file__
    with Path(structure.__file__).with_name("headings.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if PREFIXES["section"] + row["section"] in codes():  # the reader tells a few more apart, and joins them
                assert known.get(row["heading"].casefold(), row["section"]) == row["section"], row


@pytest.mark.parametrize("path", [ONTOLOGY, CODES, SHAPES], ids=lambda path: path.name)
def test_prefixes_are_those_of_the_program(path: Path) -> None:
    written = dict(re.findall(r"^@prefix ([\w-]+): <([^>]+)>", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert {prefix: base for prefix, base in written.items() if PREFIXES.get(prefix, base) != base} == {}


def test_the_ontology_says_what_it_is() -> None:
    (ontology,) = rdflib.Graph().parse(ONTOLOGY).subjects(RDF.type, OWL.Ontology)
    assert str(ontology) == str(RG)
    assert languages(str(ontology), DCTERMS.title) == languages(str(ontology), DCTERMS.description) == ["da", "en"]
    for predicate in (DCTERMS.license, DCTERMS.creator, OWL.versionInfo, OWL.versionIRI):
        assert GRAPH.value(ontology, predicate)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (RG.Provision, {RG.Law, str(SKOS.Concept)}),
        (RG.Municipality, {RG.Institution, PREFIXES["org"] + "Organization", PREFIXES["m8g"] + "PublicOrganisation"}),
        (RG.excused, {RG.absent, PREFIXES["eli-dl"] + "had_excused_person"}),
        (RG.Handling, set()),
    ],
)
def test_above_follows_all_levels(term: str, expected: set[str]) -> None:
    assert set(above(term)) == expected


def test_the_files_hold_no_blank_node() -> None:
    assert not [node for triple in GRAPH for node in triple if isinstance(node, rdflib.BNode)]


def test_declared_terms_are_terms_and_codes() -> None:
    assert declared_terms() == vocabulary_terms() | codes()
    assert str(RG) not in declared_terms()
