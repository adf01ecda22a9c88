"""The frame of an item in the forms of clerks and agenda systems: numbers, numbers of the case, fields."""

import pytest

from .minutes_of import HEAD, read
from .test_title_columns import told

DECIDED = "\n\nBeslutning: Godkendt.\n\n"
TITLES = ("Budget for havnen", "Vejplan", "Leje af kajen")


def numbered(*numbers: str, gap: str = " ") -> str:
    return HEAD + "".join(f"{n}{gap}{title}{DECIDED}" for n, title in zip(numbers, TITLES, strict=True))


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (("§ 1.", "§ 2.", "§ 3."), ("1", "2", "3")),
        (("§ 12", "§ 13", "§ 14"), ("12", "13", "14")),
        (("§1:", "§2:", "§3:"), ("1", "2", "3")),
        (("A.1", "A.2", "B.3"), ("A.1", "A.2", "B.3")),
        (("A1.", "A2.", "B1."), ("A1", "A2", "B1")),
        (("A-1", "B-1", "B-2"), ("A-1", "B-1", "B-2")),
        (("Punkt 8:", "Tillægspunkt 9:", "Ekstrapunkt 10:"), ("8", "9", "10")),
        (("Sag nr. 8 -", "Hastesag nr. 9 -", "Sag nr. 10 -"), ("8", "9", "10")),
        (("Lukket sag nr. 8 -", "Sag nr. 9 -", "Sag nr. 10 -"), ("8", "9", "10")),
    ],
)
@pytest.mark.parametrize("gap", [" ", "      "])
def test_numbers_with_signs_letters_and_nouns(printed: tuple[str, ...], numbers: tuple[str, ...], gap: str) -> None:
    found = [(number, title) for number, title, _ in told(read(numbered(*printed, gap=gap)))]
    assert found == list(zip(numbers, TITLES, strict=True))


def test_a_section_sign_above_its_title() -> None:
    text = HEAD + "".join(f"§ {n}\n{title}{DECIDED}" for n, title in enumerate(TITLES, 7))
    assert [(number, title) for number, title, _ in told(read(text))] == [
        ("7", TITLES[0]),
        ("8", TITLES[1]),
        ("9", TITLES[2]),
    ]


def test_the_sections_of_by_laws_are_no_items() -> None:
    rules = "".join(
        f"§ {n} {what}\n\nHavnen har {what.lower()}.\n\n"
        for n, what in enumerate(("Navn", "Formål", "Kasse", "Bestyrelse"), 1)
    )
    text = f"{HEAD}1. Vedtægter\n\nUdkastet lyder:\n\n{rules}"
    text += f"Beslutning: Godkendt.\n\n2. Budget{DECIDED}3. Vejplan{DECIDED}"
    assert [title for _, title, _ in told(read(text))] == ["Vedtægter", "Budget", "Vejplan"]


