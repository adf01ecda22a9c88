"""Minutes of PDF whose pages came as one paragraph each: running heads and feet, heads without colons, closed items."""

import pytest

from referatgraf.nlp.minutes import Minutes

from .minutes_of import names, read

FIRST = (
    "Nørby Kommune Havneudvalget Referat Mødedato: 4. maj 2012 Mødetidspunkt: 15:00 Mødelokale: Sal 2, Nørby Rådhus "
    "Medlemmer: Vera Holm, Ib Krog, Ane Bach Afbud: Ib Krog"
)
ITEMS = (
    ("11", "Godkendelse af dagsorden", "12/411", "approved"),
    ("12", "Salg af bådhus ved Ålykke", "12/502", "postponed"),
    ("13", "Orientering om moler", "12/617", "noted"),
)
VERDICTS = {"approved": "Godkendt.", "postponed": "Sagen udsættes.", "noted": "Taget til efterretning."}
PRINTED = (0, 1, 2, 4)
"""How far each page is from the first that is counted; one is skipped."""


def page(number: str, title: str, case: str, outcome: str, dot: str = ".") -> str:
    return f"{number}{dot} {title} Sagsnr.: {case} Sagsfremstilling Sagen er fra i fjor. Beslutning {VERDICTS[outcome]}"


def told(minutes: Minutes) -> list[tuple[str, str, str, str]]:
    return [
        (
            item.number.value if item.number else "",
            item.title.value if item.title else "",
            " ".join(number.value for number in item.case_numbers),
            " ".join(decision.outcome for decision in item.decisions),
        )
        for item in minutes.items
    ]


def minutes(heads: list[str], feet: list[str], dot: str = ".", first: str = FIRST) -> Minutes:
    """Minutes of four pages behind the first, the second of which goes on with its item on the third."""
    (begun, _, rest) = page(*ITEMS[1], dot).partition(" er fra i fjor.")
    texts = (page(*ITEMS[0], dot), begun, f"er fra i fjor.{rest}", page(*ITEMS[2], dot))
    pages = [f"{head} {text} {foot}".strip() for head, text, foot in zip(heads, texts, feet, strict=True)]
    return read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([first, *pages], 1)))


@pytest.mark.parametrize(
    "head",
    [
        *("Havneudvalget Side {}", "Havneudvalget, side {} af 9", "Side {} Havneudvalget", "Side {}", "Sidenr. {}"),
        *("Havneudvalget 4. maj 2012 Side {}", "Nørby Kommune, Havneudvalget, 4. maj 2012, side {} af 9"),
        *("Havneudvalget den 4. maj 2012 Blad nr. {}", "Havneudvalget, den 4. maj 2012 Sidenr. {}", "Blad {}"),
        *("Havneudvalget 04-05-2012 Pkt. nr. {}, side {}", "Havneudvalget 4. maj 2012 Punkt {}, side {}"),
        *("Havneudvalget {}", "{} Havneudvalget 04-05-2012", "Havneudvalget", "Nørby Kommune Havneudvalget"),
        *("Havneudvalget den Side", "Havneudvalget Møde den Side {}", "fredag den 4. maj 2012 Side", "Referat Side {}"),
        *("Nørby Kommune 4. maj 2012", "Møde nr. 5 Havneudvalget Side {}", "Protokol, Havneudvalget, s. {}"),
    ],
)
@pytest.mark.parametrize("start", [1, 211])
def test_running_heads_before_the_text_of_a_page(head: str, start: int) -> None:
    heads = [head.format(start + n, start + n) for n in PRINTED]
    assert told(minutes(heads, [""] * 4)) == list(ITEMS)


@pytest.mark.parametrize("head", ["Havneudvalget", "Havneudvalget 4. maj 2012", "Havneudvalget, 4. maj 2012 Side {},"])
def test_the_number_of_an_item_without_a_stop_is_none_of_the_head(head: str) -> None:
    assert told(minutes([head.format(n) for n in PRINTED], [""] * 4, dot="")) == list(ITEMS)


@pytest.mark.parametrize(
    "heads",
    [
        ["Havneudvalget Side 4", "", "Havneudvalget Side 6", ""],
        [
            "Side 4 Havneudvalget",
            "Havneudvalget 4. maj 2012 Side 5",
            "Side 6 Havneudvalget",
            "Havneudvalget 4. maj 2012 Side 8",
        ],
        ["Side 4", "", "", ""],
    ],
)
def test_heads_on_some_pages(heads: list[str]) -> None:
    assert told(minutes(heads, [""] * 4)) == list(ITEMS)


