"""Minutes of PDF whose pages came as one paragraph each: running heads and feet, heads without colons, closed items."""

import textwrap

import pytest

from referatgraf.nlp.minutes import Minutes

from .minutes_of import names, read
from .pages_of import FIRST, ITEMS, VERDICTS, page, told

WRAPPED_ITEMS = ((1, "Molerne", "approved"), (2, "Taget på havnehuset", "postponed"), (3, "Nyt", "noted"))
PRINTED = (0, 1, 2, 4)
"""How far each page is from the first that is counted; one is skipped."""


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


@pytest.mark.parametrize("width", [78, 88, 110])
def test_wrapped_pages_tell_what_whole_ones_tell(width: int) -> None:
    pages = [f"{n} {text}" for n, text in enumerate([FIRST, *(page(*each) for each in ITEMS)], 1)]
    whole = read("\n\n".join(["Transkript", *pages]))
    wrapped = read("\n\n".join(["Transkript", *(textwrap.fill(text, width) for text in pages)]))
    assert told(wrapped) == told(whole) == list(ITEMS)
    assert names(wrapped.meeting.present) == names(whole.meeting.present) == ["Vera Holm", "Ane Bach"]
    assert wrapped.meeting.place
    assert whole.meeting.place
    assert wrapped.meeting.place.value == whole.meeting.place.value


@pytest.mark.parametrize("width", [78, 88, 110])
def test_wrapped_items_with_their_headings_in_a_paragraph(width: int) -> None:
    text = "Resume Molen er revnet. Sagsfremstilling Taget er utæt, og der er ikke penge til begge dele i budgettet. "
    text += "Indstilling Chefen indstiller, at molen rives ned i år, og at taget venter til foråret. Beslutning"
    items = [f"Punkt {n}: {title}\n{text} {VERDICTS[outcome]}" for n, title, outcome in WRAPPED_ITEMS]
    lines = (textwrap.fill(line, width) for item in items for line in ["", *item.split("\n")])
    found = read("Havneudvalget\nReferat den 4. maj 2012\n" + "\n".join(lines))
    assert told(found) == [(str(n), title, "", outcome) for n, title, outcome in WRAPPED_ITEMS]
    (proposed,) = {" ".join(point.text.split()) for item in found.items for point in item.recommendations}
    assert proposed == "at molen rives ned i år, og at taget venter til foråret."
