"""What the names of a document stand for."""

import pytest

from referatgraf.graph import naming
from referatgraf.graph.naming import Name
from referatgraf.nlp.minutes import Actor, Attendee, Span

HERE = Span(0, 1)


@pytest.mark.parametrize(
    ("name", "kind", "label"),
    [
        (naming.body("Socialudvalget"), "body", "Socialudvalget"),
        (naming.body("KKR-Sjælland"), "joint-body", "KKR Sjælland"),
        (naming.attendee(Attendee("Bo Dam", HERE), "political"), "person/political", "Bo Dam"),
        (
            naming.attendee(Attendee("Bo Dam", HERE, role="kommunaldirektør"), "political"),
            "person/administration",
            "Bo Dam",
        ),
        (naming.attendee(Attendee("Bo Dam", HERE, role="formand"), "political"), "person/political", "Bo Dam"),
        (naming.party("A", 2024), "party", "Socialdemokratiet"),
        (naming.party("Socialdemokratiet", None), "party", "Socialdemokratiet"),
        (naming.party("Nørhavnlisten", 2024), "local-party", "Nørhavnlisten"),
        (naming.party("", 2024), None, None),
        (naming.role("Direktør"), "role", "direktør"),
        (naming.role("Direktøren"), "role", "Direktøren"),
        (naming.actor(Actor("institution", "Forvaltningen", HERE), 2024), "institution", "Forvaltningen"),
        (naming.actor(Actor("body", "Socialudvalget", HERE), 2024), "body", "Socialudvalget"),
        (naming.actor(Actor("person", "Bo Dam", HERE), 2024), "person/political", "Bo Dam"),
        (naming.institution("Kommunernes Landsforening"), "listed-institution", "KL"),
        (naming.institution("Region Sjælland"), "listed-institution", "Region Sjælland"),
        (naming.institution("Kirkeby Skole"), "institution", "Kirkeby Skole"),
        (naming.case("24/8179"), "case", "24/8179"),
    ],
)
def test_kinds_and_labels(name: Name | None, kind: str | None, label: str | None) -> None:
    assert (name and name.kind, name and name.label) == (kind, label)


def test_keys_fold_what_writers_vary() -> None:
    assert naming.person("ASTA  BRINK", "political").key == naming.person("Asta Brink", "political").key
    assert naming.case("24/8179").key == naming.case("24-8179").key


@pytest.mark.parametrize(
    ("journal", "identifies", "kle"),
    [
        ("27.00.00-G01-12-24", True, "27.00.00"),
        ("27.00.00-G01", False, "27.00.00"),
        ("27.00.00", False, "27.00.00"),
        ("00.22", False, ""),
        ("2024-1234", True, ""),
    ],
)
def test_journal_numbers(journal: str, identifies: bool, kle: str) -> None:
    assert (naming.identifies(journal), naming.kle_number(journal)) == (identifies, kle)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kalundborg", ("kalundborg", "Kalundborg Kommune")),
        ("Kalundborg Kommunes", ("kalundborg", "Kalundborg Kommune")),
        ("Nørhavn Kommune", ("noerhavn", "Nørhavn Kommune")),
        ("Bornholms Regionskommune", ("bornholm", "Bornholms Regionskommune")),
    ],
)
def test_municipalities(name: str, expected: tuple[str, str]) -> None:
    assert naming.municipality(name) == expected
