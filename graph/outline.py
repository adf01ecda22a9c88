"""What both resolving and writing need of a document's minutes: names of items, cases of an item, keys of decisions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.graph.naming import Name, case, identifies
from referatgraf.nlp.minutes import AgendaItem, Decision, Quote
from referatgraf.ontology.iris import numbered, slug


@dataclass(frozen=True, slots=True)
class ItemCase:
    """A case that an item treats; `name` is None where only a bare KLE number stands, which names no case."""

    name: Name | None
    case_number: Quote | None
    journal_numbers: tuple[Quote, ...]


def item_names(items: Sequence[AgendaItem], before: int = 0, taken: Sequence[str] = ()) -> list[str]:
    """What the items are called in IRIs: their number, or "o3" by order; a number printed twice becomes "4-2".

    Args:
        items: those of one document.
        before: number of items that other documents of the meeting tell before them.
        taken: slugs of numbers among theirs that those other items have.
    """
    names = (slug(item.number.value) if item.number else f"o{before + item.order}" for item in items)
    return list(numbered([*taken, *names]))[len(taken) :]


def cases(item: AgendaItem) -> list[ItemCase]:
    """The cases of an item: one for each case number, else one for each journal number.

    Journal numbers go with the case numbers in order; the first case takes them all where their numbers differ.
    """
    numbers, journals = item.case_numbers, item.journal_numbers
    if not numbers:
        return [ItemCase(case(j.value) if identifies(j.value) else None, None, (j,)) for j in journals]
    shares: list[tuple[Quote, ...]]
    if len(numbers) == len(journals):
        shares = [(journal,) for journal in journals]
    else:
        shares = [journals, *(() for _ in numbers[1:])]
    return [ItemCase(case(n.value), n, tuple(share)) for n, share in zip(numbers, shares, strict=True)]


def case_key(item: AgendaItem) -> str:
    """The slug of the number that names the item's decisions, empty where it has none."""
    return next((found.name.slug for found in cases(item) if found.name), "")


def points(decisions: Sequence[Decision]) -> Iterator[str]:
    """What parts the decisions of one item: point, and body and day where they are given.

    The second decision of the same body, day and point gets "o2", or the point with "-2".
    """
    seen: dict[tuple[str, str, str], int] = {}
    for decision in decisions:
        point = slug(decision.point.value) if decision.point else ""
        place = (decision.body.value if decision.body else "", decision.date.value if decision.date else "", point)
        seen[place] = count = seen.get(place, 0) + 1
        yield point if count == 1 else f"{point}-{count}" if point else f"o{count}"
