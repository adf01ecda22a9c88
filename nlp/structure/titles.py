"""Titles of items: what they say of being closed, of their kind and of the case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import CLOSED, CLOSED_SAID, OPEN
from referatgraf.nlp.structure.case_numbers import CLEAR_NUMBER
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import in_one_line

_ITEM = "(?:punkt|sag)"
_GAP = r"\s{2,}|\t"
"""What parts columns of a printed line."""
CLOSED_BEFORE = Pattern(
    "closed before the title",
    re.compile(
        rf"(?i)^(?:(?-i:[A-ZÆØÅ]{{2,4}}) ?[-–] ?)?(?:{CLOSED}|personsag|closed)\s*(?::|-|–|{_GAP})\s*|"
        rf"^[(\[*]?{CLOSED}[)\]*]\s*|^(?-i:\(L\)\s*|L\s+(?=[A-ZÆØÅ]))|^lukket {_ITEM}\s*(?:$|\.\s+)"
    ),
    "Lukket: Køb af grund",
    "Lukket institution",
)
CLOSED_AFTER = Pattern(
    "closed after the title",
    re.compile(
        rf"(?i)\s*(?:[-–·|,]\s*(?:{CLOSED}|{CLOSED_SAID})|\.\s+{CLOSED}|\bLUKKET SAG|"
        rf"[(\[*](?:{CLOSED}|{CLOSED_SAID})[)\]*]|(?:{_GAP}){CLOSED})[\s.]*$"
    ),
    "Køb af grund - Lukket punkt",
    "Vejen er lukket",
)
OPEN_BEFORE = Pattern(
    "open before the title",
    re.compile(rf"(?i)^{OPEN}\s*(?::|-|–|{_GAP})\s*|^[(\[]{OPEN}[)\]]\s*|^(?-i:\(Å\)\s*|Å\s+(?=[A-ZÆØÅ]))"),
    "Åbent punkt: Budget",
    "Åbent hus",
)
OPEN_AFTER = Pattern(
    "open after the title",
    re.compile(rf"(?i)(?:\s*[(\[]{OPEN}[)\]]|(?:\s[-–·|]\s*|{_GAP})åbent?(?: {_ITEM})?)\s*$"),
    "Budget (Offentlig)",
    "Budget (åbning)",
)
KIND_AFTER = Pattern(
    "kind after the title",
    re.compile(
        r"(?i)\((?P<kind>B|O|D|Beslutning|Orientering|Drøftelse|Til (?:beslutning|orientering|drøftelse))\)\s*$"
    ),
    "Budget (Beslutning)",
    "Budget (C)",
)
_KIND_WORDS = {
    "decision": ("b", "beslutning", "til beslutning", "beslutningssag"),
    "orientation": ("o", "orientering", "til orientering", "orienteringssag"),
    "discussion": ("d", "drøftelse", "til drøftelse", "drøftelsessag", "temadrøftelse"),
}
_KINDS = {word: kind for kind, words in _KIND_WORDS.items() for word in words}
_FOLD_TEXT = re.compile(r"(?i)klik (?:her )?for at folde (?:ud|ind).*$")
_LEADS_ON = re.compile(r"\s*[.:–-]\s+(?=\S)")
_COLUMN = re.compile(r"(?: {3,}|\t\s*)$")
"""The gap before a column of its own."""
_NEEDS_NO_BRACKET = re.compile(r"\d{3}-\d{4}-\d+|\d\d\.\d\d\.\d\d-.+|\d\d/(?!(?:19|20)\d\d$)\d{3,7}")
_AROUND = " -–:\t"
_LONGEST_MARK = 60


@dataclass(frozen=True, slots=True)
class Title:
    """A title without the marks around it; `number` is a case number that stood before or behind it."""

    quote: Quote
    closed: bool
    kind: Quote | None
    number: Quote | None = None


class _Part(NamedTuple):
    """What is left of a title's line, and where it begins in the document."""

    text: str
    start: int

    def cut(self, begin: int, end: int | None = None) -> "_Part":
        return _Part(self.text[begin:end], self.start + begin)

    def stripped(self) -> "_Part":
        begin = len(self.text) - len(self.text.lstrip(_AROUND))
        return _Part(self.text.strip(_AROUND), self.start + begin)


