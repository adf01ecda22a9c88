"""Minutes of PDF whose pages came as one paragraph each: lists of contents, and the items inside the paragraphs."""

import pytest

from .minutes_of import names, read
from .pages_of import FIRST, ITEMS, page, read_pages, told

LISTED = (("7", "Godkendelse af dagsorden"), ("8", "Status på havnens moler"), ("9", "Legat"), ("10", "Evt"))


@pytest.mark.parametrize(
    "listing",
    [
        "Indhold " + " ".join(f"{number}. {title}...3" for number, title in LISTED),
        "Indholdsfortegnelse Åbent møde " + " ".join(f"{number} {title} 3" for number, title in LISTED),
        "Dagsorden " + " ".join(f"{number} {title}" for number, title in LISTED),
    ],
)
@pytest.mark.parametrize("form", ["{}. {}", "{} {}", "Pkt. {} {}", "Punkt {}: {}", "{} - {}"])
def test_items_within_a_page_that_the_list_of_contents_names(listing: str, form: str) -> None:
    first, second, third, last = (form.format(*each) for each in LISTED)
    pages = (
        f"{first} Beslutning Godkendt. Afbud: Ib Krog {second} Sagsnr.: 12/411 Sagsfremstilling Molerne er fra 1911,",
        f"og 9 af dem er revnet. Beslutning Udsat. {third} Havnechefen oplyste, at ingen har søgt. {last} Intet.",
    )
    found = read_pages(listing, *pages)
    assert [(number, title) for number, title, _, _ in told(found)] == [*LISTED]
    assert [(case, outcome) for *_, case, outcome in told(found)] == [
        ("", "approved"),
        ("12/411", "postponed"),
        ("", ""),
        ("", "other"),
    ]


def test_items_whose_numbers_the_list_of_contents_has_lost() -> None:
    listing = "Indholdsfortegnelse Side 7 Godkendelse af dagsorden Status på havnens moler Legat til lystfiskere"
    found = read_pages(
        listing,
        "Havneudvalget, den Side Godkendelse af dagsorden 00.22.00A00 / HML Åben sag Beslutning Godkendt. "
        "8 Status på havnens moler 08.01.00G01 / HML Åben sag Beslutning Taget til efterretning.",
        "Havneudvalget, den Side Legat til lystfiskere 08.01.00G01 / HML Åben sag Beslutning Udsat.",
    )
    assert [(number, title) for number, title, _, _ in told(found)] == [
        ("7", "Godkendelse af dagsorden"),
        ("8", "Status på havnens moler"),
        ("9", "Legat til lystfiskere"),
    ]
    assert [item.journal_numbers[0].value for item in found.items] == ["00.22.00A00", "08.01.00G01", "08.01.00G01"]


def test_what_only_begins_like_a_title_of_the_list_is_no_item() -> None:
    listing = (
        "Indhold 7. Godkendelse af dagsorden...2 8. Til efterretning - moler...3 9. Budget 2013 - Havneudvalget...3"
    )
    found = read_pages(
        listing,
        "7. Godkendelse af dagsorden Sagsnr.: 12/411 Beslutning Godkendt.",
        "8. Til efterretning - moler Sagsnr.: 12/412 Beslutning Molen lukkes i uge 30. Til efterretning. "
        "9. Budget 2013 - Havneudvalget Sagsnr.: 12/413 Beslutning Godkendt.",
    )
    assert [(number, title) for number, title, _, _ in told(found)] == [
        ("7", "Godkendelse af dagsorden"),
        ("8", "Til efterretning - moler"),
        ("9", "Budget 2013 - Havneudvalget"),
    ]


def test_a_body_named_by_its_section_in_the_running_head() -> None:
    head = "§ 17, stk. 4-udvalget for havne, 07-11-2019 Side"
    found = read_pages(*(f"{head} {n} Punkt {page(*item, dot=':')}" for n, item in enumerate(ITEMS, 1)))
    assert told(found) == [*ITEMS]


@pytest.mark.parametrize("form", ["{}, {}: {}", "{} {}: {}", "{}, den {}, pkt. 4: {}"])
@pytest.mark.parametrize("capitals", [True, False])
def test_bodies_and_days_head_what_was_decided(form: str, capitals: bool) -> None:
    told_by = [("Økonomiudvalget", "2. maj 2012", "Anbefales."), ("Havneudvalget", "4. maj 2012", "Sagen udsættes.")]
    decided = " ".join(form.format(body.upper() if capitals else body, *rest) for body, *rest in told_by)
    found = read_pages(
        "Havneudvalget Side 2 7. Salg af bådhus Sagsnr.: 12/502 Indstilling Forvaltningen indstiller, at det sælges. "
        f"{decided}",
        "Havneudvalget Side 3 8. Moler Sagsnr.: 12/503 Indstilling Forvaltningen vil male dem. Beslutning Udsat.",
    )
    item = found.items[0]
    every = [*item.prior_decisions, *item.decisions]
    assert [
        (each.body and each.body.value.casefold(), each.date and each.date.value, each.outcome) for each in every
    ] == [
        ("økonomiudvalget", "2012-05-02", "recommended"),
        (None, "2012-05-04", "postponed"),
    ]


