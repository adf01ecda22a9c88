"""A graph as a document, in the format that the client takes."""

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.ontology.namespaces import PREFIXES
from referatgraf.output.server.formats import GRAPHS, Format, best, chosen

_PAGE = ("text/html", "application/xhtml+xml")


def graph_format(request: Request, name: str = "") -> Format:
    """The format that a client takes a graph in.

    Args:
        request: what is answered.
        name: the format that the address asks for.

    Raises:
        HTTPException: it takes none of those there are.
    """
    form = chosen(GRAPHS, request.headers.get("accept", ""), name or request.query_params.get("format", ""))
    if form is None:
        raise HTTPException(406, f"Svaret kan fås som {', '.join(each.media for each in GRAPHS.values())}.")
    return form


def wants_page(request: Request) -> bool:
    """Whether a client would rather have a page for people than a graph.

    Raises:
        HTTPException: it takes neither.
    """
    if "format" in request.query_params:
        return False
    accept = request.headers.get("accept", "")
    media = [media for each in GRAPHS.values() for media in (each.media, *each.other_media)]
    liked = best(accept, (*media, *_PAGE))
    if not liked:
        raise HTTPException(406, f"Svaret kan fås som {', '.join((*_PAGE, *media))}.")
    return liked in _PAGE


def graph_response(
    request: Request, said: Iterable[Triple], prefixes: Mapping[str, str] | None = None, name: str = ""
) -> Response:
    """A graph in the format that the client takes.

    Args:
        request: what is answered.
        said: the statements.
        prefixes: besides those of the project.
        name: the format that the address asks for.

    Raises:
        HTTPException: the client takes no format there is.
    """
    form = graph_format(request, name)
    assert isinstance(form.engine, RdfFormat)
    triples = sorted(said, key=str)
    used = _used({**PREFIXES, **(prefixes or {})}, triples)
    return Response(serialize(triples, format=form.engine, prefixes=used), headers={"content-type": form.content_type})


def _used(prefixes: Mapping[str, str], triples: Iterable[Triple]) -> dict[str, str]:
    """The prefixes that terms of the statements begin with."""
    iris = {term.value for triple in triples for term in triple if isinstance(term, NamedNode)}
    spaces = {iri[: len(iri) - len(re.split(r"[/#]", iri)[-1])] for iri in iris}
    return {prefix: space for prefix, space in prefixes.items() if space in spaces}
