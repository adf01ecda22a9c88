"""The layout of 2020: below "Punkt 4: …" the numbered title again, Åbent, Sagsnr., Sagstype; the decision last."""

from collections.abc import Iterator

from generator.chance import WEEKDAYS, dashed, long_date
from generator.facts import Item
from generator.layouts.parts import KIND_WORDS, Layout, recommendation, resolved, titles, way
from generator.layouts.punkt import announced, contents
from generator.schedule import Sitting


def write(sitting: Sitting, items: list[Item]) -> str:
    """Print the minutes."""
    parts = ["\n\nREFERAT " + f"{sitting.body.name} d. {dashed(sitting.day)}", *head(sitting), *contents(items)]
    for item in items:
        parts += [f"Punkt {item.number}: {announced(item)}"] if item.closed else opened(sitting, item)
    return "\n\n".join(parts)


def head(sitting: Sitting) -> Iterator[str]:
    """Day and place; nobody is named."""
    day = sitting.day
    yield f"Mødedato {WEEKDAYS[day.weekday()].capitalize()} d. {long_date(day)} kl. {sitting.body.hour}"
    yield f"Mødested {sitting.body.place}"


def opened(sitting: Sitting, item: Item) -> Iterator[str]:
    """An open item."""
    yield f"Punkt {item.number}: {item.title}"
    yield from ("Sagsfremstilling", f"{item.number}. {item.title}", "Åbent")
    kle = item.numbers.journal.split("-")[0]
    yield f"Sagsnr.: {item.numbers.case} J.nr.: {kle} Dokumentnr.: {item.numbers.document}"
    if item.kind:
        yield from ("Sagstype", KIND_WORDS[item.kind] + ".")
    yield from treatment(item)
    if item.attachments:
        yield from ("Bilag", "\n".join("\t".join(row) for row in item.attachments))
    if item.step:
        yield f"{genitive(sitting.body.name)} møde den {long_date(sitting.day)}:"
        yield from resolved(item.step)
    if item.attachments:
        yield from ("Bilag", *titles(item.attachments))


def treatment(item: Item) -> Iterator[str]:
    """Resume, recommendation, way, facts and economy of an item that is a case."""
    if item.recommendations:
        yield from ("Resume og sagens baggrund", *item.prose["resume"])
        yield from ("Indstillinger", *recommendation(item))
        yield from ("Behandling", way(item) + ".")
        yield from ("Sagsfremstilling", *item.prose["facts"], *item.prose["process"])
        yield from ("Økonomiske konsekvenser", *item.prose["economy"])


def genitive(name: str) -> str:
    """A name with -s."""
    return name if name.endswith("s") else name + "s"


LAYOUT = Layout(
    "inner",
    write,
    frozenset(
        {
            "place",
            "start",
            "case",
            "journal_kle",
            "document",
            "kind",
            "recommender",
            "recommendations",
            "way",
            "attachments",
            "documents",
        }
    ),
)
