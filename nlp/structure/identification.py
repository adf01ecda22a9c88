"""The line of an item's identification: its numbers with their labels, an open or closed mark, a clerk's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.patterns import Pattern
from referatgraf.nlp.structure.access import ACCESS, CLOSED_LINE, REASON, speaks_of_access
from referatgraf.nlp.structure.case_numbers import CLEAR_NUMBER, LABELLED_NUMBER, is_journal_number
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import holds_any

_LABELS = {
    "case": r"(?:Acadre|SBSYS|eDoc|WorkZone|GetOrganized|ESDH)(?=:?\s{0,3}(?:\d\d[/-]\d|\d{3}-\d|\d\d\.\d\d\.\d\d-))|"
    r"Acadre ?sags?nr\.?|Sags ?nr\.?|Sagsnummer|Sags?-?id\.?|Sags ID|"
    r"Sag nr\.?(?=:?\s*(?:19|20)\d\d/\d)|Sag(?=:?\s*(?:\d\d/\d|\d{3}-\d|(?:19|20)\d\d-\d{4}|\d\d\.\d\d\.\d\d-))|"
    r"ESDH-sag|[a-zæøå]{0,12}sag(?=:? ?\d{1,4}/(?:19|20)\d\d)",
    "journal": r"Jr?\.?\s?nr\.?|Journal ?nr\.?|Journal(?:nummer)?|KLE(?:-?nr\.?)?",
    "document": r"Dok(?:ument)?\.? ?(?:nr|id)\.?|Dok\.|Dokumentnummer",
    "clerk": (
        r"(?:Øvrige )?Sagsbehandlere?|Sagsansvarlig(?: enhed)?|(?:Sags)?initialer|Sagsbeh\.|"
        r"Forvaltning|Fagcenter|Punkttype(?=:)"
    ),
}
CASE_LABEL = "|".join(_LABELS[kind] for kind in ("case", "journal"))
"""What stands before the number of a case or journal."""
_BOUNDARY = r"(?:(?<![\w.])|(?-i:(?<=[a-zæøå\d])(?=[A-Z])))"
"""The beginning of a word, or of a label that has lost the space before it ("Åben sagSagsnr.: 14/6023")."""
LABELLED = Pattern(
    "label of identification",
    re.compile(
        rf"{_BOUNDARY}(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _LABELS.items())})(?:\s*[:.|]+|(?=\s+\d))",
        re.I,
    ),
    "Sags nr. 14/6023",
    "sag nr. 3",
)
_DOCUMENT_NUMBER = re.compile(r"[\w/-]*\d[\w/-]*")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,8} ?/ ?(?=\d\d/\d)")
BRACKETED = Pattern(
    "beginning of a number in brackets, with the place it comes from perhaps",
    re.compile(r"[(\[](?:(?!Jf|Se )[A-ZÆØÅ][\w-]+(?: [\w-]+){0,2},? )?(?=[^()\[\]\s]*\d[)\]]$)"),
    "(Nørhavn, 330-2018-7741)",
    "(Se bilag 3)",
)
_COLUMN = re.compile(r"\s{2,}|\t\s*")
"""The gap between the numbers of the journal and of the case, without labels."""
_NOTHING_ELSE = re.compile(r"^[\s:.,/–)\]-]*$")
_AROUND_MARK = " \t-–·|,"
"""What may stand between a number and the mark of an open or closed item: "24/212 - Åben sag"."""
BEHIND_NUMBER = Pattern(
    "tool, or initials and an open mark",
    re.compile(
        r"^(?:\s{2,}|\t)v/ ?.{3,60}$|"
        r"^\s*(?:[^\w\s.,:;()/–-]\W*\w{0,12}|"
        r"(?:(?:/ ?)?(?:[a-zæøå]{2,5}|[A-ZÆØÅ]{2,5}))?\s*(?:\((?i:offentlig|åben|åbent|lukket)\))?)\s*$"
    ),
    " abc (Åben)",
    " om budgettet",
)
"""What a line may hold behind its number: a tool of the page, or a clerk's initials and an open mark."""
_LONGEST = 400
_BEFORE_LABEL = 25
"""Characters that may stand before the first label: a name of the case's kind or unit, but no sentence."""
_LABEL = 25
"""No label is longer than this."""
_PARTS_OF_LABELS = (
    *("nr", "sag", "dok", "kle", "journal", "initial", "forvaltning", "fagcenter", "punkttype"),
    *("acadre", "sbsys", "workzone", "getorg", "esdh"),
)
"""One of these is in every label: a quick look saves most lines the search."""
_BEHIND_LABEL = 12
"""Characters that may stand between a label and its number."""


