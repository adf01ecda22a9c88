"""Headings of an item's sections: which line is one, of which kind, and what else it says.

The words stand in headings.csv with the code of their section. A decision heading may carry a body and a date
("Beslutning i Byrådet den 19-12-2016", "Direktionens møde den 24. august 2020:").
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from referatgraf.errors import RegisterError
from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.structure.bodies import BODY, find_bodies
from referatgraf.nlp.structure.dates import Pattern, first_date
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold


@dataclass(frozen=True, slots=True)
class Heading:
    """A line (or the beginning of one) that opens a section.

    Attributes:
        kind: code of the section, or "title" for a label that a title follows.
        size: number of characters of the line that belong to the heading; what follows is content.
        body, date: of a decision heading, where printed.
    """

    kind: str
    size: int
    body: Quote | None = None
    date: Quote | None = None


_DATED = r"(?:i |fra |af |på )?(?:mødet |møde )?(?:den|d\.)?"
DECISION_PATTERNS = (
    Pattern("decision of a body",
            re.compile(rf"^Beslutning(?:er)?:? ?(?:i|fra|fra mødet i|på mødet i|på møde i|for)? ?(?=(?:{BODY.pattern})(?:[ ,(]|$))", re.I),
            "Beslutning i Byrådet den 19-12-2016", "Beslutning om mødeplan"),
    Pattern("decision in capitals", re.compile(r"^BESLUTNING(?:ER)? (?:I |FRA )?(?=[A-ZÆØÅ][A-ZÆØÅ&, -]+ DEN\b)"),
            "BESLUTNING I ØKONOMIUDVALGET DEN", "BESLUTNING"),
    Pattern("meeting of a body",
            re.compile(rf"^(?:{BODY.pattern}) (?:møde|beslutning|behandling)(?:,)? ?{_DATED}(?= ?\d|:| ?$)"),
            "Direktionens møde den 24. august 2020:", "Direktionens møde blev holdt"),
    Pattern("decision of a day", re.compile(r"^Beslutning(?:er)?,? (?:den|d\.) ?(?=\d{1,2}[. -/])", re.I),
            "Beslutning den 5. maj 2021", "Beslutning om den 5. maj"),
)  # fmt: skip
_GLUE = ("decision", "summary", "recommendation", "presentation", "history", "attachments", "economy", "competence")
_CAPITALS = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ&, -]+(?= DEN\b)")
_ABSENT_FROM = re.compile(rf"^Fraværende (?:i|fra) (?:{BODY.pattern})(?:,? (?:den )?[\w. ]{{8,20}})?:?$")
_LEADING = re.compile(r"[^\W\d_][\w/'’&-]*")


@cache
def heading_words() -> dict[str, str]:
    """Every heading word, folded, with the code of its section.

    Raises:
        RegisterError: a row of headings.csv is not a heading and a code.
    """
    words: dict[str, str] = {}
    text = resources.files(__package__).joinpath("headings.csv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        if not row["heading"] or not row["section"] or None in row:
            raise RegisterError("en række skal være en overskrift og en kode", f"headings.csv, linje {number}")
        words[fold(row["heading"])] = row["section"]
    return words


def read_heading(line: Line) -> Heading | None:
    """The heading that `line` is or begins with, or None."""
    text = line.text
    if not text[:1].isalpha() or not text[:1].isupper() and len(text) > 40:
        return None
    kind = _kind_of(text) if len(text) < 60 else None
    if kind:
        return Heading(kind, len(text))
    if _ABSENT_FROM.match(text):
        return Heading("absence", len(text))
    return _decision_heading(line) or _opening_words(line)


def _kind_of(text: str) -> str | None:
    """The section of a heading word, or of the first of two joined by "og" or a stroke ("Økonomi/personale")."""
    folded = fold(text)
    kind = heading_words().get(folded)
    if kind is None and len(parts := re.split(r" og |/| & ", folded)) == 2:
        kinds = [heading_words().get(part) for part in parts]
        kind = kinds[0] if all(kinds) else None
    return kind


def _decision_heading(line: Line) -> Heading | None:
    for pattern in DECISION_PATTERNS:
        hit = pattern.regex.match(line.text)
        if hit:
            return _with_body(line, hit.end() if pattern.name != "meeting of a body" else 0)
    return None


def _with_body(line: Line, begin: int) -> Heading | None:
    """The decision heading with the body and date that follow its word; what stands behind them is content."""
    capitals = _CAPITALS.match(line.text, begin)
    named = line.text[begin : capitals.end() if capitals else len(line.text)]
    body = next((b for b in find_bodies(named, begin) if b.span.start <= begin + 2), None)
    date = first_date(line.text)
    if date and date.span.start > (body.span.end if body else begin) + 40:
        date = None
    last = max(begin, body.span.end if body else 0, date.span.end if date else 0)
    tail = re.match(r"(?:\s*\(\d\d(?:\d\d)?\s?-\s?\d\d(?:\d\d)?\))?(?:,? (?:møde|beslutning))?(?:,? (?:i mødet )?(?:den|DEN|d\.))?(?:\s*kl\.? ?[\d.:]+)?(?:,? pkt\.? ?\d+)?\s*[:.]?",
                    line.text[last:])  # fmt: skip
    size = last + (tail.end() if tail else 0)
    return Heading("decision", size, _placed(body, line.start), _placed(date, line.start))


def _placed(quote: Quote | None, offset: int) -> Quote | None:
    if quote is None:
        return None
    return Quote(quote.value, type(quote.span)(quote.span.start + offset, quote.span.end + offset), quote.inferred)


def _opening_words(line: Line) -> Heading | None:
    """A heading word with its content on the same line: "Beslutning: sendt til …", "Resumé Kompetenceudvalg: …"."""
    colon = line.text.find(":", 0, 60)
    if colon > 0:
        kind = heading_words().get(fold(line.text[:colon]))
        if kind:
            return Heading(kind, colon + 1)
        kind = _recommendation_to(line.text[:colon])
        if kind and colon == len(line.text) - 1:
            return Heading(kind, len(line.text))
    return _followed_word(line.text)


def _recommendation_to(text: str) -> str:
    return (
        "recommendation"
        if re.match(r"(?i)^(indstilling(er)?|administrationen indstiller|forvaltningen indstiller) til\b", text)
        else ""
    )


def _followed_word(text: str) -> Heading | None:
    for size in (3, 2, 1):
        words = list(_LEADING.finditer(text[:60]))[:size]
        if len(words) < size or words[-1].end() >= len(text):
            continue
        head, rest = text[: words[-1].end()], text[words[-1].end() :]
        kind = heading_words().get(fold(head))
        if (
            kind in _GLUE
            and re.match(r"\s+(?:[A-ZÆØÅ][a-zæøå]|\d{1,2}[-./]\d|-\s)", rest)
            and not _is_title(head, rest)
        ):
            return Heading(kind, words[-1].end())
    return None


def _is_title(head: str, rest: str) -> bool:
    """Whether a heading word merely begins a title or a sentence ("Økonomi Bornholm", "Bilag 1")."""
    return (fold(head) in {"økonomi", "bilag", "forslag", "protokol", "beskrivelse", "tema"}
            or len(rest.split()) < 2 and not rest.rstrip().endswith("."))  # fmt: skip
