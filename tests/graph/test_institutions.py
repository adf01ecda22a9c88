"""Names of institutions: which are units of the administration, and which spellings are one."""

import pytest

from referatgraf.graph.institutions import UNIT_FORMS, UnitForm, institution_key, is_unit


@pytest.mark.parametrize("form", UNIT_FORMS, ids=lambda form: form.fits)
def test_the_table_itself(form: UnitForm) -> None:
    assert form.regex.fullmatch(form.fits)
    assert not form.regex.fullmatch(form.fits_not)
    assert is_unit(form.fits)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Teknik- og Miljøforvaltningen", True),
        ("Social-, Sundheds- & Ældreforvaltningen", True),
        ("Fagcenter Børn og Familie", True),
        ("Forvaltningen", True),
        ("Center for Sundhed", False),
        ("Plejecenter Solgården", False),
        ("Bestyrelsen", False),
    ],
)
def test_units_of_the_administration(label: str, expected: bool) -> None:
    assert is_unit(label) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Center for Unge, Borgerservice og Arbejdsmarked", "Center for Unge Borgerservice og Arbejdsmarked", True),
        ("Center for Børn & Undervisning", "Center for børn og undervisning", True),
        ("Sundhedscentret", "Sundhedscenteret", True),
        ("Forvaltningen", "Nørhavn Kommunes administration", True),
        ("Kirkeby Skole", "Kirkeby skole", True),
        ("Kirkeby Skole", "Kirkeby Friskole", False),
    ],
)
def test_spellings_of_one_institution(one: str, other: str, same: bool) -> None:
    assert (institution_key(one) == institution_key(other)) is same
