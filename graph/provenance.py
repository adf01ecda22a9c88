"""The run that made the graph (W3C PROV-O): program, version and the options that change content, and no clock."""

import json
from collections.abc import Iterable, Iterator

from referatgraf.graph.terms import Statement, danish, plain, ref
from referatgraf.ontology.iris import Iris, digest
from referatgraf.ontology.namespaces import DCT, PROV, RDF, SCHEMA, SKOS


def provenance(iris: Iris, keys: Iterable[str], version: str, options: dict[str, str]) -> Iterator[list[Statement]]:
    """Yield what each document's graph was made from, and the run, by IRI.

    Args:
        iris: the making of IRIs.
        keys: keys of the documents, sorted.
        version: version of the program.
        options: the options that change content, by name.
    """
    told = json.dumps({"version": version, **options}, ensure_ascii=False, sort_keys=True)
    run = iris.run(digest(told, 16))
    for key in keys:
        graph = iris.document_graph(key)
        yield [
            (graph, PROV.wasDerivedFrom, ref(iris.document(key))),
            (graph, PROV.wasGeneratedBy, ref(run)),
        ]
    structure = iris.recogniser("structure")
    yield [
        (structure, RDF.type, ref(PROV.SoftwareAgent)),
        (structure, SKOS.prefLabel, danish("Opbygning af referatet efter linjer og overskrifter")),
    ]
    yield [
        (run, RDF.type, ref(PROV.Activity)),
        (run, PROV.wasAssociatedWith, ref(structure)),
        (run, SCHEMA.softwareVersion, plain(version)),
        (run, DCT.description, plain(told)),
    ]
