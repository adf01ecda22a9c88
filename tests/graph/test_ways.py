"""Which way principles and cases took, where the days alone do not tell: meetings of one day, items of one meeting."""

from typing import cast

import pytest
import rdflib
from pyoxigraph import DefaultGraph, Quad, QuerySolutions, RdfFormat, Store, parse, serialize

from referatgraf.graph.derived import derived
from referatgraf.graph.lookup import terms
from referatgraf.graph.query import ask, run, table
from referatgraf.graph.questions import filled, question

HEAD = """
@base <https://w3id.org/referatgraf/id/> .
@prefix rg: <https://w3id.org/referatgraf/ns#> .
@prefix document: <https://w3id.org/referatgraf/code/document/> .
@prefix outcome: <https://w3id.org/referatgraf/code/outcome/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<body/n/social> a rg:Body ; skos:prefLabel "Socialudvalget"@da .
<body/n/economy> a rg:Body ; skos:prefLabel "Økonomiudvalget"@da .
<body/n/council> a rg:Body ; skos:prefLabel "Kommunalbestyrelsen"@da .
<case/n/1> a rg:Case ; skos:prefLabel "24-1"@da ; rg:caseNumber "24-1" .
<principle/n/set> a rg:Principle ; skos:prefLabel "de to principper"@da .
<principle/n/set/one> a rg:Principle ; skos:prefLabel "Fælles om tid"@da ; dct:isPartOf <principle/n/set> .
"""


def minutes(body: str, day: str, items: str, hour: str = "") -> str:
    """Turtle of a meeting with items, each told by its own statements.

    Args:
        body: last name of the body's IRI.
        day: of the meeting.
        items: for each item a line with its statements.
        hour: when the meeting began.
    """
    iri = f"meeting/n/{body}/{day}"
    lines = [
        f"<document/{body}-{day}> a rg:Document ; rg:documentKind document:minutes ; rg:records <{iri}> .",
        f'<{iri}> a rg:Meeting ; rg:heldBy <body/n/{body}> ; rg:date "{day}"^^xsd:date ; rg:heldOn "{day}"^^xsd:date .',
        f'<{iri}> rg:startTime "{hour}"^^xsd:time .' if hour else "",
    ]
    for number, told in enumerate(items.strip().splitlines(), start=1):
        item = f"<{iri}/item/{number}>"
        lines.append(f'<{iri}> rg:hasItem {item} . {item} a rg:AgendaItem ; rg:number "{number}" ; {told.strip()} .')
    return "\n".join(lines)


def decided(name: str, body: str, day: str, outcome: str) -> str:
    """Turtle of a decision."""
    told = f'rg:decidedBy <body/n/{body}> ; rg:date "{day}"^^xsd:date ; rg:outcome outcome:{outcome}'
    return f"<decision/{name}> a rg:Decision ; {told} ."


def graph(*parts: str) -> Store:
    """A database of minutes and decisions with what follows from them, which is local to a document."""
    store = Store()
    decisions = "\n".join(each for each in parts if each.startswith("<decision/"))
    for each in parts:
        quads = list(parse("\n".join((HEAD, each, decisions)), format=RdfFormat.TURTLE))
        store.extend(Quad(*quad.triple) for quad in quads)
        told = {(quad.subject.value, quad.predicate.value, str(quad.object)) for quad in quads}  # type: ignore[union-attr]
        store.load("".join(f"<{s}> <{p}> {o} .\n" for s, p, o in derived(told)), format=RdfFormat.N_TRIPLES)
    return store


def rows(store: Store, name: str, columns: list[str], **given: str) -> list[str]:
    """The answer's rows, in some of its columns, in order; rdflib gives the same."""
    text = filled(question(name).sparql, terms(store, question(name), given.items()))
    default = (quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph()))
    merged = rdflib.Graph().parse(data=serialize(default, format=RdfFormat.N_TRIPLES), format="nt")
    solutions = cast("QuerySolutions", run(store, text))
    found = [tuple(None if term is None else term.value for term in solution) for solution in solutions]
    assert found == [tuple(None if term is None else str(term) for term in row) for row in merged.query(text)]
    answer = table(*ask(store, name, given.items()))
    places = [answer.columns.index(column) for column in columns if column in answer.columns]
    return [" ".join(row[place] for place in places) for row in answer.rows]


SET = "rg:concerns <principle/n/set> ; rg:hasDecision <decision/{}>"
TWICE = (
    minutes("social", "2025-03-11", f"{SET.format('one')}\n{SET.format('two')}"),
    decided("one", "social", "2025-03-11", "recommended"),
    decided("two", "social", "2025-03-11", "postponed"),
)
HISTORY = "rg:concerns <principle/n/set/one> ; rg:priorDecision <decision/one>, <decision/two>"


