"""Items: where they begin, what their heads say, and lists that look like them."""

import pytest

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
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_numbers_in_all_forms(first: str, second: str, end: str) -> None:
    text = f"{HEAD}{first}{FRAME}{second}{FRAME}".replace("\n", end)
    assert numbers_and_titles(text) == [("1", "Budget"), ("2", "Regnskab")]


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
        "Bilag (2)\n\nPlan.pdf\nKort.pdf",
        "Bilag: Plan.pdf, Kort.pdf",
        "Bilag\n\n1. Plan.pdf\n2. Kort.pdf",
        "Bilag:\nPlan.pdf - Åben\nKort.pdf (pdf, 1,2 MB)",
    ],
)
def test_attachments_below_other_headings_and_on_one_line(text: str) -> None:
    assert [each.title for each in item(f"{text}\n\nBeslutning\n\nGodkendt.\n").attachments] == ["Plan.pdf", "Kort.pdf"]


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
