"""Lists in a PDF: items, entries of a list of contents, and short lines that follow each other."""

import pytest

from .papers import Paper
from .test_pdf import OTHER, PROSE, text


@pytest.mark.parametrize(
    ("mark", "printed"), [("-", "-"), ("-", "\xb7"), ("1.", "1."), ("a)", "a)"), ("At 1)", "At 1)")]
)
def test_list_items_begin_lines(mark: str, printed: str) -> None:
    paper = Paper().text_block(PROSE).item(printed, OTHER).item(printed, "sender sagen videre").item(printed, PROSE)
    assert text(paper) == f"{PROSE}\n\n{mark} {OTHER}\n{mark} sender sagen videre\n{mark} {PROSE}"


def test_a_date_at_the_beginning_of_a_line_is_no_list_item() -> None:
    for end in range(40):
        body = f"{PROSE[: 40 + end].strip()} den 8. august 2024 og 9. september {PROSE}"
        assert text(Paper().text_block(body).text_block(PROSE)) == f"{body}\n\n{PROSE}"


def test_numbers_at_the_margin_count_on() -> None:
    items = [f"{number}. {PROSE}" for number in (1, 2, 3)]
    assert text(Paper().text_block(*items)) == "\n".join(items)


def test_numbers_of_three_figures_count_on_behind_lines_of_any_length() -> None:
    for end in range(40):
        items = [f"{number}. {PROSE[: 60 + end].strip()}" for number in (141, 142, 143)]
        assert text(Paper().text_block(PROSE).text_block(*items)) == "\n".join((f"{PROSE}\n", *items))


def test_what_follows_lines_of_any_length_begins_a_line_where_no_paragraph_tells_the_margin() -> None:
    blocks = [
        (f"{number}. {title}", "Beslutning: sendt til Teknisk Udvalg med en frist")
        for number, title in ((1, "Anmodning fra Vera Holm om orlov i et år"), (2, "Forslag om møder i byerne igen"),
                              (3, "Flere ladestandere ved stationerne"), (4, "Bydelsplan for Nørrehavnen og Kirkeby"))
    ]  # fmt: skip
    paper = Paper()
    for block in blocks:
        paper.text_block(*block)
    assert [line for line in text(paper).split("\n") if line] == [line for block in blocks for line in block]


def test_entries_of_the_contents_stay_apart_though_dots_fill_their_lines() -> None:
    paper, titles = Paper().text_block(PROSE), ("106 Regulativ for Kirkeå", "107 Hegnsvej, 2. etape", "108 Landzonesag")
    entries = []
    for page, title in enumerate(titles, start=3):
        dots = int((paper.epw - 3 - paper.get_string_width(f"{title}  {page}")) / paper.get_string_width("."))
        entries.append(f"{title} {'.' * dots} {page}")
    read = text(paper.text_block(*entries)).split("\n")
    assert [line.partition(" ...")[0] for line in read[2:]] == list(titles)


def test_dot_leaders_and_page_numbers_of_the_contents() -> None:
    paper = Paper().text_block("Indholdsfortegnelse", bold=True)
    paper.row((0, "Badebroen.................................................."), (150, "3"))
    paper.row((0, "1."), (12, "Legepladser...................."), (150, "12"))
    lines = text(paper).split("\n")
    assert [(line.partition(".....")[0], line.split("\t")[-1]) for line in lines[2:]] == [
        ("Badebroen", "3"),
        ("1.\tLegepladser", "12"),
    ]
