"""The way of a case through the bodies that have to treat it."""

from collections.abc import Iterable

from referatgraf.nlp.minutes import Quote
from referatgraf.nlp.structure.bodies import find_route
from referatgraf.nlp.structure.lines import Line


def read_way(lines: Iterable[Line]) -> tuple[Quote, ...]:
    """The bodies of the case's way, each once, in order."""
    bodies: dict[str, Quote] = {}
    for line in lines:
        for body in find_route(line.text, line.start):
            bodies.setdefault(body.value, body)
    return tuple(bodies.values())


def is_way(lines: Iterable[Line]) -> bool:
    """Whether lines hold names of bodies and hardly anything else."""
    return all(_names_bodies(line) for line in lines)


def _names_bodies(line: Line) -> bool:
    ways = read_way([line])
    covered = sum(way.span.end - way.span.start for way in ways)
    return covered > 0.7 * len(line.text) - 4 * len(ways)
