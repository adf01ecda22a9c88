"""Titles of items: what they say of being closed, of their kind and of the case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from referatgraf.nlp.minutes import Quote, Span
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import CLOSED, CLOSED_SAID, CLOSED_STEMS, ITEM, OPEN, OPEN_STEMS
from referatgraf.nlp.structure.case_numbers import CLEAR_NUMBER, LABELLED_NUMBER
from referatgraf.nlp.structure.identification import CASE_LABEL
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import holds_any, in_one_line

_GAP = r"\s{2,}|\t"
"""What parts columns of a printed line."""
CLOSED_BEFORE = Pattern(
    "closed before the title",
    re.compile(
        rf"(?i)^(?:(?-i:[A-ZÆØÅ]{{2,4}}) ?[-–] ?)?(?:{CLOSED}|personsag|closed)\s*(?::|-|–|{_GAP})\s*|"
        rf"^{CLOSED}\.\s+(?=(?-i:[A-ZÆØÅ]))|^[(\[*]?{CLOSED}[)\]*]\s*|"
        rf"^(?-i:\(L\)\s*|L\s+(?=[A-ZÆØÅ]))|^{CLOSED}[\s.]*$"
    ),
    "Lukket: Køb af grund",
    "Lukket institution",
)
CLOSED_AFTER = Pattern(
    "closed after the title",
    re.compile(
        rf"(?i)\s*(?:[-–·|,]\s*(?:{CLOSED}|{CLOSED_SAID})|\.\s+{CLOSED}|\bLUKKET {ITEM}|"
        r"\b(?-i:LUKKET (?:DAGSORDEN|MØDE))|"
        rf"[(\[*](?:{CLOSED}|{CLOSED_SAID})(?:,? (?:jf|efter|i henhold)\b[^()\[\]*]{{3,50}})?[)\]*]|"
        rf"(?:{_GAP}){CLOSED})[\s.]*$"
    ),
    "Køb af grund - Lukket punkt",
    "Vejen er lukket",
)
OPEN_BEFORE = Pattern(
    "open before the title",
    re.compile(
        rf"(?i)^{OPEN}\s*(?::|-|–|{_GAP})\s*|^[(\[]{OPEN}[)\]]\s*|^(?-i:\(Å\)\s*|Å\s+(?=[A-ZÆØÅ]))|^{OPEN}[\s.]*$"
    ),
    "Åbent punkt: Budget",
    "Åbent hus",
)
OPEN_AFTER = Pattern(
    "open after the title",
    re.compile(
        rf"(?i)(?:\s*[(\[]{OPEN}[)\]]|\s[-–·|]\s*åbent?(?: {ITEM}| dagsorden)?|(?:{_GAP}){OPEN}|"
        r"\s(?-i:ÅBENT? (?:SAG|PUNKT|DAGSORDEN|MØDE)))\s*$"
    ),
    "Budget (Offentlig)",
    "Budget (åbning)",
)
_CLOCK = r"(?:kl\.? ?)?\d{1,2}[.:]\d\d"
COLUMN_BEHIND = Pattern(
    "time for an item, its page, attachments or who presents it, in a column behind its title",
    re.compile(
        rf"(?i)(?:{_GAP})(?:[(\[]?(?:(?:tid|varighed):? ?)?"
        rf"(?:(?:ca\.? ?)?\d{{1,3}} ?(?:min(?:utter)?|m)(?!\w)\.?|{_CLOCK}(?: ?[-–] ?{_CLOCK})?)[)\]]?|side \d{{1,3}}|"
        r"v/ ?\S.{2,40}|\(?bilag(?: (?:nr\.? )?(?:\d[\d, og–-]{0,12}|[a-z]))?\)?)\s*$"
    ),
    "Budget 2026     (5 min.)",
    "Budget 2026 (5 min.)",
)
KIND_AFTER = Pattern(
    "kind after the title",
    re.compile(
        rf"(?i)(?P<column>{_GAP})?(?(column)[(\[]?|[(\[])"
        r"(?P<kind>B|O|D|(?:(?:sag|punkt) )?(?:til )?(?:beslutning|orientering|drøftelse)(?:ssag|spunkt)?)"
        r"(?(column)[)\]]?|[)\]])\s*$"
    ),
    "Budget (Beslutning)",
    "Budget (C)",
)
"""In brackets, where it is part of the title as printed, or in a column of its own."""
CASE_BEHIND = Pattern(
    "case number behind the title, with its label",
    re.compile(
        rf"(?:\s*(?P<bracket>[(\[])|\s*[,;–-]\s+|\.\s+|{_GAP})\s*(?i:{CASE_LABEL})\s*[:.]*\s*"
        rf"(?P<n>{LABELLED_NUMBER.pattern})\s*(?(bracket)(?:[,;/] ?[^()\[\]]*)?[)\]])\s*$"
    ),
    "Budget 2026 (sagsnr. 25/1408)",
    "Klage over afgørelsen i sag 25/1408",
)
_KIND_WORDS = {
    "decision": ("b", "beslutning", "beslutningssag", "beslutningspunkt"),
    "orientation": ("o", "orientering", "orienteringssag", "orienteringspunkt"),
    "discussion": ("d", "drøftelse", "drøftelsessag", "drøftelsespunkt", "temadrøftelse"),
}
_KINDS = {word: kind for kind, words in _KIND_WORDS.items() for word in words}
_BEFORE_KIND = re.compile(r"(?:(?:sag|punkt) )?til ")
_LABEL_BEFORE = re.compile(r"(?:Emne|Titel|Sagstitel|Punkttitel|Overskrift)\s*:\s+(?=\S)")
_FOLD_TEXT = re.compile(r"(?i)klik (?:her )?for at folde (?:ud|ind).*$")
_DASH_AT_END = re.compile(r" ?[-–]$")
_LEADS_ON = re.compile(r"\s*[.:–-]\s+(?=\S)")
_COLUMN = re.compile(_GAP)
_COLUMN_BEFORE = re.compile(r"(?: {3,}|\t\s*)$")
"""The gap before a column of its own."""
_NEEDS_NO_BRACKET = re.compile(r"\d{3}-\d{4}-\d+|\d\d\.\d\d\.\d\d-.+|\d\d/(?!(?:19|20)\d\d$)\d{3,7}")
_FIGURES = re.compile(r"\d(?:[/.-]\d|\d{4})")
"""What stands in every number of a case: a quick look saves most titles the search."""
_AROUND = " -–:\t"
_LONGEST_MARK = 80


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
    label = _LABEL_BEFORE.match(part.text)
    part = part.cut(label.end()) if label else part
    column = _at_end(COLUMN_BEHIND, part.text)
    part = part.cut(0, column.start()) if column else part
    number, part = _number_apart(part)
    opened = OPEN_BEFORE.regex.match(part.text)
    part = part.cut(opened.end()) if opened else part
    before = CLOSED_BEFORE.regex.match(part.text)
    part = part.cut(before.end()) if before else part
    after = _closed_at_end(part.text)
    mark = after or _open_at_end(part.text)
    part = part.cut(0, mark.start()) if mark else part
    closed = bool(before or after)
    kind = _at_end(KIND_AFTER, part.text)
    code = _kind(part)
    part = part.cut(0, kind.start()) if kind and kind["column"] else part
    if number is None:  # before or behind the marks
        number, part = _number_apart(part)
    part = part.stripped()
    if not part.text and not closed:
        return None
    span = Span(part.start, part.start + len(part.text))
    title = Title(Quote(part.text, span), closed, code, number)
    parted = _DASH_AT_END.search(line.text)  # stripped with the marks around the title
    return _prolonged(title, part.text + (parted.group() if parted else ""), further) if further else title


def _at_end(mark: Pattern, text: str) -> re.Match[str] | None:
    """A mark at the end of a text, sought among its last characters alone: a gap before it may be of any width."""
    return mark.regex.search(text, max(0, len(text) - _LONGEST_MARK))


def _closed_at_end(text: str) -> re.Match[str] | None:
    return _at_end(CLOSED_AFTER, text) if holds_any(text[-_LONGEST_MARK:].lower(), CLOSED_STEMS) else None


def _open_at_end(text: str) -> re.Match[str] | None:
    return _at_end(OPEN_AFTER, text) if holds_any(text[-_LONGEST_MARK:].lower(), OPEN_STEMS) else None


def _prolonged(title: Title, printed: str, further: Sequence[Line]) -> Title:
    """The title, whose first line `printed` is, with the lines that it goes on to, without the marks behind them."""
    last = _Part(further[-1].text, further[-1].start)
    after = _closed_at_end(last.text) or _open_at_end(last.text)
    end = last.cut(0, after.start()).stripped() if after else last.stripped()
    lines = [printed, *(line.text for line in further[:-1]), end.text]
    quote = Quote(in_one_line("\n".join(lines)), Span(title.quote.span.start, end.start + len(end.text)))
    return Title(quote, title.closed or bool(_closed_at_end(last.text)), _kind(last), title.number)


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of an open or closed item.

    >>> is_mark("(lukket)"), is_mark("Åben sag"), is_mark("Åbent hus")
    (True, True, False)
    """
    bare = text.strip(_AROUND)
    return len(text) < _LONGEST_MARK and not OPEN_BEFORE.regex.sub("", without_closed(bare)).strip(_AROUND)


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
    before = CLOSED_BEFORE.regex.match(title)
    rest = title[before.end() :] if before else title
    mark = _closed_at_end(rest)
    return rest[: mark.start()] if mark else rest


