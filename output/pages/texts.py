"""The text of a document and what is known of its characters: names, decisions, items."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Store

from referatgraf.ontology.iris import Iris
from referatgraf.ontology.namespaces import ITSRDF, NIF, RG
from referatgraf.output.cutting import cut
from referatgraf.output.pages.kinds import MARKED
from referatgraf.output.pages.labels import labels_of
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import text as value
from referatgraf.output.pages.values import characters


class Mark(NamedTuple):
    """Characters of a text that name a thing, or in which it stands.

    Attributes:
        start, end: offsets in code points.
        iri: the thing.
        kind: its kind; "pointed" for characters that an address points at.
    """

    start: int
    end: int
    iri: str
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are shown alike.

    Attributes:
        text: the characters.
        kind: of the thing that they name, empty where they name none.
        href: the address of its page.
        label: what it is called.
        look: classes of CSS: "decided" inside a decision, "pointed" where they are pointed at.
        anchors: what addresses on the page name them by; none for most.
    """

    text: str
    kind: str = ""
    href: str = ""
    label: str = ""
    look: str = ""
    anchors: tuple[str, ...] = ()


def text_of(store: Store, iris: Iris, key: str) -> str | None:
    """The characters of a document by its key, None where there is no such document."""
    found = store.quads_for_pattern(
        NamedNode(f"{iris.document(key)}/text"), NamedNode(NIF.isString), None, NamedNode(iris.evidence_graph(key))
    )
    return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), None)


def names(scene: Scene, store: Store, key: str) -> list[Mark]:
    """The names in a document, of kinds that are coloured."""
    graph = NamedNode(Iris(scene.site.base).evidence_graph(key))

    def each(predicate: str) -> Iterator[tuple[str, str]]:
        for quad in store.quads_for_pattern(None, NamedNode(predicate), None, graph):
            yield value(quad.subject), value(quad.object)

    starts, ends = dict(each(NIF.beginIndex)), dict(each(NIF.endIndex))
    marks = ((int(starts[at]), int(ends[at]), thing) for at, thing in each(ITSRDF.taIdentRef))
    kinds = ((start, end, thing, scene.kind(thing)) for start, end, thing in marks)
    return sorted(Mark(*mark) for mark in kinds if mark[3] in MARKED)


def places_of(store: Store, thing: str) -> list[tuple[str, int, int]]:
    """Where a thing stands: document, start and end of its characters, sorted."""
    found = store.quads_for_pattern(NamedNode(thing), NamedNode(RG.foundAt), None, None)
    return sorted(there for quad in found if (there := characters(value(quad.object))))


def things(scene: Scene, store: Store, key: str, *kinds: str) -> list[Mark]:
    """Where in a document the items, decisions … of these kinds stand."""
    graph = NamedNode(Iris(scene.site.base).evidence_graph(key))
    found = store.quads_for_pattern(None, NamedNode(RG.foundAt), None, graph)
    pairs = ((value(quad.subject), characters(value(quad.object))) for quad in found)
    marks = (Mark(place[1], place[2], iri, scene.kind(iri)) for iri, place in pairs if place)
    return sorted(mark for mark in marks if mark.kind in kinds)


def pieces(
    scene: Scene, store: Store, text: str, marks: Sequence[Mark], window: tuple[int, int] | None = None
) -> list[Piece]:
    """A text as it is shown: each name as a link, decisions and what is pointed at set off.

    Args:
        scene: where things have their pages.
        store: in which the names of things are looked up.
        text: the characters of the document.
        marks: what is known of them; items give their beginnings anchors, "item-" and the number of the item.
        window: which characters are shown, all where left out.
    """
    first, last = window or (0, len(text))
    called = labels_of(store, {mark.iri for mark in marks if mark.kind in MARKED})
    anchors: dict[int, tuple[str, ...]] = {}
    for mark in marks:
        if mark.kind in ("item", "pointed") and first <= mark.start < last:
            name = "place" if mark.kind == "pointed" else anchor_of(mark.iri)
            anchors[mark.start] = (*anchors.get(mark.start, ()), name)
    made = ((start, _piece(scene, text[start:end], around, called)) for start, end, around in cut(first, last, marks))
    return [replace(piece, anchors=anchors.get(start, ())) for start, piece in made]


def anchor_of(item: str) -> str:
    """What the beginning of an item is named by on the page of its document."""
    return f"item-{item.rpartition('/')[2]}"


def _piece(scene: Scene, text: str, around: Iterable[Mark], called: dict[str, str]) -> Piece:
    kinds = {mark.kind for mark in around}
    look = " ".join(look for kind, look in (("decision", "decided"), ("pointed", "pointed")) if kind in kinds)
    named = [mark for mark in around if mark.kind in MARKED]
    if not named:
        return Piece(text, look=look)
    mark = min(named, key=lambda mark: (mark.end - mark.start, MARKED.index(mark.kind)))
    return Piece(text, mark.kind, scene.page(mark.iri), called.get(mark.iri, ""), look)
