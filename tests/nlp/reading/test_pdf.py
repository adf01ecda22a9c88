"""PDF files as the paragraphs, lists and tables that were printed."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.from_pdf import extract
from referatgraf.nlp.reading.pdf_joints import glue

from .papers import Paper, attempt

PROSE = (
    "Forvaltningen har undersøgt, om badebroen ved Strandvejen kan bevares, og hvad det vil koste at sætte den i stand."
    " Undersøgelsen viser, at de bærende pæle er angrebet af pæleorm, og at broen skal lukkes, hvis der ikke er penge"
    " til en ny. Havnefogeden anbefaler en flydebro, som kan tages ind om vinteren."
)
OTHER = (
    "Børn- og Ungeudvalget bad den 8. august 2024 om en samlet plan for legepladserne. Planen er vedlagt som bilag og "
    "beskriver, hvilke pladser der nedlægges, hvilke der samles, og hvordan beboerne inddrages undervejs i arbejdet."
)


def text(paper: Paper) -> str:
    return extract(paper.bytes()).text


@pytest.mark.parametrize("align", ["L", "J"])
@pytest.mark.parametrize("size", [9, 11, 14])
def test_paragraphs_are_whole(align: str, size: int) -> None:
    paper = Paper().text_block(PROSE, size=size, align=align).text_block(OTHER, size=size, align=align)
    assert text(paper) == f"{PROSE}\n\n{OTHER}"


@settings(max_examples=60)
@given(
    font=st.sampled_from(["Helvetica", "Times"]),
    size=st.sampled_from([8, 10, 12]),
    pitch=st.sampled_from([1.0, 1.15, 1.5, 2.0]),
    gap=st.sampled_from([0.5, 1.0]),
    margin=st.integers(12, 45),
    align=st.sampled_from(["L", "J"]),
)
def test_paragraphs_are_whole_in_any_setting(
    font: str, size: int, pitch: float, gap: float, margin: int, align: str
) -> None:
    paper = Paper()
    paper.set_margins(margin, 20)
    paper.set_xy(margin, 20)
    blocks = ["Sagsfremstilling", PROSE, f"{OTHER} {PROSE}", "Beslutning", "Anbefales.", OTHER]
    for block in blocks:
        paper.set_font(font, size=size)
        line = size / 72 * 25.4 * pitch * 1.2
        paper.multi_cell(0, line, block, align=align, new_x="LMARGIN", new_y="NEXT")
        paper.ln(gap * line)
    assert text(paper) == "\n\n".join(blocks)


def test_headings_and_lines_of_their_own() -> None:
    paper = Paper().text_block("REFERAT Havneudvalget", bold=True, size=15)
    paper.text_block("Ane Holm (A)", "Bo Krag (V)", "Christel Rasmine Overgaard-Thomsen (B)", "Dan Lind (C)")
    for heading, body in (("Punkt 1: Badebroen", PROSE), ("Punkt 2: Legepladser", OTHER)):
        paper.text_block(heading, bold=True, size=13).text_block("24-001234").text_block("Beslutning", bold=True)
        paper.text_block("Godkendt.").text_block(body)
    names = "Ane Holm (A)\nBo Krag (V)\nChristel Rasmine Overgaard-Thomsen (B)\nDan Lind (C)"
    assert text(paper) == (
        f"REFERAT Havneudvalget\n\n{names}\n\nPunkt 1: Badebroen\n\n24-001234\n\nBeslutning\n\nGodkendt.\n\n{PROSE}\n\n"
        f"Punkt 2: Legepladser\n\n24-001234\n\nBeslutning\n\nGodkendt.\n\n{OTHER}"
    )


def test_a_bold_heading_stands_alone_without_a_gap() -> None:
    paper = Paper()
    for _ in range(3):
        paper.text_block("Sagsfremstilling", bold=True).ln(-3)
        paper.text_block(PROSE)
    assert text(paper) == "\n\n".join(["Sagsfremstilling", PROSE] * 3)


GLUED = [
    ("at nedsætte et udval-", "get med", "at nedsætte et udvalget med"),
    ("Børn-", "og Familieudvalget", "Børn- og Familieudvalget"),
    ("Social-", "eller", "Social- eller"),
    ("Social-", "ogsåudvalg", "Socialogsåudvalg"),
    ("KKR-", "Sjælland", "KKR-Sjælland"),
    ("til EU-", "støtte", "til EU-støtte"),
    ("et 5-", "årigt forløb", "et 5-årigt forløb"),
    ("send en e-", "mail", "send en e-mail"),
    ("sag 24-", "008179", "sag 24-008179"),
    ("borgmester/", "direktør", "borgmester/direktør"),
    ("budget 2024 -", "proces", "budget 2024 - proces"),
    ("en", "sag", "en sag"),
]


@pytest.mark.parametrize(("first", "second", "joined"), GLUED)
def test_hyphens_at_the_end_of_lines(first: str, second: str, joined: str) -> None:
    assert "".join([*glue(first, second), second]) == joined


def test_hyphenated_words_are_whole() -> None:
    soft = (
        PROSE.replace("undersøgt", "under\xadsøgt")
        .replace("Strandvejen", "Strand\xadvejen")
        .replace("pæleorm", "pæle\xadorm")
    )
    for width in range(90, 150, 3):
        assert text(Paper().text_block(soft, width=width).text_block(soft, width=width)) == f"{PROSE}\n\n{PROSE}"


def test_columns_are_read_one_after_the_other() -> None:
    paper = Paper().text_block("Nyt fra Havneudvalget", bold=True, size=15)
    top = paper.get_y()
    paper.text_block(PROSE, width=75).text_block(OTHER, width=75)
    left_end = paper.get_y()
    paper.set_y(top)
    paper.set_left_margin(110)
    paper.text_block(OTHER, width=75).text_block(PROSE, width=75)
    paper.set_left_margin(25)
    paper.set_xy(25, max(left_end, paper.get_y()) + 6)
    paper.text_block(f"Kilde: {PROSE}")
    assert text(paper) == "\n\n".join(["Nyt fra Havneudvalget", PROSE, OTHER, OTHER, PROSE, f"Kilde: {PROSE}"])


def test_columns_of_short_lines() -> None:
    paper = Paper()
    columns = [[f"Punkt {number}", f"Sagen om bro {number}", "Godkendt."] for number in range(10)]
    for start, items in ((25, columns[:5]), (115, columns[5:])):
        paper.set_left_margin(start)
        paper.set_xy(start, 30 if start == 25 else 32)
        for heading, *lines in items:
            paper.text_block(heading, bold=True).text_block(*lines)
    assert text(paper) == "\n\n".join(f"{heading}\n\n" + "\n".join(lines) for heading, *lines in columns)


def pages(head: str, foot: str, *tops: str) -> Paper:
    paper = Paper(head, foot)
    for number, top in enumerate(tops):
        if number:
            paper.add_page()
        paper.text_block(top, bold=True).text_block(f"Det {number}. afsnit. {PROSE}")
    return paper


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Havneudvalget\tSide 2", "Side {page} af {pages}"),
        ("Havneudvalget, møde 8. august 2024", "{page}/{pages}"),
        ("Nørhavn Kommune", "- {page} -"),
        ("", "Udskrevet af systemet\t{page}"),
    ],
)
def test_running_heads_and_feet_are_left_out(head: str, foot: str) -> None:
    tops = ["Havneudvalget, møde 8. august 2024 i Nørhavn Kommune", "Beslutning", "Beslutning", "Bilag", "Bilag"]
    found = extract(pages(head, foot, *tops).bytes())
    blocks = [block for number, top in enumerate(tops) for block in (top, f"Det {number}. afsnit. {PROSE}")]
    assert found.text == "\n\n".join(blocks)
    assert [found.text[at:].split("\n")[0] for at in found.pages] == tops
    assert len(found.notes) == bool(head) + ("system" in foot)


def test_a_running_head_stands_once_where_it_names_what_the_text_does_not() -> None:
    found = extract(pages("Nørhavn Kommune\tFortroligt", "", "Punkt 1", "Punkt 2", "Punkt 3").bytes())
    assert found.text.startswith("Nørhavn Kommune\n\nPunkt 1\n\n")
    assert found.pages[0] == 0
    assert found.text.count("Nørhavn Kommune") == 1
    assert found.notes == (
        "gentaget på siderne og udeladt: »Nørhavn Kommune«",
        "gentaget på siderne og udeladt: »Fortroligt«",
    )


def test_a_single_page_keeps_its_head() -> None:
    assert text(pages("Nørhavn Kommune", "Side {page}", "Punkt 1")).startswith("Nørhavn Kommune\n\nPunkt 1")


def test_headings_at_the_top_of_pages_are_not_running() -> None:
    tops = ["Punkt 1", "Beslutning", "Beslutning", "Beslutning", "Punkt 2"]
    paper = pages("", "", *tops)
    paper.text_block("Beslutning", bold=True).text_block("Godkendt.").text_block("Beslutning", bold=True)
    assert text(paper).count("Beslutning") == 5


def test_a_paragraph_goes_on_over_the_page() -> None:
    paragraphs = [f"Det {number}. afsnit, {PROSE} {OTHER}".replace(". ", ", ").lower() for number in range(20)]
    paper = Paper("Havneudvalget", "Side {page}").text_block("Havneudvalget")
    for paragraph in paragraphs:
        paper.text_block(paragraph)
    found = extract(paper.bytes())
    assert found.text == "\n\n".join(["Havneudvalget", *paragraphs])
    assert len(found.pages) > 2
    assert sorted(set(found.pages)) == list(found.pages)
    assert all(found.text[at - 1] in " \n" for at in found.pages[1:])


TABLE = [
    ["Hele 1.000 kr.", "Oprindeligt budget 2024", "Forventet regnskab 2024, når alt er talt med"],
    ["Drift af havne og broer i kommunen", "356.247", "365.871"],
    ["", "1.178", "1.178"],
    ["I alt", "", "0"],
]


@pytest.mark.parametrize("align", ["LEFT", "CENTER", "RIGHT", "JUSTIFY"])
def test_drawn_tables_have_a_line_for_each_row(align: str) -> None:
    paper = Paper().text_block(PROSE).grid(TABLE, text_align=align).text_block(OTHER)
    rows = "\n".join("\t".join(row) for row in TABLE)
    assert text(paper) == f"{PROSE}\n\n{rows}\n\n{OTHER}"


def test_drawn_tables_with_narrow_cells_and_padding() -> None:
    paper = Paper().text_block(PROSE).grid(TABLE, col_widths=(30, 30, 40), width=110, padding=2, v_align="T")
    assert text(paper).endswith("\n".join("\t".join(row) for row in TABLE))


def test_cells_without_lines_are_told_by_gaps() -> None:
    paper = Paper().text_block(PROSE)
    paper.row((0, "Afdeling"), (60, "2024"), (90, "2025")).row((0, "Havne og broer"), (60, "1.178"), (90, "0"))
    assert text(paper) == f"{PROSE}\n\nAfdeling\t2024\t2025\nHavne og broer\t1.178\t0"


def test_cells_without_lines_that_are_centred_in_their_row() -> None:
    paper = Paper().text_block(PROSE)
    for label, figure in (("Havne og\nbroer", "1.178"), ("Veje og\nstier", "2.000")):
        top = paper.get_y()
        paper.text_block(*label.split("\n"), width=40)
        below = paper.get_y()
        paper.set_y(top + 2.6)
        paper.row((60, figure), (90, "0"))
        paper.set_y(below)
    assert text(paper) == f"{PROSE}\n\nHavne og broer\t1.178\t0\nVeje og stier\t2.000\t0"


def test_a_dash_at_the_beginning_of_the_second_line_of_a_title() -> None:
    title = f"Lokalplan for boliger ved Skibsbyggervej og Fyrvej - endelig vedtagelse{' af planen' * 9}"
    for cut in range(30, 54, 3):
        assert text(Paper().text_block(PROSE).text_block(title[cut:], bold=True)) == f"{PROSE}\n\n{title[cut:].strip()}"


def test_label_beside_a_wrapped_value_or_a_list() -> None:
    paper = Paper().text_block(PROSE).row((0, "Mødested"), (40, "Havnekontoret"))
    paper.set_left_margin(65)
    paper.set_xy(25, paper.get_y())
    paper.cell(40, 5.2, "Emne")
    paper.text_block(OTHER)
    paper.set_xy(25, paper.get_y())
    paper.cell(40, 5.2, "Deltagere")
    paper.text_block("Ane Holm (A)", "Bo Krag (V)")
    expected = f"{PROSE}\n\nMødested\tHavnekontoret\nEmne\t{OTHER}\n\nDeltagere\n\nAne Holm (A)\nBo Krag (V)"
    assert text(paper) == expected


@pytest.mark.parametrize(("printed", "read"), [("BESLUTNING:", "BESLUTNING:"), ("DEN NYE BRO", "DEN NYE BRO")])
def test_headings_set_with_space_between_their_letters(printed: str, read: str) -> None:
    paper = Paper().text_block(PROSE)
    paper.set_char_spacing(3)
    paper.row((0, printed))
    paper.set_char_spacing(0)
    assert text(paper.text_block(OTHER)) == f"{PROSE}\n\n{read}\n{OTHER}"


@pytest.mark.parametrize("lower", [0, 4])
def test_a_heading_of_two_lines_beside_its_text(lower: float) -> None:
    paper = Paper().text_block(PROSE)
    top = paper.get_y()
    paper.set_font("Helvetica", style="B", size=11)
    paper.cell(40, 5.2, "Økonomiske")
    paper.set_xy(25, top + 5.2)
    paper.cell(40, 5.2, "konsekvenser")
    paper.set_left_margin(65)
    paper.set_xy(65, top + lower)
    paper.text_block(OTHER)
    assert text(paper) == f"{PROSE}\n\nØkonomiske konsekvenser\t{OTHER}"


def test_a_landscape_page_that_was_turned() -> None:
    paper = Paper()
    with paper.rotation(90, 105, 148):
        paper.set_xy(-10, 80)
        paper.text_block(PROSE, width=200)
    assert text(paper) == PROSE


def test_slanted_words_are_a_stamp() -> None:
    paper = Paper().text_block(PROSE)
    with paper.rotation(45, 80, 40):
        paper.text(60, 45, "UDKAST")
    found = extract(paper.bytes())
    assert (found.text, found.notes) == (PROSE, ("side 1: 1 skrå ord er udeladt",))


def test_pages_without_text_are_told_of() -> None:
    paper = Paper()
    paper.add_page()
    paper.text_block(PROSE)
    paper.add_page()
    found = extract(paper.bytes())
    assert found.text == PROSE
    assert found.pages == (0, 0, len(PROSE))
    assert found.notes == ("side 1 har ingen tekst", "side 3 har ingen tekst")


def encrypted() -> bytes:
    paper = Paper().text_block(PROSE)
    paper.set_encryption(owner_password="ejer", user_password="bruger")
    return paper.bytes()


def scanned() -> bytes:
    from PIL import Image

    paper = Paper()
    paper.image(Image.new("L", (200, 300), 200), w=100)
    return paper.bytes()


WHOLE = Paper("Nørhavn Kommune", "Side {page}").text_block(PROSE).grid(TABLE).text_block(OTHER).bytes()
REFUSED = [
    (encrypted(), "krypteret"),
    (scanned(), "ingen tekst"),
    (Paper().bytes(), "ingen tekst"),
    (WHOLE[: len(WHOLE) // 2], "ikke hel"),
    (WHOLE[:20], "ikke hel"),
    (b"%PDF-1.7\n%%EOF", "beskadiget"),
    (b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"%%EOF", "beskadiget"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=range(len(REFUSED)))
def test_refuses(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as refusal:
        extract(data)
    assert refusal.value.do


def test_an_owner_password_alone_does_not_matter() -> None:
    paper = Paper().text_block(PROSE)
    paper.set_encryption(owner_password="ejer")
    assert text(paper) == PROSE


@settings(max_examples=200, deadline=2000)
@given(st.integers(0, 2**32))
def test_mutated_files_are_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(WHOLE)
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        start = chance.randrange(len(data))
        del data[start : start + chance.randrange(400)]
    found = attempt(extract, bytes(data))
    assert found is None or found.encode("utf-8")
