"""The head of an item: number, title, open or closed, kind and the numbers of its case; and the rows below it."""

from collections.abc import Iterable

from referatgraf.nlp.minutes import AgendaItem, Quote, Span
from referatgraf.nlp.structure.access import CLOSED_NUMBER, closed_mark, open_mark
from referatgraf.nlp.structure.case_numbers import CLEAR_NUMBER, is_journal_number
from referatgraf.nlp.structure.openers import Opener
from referatgraf.nlp.structure.rows import Row
from referatgraf.nlp.structure.titles import Title, is_mark, is_marked_closed, read_title

_ROWS_BELOW_LABEL = 6
"""A number that its label has lost stands in one of the next rows."""


def read_item_head(order: int, rows: list[Row], opener: Opener, *, closed: bool) -> AgendaItem:
    """The item with what its head says and nothing of its content.

    Args:
        order: 1 for the first item.
        rows: the item's rows; indices of `opener` count from the first of them.
        opener: where number and title stand.
        closed: the item stands in the closed part of the agenda.
    """
    title = _title(rows, opener)
    number = rows[opener.row].line.quote(*opener.number) if opener.number else None
    idents = [row.ident for row in rows if row.ident]
    loose = [title.number] if title and title.number else _number_beside(rows, opener) or _lost_number(rows)
    journal = [number for number in loose if is_journal_number(number.value)]
    told = {number.value for ident in idents for number in ident.journal_numbers}
    case = [number for number in loose if number not in journal and number.value not in told]
    return AgendaItem(
        order,
        Span(rows[0].line.start, rows[-1].line.end),
        number,
        title.quote if title and title.quote.value else None,
        _is_closed(title, rows, number, closed=closed),
        title.kind if title else None,
        case_numbers=_once([*case, *(number for ident in idents for number in ident.case_numbers)]),
        journal_numbers=_once([*journal, *(number for ident in idents for number in ident.journal_numbers)]),
        document_numbers=_once(number for ident in idents for number in ident.document_numbers),
    )


def rows_of_content(rows: list[Row], opener: Opener) -> list[Row]:
    """The rows that are neither number nor title; some pages print the decision between the two, or above both."""
    if opener.title is None:
        return rows[opener.row + 1 :] if opener.number else rows[opener.first :]
    if opener.number and opener.row < opener.title.row:
        above = rows[opener.row + 1 : opener.title.row]
    elif rows[0].heading and rows[0].heading.kind == "decision":
        above = [row for row in rows[: min(opener.row, opener.title.row)] if not row.is_class]
    else:
        above = [row for row in rows[: opener.title.row] if row.heading and row.heading.kind != "title"]
    above += [row for row in rows[opener.title.row + 1 : opener.title.bottom + 1] if row.beside]
    if opener.number:
        above += rows[opener.title.bottom + 1 : opener.row]
    return [*above, *rows[opener.last + 1 :]]


def _title(rows: list[Row], opener: Opener) -> Title | None:
    place = opener.title
    if place is None:
        return None
    further = [row.line for row in rows[place.row + 1 : place.bottom + 1] if not row.ident and not row.beside]
    return read_title(rows[place.row].line, place.start, place.end, further)


def _is_closed(title: Title | None, rows: list[Row], number: Quote | None, *, closed: bool) -> bool:
    """Closed by its title, its number, or by marks of its own; a table that names both kinds of points is no mark.

    In the `closed` part of the agenda only an item is open whose own mark says so.
    """
    if (title and title.closed) or (number and _is_number_closed(rows, number)):
        return True
    if closed:
        return not any(row.ident and open_mark(row.text) for row in rows)
    idents = [row.text for row in rows if row.ident]
    return any(map(closed_mark, idents)) and not any(map(open_mark, idents))


def _is_number_closed(rows: list[Row], number: Quote) -> bool:
    """Whether a number is that of a closed item, or a mark alone stands behind it in its row ("Punkt 2 (lukket)")."""
    row = next(row for row in rows if row.line.end >= number.span.end)
    behind = row.text[number.span.end - row.line.start :].lstrip(" .):,")
    return bool(CLOSED_NUMBER.regex.match(number.value)) or (is_marked_closed(behind) and is_mark(behind))


def _number_beside(rows: list[Row], opener: Opener) -> list[Quote]:
    """The number of a case behind the title as it stands again beside the number of the item."""
    if opener.number is None or opener.title is None or opener.row == opener.title.row:
        return []
    again = read_title(rows[opener.row].line, opener.number[1], len(rows[opener.row].text))
    return [again.number] if again and again.number else []


def _lost_number(rows: list[Row]) -> list[Quote]:
    """The number that a page prints after all labels: at the beginning of a line below an empty "Sagsnr.:"."""
    empty = next((n for n, row in enumerate(rows) if row.ident and row.ident.empty), None)
    if empty is None or any(row.ident and row.ident.case_numbers for row in rows):
        return []
    below = (row.line for row in rows[empty + 1 : empty + 1 + _ROWS_BELOW_LABEL])
    return [line.quote(*hit.span()) for line in below if (hit := CLEAR_NUMBER.match(line.text))][:1]


def _once(numbers: Iterable[Quote]) -> tuple[Quote, ...]:
    found: dict[str, Quote] = {}
    for number in numbers:
        found.setdefault(number.value, number)
    return tuple(found.values())
