"""What stands in closed items and must not be kept: everything beyond number, title and case numbers."""

from collections.abc import Iterator

from referatgraf.nlp.minutes import AgendaItem, Span
from referatgraf.nlp.structure.rows import Row


def closed_text(item: AgendaItem, rows: list[Row]) -> Iterator[Span]:
    """The lines of a closed item that say more than it may; none for an open item."""
    if not item.closed:
        return
    kept = [quote.span for quote in (item.number, item.title, *item.case_numbers, *item.journal_numbers) if quote]
    for row in rows:
        if not row.noise and not any(_meets(row.line.span, span) for span in kept):
            yield row.line.span


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
