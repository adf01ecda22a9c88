"""What the contents announce and the text does not hold."""

import pytest

from .minutes_of import read

FLAT = """Referat. fra Socialudvalget

Størrelse: px

Starte visningen fra side:

Transkript

1 Referat Socialudvalget Mødedato: Mandag den 6. oktober 2014

2 Indholdsfortegnelse Side 1. Godkendelse af dagsorden Regnskab for havnen Garanti for lån til Nørhavn Havn

3 1. Godkendelse af dagsorden Sagsid.: 14/40 Beslutning Socialudvalget den Godkendt.

4 2. Regnskab for havnen Sagsid.: 14/41 Beslutning Socialudvalget den Godkendt.
"""
LISTED = """REFERAT Socialudvalget 08-08-2024

Indholdsfortegnelse

Budget.....\t3
Havnen.....\t4

Punkt 1: Budget

Beslutning

Godkendt.
"""


@pytest.mark.parametrize(
    ("text", "told", "left_out"),
    [(FLAT, "Garanti for lån til Nørhavn Havn", "Regnskab for havnen"), (LISTED, "Havnen", "Budget")],
)
def test_what_is_only_announced(text: str, told: str, left_out: str) -> None:
    announced = [text[span.start : span.end] for span in read(text).announced]
    assert any(told in part for part in announced)
    assert not any(left_out in part for part in announced)
