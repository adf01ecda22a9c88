"""Every way in which minutes say that an item is closed, and what looks like one."""

import pytest

from .minutes_of import HEAD, read

DECIDED = "\n\nBeslutning\nGodkendt.\n\n"
MARKS = [
    *("Lukket sag", "LUKKET", "Lukket for offentligheden", "Fortrolig", "Ikke offentlig", "behandles for lukkede døre"),
    *("undtaget fra offentlighed", "Fortroligt punkt", "punktet er lukket"),
]
LINES = [
    *("Lukket punkt", "Lukket dagsorden", "Lukket møde", "Behandles for lukkede døre", "Punktet er lukket."),
    *("Punktet behandles for lukkede døre, jf. styrelseslovens § 10.", "Ikke offentlig", "Fortrolig"),
    *("Lukket for offentligheden jf. styrelseslovens § 10", "Åben/Lukket: Lukket", "Status: Lukket"),
    *("Offentlighed: Lukket", "Sagstype: Lukket", "Sagsnr. 25/113    Lukket", "J.nr. 25/113\nLukket sag"),
]
PARTS = [
    *("Lukkede punkter", "Lukket del", "LUKKET MØDE", "Punkter på lukket dagsorden:", "Dagsordenens lukkede del"),
    *("B. Lukket dagsorden", "II. Lukket møde", "LUKKEDE SAGER (fortroligt)", "Ikke-offentlige punkter"),
    *("Lukket tillægsdagsorden", "Sager behandlet for lukkede døre", "Fortrolige sager", "Personsager"),
    *("Lukket dagsorden - ikke offentligt", "Herefter blev mødet lukket for offentligheden."),
]
BEFORE = [
    *("LUKKET: {}", "LUKKET - {}", "[LUKKET] {}", "*Lukket* {}", "(Lukket sag) {}", "Fortroligt punkt: {}"),
    *("(L) {}", "L {}", "Sag for lukkede døre: {}"),
]


def closed(text: str) -> list[str]:
    """The numbers of the items that are closed."""
    found = read(f"{HEAD}4. Budget 2026{DECIDED}{text}{DECIDED}6. Vejplan for havnen{DECIDED}").items
    assert [item.number.value for item in found if item.number] == ["4", "5", "6"]
    return [item.number.value for item in found if item.number and item.closed]


@pytest.mark.parametrize("behind", [" - {}", " – {}", " ({})", " [{}]", ", {}"])
def test_marks_behind_the_title(behind: str) -> None:
    assert all(closed("5. Køb af areal" + behind.format(mark)) == ["5"] for mark in MARKS)


def test_a_mark_behind_the_title_may_name_the_law() -> None:
    assert closed("5. Køb af areal (lukket, jf. § 27 i forvaltningsloven)") == ["5"]


@pytest.mark.parametrize("line", LINES)
def test_lines_below_the_title(line: str) -> None:
    assert closed(f"5. Køb af areal\n{line}") == ["5"]


@pytest.mark.parametrize("before", BEFORE)
def test_marks_before_the_title(before: str) -> None:
    assert closed("5. " + before.format("Køb af areal")) == ["5"]


@pytest.mark.parametrize("part", PARTS)
def test_parts_close_all_items_below(part: str) -> None:
    assert closed(f"{part}\n\n5. Køb af areal") == ["5", "6"]


@pytest.mark.parametrize(
    "mark", ["5. Køb af areal (lukket) 3", "Closed: Punkt 5: Køb af areal 3", "5 Lukket: Køb af areal"]
)
def test_marks_in_the_contents(mark: str) -> None:
    contents = f"Indholdsfortegnelse\n4. Budget 2026 2\n{mark}\n6. Vejplan for havnen 4\n\n"
    found = read(f"{HEAD}{contents}4. Budget 2026{DECIDED}5. Køb af areal\n\n6. Vejplan for havnen{DECIDED}").items
    assert [item.number.value for item in found if item.closed and item.number] == ["5"]


