"""Pages of PDF that came as one paragraph each: number, running head and foot taken off, the text cut into lines."""

from collections.abc import Iterable, Iterator
from itertools import chain

from referatgraf.nlp.structure.agenda_tables import table_cells
from referatgraf.nlp.structure.bare_labels import cut_bare_labels
from referatgraf.nlp.structure.flat_contents import FLAT, as_listing, contents_in, listing_apart
from referatgraf.nlp.structure.glued import unglued
from referatgraf.nlp.structure.headings import is_heading, read_heading
from referatgraf.nlp.structure.identification import read_identification
from referatgraf.nlp.structure.inline import cut, is_inline
from referatgraf.nlp.structure.lines import Line, joined, joined_where, with_whole_sentences
from referatgraf.nlp.structure.listed_items import ListedTitles, cut_listed
from referatgraf.nlp.structure.openers import is_opener
from referatgraf.nlp.structure.page_edges import NUMBERED_PAGE, PageEdges
from referatgraf.nlp.structure.parted_fields import part_fields
from referatgraf.nlp.structure.printed_columns import cut_columns

PAGE = "page"
"""The bullet of the line that is left of a page's number and running head."""
_SHORTEST_PAGE = 20
_WIDTH = 70
"""Characters of a line that is as wide as the page, so that its sentence goes on in the next."""
_WIDEST = 130
"""Characters of the widest line of a page whose text is wrapped."""
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
        return _pages(_unwrapped(lines))
    lines = part_fields(lines)
    whole = _paragraphs(lines)
    if is_inline(whole):
        return [part for line in whole for part in cut(line)]
    if is_inline(lines):
        return [part for line in lines for part in cut(line)]
    first = next((n for n, line in enumerate(lines) if read_heading(line) or read_identification(line)), len(lines))
    lines = [*lines[:first], *with_whole_sentences(lines[first:])]  # each line of the head tells something else
    return [part for line in lines for part in unglued(line)]


def _is_paged(lines: list[Line]) -> bool:
    """Whether lines begin with the page numbers 1, 2, 3 …: one paragraph a page."""
    transcript = next((n for n, line in enumerate(lines) if line.text.casefold() == _TRANSCRIPT), None)
    first = lines[transcript + 1] if transcript is not None and transcript + 1 < len(lines) else None
    numbers = [
        int(hit[1])
        for line in lines
        if (hit := NUMBERED_PAGE.match(line.text)) and (len(line.text) > _SHORTEST_PAGE or line is first)
    ]
    rising = [n for k, n in enumerate(numbers) if k == 0 or n > numbers[k - 1]]
    if len(rising) < 2 or rising[0] != 1 or rising[-1] > 3 * len(rising):
        return False
    return transcript is not None or (len(rising) > 2 and is_inline(lines))


def _unwrapped(lines: list[Line]) -> list[Line]:
    """The lines with those of each page as one paragraph, where its text is wrapped at its width.

    The first page may hold a long line of its own.
    """
    groups: list[list[Line]] = []
    page, wraps = 0, False
    for line in lines:
        number = NUMBERED_PAGE.match(line.text)
        begins = number is not None and (line.gap > 1 or int(number[1]) == page + 1)
        goes_on = wraps and not begins and line.gap == 1 and line.start == groups[-1][-1].end + 1
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
        page = int(number[1]) if number and begins else page
        wide = page > 1 or len(line.text) <= _WIDEST
        wraps = len(line.text) >= _WIDTH and wide and (goes_on or begins)
    return [joined(group) for group in groups]


def _paragraphs(lines: list[Line]) -> list[Line]:
    """The lines with those of each paragraph as one, where all of the text is wrapped at its width."""
    if any(len(line.text) > _WIDEST for line in lines):
        return lines
    return joined_where(lines, _fills_its_line)


def _fills_its_line(above: Line, line: Line) -> bool:
    """Whether a line is as wide as the page, and neither it nor the next begins an item or a point."""
    return len(above.text) >= _WIDTH and not (line.bullet or is_opener(above.text) or is_opener(line.text))


def _pages(lines: list[Line]) -> list[Line]:
    """The cut lines; pages before the first with an item's frame are the list of contents, each one line."""
    edges = PageEdges(lines)
    pages: list[list[Line]] = []
    framed = False
    for line in lines:
        page = NUMBERED_PAGE.match(line.text)
        inner = page is not None and page[1] != "1"
        parts = _page(line, page.end(), edges, inner=inner) if page else listing_apart(line)
        frame = any(is_heading(part) or read_identification(part) for part in parts)
        if inner and not framed and not frame:
            parts = as_listing(line, parts)
        framed = framed or (inner and frame)
        pages.append(parts)
    listings = [part.text for parts in pages for part in parts if part.bullet == FLAT]
    return list(chain.from_iterable(_with_listed_items(pages, ListedTitles(listings)) if listings else pages))


def _with_listed_items(pages: Iterable[list[Line]], titles: ListedTitles) -> Iterator[list[Line]]:
    """The pages with items cut out that the list of contents names; the list itself stays whole."""
    for parts in pages:
        yield parts if any(part.bullet == FLAT for part in parts) else cut_listed(parts, titles)


def _page(line: Line, begin: int, edges: PageEdges, *, inner: bool) -> list[Line]:
    """A page: what is left of its number and running head, then its text cut, the foot taken off."""
    if inner:
        begin = edges.head_end(line.text)
    mark = line.part(0, begin)._replace(text=_RULE, bullet=PAGE)
    end = len(line.text) if contents_in(line.text) else edges.foot_start(line.text, begin)
    content = line.part(begin, max(begin, end), gap=2)
    return [mark, *(listing_apart(content) if inner else _head_apart(content))]


def _head_apart(line: Line) -> list[Line]:
    """The first page cut at the labels of its head, with colons or without any."""
    contents = contents_in(line.text)
    fields = cut_bare_labels(line.part(0, contents.start() if contents else None))
    if len(fields) < 2:
        return listing_apart(line)
    return [*fields, *(listing_apart(line.part(contents.start(), gap=1)) if contents else ())]