AGENDA = "Dagsorden: 7. Godkendelse af dagsorden. 8. Status på havnens moler. 9. Legat. 10. Køb af grund (lukket)."
OLD_PAGES = (
    "Havneudvalget den 4. maj 2012 - side 2 7. Godkendelse af dagsorden. Godkendt. "
    f"8. Status på havnens moler. J.nr. 08.01.00G01-0003/12 {'Molerne er fra 1911, og ni af dem er revnet. ' * 5}"
    "Økonomiudvalget den 2. maj 2012: Indstilles. Havneudvalget den 4. maj 2012: Tiltrådt.",
    "Havneudvalget den 4. maj 2012 - side 3 9. Legat. Sagsfremstilling Ingen har søgt. "
    "Havneudvalget den 4. maj 2012 Taget til efterretning.",
    "Havneudvalget den 4. maj 2012 - side 4 10. Køb af grund (lukket). Mødet hævet kl. 17.05 Vera Holm / Ane Bach",
)


def test_an_agenda_with_full_stops_at_the_end_of_the_first_page() -> None:
    first = f"{FIRST} Fraværende: Bo Dam (afbud) og Ib Krog. {AGENDA}"
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([first, *OLD_PAGES], 1)))
    assert names((*found.meeting.absent, *found.meeting.excused)) == ["Bo Dam", "Ib Krog"]
    assert [(number, title) for number, title, _, _ in told(found)] == [
        ("7", "Godkendelse af dagsorden."),
        ("8", "Status på havnens moler."),
        ("9", "Legat."),
        ("10", "Køb af grund"),
    ]
    assert [item.decisions[-1].outcome if item.decisions else "" for item in found.items] == [
        *("approved", "approved", "noted", ""),
    ]
    assert [number.value for item in found.items for number in item.journal_numbers] == ["08.01.00G01-0003/12"]
    assert [item.closed for item in found.items] == [False, False, False, True]


@pytest.mark.parametrize(
    "behind",
    [
        "7. Godkendelse af dagsorden. Godkendt. 8. Status på havnens moler. Udsat.",
        f"7. Godkendelse af dagsorden. {'Formanden bød velkommen til mødet. ' * 6} 8. Moler. Udsat. 9. Evt. Intet.",
    ],
)
def test_items_themselves_are_no_agenda(behind: str) -> None:
    text = f"Transkript\n\n1 {FIRST}\n\n2 Havneudvalget Side 2 Dagsorden: {behind}\n\n3 Havneudvalget Side 3 Intet."
    assert not any("Udsat" in text[span.start : span.end] for span in read(text).contents)


def test_an_item_that_was_taken_out_of_its_order() -> None:
    listing = "Indholdsfortegnelse " + " ".join(f"{number}. {title}...3" for number, title in LISTED)
    first, second, third, last = (f"{number}. {title}" for number, title in LISTED)
    frame = "Sagsnr.: 12/411 Sagsfremstilling Molerne er fra 1911. Beslutning"
    found = read_pages(
        listing,
        f"{first} Godkendt. Punkt 8 behandles sidst. {third} {frame} Udsat. {last} {frame} Intet. ",
        f"{second} {frame} Godkendt.",
    )
    assert [(number, title) for number, title, _, _ in told(found)] == [LISTED[n] for n in (0, 2, 3, 1)]


def test_closed_items_on_one_line_with_nothing_between() -> None:
    listing = "Indholdsfortegnelse 7. Godkendelse af dagsorden...2 8. Lukket: Klagesag 9. Lukket: Køb af pladser 3"
    found = read_pages(
        listing,
        "7. Godkendelse af dagsorden Sagsnr.: 12/411 Beslutning Godkendt.",
        "8. Lukket: Klagesag 9. Lukket: Køb af pladser",
    )
    assert [(title, item.closed) for (_, title, *_), item in zip(told(found), found.items, strict=True)] == [
        ("Godkendelse af dagsorden", False),
        ("Klagesag", True),
        ("Køb af pladser", True),
    ]


def test_names_without_a_label_behind_the_end_of_the_meeting() -> None:
    first = (
        "Nørby Kommune Referat Havneudvalget Fredag den 4. maj 2012 kl. 15.00 i Sal 2 Fraværende: Ingen "
        "Mødet afsluttet kl. 17.00. Vera Holm, Ib Krog, Ane Bach"
    )
    pages = [f"Havneudvalget Side {n} {page(*item)}" for n, item in enumerate(ITEMS, 1)]
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([first, *pages], 1)))
    assert names(found.meeting.present) == ["Vera Holm", "Ib Krog", "Ane Bach"]
    assert found.meeting.absent == ()
    assert found.meeting.end_time is not None
    assert found.meeting.end_time.value == "17:00"


