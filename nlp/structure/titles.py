"""Titles of items: what they say of being closed and of their kind."""

import re
from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.marks import NUMBER

_CLOSED_BEFORE = re.compile(
    r"(?i)^(?:lukket(?: punkt| sag)?|personsag|closed)\s*(?::|-|–)\s*|^lukket (?:punkt|sag)\s*$"
)
_CLOSED_AFTER = re.compile(
    r"(?i)\s*(?:[-–]\s*lukket(?: punkt| sag)?|\(lukket(?: punkt| sag)?\)|\(for lukkede døre\)|\bLUKKET SAG)\s*$"
)
_OPEN_BEFORE = re.compile(r"(?i)^åbent?(?: punkt| sag)?\s*(?::|-|–)\s*")
_FOLD = re.compile(r"(?i)\s*klik (?:her )?for at folde (?:ud|ind).*$")
_KIND = re.compile(
    r"\((?P<kind>B|O|D|Beslutning|Orientering|Drøftelse|Til (?:beslutning|orientering|drøftelse))\)\s*$", re.I
)
KINDS = {"b": "decision", "beslutning": "decision", "til beslutning": "decision", "beslutningssag": "decision",
         "o": "orientation", "orientering": "orientation", "til orientering": "orientation", "orienteringssag": "orientation",
         "d": "discussion", "drøftelse": "discussion", "til drøftelse": "discussion", "drøftelsessag": "discussion",
         "temadrøftelse": "discussion"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A title without the marks around it; `number` is a case number that stood before or behind it."""

    quote: Quote
    closed: bool
    kind: Quote | None
    number: Quote | None = None


def read_title(line: Line, start: int, end: int) -> Title | None:
    """The title in the characters `start` to `end` of a line; None where nothing but marks stands there."""
    part = line.part(start, end)
    text, begin, closed = _FOLD.sub("", part.text), part.start, False
    for pattern in (_OPEN_BEFORE, _CLOSED_BEFORE):
        hit = pattern.match(text)
        if hit:
            closed = closed or pattern is _CLOSED_BEFORE
            text, begin = text[hit.end() :], begin + hit.end()
    after = _CLOSED_AFTER.search(text)
    if after:
        text, closed = text[: after.start()], True
    number, text, begin = _without_number(text, begin)
    stripped = text.strip(" -–:\t")
    if not stripped:
        return None if not closed else Title(Quote("", Span(begin, begin)), True, None)
    begin += text.index(stripped)
    return Title(Quote(stripped, Span(begin, begin + len(stripped))), closed, _kind(stripped, begin), number)


def _without_number(text: str, begin: int) -> tuple[Quote | None, str, int]:
    """The case number before a title ("BR 677/06. Title") or behind it ("Title (2013-0240017)"), and the rest."""
    for hit in NUMBER.finditer(text):
        quote = Quote(hit.group().strip(), Span(begin + hit.start(), begin + hit.end()))
        lead = re.match(r"\s*[.:–-]\s+(?=\S)", text[hit.end() :])
        if hit.start() == 0 and lead:
            return quote, text[hit.end() + lead.end() :], begin + hit.end() + lead.end()
        before = text[: hit.start()].rstrip()
        if hit.start() > 3 and text[hit.end() :].strip() == ")" and before.endswith("("):
            return quote, before[:-1].rstrip(), begin
        if (
            hit.start() > 3
            and not text[hit.end() :].strip()
            and re.fullmatch(r"\d{3}-\d{4}-\d+|\d\d\.\d\d\.\d\d-.+", quote.value)
        ):
            return quote, before, begin
    return None, text, begin


def _kind(text: str, begin: int) -> Quote | None:
    hit = _KIND.search(text)
    return (
        Quote(KINDS[hit["kind"].casefold()], Span(begin + hit.start("kind"), begin + hit.end("kind"))) if hit else None
    )


def kind_of_type(text: str) -> str:
    """The code of what stands under Sagstype, "" where it is none of the known kinds."""
    return KINDS.get(text.strip(" .:").casefold(), "")
