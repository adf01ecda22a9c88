"""Texts whose names go on over line ends, and the way back to their characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.recognition.joined import Joined

from .texts import read


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("svar fra Regi-\non Nordjylland", "svar fra Region Nordjylland"),
        ("svar fra Regi- \r\n      on Nordjylland", "svar fra Region Nordjylland"),
        ("i MED-\nudvalget", "i MED-udvalget"),
        ("i Ikast-\nBrande", "i Ikast-Brande"),
        ("for 2014-\nBilag", "for 2014-\nBilag"),
        ("Børne-\nog Ungeudvalget", "Børne-\nog Ungeudvalget"),
        ("- et punkt -\nog et til", "- et punkt -\nog et til"),
        ("sager-\n- den ene", "sager-\n- den ene"),
    ],
)
def test_words_that_a_line_end_parts(text: str, joined: str) -> None:
    assert Joined.of(text).text == joined


@given(st.text(alphabet="aÅ -\n", max_size=60))
def test_every_character_is_found_again(text: str) -> None:
    whole = Joined.of(text)
    for place, character in enumerate(whole.text):
        there = whole.printed(Span(place, place + 1))
        assert there.end == there.start + 1
        assert text[there.start] == character or (text[there.start].isspace() and character == " ")
        assert whole.read(there) == Span(place, place + 1)


def test_values_stay_and_their_characters_move() -> None:
    whole = Joined.of("fra Regi-\non Nord den 3. maj")
    assert whole.read((Quote("dag", Span(19, 29)),)) == (Quote("dag", Span(17, 27)),)
    assert whole.printed((Quote("Region", Span(4, 10)),)) == (Quote("Region", Span(4, 12)),)


def test_a_name_parted_by_a_line_end_is_told_with_all_its_characters() -> None:
    text = (
        "Socialudvalget\nReferat 3. marts 2025\n\n1. Høring\nSagsfremstilling\nDer er svar fra Regi-\non Nordjylland.\n"
    )
    _, named = read(text)
    [region] = [each for each in named.mentions if each.label == "Region Nordjylland"]
    assert text[region.span.start : region.span.end] == "Regi-\non Nordjylland"