def test_a_page_of_a_long_text_behind_the_number() -> None:
    text = "Molerne er fra 1911, og ni af dem er revnet. " * 12
    found = read_pages(
        f"Havneudvalget Side 2 7. Moler Sag-id: 430-2012-48770 Fremsendt af: Havnen {text}Beslutning Godkendt.",
        f"Havneudvalget Side 3 8. Bådhus Sag-id: 430-2012-62216 Fremsendt af: Havnen {text}Beslutning Udsat.",
    )
    assert [case for _, _, case, _ in told(found)] == ["430-2012-48770", "430-2012-62216"]


def test_a_list_of_contents_among_the_fields_of_the_head() -> None:
    first = (
        "Havneudvalget Referat fra ordinært møde Nørby Rådhus - Sal 2 kl. 09:00 Pkt. Tekst Side 149 Godkendelse af "
        "dagsorden Status på havnens moler Lån til Nørby Varme a.m.b.a. Medlemmer: Vera Holm Ib Krog Ane Bach Afbud: "
        "Ib Krog"
    )
    frame = "J.nr: 00.01.00G01. Sagsnr.: 12/{} Sagsfremstilling: Sagen er ny. Beslutning i Havneudvalget den : {}"
    found = read(
        f"Transkript\n\n1 {first}\n\n2 Godkendelse af dagsorden {frame.format(11, 'Godkendt.')}\n\n"
        f"3 Bilag: Åben - Notat (dok 170/12) 150 Status på havnens moler {frame.format(12, 'Udsat.')}\n\n"
        f"4 Lån til Nørby Varme a.m.b.a. {frame.format(13, 'Anbefales.')}"
    )
    assert names(found.meeting.present) == ["Vera Holm", "Ane Bach"]
    assert told(found) == [
        ("149", "Godkendelse af dagsorden", "12/11", "approved"),
        ("150", "Status på havnens moler", "12/12", "postponed"),
        ("151", "Lån til Nørby Varme a.m.b.a.", "12/13", "recommended"),
    ]


def test_a_title_that_ends_with_a_heading_word_or_a_mark() -> None:
    found = read_pages(
        "Havneudvalget Side 2 7. Tillæg til planen. Forslag J.nr.: 06.00.05 Sagsid.: 10/9931 Åben sag Resume Molerne "
        "er fra i fjor. Forslag Forvaltningen foreslår, at de males. Beslutning Havneudvalget den 04-05-2012 Godkendt.",
        "Havneudvalget Side 3 8. Salg af Skibbroen 14 Lukket Sagsid.: 13/9911",
    )
    assert [(number, title, case) for number, title, case, _ in told(found)] == [
        ("7", "Tillæg til planen. Forslag", "10/9931"),
        ("8", "Salg af Skibbroen 14", "13/9911"),
    ]
    assert [item.closed for item in found.items] == [False, True]


def test_headings_that_nothing_parts_from_what_stands_before() -> None:
    found = read_pages(
        "Havneudvalget Side 2 7. Budget Sagsnr.: 12/11 Beslutning Økonomiudvalget den : Indstilles godkendt. "
        "Beslutning den : Indstillingen tiltrådt. Fraværende: Ib Krog, Bo Dam Sagsfremstilling Molerne er fra i fjor.",
        "Havneudvalget Side 3 8. Moler Sagsnr.: 12/12 Beslutning Udsat.",
    )
    assert [decision.outcome for decision in found.items[0].decisions] == ["recommended", "approved"]
    assert names(found.items[0].absent) == ["Ib Krog", "Bo Dam"]
    assert [section.kind for section in found.items[0].sections][-1] == "presentation"


def test_closed_items_behind_names_and_numbers_of_cases() -> None:
    found = read_pages(
        "Havneudvalget Side 2 7. Moler Sagsnr. 18/3004 Beslutning Godkendt. Ikke til stede: Vera Holm (A). 8. (Lukket) "
        "Køb af kaj Sagsnr. 18/10077 9. (Lukket) Lejemål Sagsnr. 19/29151 10. Salg af bådhus (lukket) Sagsnr. 19/29152 "
        "11. Orienteringer Sagsnr. 18/8840 Beslutning Ingen.",
        "Havneudvalget Side 3 12. Bådhus Sagsnr. 18/3005 Beslutning Udsat. Lukket dagsorden 13. Ansættelse Sagsnr. "
        "18/3006",
    )
    assert [(title, case, item.closed) for (_, title, case, _), item in zip(told(found), found.items, strict=True)] == [
        ("Moler", "18/3004", False),
        ("Køb af kaj", "18/10077", True),
        ("Lejemål", "19/29151", True),
        ("Salg af bådhus", "19/29152", True),
        ("Orienteringer", "18/8840", False),
        ("Bådhus", "18/3005", False),
        ("Ansættelse", "18/3006", True),
    ]
