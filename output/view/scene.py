"""A network with a place for everything: what the page and the pictures are drawn from."""

from dataclasses import dataclass, field
from typing import NamedTuple

from networkx import MultiDiGraph

from referatgraf.output.view.lettering import Card
from referatgraf.output.view.words import Words

GAP = 10
"""Pixels between cards that stand one above the other."""
HEADING = 34
"""Height of the headings above the cards."""


class Heading(NamedTuple):
    """What stands above a column: its left edge, its width and its words."""

    x: float
    width: float
    words: Words


class Stripe(NamedTuple):
    """A shade behind cards that belong together, by its upper and its lower edge."""

    top: float
    bottom: float


class Unit(NamedTuple):
    """Cards that stay together in a column, the first at the top; each with how far it is moved in."""

    nodes: tuple[tuple[str, float], ...]
    block: str


@dataclass(slots=True)
class Scene:
    """Where everything stands (pixels at normal zoom; y grows downwards; nothing overlaps).

    Attributes:
        network: what is shown.
        cards: the card of each node.
        places: the upper left corner of each card.
        headings: what stands above the columns.
        stripes: shades behind rows that belong together.
        form: "columns", "rows" or "free"; how the page closes up what a filter has left.
        columns: of a scene in columns or rows the units of each column, from the left, from the top.
        main: which of the columns the others follow.
        quiet: the edges (source, target, relation) that are drawn only where one of their ends is chosen.
    """

    network: MultiDiGraph
    cards: dict[str, Card]
    places: dict[str, tuple[float, float]] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    stripes: list[Stripe] = field(default_factory=list)
    form: str = "free"
    columns: list[list[Unit]] = field(default_factory=list)
    main: int = 0
    quiet: set[tuple[str, str, str]] = field(default_factory=set)
