"""What is settled over all documents: municipalities, meetings, spellings, decisions; their order is nothing."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from referatgraf.graph.bodies import ONE_COUNCIL, SHORT
from referatgraf.graph.resolve.meetings import Candidate, standing
from referatgraf.nlp.mentions import Mention, Named
from referatgraf.nlp.minutes import Span
from referatgraf.ontology.registers import municipality_of_host

from .making import IRIS, Graph, Paper, Source, minutes

TOWN = "Nørhavn Kommune"
PEOPLE = "Asta Brink, Bo Dam, Clara Elm"


def scopes(graph: Graph) -> dict[str, tuple[str, str]]:
    """Municipality and inference of each document by file name."""
    return {name: rest for name, *rest in graph.state.tables.execute("SELECT name, scope, inferred FROM document")}


@pytest.mark.parametrize(
    ("known", "silent", "expected"),
    [
        ({"titles": ["Havn|24-000101|"]}, {"titles": ["Havn|24-000101|"]}, "samme sager som i kendt.txt"),
        ({"present": PEOPLE}, {"present": "Asta Brink, Bo Dam"}, "samme personer som i kendt.txt"),
        ({"present": PEOPLE}, {"present": "Asta Brink, Dan Fisker"}, ""),
        ({"titles": ["Havn|1-1|"]}, {"titles": ["Havn|1-1|"]}, ""),  # too short a number to tell anything
        ({}, {}, ""),
    ],
)
def test_municipality_told_by_another_document(known: dict, silent: dict, expected: str) -> None:
    one = minutes(
        "Socialudvalget", "2024-08-08", *known.pop("titles", []), municipality=TOWN, name="kendt.txt", **known
    )
    other = minutes("Byrådet", "2024-09-01", *silent.pop("titles", []), name="tavs.txt", **silent)
    found = scopes(Graph(one, other))
    assert found["kendt.txt"] == ["noerhavn", ""]
    assert found["tavs.txt"][1] == expected
    assert (found["tavs.txt"][0] == "noerhavn") is bool(expected)
    assert expected or found["tavs.txt"][0] == f"unknown-{other.document.sha256[:8]}"


@pytest.mark.parametrize(
    ("address", "scope"),
    [
        ("https://dagsordener.aabenraa.dk/vis?id=m1", "aabenraa"),
        ("https://www.faxekommune.dk/referat", "faxe"),
        ("https://dagsordener.noerhavn.dk/vis?id=m1", ""),
        ("https://aabenraa.example/aabenraa.dk", ""),
        ("https://[x", ""),
        ("aabenraa.dk", ""),
    ],
)
def test_minutes_that_name_no_municipality_are_of_the_site_that_published_them(address: str, scope: str) -> None:
    told = minutes("Byrådet", "2024-08-08", "Vej|24-000101|", name="m1.json", source=address)
    other = minutes("Byrådet", "2024-09-08", "Vej|24-000101|", name="m2.json")
    graph = Graph(told, other)
    found = scopes(graph)
    if not scope:
        assert found["m1.json"][0].startswith("unknown-")
        return
    assert found["m1.json"] == [scope, f"offentliggjort på {address.split('/')[2]}"]
    assert found["m2.json"] == [scope, "samme sager som i m1.json"]
    named = graph.store.query(f'SELECT ?label {{ <{IRIS.thing("municipality", "", scope)}> skos:prefLabel ?label }}',
                              prefixes={"skos": "http://www.w3.org/2004/02/skos/core#"})  # fmt: skip
    assert [row["label"].value for row in named] == [municipality_of_host(f"{scope}.dk").full_name]  # type: ignore[index,union-attr]


@pytest.mark.parametrize(
    ("name", "scope"),
    [
        ("24_faxe.txt", "faxe"),
        ("Høje-Taastrup byråd 2024.pdf", "hoeje-taastrup"),
        ("referat-ishoj.html", "ishoej"),
        ("faxe-og-ishoej.txt", ""),
        ("vejen-til-skolen.pdf", ""),
        ("referat.txt", ""),
        ("faxe", ""),
    ],
)
def test_minutes_that_nothing_else_places_are_of_the_municipality_that_their_file_is_called_after(
    name: str, scope: str
) -> None:
    one = minutes("Byrådet", "2024-08-08", "Vej|24-000101|", name=name)
    other = minutes("Byrådet", "2024-09-08", "Vej|24-000101|", name="m2.txt")
    found = scopes(Graph(one, other))
    if not scope:
        assert found[name][0].startswith("unknown-")
        return
    assert found[name] == [scope, f"filens navn {name}"]
    assert found["m2.txt"] == [scope, f"samme sager som i {name}"]


def test_what_minutes_say_counts_more_than_what_their_file_is_called() -> None:
    told = minutes("Byrådet", "2024-08-08", municipality=TOWN, name="faxe.txt")
    assert scopes(Graph(told))["faxe.txt"] == ["noerhavn", ""]


def test_what_minutes_say_counts_more_than_where_they_were_published() -> None:
    told = minutes("Byrådet", "2024-08-08", municipality=TOWN, name="m.txt", source="https://aabenraa.dk/m")
    assert scopes(Graph(told))["m.txt"] == ["noerhavn", ""]


def test_two_municipalities_tell_nothing() -> None:
    documents = [
        minutes("Byrådet", "2024-08-08", "Vej|24-000101|", municipality="Nørhavn Kommune"),
        minutes("Byrådet", "2024-08-08", "Vej|24-000101|", municipality="Sønderby Kommune"),
        minutes("Byrådet", "2024-09-09", "Vej|24-000101|", name="tavs.txt"),
    ]
    assert scopes(Graph(*documents))["tavs.txt"][0].startswith("unknown-")


def test_what_was_concluded_tells_further() -> None:
    documents = [
        minutes("Byrådet", "2024-08-01", "A|24-000101|", municipality=TOWN, name="1.txt"),
        minutes("Byrådet", "2024-08-02", "A|24-000101|", "B|24-000202|", name="2.txt"),
        minutes("Byrådet", "2024-08-03", "B|24-000202|", name="3.txt"),
    ]
    assert {scope for scope, _ in scopes(Graph(*documents)).values()} == {"noerhavn"}


def test_a_given_municipality_is_that_of_all() -> None:
    found = scopes(Graph(minutes(name="a.txt"), minutes(date="2024-01-01", name="b.txt"), given="Kalundborg"))
    assert {scope for scope, _ in found.values()} == {"kalundborg"}


@pytest.mark.parametrize(
    ("times", "meetings"),
    [
        (("17:00", "17:00"), ["2024-08-08T1700"]),
        (("17:00", ""), ["2024-08-08T1700"]),
        (("", ""), ["2024-08-08"]),
        (("09:00", "17:00"), ["2024-08-08T0900", "2024-08-08T1700"]),
        (("09:00", "17:00", ""), ["2024-08-08T0900", "2024-08-08T1700"]),
    ],
)
def test_meetings_of_one_day(times: tuple[str, ...], meetings: list[str]) -> None:
    documents = [minutes(municipality=TOWN, start_time=t, name=f"{n}.txt") for n, t in enumerate(times)]
    found = Graph(*documents).values("?v a rg:Meeting")
    assert found == [f"meeting/noerhavn/socialudvalget/{each}" for each in meetings]


def test_undated_meetings_stay_apart() -> None:
    documents = [minutes(date="", municipality=TOWN, name=f"{n}.txt") for n in range(2)]
    keys = sorted(document.document.sha256[:8] for document in documents)
    found = Graph(*documents).values("?v a rg:Meeting")
    assert found == [f"meeting/noerhavn/socialudvalget/undated-{key}" for key in keys]


def test_the_best_document_comes_first() -> None:
    best_first = [
        Candidate("f", "", "minutes", "pdf", "2024-09-01"),
        Candidate("d", "", "minutes", "html", "2024-08-01"),
        Candidate("c", "", "minutes", "html", ""),
        Candidate("e", "", "minutes", "docx", ""),
        Candidate("a", "", "minutes", "markdown", ""),
        Candidate("b", "", "minutes", "text", ""),
        Candidate("g", "", "minutes", "pdf", ""),
        Candidate("0", "", "supplement", "html", "2024-10-01"),
        Candidate("1", "", "agenda", "html", "2024-10-01"),
        Candidate("2", "", "draft", "html", "2024-10-01"),
    ]
    assert sorted(set(best_first), key=standing) == best_first


def test_spellings_of_a_body_are_joined_and_it_is_said() -> None:
    label = "Børn- og Familieudvalget"
    documents = [minutes(label, f"2024-08-0{n}", municipality=TOWN, name=f"{n}.txt") for n in (1, 2)]
    documents.append(minutes("Børne- & Familieudvalget", "2024-08-03", municipality=TOWN))
    graph = Graph(*documents)
    assert graph.rows("?v ?l ?a", "?v a rg:Body ; skos:prefLabel ?l ; skos:altLabel ?a ; rg:joinedBy ?why") == [
        ("body/noerhavn/boern-og-familieudvalget", label, "Børne- & Familieudvalget")
    ]
    assert len(graph.values("?v rg:heldBy ?b")) == 3


def test_the_council_by_its_place_is_the_council() -> None:
    documents = [
        minutes(label, f"2024-08-0{n}", municipality=TOWN) for n, label in enumerate(("Byrådet", "Nørhavn Byråd"), 1)
    ]
    elsewhere = minutes("Sønderby Byråd", "2024-08-03", municipality=TOWN)
    found = Graph(*documents, elsewhere).values("?v a rg:Body")
    assert len(found) == 2
    assert "body/soenderby/byraadet" in found


def test_a_municipality_has_one_council() -> None:
    labels = ("Byrådet", "Kommunalbestyrelsen", "Kommunalbestyrelsen")
    graph = Graph(*(minutes(label, f"2024-08-0{n}", municipality=TOWN) for n, label in enumerate(labels, 1)))
    assert graph.rows("?v ?l ?a ?why", "?v a rg:Body ; skos:prefLabel ?l ; skos:altLabel ?a ; rg:joinedBy ?why") == [
        ("body/noerhavn/kommunalbestyrelsen", "Kommunalbestyrelsen", "Byrådet", ONE_COUNCIL)
    ]


def naming_bodies(*mentions: Mention) -> Source:
    """Minutes of Nørhavn whose only item names bodies."""
    paper = Paper()
    source = paper.source(paper.meeting("Socialudvalget", municipality=TOWN), paper.item(1, "Havn"))
    return replace(source, named=Named(tuple(mentions)))


def mentioned(label: str, **further: Any) -> Mention:
    return Mention("body", label, Span(0, 5), "bodies", **further)


def test_abbreviations_are_other_names_and_never_the_label() -> None:
    graph = Graph(naming_bodies(*[mentioned("Ældrerådet", also=("ÆR",))] * 3))
    assert graph.rows("?l ?a ?why", "?v a rg:Body ; skos:prefLabel ?l ; skos:altLabel ?a ; rg:joinedBy ?why") == [
        ("Ældrerådet", "ÆR", SHORT)
    ]


def test_a_body_of_another_municipality_is_that_municipalitys() -> None:
    label = "Ældrerådet (Sønderby Kommune)"
    source = naming_bodies(mentioned("Ældrerådet"), mentioned(label, place="Sønderby Kommune", also=("Ældrerådet",)))
    graph = Graph(source, minutes("Ældrerådet", "2024-08-01", municipality="Sønderby Kommune"))
    assert graph.rows("?v ?m", "?v a rg:Body ; rg:municipality ?m ; skos:prefLabel 'Ældrerådet'@da") == [
        ("body/noerhavn/aeldreraadet", "municipality/noerhavn"),
        ("body/soenderby/aeldreraadet", "municipality/soenderby"),
    ]
    alone = Graph(source)
    assert alone.values(f"?v skos:prefLabel '{label}'@da ; rg:municipality ?m") == ["body/soenderby/aeldreraadet"]
    assert alone.values("<https://w3id.org/referatgraf/id/municipality/soenderby> skos:prefLabel ?v") == [
        "Sønderby Kommune"
    ]


def test_a_joint_group_is_said_to_be_of_no_municipality() -> None:
    graph = Graph(naming_bodies(mentioned("Styregruppen for Fjorden"), mentioned("Ældrerådet")))
    assert graph.values("?v rg:municipality ?m ; a rg:Body") == [
        "body/noerhavn/aeldreraadet", "body/noerhavn/socialudvalget",
    ]  # fmt: skip


def test_names_with_one_slug_are_told_apart() -> None:
    people = Graph(minutes(present="Ole Sø, Ole Soe, Asta Brink", municipality=TOWN)).rows("?n ?v", "?v foaf:name ?n")
    assert [name for name, _ in people] == ["Asta Brink", "Ole Soe", "Ole Sø"]
    iris = [iri for _, iri in people]
    assert iris[0] == "person/noerhavn/asta-brink"
    assert len(set(iris)) == 3
    assert all(iri.startswith("person/noerhavn/ole-soe-") for iri in iris[1:])


def test_a_person_is_one_within_a_municipality_and_a_sphere() -> None:
    graph = Graph(
        minutes("Socialudvalget", "2024-08-08", present="Asta Brink", municipality=TOWN),
        minutes("Byrådet", "2024-09-09", present="ASTA BRINK", municipality=TOWN),
        minutes("Direktionen", "2024-10-10", present="Asta Brink", municipality=TOWN),
        minutes("Byrådet", "2024-10-10", present="Asta Brink", municipality="Sønderby Kommune"),
    )
    assert graph.values("?v a rg:Person") == [
        "person/noerhavn/asta-brink", "person/noerhavn/asta-brink~adm", "person/soenderby/asta-brink",
    ]  # fmt: skip


def decided(body: str, date: str, text: str, case: str, *history: tuple[str, str, str], **further: str) -> Source:
    """Minutes of one item, with what its history tells of (body, date, text)."""
    paper = Paper()
    meeting = paper.meeting(body, date, municipality=TOWN)
    own = (paper.decision(text),) if text else ()
    prior = tuple(paper.decision(told, body=where, date=when) for where, when, told in history)
    return paper.source(meeting, paper.item(1, "Havn", case, own, prior_decisions=prior), **further)


OWN = decided("Direktionen", "2024-05-14", "Anbefales af direktionen.", "24-000101")
LATER = decided("Byrådet", "2024-06-01", "Godkendt.", "24-000101", ("Direktionen", "2024-05-14", "Anbefalet"))
LAST = decided("Økonomiudvalget", "2024-07-01", "Godkendt.", "24-000101", ("Direktionen", "2024-05-14", "Anb."))
NODE = "decision/noerhavn/direktionen/2024-05-14/24-000101"


@pytest.mark.parametrize(
    ("documents", "text"),
    [((OWN, LATER, LAST), "Anbefales af direktionen."), ((LATER, LAST), "Anbefalet"), ((LAST,), "Anb.")],
)
def test_minutes_and_histories_give_one_decision(documents: tuple[Source, ...], text: str) -> None:
    for order in permutations(documents):
        graph = Graph(*order)
        assert graph.rows("?v ?t", "?v rg:text ?t ; rg:decidedBy/skos:prefLabel 'Direktionen'@da") == [(NODE, text)]
        assert len(graph.values("?v rg:priorDecision ?d")) == len([d for d in documents if d is not OWN])


def test_two_items_with_one_number_have_decisions_of_their_own() -> None:
    graph = Graph(minutes("Byrådet", "2024-08-08", "A|24-000101|Godkendt.", "B|24-000101|Udsat.", municipality=TOWN))
    meeting = "meeting/noerhavn/byraadet/2024-08-08"
    assert graph.values("?v a rg:Decision") == [f"{meeting}/item/{n}/decision/byraadet/2024-08-08" for n in (1, 2)]


@pytest.mark.parametrize(
    ("points", "tails"),
    [(("1", "2"), ["/1", "/2"]), ((None, None), ["", "/o2"]), (("1", "1"), ["/1", "/1-2"])],
)
def test_several_decisions_of_an_item(points: tuple[str | None, ...], tails: list[str]) -> None:
    paper = Paper()
    meeting = paper.meeting("Byrådet", "2024-08-08", municipality=TOWN)
    made = [paper.decision(f"Nr. {n}.", **({"point": p} if p else {})) for n, p in enumerate(points)]
    graph = Graph(paper.source(meeting, paper.item(1, "Havn", "24-000101", made)))
    assert graph.values("?v rg:text ?t") == [f"decision/noerhavn/byraadet/2024-08-08/24-000101{tail}" for tail in tails]
