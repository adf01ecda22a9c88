"""What the layouts share: the description of a layout, and the words that stand alike in several of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.facts import Item, Step
from generator.schedule import MONTHS_OF_YEAR, Sitting, attendance

CODES = {"decision": "B", "orientation": "O", "discussion": "D"}
KIND_WORDS = {"decision": "Beslutning", "orientation": "Orientering", "discussion": "Drøftelse"}


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout.

    Attributes:
        name: what the answers call it.
        suffix: of the file name.
        write: prints the items of a meeting.
        shows: the facts that it prints at all.
        title: the title as printed, where more than the words themselves belongs to it.
        through_year: whether the numbers of items run on through the year.
    """

    name: str
    write: Callable[[Sitting, list[Item]], str]
    shows: frozenset[str]
    suffix: str = ".txt"
    title: Callable[[Item], str] = lambda item: item.title
    through_year: bool = False

    def first_number(self, sitting: Sitting) -> int:
        """The number of the meeting's first item."""
        return sitting.month % len(MONTHS_OF_YEAR) * 30 + 1 if self.through_year else 1


def recommends(item: Item, verb: str) -> str:
    """The opening of a recommendation up to "at" ("Direktøren indstiller, at")."""
    return f"{item.recommender} {verb}, at" if item.recommender else "Det indstilles, at"


def recommendation(item: Item, verb: str = "indstiller", end: str = "") -> list[str]:
    """A recommendation as one sentence, or as an opening and numbered points."""
    opening, points = recommends(item, verb), item.recommendations
    if len(points) == 1:
        return [f"{opening} {points[0].removesuffix('.')}."]
    closed = [*(point + end for point in points[:-1]), points[-1].removesuffix(".") + "."]
    return [opening, "\n".join(f"{place}. {point}" for place, point in enumerate(closed, 1))]


def way(item: Item) -> str:
    """The bodies a case passes, with commas between."""
    return ", ".join(body.name for body in item.way)


def words(step: Step) -> list[str]:
    """The words of a treatment's decisions, as later histories quote them."""
    return [decision.text for decision in step.decisions]


def resolved(step: Step) -> Iterator[str]:
    """The paragraphs of a decision: its words, then what members want in the minutes, then who took no part."""
    yield from words(step)
    for statement in step.statements:
        yield statement.printed
    for person in step.disqualified:
        yield f"{person.printed} var inhabil og deltog ikke i behandlingen af punktet."


def absentees(sitting: Sitting) -> str:
    """Those absent with their parties, with commas between; empty where all came."""
    return ", ".join(person.printed for person in attendance(sitting).absent)


def titles(attachments: tuple[tuple[str, str], ...]) -> list[str]:
    """The titles of attachments."""
    return [title for title, _ in attachments]
