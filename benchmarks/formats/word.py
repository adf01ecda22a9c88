"""A Word document with styles, true lists, tables, head and foot; its bytes hold no clock."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document

from formats.blocks import Block, Kind, label_and_value

MOMENT = datetime(2025, 1, 1, tzinfo=UTC)
EPOCH = (2025, 1, 1, 0, 0, 0)


def write(blocks: list[Block], head: tuple[str, str]) -> bytes:
    """The document; `head` is printed above every page."""
    document = docx.Document()
    properties = document.core_properties
    properties.author, properties.title = head
    properties.created = properties.modified = MOMENT
    document.sections[0].header.paragraphs[0].text = "\t".join((head[0], "", head[1]))
    for block in blocks:
        add(document, block)
    return frozen(document)


def add(document: Document, block: Block) -> None:
    """Append one block."""
    match block.kind:
        case Kind.HEADING:
            document.add_heading(block.lines[0], block.level)
        case Kind.BULLETS:
            for line in block.lines:
                document.add_paragraph(line, "List Bullet")
        case Kind.NUMBERS:
            add_numbers(document, block)
        case Kind.TABLE:
            add_table(document, block)
        case Kind.RECORDS:
            for row in block.rows:
                document.add_paragraph("\t".join(row))
        case Kind.PARAGRAPH:
            for line in block.lines:
                add_line(document, line)


def add_line(document: Document, line: str) -> None:
    """Append a paragraph whose label is bold."""
    label, value = label_and_value(line)
    paragraph = document.add_paragraph()
    paragraph.add_run(label).bold = True
    paragraph.add_run(value)


def add_numbers(document: Document, block: Block) -> None:
    """Append a list whose numbers Word makes, beginning with the block's own."""
    number = new_list(document, block.level)
    for line in block.lines:
        properties = document.add_paragraph(line, "List Number")._p.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = number


def new_list(document: Document, start: int) -> int:
    """Make a list that uses the definition of "List Number" but counts from `start`; return its number."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    definition = numbering.num_having_numId(style).abstractNumId.val
    new = numbering.add_num(definition)
    override = new.add_lvlOverride(ilvl=0)
    override.add_startOverride(start)
    return int(new.numId)


def add_table(document: Document, block: Block) -> None:
    """Append a table with lines."""
    table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def frozen(document: Document) -> bytes:
    """The package with one date for all its parts, so that the same document gives the same bytes."""
    saved, fixed = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(fixed, "w") as package:
        for name in parts.namelist():
            package.writestr(zipfile.ZipInfo(name, EPOCH), parts.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
