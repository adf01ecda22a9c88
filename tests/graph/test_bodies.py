"""Names of bodies: what kind of body they mean, and which spellings are one."""

import pytest

from referatgraf.graph.bodies import BODY_FORMS, BodyForm, body_key, classification


@pytest.mark.parametrize("form", BODY_FORMS, ids=lambda form: form.kind)
def test_the_table_itself(form: BodyForm) -> None:
    assert form.regex.search(form.fits)
    assert not form.regex.search(form.fits_not)
    assert classification(form.fits) == form.kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Socialudvalget", "committee"),
        ("Teknisk Udvalg", "committee"),
        ("Kommunalbestyrelsen", "council"),
        ("Borgerrepræsentationen", "council"),
        ("Valgbestyrelsen", "board"),
        ("Beredskabskommissionen", "board"),
        ("KKR Sjælland", "joint"),
        ("Magistraten", "executive"),
        ("Social og Sundhed", ""),
    ],
)
def test_classification(label: str, kind: str) -> None:
    assert classification(label) == kind


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
        ("Byrådet", "Kommunalbestyrelsen", False),
    ],
)
def test_spellings_of_one_body(one: str, other: str, same: bool) -> None:
    assert (body_key(one) == body_key(other)) is same


def test_a_council_with_its_place() -> None:
    assert body_key("Nørhavn Byråd") == f"{body_key('Byrådet')}@noerhavn"
    assert body_key("Københavns Borgerrepræsentation") == f"{body_key('Borgerrepræsentationen')}@koebenhavn"
