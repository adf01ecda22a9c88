"""Items as "Nr.144 - Title" with Sagsnr., a bare line with the absent, and "Beslutning i <body> den dd-mm-yyyy"."""

from collections.abc import Iterator

from generator.chance import dashed
from generator.facts import Item
from generator.layouts.parts import Layout, absentees, recommendation, resolved, titles, way
from generator.schedule import Sitting, attendance


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = list(head(sitting))
    for item in items:
        parts += closed(item) if item.closed else opened(sitting, item)
    return "\n\n".join(parts) + "\n"


def head(sitting: Sitting) -> Iterator[str]:
    """Day, hour, place, those present and those absent."""
    came = attendance(sitting)
    yield f"{dashed(sitting.day)} kl. {sitting.body.hour}\n{sitting.body.place}"
    yield from ("Medlemmer", *(person.printed for person in came.present))
    yield "Afbud"
    yield from (person.printed for person in came.absent) if came.absent else ("Ingen",)


def closed(item: Item) -> list[str]:
    """A closed item."""
    return [f"Nr.{item.number} - Lukket: {item.title}", f"Sagsnr.: {item.numbers.case}"]


def opened(sitting: Sitting, item: Item) -> Iterator[str]:
    """An open item."""
    yield f"Nr.{item.number} - {item.title}"
    if item.recommendations:
        yield f"Sagsnr.: {item.numbers.case}"
    if attendance(sitting).absent:
        yield absentees(sitting)
    if item.recommendations:
        yield from ("Beslutningstema", *item.prose["resume"])
    if item.prose:
        yield from ("Sagsfremstilling og økonomi", *item.prose["facts"])
    if item.recommendations:
        yield from (*item.prose["process"], "Bevilling", *item.prose["economy"])
        yield from ("Kompetence", way(item) + ".", "Indstilling", *recommendation(item))
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))
    if item.step:
        yield from (f"Beslutning i {sitting.body.name} den {dashed(sitting.day)}", *resolved(item.step))


LAYOUT = Layout(
    "nr-dash",
    write,
    frozenset(
        {
            "place",
            "start",
            "present",
            "absent",
            "excused",
            "case_of_cases",
            "recommender",
            "recommendations",
            "way",
            "attachments",
            "item_absent",
            "closed_case",
        }
    ),
    through_year=True,
)