def read_title(line: Line, start: int, end: int, further: Sequence[Line] = ()) -> Title | None:
    """The title in the characters `start` to `end` of a line, and in the `further` lines that it goes on to.

    None where nothing but marks stands there.

    A closed item may have no title but its mark: its title is empty then.
    """
    whole = line.part(start, end)
    part = _Part(_FOLD_TEXT.sub("", whole.text), whole.start)
    opened = OPEN_BEFORE.regex.match(part.text)
    part = part.cut(opened.end()) if opened else part
    before = CLOSED_BEFORE.regex.match(part.text)
    part = part.cut(before.end()) if before else part
    after = CLOSED_AFTER.regex.search(part.text, max(0, len(part.text) - _LONGEST_MARK))
    mark = after or OPEN_AFTER.regex.search(part.text, max(0, len(part.text) - _LONGEST_MARK))
    part = part.cut(0, mark.start()) if mark else part
    closed = bool(before or after)
    number, part = _number_apart(part)
    part = part.stripped()
    if not part.text and not closed:
        return None
    span = Span(part.start, part.start + len(part.text))
    title = Title(Quote(part.text, span), closed, _kind(part), number)
    parted = "-" if line.text.endswith("-") else ""  # stripped with the marks around the title
    return _prolonged(title, part.text + parted, further) if further else title


def _prolonged(title: Title, printed: str, further: Sequence[Line]) -> Title:
    """The title, whose first line `printed` is, with the lines that it goes on to, without the marks behind them."""
    last = _Part(further[-1].text, further[-1].start)
    after = CLOSED_AFTER.regex.search(last.text) or OPEN_AFTER.regex.search(last.text)
    end = last.cut(0, after.start()).stripped() if after else last.stripped()
    lines = [printed, *(line.text for line in further[:-1]), end.text]
    quote = Quote(in_one_line("\n".join(lines)), Span(title.quote.span.start, end.start + len(end.text)))
    return Title(quote, title.closed or bool(CLOSED_AFTER.regex.search(last.text)), _kind(last), title.number)


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of an open or closed item ("(lukket)")."""
    return len(text) < _LONGEST_MARK and not OPEN_BEFORE.regex.sub("", without_closed(text)).strip(_AROUND)


def is_marked_closed(title: str) -> bool:
    """Whether a title bears the mark of a closed item.

    >>> is_marked_closed("Køb af grund (lukket)"), is_marked_closed("Lukket fritidshjem")
    (True, False)
    """
    return without_closed(title) != title


def without_closed(title: str) -> str:
    """A title without the marks of a closed item.

    >>> without_closed("Lukket punkt: Køb af grund")
    'Køb af grund'
    """
    rest = CLOSED_BEFORE.regex.sub("", title)
    mark = CLOSED_AFTER.regex.search(rest, max(0, len(rest) - _LONGEST_MARK))
    return rest[: mark.start()] if mark else rest


def kind_of_type(text: str) -> str:
    """The code of what stands under Sagstype; empty where it is none of the known kinds.

    >>> kind_of_type("Orientering.")
    'orientation'
    """
    return _KINDS.get(text.strip(" .:").casefold(), "")


def _number_apart(part: _Part) -> tuple[Quote | None, _Part]:
    """The case number before a title ("BR 677/06. Title") or behind it ("Title (2013-0240017)"), and the rest."""
    text = part.text
    for hit in CLEAR_NUMBER.finditer(text):
        number = Quote(hit.group(), Span(part.start + hit.start(), part.start + hit.end()))
        lead = _LEADS_ON.match(text, hit.end())
        if hit.start() == 0 and lead:
            return number, part.cut(lead.end())
        if hit.start() > 3:
            before, behind = text[: hit.start()].rstrip(), text[hit.end() :].strip()
            if behind == ")" and before.endswith("("):
                return number, part.cut(0, len(before) - 1)
            if not behind and _COLUMN.search(text, 0, hit.start()):
                return number, part.cut(0, len(before))
            if not behind and _NEEDS_NO_BRACKET.fullmatch(number.value):
                return number, part.cut(0, len(before))
    return None, part


def _kind(part: _Part) -> Quote | None:
    hit = KIND_AFTER.regex.search(part.text)
    if hit is None:
        return None
    return Quote(kind_of_type(hit["kind"]), Span(part.start + hit.start("kind"), part.start + hit.end("kind")))
