"""Where a thing is named: the sentences, the newest meetings first."""

from collections.abc import Iterable
from typing import NamedTuple

from pyoxigraph import NamedNode, QuerySolution, Store

from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import ITSRDF, NIF, RG
from referatgraf.output.pages.quotes import Quote, percent, quote
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import nodes, select, text, value
from referatgraf.output.pages.texts import text_of
from referatgraf.output.pages.values import place

MOST_READ = 400
"""Mentions of a thing that are looked at; where there are more, those shown may not be the newest."""
MOST_OF_DOCUMENT = 80
"""Mentions in one document that are looked at."""

_DOCUMENTS = """
    SELECT ?document ?label ?date WHERE {
      VALUES ?document { UNDEF }
      ?document rg:records ?meeting .
      ?meeting skos:prefLabel ?label .
      OPTIONAL { ?meeting rg:date ?date }
    }
"""
_ITEMS = """
    SELECT ?item ?number ?title WHERE {
      VALUES ?item { UNDEF }
      OPTIONAL { ?item rg:number ?number }
      OPTIONAL { ?item dct:title ?title }
    }
"""


class Naming(NamedTuple):
    """A place where a thing is named.

    Attributes:
        meeting, date: of the meeting that the document records.
        item: IRI of the item, empty outside of items.
        title: number and title of the item.
        quote: the sentence.
        place: address of the place in the document.
        cite: address of the sentence as a quotation.
        how: how it was concluded that the thing is meant, empty where it is named outright.
        sure: how surely the name was read, in percent, where it was read from a picture; else empty.
    """

    meeting: str
    date: str
    item: str
    title: str
    quote: Quote
    place: str
    cite: str
    how: str
    sure: str


class Named(NamedTuple):
    """Where a thing is named: some of the places, how many there are, and whether there are more than were counted."""

    places: tuple[Naming, ...]
    total: int
    more: bool


def named(scene: Scene, store: Store, thing: str, most: int) -> Named:
    """Where a thing is named, a place for each item that names it, at most `most` of them."""
    mentions = _mentions(store, thing)
    documents: dict[str, list[str]] = {}
    for mention in mentions[:MOST_READ]:
        documents.setdefault(mention.partition("/mention/")[0], []).append(mention)
    meetings = {value(row, "document"): row for row in select(store, _DOCUMENTS, document=nodes(list(documents)))}
    newest = sorted(documents, key=lambda iri: value(meetings[iri], "date") if iri in meetings else "", reverse=True)
    places: list[Naming] = []
    for document in newest:
        if len(places) >= most:
            break
        told = meetings.get(document)
        head = (value(told, "label"), value(told, "date")) if told else ("", "")
        places += _places(scene, store, head, documents[document][:MOST_OF_DOCUMENT])
    return Named(tuple(places[:most]), min(len(mentions), MOST_READ), len(mentions) > MOST_READ)


def _mentions(store: Store, thing: str) -> list[str]:
    found = store.quads_for_pattern(None, NamedNode(ITSRDF.taIdentRef), NamedNode(thing), None)
    return [text(quad.subject) for quad, _ in zip(found, range(MOST_READ + 1), strict=False)]


def _places(scene: Scene, store: Store, head: tuple[str, str], mentions: Iterable[str]) -> list[Naming]:
    """The places in one document, the first of each item."""
    told = sorted((_told(store, mention) for mention in mentions), key=lambda facts: int(facts[NIF.beginIndex]))
    firsts = {facts.get(RG.inItem, ""): facts for facts in reversed(told)}
    titles = {value(row, "item"): _title(row) for row in select(store, _ITEMS, item=nodes([*filter(None, firsts)]))}
    key = told[0][NIF.referenceContext].split("/")[-2]
    characters = text_of(store, Iris(scene.site.base), key) or ""
    made = []
    for item, facts in sorted(firsts.items(), key=lambda pair: int(pair[1][NIF.beginIndex])):
        start, end = int(facts[NIF.beginIndex]), int(facts[NIF.endIndex])
        there = quote(characters, start, end)
        cite = scene.address("/quote", document=key, char=f"{start},{end}")
        how, sure = facts.get(RG.inferredBy, ""), percent(facts.get(RG.readingConfidence, ""))
        made.append(Naming(*head, item, titles.get(item, ""), there, place(scene, key, start, end), cite, how, sure))
    return made


def _told(store: Store, mention: str) -> dict[str, str]:
    """What is said of a mention; SPARQL over all graphs would look at every one of them."""
    return {quad.predicate.value: text(quad.object) for quad in store.quads_for_pattern(NamedNode(mention), None, None)}


def _title(row: QuerySolution) -> str:
    number = value(row, "number")
    return " ".join(filter(None, (number and f"{number}.", value(row, "title"))))
