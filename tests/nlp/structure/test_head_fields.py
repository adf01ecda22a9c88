"""Hours, places and bodies in more of the forms in which heads print them, several fields to a line among them."""

import pytest

from referatgraf.nlp.minutes import Meeting

from .minutes_of import read

ITEMS = "\n\n1. Budget\nBeslutning\nGodkendt.\n\n2. Vejplan\nBeslutning\nGodkendt.\n"


def told(head: str) -> Meeting:
    """The meeting by a head."""
    return read(head + ITEMS).meeting


@pytest.mark.parametrize(
    "lines",
    [
        "Tirsdag den 5. november 2019\nKl. 8.30-11.00, Mødelokale 3, Rådhuset",
        "Tirsdag den 5. november 2019\nklokken 8.30 til 11.00 på Mødelokale 3, Rådhuset",
        "Tirsdag den 5. november 2019, kl. 8.30 - 11 i Mødelokale 3, Rådhuset",
        "Dato: 5. november 2019    Tid: 8.30 - 11.00    Sted: Mødelokale 3, Rådhuset",
        "Dato: 5. november 2019 | Mødetid: 8.30-11 | Sted: Mødelokale 3, Rådhuset",
        "Referat                                Dato: 5. november 2019\n"
        "                                       Kl.: 8.30 – 11.00\n"
        "Ordinært møde                          Sted: Mødelokale 3, Rådhuset",
        "Dato: 5. november 2019\nStart kl.: 8.30\nSlut kl.: 11.00\nSted: Mødelokale 3, Rådhuset",
        "Dato/tid: 5. november 2019 kl. 8.30-11.00\nMødested: Mødelokale 3, Rådhuset",
        "Tid og sted: 5. november 2019 kl. 8.30-11.00, Mødelokale 3, Rådhuset",
    ],
)
def test_hours_and_place(lines: str) -> None:
    meeting = told(f"Nørhavn Kommune\nØkonomiudvalget\n{lines}\n")
    values = (meeting.date, meeting.start_time, meeting.end_time, meeting.place)
    expected = ["2019-11-05", "08:30", "11:00", "Mødelokale 3, Rådhuset"]
    assert [value.value if value else None for value in values] == expected


@pytest.mark.parametrize("line", ["Periode: 2-3 uger", "Mødedato 12-03-2025", "Blok 14-16 er revet ned"])
def test_figures_that_are_no_hours(line: str) -> None:
    assert told(f"Nørhavn Kommune\nØkonomiudvalget\nDen 5. november 2019\n{line}\n").start_time is None


@pytest.mark.parametrize(
    "name",
    [
        "§ 17, stk. 4-udvalget for bosætning og landsbyudvikling",
        "§ 17, stk. 4-udvalget om klima, natur og energi",
        "§ 17, stk. 4-udvalget for unge",
    ],
)
def test_what_a_body_is_for(name: str) -> None:
    body = told(f"Nørhavn Kommune\nReferat: {name}\nMandag den 14. marts 2022 kl. 17.00\n").body
    assert body is not None
    assert body.value == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Der lægges kloak i Kruså.", "Aabenraa Kommune"),
        ("Skolen i Nørre Snede og Klovborgs børnehave", "Ikast-Brande Kommune"),
        ("Kollund, Padborg og Kruså, men ikke Gråsten", "Aabenraa Kommune"),
        ("Der lægges kloak i Kruså, som der er gjort i Gråsten.", None),
        ("KL holder møde i Odense.", None),
        ("KL holder møde i Odense, og Otterup er med.", None),
        ("Rørlægger Ib Kollund og Vera Holm Kjellerup byder.", None),
        ("Vejen er lukket, og Give os tid, siger Hals og hånd.", None),
        ("Der er lukket i Vejen.", "Vejen Kommune"),
    ],
)
def test_the_municipality_that_the_places_lie_in(text: str, name: str | None) -> None:
    found = read(f"Byrådet\nMøde 8. juni 2017\n\n1. Budget\nSagsfremstilling\n{text}\nBeslutning\nGodkendt.\n").meeting
    assert (found.municipality.value if found.municipality else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seniorrådet i Skive\nMøde 8. juni 2017\n{}Pensionisterne i Skive holder fest.", "Skive Kommune"),
        (
            "Byrådet\nMøde 8. juni 2017\n{}Skive Kommune, Skive Svømmeklub, Jobcenter Skive og Skive Skole.",
            "Skive Kommune",
        ),
        (
            "Udvalget\nMødelokale 2, Ringkøbing\n{}Ringkøbing-Skjern Forsyning skriver til Herning.",
            "Ringkøbing-Skjern Kommune",
        ),
        ("Byrådet\nMøde 8. juni 2017\n{}Vera Skive og Ib Skive talte, Vera Skive sluttede, og Ib Skive takkede.", None),
        ("Byrådet\nMøde 8. juni 2017\n{}Skive Svømmeklub, Skive Skole, Skive Havn og Skive Museum.", "Skive Kommune"),
        ("Byrådet\nMøde i Skive 8. juni 2017\n{}Skive Skole, Viborg Havn, Viborg Skole og Viborg Museum.", None),
    ],
)
def test_the_municipality_that_most_names_are_called_after(text: str, name: str | None) -> None:
    item = "\n1. Budget\nSagsfremstilling\n"
    found = read(text.format(item) + "\nBeslutning\nGodkendt.\n").meeting.municipality
    assert (found.value if found else None) == name


def test_a_value_over_a_line_end_is_quoted_to_its_end() -> None:
    body, place = "Udvalget for Natur og\n         Grøn Omstilling", "Havnehuset, lokalet i\n         stueetagen"
    head = f"Udvalg:  {body}\nSted:    {place}\n"
    meeting = told(head)
    assert meeting.body
    assert meeting.place
    assert [head[value.span.start : value.span.end] for value in (meeting.body, meeting.place)] == [body, place]
