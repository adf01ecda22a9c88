"""A view as a picture for documents, SVG 1.1 or PNG, in the layout and the colours of the page by light."""

from collections.abc import Iterator
from math import log2
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from referatgraf.errors import UsageError
from referatgraf.graph.atomic import write_whole
from referatgraf.graph.network import network
from referatgraf.graph.store import current
from referatgraf.output.view.curves import box, curve
from referatgraf.output.view.layouts import scene
from referatgraf.output.view.lettering import BAR, MARGIN, STYLES
from referatgraf.output.view.page import write_page
from referatgraf.output.view.palette import LOOKS, look
from referatgraf.output.view.scene import Scene
from referatgraf.output.view.words import LANGUAGES, said

_EDGE = 20
_FONT = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_GROUND, _STRIPE, _LINE, _HEADING = "#f7f9fb", "#e9eef4", "#7d8fa1", "#1f3a5f"
_MOST_PIXELS = 12_000


def write_view(folder: Path, path: Path, view: str = "", focus: str = "") -> None:
    """Write a view of a graph folder as what the name of the file says: .html, .svg or .png.

    Raises:
        UsageError: another kind of file, no such view, or a neighbourhood of nothing.
        GraphFolderError: the folder holds no finished graph.
        QueryError: nothing is called as `focus` says.
    """
    if path.suffix == ".html":
        write_page(folder, path, view, focus)
    elif path.suffix in (".svg", ".png"):
        drawn = svg(scene(network(current(folder), view, focus)))
        write_whole(path, png(drawn) if path.suffix == ".png" else drawn.encode("utf-8", "replace"))
    else:
        raise UsageError("visningen skrives som .html, .svg eller .png", str(path), "giv --out et af de navne")


def png(drawn: str) -> bytes:
    """A picture as PNG in twice its size, or less where that would be too large; letters are those of the system."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - wanted here alone

    sides = [float(each) for each in drawn.partition('viewBox="')[2].partition('"')[0].split()[2:]]
    width = round(sides[0] * min(2.0, _MOST_PIXELS / max(sides)))
    return bytes(svg_to_bytes(svg_string=drawn, width=width))


def svg(shown: Scene, language: str = "da") -> str:
    """A scene as SVG; the same scene gives the same bytes.

    Args:
        shown: the scene.
        language: "da" or "en".
    """
    at = LANGUAGES.index(language)
    left, top, width, height = _frame(shown)
    title = escape(said(f"title.{shown.network.graph['view']}")[at])
    parts = [*_stripes(shown, left, width), *_headings(shown, at), *_edges(shown), *_cards(shown, at)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" font-family="{_FONT}" role="img"><title>{title}</title>\n'
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" fill="{_GROUND}"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _frame(shown: Scene) -> tuple[float, float, float, float]:
    boxes = [box(shown, node) for node in shown.places]
    left, top = min((each.left for each in boxes), default=0.0), min((each.top for each in boxes), default=0.0)
    right, bottom = (max((each[side] for each in boxes), default=200.0) for side in (2, 3))
    top = min(top, 0.0) if shown.headings else top
    return left - _EDGE, top - _EDGE / 2, right - left + 2 * _EDGE, bottom - top + 1.5 * _EDGE


def _stripes(shown: Scene, left: float, width: float) -> Iterator[str]:
    for stripe in shown.stripes:
        high = stripe.bottom - stripe.top
        place = f'x="{left + 6:g}" y="{stripe.top:g}" width="{width - 12:g}" height="{high:g}"'
        yield f'<rect {place} rx="8" fill="{_STRIPE}"/>'


def _headings(shown: Scene, at: int) -> Iterator[str]:
    for x, _, told in shown.headings:
        yield f'<text x="{x:g}" y="20" font-size="14" font-weight="bold" fill="{_HEADING}">{_text(told[at])}</text>'


def _edges(shown: Scene) -> Iterator[str]:
    for source, target, facts in shown.network.edges(data=True):
        relation, outcome = facts["relation"], facts.get("outcome", "")
        if (source, target, relation) not in shown.quiet:
            colour = LOOKS[outcome].edge if outcome in LOOKS else _LINE
            width = 2.5 if relation == "next" else min(7.0, 1.2 + log2(facts["weight"] or 1) * 1.1)
            dash = ' stroke-dasharray="6 5"' if relation == "toHandle" else ""
            path = curve(shown, source, target, relation)
            stroke = f'stroke="{colour}" stroke-width="{width:.1f}" stroke-opacity="0.8"{dash}'
            yield f'<path d="{path}" fill="none" {stroke}/>'


def _cards(shown: Scene, at: int) -> Iterator[str]:
    for node, facts in shown.network.nodes(data=True):
        yield from _card(shown, node, facts, at)


def _card(shown: Scene, node: str, facts: dict[str, Any], at: int) -> Iterator[str]:
    """Yield the box, the bar and the lines of a card."""
    place, colours, waits = box(shown, node), LOOKS[look(facts)], look(facts) == "waiting"
    left, top, width, height = place.left, place.top, place.right - place.left, place.bottom - place.top
    dash = ' stroke-dasharray="5 4"' if waits else ""
    yield (
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="5" fill="{colours.fill}" '
        f'stroke="{colours.edge}"{dash}/>'
    )
    if not waits:
        yield f'<rect x="{left:g}" y="{top + 3:g}" width="{BAR}" height="{height - 6:g}" fill="{colours.edge}"/>'
    y = top + MARGIN / 2 + 2
    card = shown.cards[node]
    for name, text in (card.danish, card.english)[at]:
        style = STYLES[name]
        bold = ' font-weight="bold"' if style.bold > 1 else ""
        spot = f'x="{left + MARGIN + BAR:g}" y="{y + style.line / 2 + style.size * 0.35:g}"'
        yield f'<text {spot} font-size="{style.size:g}"{bold} fill="{colours.ink}">{_text(text)}</text>'
        y += style.line


def _text(told: str) -> str:
    """A text as XML holds it; what XML does not know (1.0, 2.2) stands as a mark."""
    known = (
        each if each >= " " and not "\ud800" <= each <= "\udfff" and each not in "\ufffe\uffff" else "\ufffd"
        for each in told
    )
    return escape("".join(known))
