"""Laws, provisions, versions and citations as statements."""

from dataclasses import replace

import pytest

from referatgraf.graph.laws import provision_facts
from referatgraf.graph.statements import Source
from referatgraf.nlp.mentions import LawReference, Named, Provision
from referatgraf.nlp.recognition import recognise
from referatgraf.ontology.namespaces import RG

from .making import IRIS, Graph, Paper

M = "meeting/noerhavn/socialudvalget/2024-08-08"
LBK = "https://www.retsinformation.dk/eli/lta"


def minutes(*texts: str, date: str = "2024-08-08", name: str = "referat.txt") -> Source:
    """Minutes of Socialudvalget with an item for each text, and what is recognised in them."""
    paper = Paper()
    meeting = paper.meeting("Socialudvalget", date, municipality="Nørhavn Kommune")
    items = []
    for order, text in enumerate(texts, 1):
        item = paper.item(order, f"Sag {order}")
        here = paper.span(text)
        items.append(replace(item, span=replace(item.span, end=here.end)))
    source = paper.source(meeting, *items, name=name)
    return replace(source, named=recognise(source.document, source.minutes))


def test_a_provision_and_all_that_it_is_part_of() -> None:
    graph = Graph(minutes("Støtten gives efter servicelovens § 83 a, stk. 1, nr. 2."))
    assert graph.values("?i rg:cites ?v") == ["law/serviceloven/par/83-a/stk/1/nr/2"]
    assert graph.rows("?p ?l", "?p a rg:Provision ; skos:prefLabel ?l") == [
        ("law/serviceloven/par/83-a", "serviceloven § 83 a"),
        ("law/serviceloven/par/83-a/stk/1", "serviceloven § 83 a, stk. 1"),
        ("law/serviceloven/par/83-a/stk/1/nr/2", "serviceloven § 83 a, stk. 1, nr. 2"),
    ]
    assert graph.rows("?p ?n ?s", "?p rg:paragraph ?n ; rg:subsection ?s ; rg:pointNumber ?x") == [
        ("law/serviceloven/par/83-a/stk/1/nr/2", "83 a", "1")
    ]
    assert graph.rows("?p ?w", "?p rg:partOf ?w") == [
        ("law/serviceloven/par/83-a/stk/1", "law/serviceloven/par/83-a"),
        ("law/serviceloven/par/83-a/stk/1/nr/2", "law/serviceloven/par/83-a/stk/1"),
    ]
    assert set(graph.values("?p rg:law ?v")) == {"law/serviceloven"}
    assert graph.values(f"<{IRIS.base}law/serviceloven> dct:title ?v") == ["Lov om social service"]
    assert graph.values("?l a rg:Law ; rg:hasVersion ?v") == [f"{LBK}/2024/909", f"{LBK}/2025/1129"]


@pytest.mark.parametrize(
    ("text", "section", "said"),
    [
        ("Støtten gives efter servicelovens § 83 a, stk. 1, nr. 2.", "serviceloven/par/83-a", "servicelovens § 83 a"),
        ("Jf. § 17, stk. 4, i kommunestyrelsesloven.", "kommunestyrelsesloven/par/17", "§ 17"),
        ("Data behandles efter GDPR art. 6, stk. 1.", "gdpr/art/6", "GDPR art. 6"),
    ],
)
def test_who_cites_a_part_of_a_section_names_the_section(text: str, section: str, said: str) -> None:
    graph = Graph(minutes(text))
    named = f"GRAPH ?g {{ ?m itsrdf:taIdentRef <{IRIS.base}law/{section}> ; nif:anchorOf ?said ; rg:supports ?by }}"
    assert graph.rows("?said ?by", named) == [(said, "mentions")]
    assert f"law/{section}" in graph.values(f"<{IRIS.base}{M}/item/1> rg:mentions ?v")
    assert f"law/{section}" not in graph.values("?i rg:cites ?v")


def test_who_cites_a_whole_section_names_it_once() -> None:
    graph = Graph(minutes("Støtten gives efter servicelovens § 85."))
    said = 'GRAPH ?g { ?m itsrdf:taIdentRef ?law ; nif:anchorOf ?v } FILTER(CONTAINS(STR(?law), "/law/"))'
    assert graph.values(said) == ["servicelovens § 85"]


def test_a_citation_tells_the_version_of_the_day_and_where_its_section_was_looked_up() -> None:
    graph = Graph(minutes("Støtten gives efter servicelovens § 85 og § 54 a."))
    where = "?x a rg:Citation ; rg:cited ?c ; rg:inVersion ?v OPTIONAL { ?x rg:sectionChecked ?k }"
    assert graph.rows("?c ?v ?k", where) == [
        ("law/serviceloven/par/54-a", f"{LBK}/2024/909", ""),
        ("law/serviceloven/par/85", f"{LBK}/2024/909", f"{LBK}/2025/1129"),
    ]
    assert graph.values("?x a rg:Citation ; rg:item ?v") == [f"{M}/item/1"]
    assert graph.rows("?v ?d", "?v a rg:LawVersion ; dct:date ?d") == [
        (f"{LBK}/2024/909", "2024-07-03"),
        (f"{LBK}/2025/1129", "2025-09-22"),
    ]


