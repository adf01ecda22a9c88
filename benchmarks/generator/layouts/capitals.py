"""Headings in capitals, the number in the line "Åbent - 00.22.00-G01-1-16", the decision before the facts."""

from collections.abc import Iterator

from generator.chance import long_date
from generator.facts import Item
from generator.layouts.parts import Layout, recommendation, resolved, titles
from generator.schedule import Sitting, attendance


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = ["\n".join(head(sitting)), *apologies(sitting)]
    parts += ["\n".join(f"{item.number}. {announced(item)}" for item in items)]
    for item in items:
        parts += ["\n".join(heading(item)), *(() if item.closed else opened(item))]
    return "\n\n".join(parts) + "\n"


def head(sitting: Sitting) -> list[str]:
    """The head, broken over lines."""
    return [
        "Referat",
        "til",
        f"mødet i {sitting.body.name}",
        f"den {long_date(sitting.day)} kl. {sitting.body.hour}",
        f"i {sitting.body.place}",
    ]


def apologies(sitting: Sitting) -> Iterator[str]:
    """A sentence for each who is absent, with the deputy."""
    came = attendance(sitting)
    sits = {absent: deputy for deputy, absent in came.deputies}
    for person in came.absent:
        deputy = f" I stedet mødte {sits[person].name}." if person in sits else ""
        yield f"Afbud fra {person.name}.{deputy}"


def announced(item: Item) -> str:
    """The title in the list and above the item."""
    return f"Lukket - {item.title}" if item.closed else item.title


def heading(item: Item) -> list[str]:
    """Number and title, and the line with the journal number."""
    state = "Lukket" if item.closed else "Åbent"
    return [f"{item.number}. {announced(item)}", f"{state} - {item.numbers.journal}"]


def opened(item: Item) -> Iterator[str]:
    """An open item below its heading."""
    if item.recommendations:
        yield from ("RESUMÉ", *item.prose["resume"], "INDSTILLING", *recommendation(item))
    if item.step:
        yield from ("BESLUTNING", *resolved(item.step))
    if item.prose:
        yield from ("SAGSFREMSTILLING", *item.prose["facts"])
    if item.recommendations:
        yield from (*item.prose["process"], "ØKONOMI", *item.prose["economy"])
    if item.attachments:
        yield from ("BILAG", *titles(item.attachments))


LAYOUT = Layout(
    "capitals",
    write,
    frozenset(
        {
            "place",
            "start",
            "absent",
            "excused",
            "deputies",
            "journal",
            "recommender",
            "recommendations",
            "attachments",
            "closed_case",
        }
    ),
)