@pytest.mark.parametrize(
    ("number", "title", "case", "access"),
    [
        ("Punkt             {}", "Emne              {}", "Sagsnr            {}", "Status            {}"),
        ("Punkt nr.\t{}", "Titel\t{}", "Sag\t{}", "Åben/lukket\t{}"),
        ("Punktnummer: {}", "Overskrift: {}", "Sagsnummer: {}", "Type: {} sag"),
        ("Sag nr.: {}", "Sagstitel:   {}", "J.nr.:   {}", "Offentlighed:   {}"),
    ],
)
def test_fields_of_an_item_each_on_a_line(number: str, title: str, case: str, access: str) -> None:
    rows = ((4, "Budget for havnen", "24/00311", "Åben"), (5, "Køb af grund", "24/09103", "Lukket"))
    forms = (number, title, case, access)
    items = "\n\n".join("\n".join(form.format(value) for form, value in zip(forms, row, strict=True)) for row in rows)
    minutes = read(f"{HEAD}{items}")
    assert told(minutes) == [("4", "Budget for havnen", ["24/00311"]), ("5", "Køb af grund", ["24/09103"])]
    assert [item.closed for item in minutes.items] == [False, True]


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        (" (sagsnr. 19/2204)", "19/2204"),
        ("          (Sagsnr. 19/2204)", "19/2204"),
        (" (sag 19/2204, dok.nr. 1877-19)", "19/2204"),
        (" (j.nr. 00.30.10-S00-1-19)", "00.30.10-S00-1-19"),
        (" [19/2204]", "19/2204"),
        (" - sag 19/2204", "19/2204"),
        (", j.nr. 19/2204", "19/2204"),
        ("      Sagsnr.: 330-2019-2204", "330-2019-2204"),
        ("\nAcadre 19/2204", "19/2204"),
        ("\nSBSYS: 19/2204", "19/2204"),
        ("\n(Nørhavn, 330-2019-2204)", "330-2019-2204"),
        ("\n[19/2204]", "19/2204"),
        ("\nJ.nr. 09.17K08/97", "09.17K08/97"),
        ("\nSagsnr.\n19/3", "19/3"),
    ],
)
def test_numbers_of_cases_behind_and_below_titles(behind: str, number: str) -> None:
    text = f"{HEAD}1. Årsregnskab{behind}{DECIDED}2. Budget{behind}\n\n3. Eventuelt{DECIDED}"
    assert told(read(text)) == [("1", "Årsregnskab", [number]), ("2", "Budget", [number]), ("3", "Eventuelt", [])]


def test_the_number_of_a_case_that_a_title_speaks_of_stays_in_it() -> None:
    text = f"{HEAD}1. Klage over afgørelsen i sag 19/2204 om støj{DECIDED}2. Budget{DECIDED}"
    assert told(read(text))[0] == ("1", "Klage over afgørelsen i sag 19/2204 om støj", [])


@pytest.mark.parametrize("mark", ["LUKKET. ", "Lukket. ", "Lukket punkt. ", "Lukket: ", "(Lukket) "])
def test_a_closed_mark_before_the_title(mark: str) -> None:
    minutes = read(f"{HEAD}1. Budget{DECIDED}2. {mark}Påbud til værkstedet\n\n3. {mark}Lønsag\n")
    assert [(item.title and item.title.value, item.closed) for item in minutes.items] == [
        ("Budget", False), ("Påbud til værkstedet", True), ("Lønsag", True)
    ]  # fmt: skip


def test_what_is_told_of_another_item_closes_none() -> None:
    text = (
        f"{HEAD}1. Salg af skolen\n\nDer er kommet et bud.\n\nBeslutning\n"
        f"Sagen blev behandlet for lukkede døre, se sag 3. Buddet er trukket tilbage.\n\n2. Budget{DECIDED}"
    )
    assert [item.closed for item in read(text).items] == [False, False]


@pytest.mark.parametrize("heading", ["Dagsorden", "INDHOLD          Side", "Punkter\tSide nr.", ""])
@pytest.mark.parametrize("column", ["        Maja", "        2", "\t17"])
def test_a_list_of_contents_with_a_column_ends_where_the_first_item_returns(heading: str, column: str) -> None:
    listed = "\n".join(f"{n}. {title}{column}" for n, title in enumerate((*TITLES, "Eventuelt"), 1))
    items = "".join(
        f"{n}. {title}\n\nDer blev talt om sagen.\n\n\n" for n, title in enumerate((*TITLES, "Eventuelt"), 1)
    )
    text = f"{HEAD}{heading}\n\n{listed}\n\n\n{items}"
    assert [(number, title) for number, title, _ in told(read(text))] == [
        (str(n), title) for n, title in enumerate((*TITLES, "Eventuelt"), 1)
    ]


