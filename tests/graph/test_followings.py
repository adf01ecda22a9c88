"""Cases that go on under a new number, and references to items of other agendas."""

from dataclasses import replace

import pytest

from referatgraf.graph.resolve.doubts import doubts
from referatgraf.graph.resolve.followings import BY_HISTORY, BY_POSTPONEMENT, BY_PRINCIPLE, BY_TITLE
from referatgraf.graph.statements import Source
from referatgraf.nlp.mentions import ItemReference, Mention, Named
from referatgraf.nlp.minutes import Span

from .making import Graph, Paper, minutes

TOWN = "Nørhavn Kommune"
TITLE = "Ny sti langs Nordre Fjord"
OLD, NEW = "case/noerhavn/24-000101", "case/noerhavn/25-000202"


def held(date: str, *titles: str, body: str = "Teknikudvalget", **further: str) -> Source:
    return minutes(body, date, *titles, municipality=TOWN, name=f"{body} {date}.txt", **further)


def postponed(date: str, title: str, case: str) -> Source:
    paper = Paper()
    meeting = paper.meeting("Teknikudvalget", date, municipality=TOWN)
    return paper.source(
        meeting, paper.item(1, title, case, [paper.decision("Udsat.", "postponed")]), name=f"{date}.txt"
    )


def with_history(date: str, title: str, case: str, *, body: str, day: str) -> Source:
    paper = Paper()
    meeting = paper.meeting("Byrådet", date, municipality=TOWN)
    prior = (paper.decision("Anbefales.", "recommended", body=body, date=day),)
    return paper.source(meeting, replace(paper.item(1, title, case), prior_decisions=prior), name=f"{date}.txt")


def about_principles(date: str, title: str, case: str) -> Source:
    source = held(date, f"{title}|{case}|Drøftet.")
    heading = source.minutes.items[0].title
    assert heading
    mention = Mention("principle/set", "de tre fælleskommunale principper", heading.span, "principles")
    return replace(source, named=Named((mention,)))


def follows(*sources: Source) -> list[tuple[str, ...]]:
    return Graph(*sources).rows("?a ?b", "?a rg:follows ?b")


def why(graph: Graph) -> list[str]:
    return graph.rows("?v", "GRAPH ?g { ?m rg:supports rg:follows ; rg:inferredBy ?v }")[0]


def test_a_postponed_case_that_comes_back_under_a_new_number() -> None:
    first, second = postponed("2024-08-08", TITLE, "24-000101"), held("2025-01-09", f"{TITLE}|25-000202|Godkendt.")
    graph = Graph(second, first)
    assert graph.rows("?a ?b", "?a rg:follows ?b") == [(NEW, OLD)]
    assert why(graph) == (f"{BY_POSTPONEMENT}2024-08-08",)
    assert list(doubts(graph.state.tables)) == []


def test_a_history_that_names_the_meeting() -> None:
    first = held("2024-08-08", f"{TITLE} (Beslutning)|24-000101|Godkendt.")
    second = with_history("2025-01-09", TITLE, "25-000202", body="Teknikudvalget", day="2024-08-08")
    graph = Graph(first, second)
    assert graph.rows("?a ?b", "?a rg:follows ?b") == [(NEW, OLD)]
    assert why(graph) == (f"{BY_HISTORY}2024-08-08",)


def test_titles_that_name_the_same_set_of_principles() -> None:
    graph = Graph(
        about_principles("2024-03-04", "Råskitse til principper for havnen", "24-000101"),
        about_principles("2024-08-08", "Forslag til de fælles principper", "25-000202"),
    )
    assert graph.rows("?a ?b", "?a rg:follows ?b") == [(NEW, OLD)]
    assert why(graph) == (f"{BY_PRINCIPLE}de tre fælleskommunale principper",)


@pytest.mark.parametrize(
    "sources",
    [
        [postponed("2024-08-08", TITLE, "24-000101"), held("2025-01-09", f"{TITLE}|24-000101|Godkendt.")],
        [postponed("2024-08-08", "Meddelelser", "24-000101"), held("2025-01-09", "Meddelelser|25-000202|Intet.")],
        [postponed("2024-08-08", TITLE, "24-000101"), held("2024-08-08", f"{TITLE}|25-000202|", body="Byrådet")],
        [
            postponed("2024-08-08", TITLE, "24-000101"),
            held("2024-09-08", f"{TITLE}|24-000101|Godkendt."),
            held("2025-01-09", f"{TITLE}|25-000202|Godkendt."),
        ],
        [
            postponed("2024-08-08", TITLE, "24-000101"),
            held("2025-01-09", f"{TITLE}|25-000202|Godkendt.", "Andet punkt|24-000101|Godkendt."),
        ],
        [
            held("2024-08-08", f"{TITLE}|24-000101|Godkendt."),
            with_history("2025-01-09", TITLE, "25-000202", body="Teknikudvalget", day="2024-08-09"),
        ],
    ],
)
def test_what_is_not_certain_is_not_stated(sources: list[Source]) -> None:
    assert follows(*sources) == []


def test_the_same_title_alone_is_told_as_doubtful() -> None:
    one, other = held("2024-08-08", f"{TITLE}|24-000101|Godkendt."), held("2025-01-09", f"{TITLE}|25-000202|Godkendt.")
    (doubt,) = doubts(Graph(one, other).state.tables)
    assert (doubt.labels, doubt.why) == (("24-000101", "25-000202"), BY_TITLE)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (ItemReference("1", Span(0, 5), "Teknikudvalget", "2024-08-08"), [OLD]),
        (ItemReference("1", Span(0, 5), "", "2024-08-08"), []),
        (ItemReference("2", Span(0, 5), "Teknikudvalget", "2024-08-08"), []),
        (ItemReference("2", Span(0, 5)), ["case/noerhavn/25-000303"]),
        (ItemReference("1", Span(0, 5)), []),
    ],
)
def test_items_that_the_text_points_to(reference: ItemReference, expected: list[str]) -> None:
    first = held("2024-08-08", f"{TITLE}|24-000101|Godkendt.")
    second = held("2025-01-09", "Havnens dybde|25-000202|Godkendt.", "Mølledam|25-000303|Godkendt.", body="Byrådet")
    start = second.minutes.items[0].span.start
    placed = replace(reference, span=Span(start, start + 5))
    graph = Graph(first, replace(second, named=Named(references=(placed,))))
    assert graph.values("?i rg:mentions ?v") == expected
