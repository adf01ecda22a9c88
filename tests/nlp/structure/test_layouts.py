"""Layouts that differ in how they number items, print titles, tell who was there and where decisions stand."""

import pytest

from referatgraf.nlp.minutes import AgendaItem

from .minutes_of import HEAD, read

FRAME = "\n\nBeslutning\n\nGodkendt.\n\n"
TWO_ITEMS = f"Punkt 1: Budget{FRAME}Punkt 2: Regnskab{FRAME}"
LETTERHEAD = "Referat\nTeknisk Udvalg\nMødedato: 4. september 2024\n"


def items(text: str) -> tuple[AgendaItem, ...]:
    return read(HEAD + text).items


def told(found: tuple[AgendaItem, ...]) -> list[tuple[str | None, str | None, bool]]:
    return [(each.number and each.number.value, each.title and each.title.value, each.closed) for each in found]


@pytest.mark.parametrize(
    ("numbers", "forms"),
    [
        (("1", "2", "3"), ("Ad 1. {}", "Ad 2. {}", "Ad 3. {}")),
        (("27", "28", "29"), ("EMNE 27\t{}", "EMNE 28\t{}", "EMNE 29\t{}")),
        (("1", "2", "3"), ("PUNKT 1 - {}", "PUNKT 2 - {}", "PUNKT 3 - {}")),
        (("1", "2", "3"), ("(1) {}", "(2) {}", "(3) {}")),
        (("21/13", "22/13", "23/13"), ("21/13 {}", "22/13 {}", "23/13 {}")),
        (("7.1", "7.2", "7.3"), ("7.1    {}", "7.2    {}", "7.3    {}")),
        (("A", "B", "C"), ("A   {}", "B   {}", "C   {}")),
        (("187", "188", "189"), ("187\n{}", "188\n{}", "189\n{}")),
        (("115", "115a", "116"), ("Pkt. 115. {}", "Pkt. 115a. {}", "Pkt. 116. {}")),
        (
            ("14", "15", "16"),
            ("Pkt.nr.    14\nEmne:      {}", "Pkt.nr.    15\nEmne:      {}", "Pkt.nr.    16\nEmne:      {}"),
        ),
    ],
)
def test_numbers_in_more_forms(numbers: tuple[str, ...], forms: tuple[str, ...]) -> None:
    titles = ("Budget for skolerne", "Regnskab for havnen", "Plan for kysten")
    text = "".join(form.format(title) + FRAME for form, title in zip(forms, titles, strict=True))
    assert told(items(text)) == [(n, title, False) for n, title in zip(numbers, titles, strict=True)]


def test_items_without_any_heading_are_told_by_their_series() -> None:
    text = "".join(
        f"{n}. {title}\n\nRådet talte om sagen.\n\n\n"
        for n, title in enumerate(("Velkomst", "Nyt fra formanden", "Høring", "Eventuelt"), 1)
    )
    assert [each.title and each.title.value for each in items(text)] == [
        "Velkomst",
        "Nyt fra formanden",
        "Høring",
        "Eventuelt",
    ]


def test_a_list_in_a_section_is_no_series_of_items() -> None:
    listed = "1. Kom til tiden\n\nDet er vigtigt.\n\n2. Gå til tiden\n\nDet også.\n\n3. Husk nøglen\n\nI skuffen.\n\n"
    text = f"Punkt 1: Regler\n\nSagsfremstilling\n\n{listed}Beslutning\n\nGodkendt.\n\nPunkt 2: Budget{FRAME}"
    assert [each.number and each.number.value for each in items(text)] == ["1", "2"]


