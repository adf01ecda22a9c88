"""Items as "1.Title (B)" with Sagsnummer, the title again, and the decision before the facts or after them."""

from collections.abc import Iterator

from generator.chance import dashed
from generator.facts import Item
from generator.layouts.parts import CODES, Layout, absentees, recommends, resolved, titles
from generator.schedule import Sitting


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = [f"Udvalg: {sitting.body.name}", f"Mødedato: {dashed(sitting.day)}", f"Mødested: {sitting.body.place}"]
    for item in items:
        parts += closed(item) if item.closed else opened(sitting, item)
    return "\n\n".join(parts) + "\n"


def title(item: Item) -> str:
    """The title with the letter of its kind."""
    return f"{item.title} ({CODES[item.kind]})" if item.kind else item.title


def closed(item: Item) -> list[str]:
    """A closed item."""
    return [f"{item.number}.Lukket: {item.title}", f"Sagsnummer: {item.numbers.case}"]


def opened(sitting: Sitting, item: Item) -> Iterator[str]:
    """An open item."""
    yield f"{item.number}.{title(item)}"
    yield f"Sagsnummer: {item.numbers.case}"
    yield title(item)
    first = item.number % 2
    if item.recommendations:
        yield from ("Administrativ indstilling", recommends(item, "indstiller"))
        yield "\n\n".join(f" • {point.removesuffix('.')}." for point in item.recommendations)
    if first:
        yield from decision(sitting, item)
    if item.prose:
        yield from ("Sagsfremstilling", *item.prose.get("resume", ()), *item.prose["facts"])
    if item.recommendations:
        yield from consequences(item)
    if not first:
        yield from decision(sitting, item)
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))


def consequences(item: Item) -> Iterator[str]:
    """The parts that follow the facts, whether or not there is anything to say."""
    yield from item.prose["process"]
    yield "Tidligere behandling"
    days = [f"{dashed(step.sitting.day)} {step.sitting.body.name}." for step in item.history]
    yield "\n".join(days) or "Ingen."
    yield from ("Økonomiske konsekvenser", *item.prose["economy"])
    yield from ("Personalemæssige konsekvenser", "Ingen.", "Høring", "Ingen.")


def decision(sitting: Sitting, item: Item) -> Iterator[str]:
    """What was decided, and who was absent."""
    if item.step:
        yield from (f"Beslutning {sitting.body.name} den {dashed(sitting.day)}", *resolved(item.step))
        if absentees(sitting):
            yield f"Afbud: {absentees(sitting)}"


LAYOUT = Layout(
    "type-coded",
    write,
    frozenset(
        {
            "place",
            "case",
            "kind",
            "recommender",
            "recommendations",
            "attachments",
            "item_absent",
            "closed_case",
        }
    ),
    title=title,
)
