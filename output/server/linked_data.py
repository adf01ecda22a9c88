"""The IRIs of the graph as addresses: `/id/…` sends people to a page and programs to data.

The answer is 303 See Other, since what an IRI names is no document (Cool URIs for the Semantic Web, W3C 2008).
`/data/…` has the statements that a thing is subject or object of, and those of a named graph.
"""

from itertools import islice

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from referatgraf.ontology.namespaces import DCT, RG, SKOS
from referatgraf.output.pages.facts import facts_page
from referatgraf.output.server.addresses import DATA, PAGES, THINGS
from referatgraf.output.server.asked import Asked
from referatgraf.output.server.documents import graph_format, graph_response, wants_page
from referatgraf.output.server.endpoint import Streamed
from referatgraf.output.server.formats import GRAPHS
from referatgraf.output.server.site import site_of

MOST = 1000
"""So many statements are told at most of what else names a thing; a municipality is named everywhere."""
_LABELS = (SKOS.prefLabel, DCT.title, RG.fileName)


def thing(request: Request) -> Response:
    """Send whoever asks for a thing to its page or its data (303).

    Raises:
        HTTPException: the graph says nothing of it, or the client takes neither.
    """
    _known(request)
    start = PAGES if wants_page(request) else DATA
    path = request.url.path.removeprefix(THINGS)
    asked = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{start}{path}{asked}", 303)


def page(request: Request) -> Response:
    """The page of plain facts on a thing.

    Raises:
        HTTPException: the graph says nothing of it.
    """
    iri, store = _known(request), site_of(request).store
    path = request.url.path.removeprefix(PAGES)
    data = {each.media: f"{DATA}{path}?format={each.name}" for each in GRAPHS.values()}
    return facts_page(request, iri.value, described(store, iri), lambda other: label(store, other), data)


def data(request: Request) -> Response:
    """The statements on a thing, or those of a named graph.

    Raises:
        HTTPException: the graph says nothing of it, or the client takes no format there is.
    """
    iri, site = _known(request), site_of(request)
    if site.store.contains_named_graph(iri):
        form, whole = graph_format(request), f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {iri} {{ ?s ?p ?o }} }}"
        return Streamed(site.pool.answering(Asked(whole, graph=form.name), site.generations.current().place))
    return graph_response(request, described(site.store, iri))


def described(store: Store, iri: NamedNode) -> set[Triple]:
    """The statements that a thing is subject of in any graph, and those that it is object of, `MOST` at most."""
    about = store.quads_for_pattern(iri, None, None, None)
    named_by = store.quads_for_pattern(None, None, iri, DefaultGraph())
    return {quad.triple for quad in about} | {quad.triple for quad in islice(named_by, MOST)}


def label(store: Store, iri: str) -> str:
    """What a thing is called, empty where it has no name."""
    for predicate in _LABELS:
        named = store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, DefaultGraph())
        for quad in named:
            if isinstance(quad.object, Literal):
                return quad.object.value
    return ""


def _known(request: Request) -> NamedNode:
    """The IRI that is asked for.

    Raises:
        HTTPException: the graph says nothing of it.
    """
    site = site_of(request)
    try:
        iri = NamedNode(site.iri(request.path_params["path"]))
    except ValueError as error:
        raise HTTPException(404) from error
    patterns = ((iri, None, None, None), (None, None, iri, None), (None, None, None, iri))
    if not any(next(site.store.quads_for_pattern(*pattern), None) for pattern in patterns):
        raise HTTPException(404, "Det siger grafen intet om.")
    return iri