def without_open(title: str) -> str:
    """A title without the marks of an open item.

    >>> [without_open(title) for title in ("Åben sag: Budget", "Budget (Åben)")]
    ['Budget', 'Budget']
    """
    before = OPEN_BEFORE.regex.match(title)
    rest = title[before.end() :] if before else title
    mark = _open_at_end(rest)
    return rest[: mark.start()] if mark else rest


def without_column(title: str) -> str:
    """A title without what stands in a column behind it: an open or closed mark, the time for it.

    >>> without_column("Budget 2026 og        (5 min.)"), without_column("Salg af jord ved   LUKKET SAG")
    ('Budget 2026 og', 'Salg af jord ved')
    """
    gap = _COLUMN.search(title)
    if gap is None:
        return title
    marks = (COLUMN_BEHIND, OPEN_AFTER, CLOSED_AFTER)
    behind = next((hit for mark in marks if (hit := _at_end(mark, title))), None)
    return title[: behind.start()].rstrip() if behind else title


def without_case(title: str) -> str:
    """A title without the number of its case in brackets or behind its label.

    >>> without_case("Budget 2026 (25/1408)"), without_case("Budget 2026 - sagsnr. 25/1408"), without_case("Budget (O)")
    ('Budget 2026', 'Budget 2026', 'Budget (O)')
    """
    number, part = _number_apart(_Part(title, 0))
    return part.text.rstrip() if number else title


