"""Sections of laws whose § was lost when text was made of a page."""

import pytest

from referatgraf.nlp.recognition.laws import match

from .test_laws import told
from .texts import case


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kørsel efter sundhedslovens 172 bevilges", "sundhedslovens 172=sundhedsloven § 172"),
        ("Byrådet kan efter almenboliglovens 105 indgå aftale", "almenboliglovens 105=almenboligloven § 105"),
        ("tilsyn efter sundhedslovens 219 peget på", "sundhedslovens 219=sundhedsloven § 219"),
        ("egenbetaling følger servicelovens 161 og reglerne", "servicelovens 161=serviceloven § 161"),
        ("jf. vandløbslovens 12 og bekendtgørelsen om dansegulve.", "vandløbslovens 12=vandløbsloven § 12; "
         "bekendtgørelsen om dansegulve=bekendtgørelse om dansegulve"),
        ("jf. servicelovens 83 a og 85.", "servicelovens 83 a=serviceloven § 83 a; 85=serviceloven § 85"),
        ("sine udgifter efter lov om havnenes inddeling 35 betalt", "lov om havnenes inddeling 35="
         "lov om havnenes inddeling § 35"),
        ("kravet følger af lov om havnepladser 2 a.", "lov om havnepladser 2 a=lov om havnepladser § 2 a"),
        ("efter bekendtgørelse om rabat til sejlere under 67 år.", "bekendtgørelse om rabat til sejlere under 67 år="
         "bekendtgørelse om rabat til sejlere under 67 år"),
        ("Skovloven gælder, jf. lovens 8.", "Skovloven=skovloven; lovens 8=skovloven § 8"),
        ("Efter skovlovens § 2 kan det ske, jf. lovens 8 og 9. Der er", "skovlovens § 2=skovloven § 2; "
         "lovens 8=skovloven § 8; 9=skovloven § 9"),
        ("Skovloven gælder, jf. lovens 800.", "Skovloven=skovloven"),
        ("Vi gør det efter lovens 8.", ""),
        ("efter planlovens 8 ugers frist", "planlovens=planloven"),
        ("efter skovlovens 3 betingelser", "skovlovens=skovloven"),
        ("efter skovlovens 3 formål", "skovlovens=skovloven"),
        ("servicelovens 161 gode grunde", "servicelovens=serviceloven"),
    ],
)  # fmt: skip
def test_sections_whose_mark_was_lost(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", ["serviceloven 2024", "servicelovens 25 års dag", "servicelovens 107 pladser"])
def test_a_number_behind_a_law_is_no_section_by_itself(text: str) -> None:
    (reference,) = match(case(text))
    assert reference.provision.paragraph == ""
