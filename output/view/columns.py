"""Views in columns: bodies, what they handled, and what it was about, so that a row reads as a sentence.

The main column decides: its cards stand in blocks, one below the other. The cards of the other columns stand as near as
can be to what they are joined to. Edges lead from column to column and so pass behind no card.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from networkx import MultiDiGraph

from referatgraf.output.view.cards import cards
from referatgraf.output.view.lettering import Card
from referatgraf.output.view.scene import GAP, HEADING, Heading, Scene, Stripe, Unit
from referatgraf.output.view.settling import settle
from referatgraf.output.view.words import said

INDENT = 20
"""How far a part is moved in below its whole."""
SPACE = 26
"""Pixels between blocks."""
ROAD = 110
"""Pixels between columns, for the edges."""
_SWEEPS = 4
_REACH = 220
"""Pixels below the first card that it is joined to at which a card stands at most, so that both are on one screen."""
_TREES = {"hasPart": False, "ofLaw": True}
"""The relations of wholes and parts, which stand below them, and whether the edge leads from the part to the whole."""


class Order(NamedTuple):
    """What stands in which column.

    Attributes:
        columns: the kinds of nodes of each column, from the left.
        main: the column that the others follow; its blocks are those of the roots that its cards lead to.
        blocks: whether the main column is cut into blocks; it is ordered by what it is joined to where not.
    """

    columns: tuple[tuple[str, ...], ...]
    main: int
    blocks: bool


ORDERS: Mapping[str, Order] = {
    "principper": Order((("body",), ("handling",), ("principle",)), 1, True),
    "love": Order((("body",), ("item",), ("law", "provision")), 1, True),
    "oversigt": Order((("case", "item"), ("body",), ("principle", "policy")), 0, False),
    "personer": Order((("body", "institution"), ("person",), ("party", "role")), 1, False),
}


def in_columns(network: MultiDiGraph) -> Scene:
    """Lay out a view whose kinds of nodes stand in columns."""
    order = ORDERS[network.graph["view"]]
    scene = Scene(network, cards(network), form="columns", main=order.main)
    trees = _trees(network)
    units = [_units(network, trees, kinds) for kinds in order.columns]
    blocks = _blocks(network, units, order) if order.blocks else {}
    units[order.main] = _ordered(network, units[order.main], blocks)
    if order.blocks:
        for at in (0, -1):
            units[at] = [unit._replace(block=_block(network, unit, blocks)) for unit in units[at]]
    if not order.blocks:
        _sweep(network, units, order.main)
    scene.columns = units
    place(scene)
    for column, kinds, found in zip(_lefts(scene), order.columns, units, strict=True):
        if found:
            scene.headings.append(Heading(*column, said(f"column.{network.graph['view']}.{kinds[0]}")))
    return scene


def _trees(network: MultiDiGraph) -> dict[str, list[str]]:
    """The parts of each whole, by number; a part of several wholes stands below the first."""
    below, taken = defaultdict[str, list[str]](list), set[str]()
    for source, target, relation in sorted(network.edges(data="relation")):
        whole, part = (target, source) if _TREES.get(relation) else (source, target)
        if relation in _TREES and part not in taken and part != whole:
            below[whole].append(part)
            taken.add(part)
    for parts in below.values():
        parts.sort(key=lambda part: (_numeric(network.nodes[part].get("number", "")), part))
    return below


def _numeric(number: str) -> tuple[int, str]:
    return (int(number) if number.isdecimal() else 10**6, number)


def _units(network: MultiDiGraph, trees: Mapping[str, Sequence[str]], kinds: tuple[str, ...]) -> list[Unit]:
    """The nodes of a column, each whole with its parts below it."""
    parts = {part for below in trees.values() for part in below}
    nodes = [node for node, kind in network.nodes(data="kind") if kind in kinds]
    seen: set[str] = set()

    def below(node: str, depth: int) -> Iterable[tuple[str, float]]:
        if node not in seen:
            seen.add(node)
            yield node, depth * INDENT
            for part in trees.get(node, ()):
                yield from below(part, depth + 1)

    roots = [node for node in nodes if node not in parts]
    units = [Unit(tuple(below(node, 0)), node) for node in roots]
    return units + [Unit(tuple(below(node, 0)), node) for node in nodes if node not in seen]


def _neighbours(network: MultiDiGraph, unit: Unit) -> list[tuple[str, int]]:
    """What the nodes of a unit are joined to, and how strongly."""
    own = {node for node, _ in unit.nodes}
    found = []
    for node in own:
        found += [(other, weight) for _, other, weight in network.out_edges(node, "weight") if other not in own]
        found += [(other, weight) for other, _, weight in network.in_edges(node, "weight") if other not in own]
    return sorted(found)


def _blocks(network: MultiDiGraph, units: Sequence[Sequence[Unit]], order: Order) -> dict[str, str]:
    """The block of each node of the main column: what it leads to, and of that what most others lead to too."""
    roots = {node: unit.block for unit in units[-1] for node, _ in unit.nodes}
    main = [node for unit in units[order.main] for node, _ in unit.nodes]
    leads = {node: sorted({roots[to] for to in network.successors(node) if to in roots}) for node in main}
    sizes = Counter(root for found in leads.values() for root in found)
    return {node: min(found, key=lambda root: (-sizes[root], root), default="") for node, found in leads.items()}


def _block(network: MultiDiGraph, unit: Unit, blocks: Mapping[str, str]) -> str:
    """The block of the main column that a unit beside it belongs to."""
    found = Counter(blocks[other] for other, _ in _neighbours(network, unit) if other in blocks)
    return min(found, key=lambda block: (-found[block], block), default="")


def _ordered(network: MultiDiGraph, units: Iterable[Unit], blocks: Mapping[str, str]) -> list[Unit]:
    """The units of the main column, in each block by day; what is still to come stands last."""
    ranks = {block: rank for rank, block in enumerate(_related(network, blocks))}

    def turn(unit: Unit) -> tuple[object, ...]:
        node = unit.nodes[0][0]
        facts = network.nodes[node]
        block = blocks.get(node, "")
        waits = facts.get("status") == "to-be-handled"
        return ranks.get(block, len(ranks)), waits, facts.get("date", facts.get("meetingDate", "")), node

    return [Unit(unit.nodes, blocks.get(unit.nodes[0][0], "")) for unit in sorted(units, key=turn)]


def _related(network: MultiDiGraph, blocks: Mapping[str, str]) -> Iterable[str]:
    """Yield the blocks, the one of most handlings first, and next to it what is joined to most of the same nodes."""
    done = Counter(block for node, block in blocks.items() if network.nodes[node].get("status") != "to-be-handled")
    joined = {block: set[str]() for block in sorted(set(blocks.values()))}
    for node, block in blocks.items():
        joined[block].update(network.predecessors(node))
    near = set[str]()
    while joined:
        block = min(joined, key=lambda each: (-len(joined[each] & near), -done[each], each))
        near |= joined.pop(block)
        yield block


def _sweep(network: MultiDiGraph, units: list[list[Unit]], main: int) -> None:
    """Order all columns so that edges cross little: each by the mean place of what it is joined to (Sugiyama 1981)."""
    for _ in range(_SWEEPS):
        for column in [*(at for at in range(len(units)) if at != main), main]:
            others = [unit for at, each in enumerate(units) if at != column for unit in each]
            rows = {node: float(row) for each in units for row, unit in enumerate(each) for node, _ in unit.nodes}
            known = {node for unit in others for node, _ in unit.nodes}
            scale = _scale(units, column)
            units[column].sort(key=_mean(network, {node: rows[node] * scale(node) for node in known}, 0.0))


def _scale(units: Sequence[Sequence[Unit]], column: int) -> Callable[[str], float]:
    """How high a row of each column is, so that columns of few and of many cards can be compared."""
    share = {node: 1 / len(each) for each in units for unit in each for node, _ in unit.nodes}
    return lambda node: share[node] * len(units[column])


def _mean(network: MultiDiGraph, rows: Mapping[str, float], absent: float) -> Callable[[Unit], float]:
    """The mean row of what a unit is joined to."""

    def mean(unit: Unit) -> float:
        found = [(rows[node], weight) for node, weight in _neighbours(network, unit) if node in rows]
        weights = sum(weight for _, weight in found)
        return sum(row * weight for row, weight in found) / weights if weights else absent

    return mean


def _seen(network: MultiDiGraph, middles: Mapping[str, float]) -> Callable[[Unit], float]:
    """Where a unit is to stand: in the middle of what it is joined to, or where that is long, near its beginning."""
    mean = _mean(network, middles, 0.0)

    def seen(unit: Unit) -> float:
        first = min((middles[node] for node, _ in _neighbours(network, unit) if node in middles), default=0.0)
        return min(mean(unit), first + _REACH)

    return seen


def height(cards_: Mapping[str, Card], unit: Unit) -> float:
    """How high a unit is."""
    return sum(cards_[node].height + GAP for node, _ in unit.nodes) - GAP


def place(scene: Scene) -> None:
    """Give every card its place: the main column from the top, the others beside what they are joined to."""
    tops = _stacked(scene, scene.columns[scene.main])
    middles = {node: top + scene.cards[node].height / 2 for node, top in tops.items()}
    outward = sorted(range(len(scene.columns)), key=lambda at: (abs(at - scene.main), at))
    for at in outward[1:]:
        if scene.columns[at] and scene.columns[at][0].nodes[0][0] in tops:
            continue  # stands in the blocks already
        want = _seen(scene.network, middles)
        ordered = sorted(scene.columns[at], key=lambda unit: (want(unit), unit.nodes[0][0]))
        heights = [height(scene.cards, unit) for unit in ordered]
        starts = settle([want(unit) - h / 2 for unit, h in zip(ordered, heights, strict=True)], heights, 1.6 * GAP)
        for unit, start in zip(ordered, starts, strict=True):
            _put(scene, unit, start, tops)
        scene.columns[at] = ordered
        middles |= {node: tops[node] + scene.cards[node].height / 2 for unit in ordered for node, _ in unit.nodes}
    lowest = min(tops.values(), default=0.0)
    for (left, _), column in zip(_lefts(scene), scene.columns, strict=True):
        for unit in column:
            for node, indent in unit.nodes:
                scene.places[node] = (left + indent, tops[node] - lowest + HEADING + GAP)
    scene.stripes = _stripes(scene)


def _stacked(scene: Scene, units: Sequence[Unit]) -> dict[str, float]:
    """Where the cards of the main column begin, and in blocks those of the last column.

    A block is as high as the highest of its sides. The lower right side stands in the middle, so that edges are short;
    a higher one begins where the main column does, so that the name of a long set stands beside who handled it.
    """
    tops: dict[str, float] = {}
    beside = defaultdict[str, list[Unit]](list)
    for unit in scene.columns[-1] if any(each.block for each in units) else ():
        beside[unit.block].append(unit)
    y = 0.0
    for block, group in groupby(units, key=lambda unit: unit.block):
        begin = y
        for unit in group:
            _put(scene, unit, y, tops)
            y += height(scene.cards, unit) + GAP
        own = y - GAP - begin
        before = _high(scene, [each for each in scene.columns[0] if each.block == block]) if block else 0.0
        need = _beside(scene, beside.pop(block, []), begin, own, tops) if block else 0.0
        y = begin + max(before, own, need) + GAP + (SPACE if block else 0.0)
    for left in beside.values():
        y += _beside(scene, left, y, 0.0, tops) + GAP
    return tops


def _beside(scene: Scene, units: Sequence[Unit], top: float, room: float, tops: dict[str, float]) -> float:
    """Place what stands beside a block, in the middle of its height if there is room, and give how high it is."""
    middles = {node: start + scene.cards[node].height / 2 for node, start in tops.items()}
    want = _mean(scene.network, middles, 0.0)
    need = _high(scene, units)
    y = top + max(0.0, (room - need) / 2)
    for unit in sorted(units, key=lambda each: (want(each), each.nodes[0][0])):
        _put(scene, unit, y, tops)
        y += height(scene.cards, unit) + 1.6 * GAP
    return need


def _high(scene: Scene, units: Sequence[Unit]) -> float:
    """How high units are that stand one below the other beside the main column."""
    return sum(height(scene.cards, unit) + 1.6 * GAP for unit in units) - 1.6 * GAP if units else 0.0


def _put(scene: Scene, unit: Unit, y: float, tops: dict[str, float]) -> None:
    for node, _ in unit.nodes:
        tops[node] = y
        y += scene.cards[node].height + GAP


def _lefts(scene: Scene) -> list[tuple[float, float]]:
    """Left edge and width of each column."""
    found, x = [], 0.0
    for column in scene.columns:
        width = max((indent + scene.cards[node].width for unit in column for node, indent in unit.nodes), default=180)
        found.append((x, width))
        x += width + ROAD
    return found


def _stripes(scene: Scene) -> list[Stripe]:
    """A shade behind every block."""
    found = []
    for block, group in groupby(scene.columns[scene.main], key=lambda unit: unit.block):
        if block:
            beside = [unit for at in (0, -1) for unit in scene.columns[at] if unit.block == block]
            nodes = [node for unit in (*group, *beside) for node, _ in unit.nodes]
            tops = [scene.places[node][1] for node in nodes]
            ends = [scene.places[node][1] + scene.cards[node].height for node in nodes]
            found.append(Stripe(min(tops) - GAP, max(ends) + GAP))
    return found
