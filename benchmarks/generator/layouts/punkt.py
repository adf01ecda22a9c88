"""Items as "Punkt 4: …", the decision first, with a list of contents; as text or with the marks of Markdown."""

from collections.abc import Iterator
from itertools import cycle

from generator.chance import WEEKDAYS, dashed, long_date
from generator.facts import Item, Step
from generator.layouts.parts import Layout, recommendation, resolved, titles, way, words
from generator.schedule import Sitting, attendance

LONGEST = 100
LABELS = ("Mødedato", "Mødested", "Mødedeltagere", "Afbud")
HEADINGS = frozenset((
    "Indholdsfortegnelse", "Beslutning", "Sagsfremstilling", "Resume og sagens baggrund", "Indstillinger", "Behandling",
    "Økonomiske konsekvenser", "Sagens forløb", "Bilag",
))  # fmt: skip


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes as plain text."""
    return "\n\n" + "\n\n".join(paragraphs(sitting, items))


def write_markdown(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes with the marks of Markdown, whose levels are as unreliable as in real ones."""
    marks = cycle(("## **{}**", "## {}", "### {}"))
    heading, parts = next(marks), []
    for part in paragraphs(sitting, items):
        if part.startswith("Punkt "):
            heading = next(marks)
        parts.append(marked(part, heading))
    return "\n\n" + "\n\n".join(parts) + "\n"


def marked(part: str, heading: str) -> str:
    """One paragraph with its mark, if it takes one; `heading` is the mark of headings in this item."""
    label, _, value = part.partition(" ")
    if label in ("REFERAT", "Punkt"):
        return f"# {part}" if label == "REFERAT" else heading[1:].format(part)
    if label in LABELS:
        return f"**{label}** {value}"
    return heading.format(part) if part in HEADINGS else part


def paragraphs(sitting: Sitting, items: list[Item]) -> Iterator[str]:
    """The minutes, paragraph by paragraph."""
    yield f"REFERAT {sitting.body.name} d. {dashed(sitting.day)}"
    yield from head(sitting)
    yield from contents(items)
    for item in items:
        yield from closed(item) if item.closed else opened(item)


def head(sitting: Sitting) -> Iterator[str]:
    """Day, place and people."""
    day, came = sitting.day, attendance(sitting)
    yield f"Mødedato {WEEKDAYS[day.weekday()].capitalize()} d. {long_date(day)} kl. {sitting.body.hour}"
    yield f"Mødested {sitting.body.place}"
    yield "Mødedeltagere " + ", ".join(person.name for person in came.present)
    if came.absent:
        yield "Afbud " + ", ".join(person.name for person in came.absent)


def contents(items: list[Item]) -> Iterator[str]:
    """The list of contents with pages; long titles are cut."""
    yield "Indholdsfortegnelse"
    yield "\n".join(f"{announced(item)[:LONGEST]}.....\t{3 + place}" for place, item in enumerate(items))


def announced(item: Item) -> str:
    """A title as contents and heading print it."""
    return f"Lukket: {item.title}" if item.closed else item.title


def closed(item: Item) -> list[str]:
    """A closed item: nothing but heading and case number."""
    return [f"Punkt {item.number}: {announced(item)}", item.numbers.case]


def opened(item: Item) -> Iterator[str]:
    """An open item."""
    yield f"Punkt {item.number}: {item.title}"
    yield item.numbers.case
    yield "Beslutning"
    if item.step:
        yield from resolved(item.step)
    yield from facts(item)
    if item.history:
        yield "Sagens forløb"
        for step in item.history:
            yield from treated(step)
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))


def facts(item: Item) -> Iterator[str]:
    """The part below the first Sagsfremstilling."""
    yield "Sagsfremstilling"
    if item.recommendations:
        yield from ("Resume og sagens baggrund", *item.prose["resume"])
        yield from ("Indstillinger", *recommendation(item))
        yield from ("Behandling", way(item) + ".", "Sagsfremstilling")
    yield from item.prose.get("facts", ("Ingen bemærkninger.",))
    if "economy" in item.prose:
        yield from (*item.prose["process"], "Økonomiske konsekvenser", *item.prose["economy"])


def treated(step: Step) -> Iterator[str]:
    """One entry of the history."""
    yield f"{step.sitting.day:%d/%m/%Y} {step.sitting.body.name}"
    yield from words(step)
    absent = attendance(step.sitting).absent
    if absent:
        yield "Afbud: " + ", ".join(person.name for person in absent)


SHOWS = frozenset(
    {
        "place",
        "start",
        "present",
        "absent",
        "excused",
        "case",
        "recommender",
        "recommendations",
        "way",
        "history",
        "attachments",
        "closed_case",
    }
)
LAYOUT = Layout("punkt", write, SHOWS)
MARKDOWN = Layout("punkt-markdown", write_markdown, SHOWS, suffix=".md")
