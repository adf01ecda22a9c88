"""Votes that are told above the decision they led to."""

import pytest

from referatgraf.nlp.minutes import AgendaItem

from .minutes_of import HEAD, read

CASE = "Ib Krog vil have en lavere ramme.\n\n"


def item(text: str) -> AgendaItem:
    """The first of two items; `text` is what stands below its title."""
    return read(f"{HEAD}Punkt 1: Budget\n\n{text}\nPunkt 2: Havnen\n\nBeslutning\nUdsat.\n").items[0]


def told(text: str) -> list[tuple[str, list[tuple[int | None, int | None]]]]:
    """The outcome of each decision, and its votes with those on motions."""
    return [
        (
            decision.outcome,
            [
                (vote.votes_for, vote.votes_against)
                for vote in (*decision.votes, *(each for motion in decision.motions for each in motion.votes))
            ],
        )
        for decision in item(text).decisions
    ]


@pytest.mark.parametrize(
    ("above", "votes"),
    [
        ("For stemte 5 (A, B og F). Imod stemte V (2).", [(5, 2)]),
        ("Vi stemte med håndsoprækning: 6 for, 1 imod. Ib Krog var den ene.", [(6, 1)]),
        ("Venstre stillede det ændringsforslag, at rammen sænkes. Herfor\nstemte V og C (3). Imod stemte A (4).\n\n"
         "Rammen blev sat under afstemning.\nFor: 4 (A). Imod: 3 (V, C).", [(4, 3), (3, 4)]),
        ("Afstemning:\nFor rammen stemte 4. Imod stemte 3.", [(4, 3)]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Beslutning: ", "Beslutning\n", "Udvalgets beslutning:\n\n"])
def test_a_vote_above_the_heading_is_that_of_the_decision(above: str, votes: list, heading: str) -> None:
    assert told(f"{CASE}{above}\n\n{heading}Rammen godkendt.\n") == [("approved", votes)]


def test_a_vote_decides_where_no_word_below_it_does() -> None:
    assert told(f"{CASE}3 stemte for, 2 imod.\n\nBeslutning: Rammen gælder fra maj.\n") == [("approved", [(3, 2)])]
    assert told(f"{CASE}2 stemte for, 3 imod.\n\nBeslutning: Godkendt.\n") == [("approved", [(2, 3)])]


@pytest.mark.parametrize(
    "above",
    [
        "I Økonomiudvalget stemte 4 for og 3 imod.",
        "Ved mødet den 3. februar 2025 stemte 4 for og 3 imod.",
        "Ib Krog stemte imod sidste år.",
        "Forvaltningen foreslår en stemme til hver.",
    ],
)
def test_votes_of_others_and_earlier_ones_are_not(above: str) -> None:
    assert told(f"{CASE}{above}\n\nBeslutning: Godkendt.\n") == [("approved", [])]


def test_a_proposal_put_to_the_vote_within_a_decision_is_no_recommendation() -> None:
    text = "Ændringsforslag fra F:\nFor stemte 3.\nImod stemte 9.\nÆndringsforslaget er hermed forkastet.\n"
    found = item(f"{CASE}Beslutning\n{text}Indstillingen:\nFor stemte 9, imod stemte 3.\nPlanen er vedtaget.\n")
    (decision,) = found.decisions
    assert (decision.outcome, [(vote.votes_for, vote.votes_against) for vote in decision.votes]) == (
        "approved",
        [(9, 3)],
    )
    assert [(vote.votes_for, vote.votes_against) for motion in decision.motions for vote in motion.votes] == [(3, 9)]
    assert found.recommendations == ()


@pytest.mark.parametrize("heading", ["Protokol:", "Protokol"])
def test_what_members_had_entered_below_a_decision_is_their_statement(heading: str) -> None:
    found = item(f"{CASE}Beslutning\nGodkendt.\n\n{heading}\nVenstres gruppe beklager rammen.\n")
    assert [decision.text for decision in found.decisions] == ["Godkendt."]
    assert [statement.text for statement in found.statements] == ["Venstres gruppe beklager rammen."]


def test_minutes_alone_are_the_decision() -> None:
    assert told(f"{CASE}Protokol\nGodkendt.\n") == [("approved", [])]
