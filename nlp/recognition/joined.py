"""A text whose names are whole wherever a page had no more room, and the way back to the characters of the document.

A line end in the midst of a word falls away with its hyphen ("Regi-⏎on"), and the hyphen stays where it belongs to the
word ("MED-⏎udvalget", "Ikast-⏎Brande"). A line end within a name of several words becomes a blank ("Friis &⏎Holm A/S").
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from referatgraf.nlp.minutes import Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.lines import breaks

Thing = TypeVar("Thing")
_NEXT_LINE = r"[ \t]{0,3}\r?\n[ \t]{0,40}"
_HYPHEN = re.compile(r"-[ \t]{0,3}\r?\n")
WITHIN_WORD = Pattern(
    "hyphen and line end in the midst of a word",
    re.compile(
        rf"(?:(?P<kept>(?<=[A-ZÆØÅ\d])-(?={_NEXT_LINE}[a-zæøåéü])|(?<=[a-zæøåéüA-ZÆØÅ])-(?={_NEXT_LINE}[A-ZÆØÅ]))"
        rf"|(?<=[a-zæøåéü])-(?={_NEXT_LINE}[a-zæøåéü])){_NEXT_LINE}"
        r"(?!(?:og|eller|samt|til|men|i|på|for|fra|med|at)(?![\w-]))"
    ),
    "i Regi-\non Nordjylland",
    "Teknik-\nog Miljøudvalget",
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A text without the line ends within its names.

    Attributes:
        text: what is left.
        cuts: the offsets in the document of what fell away, in order.
        shifts: how many characters have fallen away up to and with each cut.
    """

    text: str
    cuts: Sequence[Span] = ()
    shifts: Sequence[int] = ()

    @classmethod
    def of(cls, text: str) -> "Joined":
        r"""The joined form of a document's text.

        >>> Joined.of("svar fra Regi-\non Nordjylland").text
        'svar fra Region Nordjylland'
        """
        words = list(_within_words(text))
        hyphens = {cut.end for cut in words}
        between = [each for each in breaks(text) if each.end not in hyphens]
        cuts = sorted((*words, *(Span(each.start, each.end - 1) for each in between)), key=_start)
        cuts = [cut for cut in cuts if cut.start < cut.end]
        text = _with_blanks(text, between)
        ends = [0, *(cut.end for cut in cuts)]
        starts = [*(cut.start for cut in cuts), len(text)]
        kept = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
        shift, shifts = 0, []
        for cut in cuts:
            shift += cut.end - cut.start
            shifts.append(shift)
        return cls(kept, cuts, shifts)

    def read(self, thing: Thing) -> Thing:
        """What was read from the document, with its offsets in the joined text."""
        return _moved(thing, self._forth) if self.cuts else thing

    def printed(self, thing: Thing) -> Thing:
        """What was read from the joined text, with its offsets in the document."""
        return _moved(thing, self._back) if self.cuts else thing

    def _forth(self, span: Span) -> Span:
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, offset: int) -> int:
        """Where a character of the document stands in the joined text, or what follows it if it fell away."""
        number = bisect_right(self.cuts, offset, key=lambda cut: cut.start)
        if not number:
            return offset
        beyond = max(0, self.cuts[number - 1].end - offset)
        return offset + beyond - self.shifts[number - 1]

    def _back(self, span: Span) -> Span:
        if span.start == span.end:
            return Span(self._offset(span.start), self._offset(span.start))
        return Span(self._offset(span.start), self._offset(span.end - 1) + 1)

    def _offset(self, place: int) -> int:
        """Where a character of the joined text stands in the document."""
        before = bisect_right(range(len(self.cuts)), place, key=lambda n: self.cuts[n].end - self.shifts[n])
        return place + (self.shifts[before - 1] if before else 0)


def _start(span: Span) -> int:
    return span.start


def _within_words(text: str) -> Iterator[Span]:
    """What falls away within words."""
    if _HYPHEN.search(text):
        for hit in WITHIN_WORD.regex.finditer(text):
            yield Span(hit.start() + bool(hit["kept"]), hit.end())


def _with_blanks(text: str, between: Iterable[Span]) -> str:
    """The text with a blank for the last character of each of the spans, which are in order."""
    parts, at = [], 0
    for each in between:
        parts += [text[at : each.end - 1], " "]
        at = each.end
    return "".join((*parts, text[at:]))


def _moved(thing: Thing, move: Callable[[Span], Span]) -> Thing:
    """A thing, or a tuple of things, with every span in it moved."""
    return cast("Thing", _each(thing, move))


def _each(thing: object, move: Callable[[Span], Span]) -> object:
    if isinstance(thing, Span):
        return move(thing)
    if isinstance(thing, tuple):
        return tuple([_each(part, move) for part in thing])
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    old = ((each.name, getattr(thing, each.name)) for each in fields(thing))
    new = {name: told for name, value in old if (told := _each(value, move)) is not value}
    return replace(thing, **new) if new else thing
