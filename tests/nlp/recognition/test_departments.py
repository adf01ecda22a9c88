"""Departments: by what they do, sought in the lines that hold what each of their patterns never lacks."""

import re

import pytest

from referatgraf.nlp.minutes import Meeting, Minutes, Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.institutions import departments, match
from referatgraf.nlp.recognition.setting import Setting

from .texts import EMPTY


@pytest.mark.parametrize(("pattern", "sign"), departments.SIGNS, ids=lambda each: getattr(each, "name", ""))
def test_a_line_that_names_a_department_holds_a_sign_of_it(pattern: Pattern, sign: re.Pattern[str]) -> None:
    more = ["Natur & Miljø har ikke vurderet sagen", "direktør for Kultur og Fritid", "Politisk Sekretariat"]
    lines = [*more, *(each.example for each, _ in departments.SIGNS)]
    told = [line for line in lines if pattern.regex.search(line)]
    assert told == [line for line in told if sign.search(line)] != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Teknik og Miljø oplyser, at vejen er smal.", ["Teknik og Miljø"]),
        ("Vej & Park har sammen med naboerne målt støjen.", ["Vej & Park"]),
        ("Center for Børn, Unge og Skole vurderer, at", ["Center for Børn, Unge og Skole"]),
        ("Center for Økonomi bemærker, at", ["Center for Økonomi"]),
        ("Afdeling for Natur og Klima har indhentet tilbud", ["Afdeling for Natur og Klima"]),
        ("planlægger Vera Holm fra Plan og Byg og", ["Plan og Byg"]),
        ("Centerchefen for Kultur og Fritid er inhabil", ["Kultur og Fritid"]),
        ("Nørhavn Kommune, Børn og Familie, har svaret", ["Børn og Familie"]),
        ("Udvalget for Børn og Familie foreslår, at", []),
        ("Team Natur har ansøgt, og Team Danmark støtter", ["Team Natur"]),
        ("Juridisk afdeling har svaret", ["Juridisk afdeling"]),
        ("Økonomi og Løn har ingen yderligere bemærkninger", ["Økonomi og Løn"]),
        ("Vej & Park gør opmærksom på, at", ["Vej & Park"]),
        ("By og Miljø har i foråret holdt to møder", ["By og Miljø"]),
        ("Planen frarådes af Natur & Miljø, fordi", ["Natur & Miljø"]),
        ("ifølge Børn og Kultur er der plads", ["Børn og Kultur"]),
        ("Vej og Park har besigtiget stien", ["Vej og Park"]),
        ("Økonomi og Indkøb har sammen med skolerne overvejet det", ["Økonomi og Indkøb"]),
        ("Teknik og Miljø deltager med to", ["Teknik og Miljø"]),
        ("Fremsendt af: Kultur og Udvikling", ["Kultur og Udvikling"]),
        ("Teknik og Miljø har besluttet, at de har undersøgt sagen", []),
        ("Teknik og Miljø har haft et mindreforbrug", []),
        ("Teknik og Miljø har på mødet godkendt det og fået svar", []),
        ("De siger, at Center for Socialt Udsatte bidrager", ["Center for Socialt Udsatte"]),
        ("Center for Administrativ Service samler svarene", ["Center for Administrativ Service"]),
        ("møde i Center for Sundhed og Pleje den 3. maj", []),
        ("Fagenheden Skole og Dagtilbud har svaret", ["Fagenheden Skole og Dagtilbud"]),
        ("Teknik og Miljø anbefaler planen", []),  # so do committees that are called by their subjects
        ("Budget for Teknik og Miljø: 3 mio. kr.", []),
        ("Skole og Forældre oplyser, at", []),  # an association
        ("Center for Ludomani oplyser, at", []),
        ("Chef for Teknik og Miljø Vera Holm", []),
    ],
)
def test_departments_are_told_by_what_they_do(text: str, found: list[str]) -> None:
    assert [each.label for each in match(Setting.of(text, EMPTY)) if each.department] == found


def test_what_structure_has_read_as_a_committee_is_no_department() -> None:
    text = "Teknik og Miljø oplyser, at vejen er smal."
    head = Meeting(body=Quote("Teknik og Miljø", Span(0, 15)))
    assert not [each for each in match(Setting.of(text, Minutes("minutes", head, (), (), 0, 0))) if each.department]
