"""Headings and labels inside running text: where a long line is cut into lines.

A line is cut before a label of the head, a label of identification, an open mark, a heading word that stands like
one, the end of the meeting and a number with a title and its frame; and after a heading, an open mark, a list of
absent names and the end of the meeting.
"""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.bodies import BODY
from referatgraf.nlp.structure.case_numbers import LABELLED_NUMBER
from referatgraf.nlp.structure.decision_headings import BROKEN_DECISION, DATED_BODY, is_dated, tells_decision
from referatgraf.nlp.structure.heading_words import heading_words
from referatgraf.nlp.structure.headings import is_heading, read_heading
from referatgraf.nlp.structure.identification import LABELLED
from referatgraf.nlp.structure.labels import label_words
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.people import read_people
from referatgraf.nlp.structure.words import any_of

_LONG = 160
"""A line of more characters holds running text."""
_SHORT = 30
"""A line of fewer characters is never cut."""
_LONGEST_HEADING = 60
_NEVER_INSIDE = frozenset(
    {"tema", "formål", "proces", "effekt", "protokol", "information", "indledning", "vurdering", "kompetence"}
)
"""Heading words that are common words of sentences too."""
_SHORTEST_INSIDE = 5
_ACCENTED = {
    "resume": ("Resume", "Resumé", "RESUME", "RESUMÉ"),
    "sagsresume": ("Sagsresumé", "Sagsresume", "SAGSRESUMÉ", "SAGSRESUME"),
}
_BEFORE_HEADING = (
    r"(?:(?<=[.!?:)\d] )|(?<=[.!?:])|(?<=rådet )|(?<=valget )|(?<=elsen )|(?<=\.pdf )|(?<=åbent )|(?<= sag ))"
)
_ABBREVIATED = r"\b(?:pr|nr|kl|vedr|evt|gl|mv|\d+)\."
_NUMBER_BEFORE = re.compile(r"\d{1,4}[.)]? ")
_LONGEST_NUMBER = 8
_CAPITALS = re.compile(r"[A-ZÆØÅÉ][A-ZÆØÅÉ ,&-]+(?=[ :]|$)")
_SENTENCE_BEHIND_NAMES = re.compile(r"(?: \([^)]{0,60}\))?\.? (?=[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]|\.))")
_NAME_WORD = r"[A-ZÆØÅ][\w.'-]*(?: \([^()]{1,20}\))?(?:,| og)?"
_MOST_NAMES, _LONG_HEADING = 60, 8

_GROUP = Pattern(
    "open or closed part",
    re.compile(
        r"(?<![\w-])(?:(?:ÅBEN|LUKKET) DAGSORDEN|(?:ÅBNE|LUKKEDE) (?:SAGER|PUNKTER)|"
        r"(?:SAGER|PUNKTER) TIL [A-ZÆØÅ]{4,})(?= )"
        r"|(?<=[.:!?)] )Lukket dagsorden(?=:? \d{1,4}\.? |:?$)"
    ),
    "ÅBEN DAGSORDEN 89. Budget",
    "åben dagsorden",
)
_CLOSING = Pattern(
    "end of the meeting",
    re.compile(
        r"(?<![\w-])Mødet (?:blev )?(?:hævet|sluttede|sluttet|afsluttet|slut):? "
        r"kl\.? ?\d{1,2}(?:[.:]\d\d)?\.?"
    ),
    "Afbud: Ingen Mødet afsluttet kl. 17",
    "mødet slut kl. 17",
)


class Marks(NamedTuple):
    """What a long line is cut at: each pattern begins at the first character of a new line."""

    label: Pattern
    identification: Pattern
    group: Pattern
    access: Pattern
    decision: Pattern
    dated: Pattern
    heading: Pattern
    attendance: Pattern
    closing: Pattern
    item: Pattern


@cache
def written_headings() -> tuple[str, ...]:
    """Heading words as running text prints them, capitalised and in capitals."""
    inside = (
        word
        for word, kind in heading_words().items()
        if kind != "title" and word not in _NEVER_INSIDE and len(word) >= _SHORTEST_INSIDE
    )
    return tuple(form for word in inside for form in _ACCENTED.get(word, (word[0].upper() + word[1:], word.upper())))


@cache
def _written_words() -> frozenset[str]:
    return frozenset(written_headings())


def is_written_heading(word: str) -> bool:
    """Whether a word is a heading as running text prints it, with a colon perhaps."""
    return word.strip(":") in _written_words()


