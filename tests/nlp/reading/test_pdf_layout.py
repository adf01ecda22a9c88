"""Whatever the layout of a page, none of its words is lost, and what ruled lines enclose is a table."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.nlp.reading.blocks import compose
from referatgraf.nlp.reading.pdf_edge import right_edge
from referatgraf.nlp.reading.pdf_grid import take_tables
from referatgraf.nlp.reading.pdf_layout import flows_of
from referatgraf.nlp.reading.pdf_lines import Line, line_of, pieces_of
from referatgraf.nlp.reading.pdf_page import Page, Word
from referatgraf.nlp.reading.pdf_paragraphs import PAGE, blocks_of
from referatgraf.nlp.reading.pdf_words import Box

WIDTH = 600.0


def word(text: str, left: float, base: float, size: float = 12, bold: bool = False) -> Word:
    return Word(text, left, left + 6 * len(text), base, size, bold)


def row(*words: tuple[str, float], base: float = 100) -> list[Word]:
    return [word(text, left, base) for text, left in words]


def edge(at: float, start: float, end: float, flat: bool) -> Box:
    return Box(start, at, end, at + 0.5) if flat else Box(at, start, at + 0.5, end)


places = st.integers(0, 600).map(float)
texts = st.sampled_from(["Budget", "2.", "-", "og", "1.450"])
words = st.lists(st.builds(word, texts, places, places, st.sampled_from([8, 12]), st.booleans()), max_size=25)
rules = st.lists(
    st.builds(edge, places, places, places, st.booleans()).filter(lambda box: box.left < box.right), max_size=25
)
grids = st.lists(st.sampled_from([0.0, 150.0, 300.0, 450.0, 600.0]), min_size=4, max_size=4).map(
    lambda sides: [edge(at, 0, 600, flat) for at in sides for flat in (True, False)]
)


@settings(max_examples=300)
@given(words, rules | grids)
def test_tables_take_no_word_away(found: list[Word], lines: list[Box]) -> None:
    free, tables = take_tables(found, lines)
    held = [held for table in tables for _, cell in table.cells for held in cell]
    assert set(free) | set(held) == set(found)
    assert all(len(table.cells) > 1 for table in tables)


@settings(max_examples=300)
@given(st.lists(st.builds(Page, words, rules | grids, st.just(WIDTH)), min_size=1, max_size=3))
def test_every_word_is_read(pages: list[Page]) -> None:
    flows, running = flows_of(pages)
    text = compose(blocks_of(flows))
    printed = Counter(letter for page in pages for word in set(page.words) for letter in word.text if letter.isalnum())
    read = Counter(letter for letter in text + "".join(running) * 3 if letter.isalnum())
    assert not printed - read
    assert text.count(PAGE) <= len(pages)


def test_cells_of_a_drawn_table() -> None:
    lines = [edge(at, 0, 300, flat=True) for at in (0, 40, 80)] + [edge(at, 0, 80, flat=False) for at in (0, 100, 300)]
    found = [word("Drift", 10, 50), word("5", 110, 50), word("tekst", 110, 10), word("under", 10, -30)]
    free, tables = take_tables(found, lines)
    assert free == [found[3]]
    assert [[[held.text for held in cell] for _, cell in table.cells] for table in tables] == [
        [["Drift"], ["5"]],
        [[], ["tekst"]],
    ]


def test_a_frame_is_no_table() -> None:
    frame = [edge(at, 0, 300, flat) for at in (0, 300) for flat in (True, False)]
    assert take_tables([word("Bemærk", 10, 50)], frame) == ([word("Bemærk", 10, 50)], [])


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        (row(("Dato", 0), ("8.", 28), ("august", 44)), ["Dato 8. august"]),
        (row(("Dato", 0), ("8.", 60), ("august", 76)), ["Dato", "8. august"]),
        (row(("a", 0), ("b", 20), ("c", 40), ("d", 60), ("e", 80)), ["a b c d e"]),  # justified: spaces all alike
        (row(("-", 0), ("b", 30), ("c", 50), ("d", 70), ("e", 90)), ["-", "b c d e"]),
        (row(("100", 0), ("2", 60), ("33", 100)), ["100", "2", "33"]),
        ([], []),
    ],
)
def test_pieces_of_a_line(line: list[Word], pieces: list[str]) -> None:
    assert [piece.text for piece in pieces_of(line)] == pieces


def lines(*texts: str) -> list[Line]:
    return [line_of(row(*_spaced(text), base=-14.0 * at)) for at, text in enumerate(texts)]


def _spaced(text: str) -> list[tuple[str, float]]:
    return [(part, 6.0 * text.index(part)) for part in text.split()]


@pytest.mark.parametrize(
    ("texts", "low", "high"),
    [
        (["aaaaaaaaa bbbbbbb", "ccccccccc dddddd", "eeeeeeeee fffffff", "gggg"], 102, 150),  # broken by the printer
        (["aaaaaaaaaa", "bb", "ccccc", "dd"], 200, 200),  # broken by the author: nothing tells
        (["aaaaaaaaa bbbbbbb", "Ccccccccc dddddd", "Eeeeeeeee fffffff", "Gggg"], 200, 200),  # each may begin anew
        (["aaaaaaaaa bbbbbbb", "ccccccccc dddddd", "ccccccccc eeeeee", "ccccccccc fffff"], 200, 200),  # as here
        ([], 200, 200),
    ],
)
def test_right_edge(texts: list[str], low: float, high: float) -> None:
    assert low <= right_edge([lines(*texts)], 200) <= high