def kind_of_type(text: str) -> str:
    """The code of what stands under Sagstype; empty where it is none of the known kinds.

    >>> kind_of_type("Orientering.")
    'orientation'
    """
    return _KINDS.get(_BEFORE_KIND.sub("", text.strip(" .:").casefold(), count=1), "")


def _number_apart(part: _Part) -> tuple[Quote | None, _Part]:
    """The case number before a title ("BR 677/06. Title") or behind it ("Title (2013-0240017)"), and the rest."""
    if not _FIGURES.search(part.text):
        return None, part
    if labelled := _at_end(CASE_BEHIND, part.text):
        begin, end = (part.start + place for place in labelled.span("n"))
        return Quote(labelled["n"], Span(begin, end)), part.cut(0, labelled.start())
    return _clear_number_apart(part)


def _clear_number_apart(part: _Part) -> tuple[Quote | None, _Part]:
    """The same of a number without a label, which its form and place tell."""
    text = part.text
    for hit in CLEAR_NUMBER.finditer(text):
        number = Quote(hit.group(), Span(part.start + hit.start(), part.start + hit.end()))
        lead = _LEADS_ON.match(text, hit.end())
        if hit.start() == 0 and lead:
            return number, part.cut(lead.end())
        if hit.start() > 3:
            before, behind = text[: hit.start()].rstrip(), text[hit.end() :].strip()
            if f"{before[-1:]}{behind}" in ("()", "[]"):
                return number, part.cut(0, len(before) - 1)
            apart = _COLUMN_BEFORE.search(text, 0, hit.start()) or _NEEDS_NO_BRACKET.fullmatch(number.value)
            if apart and not behind:
                return number, part.cut(0, len(before))
    return None, part


def _kind(part: _Part) -> Quote | None:
    hit = _at_end(KIND_AFTER, part.text)
    if hit is None:
        return None
    return Quote(kind_of_type(hit["kind"]), Span(part.start + hit.start("kind"), part.start + hit.end("kind")))
