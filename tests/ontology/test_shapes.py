"""The shapes let a complete meeting pass, and what minutes leave out, and nothing that is wrong."""

from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, SH, Literal, URIRef
from rdflib.collection import Collection

from referatgraf.ontology.declarations import SHAPES, codes, vocabulary_terms
from referatgraf.ontology.namespaces import CODE_LISTS, PREFIXES, RG, standard_terms
from referatgraf.output.validation.graph import graph_problems

COMPLETE = Path(__file__).with_name("complete.ttl")
ID = "https://w3id.org/referatgraf/id/"
Finding = tuple[str, str]


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(SHAPES)


@pytest.fixture
def complete() -> rdflib.Graph:
    return rdflib.Graph().parse(COMPLETE)


def findings(graph: rdflib.Graph, shapes: rdflib.Graph) -> set[Finding]:
    """Severity and Danish message of everything the shapes find."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    return {
        (str(report.value(result, SH.resultSeverity)).removeprefix(str(SH)), str(message))
        for result in report.subjects(RDF.type, SH.ValidationResult)
        for message in report.objects(result, SH.resultMessage)
        if isinstance(message, Literal) and message.language == "da"
    }


def streamed(graph: rdflib.Graph, folder: Path) -> set[Finding]:
    """The same by the validator of the program, which reads a file as a stream."""
    path = folder / "graph.ttl"
    path.write_text(graph.serialize(format="turtle"), encoding="utf-8")
    return {(each.severity, each.messages["da"]) for each in graph_problems([path])}


def change(graph: rdflib.Graph, update: str) -> rdflib.Graph:
    """Carry out a SPARQL update in which the prefixes and the base of the ids are known."""
    namespaces = {prefix: base for prefix, base in PREFIXES.items() if prefix.isalnum()}
    graph.update(f"BASE <{ID}> {update}", initNs=namespaces)
    return graph


def test_a_complete_meeting_passes_without_a_word(complete: rdflib.Graph, shapes: rdflib.Graph) -> None:
    assert findings(complete, shapes) == set()


# What minutes leave out: no violation, at most a warning.
ALLOWED = [
    ("DELETE WHERE { <meeting/m> rg:date ?x }", {"Warning"}),
    ("DELETE WHERE { <meeting/m> rg:heldBy ?x }", {"Warning"}),
    ("DELETE WHERE { <meeting/m> rg:municipality ?x }", set()),
    ("DELETE WHERE { <meeting/m> rg:endTime ?x }", set()),
    ("DELETE WHERE { <meeting/m> rg:chair ?x }", set()),
    ("DELETE WHERE { <body/b> rg:municipality ?x }", set()),
    ("DELETE WHERE { <body/b> org:classification ?x }", {"Info"}),
    ("DELETE WHERE { <item/i> rg:number ?x }", set()),
    ("DELETE WHERE { <item/i> dct:title ?x }", set()),
    ("DELETE WHERE { <item/i> rg:kind ?x }", set()),
    ("DELETE WHERE { <dec/d> rg:outcome ?x }", {"Info"}),
    ("DELETE WHERE { <dec/d> rg:decidedBy ?x }", {"Warning"}),
    ("DELETE WHERE { <vote/v> rg:votesAbstained ?x }", set()),
    (
        "DELETE { <vote/v> ?p ?x } WHERE { <vote/v> ?p ?x FILTER(?p != rdf:type) } ; DELETE WHERE { <pv/w> ?p ?x }",
        {"Warning"},
    ),
    ("DELETE WHERE { <pv/w> rg:count ?x }", set()),
    ("DELETE WHERE { <deputy/e> rg:deputyFor ?x }", set()),
    ("DELETE WHERE { <stm/o> rg:statedBy ?x }", {"Info"}),
    ("DELETE WHERE { <case/c> rg:caseNumber ?x }", set()),
    ("DELETE WHERE { <document/d1/text> nif:isString ?x }", set()),
    ("DELETE WHERE { <mention/x> itsrdf:taIdentRef ?x }", set()),
    ("INSERT DATA { <meeting/m> rg:present <person/q> }", {"Warning"}),
    ("INSERT DATA { <meeting/m> skos:prefLabel 'Socialudvalget 8. august 2024'@da }", set()),
]


@pytest.mark.parametrize(("update", "severities"), ALLOWED)
def test_what_minutes_leave_out_is_no_violation(
    update: str, severities: set[str], complete: rdflib.Graph, shapes: rdflib.Graph, tmp_path: Path
) -> None:
    found = findings(change(complete, update), shapes)
    assert {severity for severity, _ in found} == severities
    assert streamed(complete, tmp_path) == found


BROKEN = [
    ("DELETE WHERE { <document/d1> rg:sha256 ?x }", "Et dokument har én SHA-256"),
    ("INSERT DATA { <document/d1> rg:sha256 'abc' }", "Et dokument har én SHA-256"),
    ("DELETE WHERE { <document/d1> rg:fileName ?x }", "mindst ét filnavn"),
    ("DELETE WHERE { <document/d1> rg:documentKind ?x }", "Et dokument er enten"),
    ("INSERT DATA { <document/d1> rg:documentKind kind:decision }", "Et dokument er enten"),
    ("DELETE WHERE { <document/d1> rg:records ?x }", "Et dokument gengiver ét møde"),
    ("DELETE WHERE { <document/d1> rg:hasText ?x }", "Et dokument har én tekst"),
    ("DELETE WHERE { <document/d1> rg:records ?x }", "Intet dokument gengiver mødet"),
    ("INSERT DATA { <meeting/m> rg:heldBy <person/p> }", "Et møde holdes af ét organ"),
    ("INSERT DATA { <meeting/m> rg:date '2024-08-09'^^xsd:date }", "højst én dato"),
    ("INSERT DATA { <meeting/m> rg:startTime '17:00' }", "begynder på ét klokkeslæt"),
    ("INSERT DATA { <meeting/m> rg:chair <person/q> }", "højst én formand"),
    ("INSERT DATA { <meeting/m> rg:present <body/b> }", "til stede, er ikke en person"),
    ("INSERT DATA { <meeting/m> skos:prefLabel 'a'@da , 'b'@da }", "mere end ét navn"),
    ("INSERT DATA { <meeting/m> skos:prefLabel 'a' }", "ikke mærket som dansk"),
    ("DELETE WHERE { <deputy/e> rg:person ?x }", "En stedfortræder er én person"),
    ("DELETE WHERE { <meeting/m> rg:hasItem ?x }", "Et punkt hører til ét møde"),
    ("DELETE WHERE { <item/i> rg:order ?x }", "én plads i rækkefølgen"),
    ("DELETE WHERE { <item/i> rg:closed ?x }", "enten lukket eller åbent"),
    ("INSERT DATA { <item/i> rg:number '5' }", "højst ét nummer"),
    ("INSERT DATA { <item/i> rg:kind outcome:approved }", "Sagstypen er ukendt"),
    ("INSERT DATA { <item/i> rg:recommendedBy <person/p> }", "hverken rolle, organ eller institution"),
    ("INSERT DATA { <item/i> rg:hasDecision <vote/v> }", "ikke beskrevet som rg:Decision"),
    ("INSERT DATA { <item/i> rg:cites <policy/y> }", "er ikke en lov"),
    ("DELETE WHERE { <sec/s> rg:sectionKind ?x }", "Et afsnit er af én kendt type"),
    ("DELETE WHERE { <rec/r> rg:text ?x }", "En indstilling har én ordlyd"),
    ("DELETE WHERE { <att/t> dct:title ?x }", "Et bilag har én titel"),
    ("DELETE WHERE { <stm/o> rg:statementKind ?x }", "En udtalelse er af én kendt type"),
    ("DELETE WHERE { <amount/u> schema:value ?x }", "én værdi i kroner"),
    ("DELETE WHERE { <case/c> rg:caseNumber ?x ; rg:journalNumber ?y }", "sagsnummer eller et journalnummer"),
    ("DELETE WHERE { <item/i> rg:hasDecision ?x }", "Beslutningen hører til intet punkt"),
    ("INSERT DATA { <dec/d> rg:outcome outcome:noted }", "højst ét udfald"),
    ("INSERT DATA { <dec/d> rg:text 'Afvist.' }", "højst én ordlyd"),
    ("INSERT DATA { <dec/d> rg:decidedBy <party/a> }", "En beslutning træffes af ét organ"),
    ("DELETE WHERE { <mot/f> rg:text ?x }", "Et forslag har én ordlyd"),
    ("INSERT DATA { <vote/v> rg:votesFor 6 }", "stemmer for er ét helt tal"),
    ("INSERT DATA { <vote/v> rg:votesAgainst -1 }", "stemmer imod er ét helt tal"),
    ("DELETE WHERE { <dec/d> rg:hasVote ?x }", "Afstemningen hører til ingen beslutning"),
    ("DELETE WHERE { <pv/w> rg:stance ?x }", "stemte for, stemte imod eller undlod"),
    ("DELETE WHERE { <pv/w> rg:party ?x }", "Stemmerne er ét partis"),
    ("DELETE WHERE { <person/p> skos:prefLabel ?x }", "IRI'en er ikke en nøgle"),
    ("DELETE WHERE { <person/p> rg:sphere ?x }", "i en kendt sfære"),
    ("DELETE WHERE { <body/b> skos:prefLabel ?x }", "Navnet mangler"),
    ("INSERT DATA { <body/b> skos:altLabel 'committee'@en }", "Et andet navn er ikke mærket som dansk"),
    ("INSERT DATA { <body/b> org:classification sphere:other }", "Organets slags er ukendt"),
    ("INSERT DATA { <municipality/noerhavn> dct:identifier '0899' }", "tre cifre"),
    ("DELETE WHERE { <law/l/par/1> rg:law ?x }", "En bestemmelse står i én lov"),
    ("DELETE WHERE { <mention/x> nif:referenceContext ?x }", "En omtale står i én tekst"),
    ("DELETE WHERE { <mention/x> nif:beginIndex ?x }", "En omtale begynder ét sted"),
    ("INSERT DATA { <mention/x> nif:beginIndex 9 }", "En omtale begynder ét sted"),
    ("INSERT DATA { <mention/x> itsrdf:taConfidence 1.5e0 }", "mellem 0 og 1"),
    ("INSERT DATA { <item/i> rg:foundAt <document/d1/text> }", "Et tegnområde skrives"),
    ("DELETE WHERE { <membership/s> org:member ?x }", "Et medlemskab er én persons"),
]


@pytest.mark.parametrize(("update", "complaint"), BROKEN)
def test_what_is_wrong_is_a_violation(
    update: str, complaint: str, complete: rdflib.Graph, shapes: rdflib.Graph, tmp_path: Path
) -> None:
    found = findings(change(complete, update), shapes)
    assert streamed(complete, tmp_path) == found
    assert any(severity == "Violation" and complaint in message for severity, message in found), found


def test_the_lists_of_codes_are_complete(shapes: rdflib.Graph) -> None:
    lists = {frozenset(map(str, Collection(shapes, values))) for values in shapes.objects(None, SH["in"])}
    of_scheme = {name: frozenset(code for code in codes() if code.startswith(PREFIXES[name])) for name in CODE_LISTS}
    assert lists == {members for name, members in of_scheme.items() if name != "status"}


def test_the_shapes_name_only_declared_terms(shapes: rdflib.Graph) -> None:
    known = vocabulary_terms() | codes() | standard_terms()
    named = {str(node) for triple in shapes for node in triple if isinstance(node, URIRef)}
    ours = tuple(base for prefix, base in PREFIXES.items() if prefix not in {"rdf", "rdfs", "owl", "xsd"})
    assert {iri for iri in named if iri.startswith(ours)} <= known


def constraints_of(shapes: rdflib.Graph) -> Iterator[URIRef | rdflib.BNode]:
    for shape in {*shapes.objects(None, SH.property), *shapes.subjects(RDF.type, SH.PropertyShape)}:
        assert isinstance(shape, URIRef | rdflib.BNode)
        yield shape


def test_every_constraint_speaks_danish_and_english(shapes: rdflib.Graph) -> None:
    for shape in constraints_of(shapes):
        languages = {text.language for text in shapes.objects(shape, SH.message) if isinstance(text, Literal)}
        assert languages == {"da", "en"}, shapes.value(shape, SH.path)


def test_every_class_of_a_meeting_has_a_shape(shapes: rdflib.Graph) -> None:
    later = {RG.LawVersion, RG.Citation, RG.Handling}
    classes = {term for term in vocabulary_terms() if term.removeprefix(str(RG))[0].isupper()}
    assert classes - {str(target) for target in shapes.objects(None, SH.targetClass)} == later