@pytest.mark.parametrize(
    ("printed", "title", "closed"),
    [
        ("1. (Åben) Budget", "Budget", False),
        ("1. (Lukket) Budget", "Budget", True),
        ("1. Fortroligt: Budget", "Budget", True),
        ("1. Ikke offentlig: Budget", "Budget", True),
        ("1. LUKKET   Budget", "Budget", True),
        ("1. Budget (lukket dagsorden)", "Budget", True),
        ("1. Budget - for lukkede døre", "Budget", True),
        ("1. Budget (Offentlig)", "Budget", False),
        ("1. Budget    ÅBEN SAG", "Budget", False),
        ("1. Lukket institution på havnen", "Lukket institution på havnen", False),
    ],
)
def test_marks_around_a_title(printed: str, title: str, closed: bool) -> None:
    text = f"{printed}\nSagsnr.: 14/30210{'' if closed else FRAME}\n\n2. Regnskab{FRAME}"
    assert told(items(text))[0] == ("1", title, closed)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Lokalplan for et nyt sommerhus-\nområde ved kysten", "Lokalplan for et nyt sommerhusområde ved kysten"),
        ("Ny plan for havnen, stranden og\nMarinaen", "Ny plan for havnen, stranden og Marinaen"),
        ("SALG AF DEN GAMLE SKOLE PÅ KYSTEN TIL\nKULTURHUSET", "SALG AF DEN GAMLE SKOLE PÅ KYSTEN TIL KULTURHUSET"),
        ("Nyt fra udvalg og arbejdsgrupper\na) Trafik: ny bænk\nb) Havnen: møde", "Nyt fra udvalg og arbejdsgrupper"),
        ("Nyt fra udvalg og arbejdsgrupper\na. Trafik: ny bænk\nb. Havnen: møde", "Nyt fra udvalg og arbejdsgrupper"),
        ("Ny plan for havnen i Nørhavn by\nForslaget er i høring.", "Ny plan for havnen i Nørhavn by"),
    ],
)
def test_titles_over_several_lines(printed: str, title: str) -> None:
    text = f"Punkt 1: {printed}\nSagsnr.: 14/30210{FRAME}Punkt 2: Budget{FRAME}"
    assert told(items(text))[0] == ("1", title, False)


@pytest.mark.parametrize("bar", ["\t", " | "])
def test_minutes_that_are_a_table(bar: str) -> None:
    rows = (
        ("Nr.", "Emne", "Referat/beslutning", "Ansvarlig"),
        ("1", "Godkendelse af dagsorden", "Godkendt.", "Asta Brink"),
        ("2", "Høring: ny plan", "Punktet udsættes til næste møde.", "Bo Dam"),
        ("3", "Eventuelt", "Intet.", ""),
    )
    found = items("\n".join(bar.join(row) for row in rows) + "\n")
    assert told(found) == [
        ("1", "Godkendelse af dagsorden", False),
        ("2", "Høring: ny plan", False),
        ("3", "Eventuelt", False),
    ]
    assert [[each.outcome for each in item.decisions] for item in found] == [["approved"], ["postponed"], ["other"]]


def test_what_the_contents_list_as_closed_is_closed() -> None:
    open_part = "Indhold\n\nÅbne punkter\n1. Budget for skolerne\n2. Regnskab for havnen\n"
    contents = f"{open_part}Lukkede punkter\n3. Køb af grunden\n\n"
    secret = "\n\nSagsfremstilling\n\nPrisen er hemmelig.\n\n"
    text = f"{contents}1. Budget for skolerne{FRAME}2. Regnskab for havnen{FRAME}3. Køb af grunden{secret}"
    assert [each.closed for each in items(text)] == [False, False, True]


def test_running_heads_are_no_content() -> None:
    page = "Nørhavn Kommune\nTeknisk Udvalg\n10. august 2010      Side {}\n\n"
    text = "".join(f"{page.format(n)}{n}. Sag om vej {n}\n\nBeslutning\n\nGodkendt.\n\n" for n in range(1, 6))
    assert [[each.text for each in item.decisions] for item in items(text)] == [["Godkendt."]] * 5


@pytest.mark.parametrize(
    "head",
    [
        "Nørhavn Forsyning A/S - Havnevej 2                    Side 2/3\nBestyrelsesmøde 2. juni 2022",
        "____________\n\nNØRHAVN KOMMUNE\nØkonomiudvalget     15. juni 2016             Blad nr. 2",
        "                                  Side 2 af 6\n\nByrådet - 30. oktober 2019 - kl. 18:00",
        "[sideskift]\nNørhavn Kommune        Blad nr. 2\nInitialer: ____\n____________\nMøde den 10. juni 2016",
        "-------------------- 2 --------------------\nTeknisk Udvalg 24-05-2011",
    ],
)
def test_running_heads_of_few_pages_are_no_content(head: str) -> None:
    pages = "".join(f"{n}. Sag om vej {n}\n\nBeslutning\n\nGodkendt.\n\n{head}\n\n" for n in range(1, 4))
    assert [[each.text for each in item.decisions] for item in items(pages)] == [["Godkendt."]] * 3


