"""Who has handled what, and who is to, follows from the items."""

import pytest

from referatgraf.graph.derived import derived
from referatgraf.graph.terms import Statement, date, ref
from referatgraf.ontology.namespaces import DOCUMENT, OUTCOME, RG

from .making import IRIS, short

M = IRIS.base + "meeting/noerhavn/socialudvalget/2024-08-08"
ITEM, CASE, DECISION = M + "/item/1", IRIS.thing("case", "noerhavn", "24-1"), M + "/d"
PRINCIPLE = IRIS.thing("set-principle", "", "to-principper/mod")
BODY, COUNCIL = IRIS.thing("body", "noerhavn", "socialudvalget"), IRIS.thing("body", "noerhavn", "byraadet")
MEETING = [
    (M, RG.hasItem, ref(ITEM)),
    (M, RG.heldBy, ref(BODY)),
    (M, RG.date, date("2024-08-08")),
    (ITEM, RG.treats, ref(CASE)),
]
OF_MINUTES = [("urn:d", RG.records, ref(M)), ("urn:d", RG.documentKind, ref(DOCUMENT.minutes))]
OF_AGENDA = [("urn:d", RG.records, ref(M)), ("urn:d", RG.documentKind, ref(DOCUMENT.agenda))]
WAY = [(ITEM, RG.referredTo, ref(BODY)), (ITEM, RG.referredTo, ref(COUNCIL))]


def decided(predicate: str, body: str, day: str) -> list[Statement]:
    """The item's decision of a body."""
    said = [
        (DECISION, RG.decidedBy, ref(body)),
        (DECISION, RG.date, date(day)),
        (DECISION, RG.outcome, ref(OUTCOME.approved)),
    ]
    return [(ITEM, predicate, ref(DECISION)), *said]


@pytest.mark.parametrize(
    ("further", "expected"),
    [
        (OF_MINUTES, []),
        (OF_MINUTES + decided(RG.hasDecision, BODY, "2024-08-08"), ["socialudvalget handled 2024-08-08 approved"]),
        (OF_MINUTES + decided(RG.priorDecision, COUNCIL, "2024-07-01"), ["byraadet handled 2024-07-01 approved"]),
        (OF_MINUTES + WAY, ["byraadet to-be-handled", "socialudvalget handled 2024-08-08"]),
        (OF_AGENDA + WAY, ["byraadet to-be-handled", "socialudvalget to-be-handled"]),
        (
            OF_MINUTES + WAY + decided(RG.hasDecision, BODY, "2024-08-08"),
            ["byraadet to-be-handled", "socialudvalget handled 2024-08-08 approved"],
        ),
        (OF_MINUTES + WAY + decided(RG.priorDecision, COUNCIL, "2024-07-01"), [
            "byraadet handled 2024-07-01 approved", "socialudvalget handled 2024-08-08",
        ]),
    ],
)  # fmt: skip
def test_handlings(further: list[Statement], expected: list[str]) -> None:
    made = derived(MEETING + further)
    handlings = {s for s, p, _ in made if p == RG.item}
    told = []
    for handling in handlings:
        said = {p: short_term(o) for s, p, o in made if s == handling}
        told.append(" ".join(said[p] for p in (RG.body, RG.status, RG.date, RG.outcome) if p in said))
        assert handling == "/".join([ITEM, "handling", said[RG.body], "24-1", *filter(None, [said.get(RG.date)])])
    assert sorted(told) == expected
    shortcuts = {(short_term(ref(s)), p) for s, p, _ in made if s not in handlings}
    assert shortcuts == {(line.split()[0], RG.toHandle if "to-be" in line else RG.handled) for line in expected}


def short_term(term: str) -> str:
    """The last part of an IRI, or the value of a literal."""
    return term[1:-1].rpartition("/")[2] if term[0] == "<" else term[1:].partition('"')[0]


def test_nothing_follows_from_nothing() -> None:
    assert derived([]) == set()
    assert short(None) == ""


def test_principles_of_one_title_are_handled_apart() -> None:
    things = [IRIS.thing("set-principle", "", name) for name in ("to-principper/mod", "tre-principper/mod")]
    concerned = [(ITEM, RG.concerns, ref(thing)) for thing in things]
    made = derived(MEETING[:3] + OF_MINUTES + concerned + decided(RG.hasDecision, BODY, "2024-08-08"))
    handled = {s: o for s, p, o in made if p == RG.thing}
    assert sorted(handled.values()) == sorted(map(ref, things))
    assert f"{ITEM}/handling/socialudvalget/to-principper/mod/2024-08-08" in handled


@pytest.mark.parametrize(
    ("further", "marked"),
    [
        ([], False),
        (WAY, True),
        (decided(RG.hasDecision, BODY, "2024-08-08"), True),
        ([*WAY, (ITEM, RG.touchesOn, ref(PRINCIPLE))], False),
    ],
)
def test_a_meeting_is_marked_where_it_tells_who_handles_a_principle(further: list[Statement], marked: bool) -> None:
    made = derived([*MEETING, *OF_MINUTES, (ITEM, RG.concerns, ref(PRINCIPLE)), *further])
    assert ((M, RG.handlesPrinciples, '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>') in made) is marked


def test_what_an_item_only_touches_on_nobody_handles() -> None:
    things = [IRIS.thing("principle", "noerhavn", name) for name in ("mod", "tro")]
    concerned = [(ITEM, RG.concerns, ref(thing)) for thing in things] + [(ITEM, RG.touchesOn, ref(things[0]))]
    made = derived(MEETING[:3] + OF_MINUTES + WAY + concerned + decided(RG.hasDecision, BODY, "2024-08-08"))
    assert {o for _, p, o in made if p == RG.thing} == {ref(things[1])}
