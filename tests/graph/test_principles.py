"""Principles: what joins their spellings, which sets are one, and what is stated of them."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from referatgraf.graph.principles import spelled_alike, title_key
from referatgraf.graph.resolve.principles import name_principles
from referatgraf.graph.resolve.schema import TEMPORARY
from referatgraf.graph.statements import Source
from referatgraf.nlp.mentions import Mention, Named, Principle
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.collective_names import reach

from .making import Graph, Paper

JOINT, LOCAL, BARE = "de to tværkommunale principper", "de to principper for havnen", "de to principper"
Lists = dict[str, list[str]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Fælles om kvalitet", "FÆLLES  OM KVALITET.", True),
        ("De tre fælles principper", "3 fælles principperne", True),
        ("”Bo- og døgntilbud”", "bo og døgntilbud", True),
        ("Vi går på arbejde", "Vi gaar paa arbejde", True),
        ("At spørge borgeren", "Spørge borgeren", True),
        ("åben-dør-princippet", "Åben dør-princip", True),
        ("Fælles om kvalitet", "Fælles om økonomi", False),
        ("Vi spørger", "Vi spørger ikke", False),
    ],
)
def test_keys_of_titles(one: str, other: str, same: bool) -> None:
    assert (title_key(one) == title_key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("faelles om kontrakter og takster", "faelles om kontrakterne og takster", True),
        ("faelles om kontrakter", "faelles om konktrakter", True),
        ("borgeren hoeres", "borgeren ikke hoeres", False),
        ("mindst muligt", "mest muligt", False),
        ("interne takster", "eksterne takster", False),
        ("kommunale tilbud", "regionale tilbud", False),
        ("5000 kroner", "6000 kroner", False),
        ("tidlig indsats", "rettidig indsats", False),
    ],
)
def test_slips_of_the_pen(one: str, other: str, alike: bool) -> None:
    assert spelled_alike(one, other) is alike


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (JOINT, "shared"),
        ("Havnelovens 10 principper", "shared"),
        (LOCAL, "local"),
        ("de fem ledelsesprincipper", "local"),
        ("Havneplanens to principper", "local"),
        (BARE, "passing"),
        ("de to fælles overordnede principper", "passing"),
        ("de to principper for området", "passing"),
    ],
)
def test_how_far_a_name_reaches(name: str, expected: str) -> None:
    assert reach(name) == expected


def paper(town: str, date: str, lists: Lists, **document: str) -> Source:
    """Minutes with one item that states, for each set, principles written "Title" or "Title > Sub-principle"."""
    made = Paper()
    meeting = made.meeting("Socialudvalget", date, municipality=f"{town} Kommune")
    start = len(made.text)
    mentions, principles = [], []
    for name, titles in lists.items():
        mentions.append(Mention("principle/set", name, made.span(name), "test"))
        for title in titles:
            *above, label = title.split(" > ")
            principles.append(Principle(label, made.span(label), (name, *above)))
    item = replace(made.item(1, "Principper"), span=Span(start, len(made.text)))
    source = made.source(meeting, item, **document)
    return replace(source, named=Named(tuple(mentions), principles=tuple(principles)))


@pytest.mark.parametrize(
    ("name", "towns", "titles", "sets"),
    [
        (JOINT, ("Nørhavn", "Sønderby"), (["Mod", "Tillid"], ["Ro", "Fred"]), 1),
        (LOCAL, ("Nørhavn", "Nørhavn"), (["Mod", "Tillid"], []), 1),
        (LOCAL, ("Nørhavn", "Sønderby"), (["Mod", "Tillid"], ["Mod", "Fred"]), 2),
        (LOCAL, ("Nørhavn", "Sønderby"), (["Mod", "Tillid"], ["Mod", "tillid!"]), 1),
        (BARE, ("Nørhavn", "Nørhavn"), (["Mod", "Tillid"], ["Ro", "Fred"]), 2),
        (BARE, ("Nørhavn", "Nørhavn"), (["Mod", "Tillid"], ["Mod", "Tillid"]), 1),
    ],
)
def test_sets_of_one_name(name: str, towns: tuple[str, str], titles: tuple[list[str], list[str]], sets: int) -> None:
    papers = [
        paper(town, f"2025-0{n}-01", {name: listed})
        for n, (town, listed) in enumerate(zip(towns, titles, strict=True), 1)
    ]
    graphs = [Graph(*papers), Graph(*reversed(papers))]
    found = [graph.values("?v a rg:Principle FILTER NOT EXISTS { ?v dct:isPartOf ?set }") for graph in graphs]
    assert found[0] == found[1]
    assert len(found[0]) == sets
    assert graphs[0].values("?item rg:concerns ?v") == sorted({*graphs[0].values("?v a rg:Principle")})
    for part, whole in graphs[0].rows("?part ?whole", "?part dct:isPartOf ?whole"):
        assert part.rpartition("/")[0] == whole


def test_the_same_principle_in_other_words() -> None:
    first = {JOINT: ["Fælles om kontrakter", "Fælles om kontrakter > Vi deler dem", "Fælles om vand"]}
    last = {
        "de to Tværkommunale principper": [
            "Fælles om konktrakter",
            "Fælles om konktrakter > Vi læser",
            "FÆLLES OM VAND",
        ]
    }
    papers = [paper("Nørhavn", f"2025-0{month}-01", lists) for month, lists in ((1, first), (2, first), (3, last))]
    graph, whole = Graph(*papers), "principle/to-tvaerkommunale-principper"
    assert graph.values("?v a rg:Principle") == [
        whole,
        f"{whole}/faelles-om-kontrakter",
        f"{whole}/faelles-om-kontrakter/vi-deler-dem",
        f"{whole}/faelles-om-kontrakter/vi-laeser",
        f"{whole}/faelles-om-vand",
    ]
    assert graph.rows("?p ?v", "?p skos:altLabel ?v ; rg:joinedBy ?rule") == [
        (whole, "de to Tværkommunale principper"),
        (f"{whole}/faelles-om-kontrakter", "Fælles om konktrakter"),
        (f"{whole}/faelles-om-vand", "FÆLLES OM VAND"),
    ]
    assert len(graph.values(f"<https://w3id.org/referatgraf/id/{whole}/faelles-om-vand> rg:statedIn ?v")) == 3


@pytest.mark.parametrize(("others", "sets"), [([LOCAL], 1), ([LOCAL, "de tre principper for havnen"], 3)])
def test_a_set_named_without_its_number(others: list[str], sets: int) -> None:
    papers = [paper("Nørhavn", f"2025-0{n}-01", {name: []}) for n, name in enumerate(others, 1)]
    graph = Graph(*papers, paper("Nørhavn", "2025-05-01", {"principper for havnen": ["Mod", "Tro"]}))
    found = graph.values("?v a rg:Principle FILTER NOT EXISTS { ?v dct:isPartOf ?set }")
    assert len(found) == sets
    assert len(graph.values("?v dct:isPartOf ?set")) == 2


def test_titles_that_one_list_has_apart_stay_apart() -> None:
    graph = Graph(paper("Nørhavn", "2025-01-01", {JOINT: ["Fælles om kontrakt", "Fælles om kontrakter"]}))
    assert len(graph.values("?v dct:isPartOf ?set")) == 2


def test_naming_a_principle_takes_no_longer_among_many_things() -> None:
    assert _steps_of_naming(among=20_000) < 3 * _steps_of_naming(among=200)


def _steps_of_naming(among: int) -> int:
    """How many hundreds of steps the database takes to name 100 principles among other things."""
    with closing(sqlite3.connect(":memory:")) as state:
        state.executescript(TEMPORARY)
        things = [("noerhavn", "person", f"person {n}", f"Person {n}", "") for n in range(among)]
        things += [("", "set-principle", f"principper {n}", f"Principper {n}", "") for n in range(100)]
        state.executemany("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", things)
        steps = list[None]()
        state.set_progress_handler(lambda: steps.append(None), 100)
        name_principles(state)
        return len(steps)
