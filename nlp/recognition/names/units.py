"""The stretches of text that are read as one: sentences, lines of lists and windows of what is too long."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.names.words import Word, words

LONGEST = 90
"""Words of a window; sentences of minutes are seldom longer."""
OVERLAP = 30
"""Words that two windows share: each is right about those that have others on both sides."""
MOST = 1000
"""Words without an end of a sentence beyond which a text is a list or no language, and is not read."""
_SHORTENED = "kl nr ca jf hr dr Dr Gl gl Skt Sdr Ndr stk mio evt vedr tlf pkt inkl eks bl.a"
_NOT_SHORTENED = "".join(rf"(?<!{re.escape(word)}\.)" for word in _SHORTENED.split())
END = Pattern(
    "end of a sentence",
    re.compile(rf"(?<=[.!?])(?<![ (.][A-ZÆØÅa-zæøå]\.){_NOT_SHORTENED}[ \u00a0]+(?=[A-ZÆØÅ0-9\"”»(])"),
    "Godkendt. Sagen er slut",
    "den 4. maj kl. 17 med evt. Vera Holm",
)
"""A stop behind one letter or an abbreviation ends none."""
_LINE = re.compile(r"\r?\n")
_FULL = 60
"""Characters of a line that may have been broken for want of room."""
_GOES_ON = re.compile(r"[ \t]*[a-zæøå(]")
_STOPS = re.compile(r"[.!?:;]\s*$")


class Unit(NamedTuple):
    """Words that are read together, and which of them this unit answers for: those from `first` to before `last`."""

    words: Sequence[Word]
    first: int
    last: int

    @property
    def text(self) -> tuple[str, ...]:
        """The words alone; units of the same words have the same names."""
        return tuple(word.text for word in self.words)


def units(text: str, parts: Iterable[Span]) -> Iterator[Unit]:
    """The units of the parts of a text, in order.

    Args:
        text: the document's text.
        parts: where names are sought.
    """
    for part in parts:
        for paragraph in paragraphs(text, part):
            for sentence in _sentences(text, paragraph):
                yield from windows(words(text, sentence.start, sentence.end))


def windows(found: Sequence[Word]) -> Iterator[Unit]:
    """The words of a sentence as they are, or in windows that overlap; none of what is no sentence."""
    if len(found) > MOST:
        return
    if len(found) <= LONGEST:
        yield Unit(found, 0, len(found))
        return
    step = LONGEST - OVERLAP
    for start in range(0, len(found) - OVERLAP, step):
        end = min(start + LONGEST, len(found))
        first = 0 if start == 0 else OVERLAP // 2
        last = end - start if end == len(found) else LONGEST - OVERLAP // 2
        yield Unit(found[start:end], first, last)


def paragraphs(text: str, part: Span) -> Iterator[Span]:
    """The lines of a part; lines that were broken for want of room are one."""
    start = at = part.start
    for line in _LINE.finditer(text, part.start, part.end):
        full = line.start() - at >= _FULL and not _STOPS.search(text, at, line.start())
        at = line.end()
        if not (full or _GOES_ON.match(text, at)):
            yield Span(start, line.start())
            start = at
    yield Span(start, part.end)


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for stop in END.regex.finditer(text, paragraph.start, paragraph.end):
        yield Span(start, stop.start())
        start = stop.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)
