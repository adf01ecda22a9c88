"""Everything that minutes hold becomes statements, each with the characters it rests on."""

from dataclasses import replace

import pytest

from referatgraf.graph.claims import claims
from referatgraf.graph.naming import Name
from referatgraf.graph.resolve import Resolved
from referatgraf.graph.statements import Source, draft
from referatgraf.graph.statements.scene import Things
from referatgraf.nlp.mentions import Amount, Mention, Named
from referatgraf.nlp.minutes import (
    AgendaItem,
    Attachment,
    Deputy,
    Motion,
    PartyVote,
    Recommendation,
    Section,
    Span,
    Statement,
    Vote,
)

from .making import IRIS, Graph, Paper, minutes

TOWN = "Nørhavn Kommune"
M = "meeting/noerhavn/byraadet/2024-08-08T1700"
D = "decision/noerhavn/byraadet/2024-08-08/24-000101"
P = "person/noerhavn/"


def everything() -> Source:
    """Minutes with one of each thing."""
    p = Paper()
    meeting = p.meeting(
        "Byrådet", municipality=TOWN, start_time="17:00", end_time="19:30", place="Rådhuset", term="2022-2025",
        present="Asta Brink (A), Bo Dam", absent="Clara Elm", excused="Dan Fisk", guests="Eva Gran",
    )  # fmt: skip
    chair = p.person("Asta Brink", role="formand")
    meeting = replace(
        meeting, chair=chair, deputies=(Deputy(p.person("Finn Holm"), p.person("Dan Fisk"), p.span("for")),)
    )
    vote = Vote(
        p.span("12 for, 7 imod"), 12, 7, None, "Forslaget", "Vedtaget.",
        (PartyVote("A", "for", 9, p.span("A")),), (("against", p.person("Bo Dam")),),
    )  # fmt: skip
    motion = Motion(
        p.span("at sagen udsættes"), "at sagen udsættes", (p.actor("party", "V"),), (replace(vote, votes_for=7),)
    )
    decision = p.decision(
        "Godkendt, idet taksten følges.",
        point="1",
        reservation=p.quote("taksten følges"),
        votes=(vote,),
        motions=(motion,),
    )
    item = AgendaItem(
        order=1, span=Span(0, 500), number=p.quote("4"), title=p.quote("Havnen"), kind=p.quote("decision"),
        case_numbers=(p.quote("24-000101"),), journal_numbers=(p.quote("27.00.00-G01-12-24"),),
        document_numbers=(p.quote("77-24"),), recommended_by=(p.actor("role", "Direktøren"),),
        recommendations=(Recommendation("1", "at planen godkendes", p.span("at planen godkendes")),),
        referred_to=(p.quote("Økonomiudvalget"),), decisions=(decision,),
        prior_decisions=(p.decision("Anbefalet.", "recommended", body="Socialudvalget", date="2024-08-01"),),
        attachments=(Attachment("Kort", p.span("Kort"), "88-24"), Attachment("Plan", p.span("Plan"))),
        sections=(Section("decision", p.quote("Beslutning"), p.span("Beslutning")),),
        absent=(p.person("Gerda Iversen"),), disqualified=(p.person("Bo Dam"),),
        statements=(Statement("forbehold", p.span("A er imod."), "A er imod.", (p.actor("party", "A"),)),),
    )  # fmt: skip
    closed = AgendaItem(2, p.span("Lukket: Grund"), p.quote("5"), p.quote("Grund"), closed=True)
    bare = AgendaItem(3, p.span("Uden nummer"), journal_numbers=(p.quote("27.00.00"),))
    return p.source(meeting, item, closed, bare, source="https://noerhavn.dk/referat 1.txt")


