"""The text as lines: trimmed of Markdown marks and bullets, each with its place in the text."""

import re
from typing import NamedTuple

from referatgraf.nlp.minutes import Span

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = " \t\u00a0\u200b\ufeff*_#"
_BULLET = re.compile(r"[•·▪◦‣●○■□\uf0b7\uf0a7]\s*|[-–*]\s+(?=\S)")


class Line(NamedTuple):
    """One line, or a part of one where a layout has run several together.

    Attributes:
        start, end: offsets of `text` in the document's text.
        text: without Markdown marks, bullet and space at the ends.
        gap: number of line ends since the line before (1: directly below, 2: one blank line between; 0: same line).
        marked: the line is a heading by its Markdown marks (# or all bold).
        bullet: the bullet that stood before the text, or empty.
    """

    start: int
    end: int
    text: str
    gap: int
    marked: bool = False
    bullet: str = ""

    @property
    def span(self) -> Span:
        """Where the text stands."""
        return Span(self.start, self.end)

    def part(self, start: int, end: int | None = None, gap: int | None = None) -> "Line":
        """The characters `start` to `end` of this line as a line of their own."""
        stop = len(self.text) if end is None else end
        piece = self.text[start:stop]
        left = len(piece) - len(piece.lstrip(_MARKS))
        piece = piece.strip(_MARKS)
        begin = self.start + start + left
        return Line(begin, begin + len(piece), piece, self.gap if gap is None else gap, self.marked)


def read_lines(text: str) -> list[Line]:
    """All lines of a text that are not blank, in order."""
    lines: list[Line] = []
    before = 0
    for found in _LINE.finditer(text):
        line = _trimmed(found.group(), found.start())
        if line is not None:
            gap = _breaks(text, before, found.start()) if lines else 1
            lines.append(line._replace(gap=gap))
            before = found.end()
    return lines


def _breaks(text: str, start: int, end: int) -> int:
    between = text[start:end]
    return max(1, between.count("\n") or between.count("\r") or 1)


def _trimmed(raw: str, start: int) -> Line | None:
    stripped = raw.strip()
    content = raw.strip(_MARKS)
    if not content:
        return None
    marked = stripped.startswith("#") or (stripped.startswith("**") and stripped.endswith("**"))
    begin = start + raw.index(content)
    bullet = _BULLET.match(content) or _BULLET.match(stripped)
    if bullet and content.startswith(bullet.group()):
        rest = content[bullet.end() :].lstrip(_MARKS)
        if rest:
            return Line(begin + len(content) - len(rest), begin + len(content), rest, 1, marked, bullet.group().strip())
    return Line(begin, begin + len(content), content, 1, marked)
