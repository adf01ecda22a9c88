"""The lines of an item as lists are read from them: each with the mark before it ("1.", "2.1", "-", "Princip 3 –")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.recognition.passages import Passage

_GAP = r"[ \u00a0\t]"
MARKS = (
    Pattern(
        "principle",
        re.compile(
            rf"(?i)(?:del)?princip(?:pet)?{_GAP}(?:nr\.{_GAP})?(?P<number>\d{{1,2}}(?:[.,]\d{{1,2}})?){_GAP}?[.:)–-](?={_GAP}|\*)"
        ),
        "Princip 2 – Fælles om havnen",
        "Princip 2 handler om havnen",
    ),
    Pattern(
        "principle",
        re.compile(rf"(?i)(?P<number>\d{{1,2}})\.{_GAP}(?:del)?princip{_GAP}?[.:)–-](?={_GAP}|\*)"),
        "2. princip: Fælles om havnen",
        "2. princip er nyt",
    ),
    Pattern(
        "decimal", re.compile(rf"(?P<number>\d{{1,2}}[.,]\d{{1,2}})[.:)]?(?={_GAP})"), "2.1 Vi spørger", "2. Vi spørger"
    ),
    Pattern(
        "number",
        re.compile(
            rf"(?i)(?:ad{_GAP})?\(?(?P<number>\d{{1,2}})(?:{_GAP}?[.:)]|{_GAP}[–-])(?={_GAP}|\*|(?-i:[A-ZÆØÅ]))"
        ),
        "1: Fælles om havnen",
        "12 havne",
    ),
    Pattern("letter", re.compile(rf"(?P<number>[a-h])[.)](?={_GAP})"), "b) Vi spørger", "ca 2 havne"),
    Pattern(
        "bullet",
        re.compile(rf"(?:[-–*]|o(?={_GAP}+[A-ZÆØÅ]))(?={_GAP})|[•▪■◦‣○●·\uf0b7\uf0a7](?={_GAP}|\w)"),
        "- Vi spørger",
        "-5 mio. kr.",
    ),
)
"""What stands before an entry of a list, the surest first."""
NUMBERS = ("principle", "principle part", "decimal", "number")
"""Marks that count: each is one more than the mark before."""
PURPOSE = Pattern(
    "what a principle is for",
    re.compile(rf"(?i)\(?formål(?:et er)?{_GAP}?[:–-]{_GAP}*(?P<purpose>[^\s()](?:[^\r\n]*[^\s.)])?)"),
    "(Formål: Gøre afgørelserne ens)",
    "Formålet er at gøre afgørelserne ens",
)
_LINE = re.compile(r"[^\r\n]+")
_DRESS = re.compile(r"[\s#>_]*(?:\*{1,3}(?=[^\s*])[\s_]*)?")
_UNDRESS = re.compile(r"[\s*_#]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        text: without blanks, marks of Markdown and the mark of a list.
        span: the characters of `text`.
        style: name of the mark before it, of a bullet the bullet itself; empty where there is none.
        number: the number in the mark.
        near: whether it follows the line before without a blank one between.
        heading: whether it is marked as a heading.
        part: the kind of passage it stands in.
    """

    text: str
    span: Span
    style: str
    number: Quote | None
    near: bool
    heading: bool
    part: str


def lines(text: str, parts: Iterable[Passage]) -> list[Line]:
    """The lines of consecutive passages."""
    found: list[Line] = []
    for part in parts:
        last = part.span.start
        for hit in _LINE.finditer(text, part.span.start, part.span.end):
            found += _line(text, hit, text.count("\n", last, hit.start()) <= 1, part.kind)
            last = hit.end()
    return found


def _line(text: str, hit: re.Match[str], near: bool, part: str) -> Iterator[Line]:
    start = _dressed(text, hit.start(), hit.end())
    heading = "#" in text[hit.start() : start]
    style, number = "", None
    for mark in MARKS:
        found = mark.regex.match(text, start, hit.end())
        if found:
            groups = found.groupdict()
            style = _style(mark.name, groups["number"]) if groups else found.group()
            number = Quote(groups["number"], Span(*found.span("number"))) if groups else None
            start = _dressed(text, found.end(), hit.end())
            break
    inner = _UNDRESS.sub("", text[start : hit.end()])
    if inner:
        yield Line(inner, Span(start, start + len(inner)), style, number, near, heading, part)


def _style(name: str, number: str) -> str:
    return "principle part" if name == "principle" and not number.isdecimal() else name


def _dressed(text: str, start: int, end: int) -> int:
    """Where the words begin behind blanks and marks of Markdown."""
    dress = _DRESS.match(text, start, end)
    return dress.end() if dress else start
