"""Nothing of a closed item is kept but its number, title and case numbers."""

from referatgraf.nlp.document import Document
from referatgraf.nlp.structure import structure

TEXT = """REFERAT Socialudvalget d. 11-02-2025

Punkt 1: Godkendelse af dagsorden

Beslutning

Godkendt.

Punkt 2: Lukket: Ansættelse af leder

Sagsnr.: 25-001234 Sagsbehandler: Vera Holm

Beslutning

Ib Krog blev ansat.
"""


def test_what_is_left_of_a_closed_item() -> None:
    minutes = structure(Document("a.txt", "0" * 64, "text", TEXT))
    left = list(TEXT)
    for span in minutes.closed:
        left[span.start : span.end] = "█" * (span.end - span.start)
    text = "".join(left)
    assert "Godkendt." in text
    assert "Punkt 2: Lukket: Ansættelse af leder" in text
    assert "25-001234" in text
    assert not any(word in text for word in ("Vera", "Holm", "Ib Krog", "ansat"))
