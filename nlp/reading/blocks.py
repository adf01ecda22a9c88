"""The text that is made of a formatted document: one block a line, a blank line between blocks.

HTML, PDF and DOCX all give blocks, so that the same minutes read the same from each.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple


class Shape(Enum):
    """What a block is; those of `TIGHT` follow their like on the next line, without a blank one."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"  # of a list, with its "- " or number, and the paragraphs below it
    ROW = "row"  # of a table
    TERM = "term"  # of a definition list, and its definition


class Block(NamedTuple):
    """A paragraph, heading, list item or table row; `text` is not blank, and its line ends are the author's."""

    text: str
    shape: Shape = Shape.PARAGRAPH


TIGHT = {Shape.ITEM, Shape.ROW, Shape.TERM}
_MOST_PARAGRAPHS = 5
"""A table cell with more is no cell but a part of the page."""
_DROPPED = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff"))
_DROPPED |= dict.fromkeys(code for code in range(32) if chr(code) not in "\t\n\v\f\r")
_DROPPED |= dict.fromkeys(range(0xD800, 0xE000))
_PLAIN: dict[int, str | None] = {**_DROPPED, 0x2010: "-", 0x2011: "-"}
"""Hyphens of typesetting are those of the keyboard, by which names and numbers are told."""
_SPACES = re.compile(r"[^\S\t\n]+")
_AROUND_BREAK = re.compile(r" *([\t\n]) *")
_BULLET = re.compile(r"[•·▪◦‣●○■□➢\uf0b7\uf0a7\uf0d8](?:\s+|(?=\w))|[–—](?:\t|  +)")


def tidy(text: str) -> str:
    """`text` with every run of spaces as one, none at the ends of lines, and without invisible characters.

    Letters and their marks are one character each (NFC), which programs of Apple part.
    """
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    return _AROUND_BREAK.sub(r"\1", _SPACES.sub(" ", plain.translate(_PLAIN))).strip(" \n")


def make_blocks(text: str, shape: Shape = Shape.PARAGRAPH) -> list[Block]:
    """The blocks of a stretch of text: a blank line ends one, a bullet before the text makes it a list item."""
    parts = (part.strip() for part in re.split(r"\n{2,}", tidy(text)))
    return [Block(with_dash(part), Shape.ITEM if _BULLET.match(part) else shape) for part in parts if part]


def with_dash(line: str) -> str:
    """`line` with "- " for the bullet it begins with, if it does and is more than that."""
    bullet = _BULLET.match(line)
    return "- " + line[bullet.end() :] if bullet and bullet.end() < len(line) else line


def make_row(cells: Sequence[Sequence[Block]]) -> list[Block]:
    """The blocks of a table row, given its cells' blocks: one line with tabs between the cells.

    Where the cells lay out a page (headings, rows of their own or many paragraphs in them), and where the second of
    two cells is a list of lines beside its label, the blocks stay what they are, one after the other.
    """
    if any(_is_layout(cell) for cell in cells) or _is_label_and_list(cells):
        return [block for cell in cells for block in cell]
    line = "\t".join(" ".join(" ".join(block.text.split()) for block in cell) for cell in cells).rstrip()
    return [Block(line, Shape.ROW)] if line else []


def _is_layout(cell: Sequence[Block]) -> bool:
    return len(cell) > _MOST_PARAGRAPHS or any(block.shape in {Shape.HEADING, Shape.ROW} for block in cell)


def _is_label_and_list(cells: Sequence[Sequence[Block]]) -> bool:
    lines = [sum(block.text.count("\n") + 1 for block in cell) for cell in cells]
    return len(lines) <= 2 and lines[-1:] > [1] and lines[:-1] in ([], [0], [1])


def compose(blocks: Iterable[Block]) -> str:
    """The text of a document made of `blocks`."""
    parts: list[str] = []
    before: Shape | None = None
    for block in blocks:
        if before is not None:
            parts.append("\n" if block.shape is before and before in TIGHT else "\n\n")
        parts.append(block.text)
        before = block.shape
    return "".join(parts)
