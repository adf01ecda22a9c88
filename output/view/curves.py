"""The curves of edges as paths of SVG. The page's script draws the same (`script/shapes.js`)."""

from typing import NamedTuple

from referatgraf.output.view.scene import Scene

_TREES = ("hasPart", "ofLaw")
_LEVEL = 60
"""Cards whose left edges are nearer than this stand in one column."""


class Box(NamedTuple):
    """The edges of a card, and its middle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def x(self) -> float:
        """The middle from left to right."""
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        """The middle from top to bottom."""
        return (self.top + self.bottom) / 2


def box(scene: Scene, node: str) -> Box:
    """Where the card of a node stands."""
    (x, y), card = scene.places[node], scene.cards[node]
    return Box(x, y, x + card.width, y + card.height)


def curve(scene: Scene, source: str, target: str, relation: str) -> str:
    """The path of an edge: between columns from side to side, to a part below its whole, or straight."""
    a, b = box(scene, source), box(scene, target)
    if scene.form == "free":
        return _straight(a, b)
    if a.left > b.left:
        a, b = b, a
    if relation in _TREES and b.left - a.left < _LEVEL:
        return f"M{_spot(a.left + 9, a.bottom)}L{_spot(a.left + 9, b.y)}L{_spot(b.left, b.y)}"
    if abs(a.x - b.x) < 1 and scene.form == "rows":
        upper, lower = sorted((a, b), key=lambda each: each.y)
        return f"M{_spot(upper.x, upper.bottom)}L{_spot(lower.x, lower.top)}"
    if b.left < a.right:
        bow = a.right + 40
        return f"M{_spot(a.right, a.y)}C{_spot(bow, a.y, bow, b.y)} {_spot(b.right, b.y)}"
    half = min(90.0, max(30.0, (b.left - a.right) / 2))
    return f"M{_spot(a.right, a.y)}C{_spot(a.right + half, a.y, b.left - half, b.y)} {_spot(b.left, b.y)}"


def _straight(a: Box, b: Box) -> str:
    """From the middle of a card to that of another, cut off where the cards end."""

    def end(from_: Box, to: Box) -> tuple[float, float]:
        dx, dy = to.x - from_.x or 0.01, to.y - from_.y or 0.01
        share = min((from_.right - from_.left) / 2 / abs(dx), (from_.bottom - from_.top) / 2 / abs(dy), 0.5)
        return from_.x + dx * share, from_.y + dy * share

    return f"M{_spot(*end(a, b))}L{_spot(*end(b, a))}"


def _spot(*numbers: float) -> str:
    return " ".join(f"{number:.1f}".removesuffix(".0") for number in numbers)
