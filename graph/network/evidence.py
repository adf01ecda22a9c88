"""Where the nodes of a network were read: file, line or page, and the sentence with the name in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from networkx import MultiDiGraph
from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from referatgraf.graph.network.asking import solutions
from referatgraf.ontology.namespaces import ITSRDF, NIF, RG

Subject = NamedNode | BlankNode | Triple
MOST_MENTIONS = {"body": 3}
"""How many mentions of a thing of a kind are looked at, otherwise 8; a body is named a hundred times a year."""
MOST_TOLD = 3
LONGEST = 260
"""Most characters of a sentence on either side of the name."""
_FOUND_AT = frozenset({"decision", "handling", "item", "meeting"})
"""The kinds of nodes that are not named, but stand somewhere."""


class Evidence(NamedTuple):
    """What a document says: the sentence before the name, the name and the rest, and where that stands.

    Attributes:
        file: name of the document.
        start, end: the characters of the name in the text of the document.
        page, line: the page of a PDF file, or empty; the line of the text, counted from 1.
        item: the item that it stands in, or empty.
    """

    before: str
    name: str
    after: str
    file: str
    start: int
    end: int
    page: str
    line: int
    item: str


class _Range(NamedTuple):
    thing: str
    text: str
    start: int
    end: int
    page: str
    item: str


def tell_evidence(store: Store, made: MultiDiGraph) -> None:
    """Give every node its `evidence`, and every edge that of its ends in the same item."""
    ranges = [*_mentions(store, made), *_found(store, made)]
    texts = _texts(store, {each.text for each in ranges})
    told_of = defaultdict[str, list[Evidence]](list)
    for each in sorted(ranges):
        if each.text in texts:
            told_of[each.thing].append(_evidence(each, *texts[each.text]))
    for node, facts in made.nodes(data=True):
        facts["evidence"] = told_of[node][: 1 if facts["kind"] in _FOUND_AT else MOST_TOLD]
    for source, target, edge in made.edges(data=True):
        items = {made.nodes[end].get("item", end) for end in (source, target)}
        ends = sorted((source, target), key=lambda end: made.nodes[end]["kind"] in _FOUND_AT)  # names say more
        found = (one for end in ends for one in told_of[end] if one.item in items)
        edge["evidence"] = list(islice(found, 1))


def _mentions(store: Store, made: MultiDiGraph) -> Iterator[_Range]:
    """Yield where the things of a network are named, each at most some ten times."""
    property_ = NamedNode(ITSRDF.taIdentRef)
    for node, kind in made.nodes(data="kind"):
        if kind not in _FOUND_AT:
            for quad in islice(
                store.quads_for_pattern(None, property_, NamedNode(node), None), MOST_MENTIONS.get(kind, 8)
            ):
                yield _mention(store, quad.subject, node)


def _mention(store: Store, mention: Subject, thing: str) -> _Range:
    """A mention's place, looked up property by property: the store would read all mentions to join them."""
    said = {
        quad.predicate.value: quad.object.value
        for quad in store.quads_for_pattern(mention, None, None, None)
        if isinstance(quad.object, NamedNode | Literal)
    }
    begin, end = int(said[NIF.beginIndex]), int(said[NIF.endIndex])
    return _Range(thing, said[NIF.referenceContext], begin, end, said.get(RG.page, ""), said.get(RG.inItem, ""))


def _found(store: Store, made: MultiDiGraph) -> Iterator[_Range]:
    """Yield where items and decisions stand; of a handling it is the decision, or else the item."""
    stands = defaultdict[str, list[str]](list)
    for node, facts in made.nodes(data=True):
        if facts["kind"] in _FOUND_AT:
            for thing in facts.get("decision", facts.get("item", node)).split("; "):
                stands[thing].append(node)
    for row in solutions(store, sorted(stands), "GRAPH ?g { ?s rg:foundAt ?v }"):
        text, _, characters = row["v"].value.partition("#char=")
        start, _, end = characters.partition(",")
        for node in stands[row["s"].value]:
            item = made.nodes[node].get("item", node)
            yield _Range(node, text, int(start), int(end), "", item)


def _texts(store: Store, texts: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The characters and the file name of each text."""
    files = {row["s"].value: row["v"].value for row in solutions(store, sorted(texts), "^rg:hasText/rg:fileName")}
    said = NamedNode(NIF.isString)
    found = ((text, next(store.quads_for_pattern(NamedNode(text), said, None, None), None)) for text in sorted(texts))
    return {
        text: (quad.object.value, files.get(text, ""))
        for text, quad in found
        if quad is not None and isinstance(quad.object, Literal)
    }


def _evidence(place: _Range, text: str, file: str) -> Evidence:
    """The sentence around a range of a text; of a range of several lines its beginning."""
    name = text[place.start : place.end]
    shown = name if len(name) <= LONGEST else name[:LONGEST] + "…"
    before, after = text[max(0, place.start - LONGEST) : place.start], text[place.end : place.end + LONGEST]
    if len(name) > LONGEST or "\n" in name:
        before = after = ""
    begins = max(before.rfind("\n"), before.rfind(". ") + 1) + 1
    line, _, _ = after.partition("\n")
    ends = line.find(". ") + 1 or len(line)
    return Evidence(
        before[begins:].lstrip(), " ".join(shown.split()), after[:ends].rstrip(), file, place.start, place.end,
        place.page, text.count("\n", 0, place.start) + 1, place.item,
    )  # fmt: skip
