"""Builders of the files that the tests of reading read."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from fpdf import FPDF

from referatgraf.errors import DocumentError
from referatgraf.nlp.reading.extracted import Extracted

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINE = 5.2


class Paper(FPDF):
    """An A4 PDF with a margin of 25 mm and Helvetica 11 pt.

    Args:
        head: printed at the top of every page; a tab parts left from right.
        foot: printed at the bottom, with {page} and {pages} for the numbers.
    """

    def __init__(self, head: str = "", foot: str = "") -> None:
        super().__init__()
        self.head, self.foot = head, foot
        self.set_margins(25, 25)
        self.set_auto_page_break(True, 25)
        self.add_page()
        self.set_font("Helvetica", size=11)

    def header(self) -> None:
        self._running(self.head, 10)

    def footer(self) -> None:
        self._running(self.foot.format(page=self.page_no(), pages="{nb}"), -15)

    def _running(self, line: str, height: float) -> None:
        if not line:
            return
        left, _, right = line.partition("\t")
        self.set_y(height)
        self.set_font("Helvetica", size=9)
        self.cell(0, 5, left)
        self.set_x(self.l_margin)
        self.cell(0, 5, right, align="R")
        self.set_y(self.t_margin)

    def text_block(
        self, *lines: str, bold: bool = False, size: int = 11, align: str = "L", width: float = 0
    ) -> "Paper":
        """Print lines, each wrapped where it has to be, and a gap below them."""
        self.set_font("Helvetica", "B" if bold else "", size)
        for line in lines:
            self.multi_cell(width, LINE * size / 11, line, align=align, new_x="LMARGIN", new_y="NEXT")
        self.ln(3)
        return self

    def item(self, mark: str, text: str) -> "Paper":
        """Print a list item with a hanging indent."""
        self.set_font("Helvetica", size=11)
        self.cell(12, LINE, mark)
        self.multi_cell(0, LINE, text, align="L", new_x="LMARGIN", new_y="NEXT")
        return self

    def row(self, *cells: tuple[float, str]) -> "Paper":
        """Print texts beside each other, each at so many mm from the margin."""
        self.set_font("Helvetica", size=11)
        for place, text in cells:
            self.set_x(self.l_margin + place)
            self.cell(0, LINE, text)
        self.ln(LINE)
        return self

    def grid(self, rows: Sequence[Sequence[str]], **options: object) -> "Paper":
        """Print a table with lines around its cells."""
        self.set_font("Helvetica", size=10)
        with self.table(first_row_as_headings=False, **options) as table:
            for cells in rows:
                table.row(cells)
        self.ln(3)
        return self

    def bytes(self) -> bytes:
        """The finished file."""
        return bytes(self.output())


def word_file(build: Callable[[WordDocument], None]) -> bytes:
    """The DOCX that `build` makes of an empty document."""
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def package(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of these parts, with the same bytes at any time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word_xml(body: str, **parts: str) -> bytes:
    """A DOCX with this body, and parts such as numbering and styles, as XML in the namespace w."""
    documents = {"document": f"<w:body>{body}</w:body>", **parts}
    return package({f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>' for name, xml in documents.items()})


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    """The path of a new file; text is written as UTF-8, untranslated."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def attempt(extract: Callable[[bytes], Extracted], data: bytes) -> str | None:
    """The text that `extract` gives, None where it refuses the data as it should: what is wrong and what to do."""
    try:
        return extract(data).text
    except DocumentError as error:
        if not (error.what and error.do):
            raise
        return None