EVERYTHING = everything()
GRAPH = Graph(EVERYTHING)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("?m rg:date ?v . ?m a rg:Meeting", "2024-08-08"),
        ("?m rg:startTime ?v", "17:00:00"),
        ("?m rg:endTime ?v", "19:30:00"),
        ("?m rg:place ?v", "Rådhuset"),
        ("?m rg:term ?v", "2022-2025"),
        ("?m rg:heldBy ?v", "body/noerhavn/byraadet"),
        ("?m rg:municipality ?v . ?m a rg:Meeting", "municipality/noerhavn"),
        ("?m skos:prefLabel ?v . ?m a rg:Meeting", "Byrådet 8. august 2024"),
        ("?m rg:present ?v", f"{P}asta-brink {P}bo-dam"),
        ("?m rg:absent ?v", f"{P}clara-elm {P}dan-fisk"),  # apologies are an absence
        ("?m rg:excused ?v", f"{P}dan-fisk"),
        ("?m rg:guest ?v", f"{P}eva-gran~other"),
        ("?m rg:chair ?v", f"{P}asta-brink"),
        ("?m rg:deputy/rg:person ?v", f"{P}finn-holm"),
        ("?m rg:deputy/rg:deputyFor ?v", f"{P}dan-fisk"),
        ("?v org:member/skos:prefLabel 'Asta Brink'@da", f"{M}/membership/asta-brink"),
        ("?x org:role/skos:prefLabel ?v", "formand"),
        ("?x a org:Membership ; rg:party/skos:prefLabel ?v", "Socialdemokratiet"),
        ("?m rg:hasItem ?v", f"{M}/item/4 {M}/item/5 {M}/item/o3"),
        ("?i rg:number ?v", "4 5"),
        ("?i rg:order ?v", "1 2 3"),
        ("?i dct:title ?v . ?i a rg:AgendaItem", "Grund Havnen"),
        ("?i rg:closed true ; rg:number ?v", "5"),
        ("?i rg:kind ?v", "kind/decision"),
        ("?i rg:documentNumber ?v", "77-24"),
        ("?i rg:treats ?v", f"case/noerhavn/24-000101 {M}/item/o3/case"),
        ("?c rg:caseNumber ?v", "24-000101"),
        ("?c rg:journalNumber ?v", "27.00.00 27.00.00-G01-12-24"),
        ("?c rg:kleNumber ?v", "27.00.00"),
        ("?i rg:recommendedBy ?v", "role/direktoeren"),
        ("<https://w3id.org/referatgraf/id/role/direktoeren> skos:broader/skos:prefLabel ?v", "direktør"),
        ("?i rg:hasRecommendation/rg:text ?v", "at planen godkendes"),
        ("?i rg:hasRecommendation/rg:point ?v", "1"),
        ("?i rg:referredTo/skos:prefLabel ?v", "Økonomiudvalget"),
        ("?i rg:hasDecision ?v", f"{D}/1"),
        ("?i rg:hasDecision/rg:point ?v", "1"),
        ("?i rg:hasDecision/rg:reservation ?v", "taksten følges"),
        ("?i rg:hasDecision/rg:date ?v", "2024-08-08"),
        ("?i rg:hasDecision/rg:decidedBy ?v", "body/noerhavn/byraadet"),
        ("?i rg:priorDecision ?v", "decision/noerhavn/socialudvalget/2024-08-01/24-000101"),
        ("?i rg:priorDecision/rg:outcome ?v", "outcome/recommended"),
        ("?i rg:hasDecision/rg:hasVote ?v", f"{D}/1/vote"),
        ("?d rg:motion/rg:hasVote/rg:votesFor ?v", "7"),
        ("?d rg:motion/rg:movedBy/skos:altLabel ?v", "V"),
        ("<https://w3id.org/referatgraf/id/" + D + "/1/vote> rg:votesFor ?v", "12"),
        ("?x rg:about ?v", "Forslaget"),
        ("?x rg:result ?v", "Vedtaget."),
        ("?x rg:voterAgainst ?v", f"{P}bo-dam"),
        ("?x rg:partyVote/rg:count ?v", "9"),
        ("?x rg:partyVote/rg:stance ?v", "stance/for"),
        ("?i rg:hasAttachment/dct:title ?v", "Kort Plan"),
        ("?i rg:hasAttachment/dct:identifier ?v", "88-24"),
        ("?i rg:hasSection/rg:sectionKind ?v", "section/decision"),
        ("?i rg:hasSection/dct:title ?v", "Beslutning"),
        ("?i rg:absentFromItem ?v", f"{P}gerda-iversen"),
        ("?i rg:disqualified ?v", f"{P}bo-dam"),
        ("?i rg:hasStatement/rg:statementKind ?v", "statement/forbehold"),
        ("?i rg:hasStatement/rg:statedBy ?v", "party/socialdemokratiet"),
        ("?d rg:fileName ?v", "referat.txt"),
        ("?d rg:documentKind ?v", "document/minutes"),
        ("?d dct:source ?v . ?d a rg:Document", "https://noerhavn.dk/referat%201.txt"),
        ("?d rg:records ?v", M),
        ("?x rg:votesAbstained ?v", ""),  # not printed, so not said
    ],
)
def test_what_minutes_hold_is_said(pattern: str, expected: str) -> None:
    assert " ".join(GRAPH.values(pattern)) == expected


def test_classes_above_are_written_out() -> None:
    kinds = dict(GRAPH.rows("?t ?x", "?x a ?t . ?x rg:hasItem ?i"))
    assert set(kinds) == {"Meeting", "http://data.europa.eu/eli/eli-draft-legislation-ontology#Activity"}
    assert len(GRAPH.values("?m a rg:Municipality, rg:Institution, org:Organization . BIND(?m AS ?v)")) == 1