@pytest.mark.parametrize(
    ("date", "sections"),
    [("2024-08-08", "107 108 109 110"), ("2026-01-20", "107 108 108-a 108-b 108-c 109 110")],
)
def test_a_range_cites_what_lies_between_its_ends(date: str, sections: str) -> None:
    graph = Graph(minutes("Ophold efter servicelovens §§ 107-110.", date=date))
    cited = graph.values("?i rg:cites ?v")
    assert [each.rpartition("/")[2] for each in cited] == sections.split()
    assert len(graph.values("?v a rg:Citation")) == len(cited)


def test_the_ends_of_a_range_are_named_and_the_rest_is_inferred() -> None:
    source = minutes("Ophold efter servicelovens §§ 107-110.", date="2024-08-08")
    graph = Graph(source)
    laws = f"itsrdf:taAnnotatorsRef <{IRIS.recogniser('laws')}> ; itsrdf:taIdentRef ?x"
    read = f"GRAPH ?g {{ ?m {laws} FILTER NOT EXISTS {{ ?m rg:inferredBy ?how }} ?m nif:anchorOf ?v }}"
    assert graph.values(read) == ["110", "servicelovens §§ 107"]
    inferred = f"GRAPH ?g {{ ?m {laws} ; rg:inferredBy ?how ; rg:supports rg:cites ; nif:anchorOf ?v }}"
    assert graph.values(inferred) == ["§§ 107-110"]
    assert [
        each.rpartition("/")[2]
        for each in graph.values(f"GRAPH ?g {{ ?m {laws} ; rg:inferredBy ?how }} BIND(?x AS ?v)")
    ] == ["108", "109"]


def test_a_law_outside_the_register_goes_by_its_name() -> None:
    graph = Graph(minutes("Efter statistiklovens § 6 og lov nr. 753 af 13. juni 2023."))
    assert graph.rows("?v ?l", "?i rg:cites ?v . ?v skos:prefLabel ?l") == [
        ("law/lov-nr-753-af-13-juni-2023", "lov nr. 753 af 13. juni 2023"),
        ("law/statistikloven/par/6", "statistikloven § 6"),
    ]
    assert graph.rows("?l ?v", "?l rg:hasVersion ?v") == [("law/lov-nr-753-af-13-juni-2023", f"{LBK}/2023/753")]


def test_a_number_names_the_law_and_what_was_published() -> None:
    graph = Graph(minutes("Efter LBK nr. 248 af 08/03/2023."))
    assert graph.values("?i rg:cites ?v") == ["law/sundhedsloven"]
    assert set(graph.values("?i rg:mentions ?v")) == {"law/sundhedsloven", f"{LBK}/2023/248"}
    assert (f"{LBK}/2023/248",) in graph.rows("?v", "?l rg:hasVersion ?v")


def test_rules_of_the_municipality_are_its_own() -> None:
    graph = Graph(minutes("Styrelsesvedtægtens § 4 ændres."))
    assert graph.values("?i rg:cites ?v") == ["law/noerhavn/styrelsesvedtaegten/par/4"]
    assert graph.values("?p rg:law ?v") == ["law/noerhavn/styrelsesvedtaegten"]
    assert graph.values("?x rg:inVersion ?v") == []


def test_a_section_whose_law_stays_open_is_evidence_and_no_statement() -> None:
    source = minutes("Efter § 5 skal kommunen.")
    graph = Graph(source)
    assert graph.values("?i rg:cites ?v") == []
    laws = f"itsrdf:taAnnotatorsRef <{IRIS.recogniser('laws')}>"
    assert graph.values(f"GRAPH ?g {{ ?m {laws} ; nif:anchorOf ?v }}") == ["§ 5"]


def test_documents_share_laws() -> None:
    one, other = minutes("Efter servicelovens § 85."), minutes("Efter Serviceloven § 85.", date="2024-09-05")
    graph = Graph(one, other)
    assert graph.values("?v a rg:Provision") == ["law/serviceloven/par/85"]
    assert len(graph.values("?v rg:cites ?x")) == 2


def test_a_provision_tells_of_itself_by_its_iri() -> None:
    iri = IRIS.thing("provision", "", "gdpr/art/6/stk/1/litra/e")
    assert set(provision_facts(iri)) == {
        (iri, RG.law, f"<{IRIS.thing('law', '', 'gdpr')}>"),
        (iri, RG.partOf, f"<{iri.removesuffix('/litra/e')}>"),
        (iri, RG.article, '"6"'),
        (iri, RG.subsection, '"1"'),
        (iri, RG.letter, '"e"'),
    }


def test_a_reference_without_an_item_is_evidence_alone() -> None:
    paper = Paper()
    meeting = paper.meeting("Socialudvalget", "2024-08-08", municipality="Nørhavn Kommune")
    here = paper.span("servicelovens § 85")
    source = paper.source(meeting, paper.item(1, "Havnen"))
    reference = LawReference("serviceloven", "serviceloven", here, Provision(paragraph="85"))
    graph = Graph(replace(source, named=Named(laws=(reference,))))
    assert graph.values("?i rg:cites ?v") == []
    assert graph.values("?v a rg:Provision") == ["law/serviceloven/par/85"]
