"""Lists as they are printed below their introduction: entries, how deep each stands, and what each is for.

The marks of the first entry are those of the first level, marks of another kind those of the next. A list may go
without marks on its first level where each title stands above the entries it holds. It ends with the first line that
is neither an entry, nor a purpose, nor a description between two numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.recognition.principles.lines import NUMBERS, PURPOSE, Line

_UNMARKED = "title"
_DESCRIPTIONS = {"principle": 40}
_DESCRIPTION = 6
"""Lines of description between two numbers, at most; between lines that say "Princip 1:" and "Princip 2:" many."""
_DEEPEST = 3
_MOST = 120
"""A list of more entries is none of principles."""
_POINT = re.compile(r"[.,]")
_INNER_PURPOSE = re.compile(r"(?i)\s(?=\(formål)")
_TITLE_WORDS = 12
_SENTENCES = re.compile(r"[.;?!]\s")
_ABBREVIATED = re.compile(r"(?i)(?:\b(?:m\.v|m\.m|m\.fl|mv|mm|mfl|etc|osv|o\.l|kr|pct|jf|inkl|ekskl))\.$")
_TAIL = re.compile(r"(?:[\s.,;:]|\s(?:og|samt|eller))+$")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list.

    Attributes:
        span: what it says, without mark and final stop.
        depth: 0 on the first level.
        number: the number printed before it.
        purpose: what it is for, where it or the next line says so.
        lead: a word that it shares with the entries before and that stands only there ("at").
        example: given as one of several that the text does not list.
    """

    span: Span
    depth: int = 0
    number: Quote | None = None
    purpose: Quote | None = None
    lead: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list: its entries, and the index of the line after its last."""

    entries: tuple[Entry, ...] = ()
    after: int = 0

    @property
    def tops(self) -> int:
        """How many entries stand on the first level."""
        return sum(not entry.depth for entry in self.entries)


@dataclass
class _Open:
    """A list while it is read."""

    lines: Sequence[Line]
    at: int
    entries: list[Entry] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)  # of each level that is open
    last: dict[int, int] = field(default_factory=dict)  # of each level the number printed last
    described: bool = False  # a description stands since the last entry of the first level

    def take(self, line: Line) -> bool:
        """Take a line into the list, or say that the list has ended."""
        purpose = PURPOSE.regex.match(line.text)
        if purpose and self.entries and not self.described:
            self.entries[-1] = replace(self.entries[-1], purpose=_quoted(line, purpose))
            return True
        if line.style:
            return self._add(line, line.style)
        if self.styles[:1] in ([], [_UNMARKED]) and _is_title(line, self.lines[self.at + 1 : self.at + 2]):
            return self._add(line, _UNMARKED)
        if self.entries and line.near and line.text[0].islower() and not self.described:
            broken = self.entries[-1]
            self.entries[-1] = replace(broken, span=Span(broken.span.start, trimmed(line.text, line.span).end))
            return True
        self.described = bool(self.entries) and self._goes_on()
        return self.described

    def _add(self, line: Line, style: str) -> bool:
        """Take a line for an entry; False where its number does not go on with those before."""
        depth = self.styles.index(style) if style in self.styles else len(self.styles)
        if depth and self.described:
            return True
        if depth == _DEEPEST or not self._counts(line, style, depth):
            return False
        self.styles[depth:] = [style]
        self.last = {level: number for level, number in self.last.items() if level <= depth}
        self.entries.append(_entry(line, depth))
        self.described = False
        return True

    def _counts(self, line: Line, style: str, depth: int) -> bool:
        if style not in NUMBERS or line.number is None:
            return True
        number = int(_POINT.split(line.number.value)[-1])
        if number != self.last.get(depth, 0) + 1:
            return False
        self.last[depth] = number
        return True

    def _goes_on(self) -> bool:
        """Whether, past a description, the next number of the first level follows."""
        if self.styles[0] not in NUMBERS:
            return False
        further = self.lines[self.at + 1 : self.at + 1 + _DESCRIPTIONS.get(self.styles[0], _DESCRIPTION)]
        number = next((line.number for line in further if line.style == self.styles[0]), None)
        return bool(number and number.value == str(self.last[0] + 1))


def list_at(lines: Sequence[Line], at: int) -> List:
    """The list that begins with line `at`, empty where none does.

    Args:
        lines: the lines of an item.
        at: index of the line behind the introduction.
    """
    made = _Open(lines, at)
    part = lines[at].part if at < len(lines) else ""
    while made.at < len(lines) and lines[made.at].part == part and made.take(lines[made.at]):
        made.at += 1
        if len(made.entries) > _MOST:
            return List()
    return List(tuple(made.entries), made.at)


def _entry(line: Line, depth: int) -> Entry:
    """A line as an entry, its purpose apart where it stands in the same line."""
    inner = _INNER_PURPOSE.search(line.text)
    purpose = PURPOSE.regex.match(line.text, inner.end()) if inner else None
    if not inner or not purpose:
        return Entry(trimmed(line.text, line.span), depth, line.number)
    before = Span(line.span.start, line.span.start + inner.start())
    return Entry(trimmed(line.text[: inner.start()], before), depth, line.number, _quoted(line, purpose))


def _quoted(line: Line, purpose: re.Match[str]) -> Quote:
    start = line.span.start + purpose.start("purpose")
    return Quote(purpose["purpose"], Span(start, start + len(purpose["purpose"])))


def _is_title(line: Line, following: Sequence[Line]) -> bool:
    """Whether an unmarked line is a title above marked entries."""
    short = len(line.text.split()) <= _TITLE_WORDS and not _SENTENCES.search(line.text)
    above = bool(following and following[0].style and following[0].part == line.part)
    return short and above and line.text[0].isupper() and not line.text.endswith(".")


def trimmed(text: str, span: Span) -> Span:
    """A span without the stops, commas and conjunctions at the end of its text; the stop of an abbreviation stays."""
    if _ABBREVIATED.search(text):
        return span
    return Span(span.start, span.start + len(_TAIL.sub("", text)))