def test_every_thing_has_one_danish_label() -> None:
    named = "?v a ?t FILTER(?t IN (rg:Person, rg:Body, rg:Municipality, rg:Role, rg:Party, rg:Case, rg:Institution)) "
    things = GRAPH.values(named)
    labels = GRAPH.rows("?v ?l", named + "?v skos:prefLabel ?l FILTER(LANG(?l) = 'da')")
    assert sorted(thing for thing, _ in labels) == things


def test_mentions_slice_to_their_text() -> None:
    text = EVERYTHING.document.text
    where = "GRAPH ?g { ?m nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?a ; nif:referenceContext ?c }"
    found = GRAPH.rows("?m ?b ?e ?a", where)
    assert len(found) > 30
    assert all(text[int(begin) : int(end)] == anchor for _, begin, end, anchor in found)


SUPPORTED = """
GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), "/graph/document/"))
BIND(IRI(REPLACE(STR(?g), "/graph/document/", "/graph/evidence/")) AS ?e)
FILTER NOT EXISTS { GRAPH ?e { ?s rg:foundAt ?range } }
FILTER NOT EXISTS { GRAPH ?e { ?mention rg:supports ?p } }
"""


def test_every_statement_has_characters_to_rest_on() -> None:
    assert GRAPH.rows("?s ?p ?o", SUPPORTED) == []


def test_no_blank_nodes() -> None:
    assert GRAPH.rows("?s", "?s ?p ?o FILTER(isBlank(?s) || isBlank(?o))") == []


def test_the_text_stands_with_the_evidence_alone() -> None:
    (text,) = GRAPH.values("GRAPH ?g { ?t nif:isString ?v }")
    assert text == EVERYTHING.document.text
    assert GRAPH.values("?t nif:isString ?v") == []


@pytest.mark.parametrize(
    ("inferred", "given", "reason", "names"),
    [
        ("", "", "", True),
        ("kommunekode i sagsnummer", "", "kommunekode i sagsnummer", False),
        ("", "Nørhavn", "angivet ved kørslen", False),
    ],
)
def test_how_the_municipality_is_known(inferred: str, given: str, reason: str, names: bool) -> None:
    paper = Paper()
    meeting = replace(paper.meeting(), municipality=None if given else paper.quote(TOWN, inferred))
    graph = Graph(paper.source(meeting), given=given)
    rows = graph.rows(
        "?w ?t",
        "GRAPH ?g { ?m rg:supports rg:municipality"
        " OPTIONAL { ?m rg:inferredBy ?w } OPTIONAL { ?m itsrdf:taIdentRef ?t } }",
    )
    assert rows == [(reason, "municipality/noerhavn" if names else "")]


def test_pages_and_items_of_mentions() -> None:
    paper = Paper()
    meeting = paper.meeting(municipality=TOWN)
    turn = len(paper.text)
    item = paper.item(1, "Havn", "24-000101")
    source = paper.source(meeting, item, format="pdf")
    graph = Graph(Source(replace(source.document, pages=(0, turn)), source.minutes))
    rows = graph.rows("?a ?page ?i", "GRAPH ?g { ?m nif:anchorOf ?a ; rg:page ?page OPTIONAL { ?m rg:inItem ?i } }")
    assert ("24-000101", "2", "meeting/noerhavn/socialudvalget/2024-08-08/item/1") in rows
    assert ("Socialudvalget", "1", "") in rows


def test_a_mention_below_all_items_stands_in_the_item_that_is_decided_there() -> None:
    paper = Paper()
    meeting = paper.meeting(municipality=TOWN)
    first, second = paper.item(1, "Havn"), paper.item(2, "Vej")
    body = paper.quote("Byrådet")
    decided = replace(first, referred_to=(body,), pool=body.span)
    for item, expected in ((decided, [("meeting/noerhavn/socialudvalget/2024-08-08/item/1",)]), (first, [])):
        graph = Graph(paper.source(meeting, replace(item, referred_to=(body,)), second))
        assert graph.rows("?i", 'GRAPH ?g { ?m nif:anchorOf "Byrådet" ; rg:inItem ?i }') == expected


MINUTES_OF = {"municipality": TOWN, "present": "Asta Brink, Bo Dam", "name": "referat.txt"}
AGENDA = {
    "municipality": TOWN,
    "present": "Asta Brink, Carl Ny",
    "kind": "agenda",
    "name": "dagsorden.txt",
    "format": "pdf",
}


def counts(graph: Graph) -> dict[str, int]:
    """How many there are of each class but documents and texts."""
    rows = graph.rows("?s ?t", "?s a ?t FILTER(?t NOT IN (rg:Document, rg:Text))")
    kinds = [kind for _, kind in rows if not kind.startswith("http")]
    return {kind: kinds.count(kind) for kind in kinds}


