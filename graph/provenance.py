"""The run that made the graph (W3C PROV-O): program, version and the options that change content, and no clock."""

import json
from collections.abc import Iterable, Iterator

from referatgraf.graph.terms import Statement, danish, plain, ref
from referatgraf.ontology.iris import Iris, digest
from referatgraf.ontology.namespaces import DCT, PROV, RDF, SCHEMA, SKOS

RECOGNISERS = {
    "structure": "Opbygning af referatet efter linjer og overskrifter",
    "amounts": "Beløb i tekst og tabeller",
    "laws": "Henvisninger til love og bestemmelser",
    "bodies": "Udvalg, råd og andre organer i teksten",
    "institutions": "Institutioner og kommuner efter registre og navneformer",
    "names": "Navne efter en trænet model",
    "people": "Personer og titler i teksten",
    "principles": "Principper og deres dele",
    "policies": "Navngivne politikker, planer og aftaler",
    "cases": "Sager nævnt i andre sager",
    "places": "Steder efter navneformer",
}
"""The parts of the program that read something out of a text, by the name that mentions give, with what they find."""


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
    for name, label in sorted(RECOGNISERS.items()):
        part = iris.recogniser(name)
        yield [(part, RDF.type, ref(PROV.SoftwareAgent)), (part, SKOS.prefLabel, danish(label))]
    yield [
        (run, RDF.type, ref(PROV.Activity)),
        *((run, PROV.wasAssociatedWith, ref(iris.recogniser(name))) for name in RECOGNISERS),
        (run, SCHEMA.softwareVersion, plain(version)),
        (run, DCT.description, plain(told)),
    ]
