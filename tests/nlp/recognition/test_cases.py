"""Cases that the text of another case names by their numbers."""

import pytest

from referatgraf.nlp.recognition.cases import match

from .texts import case, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De er beskrevet i sag 25-001432.", ["25-001432"]),
        ("jf. sag nr. 24-008179 og 24-008180", ["24-008179", "24-008180"]),
        ("se sagsnr.: 2017-004392, 2017-004393 samt 14/30210", ["2017-004392", "2017-004393", "14/30210"]),
        ("Sagen med sagsnummer 326-2019-18100 er slut", ["326-2019-18100"]),
        ("ESDH-sag 249030", ["249030"]),
        ("J.nr. 05.13.00-G01-7-21", ["05.13.00-G01-7-21"]),
        ("tidligere behandlet (05.13.00-G01-7-21)", ["05.13.00-G01-7-21"]),
        ("J.nr. 00.22.00", []),
        ("sag 57 tages før sag 50", []),
        ("i sager 2022-2025", []),
        ("dok.nr. 909-2020-184712 og dokument 05.13.00-G01-7-21", []),
        ("telefon 24-008179, 24 008179", []),
        ("sagen fra 2024", []),
        ("Budget 2024-2027 og 12/4 2016", []),
    ],
)
def test_numbers(text: str, found: list[str]) -> None:
    assert [each.label for each in match(case(text))] == found
    assert [text[each.span.start : each.span.end] for each in match(case(text))] == found


def test_an_items_own_number_is_no_other_case() -> None:
    head = "REFERAT Socialudvalget 08-08-2024\n\nPunkt 1: Havnen\n\n24-000101\n\n"
    text = f"{head}Sagsfremstilling\n\nI sag 24/000101 og sag 24-000102.\n"
    _, named = read(text)
    assert [(each.kind, each.label) for each in named.mentions] == [("case", "24-000102")]


def test_attachments_name_no_cases() -> None:
    assert list(match(case("Bilag til sag 24-000101", kind="attachments"))) == []
