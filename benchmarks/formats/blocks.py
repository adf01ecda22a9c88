"""The marks of a source: headings, lists, tables and labels, in a small part of Markdown."""

import re
from dataclasses import dataclass
from enum import Enum

NUMBERED = re.compile(r"(\d+)\. ")
LABEL = re.compile(r"\*\*(.+?)\*\*")


class Kind(Enum):
    """What a block is; `RECORDS` are lines whose cells are parted by tabs, such as attachments with their numbers."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    TABLE = "table"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Block:
    """A block and its rows of cells; everything but tables and records has one cell a row.

    Attributes:
        level: of a heading, from 1; of a numbered list its first number; else 0.
    """

    kind: Kind
    rows: tuple[tuple[str, ...], ...]
    level: int = 0

    @property
    def lines(self) -> list[str]:
        """The first cell of each row."""
        return [row[0] for row in self.rows]


def parse(source: str) -> list[Block]:
    """Cut a source into its blocks, which blank lines part."""
    return [block(chunk.split("\n")) for chunk in re.split(r"\n\s*\n", source.strip("\n"))]


def block(lines: list[str]) -> Block:
    """The block that these lines are."""
    if lines[0].startswith("#"):
        marks, _, text = lines[0].partition(" ")
        return Block(Kind.HEADING, ((text.strip("*"),),), len(marks))
    if lines[0].startswith("|"):
        cells = (tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines)
        return Block(Kind.TABLE, tuple(row for row in cells if set("".join(row)) != {"-"}))
    if all(line.startswith("- ") for line in lines):
        return Block(Kind.BULLETS, tuple((line[2:],) for line in lines))
    first = NUMBERED.match(lines[0])
    if first and all(NUMBERED.match(line) for line in lines):
        return Block(Kind.NUMBERS, tuple((NUMBERED.sub("", line, count=1),) for line in lines), int(first[1]))
    if any("\t" in line for line in lines):
        return Block(Kind.RECORDS, tuple(tuple(line.split("\t")) for line in lines))
    return Block(Kind.PARAGRAPH, tuple((line,) for line in lines))


def label_and_value(line: str) -> tuple[str, str]:
    """The bold label at the start of a line, or "", and the rest."""
    found = LABEL.match(line)
    return (found[1], line[found.end() :]) if found else ("", line)