def test_a_second_document_of_a_meeting_gives_evidence_alone() -> None:
    best = minutes("Byrådet", "2024-08-08", "Vej|24-000101|Godkendt.", "Bro||Godkendt.", **MINUTES_OF)
    other = minutes("Byrådet", "2024-08-08", "Vejen|24-000101|", "Bro", "Sti|24-000999|", **AGENDA)
    alone, both = Graph(best), Graph(best, other)
    assert counts(alone) == counts(both)
    assert both.rows("?i ?v", "?i dct:title ?v") == alone.rows("?i ?v", "?i dct:title ?v")
    assert len(both.values("?v rg:records ?m")) == 2
    evidence = f"GRAPH <{IRIS.evidence_graph(other.document.sha256[:16])}>"
    assert both.values(f"{evidence} {{ ?m itsrdf:taIdentRef/skos:prefLabel ?v }}") == []  # labels stand elsewhere
    named = both.values(f"{evidence} {{ ?m itsrdf:taIdentRef ?v }}")
    assert "person/noerhavn/asta-brink" in named
    assert "case/noerhavn/24-000101" in named
    assert not [iri for iri in named if "carl-ny" in iri or "999" in iri]
    assert both.unlike["referat.txt"] == []
    assert [line.partition(":")[0] for line in both.unlike["dagsorden.txt"]] == [
        "Mødet, har punkt",
        "Mødet, til stede",
        "Punkt 1, titel",
    ]


def test_replaced_documents_stay_known() -> None:
    source = minutes(municipality=TOWN)
    graph = Graph(source)
    sha = source.document.sha256
    resolved = Resolved(
        sha, ("a.txt",), "", "", "noerhavn", "", sha, "2024-08-08", former=(("1" * 64, "a.txt"), ("2" * 64, "b.txt"))
    )
    graph._load(draft(source, resolved, IRIS).statements, "")
    rows = graph.rows("?a ?b", "?a prov:wasRevisionOf ?b")
    assert rows == [(f"document/{'1' * 16}", f"document/{'2' * 16}"), (f"document/{sha[:16]}", f"document/{'1' * 16}")]
    assert graph.rows("?v", f"<{IRIS.document('1' * 16)}> rg:sha256 ?v") == [("1" * 64,)]


def test_whatever_is_named_was_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name that writing asks for was handed to the resolve pass, which gives its thing type and label."""
    asked = set[Name]()

    class Asking(Things):
        def iri(self, name: Name) -> str:
            asked.add(name)
            return super().iri(name)

    monkeypatch.setattr("referatgraf.graph.statements.scene.Things", Asking)
    sha = EVERYTHING.document.sha256
    draft(EVERYTHING, Resolved(sha, ("a.txt",), "", "", "noerhavn", "", sha, "d"), IRIS)
    assert asked == set(claims(EVERYTHING.minutes).names)


def test_what_the_text_names_is_said_of_its_item() -> None:
    paper = Paper()
    meeting = paper.meeting()
    title = paper.quote("Havnen")
    line = paper.span("Principperne koster 2 mio. kr. i Køge")
    item = AgendaItem(1, Span(title.span.start, line.end), title=title)
    start = line.start
    named = Named(
        mentions=(
            Mention(
                "principle", "Fælles om kvalitet", Span(start, start + 12), "principles", within=("tre principper",)
            ),
            Mention("municipality", "Køge", Span(line.end - 4, line.end), "institutions", "stednavn", confidence=0.7),
            Mention("policy", "Havneplan", Span(start, start + 3), "policies", asserted=False),
        ),
        amounts=(Amount("2000000", Span(start + 20, start + 30)),),
    )
    graph = Graph(replace(paper.source(meeting, item), named=named))
    assert graph.values("?i a rg:AgendaItem ; rg:concerns/skos:prefLabel ?v") == ["Fælles om kvalitet"]
    assert graph.values("?i rg:mentions/skos:prefLabel ?v") == ["Fælles om kvalitet", "Havneplan", "Køge Kommune"]
    assert graph.values("?i rg:amount/schema:value ?v") == ["2000000"]
    assert graph.rows("?v ?w", "?v dct:isPartOf ?w") == [
        ("principle/tre-principper/faelles-om-kvalitet", "principle/tre-principper")
    ]


def test_a_name_outside_the_items_is_evidence_alone() -> None:
    paper = Paper()
    meeting, span = paper.meeting(), paper.span("Region Sjælland")
    named = Named(mentions=(Mention("institution", "Region Sjælland", span, "institutions"),))
    graph = Graph(replace(paper.source(meeting), named=named))
    assert graph.values("?i rg:mentions ?v") == []
    (found,) = graph.values("?v a rg:Institution")
    assert found == "institution/region-sjaelland"
