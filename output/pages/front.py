"""The front page: search, what is asked most, what is in the graph; and lists of all things of a kind."""

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from pyoxigraph import Literal
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.search import FILE, counts, listed
from referatgraf.output.pages.asking import FIRST, ordered
from referatgraf.output.pages.kinds import KINDS, PERSONAL
from referatgraf.output.pages.labels import labels_of, municipalities_of
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.pages.selecting import select, value
from referatgraf.output.pages.values import Cell, shown
from referatgraf.output.server.generations import Generation

PAGE = 200
"""Things on a page of a list."""
_LISTS = {"decision": "/question/beslutninger", "item": "/question/beslutninger", "meeting": "/question/moeder"}
_MEETINGS = """
    SELECT ?meeting ?label ?date (COUNT(?item) AS ?items) WHERE {
      { SELECT ?meeting ?date WHERE { ?meeting a rg:Meeting ; rg:date ?date } ORDER BY DESC(?date) ?meeting LIMIT 8 }
      OPTIONAL { ?meeting skos:prefLabel ?label }
      OPTIONAL { ?meeting rg:hasItem ?item }
    } GROUP BY ?meeting ?label ?date ORDER BY DESC(?date) ?meeting
"""
_HOLDING = "SELECT DISTINCT ?body WHERE { ?meeting rg:heldBy ?body }"
_OWNED = ("body", "meeting")
"""Kinds of things that are called the same in many municipalities."""
_SPAN = "SELECT (MIN(?date) AS ?first) (MAX(?date) AS ?last) WHERE { ?meeting a rg:Meeting ; rg:date ?date }"


class Meeting(NamedTuple):
    """A meeting, of which municipality it is, and how many items it has."""

    link: Cell
    municipality: str
    items: str


class Count(NamedTuple):
    """How many things of a kind there are, and where they are listed."""

    name: str
    number: str
    href: str


@lru_cache(maxsize=2)
def _counts(generation: Generation) -> dict[str, int]:
    return counts(generation.place / FILE)


@lru_cache(maxsize=2)
def _span(generation: Generation) -> tuple[str, str]:
    """The first and the last day of a meeting, empty where no meeting has one."""
    row = next(select(generation.store, _SPAN))
    return value(row, "first"), value(row, "last")


@lru_cache(maxsize=2)
def _newest(generation: Generation) -> list[tuple[str, str, str]]:
    """IRI, label and number of items of the newest meetings."""
    return [
        (value(row, "meeting"), value(row, "label"), value(row, "items")) for row in select(generation.store, _MEETINGS)
    ]


@lru_cache(maxsize=2)
def _holding(generation: Generation) -> dict[str, list[tuple[str, str]]]:
    """IRI and label of the bodies that have held meetings, by the name of their municipality, in order."""
    bodies = [value(row, "body") for row in select(generation.store, _HOLDING)]
    labels, owners = labels_of(generation.store, bodies), municipalities_of(generation.store, bodies)
    found = defaultdict[str, list[tuple[str, str]]](list)
    for iri in sorted(bodies, key=lambda iri: (owners.get(iri, ""), labels.get(iri, iri), iri)):
        found[owners.get(iri, "")].append((iri, labels.get(iri, iri)))
    return dict(found)


def _meetings(scene: Scene, generation: Generation) -> list[Meeting]:
    newest = _newest(generation)
    owners = municipalities_of(generation.store, [iri for iri, *_ in newest])
    return [Meeting(Cell(label, scene.page(iri)), owners.get(iri, ""), items) for iri, label, items in newest]


def _count(scene: Scene, kind: str, number: int) -> Count:
    href = scene.address(_LISTS.get(kind, f"/list/{kind}"))
    return Count(KINDS[kind].many(scene.lang), shown(Literal(number), scene).text, href)


def front(request: Request) -> Response:
    """The front page."""
    scene = scene_of(request)
    generation = scene.site.generations.current()
    number = _counts(generation)
    holding = _holding(generation)
    return render(
        request,
        "front.html",
        counts=[
            Count(
                KINDS[kind].many(scene.lang),
                shown(Literal(each), scene).text,
                scene.address(_LISTS.get(kind, f"/list/{kind}")),
            )
            for kind, each in number.items()
        ],
        bodies={owner: [_linked(scene, *each) for each in bodies] for owner, bodies in holding.items()},
        meetings=_meetings(scene, generation),
        questions=ordered(),
        first=len(FIRST),
        span=tuple(map(scene.day, _span(generation))),
    )


def list_page(request: Request) -> Response:
    """All things of a kind by name, a page at a time."""
    scene, kind = scene_of(request), request.path_params["kind"]
    generation = scene.site.generations.current()
    total = _counts(generation).get(kind)
    asked = request.query_params.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    if total is None or not 0 < number <= max(1, -(-total // PAGE)):
        raise HTTPException(404)
    found = listed(generation.place / FILE, kind, (number - 1) * PAGE, PAGE)
    owners = municipalities_of(generation.store, [iri for iri, _ in found]) if kind in _OWNED else {}
    things = [(_linked(scene, *each), owners.get(each[0], "")) for each in found]
    return render(
        request,
        "list.html",
        heading=KINDS[kind].many(scene.lang),
        kind=kind,
        things=things,
        total=total,
        number=number,
        pages=max(1, -(-total // PAGE)),
        noindex=kind in PERSONAL,
    )


def _linked(scene: Scene, iri: str, label: str) -> Cell:
    return Cell(label, scene.page(iri), "thing", iri)
