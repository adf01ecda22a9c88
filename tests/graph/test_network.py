"""The network of a graph: what becomes a node or an edge, what is told of it, and what is kept of a large one."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx import MultiDiGraph

from referatgraf.graph.network import LINKS, NEXT, NODES, network
from referatgraf.ontology.declarations import vocabulary_terms

from .making import IRIS, Graph, Paper, minutes

NOERHAVN = {"municipality": "Nørhavn Kommune"}
STORY = (
    minutes("Direktionen", "2025-02-03", "Havnen|25-001|Anbefales.", name="a.txt", **NOERHAVN),
    minutes("Socialudvalget", "2025-02-11", "Havnen|25-001|Udsat.", "Løbet|25-002", name="b.txt", **NOERHAVN),
    minutes("Socialudvalget", "2025-03-11", "Havnen|25-001|Godkendt.", name="c.txt", **NOERHAVN),
)


def edges(made: MultiDiGraph, relation: str) -> list[tuple[str, str]]:
    """The edges of a relation, both ends by their IRI below the base."""
    found = made.edges(data="relation")
    return sorted((short(a), short(b)) for a, b, told in found if told == relation)


def short(iri: str) -> str:
    return iri.removeprefix(IRIS.base).replace("/noerhavn", "")


@pytest.fixture(scope="module")
def story() -> MultiDiGraph:
    return network(Graph(*STORY).store)


def node(made: MultiDiGraph, name: str) -> dict[str, Any]:
    return next(facts for iri, facts in made.nodes(data=True) if short(iri) == name)


def test_classes_of_the_table_are_declared() -> None:
    assert {facts["class"] for facts in NODES.values()} <= vocabulary_terms()
    assert {end for link in LINKS for end in (link.source, link.target)} <= NODES.keys()


def test_a_meeting_is_contracted_into_the_edge_from_item_to_body(story: MultiDiGraph) -> None:
    assert {kind for _, kind in story.nodes(data="kind")} == set(NODES)
    assert edges(story, "heldBy") == [
        ("meeting/direktionen/2025-02-03/item/1", "body/direktionen"),
        ("meeting/socialudvalget/2025-02-11/item/1", "body/socialudvalget"),
        ("meeting/socialudvalget/2025-02-11/item/2", "body/socialudvalget"),
        ("meeting/socialudvalget/2025-03-11/item/1", "body/socialudvalget"),
    ]


def test_the_way_of_a_case_goes_from_day_to_day(story: MultiDiGraph) -> None:
    assert edges(story, NEXT) == [
        ("meeting/direktionen/2025-02-03/item/1", "meeting/socialudvalget/2025-02-11/item/1"),
        ("meeting/socialudvalget/2025-02-11/item/1", "meeting/socialudvalget/2025-03-11/item/1"),
    ]
    assert [told["date"] for *_, told in story.edges(data=True) if told["relation"] == NEXT] == [
        "2025-02-11",
        "2025-03-11",
    ]


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("body/direktionen", {"kind": "body", "label": "Direktionen", "municipality": "Nørhavn Kommune"}),
        ("case/25-001", {"kind": "case", "label": "25-001", "caseNumber": "25-001"}),
        (
            "meeting/socialudvalget/2025-02-11/item/2",
            {"kind": "item", "label": "Løbet", "number": "2", "closed": "false", "date": "2025-02-11"},
        ),
        (
            "decision/socialudvalget/2025-03-11/25-001",
            {"kind": "decision", "outcome": "approved", "body": "Socialudvalget", "text": "Godkendt."},
        ),
    ],
)
def test_a_node_tells_its_facts(story: MultiDiGraph, name: str, facts: dict[str, str]) -> None:
    assert node(story, name).items() >= facts.items()


def test_a_node_tells_where_it_was_read(story: MultiDiGraph) -> None:
    decision = node(story, "decision/socialudvalget/2025-03-11/25-001")
    text = STORY[2].document.text
    start = text.index("Godkendt.")
    assert decision["source"] == f"c.txt, tegn {start}–{start + len('Godkendt.')}"


def test_edges_tell_day_and_outcome(story: MultiDiGraph) -> None:
    told = {(short(a), facts["relation"]): (facts["date"], facts["outcome"]) for a, _, facts in story.edges(data=True)}
    assert told["meeting/direktionen/2025-02-03/item/1", "treats"] == ("2025-02-03", "approved")
    assert told["meeting/socialudvalget/2025-02-11/item/2", "treats"] == ("2025-02-11", "")


def test_the_outcome_of_an_item_is_that_of_its_own_body() -> None:
    paper = Paper()
    meeting = paper.meeting("Økonomiudvalget", "2025-03-18", **NOERHAVN)
    decisions = [
        paper.decision("Udsat.", "postponed", body="Socialudvalget", date="2025-02-11"),
        paper.decision("Anbefales.", "recommended"),
    ]
    made = network(Graph(paper.source(meeting, paper.item(1, "Havnen", "25-001", decisions))).store)
    assert node(made, "meeting/oekonomiudvalget/2025-03-18/item/1")["outcome"] == "recommended"
    assert len(edges(made, "hasDecision")) == 2


def test_persons_are_left_out() -> None:
    made = network(Graph(minutes("Byrådet", "2025-01-01", "Havnen", present="Asta Brink (A)", **NOERHAVN)).store)
    assert not [iri for iri in made if "/person/" in iri]


@pytest.mark.parametrize(("most", "items"), [(0, 0), (3, 0), (4, 1), (9, 3), (11, 4), (1500, 4)])
def test_of_a_large_graph_the_cases_of_most_items_are_kept(story: MultiDiGraph, most: int, items: int) -> None:
    made = network(Graph(*STORY).store, most)
    kept = [facts["label"] for _, facts in made.nodes(data=True) if facts["kind"] == "item"]
    assert sorted(kept) == ["Havnen"] * min(items, 3) + ["Løbet"] * (items - min(items, 3))
    assert len(made) <= most
    shown, told = ([n for n, kind in each.nodes(data="kind") if kind == "item"] for each in (made, story))
    assert len(shown) + made.graph["left_out"] == len(told)


@settings(max_examples=15, deadline=None)
@given(st.permutations(STORY), st.integers(0, 12))
def test_the_order_of_the_documents_does_not_matter(order: list[Any], most: int) -> None:
    one, other = network(Graph(*STORY).store, most), network(Graph(*order).store, most)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