@pytest.mark.parametrize("mark", ["Åben", "Åbent punkt", "- Åben sag", "Offentlig"])
def test_an_open_mark_beside_the_number_and_the_title_below(mark: str) -> None:
    items = "".join(
        f"Nr. {n} {mark}\n{title}\nSag nr.: 2014/018{n}{DECIDED}"
        for n, title in ((31, "Takster for havnen"), (32, "Orientering om skolernes svar på høringen"))
    )
    minutes = read(f"{HEAD}{items}Nr. 33 Lukket\n\nBeslutning\n\nGodkendt.\n\nNr. 34 Åbent hus på rådhuset{DECIDED}")
    assert told(minutes) == [
        ("31", "Takster for havnen", ["2014/01831"]),
        ("32", "Orientering om skolernes svar på høringen", ["2014/01832"]),
        ("33", "", []),
        ("34", "Åbent hus på rådhuset", []),
    ]
    assert [item.closed for item in minutes.items] == [False, False, True, False]


def test_a_title_below_number_and_mark_that_reads_as_a_heading() -> None:
    contents = "Indholdsfortegnelse\n\nNr. 31\tÅben\tBemærkninger til dagsordenen\nNr. 32\tÅben\tTakster for havnen\n\n"
    items = f"Nr. 31 Åben\nBemærkninger til dagsordenen{DECIDED}Nr. 32 Åben\nTakster for havnen{DECIDED}"
    assert told(read(f"{HEAD}{contents}{items}")) == [
        ("31", "Bemærkninger til dagsordenen", []),
        ("32", "Takster for havnen", []),
    ]


@pytest.mark.parametrize("marks", [("Åben", "Lukket"), ("(åbent)", "(lukket)"), ("2", "3")])
def test_contents_and_items_whose_numbers_of_cases_they_lack(marks: tuple[str, str]) -> None:
    text = (
        f"{HEAD}Dagsordenpunkter:\n1) Budget for havnen        {marks[0]}\n2) Vejplan        {marks[0]}\n"
        f"3) Køb        {marks[1]}\n\n"
        "Til stede: Vera Holm, Ib Krog og Ulla Ravn.\n\n1) Budget for havnen (16/11)\nGodkendt.\n\n"
        "2) Vejplan (16/234)\nUdvalget har set på vejene.\n\n3) Køb - lukket punkt (16/345)\n"
    )
    minutes = read(text)
    assert told(minutes) == [
        ("1", "Budget for havnen", ["16/11"]),
        ("2", "Vejplan", ["16/234"]),
        ("3", "Køb", ["16/345"]),
    ]
    assert [item.closed for item in minutes.items] == [False, False, True]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Personsag - j.nr. 81.00.00G01", "Personsag"),
        ("Køb (lukket) (16/345)", "Køb"),
        ("Køb (16/345) (lukket)", "Køb"),
        ("Lukket: Køb - sag 16/345", "Køb"),
    ],
)
def test_the_number_of_a_case_and_a_closed_mark(line: str, title: str) -> None:
    item = read(f"{HEAD}1. Budget{DECIDED}Lukkede sager\n\n2. {line}\n").items[1]
    assert (item.title and item.title.value, item.closed) == (title, True)
    assert len((*item.case_numbers, *item.journal_numbers)) == 1


def test_the_first_items_count_up_to_the_first_that_is_sure() -> None:
    text = f"{HEAD}Dagsorden:\n\nAd 1) Takster for vand.\n\nTaksterne er uændrede.\n\n\n" + "".join(
        f"Ad {n}) {title}\n\nJ.nr. 09.17K08/97\n\nUdvalget fik en orientering.\n\n\n"
        for n, title in enumerate(TITLES, 2)
    )
    assert [number for number, *_ in told(read(text))] == ["1", "2", "3", "4"]


def test_decisions_below_all_items_by_letter_and_number() -> None:
    items = "".join(f"{n}  {title}\nSag: 22/881{k}\n\nForvaltningen har lavet et udkast.\n\n\n"
                    for k, (n, title) in enumerate(zip(("A.1", "A.2", "B.3"), TITLES, strict=True)))  # fmt: skip
    text = (
        f"{HEAD}A. Sager til beslutning\n\n{items}BESLUTNINGER\n\nA.1   Godkendt.\n\nA.2   Udsat.\n\nB.3   Drøftet.\n"
    )
    told_of = [decision.outcome for item in read(text).items for decision in item.decisions]
    assert told_of == ["approved", "postponed", "discussed"]


