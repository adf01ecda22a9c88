"""Labels in capitals with the value below, a list PUNKTER, each item twice titled, and "Sagsgang og sagstype"."""

from collections.abc import Iterator

from generator.chance import dashed
from generator.facts import Item
from generator.layouts.parts import Layout, recommendation, resolved, way
from generator.schedule import Sitting

TYPES = {"decision": "Beslutningssag", "orientation": "Orientering", "discussion": "Drøftelse"}


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = [*head(sitting), "\n".join(f"{item.number}. {announced(item)}" for item in items) + "\n"]
    for item in items:
        parts += [f"{item.number}. {announced(item)}"] if item.closed else opened(sitting, item)
    return "\n\n".join(parts) + "\n"


def head(sitting: Sitting) -> Iterator[str]:
    """Body, place, hours, and the label above the list of items."""
    day, hour = dashed(sitting.day), int(sitting.body.hour[:2])
    end = f"{hour + 2 + sitting.month % 3:02d}:{sitting.body.hour[3:]}"
    yield from ("UDVALG", sitting.body.name, "MØDE", "Referat", "STED", sitting.body.place)
    yield from ("STARTTIDSPUNKT", f"{day} {sitting.body.hour}:00", "SLUTTIDSPUNKT", f"{day} {end}:00", "PUNKTER")


def announced(item: Item) -> str:
    """The title in the list."""
    return f"{item.title} - Lukket punkt" if item.closed else item.title


def opened(sitting: Sitting, item: Item) -> Iterator[str]:
    """An open item."""
    yield from (f"{item.number}. {item.title}", item.title)
    if item.recommendations:
        yield from ("Sagsgang og sagstype", way(item), TYPES[item.kind])
        yield from ("Indstilling", *recommendation(item))
    if item.prose:
        yield from ("Beskrivelse af sagen", *item.prose.get("resume", ()), *item.prose["facts"])
    if item.recommendations:
        yield from (*item.prose["process"], "Økonomiske konsekvenser", *item.prose["economy"])
        yield from ("Øvrige konsekvenser", "Høring", "Sagshistorik, henvisninger")
    if item.step:
        yield from (f"Beslutning i {sitting.body.name} den {dashed(sitting.day)}", *resolved(item.step))


LAYOUT = Layout(
    "prepare",
    write,
    frozenset(
        {
            "place",
            "start",
            "end",
            "kind",
            "recommender",
            "recommendations",
            "way",
        }
    ),
    through_year=True,
)