def test_two_items_of_a_meeting_have_their_own_outcomes() -> None:
    told = rows(graph(*TWICE), "udvalg-principper", ["Princip", "Udvalg", "Punkt", "Udfald"])
    named = {"de to principper", "Fælles om tid"}
    assert sorted(told) == sorted(
        f"{name} Socialudvalget {outcome}" for name in named for outcome in ("1 anbefalet", "2 udsat")
    )


def test_what_others_tell_of_a_day_is_told_once_and_not_beside_its_own_minutes() -> None:
    columns = ["Udvalg", "Punkt", "Udfald"]
    later = minutes("economy", "2025-03-18", HISTORY), minutes("council", "2025-03-27", HISTORY)
    alone = rows(graph(*later, *TWICE[1:]), "udvalg-principper", columns, principle="Fælles om tid")
    assert {row.split()[0] for row in alone} == {"Socialudvalget"}
    assert len({row.split()[1] for row in alone}) == 1
    both = rows(graph(*TWICE, *later), "udvalg-principper", columns, principle="Fælles om tid")
    assert both == ["Socialudvalget 1 anbefalet", "Socialudvalget 2 udsat"]


SENT = "rg:treats <case/n/1> ; rg:referredTo <body/n/council> ; rg:hasDecision <decision/sent>"
TREATED = "rg:treats <case/n/1> ; rg:hasDecision <decision/treated>"
DAY, BEFORE, AFTER = "2025-03-18", "2025-03-11", "2025-03-27"


def waiting(sent: tuple[str, ...], treated: tuple[str, ...], **given: str) -> list[str]:
    """What is awaited of a case that Økonomiudvalget sent to Kommunalbestyrelsen, which has treated it."""
    store = graph(
        *(minutes("economy", day, SENT, hour) for day, _, hour in (each.partition(" ") for each in sent)),
        *(minutes("council", day, TREATED, hour) for day, _, hour in (each.partition(" ") for each in treated)),
        decided("sent", "economy", sent[0][:10], "recommended"),
        *(decided("treated", "council", each[:10], "approved") for each in treated[:1]),
    )
    return rows(store, "bebudet", ["Bebudet", "Ventes i"], **given)


@pytest.mark.parametrize(
    ("sent", "treated", "told"),
    [
        ((DAY,), (), [DAY]),
        ((DAY,), (BEFORE,), [DAY]),
        ((DAY,), (AFTER,), []),
        ((DAY,), (DAY,), []),  # the committee before the council, as a rule
        ((f"{DAY} 15:00:00",), (f"{DAY} 18:00:00",), []),
        ((f"{DAY} 18:00:00",), (f"{DAY} 15:00:00",), [DAY]),
        ((f"{DAY} 18:00:00",), (DAY,), []),
        ((BEFORE, AFTER), (DAY,), [AFTER]),  # treated, and then announced again
        ((BEFORE, DAY), (), [DAY]),  # announced twice: the last time is told
        ((BEFORE, DAY), (AFTER,), []),
    ],
)
def test_what_was_announced_and_never_came(sent: tuple[str, ...], treated: tuple[str, ...], told: list[str]) -> None:
    expected = [f"{day} Kommunalbestyrelsen" for day in told]
    assert waiting(sent, treated) == expected
    assert waiting(sent, treated, case="24-1") == expected
    assert waiting(sent, treated, body="Kommunalbestyrelsen", **{"from": "Økonomiudvalget"}) == expected


def test_announced_again_later_it_is_still_told_of_the_period_that_is_asked_about() -> None:
    assert waiting((BEFORE, AFTER), (), until=DAY) == [f"{BEFORE} Kommunalbestyrelsen"]
    assert waiting((BEFORE, AFTER), (), since=DAY) == [f"{AFTER} Kommunalbestyrelsen"]


def test_two_items_of_a_day_announce_a_case_once() -> None:
    store = graph(minutes("economy", DAY, f"{SENT}\n{SENT}"), decided("sent", "economy", DAY, "recommended"))
    assert rows(store, "bebudet", ["Bebudet", "Ventes i"]) == [f"{DAY} Kommunalbestyrelsen"]


@pytest.mark.parametrize(
    ("first", "again", "is_told"),
    [("15:00:00", "18:00:00", False), ("18:00:00", "15:00:00", True), ("", "18:00:00", True)],
)
def test_what_was_postponed_comes_back_on_the_same_day(first: str, again: str, is_told: bool) -> None:
    postponed = "rg:treats <case/n/1> ; rg:hasDecision <decision/postponed>"
    store = graph(
        minutes("economy", DAY, postponed, first),
        minutes("council", DAY, TREATED, again),
        decided("postponed", "economy", DAY, "postponed"),
        decided("treated", "council", DAY, "approved"),
    )
    assert rows(store, "bebudet", ["Bebudet", "Forhold"]) == ([f"{DAY} udsat"] if is_told else [])
