"""What stands in items that are withheld and must not be kept: everything beyond number, title and case numbers."""

from collections.abc import Iterator, Sequence

from referatgraf.nlp.minutes import AgendaItem, Span
from referatgraf.nlp.structure.rows import Row


def closed_text(item: AgendaItem, rows: list[Row]) -> Iterator[Span]:
    """The characters of a closed item that say more than it may; none for an open or a disclosed one.

    The row of number and title stays as it is; of a row with case numbers the numbers alone stay, as a clerk's name
    may stand beside them.
    """
    if not item.withheld:
        return
    heading = [quote.span for quote in (item.number, item.title) if quote]
    numbers = sorted((quote.span for quote in (*item.case_numbers, *item.journal_numbers)), key=lambda span: span.start)
    for row in rows:
        if not row.noise and not any(_meets(row.line.span, span) for span in heading):
            yield from _between(row.line.span, [span for span in numbers if _meets(row.line.span, span)])


def _between(whole: Span, kept: Sequence[Span]) -> Iterator[Span]:
    """The parts of `whole` that none of the kept spans covers."""
    start = whole.start
    for span in kept:
        if span.start > start:
            yield Span(start, span.start)
        start = span.end
    if whole.end > start:
        yield Span(start, whole.end)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
