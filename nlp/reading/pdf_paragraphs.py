"""Printed lines to the paragraphs, list items and table rows that their author wrote."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from referatgraf.nlp.reading.blocks import Block, Shape, make_row, with_dash
from referatgraf.nlp.reading.pdf_joints import (
    Joint,
    Paragraph,
    glue,
    is_full,
    item_number,
    joint,
    joint_over_page,
    look_alike,
)
from referatgraf.nlp.reading.pdf_lines import Line

PAGE = "\ufdd0"
"""Stands in the text where a page begins, until its offset is known; never a character of a text (Unicode 23.7)."""
_USUAL_PITCH = 1.2
_WIDER = 0.25
"""A pitch that is wider than the usual one by more, in line heights, parts paragraphs."""
_LIST_GAP = 2.2
"""Items of one list are not further apart, in line heights."""


class Flow(NamedTuple):
    """Lines that follow one another down a page or column; `page` counts from 0."""

    lines: list[Line]
    page: int


def blocks_of(flows: Sequence[Flow]) -> list[Block]:
    """The blocks that the lines of a document make; `PAGE` stands before the first character of each page."""
    writer = _Writer(_pitch(flows) + _WIDER)
    for flow in flows:
        writer.turn_to(flow.page)
        writer.write(flow.lines)
    return writer.finish()


def _pitch(flows: Iterable[Flow]) -> float:
    """The usual distance of lines in a paragraph, in line heights."""
    pitches = [
        (above.base - line.base) / line.size
        for flow in flows
        for above, line in pairwise(flow.lines)
        if look_alike(above, line) and is_full(above, line) and 0 < above.base - line.base < 3 * line.size
    ]
    return median(pitches) if pitches else _USUAL_PITCH


class _Writer:
    """Puts lines together to blocks, one after the other."""

    def __init__(self, widest: float) -> None:
        self._widest = widest
        self._blocks: list[Block] = []
        self._text = ""
        self._shape = Shape.PARAGRAPH
        self._open: Paragraph | None = None
        self._page = -1
        self._marks = ""

    def turn_to(self, page: int) -> None:
        """Go to a page: the next character written is the first of it, and of those passed over."""
        self._marks += PAGE * (page - self._page)
        self._page = page

    def write(self, lines: Iterable[Line]) -> "_Writer":
        """Write the lines of a page, a column or a cell of a table."""
        for at, line in enumerate(lines):
            if line.cells:
                self._add_row(line)
            elif self._open is None:
                self._begin(line, is_near=True)
            elif at == 0:
                self._join(self._open, line, joint_over_page(self._open.last, line), is_near=True)
            else:
                is_near = self._open.last.base - line.base <= _LIST_GAP * line.size
                self._join(self._open, line, joint(self._open, line, self._widest), is_near)
        return self

    def finish(self) -> list[Block]:
        """End the open block and give all."""
        if self._open:
            self._blocks.append(Block(self._text, self._shape))
            self._open = None
        return self._blocks

    def _add_row(self, row: Line) -> None:
        self.finish()
        cells = (_Writer(self._widest).write(cell).finish() for cell in row.cells)
        for text, shape in make_row(list(cells)):
            self._blocks.append(Block(self._marked(text), shape))

    def _join(self, paragraph: Paragraph, line: Line, how: Joint, is_near: bool) -> None:
        continues = self._shape is not Shape.ITEM and not item_number(line.text)[0]
        if how is Joint.BLOCK or (how is Joint.LINE and not continues):
            self.finish()
            self._begin(line, is_near)
            return
        if how is Joint.SPACE:
            self._text, between = glue(self._text, line.text)
            self._open = paragraph._replace(last=line)
        else:
            between = "\n"
            self._open = Paragraph(line, line, paragraph.number)
        self._text += between + self._marked(line.text)

    def _begin(self, line: Line, is_near: bool) -> None:
        begins_item, number = item_number(line.text)
        is_item = begins_item and not line.bold and (is_near or self._shape is not Shape.ITEM)
        self._shape = Shape.ITEM if is_item else Shape.PARAGRAPH
        self._text = self._marked(with_dash(line.text))
        self._open = Paragraph(line, line, number)

    def _marked(self, text: str) -> str:
        marks, self._marks = self._marks, ""
        return marks + text
