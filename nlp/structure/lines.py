"""The text as lines: trimmed of Markdown marks and bullets, each with its place in the text."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.minutes import Quote, Span

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = " \t\u00a0\u200b\ufeff*_#|"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_SHORTEST_WRAPPED, _SHORTEST_IN_COLUMN = 40, 15
"""A shorter line ends where its writer ended it."""
_SHORTEST_FULL = 50
"""A shorter line may end where its writer ended it, though it has no stop."""
_ENDED = re.compile(r"[.:;!?-]$")
_APART = re.compile(r" {3}|\t|\n(?:at|og at|samt at|[a-zæøå]\)|[a-zæøå]{1,3}\.? ?nr\b)")
"""A gap between columns, or the beginning of a point or of a label in small letters."""
_NAME_AT_END = re.compile(r"(?<![\w.])[A-ZÆØÅ][\w-]*\.?$")
_GOES_ON = re.compile(r"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w.-]+){0,2}(?:[,.)]| \(| og\b|$)")
"""A name that is parted by a line end: its first part, and the rest of it with what stands behind a name in a list."""
_BULLET = re.compile(r"[•·▪◦‣●○■□\uf0b7\uf0a7]\s*|[►▶▸➢➤❖◆]+\s*|(?:[-–*]|[»›]{1,3})\s+(?=\S)")


class Line(NamedTuple):
    """One line, or a part of one where a layout has run several together.

    Attributes:
        start: offset of the first character of `text` in the document's text.
        end: offset behind its last character.
        text: without Markdown marks, bullet and space at the ends.
        gap: number of line ends since the line before (1: directly below, 2: one blank line between; 0: same line).
        marked: the line is a heading by its Markdown marks (# or all bold).
        bullet: the bullet that stood before the text, or empty.
        section: code of the section whose content it is by the head of its column in a table, or empty.
        indent: number of characters before the text on the printed line.
    """

    start: int
    end: int
    text: str
    gap: int
    marked: bool = False
    bullet: str = ""
    section: str = ""
    indent: int = 0

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
        indent = self.indent + start + left
        return Line(begin, begin + len(piece), piece, self.gap if gap is None else gap, self.marked, indent=indent)

    def parted(self, cuts: Iterable[tuple[int, int]], gap: int = 0) -> list["Line"]:
        """The parts of this line that are not empty, without the characters between the places of each of the `cuts`.

        Args:
            cuts: pairs of places in order; two that are one part the line and take nothing from it.
            gap: that of every part but the first.
        """
        edges = [(0, 0), *cuts, (len(self.text), len(self.text))]
        parts = (self.part(begin, end, gap=gap if begin else None) for (_, begin), (end, _) in pairwise(edges))
        return [part for part in parts if part.text]

    def quote_of(self, value: str) -> Quote:
        """The characters of `value`, a part of this line, its end counted from behind: a line end may stand in it."""
        before, _, behind = self.text.partition(value)
        return Quote(value, Span(self.start + len(before), self.end - len(behind)))

    def quote(self, start: int, end: int) -> Quote:
        """The characters `start` to `end` of this line as a value."""
        return Quote(self.text[start:end], Span(self.start + start, self.start + end))

    def placed(self, quote: Quote) -> Quote:
        """A value whose span counts from the beginning of this line, with its place in the document."""
        span = Span(quote.span.start + self.start, quote.span.end + self.start)
        return Quote(quote.value, span, quote.inferred)


def read_lines(text: str) -> list[Line]:
    """All lines of a text that are not blank, in order."""
    lines: list[Line] = []
    before = 0
    for found in _LINE.finditer(text):
        gap = _breaks(text, before, found.start()) if lines else 1
        line = _trimmed(found.group(), found.start(), gap)
        if line is not None:
            lines.append(line)
            before = found.end()
    return lines


def unwrapped(lines: list[Line], listing: re.Pattern[str]) -> list[Line]:
    """The lines with those joined that a line end alone parts within a sentence; offsets stay those of the text.

    Behind what `listing` finds names are listed, so that one of them may go on below.
    """
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if above and line.start == above.end + 1 and not line.bullet and _goes_on(above, line.text, listing):
            found[-1] = above._replace(end=line.end, text=f"{above.text} {line.text}")
        else:
            found.append(line)
    return found


def with_whole_sentences(lines: Iterable[Line]) -> list[Line]:
    """The lines with those joined that surely are one: long, unended, and in small letters on the next line.

    What a list, a column or a hyphen parts stays apart.
    """
    return joined_where(lines, _surely_goes_on)


def joined_where(lines: Iterable[Line], goes_on: Callable[[Line, Line], bool]) -> list[Line]:
    """The lines with each joined to the one directly above it where that `goes_on` in it; offsets stay the text's."""
    groups: list[list[Line]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        if above and line.start == above.end + 1 and goes_on(above, line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(group) for group in groups]


def _surely_goes_on(above: Line, line: Line) -> bool:
    if line.bullet or line.marked or above.marked or not line.text[0].islower():
        return False
    ended = len(above.text) < _SHORTEST_FULL or _ENDED.search(above.text)
    return not ended and not _APART.search(f"{above.text}\n{line.text}")


def _goes_on(above: Line, below: str, listing: re.Pattern[str]) -> bool:
    text = above.text
    if text.count("(") > text.count(")") and ")" in below:
        return True
    shortest = _SHORTEST_IN_COLUMN if above.section else _SHORTEST_WRAPPED
    if len(text) < shortest or text.endswith((".", ":", ";", "!", "?")):
        return False
    if not below[:1].isupper() or text.endswith((",", " og")):
        return True
    name = _NAME_AT_END.search(text)
    return name is not None and _GOES_ON.match(below) is not None and bool(listing.search(text, text.rfind(". ") + 1))


def joined(lines: list[Line]) -> Line:
    """The lines as one, with a space at each line end."""
    return lines[0]._replace(end=lines[-1].end, text=" ".join(line.text for line in lines))


def span_of(lines: list[Line]) -> Span:
    """From the first of the lines to the last."""
    return Span(lines[0].start, lines[-1].end)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of `text` begin and where the next begins or the text ends."""
    return list(pairwise([0, *(hit.end() for hit in _SENTENCE_END.finditer(text)), len(text)]))


def first_sentence(text: str) -> str:
    """The first sentence of `text`, without the spaces around it."""
    begin, end = sentences(text)[0]
    return text[begin:end].strip()


def _breaks(text: str, start: int, end: int) -> int:
    r"""The number of line ends between two lines, one where they are none that count (\f, \v)."""
    return text.count("\n", start, end) or text.count("\r", start, end) or 1


def _trimmed(raw: str, start: int, gap: int) -> Line | None:
    content = raw.strip(_MARKS)
    if not content:
        return None
    stripped = raw.strip()
    marked = stripped.startswith("#") or (stripped.startswith("**") and stripped.endswith("**"))
    begin = start + raw.index(content)
    end = begin + len(content)
    bullet = _BULLET.match(content)
    if bullet and (rest := content[bullet.end() :].lstrip(_MARKS)):
        return Line(end - len(rest), end, rest, gap, marked, bullet.group().strip(), indent=end - len(rest) - start)
    return Line(begin, end, content, gap, marked, indent=begin - start)
