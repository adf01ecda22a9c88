"""What the list of contents announces and the text does not hold, so that it is told nowhere else."""

from collections.abc import Iterable, Iterator, Sequence

from referatgraf.nlp.minutes import AgendaItem, Notice, Span
from referatgraf.nlp.structure.contents import Contents
from referatgraf.nlp.structure.rows import Row

MISSING = "missing-item"


def announced(
    text: str, rows: Sequence[Row], contents: Contents, items: Iterable[AgendaItem], notices: Iterable[Notice]
) -> tuple[Span, ...]:
    """The entries of the contents without their items, in the order of the text.

    A list in one paragraph has no entries; of it everything counts but the titles of the items that were found.
    """
    missing = [notice.span for notice in notices if notice.code == MISSING and notice.span]
    flat = [row.line.span for row in rows[contents.start : contents.end] if not row.noise] if contents.flat else []
    titles = [item.title.span for item in items if item.title] if flat else []
    rest = [part for span in flat for part in _without(text, span, titles)]
    return tuple(sorted((*missing, *rest), key=lambda span: span.start))


def _without(text: str, span: Span, titles: Iterable[Span]) -> Iterator[Span]:
    """The stretches of `span` beside the titles that stand in it."""
    found = ((text.find(text[title.start : title.end], span.start, span.end), title) for title in titles)
    at = span.start
    for start, title in sorted(((start, title) for start, title in found if start >= at), key=lambda each: each[0]):
        if at < start:
            yield Span(at, start)
        at = max(at, start + title.end - title.start)
    if at < span.end:
        yield Span(at, span.end)
