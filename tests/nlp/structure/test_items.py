"""Items: where they begin, what their heads say, and lists that look like them."""

import pytest

from tests.nlp.slicing import faults

from .minutes_of import HEAD, item, read

FRAME = "\n\nBeslutning\n\nGodkendt.\n\n"


def numbers_and_titles(text: str) -> list[tuple[str | None, str | None]]:
    return [(i.number and i.number.value, i.title and i.title.value) for i in read(text).items]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Budget", "2. Regnskab"),
        ("Punkt 1: Budget", "Punkt 2: Regnskab"),
        ("# Punkt 1: Budget", "## **Punkt 2: Regnskab**"),
        ("Pkt. 1 Budget", "Pkt. 2 Regnskab"),
        ("Nr.1 - Budget", "Nr.2 - Regnskab"),
        ("1 : Budget", "2: Regnskab"),
        ("1Budget", "2Regnskab"),
        ("1   Budget", "2   Regnskab"),
        ("Budget\nSag nr. 1", "Regnskab\nSag nr. 2"),
        ("[1] Budget", "[2] Regnskab"),
        ("Dagsordenens punkt 1: Budget", "Dagsordenens punkt 2: Regnskab"),
        ("1. punkt: Budget", "2. punkt: Regnskab"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_numbers_in_all_forms(first: str, second: str, end: str) -> None:
    text = f"{HEAD}{first}{FRAME}{second}{FRAME}".replace("\n", end)
    assert numbers_and_titles(text) == [("1", "Budget"), ("2", "Regnskab")]


@pytest.mark.parametrize("dash", ["", " -", " –"])
def test_numbers_of_a_year(dash: str) -> None:
    text = f"{HEAD}25/1{dash} Budget{FRAME}25/2{dash} Regnskab{FRAME}25/3{dash} Vejplan{FRAME}"
    assert numbers_and_titles(text) == [("25/1", "Budget"), ("25/2", "Regnskab"), ("25/3", "Vejplan")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Åbent 1. Budget", "Lukket 2. Regnskab"),
        ("Åben - 1. Budget", "Lukket - 2. Regnskab"),
        ("Åbent punkt 1: Budget", "Lukket punkt 2: Regnskab"),
        ("Punkt 1: Budget", "Lukket Punkt 2: Regnskab"),
        ("LUKKET: Pkt. 1. Budget", "ÅBENT: Pkt. 2. Regnskab"),
    ],
)
def test_a_mark_before_the_number(first: str, second: str) -> None:
    """What is closed is told by the first word of the line, and nothing of it is read."""
    text = f"{HEAD}{first}{FRAME}{second}{FRAME}"
    minutes = read(text)
    assert numbers_and_titles(text) == [("1", "Budget"), ("2", "Regnskab")]
    assert [each.closed for each in minutes.items] == ["luk" in line.lower() for line in (first, second)]
    assert [len(each.decisions) for each in minutes.items] == [0 if each.closed else 1 for each in minutes.items]


@pytest.mark.parametrize(
    "listed",
    [
        "Indstilling\n\nDirektøren indstiller, at\n\n1. planen godkendes\n2. udgiften afholdes\n",
        "Bilag\n\n1. Kort over byen\n2. Notat om vejen\n",
        "Sagsfremstilling\n\nArbejdet har tre dele:\n\n1. Opmåling\n2. Udbud\n3. Anlæg\n",
    ],
)
def test_lists_inside_items_are_none(listed: str) -> None:
    text = f"{HEAD}1. Budget\n\n{listed}{FRAME}2. Regnskab{FRAME}"
    assert numbers_and_titles(text) == [("1", "Budget"), ("2", "Regnskab")]


def test_titles_without_numbers() -> None:
    text = f"{HEAD}Budget for skolerne\n\nResume\n\nTekst.{FRAME}Regnskab for vejene\n\nResume\n\nTekst.{FRAME}"
    assert numbers_and_titles(text) == [(None, "Budget for skolerne"), (None, "Regnskab for vejene")]


def test_neither_titles_nor_numbers() -> None:
    text = f"{HEAD}Resume\n\nTekst.{FRAME}Resume\n\nAnden tekst.{FRAME}"
    assert numbers_and_titles(text) == [(None, None), (None, None)]


def test_a_text_without_items_says_so() -> None:
    minutes = read("Kære alle\n\nHermed indkaldes til sommerfest.\n")
    assert minutes.items == ()
    assert "no-items" in {notice.code for notice in minutes.notices}


