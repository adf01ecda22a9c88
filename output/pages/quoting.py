"""`/quote`: a sentence of a document with its source, to be cited."""

import re

from pyoxigraph import NamedNode, Store
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import NIF, RG
from referatgraf.output.pages.document import span
from referatgraf.output.pages.quotes import Quote, percent, quote
from referatgraf.output.pages.rendering import Scene, render, scene_of
from referatgraf.output.pages.selecting import nodes, select, value
from referatgraf.output.pages.texts import text_of, things
from referatgraf.output.pages.values import place

_SOURCE = """
    SELECT ?meeting ?label ?file ?source WHERE {
      VALUES ?thing { UNDEF }
      OPTIONAL { ?thing rg:records ?meeting . OPTIONAL { ?meeting skos:prefLabel ?label } }
      OPTIONAL { ?thing rg:fileName ?file }
      OPTIONAL { ?thing dct:source ?source }
    } ORDER BY ?file LIMIT 1
"""
_MENTION = re.compile(r"/mention/(\d+)-(\d+)-")
_TITLE = "SELECT ?label WHERE { VALUES ?thing { UNDEF } ?thing skos:prefLabel ?label } LIMIT 1"


def quotation(request: Request) -> Response:
    """The sentence around the characters `?document=KEY&char=start,end`; with `format=txt` as text to copy."""
    scene, store = scene_of(request), scene_of(request).site.store
    key = request.query_params.get("document", "")
    text = text_of(store, Iris(scene.site.base), key) if key.isalnum() and key.isascii() else None
    if text is None:
        raise HTTPException(404)
    start, end = span(request.query_params.get("char", ""), len(text))
    cited = quote(text, start, end)
    source = _source(scene, store, key, (start, end))
    there = place(scene, key, start, end)
    whole = f"»{cited.text}« {', '.join(source)}. {_absolute(request, there)}"
    if request.query_params.get("format") == "txt":
        return PlainTextResponse(f"{whole}\n")
    plain = scene.address("/quote", document=key, char=f"{start},{end}", format="txt")
    iri = Iris(scene.site.base).characters(key, cited.start, cited.end)
    sure = _sure(scene, store, key, (start, end))
    return render(
        request, "quote.html", quote=cited, source=source, place=there, whole=whole, plain=plain, iri=iri, sure=sure,
        noindex=True,
    )  # fmt: skip


def _absolute(request: Request, address: str) -> str:
    return str(request.base_url).rstrip("/") + address


def _source(scene: Scene, store: Store, key: str, span_: tuple[int, int]) -> list[str]:
    """Meeting, item, page, file and the address where it was published, as far as they are known."""
    told = next(iter(select(store, _SOURCE, thing=nodes([Iris(scene.site.base).document(key)]))))
    item = next((mark for mark in things(scene, store, key, "item") if mark.start <= span_[0] < mark.end), None)
    titles = [value(row, "label") for row in select(store, _TITLE, thing=nodes([item.iri]))] if item else []
    page = _page(scene, store, key, span_[0])
    parts = (
        value(told, "label"),
        *(scene.says(f"punkt {title}", f"item {title}") for title in titles),
        scene.says(f"side {page}", f"page {page}") if page else "",
        value(told, "file"),
        value(told, "source"),
    )
    return [part for part in parts if part]


def _sure(scene: Scene, store: Store, key: str, span_: tuple[int, int]) -> str:
    """How surely the least sure word that is named within was read from a picture, in percent; else empty."""
    graph = NamedNode(Iris(scene.site.base).evidence_graph(key))
    told = store.quads_for_pattern(None, NamedNode(RG.readingConfidence), None, graph)
    placed = ((_MENTION.search(getattr(quad.subject, "value", "")), quad.object) for quad in told)
    within = [
        getattr(sure, "value", "1") for hit, sure in placed if hit and int(hit[1]) < span_[1] and int(hit[2]) > span_[0]
    ]
    return percent(min(within, key=float, default=""))


def _page(scene: Scene, store: Store, key: str, at: int) -> str:
    """The page on which a character stands, as the names around it tell; empty where they tell of two or none."""
    graph = NamedNode(Iris(scene.site.base).evidence_graph(key))
    pages = {
        quad.subject: getattr(quad.object, "value", "")
        for quad in store.quads_for_pattern(None, NamedNode(RG.page), None, graph)
    }
    starts = store.quads_for_pattern(None, NamedNode(NIF.beginIndex), None, graph)
    known = sorted(
        (int(getattr(quad.object, "value", "0")), pages[quad.subject]) for quad in starts if quad.subject in pages
    )
    before = [page for start, page in known if start <= at][-1:]
    after = [page for start, page in known if start >= at][:1]
    return before[0] if before and before == (after or before) else ""


__all__ = ["Quote", "quotation"]
