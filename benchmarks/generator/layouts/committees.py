"""Several committees' decisions under one Beslutning, each below a line with body and day; the kind in brackets."""

from collections.abc import Iterator
from dataclasses import replace

from generator.chance import WEEKDAYS, dashed, long_date
from generator.facts import Item, Step
from generator.layouts.parts import KIND_WORDS, Layout, recommendation, resolved, titles, words
from generator.layouts.punkt import contents
from generator.schedule import Sitting


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    name = f"{sitting.body.name} {term(sitting)}"
    day = sitting.day
    parts = [
        f"\n\nREFERAT {name} d. {dashed(day)}",
        f"Mødedato {WEEKDAYS[day.weekday()].capitalize()} d. {day.day:02d}. {long_date(day).split(' ', 1)[1]}"
        f" kl. {sitting.body.hour}",
        f"Mødested {sitting.body.place}",
        *contents([replace(item, title=title(item)) for item in items]),
    ]
    for item in items:
        parts += closed(item) if item.closed else opened(item)
    return "\n\n".join(parts)


def term(sitting: Sitting) -> str:
    """The four years for which the council is elected ("2022-2025")."""
    first = sitting.day.year - (sitting.day.year - 2022) % 4
    return f"{first}-{first + 3}"


def title(item: Item) -> str:
    """The title with its kind."""
    return f"{item.title} ({KIND_WORDS[item.kind]})" if item.recommendations else item.title


def closed(item: Item) -> list[str]:
    """A closed item."""
    return [f"Punkt {item.number}: Lukket: {item.title}", item.numbers.journal]


def opened(item: Item) -> Iterator[str]:
    """An open item."""
    yield f"Punkt {item.number}: {title(item)}"
    yield item.numbers.journal
    if item.recommendations:
        yield from ("Resume", *item.prose["resume"])
        yield from ("Indstilling", *recommendation(item, "foreslår", ","))
        yield from ("Problemstilling", *item.prose["facts"])
        yield from ("Videre proces", *item.prose["process"])
        yield from ("Økonomi", *item.prose["economy"])
        yield from ("Beslutningskompetence", *(body.name + "." for body in item.way))
    elif item.prose:
        yield from ("Sagsfremstilling", *item.prose["facts"])
    yield "Beslutning"
    for step in item.history:
        yield from (body_and_day(step), *words(step))
    if item.step:
        yield from (body_and_day(item.step), *resolved(item.step))
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))


def body_and_day(step: Step) -> str:
    """The line above a decision."""
    return f"{step.sitting.body.name}, den {long_date(step.sitting.day)}"


LAYOUT = Layout(
    "committees",
    write,
    frozenset(
        {
            "place",
            "start",
            "term",
            "journal",
            "kind",
            "recommender",
            "recommendations",
            "way",
            "all_decisions",
            "attachments",
            "closed_case",
        }
    ),
    title=title,
)