@pytest.mark.parametrize(
    "closing",
    [
        "\nMødet sluttede kl. 16:50\nReferent: Vera Holm Krog",
        "Mødet hævet kl. 18.05.\nNæste møde den 5. maj",
        "\nUnderskrifter:\nVera Holm\nIb Krog",
        "\nGodkendt på møde den 18. marts 2013",
        "\nLæst og godkendt af Vera Holm og Ib Krog",
        "\nUnderskrevet den 7. maj 2024\nVera Holm, formand",
    ],
)
def test_what_closes_the_minutes_is_no_decision(closing: str) -> None:
    text = f"1. Budget\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\n\nIb Krog spurgte.\n{closing}\n"
    assert [[each.text for each in item.decisions] for item in items(text)] == [["Godkendt."], ["Ib Krog spurgte."]]


@pytest.mark.parametrize(
    "rest", ["\nNæste møde behandler sagen igen.", "Mødet med borgerne sluttede godt.", "\nGodkendt."]
)
def test_what_goes_on_below_a_decision_belongs_to_it(rest: str) -> None:
    text = f"1. Budget\n\nBeslutning\n\nIb Krog spurgte.\n{rest}\n\n2. Havnen\n\nBeslutning\n\nGodkendt.\n"
    assert items(text)[0].decisions[0].text == f"Ib Krog spurgte.\n{rest}"


@pytest.mark.parametrize("page", ["side 2 af 5", "side {}"])
def test_sentences_that_end_with_a_page_are_no_running_heads(page: str) -> None:
    told = [f"Godkendt. Vejen er vist på kortet fra Nørhavn Kommune, bilag 1, {page.format(n)}" for n in (1, 2)]
    text = "".join(f"{n}. Sag om vej {n}\n\nBeslutning\n\n{each}\n\n" for n, each in enumerate(told, 1))
    assert [[each.text for each in item.decisions] for item in items(text)] == [[each] for each in told]


def test_who_decides_behind_those_absent_does_not_close_the_minutes() -> None:
    first = "Økonomiudvalget, 22. november 2022\n\nAnbefales.\n\nFraværende: Ib Krog (V)\n\n"
    (item, *_) = items(f"1. Budget\n\nBeslutning\n\n{first}Byrådet, 13. december 2022\n\nGodkendt.\n")
    assert [each.outcome for each in item.decisions] == ["recommended", "approved"]


def test_the_open_agenda_goes_on_behind_the_closed_part() -> None:
    closed = "Lukket dagsorden\n\n2. Køb\n\nBeslutning\nIkke offentlig.\n\nÅben dagsorden, fortsat\n\n"
    found = items(f"1. Budget{FRAME}{closed}3. Orienteringer{FRAME}4. Havnen{FRAME}")
    assert [each.closed for each in found] == [False, True, False, False]


def test_paragraphs_that_end_with_a_page_are_no_running_heads() -> None:
    told = [
        f"Vejen nr. {n} blev {'lagt om og ' * 12}nu er den ført forbi havnen, se bilag 1, side {n}" for n in range(1, 4)
    ]
    text = "".join(f"{n}. Sag om vej {n}\n\nBeslutning\n\n{each}\n\n" for n, each in enumerate(told, 1))
    assert [[each.text for each in item.decisions] for item in items(text)] == [[each] for each in told]


@pytest.mark.parametrize(
    "foot",
    [
        "{}\nNørhavn Kommune\nTeknisk Udvalg                    10-08-2010",
        "Teknisk Udvalg, den 10.08.2010                    Side: {}",
        "Teknisk Udvalg, 10-08-2010            {}",
        "- {} -",
        "Nørhavn Kommune\nTeknisk Udvalg                    Referat\n10. august 2010                   Blad nr. {}",
        "{}\t\t\tS i d e",
        "                                     blad {}",
    ],
)
def test_what_stands_at_the_foot_of_each_page_is_no_decision(foot: str) -> None:
    text = "".join(f"{n}. Sag om vej {n}\n\nBeslutning\n\nGodkendt.\n\n{foot.format(n)}\n\n" for n in range(1, 6))
    assert [[each.text for each in item.decisions] for item in items(text)][1:] == [["Godkendt."]] * 4


