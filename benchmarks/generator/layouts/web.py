"""A page of a website: "3. Title", one heading a line, the decision last, then Fraværende and a link to the top."""

from collections.abc import Iterator

from generator.chance import long_date
from generator.facts import Item
from generator.layouts.parts import Layout, absentees, recommendation, resolved, titles, way
from generator.schedule import Sitting, attendance


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = ["\n".join(head(sitting)), "Deltagere:", "\n".join(people(sitting))]
    for item in items:
        parts += [f"\n{item.number}. {item.title}{' (Lukket)' if item.closed else ''}"]
        parts += () if item.closed else opened(sitting, item)
        parts += ["Til toppen"]
    return "\n\n".join(parts) + "\n"


def head(sitting: Sitting) -> list[str]:
    """Title of the page, day, place and hour."""
    return [
        f"{sitting.body.name} - Referat",
        "",
        f"Dato: {long_date(sitting.day)}",
        f"Lokale: {sitting.body.place}",
        f"Tidspunkt: Kl. {sitting.body.hour}",
    ]


def people(sitting: Sitting) -> list[str]:
    """Those present, one a line."""
    return [f" • {person.printed}" for person in attendance(sitting).present]


def opened(sitting: Sitting, item: Item) -> Iterator[str]:
    """An open item below its heading."""
    if item.recommendations:
        yield from (f"Sagsnr.: {item.numbers.case}", "Resume", *item.prose["resume"])
    if item.prose:
        yield from ("Sagsfremstilling", *item.prose["facts"])
    if item.recommendations:
        yield from (*item.prose["process"], "Økonomi", *item.prose["economy"])
        yield from ("Sagen afgøres af", way(item) + ".", "Indstilling", *recommendation(item))
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))
    if item.step:
        yield from ("Beslutning", *resolved(item.step))
    yield from ("Fraværende:", absentees(sitting) or "Ingen")


LAYOUT = Layout(
    "web",
    write,
    frozenset(
        {
            "place",
            "start",
            "present",
            "case_of_cases",
            "recommender",
            "recommendations",
            "way",
            "attachments",
            "item_absent",
        }
    ),
    through_year=True,
)
