"""Headings and labels inside running text: where a long line is cut into lines.

A line is cut before a label of the head, a label of identification, an open mark, a heading word that stands like
one and a number with a title and its frame; and after a heading, an open mark and a list of absent names.
"""

import re
from functools import cache

from referatgraf.nlp.structure.bodies import BODY
from referatgraf.nlp.structure.dates import Pattern
from referatgraf.nlp.structure.headings import heading_words, read_heading
from referatgraf.nlp.structure.labels import label_words
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.marks import LABELLED
from referatgraf.nlp.structure.people import read_people

_LONG = 160
_NEVER_INSIDE = frozenset(
    {"tema", "formål", "proces", "effekt", "protokol", "information", "indledning", "vurdering", "kompetence"}
)
_GLUED = (
    "Sagsfremstilling",
    "Indstilling",
    "Beslutning",
    "Resumé",
    "Resume",
    "Beslutningstema",
    "Indholdsfortegnelse",
    "Sagsbeskrivelse",
)
_ACCENTED = {
    "resume": ("Resume", "Resumé", "RESUME", "RESUMÉ"),
    "sagsresume": ("Sagsresumé", "Sagsresume", "SAGSRESUMÉ", "SAGSRESUME"),
}


@cache
def _written_words() -> tuple[str, ...]:
    """Heading words as running text prints them, capitalised or in capitals, the longest first."""
    folded = [
        word
        for word, kind in heading_words().items()
        if kind != "title" and word not in _NEVER_INSIDE and len(word) > 4
    ]
    written = {form for word in folded for form in _ACCENTED.get(word, (word[0].upper() + word[1:], word.upper()))}
    return tuple(sorted(written, key=lambda word: (-len(word), word)))


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


@cache
def inline_marks() -> tuple[Pattern, ...]:
    """Where a long line is cut: each pattern begins at the first character of a new line."""
    labels = _alternatives(tuple(sorted(label_words(), key=lambda word: (-len(word), word))))
    headings = _alternatives(_written_words())
    capitals = _alternatives(tuple(word for word in _written_words() if word.isupper()))
    frame = rf"(?:{LABELLED.pattern}|Åben sag|ÅBEN SAG|Åbent\b|LUKKET SAG|(?:{headings})\b|\d{{2,3}}[-./]\d)"
    return (
        Pattern("label of the head", re.compile(rf"(?<![\w-])(?:{labels})(?=:)"), "Mødested: Byrådssalen", "mødestedet"),
        Pattern("label of identification", re.compile(rf"(?:{LABELLED.pattern})|(?<![\w-])Sag Dok Initialer", re.I), "Sagsnr.: 14/6023", "sagen nr. 3"),
        Pattern("group", re.compile(r"(?<![\w-])(?:ÅBEN|LUKKET) DAGSORDEN(?= )|(?<![\w-])(?:ÅBNE|LUKKEDE) (?:SAGER|PUNKTER)(?= )"), "ÅBEN DAGSORDEN 89. Budget", "åben dagsorden"),
        Pattern("open mark", re.compile(r"(?<![\w-])(?:[A-ZÆØÅ]{2,8} / \d\d/\d+ )?(?:Åben sag|ÅBEN SAG|Åbent punkt|Åbent(?= [A-ZÆØÅ]))(?![\w:])"), "Åben sag", "åben sagsgang"),
        Pattern("decision of a body", re.compile(rf"(?:Beslutning(?:er)? (?:i |fra )?(?={BODY.pattern})|BESLUTNING(?:ER)? I (?=[A-ZÆØÅ]))"),
                "Beslutning Økonomiudvalget den", "beslutning i udvalget"),
        Pattern("heading", re.compile(rf"(?:(?<=[.!?:)\d] )|(?<=[.!?:])|(?<=rådet )|(?<=valget )|(?<=elsen )|(?<=\.pdf )|(?<=åbent )|(?<= sag ))(?:{headings})(?=:? [A-ZÆØÅ\d-]|:?$)"
                rf"|(?<![\w-])(?:{capitals})(?![\w-])|(?<![\w-])(?:{headings})(?=:)"),
                "Slut. Sagsfremstilling Sagen", "den Sagsfremstilling"),
        Pattern("attendance", re.compile(r"(?<![\w-])(?:Afbud|Fraværende|Ikke til stede):"), "Afbud: Ingen", "meldte afbud"),
        Pattern("next item", re.compile(rf"(?:(?<=[.!?)] )|(?<=[a-zæøå] ))\d{{1,4}}\. (?=[A-ZÆØÅ](?:[^.:]|\b(?:pr|nr|kl|vedr|evt|gl|mv|\d+)\.){{3,150}}?(?: {frame}|$))", re.S), "Slut. 42. Budget Sagsnr.: 3", "se 42. Budget"),
    )  # fmt: skip


