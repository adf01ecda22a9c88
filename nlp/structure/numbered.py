"""Where the items begin in layouts that number them.

Every line that could open an item is weighed by what stands around it, and the rising chain of numbers with the
greatest weight is taken. So a numbered list inside an item, or the list of contents, does not pass for items,
whatever the layout.
"""

import re
from collections.abc import Sequence

from referatgraf.nlp.dates import first_date
from referatgraf.nlp.structure.candidates import Candidate, weighed
from referatgraf.nlp.structure.contents import NO_CONTENTS, Contents
from referatgraf.nlp.structure.contents_list import find_contents, has_page_number
from referatgraf.nlp.structure.openers import OPENER_PATTERNS, Opener, is_opener
from referatgraf.nlp.structure.rows import Row, next_row, title_text
from referatgraf.nlp.structure.series import series
from referatgraf.nlp.structure.words import letters

_OPENING = re.compile(
    r"\d|[(\[]\d|§|[Pp]unkt|PUNKT|Pkt|PKT|[Ss]ag|SAG|Nr|Dagsorden|Emne|EMNE|Ekstra|EKSTRA|Haste|HASTE|Tillægs|TILLÆGS|"
    r"A[dD]|[IVXL]+[.)\s]|[A-ZÆØÅ](?:[.)\d-]|\s\s)|kl"
)
"""How a line begins that may open an item: a quick look saves most lines the patterns."""

_LINES_OF_TITLE = 4


def find_numbered(rows: list[Row]) -> tuple[list[Opener], Contents]:
    """The items of a numbered layout and the list of contents; no openers where the document numbers none."""
    hits = [
        (n, pattern.name, hit)
        for n, row in enumerate(rows)
        if may_open(row)
        for pattern in OPENER_PATTERNS
        if (hit := pattern.regex.match(row.text)) and not _begins_with_date(row) and not _is_case(row, hit)
    ]
    alone = [weighed(rows, *hit, NO_CONTENTS) for hit in hits]
    opens = frozenset(c.row for c in alone if c.sure and not _lists_on(rows, c) and not has_page_number(rows[c.row]))
    contents = find_contents(rows, opens, {c.row: title_text(rows, c.title) for c in alone})
    told = contents is not NO_CONTENTS
    candidates = [weighed(rows, *hit, contents) for hit in hits if hit[0] not in contents] if told else alone
    found = [series([c for c in candidates if c.style == pattern.name], rows) for pattern in OPENER_PATTERNS]
    best = max(found, key=lambda chain: sum(c.weight for c in chain))
    best = sorted([*best, *_displaced(best, candidates, rows, contents)], key=lambda c: c.row)
    floors = [contents.end, *(_below_numbers(rows, c) for c in best)]
    return [_opener(rows, c, floor, contents) for c, floor in zip(best, floors, strict=False)], contents


def _displaced(
    chain: Sequence[Candidate], candidates: Sequence[Candidate], rows: Sequence[Row], contents: Contents
) -> list[Candidate]:
    """The items that were taken out of their order: sure candidates with number and title of the list of contents."""
    have = {c.value for c in chain}
    return [
        c
        for c in candidates
        if chain
        and c.sure
        and c.style == chain[0].style
        and c.row > chain[0].row
        and c.value not in have
        and contents.announces_as(rows[c.row].text[slice(*c.number)], title_text(rows, c.title))
    ]


def may_open(row: Row) -> bool:
    """Whether a row begins as one that opens an item does."""
    return _OPENING.match(row.text) is not None and (row.text[0].isdigit() or not row.noise)


def _begins_with_date(row: Row) -> bool:
    date = first_date(row.text[:30])
    return date is not None and date.span.start == 0


def _is_case(row: Row, hit: re.Match[str]) -> bool:
    """Whether what looks like the number of an item and a year is the number of its case ("12/7 Åben sag")."""
    numbers = row.ident.case_numbers if row.ident else ()
    return any(number.span.start == row.line.start + hit.start("n") for number in numbers)


def _lists_on(rows: list[Row], candidate: Candidate) -> bool:
    """Whether the next row, behind the name of a group perhaps, is the next entry of a list."""
    below = next_row(rows, candidate.row)
    below = next_row(rows, below) if below is not None and rows[below].is_class else below
    return below is not None and is_opener(rows[below].text, candidate.style)


def _below_numbers(rows: list[Row], candidate: Candidate) -> int:
    """The first row behind number and title and the numbers and marks right below them, which are the item's own."""
    title = max(candidate.row, candidate.title.row) if candidate.title else candidate.row
    below = title + 1
    while below < min(title + _LINES_OF_TITLE, len(rows) - 1) and _may_go_on(rows[below], candidate.style):
        below += 1
    if below == len(rows) or not rows[below].ident:
        return title + 1
    while below < len(rows) - 1 and rows[below].ident and rows[below].line.gap <= rows[below + 1].line.gap:
        below += 1
    return below


def _may_go_on(row: Row, style: str) -> bool:
    """Whether a row below a title may belong to it."""
    return row.line.gap == 1 and not (row.structural or row.noise or is_opener(row.text, style))


def _opener(rows: list[Row], candidate: Candidate, floor: int, contents: Contents) -> Opener:
    """The opener, which begins with the numbers, marks or doubled title directly above number and title.

    Args:
        rows: the document.
        candidate: the member of the series.
        floor: index of the first row that can belong to it.
        contents: the list of contents.
    """
    first = min(candidate.row, candidate.title.row) if candidate.title else candidate.row
    floor = max(floor, contents.end) if first >= contents.end else 0
    while first > floor and (rows[first - 1].is_class or _belongs_below(rows, first - 1, contents)):
        first -= 1
    if first > floor and letters(rows[first - 1].text) == letters(rows[first].text):
        first -= 1
    return Opener(first, candidate.row, candidate.number, candidate.title)


def _belongs_below(rows: list[Row], index: int, contents: Contents) -> bool:
    """Whether a row of numbers or an open mark stands above the title it belongs to."""
    above = rows[index - 1] if index else None
    beside_numbers = above is not None and above.ident is not None
    if rows[index].ident is None or (rows[index].beside and not beside_numbers):
        return False
    if above is None or above.noise or above.is_class or index - 1 in contents:
        return True
    if above.ident is not None and above.ident.empty:  # a label whose number this is
        return False
    if above.heading and above.heading.kind == "decision" and rows[index].line.gap < rows[index + 1].line.gap:
        return False  # "Beslutning", "Ikke offentlig."
    top = index  # of the printed line, which other numbers may begin
    while top > 1 and rows[top].line.gap == 0 and rows[top - 1].ident is not None:
        top -= 1
    return not is_opener(rows[top - 1].text) or rows[top].line.gap > rows[index + 1].line.gap