@pytest.mark.parametrize(
    "foot",
    [
        *("Side {}", "Side {} af 9", "Sidenr. {}", "{}", "- {} -", "{}/9", "Blad nr. {}", "Side", "åben Side {}"),
        *("Havneudvalget 4. maj 2012 Side {} af 9", "Side {} Nørby Kommune Havneudvalget 4. maj 2012", "Til top"),
        *("Havneudvalget, den 04-05-2012 {}", "Havneudvalget, fredag den 4. maj 2012 Side {}", "Side {} Til top"),
    ],
)
def test_running_feet_behind_the_text_of_a_page(foot: str) -> None:
    found = minutes([""] * 4, [foot.format(3 + n) for n in PRINTED])
    assert told(found) == list(ITEMS)
    assert [decision.text for item in found.items for decision in item.decisions] == list(VERDICTS.values())


def test_what_the_text_of_a_page_begins_or_ends_with_is_no_head_and_no_foot() -> None:
    pages = (
        page(*ITEMS[0]),
        "12. Salg af bådhus ved Ålykke Sagsnr.: 12/502 Sagsfremstilling Salget er foreslået. Beslutning",
        "Havneudvalget godkender salget i budget 2012",
        "13. Havneudvalgets regnskab Sagsnr.: 12/617 Sagsfremstilling Til orientering. Beslutning Godkendt, og",
        "Havneudvalget godkender tilsynet den 4. maj 2012",
    )
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))
    texts = [decision.text for item in found.items for decision in item.decisions]
    assert texts[1].endswith("Havneudvalget godkender salget i budget 2012")
    assert texts[2].endswith("Havneudvalget godkender tilsynet den 4. maj 2012")


def test_a_room_at_the_end_of_the_first_page_is_no_page_number() -> None:
    found = minutes(
        [""] * 4,
        [str(n) for n in (1, 2, 3, 4)],
        first="Referat Havneudvalget fredag den 4. maj 2012 Kl. 15:00 i Nørby Rådhus, lokale 2",
    )
    assert found.meeting.place
    assert found.meeting.place.value == "Nørby Rådhus, lokale 2"


def test_two_pages_alike_in_more_than_their_head() -> None:
    pages = (
        "Havneudvalget Side 1 1. Orientering fra formanden Sagsnr.: 12/1 Beslutning Godkendt.",
        "Havneudvalget Side 2 2. Orientering fra formanden for brugerne Sagsnr.: 12/2 Beslutning Godkendt.",
    )
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))
    assert [title for _, title, _, _ in told(found)] == [
        "Orientering fra formanden",
        "Orientering fra formanden for brugerne",
    ]


def test_a_decision_that_heads_the_page_of_its_item() -> None:
    pages = [
        f"Havneudvalget 4. maj 2012 Punkt {n}, side {n} Beslutning {VERDICTS[outcome]} Afbud: Ib Krog. {group}"
        f"{number}. {title} Sagsnr.: {case} Sagsfremstilling Sagen er fra i fjor."
        for n, ((number, title, case, outcome), group) in enumerate(
            zip(ITEMS, ("SAGER TIL BEHANDLING ", "", ""), strict=True), 1
        )
    ]
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))
    assert told(found) == list(ITEMS)


def test_closed_points_without_titles_side_by_side() -> None:
    pages = (page(*ITEMS[0]), "12. LUKKET PUNKT: 13. LUKKET PUNKT:", page("14", *ITEMS[2][1:]))
    text = "\n\n".join(f"{n} Havneudvalget Side {n} {body}" for n, body in enumerate(pages, 2))
    found = read(f"Transkript\n\n1 {FIRST}\n\n{text}")
    assert [(number, title) for number, title, _, _ in told(found)] == [
        ("11", ITEMS[0][1]),
        ("12", ""),
        ("13", ""),
        ("14", ITEMS[2][1]),
    ]
    assert [item.closed for item in found.items] == [False, True, True, False]


