"""Pages of PDF that came as one paragraph each: number, running head and foot taken off, the text cut into lines."""

import re

from referatgraf.nlp.structure.inline import cut, is_heading, is_inline, unglued
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.marks import read_identification

_PAGE = re.compile(r"^(\d{1,3}) (?=\S)")
_CONTENTS = re.compile(
    r"\b(?:Indholdsfortegnelse|Sagsoversigt|Oversigtsdagsorden|Følgende sager behandles|Indhold(?= \d)|Dagsordenspunkter)\b"
)
_LISTED = re.compile(r"\b\d{1,4}\.? (?=[A-ZÆØÅ])|\bLukket\b|\.{3}")
_FOOT = re.compile(r"\s+(?:åben|lukket)?\s*(?:Side )?\d{1,3}(?: af \d{1,3})?$|\s+(?:åben|lukket)$")
_SIDE = ("side", "s.", "sidenr.", "sidenr", "side:")
_RULE = "---"
PAGE = "page"
"""The bullet of the line that is left of a page's number and running head."""
_TRANSCRIPT = "transkript"


def unflatten(lines: list[Line]) -> list[Line]:
    """The lines with those cut that hold several; a text whose headings stand on lines of their own is left as it is."""
    if _is_paged(lines):
        return _pages(lines)
    parts = cut if is_inline(lines) else unglued
    return [part for line in lines for part in parts(line)]


def _is_paged(lines: list[Line]) -> bool:
    """Whether lines begin with the page numbers 1, 2, 3 …: one paragraph a page."""
    numbers = [int(hit[1]) for line in lines if (hit := _PAGE.match(line.text)) and len(line.text) > 20]
    rising = [n for k, n in enumerate(numbers) if k == 0 or n > numbers[k - 1]]
    if len(rising) < 2 or rising[0] != 1 or rising[-1] > 3 * len(rising):
        return False
    return any(line.text.casefold() == _TRANSCRIPT for line in lines) or len(rising) > 2 and is_inline(lines)


def _pages(lines: list[Line]) -> list[Line]:
    """The cut lines; pages before the first with an item's frame are the list of contents, each one line."""
    head = _running_head(lines)
    found: list[Line] = []
    framed = False
    for line in lines:
        page = _PAGE.match(line.text)
        parts = _page(line, head if page[1] != "1" else []) if page else _listing_apart(line)
        frame = sum(1 for part in parts if is_heading(part) or read_identification(part))
        listing = (
            page
            and not framed
            and not frame
            and page[1] != "1"
            and len(_LISTED.findall(" ".join(part.text for part in parts[1:]))) > 1
        )
        if listing and len(parts) > 1:
            first = parts[1]
            parts = [parts[0], line.part(first.start - line.start, gap=2)._replace(bullet="contents")]
        found += parts
        framed = framed or bool(page and page[1] != "1" and frame)
    return found


def _running_head(lines: list[Line]) -> list[str]:
    """The words that open every page from the second or third on, page numbers masked."""
    pages = [_masked(line.text.split()[1:]) for line in lines if _PAGE.match(line.text)][1:]
    heads = [_common(pages), _common(pages[1:]) if len(pages) > 2 else []]
    return max(heads, key=len)


def _common(pages: list[list[str]]) -> list[str]:
    common = 0
    while len(pages) > 1 and common < 16 and all(len(p) > common + 1 and p[common] == pages[0][common] for p in pages):
        common += 1
    return pages[0][:common] if pages else []


def _masked(words: list[str]) -> list[str]:
    """The words with the numbers of pages masked: "Side 3 af 9" is the same head as "Side 4 af 9"."""
    masked = []
    for n, word in enumerate(words[:20]):
        after_side = n > 0 and words[n - 1].casefold().strip(",(") in _SIDE
        masked.append("#" if after_side and re.fullmatch(r"[\divxlc]+", word) else word)
    return masked


def _page(line: Line, head: list[str]) -> list[Line]:
    """A page: what is left of its number and running head, then its text cut, the foot taken off."""
    begin = _PAGE.match(line.text).end()  # type: ignore[union-attr]
    for expected, word in zip(head, _masked(line.text.split()[1:]), strict=False):
        space = line.text.find(" ", begin)
        if word != expected or space < 0:
            break
        begin = space + 1
    mark = line.part(0, begin)._replace(text=_RULE, bullet=PAGE)
    foot = _FOOT.search(line.text, max(begin, len(line.text) - 24))
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
    listing = line.part(contents.start(), gap=1)._replace(
        bullet="contents" if len(line.text) > contents.end() + 20 else ""
    )
    return [*(cut(before) if before.text else []), listing]
