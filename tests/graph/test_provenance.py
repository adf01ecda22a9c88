"""What the graph says of how it was made."""

from referatgraf.graph.provenance import RECOGNISERS, provenance
from referatgraf.nlp.recognition.overlaps import LEARNED
from referatgraf.nlp.recognition.pipeline import RECOGNISERS as COMPONENTS
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import PROV, RDF, SKOS

IRIS = Iris()


def test_every_part_that_reads_is_described() -> None:
    assert set(RECOGNISERS) == {"structure", LEARNED, *(recogniser.name for recogniser in COMPONENTS)}
    said = [each for statements in provenance(IRIS, [], "1", {}) for each in statements]
    agents = {subject for subject, predicate, term in said if term == f"<{PROV.SoftwareAgent}>"}
    assert agents == {IRIS.recogniser(name) for name in RECOGNISERS}
    assert agents == {subject for subject, predicate, _ in said if predicate == SKOS.prefLabel}
    assert agents == {term[1:-1] for _, predicate, term in said if predicate == PROV.wasAssociatedWith}


def test_subjects_come_in_their_order() -> None:
    subjects = [statements[0][0] for statements in provenance(IRIS, ["0a", "0b"], "1", {"base": "x"})]
    assert subjects == sorted(subjects)
    assert any(predicate == RDF.type for s in provenance(IRIS, [], "1", {}) for _, predicate, _ in s)