def test_a_title_that_begins_as_a_heading_does() -> None:
    pages = (
        "Havneudvalget 2 Bemærkninger til dagsordenen Åben sag Sagsnummer: 2012/411 Beslutning Ingen.",
        "Havneudvalget 3 Økonomi Åben sag Sagsnummer: 2012/412 Beslutning Godkendt.",
        "Havneudvalget 4 Salg af bådhus Åben sag Sagsnummer: 2012/413 Beslutning Godkendt.",
    )
    text = "\n\n".join(f"{n} {body}" for n, body in enumerate(pages, 2))
    found = read(f"Transkript\n\n1 {FIRST}\n\n{text}")
    assert [(number, title) for number, title, _, _ in told(found)] == [
        ("2", "Bemærkninger til dagsordenen"),
        ("3", "Økonomi"),
        ("4", "Salg af bådhus"),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "REFERAT Havneudvalget Mødedato 4. maj 2012 Mødetidspunkt 15.00 Mødelokale Mødelokale 2, Nørby Rådhus "
        "Møde nr. 5 Medlemmer Vera Holm (A) formand, Ib Krog (V), Ane Bach (F) Fraværende Ib Krog "
        "Dannet den 7. maj 2012",
        "Havneudvalget Beslutningsprotokol Dato 4. maj 2012 Tidspunkt 15.00 Sted Mødelokale 2, Nørby Rådhus "
        "Deltagere Vera Holm (A), Ane Bach (F) Afbud Ib Krog Referent Bo Dam",
        "Nørby Kommune Havneudvalget Referat Mødedato: 4. maj 2012 Mødetidspunkt: 15:00 Mødested: Mødedeltagere: "
        "Afbud: Mødelokale 2, Nørby Rådhus Vera Holm (A), Ane Bach (F), Ib Krog (V) Fraværende: Ib Krog",
        "Havneudvalget Mødedato: 4. maj 2012 Mødetidspunkt: 15:00 Mødested: Mødelokale 2, Nørby Rådhus "
        "Deltagere: Vera Holm (A), Ane Bach (F) Fraværende med afbud: Ib Krog Direktionen: Kommunaldirektør Bo Dam",
    ],
)
def test_heads_of_the_first_page(first: str) -> None:
    meeting = minutes([""] * 4, [""] * 4, first=first).meeting
    assert meeting.date
    assert meeting.date.value == "2012-05-04"
    assert meeting.start_time
    assert meeting.start_time.value == "15:00"
    assert meeting.place
    assert meeting.place.value == "Mødelokale 2, Nørby Rådhus"
    assert names(meeting.present) == ["Vera Holm", "Ane Bach"]
    assert names((*meeting.absent, *meeting.excused)) == ["Ib Krog"]


@pytest.mark.parametrize("damaged", ["Fredag den 4. maj kl.", "fredag den maj kl.", "4. maj", "kl."])
def test_what_is_left_of_a_day_and_an_hour_is_no_place(damaged: str) -> None:
    labels = "Mødedato: Mødetidspunkt: Mødelokale:"
    first = f"Havneudvalget Referat {labels} {damaged} Havnegården, Søndergade, Nørby Medlemmer: Vera Holm, Ib Krog"
    meeting = minutes([""] * 4, [""] * 4, first=first).meeting
    assert meeting.place
    assert meeting.place.value == "Havnegården, Søndergade, Nørby"


def test_the_place_beside_the_hour_where_the_title_of_the_file_tells_the_hour_too() -> None:
    first = "Referat til Havneudvalgets møde fredag den 4. maj 2012 kl. 15:00"
    pages = "\n\n".join(f"{n} {page(*item)}" for n, item in enumerate(ITEMS, 2))
    found = read(f"{first}\n\nTranskript\n\n1 {first} i Havnesalen Deltagere: Vera Holm, Ane Bach\n\n{pages}")
    assert found.meeting.place
    assert found.meeting.place.value == "Havnesalen"


@pytest.mark.parametrize(
    ("first", "absent"),
    [
        (
            "Havneudvalget Dato 4. maj 2012 Starttidspunkt for mødet 15:00 Mødested Mødedeltagere Fraværende Afbud "
            "Gæster Havnegården, Salen Vera Holm (A), Ane Bach (F), Ib Lund (V) Bo Dam (C) Ingen Havnechef Ida Kjær",
            ["Bo Dam"],
        ),
        (
            "Havneudvalget Mødedato: 4. maj 2012 Mødelokale: Havnegården Fraværende: Afbud: Medlemmer: "
            "Bemærkninger: Bo Dam Vera Holm (A), Ane Bach (F), Ib Lund (V) Ida Kjær (C) deltog i stedet for Bo Dam.",
            ["Bo Dam"],
        ),
        (
            "Havneudvalget Mødedato: 4. maj 2012 Mødelokale: Havnegården Fraværende: Afbud: Medlemmer: "
            "Vera Holm (A), Ane Bach (F), Ib Lund (V)",
            [],
        ),
    ],
)
def test_the_list_far_longer_than_the_others_is_that_of_the_members(first: str, absent: list[str]) -> None:
    meeting = minutes([""] * 4, [""] * 4, first=first).meeting
    assert names(meeting.present) == ["Vera Holm", "Ane Bach", "Ib Lund"]
    assert names((*meeting.absent, *meeting.excused)) == absent


