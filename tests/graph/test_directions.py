"""Names joined and parted by hand, and names that are told as doubtful."""

import pytest

from referatgraf.graph.resolve import Direction
from referatgraf.graph.resolve.doubts import MIDDLE, SPELLING, SPHERES, doubts

from .making import Graph, minutes
from .test_principles import paper

TOWN = "Nørhavn Kommune"
SET = "de to principper for havnen"
P = "person/noerhavn/"


def joined(kind: str, name: str, other: str, reason: str = "samme sted") -> Direction:
    return Direction("join", kind, TOWN, name, other, reason)


def present(graph: Graph) -> list[str]:
    return graph.values("?m rg:present ?v")


def test_a_name_is_joined_to_another() -> None:
    one = minutes("Byrådet", "2024-08-08", municipality=TOWN, present="Asta Brinck, Bo Dam")
    other = minutes("Byrådet", "2024-09-08", municipality=TOWN, present="Asta Brink")
    assert len(present(Graph(one, other))) == 3
    graph = Graph(one, other, directions=[joined("person", "Asta Brink", "Asta Brinck", "samme plads")])
    assert present(graph) == [P + "asta-brink", P + "bo-dam"]
    assert graph.rows("?v ?w ?r", "?p skos:prefLabel ?v ; skos:altLabel ?w ; rg:joinedBy ?r") == [
        ("Asta Brink", "Asta Brinck", "samme plads")
    ]


def test_the_joined_name_is_no_label_however_frequent() -> None:
    documents = [
        minutes("Byrådet", f"2024-0{month}-08", municipality=TOWN, present=name)
        for month, name in enumerate(["Asta Brinck", "Asta Brinck", "Asta Brink"], 1)
    ]
    graph = Graph(*documents, directions=[joined("person", "Asta Brink", "Asta Brinck")])
    assert graph.values("?p a rg:Person ; skos:prefLabel ?v") == ["Asta Brink"]


def test_spheres_are_joined() -> None:
    one = minutes("Byrådet", "2024-08-08", municipality=TOWN, present="Asta Brink")
    other = minutes("Direktionen", "2024-09-08", municipality=TOWN, present="Asta Brink")
    assert present(Graph(one, other)) == [P + "asta-brink", P + "asta-brink~adm"]
    graph = Graph(one, other, directions=[joined("person", "Asta Brink", "Asta Brink~adm")])
    assert present(graph) == [P + "asta-brink"]
    assert graph.values("?p a rg:Person ; rg:sphere ?v") == ["sphere/political"]


def test_bodies_are_joined_with_their_meetings_and_decisions() -> None:
    history = minutes("Byrådet", "2024-09-08", "Havnen|24-000101|Godkendt.", municipality=TOWN)
    one = minutes("Teknisk Udvalg", "2024-08-08", "Havnen|24-000101|Anbefales.", municipality=TOWN)
    again = minutes("Teknikudvalget", "2024-08-08", "Havnen|24-000101|Anbefales.", municipality=TOWN, format="pdf")
    assert len(Graph(one, again, history).values("?v a rg:Meeting")) == 3
    graph = Graph(one, again, history, directions=[joined("body", "Teknikudvalget", "Teknisk Udvalg")])
    assert len(graph.values("?v a rg:Meeting")) == 2
    assert graph.values("?v a rg:Decision ; rg:decidedBy/skos:prefLabel 'Teknikudvalget'@da") == [
        "decision/noerhavn/teknikudvalget/2024-08-08/24-000101"
    ]


def test_spellings_taken_for_one_are_parted() -> None:
    documents = [
        minutes("Børn- og Ungeudvalget", "2024-08-08", municipality=TOWN),
        minutes("Børne- og Ungeudvalget", "2024-09-08", municipality=TOWN),
    ]
    assert len(Graph(*documents).values("?v a rg:Body")) == 1
    parting = Direction("part", "body", TOWN, "Børn- og Ungeudvalget", "Børne- og Ungeudvalget", "før og efter valget")
    graph = Graph(*documents, directions=[parting])
    assert graph.values("?b a rg:Body ; skos:prefLabel ?v") == ["Børn- og Ungeudvalget", "Børne- og Ungeudvalget"]


def test_another_municipality_is_left_alone() -> None:
    one = minutes("Byrådet", "2024-08-08", municipality="Sønderby Kommune", present="Asta Brinck, Asta Brink")
    graph = Graph(one, directions=[joined("person", "Asta Brink", "Asta Brinck")])
    assert len(present(graph)) == 2


@pytest.mark.parametrize(
    ("present", "found"),
    [
        ("Jens P. Holm, Jens Holm", [(("Jens Holm", "Jens P. Holm"), MIDDLE)]),
        ("Jens Peter Holm, Jens P. Holm", [(("Jens P. Holm", "Jens Peter Holm"), MIDDLE)]),
        ("Jens Peter Holm, Jens Ove Holm", []),
        ("Kåre Brinck, Kåre Brink", [(("Kåre Brinck", "Kåre Brink"), SPELLING)]),
        ("Ib Krog, Bo Krog", []),
    ],
)
def test_doubtful_names(present: str, found: list) -> None:
    graph = Graph(minutes("Byrådet", "2024-08-08", municipality=TOWN, present=present))
    assert [(each.labels, each.why) for each in doubts(graph.state.tables)] == found


def test_one_name_in_two_spheres_is_doubtful() -> None:
    one = minutes("Byrådet", "2024-08-08", municipality=TOWN, present="Asta Brink")
    other = minutes("Direktionen", "2024-09-08", municipality=TOWN, present="Asta Brink")
    (doubt,) = doubts(Graph(one, other).state.tables)
    assert (doubt.scope, doubt.kinds, doubt.why) == ("noerhavn", ("person/administration", "person/political"), SPHERES)
    assert (
        list(doubts(Graph(one, other, directions=[joined("person", "Asta Brink", "Asta Brink~adm")]).state.tables))
        == []
    )


def test_principles_are_joined_with_what_stands_below_them() -> None:
    first = {SET: ["Mod", "Mod > Vi tør", "Tro"]}
    later = {SET: ["Modet", "Modet > Vi tør", "Modet > Vi vil", "Tro"]}
    papers = [paper("Nørhavn", "2025-01-01", first), paper("Nørhavn", "2025-02-01", later)]
    assert len(Graph(*papers).values("?v a rg:Principle")) == 7
    joins = [Direction("join", "principle", "", f"{SET} > Mod", f"{SET} > Modet", "ny titel")]
    graph = Graph(*papers, directions=joins)
    whole = "principle/to-principper-for-havnen"
    told = [whole, f"{whole}/mod", f"{whole}/mod/vi-toer", f"{whole}/mod/vi-vil", f"{whole}/tro"]
    assert graph.values("?v a rg:Principle") == told
    assert graph.rows("?p ?v", "?p skos:altLabel ?v ; rg:joinedBy 'ny titel'") == [(f"{whole}/mod", "Modet")]
