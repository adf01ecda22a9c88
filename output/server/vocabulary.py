"""The vocabulary as linked data: the ontology with its terms at `/ns`, the codes below `/code/`."""

from functools import cache

from pyoxigraph import Literal, RdfFormat, Triple, parse
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.ontology.declarations import CODES, CODES_BASE, ONTOLOGY, TERMS_BASE, labels, vocabulary_terms
from referatgraf.ontology.namespaces import RDFS
from referatgraf.output.pages.facts import facts_page
from referatgraf.output.pages.rendering import language, render
from referatgraf.output.server.documents import graph_response, wants_page
from referatgraf.output.server.formats import GRAPHS


def ontology(request: Request) -> Response:
    """All terms, on one page or as one graph: a fragment of the address is a term."""
    if not wants_page(request):
        return graph_response(request, _declared())
    lang, names = language(request), labels(language(request))
    comments = {
        triple.subject.value: triple.object.value  # type: ignore[union-attr]
        for triple in _declared()
        if triple.predicate.value == RDFS.comment
        and isinstance(triple.object, Literal)
        and triple.object.language == lang
    }
    terms = [
        (iri.removeprefix(TERMS_BASE), iri, names.get(iri, ""), comments.get(iri, ""))
        for iri in sorted(vocabulary_terms())
    ]
    data = {each.media: f"/ns?format={each.name}" for each in GRAPHS.values()}
    return render(request, "vocabulary.html", terms=terms, data=data)


def code(request: Request) -> Response:
    """A code or a list of codes.

    Raises:
        HTTPException: there is none of this name.
    """
    iri = CODES_BASE + request.path_params["path"]
    said = [triple for triple in _listed() if iri in (triple.subject.value, triple.object.value)]  # type: ignore[union-attr]
    if not said:
        raise HTTPException(404)
    if not wants_page(request):
        return graph_response(request, said)
    data = {each.media: f"{request.url.path}?format={each.name}" for each in GRAPHS.values()}
    return facts_page(request, iri, said, lambda _: "", data)


@cache
def _declared() -> tuple[Triple, ...]:
    return tuple(quad.triple for quad in parse(path=ONTOLOGY, format=RdfFormat.TURTLE))


@cache
def _listed() -> tuple[Triple, ...]:
    return tuple(quad.triple for quad in parse(path=CODES, format=RdfFormat.TURTLE))
