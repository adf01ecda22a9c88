"""Blanks and hyphens that no line is broken at, as web pages and word processors print them, are like any other."""

import pytest

from referatgraf.nlp.document import Document, with_usual_blanks
from referatgraf.nlp.recognition import recognise
from referatgraf.nlp.structure import structure

USUAL = """Nørhavn Kommune
Socialudvalget
Referat tirsdag den 11. marts 2025 kl. 17.00
Mødested: Lokale 2, Rådhuset
Til stede: Vera Holm (A), Ib Krog (V), Ulla Ravn (C)
Afbud: Bo Dam (F)

1. Godkendelse af dagsorden
Beslutning
Godkendt.

2. Støtte efter servicelovens § 85, stk. 1
Sagsnr.: 25-001203
Sagsfremstilling
Kirkeby Vand A/S har svaret, og Vera Holm har spurgt til 1.200.000 kr.
Beslutning
For stemte 2 (A, V), imod stemte 1 (C). Godkendt.
"""


def document(text: str) -> Document:
    return Document("referat.txt", "0" * 64, "text", text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u2007"])
def test_a_blank_of_another_kind_changes_nothing(blank: str) -> None:
    usual, odd = document(USUAL), document(USUAL.replace(" ", blank).replace("-", "\u2011"))
    minutes = structure(usual)
    assert [item.title and item.title.value for item in minutes.items] == [
        "Godkendelse af dagsorden", "Støtte efter servicelovens § 85, stk. 1"
    ]  # fmt: skip
    assert structure(odd) == minutes
    assert recognise(odd, minutes) == recognise(usual, minutes)


def test_usual_blanks_move_no_character() -> None:
    odd = "".join(map(chr, range(0x2FFF)))
    assert len(with_usual_blanks(odd)) == len(odd)
    assert with_usual_blanks(USUAL) == USUAL
