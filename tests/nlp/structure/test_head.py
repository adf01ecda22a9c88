"""The head: body, day, hours, place, those present and absent, and the municipality."""

import pytest

from referatgraf.nlp.minutes import Meeting

from .minutes_of import names, read

ITEM = "\n\n1. Budget\n\nBeslutning\n\nGodkendt.\n"


def meeting(head: str, below: str = ITEM) -> Meeting:
    return read(f"{head}{below}").meeting


@pytest.mark.parametrize(
    "head",
    [
        "Socialudvalget\nMødedato: 11. marts 2025\nMødetidspunkt: 17.00\nMødested: Byrådssalen",
        "**Socialudvalget**\n\n**Mødedato** tirsdag den 11. marts 2025 kl. 17:00\n\n**Mødested** Byrådssalen",
        "Referat\ntil\nmødet i Socialudvalget\nden 11. marts 2025 kl. 17:00\ni Byrådssalen",
        "UDVALG\nSocialudvalget\n\nSTED\nByrådssalen\n\nSTARTTIDSPUNKT\n11-03-2025 17:00:00",
    ],
)
def test_body_day_hour_and_place(head: str) -> None:
    found = meeting(head)
    values = (found.body, found.date, found.start_time, found.place)
    assert [value and value.value for value in values] == ["Socialudvalget", "2025-03-11", "17:00", "Byrådssalen"]


@pytest.mark.parametrize(
    ("day", "told"),
    [("d. 8.8.24", "2024-08-08"), ("Den 8.8.24", "2024-08-08"), ("d. 1.2.85", "1985-02-01"), ("afsnit 8.8.24", None)],
)
def test_years_of_two_figures(day: str, told: str | None) -> None:
    date = meeting(f"Socialudvalget\nReferat af møde {day}\n").date
    assert (date and date.value) == told


@pytest.mark.parametrize(
    ("lines", "present", "absent", "excused"),
    [
        ("Til stede: Vera Holm (A), Ib Krog (V)\nAfbud: Bo Dam (O)", ["Vera Holm", "Ib Krog"], [], ["Bo Dam"]),
        ("Mødedeltagere Vera Holm, Ib Krog\n\nAfbud Bo Dam", ["Vera Holm", "Ib Krog"], [], ["Bo Dam"]),
        ("Medlemmer\n\nVera Holm (A)\n\nThyra Dalsager (V)\n\nAfbud\n\nIngen", ["Vera Holm", "Thyra Dalsager"], [], []),
        ("Deltagere: Vera Holm\nFraværende: Ib Krog", ["Vera Holm"], ["Ib Krog"], []),
        ("Deltagere: Vera Holm, Ib Krog\nIb Krog var fraværende.", ["Vera Holm"], ["Ib Krog"], []),
    ],
)
def test_attendance(lines: str, present: list[str], absent: list[str], excused: list[str]) -> None:
    found = meeting(f"Socialudvalget\nReferat den 11. marts 2025\n{lines}")
    assert [names(found.present), names(found.absent), names(found.excused)] == [present, absent, excused]


@pytest.mark.parametrize(
    ("line", "deputy", "replaced"),
    [
        ("Afbud fra Vera Holm. I stedet mødte Ib Krog.", "Ib Krog", "Vera Holm"),
        ("Deltagere: Ib Krog (A), stedfortræder for Vera Holm (A)", "Ib Krog", "Vera Holm"),
    ],
)
def test_deputies(line: str, deputy: str, replaced: str) -> None:
    (seat,) = meeting(f"Socialudvalget\nReferat den 11. marts 2025\n\n{line}").deputies
    assert (seat.person.name, seat.deputy_for and seat.deputy_for.name) == (deputy, replaced)


@pytest.mark.parametrize(
    ("text", "municipality"),
    [
        ("Nørhavn Kommune bygger. Nørhavn Kommune sparer.", "Nørhavn Kommune"),
        ("Se planen på www.egedal.dk.", "Egedal Kommune"),
        ("Se planen på www.havneplanen.dk.", None),
        ("NØRHAVN KOMMUNE BYGGER. NØRHAVN KOMMUNE SPARER.", "Nørhavn Kommune"),
        ("EGEDAL KOMMUNE bygger, og EGEDAL KOMMUNE sparer.", "Egedal Kommune"),
        ("Nørhavn Kommune bygger med Egebjerg Kommune.", None),
        ("Men kommunen bygger, og kommunen sparer.", None),
        ("", None),
    ],
)
def test_municipality_where_the_text_is_certain(text: str, municipality: str | None) -> None:
    found = meeting("Socialudvalget\nReferat den 11. marts 2025", f"{ITEM}\nSagsfremstilling\n\n{text}\n").municipality
    assert (found and found.value) == municipality


def test_a_case_number_with_the_code_of_a_municipality() -> None:
    found = meeting("Socialudvalget\nReferat den 11. marts 2025", "\n\n1. Budget\n\nSagsnr.: 306-2009-600\n\nTekst.\n")
    assert found.municipality is not None
    assert (found.municipality.value, found.municipality.inferred) == ("Odsherred Kommune", "kommunekode i sagsnummer")
