"""What stands behind and below the title of an item: columns, its kind, more of it, the number of its case."""

import pytest

from referatgraf.nlp.minutes import Minutes

from .minutes_of import HEAD, read

DECIDED = "\n\nBeslutning\nGodkendt.\n\n"


def told(minutes: Minutes) -> list[tuple[str, str, list[str]]]:
    """Number, title and case numbers of each item."""
    return [
        (
            item.number.value if item.number else "",
            item.title.value if item.title else "",
            [number.value for number in (*item.case_numbers, *item.journal_numbers)],
        )
        for item in minutes.items
    ]


@pytest.mark.parametrize(
    "column",
    [
        *("(5 min.)", "[10 min]", "ca. 15 minutter", "17.10-17.30", "kl. 18.00", "(kl. 17.00 - 17.15)", "Side 4"),
        *(
            "v/ Ib Krog",
            "Bilag 1-2",
            "ÅBEN DAGSORDEN",
            "Åbent punkt",
            "Åben sag",
            "Til orientering",
            "(Beslutning)",
            "(bilag A)",
        ),
    ],
)
def test_a_column_behind_the_title_is_no_part_of_it(column: str) -> None:
    lines = f"4. Budget 2026          {column}{DECIDED}5. Vejplan\t{column}{DECIDED}6. Eventuelt      {column}{DECIDED}"
    assert [title for _, title, _ in told(read(HEAD + lines))] == ["Budget 2026", "Vejplan", "Eventuelt"]


def test_the_label_of_a_title_above_its_number_is_no_part_of_it() -> None:
    items = (("Budget", 61), ("Vejplan for havnen", 62), ("Eventuelt", 63))
    text = "".join(f"Emne: {title}\nPunkt: {n}\nJournal: 16.00.00A00{DECIDED}" for title, n in items)
    assert told(read(HEAD + text)) == [(str(n), title, ["16.00.00A00"]) for title, n in items]


def test_a_mark_in_capitals_behind_a_title_that_fills_its_line() -> None:
    lines = (
        f"4  Lokalplan for havnen ÅBEN DAGSORDEN{DECIDED}"
        f"5  Køb af areal LUKKET DAGSORDEN\n\n6  Vejplan  ÅBEN DAGSORDEN{DECIDED}"
    )
    found = read(HEAD + lines)
    assert [(title, item.closed) for (_, title, _), item in zip(told(found), found.items, strict=True)] == [
        ("Lokalplan for havnen", False),
        ("Køb af areal", True),
        ("Vejplan", False),
    ]


def test_a_title_goes_on_below_a_mark_in_a_column() -> None:
    lines = (
        f"4  Sammenlægning af Havneskolen og          ÅBEN SAG\n   Byskolen\n   25/11204{DECIDED}"
        f"5  Køb af ejendom ved Havnevej til          LUKKET SAG\n   genhusning\n   25/11205\n\n6  Vejplan{DECIDED}"
    )
    assert told(read(HEAD + lines)) == [
        ("4", "Sammenlægning af Havneskolen og Byskolen", ["25/11204"]),
        ("5", "Køb af ejendom ved Havnevej til genhusning", ["25/11205"]),
        ("6", "Vejplan", []),
    ]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        *(("(Beslutning)", "decision"), ("(Orienteringssag)", "orientation"), ("[Til drøftelse]", "discussion")),
        *(("(Sag til beslutning)", "decision"), ("(O)", "orientation")),
    ],
)
def test_the_kind_below_the_title_in_brackets(kind: str, code: str) -> None:
    lines = "".join(
        f"Sag nr. 0{n}\n{title}\n{kind}{DECIDED}" for n, title in enumerate(("Budget", "Vejplan", "Skole"), 4)
    )
    found = read(HEAD + lines).items
    assert [item.kind.value for item in found if item.kind] == [code] * 3
    assert [item.title.value for item in found if item.title] == [
        f"{title} {kind}" for title in ("Budget", "Vejplan", "Skole")
    ]


@pytest.mark.parametrize("end", ["-", "–"])
def test_a_title_broken_at_a_dash_keeps_it(end: str) -> None:
    lines = f"4. Lokalplan 1197 for boliger ved Havnevej {end}\nendelig vedtagelse{DECIDED}5. Vejplan{DECIDED}"
    assert told(read(HEAD + lines))[0][1] == f"Lokalplan 1197 for boliger ved Havnevej {end} endelig vedtagelse"


