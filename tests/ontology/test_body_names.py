"""How names of bodies are spelt."""

import doctest

import pytest

from referatgraf.ontology import body_names
from referatgraf.ontology.body_names import body_key, definite, is_council, nominative, place_in


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(body_names).failed == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Børn- og Familieudvalget", "Børne- og Familieudvalget", True),
        ("Børn- og Familieudvalget", "Børn & Familieudvalget", True),
        ("Plan-, Miljø- og Klimaudvalget", "Plan-, Miljø og Klimaudvalget", True),
        ("SOCIALUDVALGET", "Socialudvalget", True),
        ("Udvalget for Kultur & Fritid", "Udvalget for Kultur og Fritid", True),
        ("Socialudvalg", "Socialudvalget", True),
        ("Socialudvalget", "Sundhedsudvalget", False),
        ("Børn- og Familieudvalget", "Børn- og Skoleudvalget", False),
        ("Udvalget for Børn", "Børneudvalget", False),
        ("Byrådet", "Kommunalbestyrelsen", True),
        ("Nørhavn Byråd", "byrådet", True),
        ("Byrådet", "Regionsrådet", False),
        ("Forebyggelse- og Socialudvalget", "Forebyggelses- og Socialudvalget", True),
        ("Børn og Unge-udvalget", "Børne- og Ungeudvalget", True),
        ("Beskæftigelsesudvalget", "Beskæftigelseudvalget", True),
        ("Udvalg for teknik & miljø", "Udvalget for Teknik og Miljø", True),
        ("Det Grønne Råd", "Grønt Råd", True),
        ("Det Tekniske Udvalg", "Teknisk Udvalg", True),
        ("By- og Planudvalget", "Byplanudvalget", False),
        ("Sundheds- og Ældreudvalget", "Ældre- og Sundhedsudvalget", False),
    ],
)
def test_spellings_of_one_body(one: str, other: str, same: bool) -> None:
    assert (body_key(one) == body_key(other)) is same


@pytest.mark.parametrize(
    ("genitive", "name"),
    [
        ("Socialudvalgets", "Socialudvalget"),
        ("Socialudvalgs", "Socialudvalg"),
        ("Teknisk Udvalgs", "Teknisk Udvalg"),
        ("Nørhavn Byråds", "Nørhavn Byråd"),
        ("Direktionens", "Direktionen"),
        ("Chefforums", "Chefforum"),
        ("KKR's", "KKR"),
        ("Udvalget for Landdistrikter", "Udvalget for Landdistrikter"),
        ("Socialudvalget", "Socialudvalget"),
    ],
)
def test_nominative(genitive: str, name: str) -> None:
    assert nominative(genitive) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Socialudvalg", "Socialudvalget"),
        ("Plan-, Miljø- og Klimaudvalg", "Plan-, Miljø- og Klimaudvalget"),
        ("kommunalbestyrelse", "kommunalbestyrelsen"),
        ("Direktion", "Direktionen"),
        ("Teknisk Udvalg", "Teknisk Udvalg"),
        ("Nørhavn Byråd", "Nørhavn Byråd"),
        ("Udvalget for Børn", "Udvalget for Børn"),
        ("Udvalg for Børn", "Udvalget for Børn"),
        ("Chefforum", "Chefforum"),
    ],
)
def test_definite(name: str, expected: str) -> None:
    assert definite(name) == expected


@pytest.mark.parametrize(
    ("name", "council", "place"),
    [
        ("Byrådet", True, ""),
        ("kommunalbestyrelsen", True, ""),
        ("Lille-Nørhavn Byråd", True, "Lille-Nørhavn"),
        ("Nørhavn Ældreråd", False, "Nørhavn"),
        ("Regionsrådet", False, ""),
        ("Byrådsudvalget", False, ""),
    ],
)
def test_councils_and_places(name: str, council: bool, place: str) -> None:
    assert (is_council(name), place_in(name)) == (council, place)