@pytest.mark.parametrize("line", ["Lukket referat", "Referat fra lukket møde", "Referat - lukket dagsorden"])
def test_minutes_of_a_closed_meeting(line: str) -> None:
    text = f"Socialudvalget\n{line} den 11. marts 2025\n\n4. Budget 2026{DECIDED}5. Køb af areal{DECIDED}"
    assert [item.closed for item in read(text).items] == [True, True]


def test_numbers_with_the_letter_of_closed_items() -> None:
    for first, second in (("Pkt. 4", "Pkt. L5"), ("4", "5L")):
        found = read(f"{HEAD}{first}. Budget 2026{DECIDED}{second}. Køb af areal{DECIDED}").items
        assert [item.closed for item in found] == [False, True]


def test_titles_without_numbers() -> None:
    content = "\n\nSagsfremstilling\nDer er hørt.\n\nBeslutning\nGodkendt.\n\n"
    found = read(f"{HEAD}Budget{content}Køb af areal (lukket){content}Vejplan{content}").items
    assert [(item.title.value, item.closed) for item in found if item.title] == [
        ("Budget", False),
        ("Køb af areal", True),
        ("Vejplan", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("5. Køb af areal\nÅben/Lukket: Åben", "5. Lukket institution\nÅbent punkt", "5. Lukning af Nørrevej"),
        *("5. Køb af areal\nVejen er lukket.", "5. Åbent punkt: Køb af areal", "5. Offentlig høring om havnen"),
        "5. Spørgsmål fra Ib Krog (L)",
        "5. Køb af areal\n\nSagsfremstilling\nSagen blev i 2019 drøftet, og børnehaven er lukket for nye børn.",
    ],
)
def test_what_is_open(text: str) -> None:
    assert closed(text) == []


@pytest.mark.parametrize(
    "line",
    [
        *("Lukket punkt - offentliggøres ikke", "(Punktet er lukket jf. § 10 i styrelsesloven)", "Offentlighed: Nej"),
        *("Offentlighedsstatus: Ikke offentlig", "Sagen er lukket af hensyn til enkeltpersoner", "Lukket: Ja"),
        *(
            "Lukket punkt, da sagen vedrører en medarbejder",
            "Referatet offentliggøres ikke",
            "Ikke til offentliggørelse",
        ),
        *(
            "Denne sag behandles for lukkede døre efter styrelseslovens § 10",
            "Åbent punkt: Nej",
            "Lukket sag (personale)",
        ),
    ],
)
def test_lines_that_say_why(line: str) -> None:
    assert closed(f"5. Køb af areal\n{line}") == ["5"]


@pytest.mark.parametrize("item", ["Punkt {}, {}: {}", "Punkt {} ({})\n{}", "Punkt {} – {} – {}", "{}. [{}]\n{}"])
def test_marks_between_number_and_title(item: str) -> None:
    told = ((4, "åbent", "Budget"), (5, "lukket", "Køb af areal"), (6, "åbent", "Vejplan"))
    found = read(HEAD + "".join(item.format(*one) + DECIDED for one in told)).items
    assert [(item.title.value, item.closed) for item in found if item.title] == [
        *(("Budget", False), ("Køb af areal", True), ("Vejplan", False))
    ]


def test_the_text_of_a_closed_item_is_not_its_title() -> None:
    text = f"4. Budget{DECIDED}5. (lukket)\nBorgeren har klaget over\nafgørelsen i sin sag.{DECIDED}6. Vejplan{DECIDED}"
    assert [item.title.value for item in read(HEAD + text).items if item.title] == ["Budget", "Vejplan"]


