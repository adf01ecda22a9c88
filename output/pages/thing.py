"""The page of a thing: its facts, what was handled, decided and said of it, where it is named, what is around it."""

import asyncio
from dataclasses import dataclass
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Store
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.graph.questions import filled
from referatgraf.output.pages.answers import Answer, answer, spreadsheet
from referatgraf.output.pages.document import document_page
from referatgraf.output.pages.facts_of import facts
from referatgraf.output.pages.item import item_parts
from referatgraf.output.pages.kinds import KINDS, PERSONAL
from referatgraf.output.pages.labels import labels_of, titles_of
from referatgraf.output.pages.layouts import FOLLOWED, LAYOUTS, Listing
from referatgraf.output.pages.listings import listings
from referatgraf.output.pages.named import named
from referatgraf.output.pages.neighbourhood import neighbourhood
from referatgraf.output.pages.pooled import MOMENTS, RefusedError, solutions
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.pages.selecting import nodes, value
from referatgraf.output.pages.texts import places_of
from referatgraf.output.pages.values import place, shown
from referatgraf.output.server import linked_data

MOST_PLACES = 8
"""Sentences in which a thing is named, where not all are asked for."""
ALL_PLACES = 200


@dataclass(frozen=True, slots=True)
class Section:
    """An answer on a page: None where it took too long, and where all of it is."""

    name: str
    heading: str
    answer: Answer | None
    more: str
    file: str


async def thing_page(request: Request) -> Response:
    """The page of the thing whose IRI has this path below the base of the graph.

    `?list=` gives one of its answers alone and whole, with `format=csv` as a spreadsheet; `?named=all` all sentences.
    """
    scene = scene_of(request)
    iri = scene.site.iri(request.path_params["path"])
    kind = scene.kind(iri)
    if kind not in LAYOUTS:
        return await run_in_threadpool(linked_data.page, request)
    if not await run_in_threadpool(_exists, scene.site.store, iri):
        raise HTTPException(404)
    if kind == "document":
        return await run_in_threadpool(document_page, request, scene, scene.site.store, iri)
    if "list" in request.query_params:
        return await _list_page(request, scene, iri)
    everywhere = request.query_params.get("named") == "all"
    sections = await asyncio.gather(*(_section(scene, iri, listing) for listing in LAYOUTS[kind].listings))
    told = await run_in_threadpool(_told, scene, iri, ALL_PLACES if everywhere else MOST_PLACES)
    return render(
        request,
        "item.html" if kind == "item" else "thing.html",
        iri=iri,
        kind=kind,
        kind_name=KINDS[kind].one(scene.lang),
        noindex=kind in PERSONAL,
        sections=[each for each in sections if each.answer is None or each.answer.rows],
        everywhere=everywhere,
        **told,
    )


def _exists(store: Store, iri: str) -> bool:
    try:
        return any(store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph()))
    except ValueError:
        return False


def _told(scene: Scene, iri: str, most: int) -> dict[str, Any]:
    """What a page tells beside the answers to questions."""
    store, kind = scene.site.store, scene.kind(iri)
    layout, label = LAYOUTS[kind], _label(scene, store, iri)
    return {
        "label": label,
        "feed": scene.address("/changes.atom", **{FOLLOWED[kind]: label}) if kind in FOLLOWED else "",
        "about": titles_of(store, [iri]).get(iri, "") if kind == "case" else "",
        "facts": facts(scene, store, iri, layout),
        "places": [place(scene, *there) for there in places_of(store, iri)],
        "named": named(scene, store, iri, most) if layout.is_named else None,
        "groups": neighbourhood(scene, store, iri),
        "parts": item_parts(scene, store, iri) if kind == "item" else None,
    }


def _label(scene: Scene, store: Store, iri: str) -> str:
    return labels_of(store, [iri]).get(iri, "") or shown(NamedNode(iri), scene).text


async def _section(scene: Scene, iri: str, listing: Listing) -> Section:
    try:
        told = await _answer(scene, iri, listing, listing.most, MOMENTS)
    except (RefusedError, TimeoutError):
        told = None
    more, file = scene.page(iri, list=listing.question), scene.page(iri, list=listing.question, format="csv")
    return Section(listing.question, listing.heading(scene.lang), told, more, file)


async def _answer(scene: Scene, iri: str, listing: Listing, most: int = 0, seconds: float | None = None) -> Answer:
    question = listings()[listing.question]
    found = await solutions(scene.site, filled(question.sparql, {listing.parameter: nodes([iri])}), seconds)
    if listing.newest:
        found.sort(key=lambda row: value(row, "date"), reverse=True)
    return await run_in_threadpool(answer, question, found, scene, listing.without, most)


async def _list_page(request: Request, scene: Scene, iri: str) -> Response:
    """All rows of one of the answers of a page."""
    kind, asked = scene.kind(iri), request.query_params["list"]
    listing = next((each for each in LAYOUTS[kind].listings if each.question == asked), None)
    if listing is None:
        raise HTTPException(404)
    told = await _answer(scene, iri, listing)
    if request.query_params.get("format") == "csv":
        return spreadsheet(told, listing.question, request)
    return render(
        request,
        "list_of_thing.html",
        iri=iri,
        label=await run_in_threadpool(_label, scene, scene.site.store, iri),
        heading=listing.heading(scene.lang),
        answer=told,
        file=scene.page(iri, list=asked, format="csv"),
        noindex=kind in PERSONAL,
    )