@pytest.mark.parametrize(
    "items",
    [
        "Emne 4\nLUKKET: Personalesag\nSag: 25/40211\n\nEmne 5\nVejplan\nSag: 25/40212",
        "4. Personalesag\nLukket\nSagsnr.: 25/40211\n\n\n5. Vejplan\nÅbent\nSagsnr.: 25/40212",
        "Sag nr. 4\nLukket punkt: Personalesag\n(Beslutning)\n\nSagsnr. 25/40211\n\n"
        "Sag nr. 5\nVejplan\n(Beslutning)\n\nSagsnr. 25/40212",
        "Sagsnr. 25/40211\nPunkt 4\nLukket: Personalesag\n\nSagsnr. 25/40212\nPunkt 5\nVejplan",
    ],
)
def test_the_number_of_a_closed_item_is_not_that_of_the_next(items: str) -> None:
    found = read(HEAD + items + DECIDED).items
    numbers = {item.number.value: [one.value for one in item.case_numbers] for item in found if item.number}
    assert (numbers["4"], numbers["5"]) == (["25/40211"], ["25/40212"])
    assert [item.number.value for item in found if item.closed and item.number] == ["4"]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        *(("J.nr. 00.22.02.A30", "00.22.02.A30"), ("J.nr. 00.01.00A26 - 16/00031", "00.01.00A26 - 16/00031")),
        *(("J.nr. 17.01.00 P24 - 16/218", "17.01.00 P24 - 16/218"), ("Sagsnr. 20250311-48", "20250311-48")),
        *(("Sagsnr. 2024-0417-12", "2024-0417-12"), ("Sag 2022-0014", "2022-0014")),
    ],
)
def test_more_forms_of_numbers(printed: str, number: str) -> None:
    assert told(read(f"{HEAD}4. Budget\n{printed}{DECIDED}"))[0][2] == [number]


COLUMNS = (
    "Punkt    Emne                       Referat\n\n"
    "1.       Adgang til Nørhavn         Ruth Holm fortalte om de nye\n"
    "         Station                    elevatorer.\n"
    "         \n"
    "         Rådet har tidligere        Orienteringen blev taget til\n"
    "         klaget over dem.           efterretning.\n\n"
    "2.       Høring: Plan for           Afslag. Rådet har ikke midler.\n"
    "         havnen\n\n"
    "3.       Handicapprisen             Rådet valgte at give prisen\n"
    "                                    til Havnecaféen.\n"
    "         Der er otte forslag.\n\n"
    "4.       Eventuelt                  Intet.\n"
)


def test_titles_in_a_narrow_column() -> None:
    assert [title for _, title, _ in told(read(HEAD + COLUMNS))] == [
        "Adgang til Nørhavn Station",
        "Høring: Plan for havnen",
        "Handicapprisen",
        "Eventuelt",
    ]


def test_the_head_of_a_page_above_a_number_is_no_title() -> None:
    def page(n: int, title: str) -> str:
        return f"Socialudvalget               11-03-2025                Side {n}\nSag nr. {n}\n{title}{DECIDED}"

    found = read(HEAD + page(4, "Budget") + page(5, "Vejplan") + page(6, "Skole"))
    assert [title for _, title, _ in told(found)] == ["Budget", "Vejplan", "Skole"]


@pytest.mark.parametrize("time", ["5 min. / KH", "ca. 10 min.", "(15 minutter)"])
def test_the_time_for_an_item_below_its_title_in_a_column_is_no_part_of_it(time: str) -> None:
    table = (
        "Nr.  Emne                        Referat / beslutning\n"
        f" 4   Godkendelse af dagsorden    Godkendt.\n     {time}\n\n"
        f" 5   Timetal og klasser          Skolelederen fremlagde tre\n     {time:28}modeller for 0. klasse.\n"
        "     Sagsnr. 20/1188\n                                 Bestyrelsen vedtog model 2.\n\n"
        f" 6   Skolens budget              Udsat.\n     {time}\n"
    )
    assert told(read(HEAD + table)) == [
        ("4", "Godkendelse af dagsorden", []),
        ("5", "Timetal og klasser", ["20/1188"]),
        ("6", "Skolens budget", []),
    ]