@pytest.mark.parametrize(
    ("line", "case", "journal", "document"),
    [
        ("Sagsnr.: 24-008179", ["24-008179"], [], []),
        ("Sagsnr.: 14/6023   Sagsansvarlig: abc.of", ["14/6023"], [], []),
        ("Åben sagSagsnr.: 14/6023", ["14/6023"], [], []),
        ("Sagsnr.: 00.22.00-G01-1-16", [], ["00.22.00-G01-1-16"], []),
        ("J.nr.: 27.15.00  Dokumentnr.: 909-2025-14", [], ["27.15.00"], ["909-2025-14"]),
        ("Sagsid.: 20/33839, Sagsinitialer: ABCD", ["20/33839"], [], []),
        ("Sagsid | 773-2016-8841\nDok.id | 773-2016-90112", ["773-2016-8841"], [], ["773-2016-90112"]),
        ("Åbent - 00.01.00A04 - 2007/34364", [], ["00.01.00A04 - 2007/34364"], []),
        ("Sagsnr.:", [], [], []),
    ],
)
def test_numbers_of_the_case(line: str, case: list[str], journal: list[str], document: list[str]) -> None:
    found = item(f"{line}\n\nBeslutning\n\nGodkendt.\n")
    numbers = (found.case_numbers, found.journal_numbers, found.document_numbers)
    assert [[number.value for number in group] for group in numbers] == [case, journal, document]


@pytest.mark.parametrize(
    "heading", ["2. Lukket: Køb af grund", "2. Køb af grund - Lukket punkt", "2. Lukket - Køb af grund"]
)
def test_nothing_of_a_closed_item_is_kept(heading: str) -> None:
    secret = "Sagsnr.: 24-000111\n\nSagsfremstilling\n\nVera Holm skylder 4 mio. kr.\n\nBeslutning\n\nGodkendt.\n\n"
    text = f"{HEAD}1. Budget{FRAME}{heading}\n\n{secret}3. Regnskab{FRAME}"
    minutes = read(text)
    closed = minutes.items[1]
    assert (closed.closed, closed.title and closed.title.value) == (True, "Køb af grund")
    assert (closed.decisions, closed.sections, closed.kind) == ((), (), None)
    kept = list(text)
    for span in minutes.closed:
        kept[span.start : span.end] = "█" * (span.end - span.start)
    assert "Vera" not in "".join(kept)
    assert {"Budget", "Regnskab"} <= set("".join(kept).split())


def test_contents_that_disagree() -> None:
    contents = "Indholdsfortegnelse\n\n1. Budget .... 1\n2. Regnskab .... 2\n3. Skolernes bygninger .... 3\n\n"
    minutes = read(f"{HEAD}{contents}1. Budget{FRAME}2. Regnskab for året{FRAME}")
    assert [notice.code for notice in minutes.notices if "item" in notice.code] == ["missing-item"]
    assert "Skolernes bygninger" in next(n.message for n in minutes.notices if n.code == "missing-item")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1. Budget (O)", "orientation"), ("1. Budget (Beslutning)", "decision"), ("1. Budget", None)],
)
def test_kind_behind_the_title(text: str, kind: str | None) -> None:
    (only,) = read(f"{HEAD}{text}{FRAME}").items
    assert (only.kind and only.kind.value) == kind


def test_attachments_with_and_without_numbers() -> None:
    found = item(
        "Beslutning\n\nGodkendt.\n\nBilag\n\n- Kort.pdf\t909-2025-14\n- Notat (123456/24)\n- Plan (2024)\n- Kort.pdf\n"
    )
    assert [(a.title, a.identifier) for a in found.attachments] == [
        ("Kort.pdf", "909-2025-14"),
        ("Notat", "123456/24"),
        ("Plan (2024)", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vedhæftede filer\n\n- Plan.pdf\n- Kort.pdf",
        "Dokumenter\n\nÅben Plan.pdf\nÅben Kort.pdf",
        "Bilag/aktindsigt\n\n1\tPlan.pdf\n2\tKort.pdf",
        "Bilag\n\n1. Plan.pdf (dok. 123456/25)\n2. Kort.pdf (dok.nr. 123457/25)",
        "Bilag (2)\n\nPlan.pdf\nKort.pdf",
        "Bilag: Plan.pdf, Kort.pdf",
        "Bilag\n\n1. Plan.pdf\n2. Kort.pdf",
        "Bilag:\nPlan.pdf - Åben\nKort.pdf (pdf, 1,2 MB)",
    ],
)
def test_attachments_below_other_headings_and_on_one_line(text: str) -> None:
    assert [each.title for each in item(f"{text}\n\nBeslutning\n\nGodkendt.\n").attachments] == ["Plan.pdf", "Kort.pdf"]


def test_files_below_the_decision_are_attachments_without_a_heading() -> None:
    found = item("Beslutning\n\nGodkendt.\n\nÅben Plan.pdf\nÅben Kort.pdf\n")
    assert [each.title for each in found.attachments] == ["Plan.pdf", "Kort.pdf"]
    assert [decision.text for decision in found.decisions] == ["Godkendt."]


