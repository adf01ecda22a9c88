"""A PDF as agenda systems print it: running head and foot, and every item on a new page."""

from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from formats.blocks import Block, Kind, label_and_value

LINE = 5.5
SIZES = {1: 15, 2: 13, 3: 11}
HYPHENS = {
    word.replace("-", ""): word.replace("-", "\u00ad")
    for word in ("uddan-nelse", "vikar-dækkes", "kommunal-bestyrelser", "underskuds-garanti", "opfølg-ningen")
}
"""Words of the running text that may be parted at the end of a line."""


class Page(FPDF):
    """A4 pages with `head` above and the number below.

    Args:
        head: left and right part of the running head.
    """

    def __init__(self, head: tuple[str, str]) -> None:
        super().__init__()
        self.head = head
        self.set_margins(24, 22)
        self.set_auto_page_break(True, 24)

    def header(self) -> None:
        """Print the running head."""
        self.set_y(10)
        self.set_font("helvetica", size=8)
        self.cell(0, LINE, self.head[0])
        self.set_x(self.l_margin)
        self.cell(0, LINE, self.head[1], align="R")
        self.set_y(22)

    def footer(self) -> None:
        """Print the number of the page."""
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, LINE, f"Side {self.page_no()} af {{nb}}", align="C")


def write(blocks: list[Block], head: tuple[str, str], item: str) -> bytes:
    """The PDF; headings that start with `item` and the list of contents open a page."""
    page = Page(head)
    page.set_creation_date(datetime(2025, 1, 1, tzinfo=UTC))
    page.set_producer("fpdf2")
    page.add_page()
    for block in blocks:
        if block.kind is Kind.HEADING and block.lines[0].startswith((item, "Indholdsfortegnelse")):
            page.add_page()
        draw(page, block)
    return bytes(page.output())


def draw(page: Page, block: Block) -> None:
    """Print one block."""
    page.set_font("helvetica", size=10)
    match block.kind:
        case Kind.HEADING:
            page.set_font("helvetica", "B", SIZES[block.level])
            paragraph(page, block.lines[0])
        case Kind.BULLETS:
            listing(page, [("-", line) for line in block.lines])
        case Kind.NUMBERS:
            listing(page, [(f"{number}.", line) for number, line in enumerate(block.lines, block.level)])
        case Kind.TABLE:
            table(page, block)
        case Kind.RECORDS:
            records(page, block)
        case Kind.PARAGRAPH:
            for line in block.lines:
                labelled(page, line)
    page.ln(2.5)


def paragraph(page: Page, text: str) -> None:
    """Print wrapped text and go to the next line."""
    for word, parted in HYPHENS.items():
        text = text.replace(word, parted)
    page.multi_cell(0, LINE, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def labelled(page: Page, line: str) -> None:
    """Print a line whose label is bold."""
    label, value = label_and_value(line)
    if label:
        page.set_font(style="B")
        page.cell(34, LINE, label)
        page.set_font(style="")
    paragraph(page, value.strip())


def listing(page: Page, rows: list[tuple[str, str]]) -> None:
    """Print a list whose marks stand to the left of its text."""
    for mark, line in rows:
        page.set_x(page.l_margin + 4)
        page.cell(7, LINE, mark)
        paragraph(page, line)


def records(page: Page, block: Block) -> None:
    """Print lines with something at the right margin; the dots of a list of contents reach up to it."""
    for first, last in block.rows:
        text = first
        if first.endswith("....."):
            room = page.epw - page.get_string_width(first) - 12
            text += "." * int(room / page.get_string_width("."))
        page.cell(page.epw - 30 if first == text else page.epw - 8, LINE, text)
        page.cell(0, LINE, last, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def table(page: Page, block: Block) -> None:
    """Print a table with lines around its cells."""
    with page.table(first_row_as_headings=False, line_height=LINE, text_align="LEFT") as grid:
        for cells in block.rows:
            grid.row(cells)
