"""The lines of a document with what each is by itself; what it is in context is decided from these."""

from typing import NamedTuple

from referatgraf.nlp.structure.headings import Heading, read_heading
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.marks import Identification, is_class, is_noise, read_identification


class Row(NamedTuple):
    """A line with its readings.

    Attributes:
        heading: the section heading that the line is or begins with.
        ident: the numbers of an item, where the line is made of them.
        noise: page furniture.
        is_class: names a class of items ("A. Sager til afgørelse i byrådet").
    """

    line: Line
    heading: Heading | None
    ident: Identification | None
    noise: bool
    is_class: bool

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text

    @property
    def structural(self) -> bool:
        """Whether the line is part of the frame of an item rather than its content."""
        return self.heading is not None or self.ident is not None or self.is_class


def read_rows(lines: list[Line]) -> list[Row]:
    """Every line with its readings."""
    return [_row(line) for line in lines]


def _row(line: Line) -> Row:
    if line.bullet == "contents":
        return Row(line, None, None, noise=False, is_class=False)
    if is_noise(line.text):
        return Row(line, None, None, noise=True, is_class=False)
    if is_class(line.text):
        return Row(line, None, None, noise=False, is_class=True)
    ident = read_identification(line)
    heading = None if ident else read_heading(line)
    return Row(line, heading, ident, noise=False, is_class=False)
