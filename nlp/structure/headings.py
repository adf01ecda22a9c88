"""Headings of an item's sections: which line is one, of which kind, and how much of the line belongs to it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import BODY
from referatgraf.nlp.structure.decision_headings import read_decision_heading
from referatgraf.nlp.structure.heading_words import heading_words, section_of
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold

ABSENT_FROM = Pattern(
    "absent from a body",
    re.compile(rf"^Fraværende (?:i|fra) (?:{BODY.pattern})(?:,? (?:den )?[\w. ]{{8,20}})?:?$"),
    "Fraværende i Økonomiudvalget, 14. maj 2024:",
    "Fraværende i dag: Ib Krog",
)
RECOMMENDS_TO = Pattern(
    "recommendation to a body",
    re.compile(r"(?i)^(?:indstilling(?:er)?|administrationen indstiller|forvaltningen indstiller) til\b"),
    "Administrationen indstiller til Økonomiudvalget",
    "Indstilling om budget",
)
CONTENT_BEHIND = Pattern(
    "content behind a heading",
    re.compile(r"(?P<mark>\.|\s+[-–](?=\s+[A-ZÆØÅ]))?\s+(?:[A-ZÆØÅ][a-zæøå]|\d{1,2}[-./]\d|-\s)"),
    " Sagen genoptages.",
    " af budget",
)
COUNT = Pattern("how many stand below", re.compile(r"\s*\(\d{1,3}\)(?=:?$)"), "Bilag (2)", "Bilag 2")
_RUNNING = ("decision", "summary", "recommendation", "presentation", "history", "attachments", "economy", "competence")
"""Sections whose heading may be followed by its content on the same line, without a colon."""
_OPENS_TITLES = frozenset({"økonomi", "bilag", "forslag", "protokol", "beskrivelse", "tema"})
"""Heading words that begin titles and sentences just as often ("Økonomi Bornholm", "Bilag 1")."""
_WORD = re.compile(r"[^\W\d_][\w/'’&-]*")
_LONGEST = 60
_LONGEST_SMALL = 40
"""A line that begins with a small letter is a heading only if it is short."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line (or the beginning of one) that opens a section.

    Attributes:
        kind: code of the section, or one of the three that structure resolves (see `heading_words.SECTIONS`).
        size: number of characters of the line that belong to the heading; what follows is content.
        body, date: of a decision heading, where printed.
    """

    kind: str
    size: int
    body: Quote | None = None
    date: Quote | None = None


def read_heading(line: Line) -> Heading | None:
    """The heading that `line` is or begins with, or None."""
    heading = _short(line.text) if len(line.text) < _LONGEST else _read(line.text)
    if heading is None or (heading.body is None and heading.date is None):
        return heading
    body, date = (quote and line.placed(quote) for quote in (heading.body, heading.date))
    return Heading(heading.kind, heading.size, body, date)


@lru_cache(maxsize=4096)  # the same headings return in every item and document
def _short(text: str) -> Heading | None:
    return _read(text)


def _read(text: str) -> Heading | None:
    """The heading of a line, its body and date counted from the line's beginning."""
    if not text[:1].isalpha() or (not text[0].isupper() and len(text) > _LONGEST_SMALL):
        return None
    if len(text) < _LONGEST and (kind := section_of(COUNT.regex.sub("", text))):
        return Heading(kind, len(text))
    if ABSENT_FROM.regex.match(text):
        return Heading("absence", len(text))
    decision = read_decision_heading(text)
    if decision:
        return Heading("decision", *decision)
    return _before_colon(text) or _before_content(text)


def is_heading(line: Line) -> bool:
    """Whether the whole line is a heading."""
    heading = read_heading(line)
    return heading is not None and heading.size >= len(line.text)


def _before_colon(text: str) -> Heading | None:
    """A heading word with its content behind a colon: "Beslutning: sendt til …"."""
    colon = text.find(":", 0, _LONGEST)
    if colon <= 0:
        return None
    kind = section_of(text[:colon])
    if kind:
        return Heading(kind, colon + 1)
    if colon == len(text) - 1 and RECOMMENDS_TO.regex.match(text):
        return Heading("recommendation", len(text))
    return None


def _before_content(text: str) -> Heading | None:
    """A heading word with its content behind it: "Resumé Kompetenceudvalg: …"."""
    first = _WORD.match(text)
    if first is None or fold(first.group()) not in _first_words():
        return None
    words = list(_WORD.finditer(text[:_LONGEST]))
    for word in words[2::-1]:
        head, rest = text[: word.end()], text[word.end() :]
        kind = heading_words().get(fold(head))
        content = CONTENT_BEHIND.regex.match(rest) if rest and kind in _RUNNING else None
        if kind and content and not _is_title(head, rest):
            return Heading(kind, word.end() + max(content.end("mark"), 0))
    return None


@cache
def _first_words() -> frozenset[str]:
    """The first words of the headings that content may follow."""
    words = (word for word, kind in heading_words().items() if kind in _RUNNING)
    return frozenset(hit.group() for word in words if (hit := _WORD.match(word)))


def _is_title(head: str, rest: str) -> bool:
    """Whether a heading word merely begins a title or a sentence."""
    return fold(head) in _OPENS_TITLES or (len(rest.split()) < 2 and not rest.rstrip().endswith("."))
