"""The view of cases: a row for each, and in it the way that the case went, by time from left to right."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from networkx import MultiDiGraph

from referatgraf.graph.network.links import NEXT
from referatgraf.output.lettering import month
from referatgraf.output.view.cards import WIDTHS, cards
from referatgraf.output.view.scene import GAP, HEADING, Heading, Scene, Stripe, Unit
from referatgraf.output.view.words import Words, both, day, said, same

MOST_COLUMNS = 8
"""Days, months or longer spells are columns of their own, whichever are few enough."""
_STEP = WIDTHS["item"] + 70
_FIRST = WIDTHS["case"] + 70
_BETWEEN = 2 * GAP + 2

_SPELLS: tuple[Callable[[str], str], ...] = (
    lambda date: date,
    lambda date: date[:7],
    lambda date: f"{date[:4]}-Q{(int(date[5:7]) + 2) // 3}",
    lambda date: date[:4],
    lambda date: date[:3],
)
"""What day a date is in, what month, quarter, year, and decade."""


def by_time(network: MultiDiGraph) -> Scene:
    """Lay out cases and the items that treat them."""
    made = Scene(network, cards(network), form="rows")
    steps = _steps(network)
    dates = sorted({network.nodes[item].get("date", "") for items in steps.values() for item in items})
    spell = next((each for each in _SPELLS if len({_spelt(each, date) for date in dates}) <= MOST_COLUMNS), _SPELLS[-1])
    spells = sorted({_spelt(spell, date) for date in dates})
    lefts = {each: _FIRST + at * _STEP for at, each in enumerate(spells)}
    made.headings = [Heading(0, WIDTHS["case"], said("column.sager.case"))]
    made.headings += [Heading(left, WIDTHS["item"], _heading(each)) for each, left in lefts.items()]
    y = float(HEADING + GAP)
    for case in sorted(steps, key=lambda each: _turn(network, each, steps[each])):
        y = _row(made, case, steps[case], lambda item: lefts[_spelt(spell, network.nodes[item].get("date", ""))], y)
    made.columns = [[Unit(tuple((node, 0.0) for node in (case, *items)), case) for case, items in steps.items()]]
    made.columns[0].sort(key=lambda unit: made.places[unit.block][1])
    made.quiet = _quiet(network, steps)
    return made


def _spelt(spell: Callable[[str], str], date: str) -> str:
    return spell(date) if date[5:7].isdigit() else ""


def _heading(spell: str) -> Words:
    """What stands above a column: a day, a month, a quarter or years."""
    if len(spell) == 10:
        return day(spell)
    if "-Q" in spell:
        return said("column.quarter", year=spell[:4], number=spell[-1])
    if len(spell) == 7:
        return both(lambda language: month(spell, language))
    return same(f"{spell}0–{spell}9" if len(spell) == 3 else spell) if spell else said("undated")


def _steps(network: MultiDiGraph) -> dict[str, list[str]]:
    """The items of each case, by day; an item of several cases stands in the row of the first."""
    steps, taken = defaultdict[str, list[str]](list), set[str]()
    for item, case, relation in sorted(network.edges(data="relation")):
        if relation == "treats" and item not in taken:
            taken.add(item)
            steps[case].append(item)
    for node, kind in network.nodes(data="kind"):
        if node not in taken and (kind == "case" or node not in steps):
            steps.setdefault(node, [])
    return {
        case: sorted(items, key=lambda item: (network.nodes[item].get("date", ""), item))
        for case, items in steps.items()
    }


def _turn(network: MultiDiGraph, case: str, items: list[str]) -> tuple[object, ...]:
    """What orders the rows: the cases of most bodies and items first."""
    bodies = {network.nodes[item].get("body", "") for item in items}
    return -len(bodies), -len(items), network.nodes[items[0]].get("date", "") if items else "", case


def _row(made: Scene, case: str, items: list[str], left: Callable[[str], float], top: float) -> float:
    """Place a case and its items; those of one column stand below each other. Gives where the next row begins."""
    ends = defaultdict[float, float](lambda: top)
    made.places[case] = (0.0, top)
    for item in items:
        x = left(item)
        made.places[item] = (x, ends[x])
        ends[x] += made.cards[item].height + GAP
    end = max([top + made.cards[case].height, *(each - GAP for each in ends.values())])
    made.stripes.append(Stripe(top - GAP, end + GAP))
    return end + _BETWEEN


def _quiet(network: MultiDiGraph, steps: Mapping[str, list[str]]) -> set[tuple[str, str, str]]:
    """The edges that the row tells already: all from a case but that to its first item."""
    first = {(items[0], case) for case, items in steps.items() if items}
    rows = {node: case for case, items in steps.items() for node in (case, *items)}
    found = set()
    for source, target, relation in network.edges(data="relation"):
        elsewhere = rows.get(source) != rows.get(target)
        if elsewhere or (relation != NEXT and (source, target) not in first):
            found.add((source, target, relation))
    return found