_FRAME = "\n\nSagstitel\n\nBeslutning\n\n"
LISTED = f"{_FRAME}HA - Køb af mark\n\nGodkendt.{_FRAME}KB - Ny leder\n\nUdsat.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Beslutninger fra lukkede punkter i Byrådet den 3. maj 2021",
        "Beslutninger truffet for lukkede døre:",
        "Byrådets beslutninger for lukkede døre den 3. maj 2021",
        "Offentliggørelse af beslutninger truffet på lukket møde 3. maj 2021",
        "Listen indeholder beslutninger, der er truffet bag lukkede døre. Den opdateres af sekretariatet.",
        "Her kan du læse, hvad der er besluttet i de sager, som er behandlet for lukkede døre, jf. loven.",
    ],
)
def test_a_list_of_what_was_decided_behind_closed_doors(line: str) -> None:
    minutes = read(f"Byrådet\n\nMøde den 3. maj 2021\n\n{line}{LISTED}")
    told = [(item.title.value, item.closed, item.decisions[0].outcome) for item in minutes.items if item.title]
    assert told == [("HA - Køb af mark", True, "approved"), ("KB - Ny leder", True, "postponed")]
    assert minutes.closed == ()


def test_minutes_of_a_closed_meeting_make_nothing_public() -> None:
    minutes = read("Referat fra lukket møde i Byrådet den 3. maj 2021\n\n1. Køb af mark\n\nBeslutning\n\nGodkendt.\n")
    assert [(item.closed, item.decisions) for item in minutes.items] == [(True, ())]
    assert minutes.closed


@pytest.mark.parametrize(
    "line",
    [
        *("Beslutninger fra lukkede sager\n\nReferat", "Her kan du se referater. Lukkede sager er ikke med."),
        "Beslutninger fra lukkede sager 2020\nBeslutninger fra lukkede sager 2021\n\nReferat",
        *("Her kan du se beslutninger fra åbne og lukkede møder", "Personsager behandles for lukkede døre."),
        "Her kan du læse, hvilke sager der ikke behandles for lukkede døre.",
    ],
)
def test_what_a_page_says_of_other_items(line: str) -> None:
    minutes = read(f"Byrådet\n\nMøde den 3. maj 2021\n\n{line}{LISTED}")
    assert [item.closed for item in minutes.items] == [False, False]


def test_a_list_of_the_parts_of_an_agenda_opens_none() -> None:
    parts = ("A. Sager til afgørelse i Byrådet", "B. Sager til orientering", "C. Lukkede sager")
    listed = "Punkter på dagsordenen\n\n" + "\n".join(parts)
    items = "".join(
        f"00.22.02-P35-1-1{n}\n\n4{n}. {title}\n\n{part}{DECIDED}"
        for n, (title, part) in enumerate(zip(("Budget", "Vejplan for havnen", "Køb af areal"), parts, strict=True))
    )
    assert [item.closed for item in read(f"{HEAD}{listed}\n\n{items}").items] == [False, False, True]


def test_closed_items_without_a_number_are_known_by_the_list_above() -> None:
    listed = "1. Budget\n2. Vejplan\nLukket: Køb af areal\n\n"
    found = read(
        f"{HEAD}Indholdsfortegnelse\n{listed}1. Budget{DECIDED}2. Vejplan{DECIDED}Lukket: Køb af areal{DECIDED}"
    )
    assert [(item.title.value, item.closed) for item in found.items if item.title] == [
        ("Budget", False),
        ("Vejplan", False),
        ("Køb af areal", True),
    ]
    assert [decision.text for decision in found.items[1].decisions] == ["Godkendt."]


@pytest.mark.parametrize(("mark", "is_closed"), [("Åben sag", False), ("Lukket sag", True)])
def test_a_mark_behind_the_number_of_the_case_and_a_dash(mark: str, is_closed: bool) -> None:
    (only,) = read(f"{HEAD}1. Budget\n24/212 - {mark}\n\nSagsfremstilling\nEt.").items
    assert (only.closed, [number.value for number in only.case_numbers]) == (is_closed, ["24/212"])
