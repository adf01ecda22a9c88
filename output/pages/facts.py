"""A page of the plain facts on anything: what is said of it, and what else names it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import DCT, FOAF, RDFS, SKOS
from referatgraf.output.pages.rendering import language, render
from referatgraf.output.server.site import site_of

_LABELS = (SKOS.prefLabel, RDFS.label, FOAF.name, DCT.title)


class Told(NamedTuple):
    """A term as it is shown: its text, the address it leads to, and the language it is in."""

    text: str
    address: str = ""
    language: str = ""


Facts = list[tuple[Told, list[Told]]]


def facts_page(
    request: Request, iri: str, said: Iterable[Triple], called: Callable[[str], str], data: Mapping[str, str]
) -> Response:
    """The page of facts on a thing, a term or a code.

    Args:
        request: what is answered.
        iri: what it is about.
        said: the statements that it is subject or object of.
        called: gives the label of an IRI, empty where it has none.
        data: addresses of the same as data, by name of the format.
    """
    lang, local, triples = language(request), site_of(request).local, sorted(said, key=str)
    names = labels(lang)

    def told(term: object) -> Told:
        if isinstance(term, Literal):
            return Told(term.value, "", term.language or "")
        assert isinstance(term, NamedNode)
        return Told(names.get(term.value) or called(term.value) or term.value, local(term.value))

    here = [triple for triple in triples if triple.subject.value == iri]  # type: ignore[union-attr]
    elsewhere = [triple for triple in triples if triple.subject.value != iri]  # type: ignore[union-attr]
    about = _grouped((told(triple.predicate), told(triple.object)) for triple in here)
    named_by = _grouped((told(triple.predicate), told(triple.subject)) for triple in elsewhere)
    title = names.get(iri) or _title(here, lang) or iri
    return render(request, "facts.html", title=title, iri=iri, about=about, named_by=named_by, data=data)


def _title(here: Iterable[Triple], lang: str) -> str:
    """What the statements call their subject: in the language that is asked for, else in any."""
    named = [triple.object for triple in here if triple.predicate.value in _LABELS]
    literals = [term for term in named if isinstance(term, Literal)]
    return next((term.value for term in sorted(literals, key=lambda term: term.language != lang)), "")


def _grouped(pairs: Iterable[tuple[Told, Told]]) -> Facts:
    found: dict[Told, list[Told]] = {}
    for predicate, value in pairs:
        found.setdefault(predicate, []).append(value)
    return list(found.items())
