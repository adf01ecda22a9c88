"""Items of agendas that the text points to."""

import pytest

from referatgraf.nlp.recognition.agenda_references import references

from .texts import case, setting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("se punkt 12 på mødet den 3. marts 2024", ["12||2024-03-03"]),
        ("jf. sag nr. 4 fra mødet den 6. maj 2014)", ["4||2014-05-06"]),
        ("punkt 7 på Socialudvalgets møde den 3. marts 2024", ["7|Socialudvalget|2024-03-03"]),
        ("pkt. 9 i Økonomiudvalget den 28-02-2019", ["9|Økonomiudvalget|2019-02-28"]),
        ("jf. KMB 26/3-2020 pkt. 7.", ["7|Kommunalbestyrelsen|2020-03-26"]),
        ("på mødet den 3. marts 2024 (punkt 5)", ["5||2024-03-03"]),
        ("behandles med punkt 4 på dagsordenen", ["4||"]),
        ("sammen med dagsordenspunkt 4", ["4||"]),
        ("kontraktens punkt 9.1 og punkt 4 i indstillingen", []),
        ("punkt 1 omkring tandplejen fra 2023", []),
        ("punkt 5 i aftalen af 3. marts 2024", []),
        ("sag 24-000101 på mødet den 3. marts 2024", []),
        ("den 3. marts 2024, punkt 5", []),
    ],
)
def test_references(text: str, found: list[str]) -> None:
    assert [f"{each.number}|{each.body}|{each.date}" for each in references(case(text))] == found


def test_headings_of_decisions_are_no_references() -> None:
    assert list(references(case("Økonomiudvalget, 20-04-2022, pkt. 152\nAnbefales.", kind="decision"))) == []
    assert list(references(setting("Punkt 3 på mødet den 3. marts 2024"))) == []
