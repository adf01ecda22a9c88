"""The parts of minutes in which names are sought."""

from itertools import pairwise

from referatgraf.nlp.recognition.passages import passages

from .texts import read

TEXT = """REFERAT Socialudvalget 08-08-2024

Mødedato torsdag den 8. august 2024

Indholdsfortegnelse

Budget for 500.000 kr......	3
Havnen.....	4
Lukket: Køb for 3 mio. kr......	5

Punkt 1: Budget for 500.000 kr.

24-004783

Sagsfremstilling

Der er afsat 2,2 mio. kr.

Beslutning

Godkendt.

Punkt 2: Havnen

Beslutning

Drøftet.

Punkt 3: Lukket: Køb for 3 mio. kr.

Beslutning

Prisen er 4 mio. kr.
"""


def test_a_text_is_parted_into_its_passages() -> None:
    minutes, _ = read(TEXT)
    parts = passages(minutes, len(TEXT))
    told = [(part.kind, part.item, TEXT[part.span.start : part.span.end].strip()) for part in parts]
    assert ("title", 0, "Budget for 500.000 kr.") in told
    assert ("title", 2, "Køb for 3 mio. kr.") in told
    assert ("presentation", 0, "Sagsfremstilling\n\nDer er afsat 2,2 mio. kr.") in told
    assert not [text for _, _, text in told if "....." in text or "4 mio." in text]
    assert all(one.span.end <= other.span.start for one, other in pairwise(parts))


def test_contents_and_closed_items_name_nothing() -> None:
    _, named = read(TEXT)
    assert [(amount.value, TEXT[amount.span.start : amount.span.end]) for amount in named.amounts] == [
        ("500000", "500.000 kr."),
        ("2200000", "2,2 mio. kr."),
        ("3000000", "3 mio. kr."),
    ]


def test_an_item_that_is_only_announced_is_named_in_the_contents() -> None:
    text = TEXT[: TEXT.index("Punkt 2: Havnen")]
    minutes, _ = read(text)
    announced = [
        text[part.span.start : part.span.end] for part in passages(minutes, len(text)) if part.kind == "announced"
    ]
    assert len(announced) == 2
    assert "Havnen" in announced[0]
    assert "Køb" in announced[1]