def test_two_labels_on_a_printed_line() -> None:
    found = item("Sagsnr.: 14/85                    Sagen afgøres i: Økonomiudvalget\n\nBeslutning\n\nGodkendt.\n")
    assert [number.value for number in found.case_numbers] == ["14/85"]
    assert [body.value for body in found.referred_to] == ["Økonomiudvalget"]


def test_a_list_of_attachments_does_not_go_on_with_the_items() -> None:
    frame = "\n\nBeslutning\n\nGodkendt.\n\nBilag\n\n1. Plan.pdf\n2. Kort.pdf\n3. Notat om haller\n\n"
    found = read(f"{HEAD}1. Budget{frame}2. Havneplan{frame}").items
    assert [(each.title and each.title.value, len(each.attachments)) for each in found] == [
        ("Budget", 3),
        ("Havneplan", 3),
    ]


TITLES = ("Budget for skolerne", "Regnskab for havnen", "Plan for kysten")


@pytest.mark.parametrize(
    ("numbers", "form"),
    [
        (("1", "2", "3"), "Punkt {n} af 3\n{t}"),
        (("1", "2", "3"), "Pkt. {n} ud af 3: {t}"),
        (("25/01", "25/02", "25/03"), "25/0{n} {t}"),
        (("2025/1", "2025/2", "2025/3"), "Sag 2025/{n}  {t}"),
        (("1", "2", "3"), "Sag {n} - j.nr. 03.07.00-K06-1{n}-22\n{t}"),
        (("1", "2", "3"), "Punkt {n}, sagsnr. 24/100{n}\n{t}"),
        (("1", "2", "3"), "Åbent\t\tPunkt {n}\t\t{t}"),
        (("1", "2", "3"), "Åben sag     Pkt. {n}   {t}"),
        (("1", "2", "3"), "{n}. {t}                      Åbent"),
        (("1", "2", "3"), "                                 Dagsordenspunkt {n}\n{t}          J.nr. 960{n}312"),
        (("1", "2", "3"), "{n}. {t} J.nr. 960{n}312"),
    ],
)
def test_numbers_and_titles_beside_marks_and_numbers_of_cases(numbers: tuple[str, ...], form: str) -> None:
    text = "".join(f"{form.format(n=n, t=title)}{FRAME}" for n, title in enumerate(TITLES, start=1))
    assert numbers_and_titles(HEAD + text) == list(zip(numbers, TITLES, strict=True))


def test_items_that_refer_to_the_agenda_without_headings() -> None:
    items = "".join(f"Ad {n}. {title}\nTeksten om sagen er kort. Den er her.\n\n" for n, title in enumerate(TITLES, 1))
    text = f"{HEAD}{items}Ad 4. Kloak – hvad gør vi nu?\nVi venter. Det er enkelt.\n\nAd 5. Eventuelt\nIntet.\n"
    assert [title for _, title in numbers_and_titles(text)] == [*TITLES, "Kloak – hvad gør vi nu?", "Eventuelt"]


@pytest.mark.parametrize("bullet", ["• ", "- ", ""])
@pytest.mark.parametrize("heading", ["3 punkter på dagsordenen", "Punkter", "Dagsordenspunkter:"])
def test_titles_that_return_below_a_list_without_numbers(heading: str, bullet: str) -> None:
    listed = "".join(f"{bullet}{title}\n" for title in TITLES)
    items = "".join(f"{bullet}{title}\nType\nOrientering\n\nReferat\nDet gik godt.\n\n" for title in TITLES)
    assert [title for _, title in numbers_and_titles(f"{HEAD}{heading}\n{listed}\n{items}")] == list(TITLES)


