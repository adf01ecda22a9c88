"""`/search`: what was found, grouped by kind, each with the words that it was found by marked."""

from typing import NamedTuple

from pyoxigraph import QuerySolution, Store
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.search import FILE, Group, Hit, matched, search
from referatgraf.graph.search import KINDS as SEARCHED
from referatgraf.output.cutting import cut
from referatgraf.output.pages.kinds import KINDS
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.values import Cell, shown

MOST = 5
"""Things of a kind that are shown beside other kinds."""
PAGE = 25
"""Things on a page of one kind."""
_AROUND = 90  # characters of a text that are shown before the first word found
_LONGEST = 260

_MADE = """
    SELECT ?thing ?date ?bodyLabel ?title ?outcome WHERE {
      VALUES ?thing { UNDEF }
      ?thing rg:decidedBy ?body .
      OPTIONAL { ?thing rg:date ?date }
      OPTIONAL { ?thing rg:outcome ?outcome }
      OPTIONAL { ?item rg:hasDecision ?thing ; ^rg:hasItem/rg:heldBy ?body ; dct:title ?title }
      OPTIONAL { ?body skos:prefLabel ?bodyLabel }
    }
"""
_TREATED = """
    SELECT ?thing ?date ?bodyLabel ?title ?outcome WHERE {
      VALUES ?thing { UNDEF }
      ?meeting rg:hasItem ?thing .
      OPTIONAL { ?meeting rg:date ?date }
      OPTIONAL { ?meeting rg:heldBy/skos:prefLabel ?bodyLabel }
    }
"""
_OWNED = """
    SELECT ?thing ?date ?bodyLabel ?title ?outcome WHERE {
      VALUES ?thing { UNDEF }
      ?thing rg:municipality/skos:prefLabel ?bodyLabel .
    }
"""
"""Bodies and meetings of many municipalities are called the same."""
_ABOUT = {"decision": _MADE, "item": _TREATED, "body": _OWNED, "meeting": _OWNED}
"""What is told of the hits of a kind beside their names."""


class Words(NamedTuple):
    """Characters of a text, and whether they are a word that was searched for."""

    text: str
    found: bool


class Shown(NamedTuple):
    """A hit as it is shown.

    Attributes:
        href: address of its page.
        title: what it is called, in words found and not.
        about: when, by whom or where, with which outcome.
        text: the part of its texts in which words were found; empty where they stand in its title alone.
    """

    href: str
    title: tuple[Words, ...]
    about: tuple[Cell, ...]
    text: tuple[Words, ...]


class Shelf(NamedTuple):
    """The hits of a kind, how many there are, and the address of all of them."""

    kind: str
    total: int
    hits: tuple[Shown, ...]
    href: str


def search_page(request: Request) -> Response:
    """The page of results for `?q=`; of one kind alone with `kind`, from its page `page` on."""
    scene = scene_of(request)
    asked, kind = request.query_params.get("q", ""), request.query_params.get("kind", "")
    kind = kind if kind in SEARCHED else ""
    number = _number(request.query_params.get("page", ""))
    generation = scene.site.generations.current()
    most = PAGE if kind else MOST
    found = search(generation.place / FILE, asked, kind, most, (number - 1) * PAGE if kind else 0)
    shelves = [
        Shelf(
            name,
            group.total,
            _shown(scene, generation.store, name, group, asked),
            scene.address("/search", q=asked, kind=name),
        )
        for name, group in found.groups.items()
    ]
    pages = -(-shelves[0].total // PAGE) if kind and shelves else 1
    return render(
        request,
        "search.html",
        asked=asked,
        kind=kind,
        found=found,
        shelves=shelves,
        number=number,
        pages=pages,
        noindex=True,
    )


def _number(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() and 0 < int(asked[:6]) == int(asked) else 1


def _shown(scene: Scene, store: Store, kind: str, group: Group, asked: str) -> tuple[Shown, ...]:
    told: dict[str, QuerySolution] = {}
    if kind in _ABOUT:
        rows = select(store, _ABOUT[kind], thing=nodes([hit.iri for hit in group.hits]))
        told = {value(row, "thing"): row for row in rows}
    return tuple(_hit(scene, hit, told.get(hit.iri), asked) for hit in group.hits)


def _hit(scene: Scene, hit: Hit, row: QuerySolution | None, asked: str) -> Shown:
    about = [shown(row[name], scene) for name in ("date", "bodyLabel", "outcome")] if row else []
    title = hit.label or (value(row, "title") if row else "") or KINDS["decision"].one(scene.lang)
    texts = hit.texts or hit.others
    return Shown(
        scene.page(hit.iri),
        marked(title, asked),
        tuple(cell for cell in about if cell.text),
        marked(_part(texts, asked), asked) if matched(texts, asked) or not hit.label else (),
    )


def _part(text: str, asked: str) -> str:
    """The part of a text around the first word found."""
    found = matched(text, asked)
    start = max(0, found[0].start - _AROUND) if found else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    part = text[start : start + _LONGEST]
    return ("…" if start else "") + part + ("…" if start + _LONGEST < len(text) else "")


def marked(text: str, asked: str) -> tuple[Words, ...]:
    """A text in words that were searched for and the others."""
    return tuple(Words(text[start:end], bool(on)) for start, end, on in cut(0, len(text), matched(text, asked)))