def test_what_returns_beside_lone_numbers_stays() -> None:
    text = "".join(f"{n}. Sag om vej {n}\n\nBeslutning\n\nGodkendt.\n{n}\n\n" for n in range(1, 6))
    assert [len(item.decisions) for item in items(text)] == [1] * 5


@pytest.mark.parametrize(
    "roster",
    [
        "Medlem\tTil stede\nAsta Brink (A)\tx\nBo Dam (V)\t-\tAfbud\nKaj Lind (C)\tx\nIda Holm (F)\tx\n",
        "Asta Brink (A)\tMødt\nBo Dam (V)\tAfbud\nKaj Lind (C)\tMødt kl. 14.05\nIda Holm (F)\tMødt\n",
        "Medlem            Liste   Deltog\nAsta Brink          A       x\nBo Dam              V       afbud\n"
        "Kaj Lind            C       x\nIda Holm            F       x\n",
    ],
)
def test_tables_of_members(roster: str) -> None:
    text = f"{LETTERHEAD}\n{roster}\n{TWO_ITEMS}"
    meeting = read(text).meeting
    assert [each.name for each in meeting.present] == ["Asta Brink", "Kaj Lind", "Ida Holm"]
    assert [each.name for each in meeting.excused] == ["Bo Dam"]


@pytest.mark.parametrize(
    "roster",
    [
        "Navn\tParti\tTil stede\tAfbud\nAsta Brink\tA\tX\nBo Dam\tV\t\tX\nKaj Lind\tC\tX\nIda Holm\tF\tX\n",
        "| Navn | Parti | Til stede | Afbud |\n| Asta Brink | A | x | |\n| Bo Dam | V | | x |\n"
        "| Kaj Lind | C | x | |\n| Ida Holm | F | x | |\n",
        "Navn          Parti    Til stede    Afbud\nAsta Brink    A        X\nBo Dam        V                     X\n"
        "Kaj Lind      C        X\nIda Holm      F        X\n",
        "Navn\tListe\tAfbud\nAsta Brink\tA\tNej\nBo Dam\tV\tJa\nKaj Lind\tC\tNej\nIda Holm\tF\tNej\n",
    ],
)
def test_a_cross_says_what_its_column_says(roster: str) -> None:
    meeting = read(f"{LETTERHEAD}\nDeltagere:\n\n{roster}\n{TWO_ITEMS}").meeting
    assert [(each.name, each.party) for each in meeting.present] == [
        ("Asta Brink", "A"), ("Kaj Lind", "C"), ("Ida Holm", "F"),
    ]  # fmt: skip
    assert [(each.name, each.party) for each in (*meeting.excused, *meeting.absent)] == [("Bo Dam", "V")]


@pytest.mark.parametrize(
    ("line", "absent", "deputies"),
    [
        ("Deltagere: Alle undtagen Bo Dam", ["Bo Dam"], []),
        ("Fraværende med lovligt forfald: Bo Dam (A) - stedfortræder Ulla Ravn", ["Bo Dam"], ["Ulla Ravn"]),
        ("Fravær: Bo Dam (A). Som stedfortræder er indkaldt Ulla Ravn.", ["Bo Dam"], ["Ulla Ravn"]),
        ("Stedfortræder: Ulla Ravn for Bo Dam", ["Bo Dam"], ["Ulla Ravn"]),
        ("Afbud: Bo Dam\nGæst under pkt. 3: Havnechef Ulla Ravn", ["Bo Dam"], []),
    ],
)
def test_who_was_away(line: str, absent: list[str], deputies: list[str]) -> None:
    text = f"{LETTERHEAD}{line}\n\n{TWO_ITEMS}"
    meeting = read(text).meeting
    assert [each.name for each in (*meeting.absent, *meeting.excused)] == absent
    assert [each.person.name for each in meeting.deputies] == deputies


def test_the_day_of_the_meeting_is_not_that_of_the_letter() -> None:
    head = "Nørhavn, den 20. september 2010\n\nReferat af møde i Ældrerådet\ntirsdag d. 14. sept. 2010 kl. 9.30\n\n"
    date = read(head + TWO_ITEMS).meeting.date
    assert date is not None
    assert date.value == "2010-09-14"