@pytest.mark.parametrize(
    "printed",
    [
        "1.  Forslag om afskaffelse af grundejernes pligt til at rydde sne på\n    Havnevej.         J.nr. 05.01.12",
        "1.  Forslag om afskaffelse af grundejernes pligt til at rydde sne på        J.nr. 05.01.12\n    Havnevej.",
        "1.  Forslag om afskaffelse af grundejernes pligt til at rydde sne på J.nr. 05.01.12\n    Havnevej.",
    ],
)
def test_a_title_goes_on_beside_a_number_in_the_margin(printed: str) -> None:
    text = f"{HEAD}{printed}\n    Sendt til udvalget.{FRAME}2.  Regnskab.     J.nr. 00.30.00{FRAME}"
    first, _ = read(text).items
    assert faults(text, read(text)) == []
    assert "sne på Havnevej" in (first.title.value if first.title else "")
    assert [number.value for number in first.journal_numbers] == ["05.01.12"]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Journalnr: 2010-377", "2010-377"),
        ("009310-2011", "009310-2011"),
        ("Hegnssag 3/2016", "3/2016"),
        ("J.nr. 01.02.05 P16", "01.02.05 P16"),
        ("J.nr. 01.02.05P16-148", "01.02.05P16-148"),
        ("J.nr. 01.02.05 P16-7", "01.02.05 P16-7"),
        ("Sagsnr. 01.02.05P16-3-24", "01.02.05P16-3-24"),
        ("27.00.00-A00-1-18            v/ direktør Ulla Ravn", "27.00.00-A00-1-18"),
    ],
)
def test_numbers_of_cases_in_further_forms(line: str, number: str) -> None:
    numbers = [(*each.case_numbers, *each.journal_numbers) for each in read(f"{HEAD}1. Budget\n{line}{FRAME}").items]
    assert [[quote.value for quote in quotes] for quotes in numbers] == [[number]]


@pytest.mark.parametrize(
    "mark",
    ["{t} (lukket punkt)", "(LUKKET PUNKT) {t}", "LUKKET SAG. {t}", "{t}               Lukket", "Fortroligt: {t}"],
)
def test_marks_of_closed_items(mark: str) -> None:
    text = f"{HEAD}1. Budget{FRAME}2. Regnskab{FRAME}3. {mark.format(t='Køb af grund')}\n\n"
    assert [(i.title and i.title.value, i.closed) for i in read(text).items][2] == ("Køb af grund", True)


@pytest.mark.parametrize("line", ["For lukkede døre", "FOR LUKKEDE DØRE:", "Behandling for lukkede døre"])
def test_what_stands_below_closed_doors_is_closed(line: str) -> None:
    text = f"{HEAD}1. Budget{FRAME}2. Regnskab{FRAME}{line}\n\n3. Køb af grund\n\n4. Afskedigelse\n"
    assert [i.closed for i in read(text).items] == [False, False, True, True]


COLUMNS = """
Pkt.   Sag                                              Beslutning
------------------------------------------------------------------
221    Meddelelser fra formanden                        Taget til efterretning.
       00.01.00-A00-12-13
       Formanden oplyste, at vandværket holder åbent.

222    Lokalplan 189 for det nye torv ved havnen, endelig Et flertal (C og V)
       vedtagelse                                       indstiller, at planen
       01.02.05-P16-3-12                                vedtages.
       Forslaget har været fremlagt i otte uger.
------------------------------------------------------------------
Byudvalget 04-11-2013                                 Blad nr. 212

Pkt.   Sag                                              Beslutning
------------------------------------------------------------------
223    (LUKKET PUNKT) Køb af ejendom
       82.01.00-G10-5-13

224    Eventuelt                                        Intet.
------------------------------------------------------------------
Mødet hævet kl. 18.05.
"""


@pytest.mark.parametrize("head", ["Pkt.   Sag ", "Nr.    Emne", "       Sag "])
def test_decisions_in_a_column_beside_the_items(head: str) -> None:
    text = COLUMNS.replace("endelig Et", "endelig\n" + " " * 56 + "Et").replace("Pkt.   Sag ", head)
    found = read(HEAD + text).items
    assert [(i.number and i.number.value, i.title and i.title.value, i.closed) for i in found] == [
        ("221", "Meddelelser fra formanden", False),
        ("222", "Lokalplan 189 for det nye torv ved havnen, endelig vedtagelse", False),
        ("223", "Køb af ejendom", True),
        ("224", "Eventuelt", False),
    ]
    decided = [[(d.outcome, " ".join(d.text.split())) for d in i.decisions] for i in found]
    assert decided[0] == [("noted", "Taget til efterretning.")]
    assert decided[1] == [("recommended", "Et flertal (C og V) indstiller, at planen vedtages.")]
    assert faults(HEAD + text, read(HEAD + text)) == []


def test_sentences_above_all_headings_present_the_case_and_the_verdict_below_them_decides() -> None:
    prose = "Der er ønske om et havnebad ved molen.\nDet koster 2 mio. kr.\n\nGodkendt.\n\n"
    found = read(f"{HEAD}1. Havnebad\n\n{prose}2. Vejplan\n\n{prose}3. Skolevej\n\n{prose}")
    sections = [[section.kind for section in item.sections] for item in found.items]
    assert sections == [["presentation", "decision"]] * 3
    assert found.known == found.total


def test_words_above_a_heading_that_are_no_sentence_are_told_as_stray() -> None:
    found = item("Teknik og Miljø HKR\n\nBeslutning\nGodkendt.")
    assert [section.kind for section in found.sections] == ["decision"]