@cache
def inline_marks() -> Marks:
    """The patterns, made from the tables of headings and labels."""
    headings = any_of(written_headings())
    return Marks(
        label=Pattern(
            "label of the head",
            re.compile(rf"(?=[A-ZÆØÅ])(?<![\w-])(?<!Beslutning )(?<!\bi )(?:{any_of(label_words())})(?=:)"),
            "Mødested: Byrådssalen",
            "mødestedet",
        ),
        identification=Pattern(
            "label of identification",
            re.compile(rf"(?:{LABELLED.regex.pattern})|(?<![\w-])Sag Dok Initialer", re.I),
            "Sagsnr.: 14/6023",
            "sagen nr. 3",
        ),
        group=_GROUP,
        access=Pattern(
            "open mark",
            re.compile(
                r"(?<![\w/-])(?:(?:[A-ZÆØÅ]{2,8} / )?\d\d/\d+ )?"
                r"(?:Åben sag|ÅBEN SAG|Åbent punkt|Åbent(?= [A-ZÆØÅ]))(?![\w:])"
                rf"|(?<=\w )Lukket(?: sag| punkt)?(?= (?i:{LABELLED.regex.pattern}))"
            ),
            "Åben sag",
            "åben sagsgang",
        ),
        decision=Pattern(
            "decision of a body",
            re.compile(
                rf"{BROKEN_DECISION}(?:er)? (?:i |fra )?(?={BODY.pattern})|BESLUTNING(?:ER)? I (?=[A-ZÆØÅ])"
                r"|Beslutning den ?:(?= )"  # its day was lost
            ),
            "Beslutning Økonomiudvalget den",
            "beslutning i udvalget",
        ),
        dated=DATED_BODY,
        heading=_heading_mark(headings),
        attendance=Pattern(
            "attendance",
            re.compile(r"(?<![\w-])(?:Afbud|Fraværende|Ikke til stede):"),
            "Afbud: Ingen",
            "meldte afbud",
        ),
        closing=_CLOSING,
        item=_item_mark(headings),
    )


def _heading_mark(headings: str) -> Pattern:
    """A heading word behind the end of a sentence, in capitals or before a colon."""
    capitals = any_of(word for word in written_headings() if word.isupper())
    return Pattern(
        "heading",
        re.compile(
            rf"(?=[A-ZÆØÅ])(?:{_BEFORE_HEADING}(?:{headings})(?=:? (?:[A-ZÆØÅ\d-]|[a-h]\) )|:?$)"
            rf"|(?<![\w-])(?:(?:{capitals})(?![\w-])|(?:{headings})(?=:)))"
        ),
        "Slut. Sagsfremstilling Sagen",
        "den Sagsfremstilling",
    )


def _item_mark(headings: str) -> Pattern:
    """A number and a title, if the frame of an item follows."""
    access = r"Åben sag|ÅBEN SAG|Åbent\b|LUKKET SAG"
    frame = rf"(?:{LABELLED.regex.pattern}|{access}|(?:{headings})\b|\d{{2,3}}[-./]\d)"
    title = rf"[A-ZÆØÅ](?:[^.:]|{_ABBREVIATED}){{3,150}}?"
    before = r"(?<=[.!?)] )|(?<=\d{5} )"  # a sentence, or the number of the case before
    return Pattern(
        "next item",
        re.compile(
            rf"(?:(?:{before}|(?<=[a-zæøå] ))(?<!\b[Aa]d )(?<!\b[Pp]kt\. )\d{{1,4}}\. (?={title}(?: {frame}|$))"
            rf"|(?:{before}|(?<=[:T] ))(?<!\b[Pp]kt\. )\d{{1,4}}\. "
            r"(?=(?:LUKKET|Lukket)(?: (?i:punkt|sag))?(?::| [–-] |$)|\((?:LUKKET|Lukket)\) [A-ZÆØÅ]))",
            re.S,
        ),
        "Slut. 42. Budget Sagsnr.: 3",
        "i alt 42. budget",
    )


def is_inline(lines: list[Line]) -> bool:
    """Whether more headings and labels stand inside long lines than on lines of their own."""
    own = sum(1 for line in lines if len(line.text) < _LONGEST_HEADING and is_heading(line))
    marks = inline_marks()
    long = [line.text for line in lines if len(line.text) > _LONG]
    headings = sum(1 for text in long for _ in marks.heading.regex.finditer(text))
    labels = sum(1 for text in long if ":" in text for _ in marks.label.regex.finditer(text))
    return headings + labels > 2 * own + 1


