"""A view for narrow screens: the cards one below the other, and what belongs to a thing moved in below it.

A set of principles, and below it who handled it, when, and with what outcome, can be read on a phone without moving the
picture. Scenes without rows and columns have no outline.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from referatgraf.output.view.columns import INDENT
from referatgraf.output.view.lettering import BAR, MARGIN, STYLES, shown, wrapped
from referatgraf.output.view.scene import Scene, Unit

WIDTH = 300
"""Pixels at normal zoom from the left of the outermost card to the right of all cards."""
HEADING = "title"
"""The style of the line that names the body on the card of what happened there."""
_LEADING = {"personer": 0, "oversigt": 1, "nabo": 1}
"""The column whose cards the others stand below, where there are no blocks."""

Entry = tuple[str, int]


def outline(scene: Scene) -> list[tuple[str, int, list[str]]]:
    """Every node once, from the top: how deep it stands, and the lines in which its card names the body beside."""
    if scene.form == "free":
        return []
    if scene.form == "rows":
        return [(node, depth, []) for unit in scene.columns[0] for node, depth in _unit(unit, 0)]
    blocks = any(unit.block for unit in scene.columns[scene.main])
    entries = _by_block(scene) if blocks else _by_leader(scene, _LEADING.get(scene.network.graph["view"], 0))
    return [(node, depth, _heading(scene, node, depth) if blocks else []) for node, depth in entries]


def _unit(unit: Unit, depth: int) -> Iterator[Entry]:
    """Yield the nodes of a unit; of a row, whose nodes are not moved in, the first leads."""
    for at, (node, indent) in enumerate(unit.nodes):
        yield node, depth + (round(indent / INDENT) or min(at, 1))


def _by_block(scene: Scene) -> Iterator[Entry]:
    """Yield the blocks: what they are about, and below that what happened; then what leads to them."""
    *before, main, about = scene.columns
    for block, units in groupby(main, key=lambda unit: unit.block):
        beside = sorted((unit for unit in about if unit.block == block), key=lambda unit: unit.nodes[0][0] != block)
        for unit in beside[:1]:
            yield from _unit(unit, 0)
        for unit in units:
            yield from _unit(unit, 1 if beside else 0)
        for unit in beside[1:]:
            yield from _unit(unit, 0)
    known = {unit.block for unit in main}
    for unit in (*(unit for unit in about if unit.block not in known), *(unit for each in before for unit in each)):
        yield from _unit(unit, 0)


def _by_leader(scene: Scene, leading: int) -> Iterator[Entry]:
    """Yield the cards of one column, and below each those that it is joined to most; then the rest."""
    if leading >= len(scene.columns):
        return
    leaders = [unit.nodes[0][0] for unit in scene.columns[leading]]
    below: dict[str, list[Unit]] = {leader: [] for leader in ["", *leaders]}
    for at, column in enumerate(scene.columns):
        for unit in column if at != leading else ():
            below[_strongest(scene, unit, below)].append(unit)
    for unit in scene.columns[leading]:
        yield from _unit(unit, 0)
        for each in below[unit.nodes[0][0]]:
            yield from _unit(each, 1)
    for each in below[""]:
        yield from _unit(each, 0)


def _strongest(scene: Scene, unit: Unit, leaders: Mapping[str, object]) -> str:
    """The leader that the first node of a unit is joined to most; none where it is joined to none."""
    network, node = scene.network, unit.nodes[0][0]
    joined = [(other, weight) for other, _, weight in network.in_edges(node, "weight")]
    joined += [(other, weight) for _, other, weight in network.out_edges(node, "weight")]
    found = [(-weight, other) for other, weight in joined if other in leaders]
    return min(found)[1] if found else ""


def _heading(scene: Scene, node: str, depth: int) -> list[str]:
    """The body of what happened, in lines of the width of its card."""
    facts = scene.network.nodes[node]
    bodies = facts.get("body", "") if facts["kind"] in ("handling", "item", "decision") else ""
    room = WIDTH - depth * INDENT - 2 * MARGIN - BAR
    return wrapped(shown(bodies.replace("; ", ", ")), STYLES[HEADING], room, 2) if bodies else []
