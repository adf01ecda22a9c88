"""The page of a document: its text with all names in colours, decisions set off, and its items beside it."""

from typing import NamedTuple

from pyoxigraph import Store
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.ontology.iris import Iris
from referatgraf.output.pages.facts_of import facts
from referatgraf.output.pages.kinds import MARKED
from referatgraf.output.pages.labels import labels_of
from referatgraf.output.pages.layouts import LAYOUTS
from referatgraf.output.pages.rendering import Scene, render
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.texts import Mark, anchor_of, names, pieces, text_of, things

_ITEMS = """
    SELECT ?item ?number ?title WHERE {
      VALUES ?item { UNDEF }
      OPTIONAL { ?item rg:number ?number }
      OPTIONAL { ?item dct:title ?title }
    }
"""


class Entry(NamedTuple):
    """An item in the list beside the text."""

    anchor: str
    number: str
    title: str
    href: str


def document_page(request: Request, scene: Scene, store: Store, iri: str) -> Response:
    """The page of a document that is in the graph; `?char=start,end` marks these characters."""
    key = iri.rpartition("/")[2]
    text = text_of(store, Iris(scene.site.base), key) or ""
    found = things(scene, store, key, "item", "decision")
    marks = [*names(scene, store, key), *found, *_pointed(request.query_params.get("char", ""), len(text))]
    return render(
        request,
        "document.html",
        iri=iri,
        label=labels_of(store, [iri]).get(iri, key),
        facts=facts(scene, store, iri, LAYOUTS["document"]),
        entries=_entries(scene, store, [mark for mark in found if mark.kind == "item"]),
        pieces=pieces(scene, store, text, marks),
        present=[kind for kind in MARKED if any(mark.kind == kind for mark in marks)],
        noindex=True,
    )


def _entries(scene: Scene, store: Store, items: list[Mark]) -> list[Entry]:
    told = {value(row, "item"): row for row in select(store, _ITEMS, item=nodes([mark.iri for mark in items]))}
    return [
        Entry(
            anchor_of(mark.iri),
            value(told[mark.iri], "number"),
            value(told[mark.iri], "title"),
            scene.page(mark.iri),
        )
        for mark in items
        if mark.iri in told
    ]


def span(asked: str, length: int) -> tuple[int, int]:
    """The characters that "12,34" names in a text.

    Raises:
        HTTPException: 404 where they are none of the text.
    """
    start, comma, end = asked.partition(",")
    if not (comma and start.isdecimal() and end.isdecimal() and start.isascii() and end.isascii()):
        raise HTTPException(404)
    if len(asked) > 20 or not 0 <= int(start) < int(end) <= length:
        raise HTTPException(404)
    return int(start), int(end)


def _pointed(asked: str, length: int) -> list[Mark]:
    return [Mark(*span(asked, length), "", "pointed")] if asked else []
