"""The blocks of a Word document's body, in its order."""

from collections.abc import Iterator

from referatgraf.nlp.reading.blocks import Block, Shape, make_blocks, make_row
from referatgraf.nlp.reading.docx_numbering import Numbering
from referatgraf.nlp.reading.docx_styles import Styles, numbered_as
from referatgraf.nlp.reading.docx_xml import is_on, value
from referatgraf.nlp.reading.xml_tree import Element, child, local

_LEFT_OUT = frozenset(
    ["del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "instrText", "delText"]
)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Body:
    """Turns paragraphs and tables into blocks; the lists count on from one call to the next."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self._numbering = numbering
        self._styles = styles

    def blocks(self, holder: Element) -> list[Block]:
        """The blocks of the paragraphs and tables that `holder` has below it at any depth."""
        found: list[Block] = []
        for element in _below(holder, {"p", "tbl"}):
            if local(element) == "p":
                found += self._paragraph(element)
            else:
                for row in _below(element, {"tr"}):
                    found += self._row(row)
        return found

    def _paragraph(self, paragraph: Element) -> list[Block]:
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        said, inherited = numbered_as(properties), self._styles.numbered_as(style)
        marker = self._numbering.marker(
            inherited._replace(
                list_id=said.list_id if said.list_id is not None else inherited.list_id,
                level=said.level if said.level is not None else inherited.level,
            )
        )
        heading = self._styles.is_heading(style)
        shape = Shape.HEADING if heading else Shape.ITEM if marker else Shape.PARAGRAPH
        blocks = make_blocks(text_of(paragraph), shape)
        if blocks and marker:
            blocks[0] = Block(marker + blocks[0].text.removeprefix("- "), shape)
        if next(paragraph.iter("{*}txbxContent"), None) is not None:
            for box in _below(paragraph, {"txbxContent"}):
                blocks += self.blocks(box)
        return blocks

    def _row(self, row: Element) -> list[Block]:
        if child(row, "trPr", "del") is not None:
            return []
        return make_row([[] if _continues(cell) else self.blocks(cell) for cell in _below(row, {"tc"})])


def text_of(paragraph: Element) -> str:
    """The characters of a paragraph as Word shows them; a tab is a tab, a line break a line end."""
    return "".join(_characters(paragraph))


def _characters(holder: Element) -> Iterator[str]:
    for element in _shown(holder):
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "r" and is_on(child(element, "rPr", "vanish")):
            continue
        elif name != "txbxContent":
            yield from _characters(element)


def _below(holder: Element, names: set[str]) -> Iterator[Element]:
    """The elements of these names below `holder`, whatever wraps them; not those inside one another."""
    for element in _shown(holder):
        if local(element) in names:
            yield element
        else:
            yield from _below(element, names)


def _shown(holder: Element) -> Iterator[Element]:
    """What stands right below `holder`, without deletions and properties; of alternatives the first."""
    alternatives = local(holder) == "AlternateContent"
    for element in holder:
        if local(element) and local(element) not in _LEFT_OUT:
            yield element
            if alternatives:
                return


def _continues(cell: Element) -> bool:
    """Whether a cell is the lower part of one that spans several rows."""
    merged = child(cell, "tcPr", "vMerge")
    return merged is not None and value(merged) in {None, "continue"}
