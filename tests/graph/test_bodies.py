"""Names of bodies: what kind of body they mean, whose it is, and why names are taken for one."""

import pytest

from referatgraf.graph import naming
from referatgraf.graph.bodies import (
    BODY_FORMS,
    ONE_COUNCIL,
    SHORT,
    SPELLING,
    BodyForm,
    classification,
    is_of_municipality,
    joined_by,
)


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


def test_a_council_with_its_place() -> None:
    council = naming.body("Byrådet").key
    assert naming.body("Nørhavn Byråd").placed_key == f"{council}@noerhavn"
    assert naming.body("Københavns Borgerrepræsentation").placed_key == f"{council}@koebenhavn"
    assert naming.body("Nørhavn Byråd").slug == naming.body("Byrådet").slug


def test_a_body_of_another_municipality() -> None:
    found = naming.body("Ældrerådet (Sønderby Kommune)", "Sønderby Kommune")
    assert (found.label, found.slug, found.scope) == ("Ældrerådet (Sønderby Kommune)", "aeldreraadet", "soenderby")
    assert found.key == naming.body("Ældrerådet").key


def test_groups_of_different_cases_are_different() -> None:
    one, other = (naming.body("Arbejdsgruppen", within=(case,)) for case in ("24-000101", "24-000202"))
    assert one.key != other.key
    assert (one.label, one.slug) == ("Arbejdsgruppen", "arbejdsgruppen-24-000101")


@pytest.mark.parametrize(
    ("label", "alias", "why"),
    [
        ("Børn- og Ungeudvalget", "Børne- & Ungeudvalget", SPELLING),
        ("Byrådet", "Nørhavn Byråd", SPELLING),
        ("Byrådet", "Kommunalbestyrelsen", ONE_COUNCIL),
        ("Socialudvalget", "SU", SHORT),
        ("Ældrerådet (Sønderby Kommune)", "Ældrerådet", ""),
    ],
)
def test_why_names_are_one(label: str, alias: str, why: str) -> None:
    assert joined_by(label, alias) == why


@pytest.mark.parametrize(
    ("label", "own"),
    [
        ("Socialudvalget", True),
        ("Udvalget for Børn og Skole", True),
        ("Chefforum", True),
        ("Social og Sundhed", True),
        ("KKR Sjælland", False),
        ("Styregruppen for Havnen", False),
        ("Embedsmandsudvalget for socialområdet", False),
        ("Regionsrådet", False),
        ("Tværgående Strategisk Forum", False),
    ],
)
def test_whether_a_name_tells_that_it_is_the_municipalitys(label: str, own: bool) -> None:
    assert is_of_municipality(label) is own
