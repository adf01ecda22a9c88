"""Offices and parties in the graph, and persons who share a name or a slug."""

from dataclasses import replace

from referatgraf.nlp.mentions import Membership, Mention, Named
from referatgraf.nlp.minutes import AgendaItem, Span

from .making import Graph, Paper, Source, minutes

TOWN = "Nørhavn Kommune"


def told(*memberships: Membership, mentions: tuple[Mention, ...] = (), implied: tuple[Mention, ...] = ()) -> Graph:
    """The graph of minutes of one item whose text is named so."""
    paper = Paper()
    meeting = paper.meeting(municipality=TOWN, present="Asta Brink, Bo Dam")
    title = paper.quote("Havnen")
    item = AgendaItem(1, Span(title.span.start, title.span.end + 200), title=title)
    paper.text += " " * 200
    named = Named(mentions=mentions, memberships=memberships, implied=implied)
    return Graph(replace(paper.source(meeting, item), named=named))


def test_an_office_at_an_organisation() -> None:
    span = Span(70, 90)
    school = Mention("institution", "Fjordskolen", span, "institutions")
    person = Mention("person/administration", "Vera Holm", Span(92, 99), "people")
    membership = Membership(person.kind, person.label, Span(70, 99), "skoleleder", school)
    graph = told(membership, mentions=(school, person))
    (iri,) = graph.values("?v a org:Membership")
    assert iri.endswith("/membership/vera-holm~adm/skoleleder/fjordskolen")
    assert graph.values("?m org:member/skos:prefLabel ?v") == ["Vera Holm"]
    assert graph.values("?m org:role/skos:prefLabel ?v") == ["skoleleder"]
    assert graph.values("?m org:organization/skos:prefLabel ?v") == ["Fjordskolen"]
    assert graph.values("?m a org:Membership ; dct:date ?v") == ["2024-08-08"]
    assert graph.values("?m a org:Membership ; dct:source/rg:fileName ?v") == ["referat.txt"]
    assert graph.rows("?v", "GRAPH ?g { ?m rg:foundAt ?v } ?m a org:Membership")[0][0].endswith("char=70,99")


def test_a_party_beside_a_name() -> None:
    person = Mention("person/political", "Vera Holm", Span(70, 79), "people")
    graph = told(Membership(person.kind, person.label, person.span, party="A"), mentions=(person,))
    assert graph.rows("?p ?v", "?m org:member/skos:prefLabel ?p ; rg:party/skos:prefLabel ?v") == [
        ("Vera Holm", "Socialdemokratiet")
    ]


def test_whom_an_office_means_is_named_by_the_item_but_not_by_the_characters() -> None:
    office = Mention("role", "Borgmesteren", Span(70, 82), "people")
    person = Mention("person/political", "Asta Brink", office.span, "people", "eneste i dokumentet med titlen")
    graph = told(mentions=(office,), implied=(person,))
    assert graph.values("?i rg:mentions/skos:prefLabel ?v") == ["Asta Brink", "Borgmesteren"]
    named = graph.values("GRAPH ?g { ?m nif:beginIndex 70 ; itsrdf:taIdentRef ?x } ?x skos:prefLabel ?v")
    assert named == ["Borgmesteren"]
    assert graph.values("GRAPH ?g { ?m nif:beginIndex 70 ; rg:inferredBy ?v }") == [person.inferred]


def of_text(name: str, kind: str, date: str) -> Source:
    """Minutes whose text names a person."""
    source = minutes("Socialudvalget", date, "Havnen", municipality=TOWN, name=f"{date}.txt")
    start = source.document.text.index("Havnen")
    mention = Mention(kind, name, Span(start, start + 6), "people")
    return replace(source, named=Named(mentions=(mention,)))


def test_a_councillor_and_a_citizen_of_one_name_stay_two() -> None:
    councillor = minutes("Byrådet", "2024-08-08", municipality=TOWN, present="Ib Krog", name="liste.txt")
    again = of_text("Ib Krog", "person/political", "2024-09-09")
    citizen, official = (of_text("Ib Krog", f"person/{kind}", day) for kind, day in
                         (("other", "2024-10-10"), ("administration", "2024-11-11")))  # fmt: skip
    graph = Graph(councillor, again, citizen, official)
    assert graph.rows("?p ?s", "?p a rg:Person ; rg:sphere ?s") == [
        ("person/noerhavn/ib-krog", "sphere/political"),
        ("person/noerhavn/ib-krog~adm", "sphere/administration"),
        ("person/noerhavn/ib-krog~other", "sphere/other"),
    ]
    assert graph.values("?i rg:mentions <https://w3id.org/referatgraf/id/person/noerhavn/ib-krog> ; dct:title ?v") == [
        "Havnen"
    ]


def test_two_names_of_one_slug_are_told_apart() -> None:
    graph = Graph(
        minutes("Byrådet", "2024-08-08", municipality=TOWN, present="Kåre Elm", name="liste.txt"),
        of_text("Kaare Elm", "person/political", "2024-09-09"),
        of_text("Kåre Elm", "person/political", "2024-10-10"),
    )
    found = graph.rows("?n ?p", "?p a rg:Person ; skos:prefLabel ?n")
    assert [name for name, _ in found] == ["Kaare Elm", "Kåre Elm"]
    assert all(iri.startswith("person/noerhavn/kaare-elm-") for _, iri in found)
    assert len(graph.values("?i rg:mentions ?p . ?p skos:prefLabel 'Kåre Elm'@da . ?i dct:title ?v")) == 1


def test_an_office_stands_under_its_plain_title() -> None:
    offices = ("Borgmesteren", "Havnechefen", "Centerchefen for Center 5", "skoleleder")
    graph = told(
        mentions=tuple(Mention("role", name, Span(70 + n, 80 + n), "people") for n, name in enumerate(offices))
    )
    assert graph.rows("?a ?b", "?x skos:broader ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b") == [
        ("Borgmesteren", "borgmester"),
        ("Centerchefen for Center 5", "centerchef"),
        ("Havnechefen", "havnechef"),
    ]