@pytest.mark.parametrize(
    ("heading", "text", "outcome"),
    [
        ("Konklusion:", "Drøftet.", "discussed"),
        ("Vedtagelse", "Tiltrådt.", "approved"),
        ("Afgørelse", "Bevilling meddeles til 2030.", "approved"),
        ("Teknisk Udvalg beslutter:", "At anbefale planen.", "recommended"),
        ("Vedtaget\nTeknisk Udvalg, den 4. september 2024\n", "Taget til efterretning.", "noted"),
    ],
)
def test_headings_of_decisions(heading: str, text: str, outcome: str) -> None:
    found = items(f"Punkt 1: Budget\nSagsnr.: 14/30210\n\n{heading}\n{text}\n\nPunkt 2: Regnskab{FRAME}")
    assert [(each.outcome, each.text) for each in found[0].decisions] == [(outcome, text)]


def test_an_item_with_nothing_but_a_verdict_needs_no_heading() -> None:
    found = items(f"1. Godkendelse af dagsorden\n\nDagsordenen blev godkendt.\n\n2. Regnskab{FRAME}3. Plan{FRAME}")
    assert [[each.outcome for each in item.decisions] for item in found] == [["approved"]] * 3


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("For udvalgets indstilling stemte 15 (A, C), imod stemte 6 (V). Vedtaget.", (15, 6)),
        ("4 (A, Ø) stemte for forslaget. 15 (B, C, V) stemte imod. Forkastet.", (4, 15)),
        ("Vedtaget med 9 stemmer (A, V) mod 1 (Ø).", (9, 1)),
        ("For: 24. Imod: 7. Budgettet er vedtaget.", (24, 7)),
        ("For stemte: B og Ø (2). Imod stemte: A, V og O (5). Forslaget bortfaldt.", (2, 5)),
        ("For stemte 12 (A, F)\nImod stemte 14 (V, C)\nForslaget er forkastet.", (12, 14)),
        ("For indstillingen stemte 12: A (4), B og V (4). Imod stemte 2: D og Æ. Vedtaget.", (12, 2)),
        ("Udgiften er 2 for meget, og 3 medlemmer er imod at vente. Godkendt.", None),
    ],
)
def test_votes_in_more_forms(text: str, counts: tuple[int, int] | None) -> None:
    found = items(f"Punkt 1: Budget{FRAME.replace('Godkendt.', text)}{TWO_ITEMS.replace('Punkt 2', 'Punkt 3')}")
    decisions = found[0].decisions
    votes = [v for each in decisions for v in (*each.votes, *(v for m in each.motions for v in m.votes))]
    assert [(v.votes_for, v.votes_against) for v in votes] == ([counts] if counts else [])


def test_a_table_of_items_whose_cells_run_over_lines() -> None:
    text = (
        "Skolebestyrelsen\nReferat den 21. april 2021 kl. 17.00\n\nPunkt | Indhold | Ansvarlig/tid | Referat\n\n"
        "1. Dagsorden | Kort runde. | VH 5 min. | Godkendt.\n\n"
        "2. Nyt fra elevrådet | De vil have bolde. | Naja 10 min. | Taget til efterretning.\n"
        "Ledelsen ringer til hallen.\n\n"
        "3. Princip om samarbejde | Udkastet er sendt ud.\nDet nævner også PPR. | HJL 20 min. | Godkendt med 4 stemmer "
        "for og 1 imod.\n\n4. Personalesag (lukket punkt) | | |\n\n5. Evt. | | | Næste møde er den 10. juni.\n\n"
        "Referent: HJL\n"
    )
    items = read(text).items
    assert [(item.number.value, item.title.value, item.closed) for item in items if item.number and item.title] == [
        ("1", "Dagsorden", False),
        ("2", "Nyt fra elevrådet", False),
        ("3", "Princip om samarbejde", False),
        ("4", "Personalesag", True),
        ("5", "Evt.", False),
    ]
    assert [[decision.outcome for decision in item.decisions] for item in items] == [
        *(["approved"], ["noted"], ["approved"], [], ["other"]),
    ]
    assert items[1].decisions[0].text.endswith("Ledelsen ringer til hallen.")


def test_the_numbers_of_journal_and_case_in_columns_without_labels() -> None:
    head = "Havneudvalget\nReferat den 21. april 2013\n\n1. Moler\n"
    (found,) = read(f"{head}00.01.00.P35                13/1822\n\nBeslutning\nGodkendt.\n").items
    assert [number.value for number in found.case_numbers] == ["13/1822"]
    assert [number.value for number in found.journal_numbers] == ["00.01.00.P35"]
