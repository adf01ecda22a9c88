"""The parts of minutes as recognisers see them: each a stretch of text with the section and the item it stands in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from referatgraf.nlp.minutes import AgendaItem, Minutes, Span

HEAD, TITLE, FRAME, ANNOUNCED = "head", "title", "frame", "announced"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that belongs to one part of the minutes.

    Attributes:
        kind: "head" before the first item, "title" of an item, "frame" for what of an item stands in no section,
            "announced" for what of the contents is not in the text, or the section's code of the list `section:`.
        span: where it stands; no two passages share a character.
        item: index of the item in `Minutes.items`, None before the first item.
    """

    kind: str
    span: Span
    item: int | None = None


def passages(minutes: Minutes, length: int) -> tuple[Passage, ...]:
    """The passages of a document in their order, without page furniture and what closed items hold.

    Of the contents only those entries count whose items the text does not hold: the others are named there again.

    Args:
        minutes: what structure read.
        length: number of characters of the text.
    """
    first = minutes.items[0].span.start if minutes.items else length
    parts = [Passage(HEAD, Span(0, first))]
    for index, item in enumerate(minutes.items):
        parts += _of_item(index, item)
    left_out = sorted({(span.start, span.end) for span in (*minutes.contents, *minutes.closed)})
    announced = [Passage(ANNOUNCED, span) for span in minutes.announced]
    parts.sort(key=_start)
    return tuple(sorted((*_without(parts, left_out), *announced), key=_start))


def _start(part: Passage) -> int:
    return part.span.start


def _of_item(index: int, item: AgendaItem) -> Iterator[Passage]:
    """The title and sections of an item, and what stands between them; its decision may stand below all items."""
    inner = [(section.kind, section.span) for section in item.sections]
    inner += [(TITLE, item.title.span)] if item.title else []
    at = item.span.start
    yield from (Passage(kind, span, index) for kind, span in inner if span.start >= item.span.end)
    for kind, span in sorted(inner, key=lambda each: (each[1].start, -each[1].end)):
        start, end = max(span.start, at), min(span.end, item.span.end)
        if start < end:
            if at < start:
                yield Passage(FRAME, Span(at, start), index)
            yield Passage(kind, Span(start, end), index)
            at = end
    if at < item.span.end:
        yield Passage(FRAME, Span(at, item.span.end), index)


def _without(parts: Iterable[Passage], left_out: list[tuple[int, int]]) -> Iterator[Passage]:
    """The parts less the stretches of `left_out`, which are sorted; a part cut through becomes several."""
    place = 0
    for part in parts:
        at = part.span.start
        while place < len(left_out) and left_out[place][1] <= at:
            place += 1
        later = place
        while later < len(left_out) and left_out[later][0] < part.span.end:
            if at < left_out[later][0]:
                yield Passage(part.kind, Span(at, left_out[later][0]), part.item)
            at = max(at, left_out[later][1])
            later += 1
        if at < part.span.end:
            yield Passage(part.kind, Span(at, part.span.end), part.item)