def test_three_items_of_which_two_are_those_that_most_meetings_have() -> None:
    text = (
        f"{HEAD}1. Godkendelse af dagsorden\nGodkendt.\n\n2. Bus til havnen\nVi talte om bussen.\n\n"
        "3. Eventuelt\nDer var ikke noget.\n"
    )
    assert [title for _, title, _ in told(read(text))] == ["Godkendelse af dagsorden", "Bus til havnen", "Eventuelt"]


def test_titles_that_end_with_a_stop() -> None:
    text = f"{HEAD}1. Budget for 1997.\nSagen udsattes.\n\n2. Vejplan.\nGodkendt.\n\n3. Eventuelt.\nIntet.\n"
    assert [number for number, *_ in told(read(text))] == ["1", "2", "3"]


@pytest.mark.parametrize("tool", ["Åbn/luk punkt {}", "Vis/skjul punkt {}", "Fold ud/ind punkt"])
def test_titles_that_a_tool_of_the_page_repeats(tool: str) -> None:
    titles = ("Godkendelse af dagsorden", "Takster for havnen", "Gensidig orientering")
    items = "".join(f"{title}\n{tool.format(title)}{DECIDED}" for title in titles)
    assert [title for _, title, _ in told(read(f"{HEAD}Dagsordenpunkter\n\nÅbn alle   Luk alle\n\n{items}"))] == [
        *titles
    ]


def test_numbers_in_one_line_below_a_closed_title_are_not_of_the_open_item_below() -> None:
    frame = "Sag 376-2010-{}      Dok. 376-2010-9{}      Initialer: lho      {}"
    items = (
        ("1.      Dagsorden", (1102, 8114, "Åbent"), "Beslutning\n\nGodkendt.\n\n\n"),
        ("2.      Lukket - Ansættelse", (9950, 1552, "Lukket"), "\n"),
        ("3.      Meddelelser", (1103, 8120, "Åbent"), "Beslutning\n\nTaget til efterretning.\n"),
    )
    minutes = read(
        "Kulturudvalget\n\n" + "".join(f"{title}\n\n{frame.format(*of)}\n\n{below}" for title, of, below in items)
    )
    told = [(item.title and item.title.value, item.closed, [each.value for each in item.case_numbers])
            for item in minutes.items]  # fmt: skip
    assert told == [
        ("Dagsorden", False, ["376-2010-1102"]),
        ("Ansættelse", True, ["376-2010-9950"]),
        ("Meddelelser", False, ["376-2010-1103"]),
    ]


@pytest.mark.parametrize("mark", ["»» ", "› ", "► ", "❖"])
def test_ornaments_before_the_numbers_of_items(mark: str) -> None:
    text = f"{HEAD}{mark}Punkt 4 – Budget{DECIDED}{mark}Punkt 5 – Vejplan{DECIDED}"
    assert told(read(text)) == [("4", "Budget", []), ("5", "Vejplan", [])]


def test_a_closed_title_behind_a_number_like_that_of_a_case() -> None:
    items = read(f"{HEAD}21/18  BUDGET{DECIDED}21/19  LUKKET: OPSIGELSE{DECIDED}21/20  VEJPLAN{DECIDED}").items
    assert [(item.number and item.number.value, item.closed, item.case_numbers) for item in items] == [
        ("21/18", False, ()),
        ("21/19", True, ()),
        ("21/20", False, ()),
    ]


def test_an_item_of_most_meetings_that_has_no_case_where_the_others_have() -> None:
    cases = "".join(f"{title}\n\nSagsid: 16/21{n}{DECIDED}" for n, title in enumerate(("Budget", "Vejplan", "Skole")))
    assert [title for _, title, _ in told(read(f"{HEAD}{cases}Eventuelt{DECIDED}"))] == [
        *("Budget", "Vejplan", "Skole", "Eventuelt")
    ]
