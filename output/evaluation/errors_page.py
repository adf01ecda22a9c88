"""The errors of an evaluation as a page to read: the documents with right, wrong and missed mentions in colours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from referatgraf.graph.atomic import whole
from referatgraf.output.cutting import cut
from referatgraf.output.evaluation.evaluation import Evaluation, Marked
from referatgraf.output.evaluation.figures import Figure
from referatgraf.output.evaluation.spans import Pair
from referatgraf.output.evaluation.told import KINDS
from referatgraf.output.templating import templates

STATES = {
    "missed": "ikke fundet",
    "wrong": "fundet, hvor intet er annoteret, eller som noget andet",
    "inexact": "rigtig ting, andre tegn",
    "right": "rigtig",
}
"""What may be said of characters, the worst first, as the page calls it."""
_MOST_LISTED = 200
"""Facts of one kind that are listed at most."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a text with what is said of them: a state, a kind, and what the graph and the readers say."""

    start: int
    end: int
    kind: str
    state: str
    said: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that the same marks cover; `state` is the worst of theirs, empty where none does."""

    text: str
    state: str
    kinds: tuple[str, ...]
    said: str


def write_page(made: Evaluation, former: Mapping[str, Figure], path: Path) -> None:
    """Write the page.

    Args:
        made: the evaluation.
        former: figures of an earlier run to compare with, by metric; empty where there is none.
        path: the file.
    """
    page = templates().get_template("evaluation.html")
    shown = page.render(
        title=made.title,
        figures=made.figures(),
        former=former,
        recognisers=made.recognisers,
        tallies={name: tally for name, tally in sorted(made.tallies.items()) if tally.wrong or tally.missed},
        documents=[(each.file, list(pieces(each.text, list(marks(each))))) for each in made.documents],
        kinds=list(KINDS),
        states=STATES,
        most=_MOST_LISTED,
    )
    with whole(path) as file:
        file.write(shown.encode("utf-8", "replace"))


def marks(document: Marked) -> Iterator[Mark]:
    """What is said of the mentions of a document."""
    for kind, pairs in document.pairs.items():
        yield from (_mark(kind, pair) for pair in pairs)


def _mark(kind: str, pair: Pair) -> Mark:
    if pair.said is None:
        gold = pair.gold or {}
        return Mark(gold["start"], gold["end"], kind, "missed", f"{kind}: mangler {gold['canonical']}")
    said = f"{kind}: {pair.said.label} ({pair.said.recogniser})"
    state = "right" if pair.is_right("linked") and pair.is_right("exact") else "inexact"
    if not pair.is_right("linked"):
        state, said = "wrong", said + (f", annoteret {pair.gold['canonical']}" if pair.gold else "")
    return Mark(pair.said.start, pair.said.end, kind, state, said)


def pieces(text: str, found: list[Mark]) -> Iterator[Piece]:
    """The text cut where a mark begins or ends."""
    for start, end, around in cut(0, len(text), found):
        states = [mark.state for mark in around]
        worst = next((state for state in STATES if state in states), "")
        yield Piece(
            text[start:end], worst, tuple(mark.kind for mark in around), "\n".join(mark.said for mark in around)
        )
