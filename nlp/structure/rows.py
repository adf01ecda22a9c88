"""The lines of a document with what each is by itself; what it is in context is decided from these."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.structure.decision_headings import is_of_meeting
from referatgraf.nlp.structure.entries import read_entry
from referatgraf.nlp.structure.flat_contents import FLAT
from referatgraf.nlp.structure.furniture import is_noise
from referatgraf.nlp.structure.groups import is_class
from referatgraf.nlp.structure.headings import Heading, read_heading
from referatgraf.nlp.structure.identification import Identification, read_identification
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.openers import TitlePlace
from referatgraf.nlp.structure.recurring_marks import recurring_marks
from referatgraf.nlp.structure.running_heads import running_heads
from referatgraf.nlp.structure.site_frame import site_frame
from referatgraf.nlp.structure.stances import LABEL

_VERDICTS = ("Vedtaget", "VEDTAGET", "Besluttet")
"""Words that head a decision where a body and a day stand below; else they are one."""


class Row(NamedTuple):
    """A line with its readings.

    Attributes:
        heading: the section heading that the line is or begins with.
        ident: the numbers of an item, where the line is made of them.
        noise: page furniture.
        is_class: names a group of items ("A. Sager til afgørelse i byrådet").
    """

    line: Line
    heading: Heading | None = None
    ident: Identification | None = None
    noise: bool = False
    is_class: bool = False

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text

    @property
    def structural(self) -> bool:
        """Whether the line is part of the frame of an item rather than its content."""
        return self.heading is not None or self.ident is not None or self.is_class

    @property
    def beside(self) -> bool:
        """Whether the row is the number of a case, or a decision, in a column beside the line above."""
        return (self.ident is not None or bool(self.line.section)) and self.line.gap == 0


def read_rows(lines: list[Line]) -> list[Row]:
    """Every line with its readings."""
    around = running_heads(lines) | site_frame(lines)
    rows = [Row(line, noise=True) if n in around else _row(line) for n, line in enumerate(lines)]
    for n, mark in recurring_marks(lines).items():
        if not rows[n].noise:
            rows[n] = Row(lines[n], mark)
    first = next((n for n, row in enumerate(rows) if row.structural), None)
    if first is not None and is_of_meeting(rows[first].text):
        rows[first] = Row(lines[first])
    for n, (line, below) in enumerate(pairwise(lines)):
        if line.text in _VERDICTS and read_entry(below):
            rows[n] = Row(line, Heading("decision", len(line.text)))
        elif below.text.isdigit() and below.gap == 1 and LABEL.regex.match(line.text):
            rows[n + 1] = Row(below)  # the votes of a side, and no number of a page
    return rows


def _row(line: Line) -> Row:
    if line.section:
        return Row(line, heading=Heading(line.section, 0))
    if line.bullet == FLAT:
        return Row(line)
    if is_noise(line.text):
        return Row(line, noise=True)
    if is_class(line.text):
        return Row(line, is_class=True)
    ident = read_identification(line)
    return Row(line, ident=ident) if ident else Row(line, heading=read_heading(line))


def title_text(rows: Sequence[Row], place: TitlePlace | None) -> str:
    """A title as its first row prints it; empty where there is none."""
    return rows[place.row].text[place.start : place.end].strip() if place else ""


def next_row(rows: list[Row], index: int) -> int | None:
    """The index of the next row that is no page furniture; None where none comes soon."""
    return next((n for n in range(index + 1, min(index + 6, len(rows))) if not rows[n].noise), None)
