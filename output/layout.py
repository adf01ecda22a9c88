"""Where everything stands on the page; it depends on the network alone, and nothing overlaps.

The bands of the bodies stand side by side, in each the cards in columns below the days of the meetings. A case that
several items treat stands at the left, a body that is only referred to at the right. The height of the columns is
chosen so that the whole fits a screen best.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from networkx import MultiDiGraph

from referatgraf.output import lettering
from referatgraf.output.bands import CHIP_GAP, GAP, HEADING, PADDING, Band, Card, bands, case_text, hosts, items_of
from referatgraf.output.lettering import CARD, WIDE_CARD, Lettering

ASPECT = 1.6
"""Width of the whole by its height; a screen is wider, but its foot may wait for the visitor to go there."""
_HEIGHTS = tuple(round(500 * 1.1**power) for power in range(20))
_MARGIN = 3 * GAP


class Place(NamedTuple):
    """A box by its upper left corner (pixels at normal zoom; y grows downwards)."""

    x: float
    y: float
    width: float
    height: float


class Heading(NamedTuple):
    """The day of a meeting, above its items; a place by its left edge and its middle height."""

    x: float
    y: float
    text: str


@dataclass(slots=True)
class Layout:
    """What stands where.

    Attributes:
        hosts: below which item a decision or a case stands.
        several: whether the bodies are of several municipalities, so that each is named with its own.
        nodes: place and text of each node.
        bands: the backgrounds of the bands.
        headings: the days above the items.
    """

    hosts: dict[str, str]
    several: bool
    nodes: dict[str, tuple[Place, str]] = field(default_factory=dict)
    bands: list[Place] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)

    def put(self, node: str, x: float, y: float, text: Lettering) -> float:
        """Place a node and give where it ends below."""
        self.nodes[node] = (Place(x, y, text.width, text.height), text.text)
        return y + text.height


def laid_out(network: MultiDiGraph) -> Layout:
    """Find a place for every node of a network that `graph.network` made."""
    several = len({told for _, told in network.nodes(data="municipality") if told}) > 1
    layout = Layout(hosts(network), several)
    every = bands(network, layout.hosts)
    height = min(_HEIGHTS, key=lambda each: _screen(every, each))
    right = bottom = 0.0
    for shelf in _shelves(every, height):
        end, bottom = _draw_shelf(layout, network, shelf, height, bottom)
        right = max(right, end)
    _stack(layout, "Sager, der behandles flere gange", _recurring(network, layout), -WIDE_CARD - _MARGIN, bottom)
    others = [node for node, kind in network.nodes(data="kind") if kind == "body" and node not in layout.nodes]
    named = [(node, lettering.body(network.nodes[node], WIDE_CARD, several)) for node in others]
    _stack(layout, "Nævnt i sagsgangen", named, right + _MARGIN, bottom)
    return layout


def _screen(every: Sequence[Band], height: float) -> float:
    """How high a screen must be to hold the bands in columns of `height`."""
    shelves = _shelves(every, height)
    widest = max(sum(band.width(height) + GAP for band in shelf) for shelf in shelves)
    return max((widest + 2 * (WIDE_CARD + _MARGIN)) / ASPECT, len(shelves) * (height + 4 * HEADING))


def _shelves(every: Sequence[Band], height: float) -> list[list[Band]]:
    """The bands in rows, so many that the whole has about the shape of a screen."""
    total = sum(band.width(height) + GAP for band in every)
    limit = total / max(1, int((total / ASPECT / height) ** 0.5))
    shelves: list[list[Band]] = [[]]
    used = 0.0
    for band in every:
        if shelves[-1] and used + band.width(height) / 2 > limit:
            shelves.append([])
            used = 0.0
        shelves[-1].append(band)
        used += band.width(height) + GAP
    return shelves


def _draw_shelf(
    layout: Layout, network: MultiDiGraph, shelf: Sequence[Band], height: float, top: float
) -> tuple[float, float]:
    """Place bands side by side and give where they end to the right and below."""
    unknown = {"label": "Uden organ"}
    heads = [
        lettering.body(network.nodes.get(band.body, unknown), band.width(height), layout.several) for band in shelf
    ]
    below = max((head.height for head in heads), default=0.0)
    x, bottom = 0.0, top
    for band, head in zip(shelf, heads, strict=True):
        end = _draw_columns(layout, band.columns(height), x + PADDING, top + below)
        layout.bands.append(Place(x, top, head.width, end - top))
        if band.body:
            layout.put(band.body, x, top, head._replace(height=below))
        x, bottom = x + head.width + GAP, max(bottom, end + 2 * GAP)
    return x, bottom


def _draw_columns(layout: Layout, columns: Iterable[Sequence[Card]], x: float, top: float) -> float:
    """Place the cards of a band below its days and give where the longest column ends."""
    ends, last = [top], None
    for number, column in enumerate(columns):
        left, y = x + number * (CARD + GAP), top
        for (day, meeting), cards in groupby(column, key=lambda card: (card.day, card.meeting)):
            told = lettering.danish_date(day) if day else "Uden dato"
            layout.headings.append(Heading(left, y + HEADING / 2, told + ", fortsat" * (meeting == last)))
            y, last = y + HEADING, meeting
            for card in cards:
                _draw_card(layout, card, left, y)
                y += card.height
        ends.append(y)
    return max(ends)


def _draw_card(layout: Layout, card: Card, x: float, y: float) -> None:
    end = layout.put(card.item, x, y, card.text)
    for row in card.rows:
        left, top = x, end + CHIP_GAP
        for node, text in row:
            end = max(end, layout.put(node, left, top, text))
            left += text.width + CHIP_GAP


def _recurring(network: MultiDiGraph, layout: Layout) -> list[tuple[str, Lettering]]:
    """The cases that stand below no item, those of the most items first."""
    cases = [node for node, kind in network.nodes(data="kind") if kind == "case" and node not in layout.hosts]
    ordered = sorted(cases, key=lambda case: (-len(items_of(network, case)), case))
    return [(case, case_text(network, case)) for case in ordered]


def _stack(layout: Layout, title: str, nodes: Sequence[tuple[str, Lettering]], x: float, bottom: float) -> None:
    """Place nodes one below the other from the top; the next column is farther from the bands."""
    y = 0.0
    if nodes:
        layout.headings.append(Heading(x, -HEADING / 2, title))
    for node, text in nodes:
        if y and y + text.height > bottom:
            x, y = x + (WIDE_CARD + GAP) * (1 if x > 0 else -1), 0.0
        y = layout.put(node, x, y, text) + GAP
