"""Items whose line is made of fields: the title, the case's number, open or closed, perhaps the decision."""

import pytest

from .minutes_of import HEAD, read

LINES = [
    "4. Budget | Sagsnr. 25/112 | Åben\nBeslutning\nGodkendt.\n\n"
    "5. Køb af areal | Sagsnr. 25/113 | Lukket\n\n6. Vejplan | Sagsnr. 25/114 | Åben\nBeslutning\nGodkendt.\n",
    "Sag 4: Budget // J.nr. 25/112 // Åben\n-> Godkendt.\n\n"
    "Sag 5: Køb af areal // J.nr. 25/113 // Lukket\n\nSag 6: Vejplan // J.nr. 25/114 // Åben\n-> Godkendt.\n",
    "Pkt. 4. Budget · Sag 25/112 · Beskrivelse: Der er hørt. Det gik godt. · Beslutning: Godkendt.\n\n"
    "Pkt. 5. Køb af areal · Sag 25/113 · LUKKET\n\nPkt. 6. Vejplan · Sag 25/114 · Beslutning: Godkendt.\n",
    "4. Budget (25/112) – åbent punkt\nBeslutning: Godkendt.\n\n"
    "5. Køb af areal (25/113) – lukket punkt\n\n6. Vejplan (25/114) – åbent punkt\nBeslutning: Godkendt.\n",
]


@pytest.mark.parametrize("lines", LINES)
def test_each_field_is_what_it_says(lines: str) -> None:
    found = read(HEAD + lines).items
    told = [(item.number.value, item.title.value, item.closed) for item in found if item.number and item.title]
    assert told == [("4", "Budget", False), ("5", "Køb af areal", True), ("6", "Vejplan", False)]
    numbers = [number.value for item in found for number in (*item.case_numbers, *item.journal_numbers)]
    assert numbers == ["25/112", "25/113", "25/114"]
    decided = [decision.text for item in found for decision in item.decisions]
    assert decided == ["Godkendt.", "Godkendt."]


def test_a_separator_in_titles_alone_parts_nothing() -> None:
    found = read(f"{HEAD}1. Budget | Plan\nBeslutning\nGodkendt.\n\n2. Skole · By\nBeslutning\nGodkendt.\n").items
    assert [item.title.value for item in found if item.title] == ["Budget | Plan", "Skole · By"]
