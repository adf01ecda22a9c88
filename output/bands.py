"""What stands together on the page: a band for each body, with a card for each item that its meetings treated.

A card is an item with its decisions and its case below it. A case that several items treat stands below none of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import mean

from networkx import MultiDiGraph

from referatgraf.graph.network import NEXT
from referatgraf.output import lettering
from referatgraf.output.lettering import CARD, Lettering

GAP, CHIP_GAP, HEADING, PADDING = 14, 4, 26, 10
"""Pixels between cards, between the boxes of a card, for a day above cards, and from the edge of a band inwards."""
RANKS = {"executive": 0, "working-group": 0, "board": 1, "joint": 1, "committee": 2, "council": 3}
"""How late bodies treat a case, by kind: the administration prepares it, the council decides."""
Chip = tuple[str, Lettering]


@dataclass(frozen=True, slots=True)
class Card:
    """An item of a day, and the small boxes below it, row by row; `height` is what it takes of a column."""

    item: str
    day: str
    meeting: str
    text: Lettering
    rows: tuple[tuple[Chip, ...], ...]
    height: float = field(init=False)

    def __post_init__(self) -> None:
        below = sum(CHIP_GAP + max(text.height for _, text in row) for row in self.rows)
        object.__setattr__(self, "height", self.text.height + below + GAP)


@dataclass(frozen=True, slots=True)
class Band:
    """A body (empty for items of no known body) and its cards, the earliest first."""

    body: str
    cards: tuple[Card, ...]

    def columns(self, height: float) -> list[list[Card]]:
        """The cards in columns no higher than `height`, or with one card each."""
        columns: list[list[Card]] = [[]]
        left = height
        for card in self.cards:
            new = not columns[-1] or columns[-1][-1].meeting != card.meeting
            if columns[-1] and card.height + HEADING * new > left:
                columns.append([])
                left, new = height, True
            columns[-1].append(card)
            left -= card.height + HEADING * new
        return columns

    def width(self, height: float) -> float:
        """How wide the band is with columns of this height."""
        return len(self.columns(height)) * (CARD + GAP) - GAP + 2 * PADDING


def items_of(network: MultiDiGraph, case: str) -> list[str]:
    """The items that treat a case, the earliest first."""
    items = {item for item, _, relation in network.in_edges(case, data="relation") if relation == "treats"}
    return sorted(items, key=lambda item: (network.nodes[item].get("date", ""), item))


def case_text(network: MultiDiGraph, case: str) -> Lettering:
    """What stands on a case; its title is that of the newest item."""
    items = items_of(network, case)
    title = network.nodes[items[-1]].get("label", "") if items else ""
    return lettering.case(network.nodes[case], title, len(items))


def hosts(network: MultiDiGraph) -> dict[str, str]:
    """Below which item each decision (rather one of the body that made it) and each case of one item stands."""
    ranks = {"treats": 0, "hasDecision": 1, "priorDecision": 2}
    wanted = ((a, b, relation) for a, b, relation in network.edges(data="relation") if relation in ranks)
    found: dict[str, tuple[int, bool, str]] = {}
    for item, other, relation in wanted:
        rank = ranks[relation], network.nodes[item].get("body") != network.nodes[other].get("body"), item
        if relation != "treats" or len(items_of(network, other)) == 1:
            found[other] = min(rank, found.get(other, rank))
    return {other: item for other, (_, _, item) in sorted(found.items(), key=lambda pair: (pair[1], pair[0]))}


def bands(network: MultiDiGraph, hosted: Mapping[str, str]) -> list[Band]:
    """The bands of a network from left to right: by municipality, kind of body, and the way that cases go."""
    below, cards = defaultdict[str, list[str]](list), defaultdict[str, list[Card]](list)
    for node, item in hosted.items():
        below[item].append(node)
    holders = {item: body for item, body, relation in network.edges(data="relation") if relation == "heldBy"}
    items = [node for node, kind in network.nodes(data="kind") if kind == "item"]
    for item in sorted(items, key=lambda item: _turn(network, item)):
        cards[holders.get(item, "")].append(_card(network, item, below[item]))
    held = [body for body in cards if body]
    ranks = {body: RANKS.get(network.nodes[body].get("classification", ""), 2) for body in held}
    turns = _flow(network, holders, ranks)
    held.sort(key=lambda body: (network.nodes[body].get("municipality", ""), ranks[body], turns[body], body))
    return [Band(body, tuple(cards[body])) for body in [*held, *({""} & cards.keys())]]


def _turn(network: MultiDiGraph, item: str) -> tuple[str, str, int, str]:
    """What orders items: day, meeting, place on the agenda."""
    facts = network.nodes[item]
    order = facts.get("order", "")
    return facts.get("date", ""), facts.get("meeting", ""), int(order) if order.isdigit() else 0, item


def _card(network: MultiDiGraph, item: str, below: Iterable[str]) -> Card:
    facts = network.nodes[item]
    rows: list[list[Chip]] = []
    for node in below:
        other = network.nodes[node]
        is_case = other["kind"] == "case"
        text = case_text(network, node) if is_case else lettering.decision(other, facts.get("body", ""))
        if not rows or sum(each.width + CHIP_GAP for _, each in rows[-1]) + text.width > CARD:
            rows.append([])
        rows[-1].append((node, text))
    return Card(
        item, facts.get("date", ""), facts.get("meeting", ""), lettering.item(facts), tuple(tuple(row) for row in rows)
    )


def _flow(network: MultiDiGraph, holders: Mapping[str, str], ranks: Mapping[str, int]) -> defaultdict[str, float]:
    """How late in the way of their cases bodies of one kind stand: from 0, always first, to 1, always last."""
    seen = defaultdict[str, list[int]](list)
    for first, then, relation in network.edges(data="relation"):
        before, after = holders.get(first, ""), holders.get(then, "")
        if relation == NEXT and before != after and ranks.get(before) == ranks.get(after):
            seen[before].append(0)
            seen[after].append(1)
    return defaultdict(lambda: 0.5, {body: mean(turns) for body, turns in seen.items()})
