"""Pages of PDF that came as one paragraph each: number, running head and foot taken off, the text cut into lines."""

import re
from itertools import takewhile

from referatgraf.nlp.structure.agenda_tables import table_cells
from referatgraf.nlp.structure.glued import unglued
from referatgraf.nlp.structure.headings import is_heading
from referatgraf.nlp.structure.identification import read_identification
from referatgraf.nlp.structure.inline import cut, is_inline
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.parted_fields import part_fields
from referatgraf.nlp.structure.printed_columns import cut_columns

PAGE = "page"
"""The bullet of the line that is left of a page's number and running head."""
FLAT = "contents"
"""The bullet of a line that holds a whole list of contents."""
_PAGE = re.compile(r"^(\d{1,3}) (?=\S)")
_SHORTEST_PAGE = 20
_CONTENTS = re.compile(
    r"\b(?:Indholdsfortegnelse|Sagsoversigt|Oversigtsdagsorden|Følgende sager behandles|Dagsordenspunkter|"
    r"Indhold(?= \d))\b"
)
_LISTED = re.compile(r"\b\d{1,4}\.? (?=[A-ZÆØÅ])|\bLukket\b|\.{3}")
_FOOT = re.compile(r"\s+(?:åben|lukket)?\s*(?:Side )?\d{1,3}(?: af \d{1,3})?$|\s+(?:åben|lukket)$")
_LONGEST_FOOT = 24
_SIDE = ("side", "s.", "sidenr.", "sidenr", "side:")
_PAGE_NUMBER = re.compile(r"[\divxlc]+")
_LONGEST_HEAD = 16
"""Words of a running head at most."""
_TRANSCRIPT = "transkript"
_RULE = "---"


def unflatten(lines: list[Line]) -> list[Line]:
    """The lines with those cut that hold several; none is cut where headings stand on lines of their own.

    Of minutes that are a table the cells are the lines.
    """
    cells = list(table_cells(lines))
    if not any(line.section for line in cells):
        cells = list(cut_columns(lines))
    if any(line.section for line in cells):
        return cells
    if _is_paged(lines):
        return _pages(lines)
    lines = part_fields(lines)
    parts = cut if is_inline(lines) else unglued
    return [part for line in lines for part in parts(line)]


def _is_paged(lines: list[Line]) -> bool:
    """Whether lines begin with the page numbers 1, 2, 3 …: one paragraph a page."""
    numbers = [int(hit[1]) for line in lines if (hit := _PAGE.match(line.text)) and len(line.text) > _SHORTEST_PAGE]
    rising = [n for k, n in enumerate(numbers) if k == 0 or n > numbers[k - 1]]
    if len(rising) < 2 or rising[0] != 1 or rising[-1] > 3 * len(rising):
        return False
    transcript = any(line.text.casefold() == _TRANSCRIPT for line in lines)
    return transcript or (len(rising) > 2 and is_inline(lines))


def _pages(lines: list[Line]) -> list[Line]:
    """The cut lines; pages before the first with an item's frame are the list of contents, each one line."""
    head = _running_head(lines)
    found: list[Line] = []
    framed = False
    for line in lines:
        page = _PAGE.match(line.text)
        inner = page is not None and page[1] != "1"
        parts = _page(line, page.end(), head if inner else []) if page else _listing_apart(line)
        frame = any(is_heading(part) or read_identification(part) for part in parts)
        if inner and not framed and not frame:
            parts = _as_listing(line, parts)
        framed = framed or (inner and frame)
        found += parts
    return found


def _as_listing(line: Line, parts: list[Line]) -> list[Line]:
    """The parts of a page as its mark and one line, if they are entries of a list of contents."""
    entries = _LISTED.findall(" ".join(part.text for part in parts[1:]))
    if len(entries) < 2:
        return parts
    return [parts[0], line.part(parts[1].start - line.start, gap=2)._replace(bullet=FLAT)]


def _running_head(lines: list[Line]) -> list[str]:
    """The words that open every page from the second or third on, page numbers masked."""
    pages = [_masked(line.text.split()[1:]) for line in lines if _PAGE.match(line.text)][1:]
    return max(_common(pages), _common(pages[1:]) if len(pages) > 2 else [], key=len)


def _common(pages: list[list[str]]) -> list[str]:
    """The words that all pages begin with; every page has to go on behind them."""
    if len(pages) < 2:
        return []
    columns = zip(*(page[:-1] for page in pages), strict=False)
    same = takewhile(lambda column: len(set(column)) == 1, columns)
    return [column[0] for column in same][:_LONGEST_HEAD]


def _masked(words: list[str]) -> list[str]:
    """The first words with the numbers of pages masked: "Side 3 af 9" is the same head as "Side 4 af 9"."""
    masked = []
    for n, word in enumerate(words[: _LONGEST_HEAD + 4]):
        after_side = n > 0 and words[n - 1].casefold().strip(",(") in _SIDE
        masked.append("#" if after_side and _PAGE_NUMBER.fullmatch(word) else word)
    return masked


def _page(line: Line, begin: int, head: list[str]) -> list[Line]:
    """A page: what is left of its number and running head, then its text cut, the foot taken off."""
    for expected, word in zip(head, _masked(line.text.split()[1:]), strict=False):
        space = line.text.find(" ", begin)
        if word != expected or space < 0:
            break
        begin = space + 1
    mark = line.part(0, begin)._replace(text=_RULE, bullet=PAGE)
    foot = _FOOT.search(line.text, max(begin, len(line.text) - _LONGEST_FOOT))
    end = foot.start() if foot and not _CONTENTS.search(line.text) else len(line.text)
    return [mark, *_listing_apart(line.part(begin, max(begin, end), gap=2))]


def _listing_apart(line: Line) -> list[Line]:
    """The line cut, a list of contents in it left as one line."""
    if not line.text:
        return []
    contents = _CONTENTS.search(line.text)
    if contents is None:
        return cut(line)
    before = line.part(0, contents.start())
    listing = line.part(contents.start(), gap=1)
    if len(line.text) > contents.end() + 20:
        listing = listing._replace(bullet=FLAT)
    return [*(cut(before) if before.text else []), listing]
