import copy
import pickle

import pytest
import rdflib

from referatgraf.errors import VocabularyError
from referatgraf.ontology import namespaces
from referatgraf.ontology.declarations import CODES, ONTOLOGY, declared_terms
from referatgraf.ontology.namespaces import (
    DCT,
    ELI_DL,
    OUTCOME,
    PREFIXES,
    RG,
    STANCE,
    STANDARDS,
    STATUS,
    Vocabulary,
    standard_terms,
)

ALL = {name: value for name, value in vars(namespaces).items() if isinstance(value, Vocabulary)}


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (RG.heldBy, "https://w3id.org/referatgraf/ns#heldBy"),
        (RG["heldBy"], "https://w3id.org/referatgraf/ns#heldBy"),
        (OUTCOME.approved, "https://w3id.org/referatgraf/code/outcome/approved"),
        (STATUS["to-be-handled"], "https://w3id.org/referatgraf/code/status/to-be-handled"),
        (STANCE["for"], "https://w3id.org/referatgraf/code/stance/for"),
        (DCT.title, "http://purl.org/dc/terms/title"),
        (ELI_DL.consists_of, "http://data.europa.eu/eli/eli-draft-legislation-ontology#consists_of"),
    ],
)
def test_a_term_is_its_iri_as_a_plain_string(iri: str, expected: str) -> None:
    assert type(iri) is str
    assert iri == expected


@pytest.mark.parametrize(
    ("vocabulary", "name", "nearest"),
    [
        (RG, "heldby", "rg:heldBy"),
        (RG, "AgendaItems", "rg:AgendaItem"),
        (OUTCOME, "aproved", "outcome:approved"),
        (STATUS, "to_be_handled", "status:to-be-handled"),
        (DCT, "titel", "dct:title"),
        (RG, "", "rg:"),
    ],
)
def test_an_unknown_term_is_refused_with_the_nearest(vocabulary: Vocabulary, name: str, nearest: str) -> None:
    with pytest.raises(VocabularyError, match=f"er ikke erklæret; nærmest er {nearest}"):
        vocabulary[name]
    assert name not in vocabulary
    if name:
        with pytest.raises(VocabularyError):
            getattr(vocabulary, name)


def test_an_attribute_is_kept() -> None:
    vocabulary = Vocabulary("rg", lambda: frozenset({"heldBy"}))
    assert "heldBy" not in vars(vocabulary)
    assert vocabulary.heldBy is vocabulary.heldBy


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_namespace_gives_its_terms(name: str) -> None:
    vocabulary = ALL[name]
    assert list(vocabulary)
    assert {vocabulary[term] for term in vocabulary} <= declared_terms() | standard_terms()
    assert all(vocabulary[term].startswith(str(vocabulary)) for term in vocabulary)


def test_the_namespaces_together_are_all_declared_terms() -> None:
    every = {vocabulary[term] for vocabulary in ALL.values() for term in vocabulary}
    assert every == declared_terms() | standard_terms()


def test_every_prefix_has_its_namespace() -> None:
    assert {str(vocabulary) for vocabulary in ALL.values()} == set(PREFIXES.values())
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert STANDARDS.keys() <= PREFIXES.keys()


def test_introspection_meets_no_vocabulary_error() -> None:
    assert not hasattr(RG, "__wrapped__")
    assert repr(RG) == "Vocabulary('rg')"
    assert copy.copy(RG).heldBy == RG.heldBy
    with pytest.raises((AttributeError, TypeError, pickle.PicklingError)):
        pickle.dumps(RG)


def test_what_stands_in_the_ontology_files_is_declared() -> None:
    graph = rdflib.Graph().parse(ONTOLOGY).parse(CODES)
    own = {str(term) for term in graph.subjects() if str(term).startswith("https://w3id.org/referatgraf/")}
    schemes = {base.rstrip("/") for prefix, base in PREFIXES.items() if "/code/" in base}
    assert own - schemes - {str(RG)} == declared_terms()
