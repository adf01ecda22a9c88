"""The graph as networks: what becomes a node or an edge of a view, what is told of it, what is kept of a large one."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx import MultiDiGraph

from referatgraf.errors import QueryError, UsageError
from referatgraf.graph.network import KINDS, LINKS, VIEWS, default_view, network
from referatgraf.graph.network.links import NEXT
from referatgraf.nlp.minutes import Minutes
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
def graph() -> Graph:
    return Graph(*STORY)


@pytest.fixture(scope="module")
def cases(graph: Graph) -> MultiDiGraph:
    return network(graph.store, "sager")


def node(made: MultiDiGraph, name: str) -> dict[str, Any]:
    return next(facts for iri, facts in made.nodes(data=True) if short(iri) == name)


def test_classes_of_the_tables_are_declared_and_links_join_kinds() -> None:
    assert {kind.of for kind in KINDS.values()} <= vocabulary_terms()
    assert {end for link in LINKS for end in (link.source, link.target)} <= KINDS.keys()
    assert {rank.start for view in VIEWS.values() for rank in view.ranks} <= KINDS.keys()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_made_of_any_graph(view: str, graph: Graph) -> None:
    for store in (graph.store, Graph().store):
        made = network(store, view)
        assert made.graph["view"] == view
        assert all(facts["kind"] in KINDS for _, facts in made.nodes(data=True))


def test_the_way_of_a_case_goes_from_day_to_day(cases: MultiDiGraph) -> None:
    assert {kind for _, kind in cases.nodes(data="kind")} == {"case", "item"}
    assert edges(cases, NEXT) == [
        ("meeting/direktionen/2025-02-03/item/1", "meeting/socialudvalget/2025-02-11/item/1"),
        ("meeting/socialudvalget/2025-02-11/item/1", "meeting/socialudvalget/2025-03-11/item/1"),
    ]
    ways = [(told["date"], told["outcome"]) for *_, told in cases.edges(data=True) if told["relation"] == NEXT]
    assert ways == [("2025-02-11", "approved"), ("2025-03-11", "approved")]


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("case/25-001", {"kind": "case", "label": "25-001", "caseNumber": "25-001", "title": "Havnen"}),
        (
            "meeting/socialudvalget/2025-02-11/item/2",
            {"kind": "item", "label": "Løbet", "number": "2", "closed": "false", "date": "2025-02-11"},
        ),
        (
            "meeting/socialudvalget/2025-03-11/item/1",
            {"outcome": "approved", "body": "Socialudvalget", "text": "Godkendt."},
        ),
    ],
)
def test_a_node_tells_its_facts(cases: MultiDiGraph, name: str, facts: dict[str, str]) -> None:
    assert node(cases, name).items() >= facts.items()


def test_a_count_of_items_tells_days_and_outcomes(graph: Graph) -> None:
    made = network(graph.store, "oversigt")
    told = {
        short(source): facts
        for source, target, facts in made.edges(data=True)
        if facts["relation"] == "treatedCase" and short(target) == "case/25-001"
    }
    wanted = {"weight": 2, "date": "2025-02-11", "until": "2025-03-11", "outcome": "approved"}
    assert {name: told["body/socialudvalget"][name] for name in wanted} == wanted
    assert node(made, "case/25-001")["latestOutcome"] == "approved"


def test_evidence_is_the_sentence_with_the_name_in_it(graph: Graph) -> None:
    made = network(graph.store, "nabo", "Socialudvalget")
    assert made.graph["focus"].endswith("body/noerhavn/socialudvalget")
    (told,) = [each for each in node(made, "body/socialudvalget")["evidence"] if each.file == "b.txt"][:1]
    assert STORY[1].document.text[told.start : told.end] == told.name == "Socialudvalget"
    assert told.line == STORY[1].document.text[: told.start].count("\n") + 1


def test_the_outcome_of_an_item_is_that_of_its_own_body() -> None:
    paper = Paper()
    meeting = paper.meeting("Økonomiudvalget", "2025-03-18", **NOERHAVN)
    decisions = [
        paper.decision("Udsat.", "postponed", body="Socialudvalget", date="2025-02-11"),
        paper.decision("Anbefales.", "recommended"),
    ]
    made = network(Graph(paper.source(meeting, paper.item(1, "Havnen", "25-001", decisions))).store, "sager")
    assert node(made, "meeting/oekonomiudvalget/2025-03-18/item/1")["outcome"] == "recommended"


@pytest.mark.parametrize(("view", "shown"), [("principper", False), ("oversigt", False), ("personer", True)])
def test_persons_are_in_their_own_view_alone(view: str, shown: bool) -> None:
    made = network(Graph(minutes("Byrådet", "2025-01-01", "Havnen", present="Asta Brink (A)", **NOERHAVN)).store, view)
    assert any("/person/" in iri for iri in made) is shown


def test_the_default_view_is_the_one_that_tells_most(graph: Graph) -> None:
    assert default_view(graph.store) == "oversigt"
    assert network(graph.store).graph["view"] == "oversigt"


@pytest.mark.parametrize(
    ("view", "focus", "error"),
    [("alt", "", UsageError), ("nabo", "", UsageError), ("nabo", "Socialudvaget", QueryError)],
)
def test_what_is_not_there_is_told(graph: Graph, view: str, focus: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        network(graph.store, view, focus)


@pytest.mark.parametrize("focus", ["socialudvalget", "25-001", f"{IRIS.base}case/noerhavn/25-001"])
def test_a_neighbourhood_is_asked_for_by_name_number_or_iri(graph: Graph, focus: str) -> None:
    made = network(graph.store, focus=focus)
    assert made.graph["view"] == "nabo"
    assert made.degree(made.graph["focus"]) > 0
    assert set(made) - {made.graph["focus"]} <= {*made.to_undirected(as_view=True)[made.graph["focus"]]}


def test_a_view_is_narrowed_to_what_is_around_a_thing(graph: Graph) -> None:
    made = network(graph.store, "sager", "25-002")
    assert sorted(kind for _, kind in made.nodes(data="kind")) == ["case", "item"]
    with pytest.raises(QueryError):
        network(graph.store, "personer", "25-002")


@pytest.mark.parametrize(("most", "items", "left"), [(0, 4, 0), (1, 0, 2), (2, 1, 1), (4, 3, 1), (6, 4, 0)])
def test_of_a_large_graph_the_cases_of_most_bodies_are_kept(graph: Graph, most: int, items: int, left: int) -> None:
    made = network(graph.store, "sager", most=most)
    kept = [facts["label"] for _, facts in made.nodes(data=True) if facts["kind"] == "item"]
    assert sorted(kept) == ["Havnen"] * min(items, 3) + ["Løbet"] * (items - min(items, 3))
    assert made.graph["left_out"] == left


@settings(max_examples=15)
@given(st.permutations(STORY), st.integers(0, 12), st.sampled_from(["sager", "oversigt"]))
def test_the_order_of_the_documents_does_not_matter(order: list[Minutes], most: int, view: str) -> None:
    one, other = network(Graph(*STORY).store, view, most=most), network(Graph(*order).store, view, most=most)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