def test_members_below_the_names_of_their_parties() -> None:
    members = "Venstre: Vera Holm, Ane Bach Det Konservative Folkeparti: Ib Lund Borgerlisten: Bo Dam"
    found = minutes(
        [""] * 4, [""] * 4, first=f"Havneudvalget Mødedato: 4. maj 2012 Mødested: Salen Medlemmer: {members}"
    )
    assert names(found.meeting.present) == ["Vera Holm", "Ane Bach", "Ib Lund", "Bo Dam"]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (("11", "", "13"), ["11", "12", "13"]),
        (("011", "", "013"), ["011", "012", "013"]),
        (("11", "", "14"), ["11", "", "14"]),
        (("11", "", ""), ["11", "", ""]),
    ],
)
def test_numbers_lost_between_two_others(printed: tuple[str, ...], numbers: list[str]) -> None:
    pages = [f"{number}. {title}" if number else title for number, (_, title, _, _) in zip(printed, ITEMS, strict=True)]
    texts = [f"Havneudvalget Side {n} {text} Sagsnr.: 12/{n} Beslutning Godkendt." for n, text in enumerate(pages, 1)]
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *texts], 1)))
    assert [item.number.value if item.number else "" for item in found.items] == numbers


LISTED = (("7", "Godkendelse af dagsorden"), ("8", "Status på havnens moler"), ("9", "Legat"), ("10", "Evt"))


def read_pages(*pages: str) -> Minutes:
    """Minutes of a first page and these."""
    return read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))


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


@pytest.mark.parametrize(
    "foot",
    [
        "Side {} Nørby Kommune, Havneudvalget, 04-05-2012",
        "NØRBY KOMMUNE HAVNEUDVALGET 04-05-2012 Side {}",
        "Havneudvalget Mødedato: 4. maj 2012 Side: {} af 9",
    ],
)
def test_running_feet_with_a_name_or_the_number_of_the_page_first(foot: str) -> None:
    absent = "Fraværende: Vera Holm, Ib Krog."
    pages = [f"{page(*item)} {absent} {foot.format(n)}" for n, item in enumerate(ITEMS, 3)]
    found = read("Transkript\n\n" + "\n\n".join(f"{n} {text}" for n, text in enumerate([FIRST, *pages], 1)))
    assert told(found) == [*ITEMS]
    assert [names(item.absent) for item in found.items] == [["Vera Holm", "Ib Krog"]] * 3


WRAPPED = (
    "2 Havneudvalget, 4. maj 2012 2 Indholdsfortegnelse 1. Godkendelse af dagsorden...3 2. Status på havnens moler...3",
    "3 Havneudvalget, 4. maj 2012 3 1. Godkendelse af dagsorden Sagsnr. 12/411\n"
    "Resume Dagsordenen er sendt ud i april. Indstilling at den godkendes. Beslutning Tiltrådt. 2. Status på\n"
    "havnens moler Sagsnr. 12/502 Sagsfremstilling Molerne er fra 1911, og ni af dem er revnet efter vinteren i\n"
    "2011 og 2012. Bestyrelsen har derfor bedt om et tilbud. Beslutning Udsat, da et af tilbuddene mangler.\n"
    "Mødet hævet kl. 17.05",
)


def test_pages_whose_text_is_wrapped_at_their_width() -> None:
    first = "1 NØRBY KOMMUNE\nHavneudvalget\nFredag den 4. maj 2012 kl. 15:00\nMedlemmer: Vera Holm\nAfbud: Ib Krog"
    text = "\n\n".join(("Transkript", first, *WRAPPED))
    found = read(text)
    assert told(found) == [
        ("1", "Godkendelse af dagsorden", "12/411", "approved"),
        ("2", "Status på havnens moler", "12/502", "postponed"),
    ]
    (decision,) = found.items[1].decisions
    assert text[decision.span.start : decision.span.end].startswith("Udsat, da et af tilbuddene")


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