def is_inline(lines: list[Line]) -> bool:
    """Whether more headings and labels stand inside long lines than on lines of their own."""
    own = sum(1 for line in lines if len(line.text) < 60 and is_heading(line))
    long = [line for line in lines if len(line.text) > _LONG]
    counted = [mark for mark in inline_marks() if mark.name in ("heading", "label of the head")]
    inside = sum(1 for line in long for mark in counted for _ in mark.regex.finditer(line.text))
    return inside > 2 * own + 1


def is_heading(line: Line) -> bool:
    """Whether the whole line is a heading."""
    heading = read_heading(line)
    return heading is not None and heading.size >= len(line.text)


def cut(line: Line) -> list[Line]:
    """The lines that `line` holds."""
    if len(line.text) < 40:
        return [line]
    hits = [(mark.name, hit) for mark in inline_marks() for hit in mark.regex.finditer(line.text)]
    bodies = {hit.start() for name, hit in hits if name == "decision of a body"}
    ends = {
        hit.end()
        for name, hit in hits
        if name == "heading" and hit.start() not in bodies and line.text[hit.end() : hit.end() + 1] != ":"
    }
    cuts = {0, *(hit.start() for _, hit in hits)}
    return _pieces(line, cuts | ends | _ends(line, sorted(cuts)))


def unglued(line: Line) -> list[Line]:
    """A heading glued to the end of the sentence before it, or to the beginning of the text below it."""
    if not line.text[-1:].isalpha() and line.text[-1:] != ":" and not line.text.startswith(_GLUED):
        return [line]
    tail = _glued_tail().search(line.text)
    if tail and tail.start() > 0:
        return [line.part(0, tail.start()), line.part(tail.start(), gap=1)]
    head = _glued_head().match(line.text)
    if head:
        return [line.part(0, head.end()), line.part(head.end(), gap=1)]
    return [line]


@cache
def _glued_tail() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?:)])(?:{_alternatives(_written_words())}):?$")


@cache
def _glued_head() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives(_GLUED)})(?=[A-ZÆØÅ][a-zæøå]|\d{{1,4}}\. ?[A-ZÆØÅ])")


def _ends(line: Line, cuts: list[int]) -> set[int]:
    """Where the content behind a heading, an open mark or a list of names begins."""
    ends: set[int] = set()
    for begin, stop in zip(cuts, [*cuts[1:], len(line.text)], strict=True):
        piece = line.part(begin, stop)
        offset = piece.start - line.start
        heading = read_heading(piece) or read_heading(_capitals(piece))
        if heading and heading.size < len(piece.text):
            ends.add(offset + heading.size)
        ends |= {offset + end for end in _mark_end(piece)}
    return ends


def _capitals(line: Line) -> Line:
    """The capitals at the beginning of a line, where they are a heading of their own."""
    hit = re.match(r"[A-ZÆØÅÉ][A-ZÆØÅÉ ,&-]+(?=[ :]|$)", line.text)
    return line.part(0, hit.end()) if hit else line


def _mark_end(piece: Line) -> list[int]:
    marks = {mark.name: mark.regex for mark in inline_marks()}
    opened = marks["open mark"].match(piece.text) or marks["group"].match(piece.text)
    if opened:
        return [opened.end()]
    if marks["attendance"].match(piece.text):
        people = list(read_people(piece.text))
        rest = people[-1].span.end if people else 0
        tail = (
            re.match(r"(?: \([^)]*\))?\.? (?=[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]|\.))", piece.text[rest:]) if rest else None
        )
        return [rest + tail.end()] if tail else []
    return []


def _pieces(line: Line, cuts: set[int]) -> list[Line]:
    places = sorted(cut for cut in cuts if 0 <= cut < len(line.text))
    parts = [line.part(begin, end, gap=line.gap if begin == 0 else 0)
             for begin, end in zip(places, [*places[1:], len(line.text)], strict=True)]  # fmt: skip
    return [part for part in parts if part.text]