def cut(line: Line) -> list[Line]:
    """The lines that `line` holds."""
    if len(line.text) < _SHORT:
        return [line]
    marks, text = inline_marks(), line.text
    found = [(mark, hit) for mark in marks for hit in mark.regex.finditer(text)]
    groups = [hit for mark, hit in found if mark is marks.group]
    hits = [(mark, hit) for mark, hit in found if _stands(mark, hit, groups, text)]
    bodies = {hit.start() for mark, hit in hits if mark is marks.decision}
    headings = [hit.span() for mark, hit in hits if mark is marks.heading and hit.start() not in bodies]
    behind = [_behind_names(text, hit.end()) for mark, hit in hits if mark is marks.attendance]
    headings += [span for span in behind if span]
    ends = {end for _, end in headings if not text.startswith(":", end)}
    cuts = {0, *(hit.start() for _, hit in hits), *(start for start, _ in headings)}
    return _pieces(line, cuts | ends | _ends(line, sorted(cuts)))


def _stands(mark: Pattern, hit: re.Match[str], groups: list[re.Match[str]], text: str) -> bool:
    """Whether what a mark has matched is one where it stands."""
    marks = inline_marks()
    if mark is marks.heading:
        return not (_ends_title(hit, text) or _is_within(hit, groups, text))
    return mark is not marks.dated or tells_decision(text, hit)


def _ends_title(heading: re.Match[str], text: str) -> bool:
    """Whether a heading word is the last of a title: numbers follow, and no content ("… Forslag J.nr.: 3")."""
    behind = heading.end() + (text[heading.end() : heading.end() + 1] == " ")
    return heading.end() > heading.start() and LABELLED.regex.match(text, behind) is not None


def _is_within(heading: re.Match[str], groups: list[re.Match[str]], text: str) -> bool:
    """Whether a heading word is part of the name of a group, or begins the title behind the number of an item."""
    if heading.start() < _LONGEST_NUMBER and _NUMBER_BEFORE.fullmatch(text, 0, heading.start()):
        return True
    return any(group.start() < heading.start() < group.end() for group in groups)


def _ends(line: Line, cuts: list[int]) -> set[int]:
    """Where the content behind a heading, an open mark or a list of names begins."""
    ends: set[int] = set()
    for begin, stop in pairwise([*cuts, len(line.text)]):
        piece = line.part(begin, stop)
        if is_dated(piece.text):
            continue
        sizes = (_heading_size(piece), _mark_size(piece.text))
        ends |= {piece.start - line.start + size for size in sizes if 0 < size < len(piece.text)}
    return ends


def _heading_size(piece: Line) -> int:
    """The number of characters of a piece that are its heading; 0 where it has none."""
    heading = read_heading(piece) or read_heading(_capitals(piece))
    return heading.size if heading else 0


def _mark_size(text: str) -> int:
    """The size of what a text begins with: an open mark, a number, those absent or the end of the meeting; or 0."""
    marks = inline_marks()
    opened = marks.access.regex.match(text) or marks.group.regex.match(text) or marks.closing.regex.match(text)
    if opened:
        return opened.end()
    if len(text) > _LONG and (number := _number_end(text)):
        return number
    return _end_of_names(text) if marks.attendance.regex.match(text) else 0


def _number_end(text: str) -> int:
    """Where the number behind the label that a long text begins with ends; 0 where it begins with none."""
    label = LABELLED.regex.match(text)
    number = LABELLED_NUMBER.match(text, label.end() + (text[label.end()] == " ")) if label else None
    return number.end() if number and len(text) - number.end() > _LONG else 0


def _capitals(line: Line) -> Line:
    """The capitals at the beginning of a line, where they are a heading of their own."""
    hit = _CAPITALS.match(line.text)
    return line.part(0, hit.end()) if hit else line


def _end_of_names(text: str) -> int:
    """Where a sentence behind a list of names begins; 0 where none does."""
    people = read_people(text)
    sentence = _SENTENCE_BEHIND_NAMES.match(text, people[-1].span.end) if people else None
    return sentence.end() if sentence else 0


def _behind_names(text: str, begin: int) -> tuple[int, int] | None:
    """Where a heading stands that nothing parts from the names of those absent, which begin at `begin`."""
    hit = _names_and_heading().match(text, begin)
    return hit.span("heading") if hit else None


@cache
def _names_and_heading() -> re.Pattern[str]:
    long = any_of(form for form in written_headings() if len(form) >= _LONG_HEADING)
    return re.compile(rf" (?:{_NAME_WORD} ){{2,{_MOST_NAMES}}}?(?P<heading>{long})(?= [A-ZÆØÅ])")


def _pieces(line: Line, cuts: set[int]) -> list[Line]:
    return line.parted((cut, cut) for cut in sorted(cuts) if 0 < cut < len(line.text))
