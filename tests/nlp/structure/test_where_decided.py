"""Where an item's decision stands when no heading of its own tells it."""

import pytest

from referatgraf.nlp.recognition.passages import passages

from .minutes_of import HEAD, read

AGENDA = (
    "Punkt 1: Budget\n\nForvaltningen foreslår en ramme.\n\nPunkt 2: Havnen\n\nMolen er revnet.\n\n"
    "Punkt 3: Eventuelt\n\nIb Krog spurgte.\n\n"
)


def outcomes(text: str) -> list[str]:
    """The outcomes of each item of minutes, joined; "" for an item without a decision."""
    return ["+".join(decision.outcome for decision in item.decisions) for item in read(f"{HEAD}{text}").items]


@pytest.mark.parametrize(
    "heading", ["UDVALGETS BESLUTNINGER", "B E S L U T N I N G E R", "Beslutninger:", "Konklusioner"]
)
@pytest.mark.parametrize("number", ["{}. ", "Pkt. {}  ", "Ad {}: ", "{})  "])
def test_decisions_below_all_items_go_to_their_numbers(heading: str, number: str) -> None:
    pool = f"{heading}\n\n{number.format(1)}Som foreslået.\n{number.format(2)}Udsat. Ib Krog\nser på sagen.\n"
    assert outcomes(f"{AGENDA}{pool}\nMødet hævet kl. 18.05\n") == ["approved", "postponed", ""]


def test_the_passages_of_a_decision_below_all_items_are_its_items() -> None:
    text = f"{HEAD}{AGENDA}Beslutninger\n\n1. Godkendt.\n2. Udsat.\n"
    found = [(part.item, text[slice(part.span.start, part.span.end)]) for part in passages(read(text), len(text))]
    assert found[-2:] == [(0, "Godkendt."), (1, "Udsat.")]


def test_earlier_decisions_in_a_list_are_no_pool() -> None:
    assert outcomes(f"{AGENDA}Tidligere beslutninger\n\n1. Godkendt.\n2. Udsat.\n")[:2] == ["", ""]


@pytest.mark.parametrize("mark", ["=> ", "-> ", "> ", "→ ", "Ref.: ", "Referat: "])
def test_a_mark_that_returns_heads_decisions(mark: str) -> None:
    first = f"Punkt 1: Budget\n\nRammen er kendt.\n{mark}Vedtaget uændret.\n\n"
    second = f"Punkt 2: Havnen\n\nMolen er revnet.\n{mark}Ib Krog ser på den.\n"
    assert outcomes(first + second) == ["approved", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "Punkt 1: Budget\n\nForslag:\n> Rammen er vedtaget.\n> Fristen er afvist.\n\nPunkt 2: Havnen\n\nMolen.\n",
        "Punkt 1: Budget\n\n→ Læs mere om rammen\n\nPunkt 2: Havnen\n\n→ Læs mere om molen\n",
        "Punkt 1: Budget\n\n> Rammen er vedtaget af Folketinget i dag.\n\nPunkt 2: Havnen\n\nMolen er revnet.\n",
    ],
)
def test_lists_links_and_quotations_are_no_decisions(text: str) -> None:
    assert outcomes(text) == ["", ""]