@dataclass(frozen=True, slots=True)
class Identification:
    """The numbers on one line of an item's identification; `empty` where a label has lost its number."""

    case_numbers: tuple[Quote, ...] = ()
    journal_numbers: tuple[Quote, ...] = ()
    document_numbers: tuple[Quote, ...] = ()
    empty: bool = False


def read_identification(line: Line) -> Identification | None:
    """The numbers of an item where `line` is made of them, their labels, an open mark and a clerk's name."""
    text = line.text
    if len(text) > _LONGEST:
        return None
    may_tell = speaks_of_access(text)
    access = ACCESS.regex.match(text) if may_tell else None
    begin = access.end() if access else 0
    if _opens_with_label(text, begin):
        return _labelled(line, begin)
    lead = _INITIALS.match(text) or BRACKETED.regex.match(text)
    number = CLEAR_NUMBER.match(text, lead.end() if lead else begin)
    column = _COLUMN.match(text, number.end()) if number else None
    other = CLEAR_NUMBER.match(text, column.end()) if column else None
    if number and other and _ends_identification(text[other.end() :]):
        return _sorted(line, [("case", *number.span()), ("case", *other.span())])
    if number and _ends_identification(text[number.end() :]):
        return _sorted(line, [("case", *number.span())])
    alone = access and (_NOTHING_ELSE.match(text[begin:]) or REASON.regex.match(text[begin:]))
    return Identification() if alone or (may_tell and CLOSED_LINE.regex.match(text)) else None


def _opens_with_label(text: str, begin: int) -> bool:
    opening = text[begin : begin + _BEFORE_LABEL + _LABEL].lower()
    if not holds_any(opening, _PARTS_OF_LABELS):
        return False
    label = LABELLED.regex.search(text, begin, begin + _BEFORE_LABEL + 2 * _LABEL)  # with what has to stand behind it
    before = text[begin : label.start()] if label else ""
    return label is not None and len(before) <= _BEFORE_LABEL and not before[1:].rstrip().endswith("(")


def _ends_identification(rest: str) -> bool:
    """Whether no title stands behind a number, as it does behind "21/19 Lukket:"."""
    access = ACCESS.regex.match(rest.strip())
    before_title = access and access.group().rstrip().endswith(":") and access.end() < len(rest.strip())
    if _NOTHING_ELSE.match(rest) or (access and not before_title) or BEHIND_NUMBER.regex.match(rest):
        return True
    return ACCESS.regex.fullmatch(rest.strip(_AROUND_MARK)) is not None


def _labelled(line: Line, begin: int) -> Identification:
    numbers: list[tuple[str, int, int]] = []
    empty = False
    for kind, start, stop in _fields(line.text, begin):
        pattern = _DOCUMENT_NUMBER if kind == "document" else LABELLED_NUMBER
        number = pattern.search(line.text, start, stop)
        if number and kind != "clerk" and len(line.text[start : number.start()].strip()) < _BEHIND_LABEL:
            numbers.append((kind, *number.span()))
        elif kind == "case":
            empty = True
    return _sorted(line, numbers, empty=empty)


def _fields(text: str, begin: int) -> Iterator[tuple[str, int, int]]:
    """Each label's kind, and where what stands behind it begins and ends."""
    labels = list(LABELLED.regex.finditer(text, begin))
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else len(text)
        yield label.lastgroup or "case", label.end(), stop


def _sorted(line: Line, numbers: list[tuple[str, int, int]], *, empty: bool = False) -> Identification:
    """A KLE number is a journal number, whatever its label; what stands after J.nr. is one too."""
    kinds: dict[str, list[Quote]] = {"case": [], "journal": [], "document": []}
    for kind, start, end in numbers:
        quote = line.quote(start, end)
        kinds["journal" if kind == "case" and is_journal_number(quote.value) else kind].append(quote)
    return Identification(tuple(kinds["case"]), tuple(kinds["journal"]), tuple(kinds["document"]), empty)
