"""The words behind an answer: where in the minutes each of its rows was read."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import islice

from pyoxigraph import Literal, NamedNode, QuerySolution, Store

from referatgraf.ontology.namespaces import ITSRDF, NIF, RG
from referatgraf.output.pages.rendering import Scene
from referatgraf.output.pages.selecting import text, value
from referatgraf.output.pages.texts import places_of

_MOST_READ = 5000
"""Mentions of one thing that are looked at."""

_BEGINNING = 0, 1
"""The characters that stand for a whole document."""

Place = tuple[str, int, int]


class Words:
    """Finds the words behind the rows of one answer; what it has looked up it remembers.

    Args:
        scene: where quotations have their addresses.
        store: the database.
    """

    def __init__(self, scene: Scene, store: Store) -> None:
        self._scene, self._store = scene, store
        self._mentions = cache(self._mentions_of)
        self._places = cache(self._places_of)

    def address(self, row: QuerySolution, variables: Sequence[str]) -> str:
        """The address of the quotation behind a row, empty where nothing is found.

        Args:
            row: of the answer.
            variables: things of the row, the one whose words say most first; what is only named is looked for in the
                document of the next that stands somewhere.
        """
        things = [iri for iri in (value(row, variable) for variable in variables) if iri]
        places = {iri: self._places(iri) for iri in things}
        around = next((found for found in places.values() if found), None)
        for iri in things:
            place = places[iri] or (self._named(iri, around) if around else self._first(iri))
            if place:
                key, start, end = place
                return self._scene.address("/quote", document=key, char=f"{start},{end}")
        return ""

    def _places_of(self, iri: str) -> Place | None:
        """Where a thing stands by itself: an item, a decision, a vote; a meeting at the beginning of its document."""
        found = places_of(self._store, iri)
        if found:
            return found[0]
        recorded = self._store.quads_for_pattern(None, NamedNode(RG.records), NamedNode(iri), None)
        keys = sorted(text(quad.subject).rpartition("/")[2] for quad in recorded)
        return (keys[0], *_BEGINNING) if keys else None

    def _named(self, iri: str, around: Place) -> Place | None:
        """Where a thing is named first within an item or meeting."""
        key, start, end = around
        whole = (start, end) == _BEGINNING
        found = [place for place in self._mentions(iri).get(key, ()) if whole or start <= place[1] < end]
        return min(found) if found else None

    def _first(self, iri: str) -> Place | None:
        """Where a thing is named, in whichever document; a role or party is told of no single meeting."""
        return min((place for found in self._mentions(iri).values() for place in found), default=None)

    def _mentions_of(self, iri: str) -> dict[str, list[Place]]:
        """Where a thing is named, by document."""
        found = defaultdict[str, list[Place]](list)
        quads = self._store.quads_for_pattern(None, NamedNode(ITSRDF.taIdentRef), NamedNode(iri), None)
        for quad in islice(quads, _MOST_READ):
            begin, finish = (self._number(quad.subject, name) for name in (NIF.beginIndex, NIF.endIndex))
            key = text(quad.subject).partition("/mention/")[0].rpartition("/")[2]
            found[key].append((key, begin, finish))
        return found

    def _number(self, mention: object, name: str) -> int:
        assert isinstance(mention, NamedNode)
        quad = next(self._store.quads_for_pattern(mention, NamedNode(name), None, None))
        assert isinstance(quad.object, Literal)
        return int(quad.object.value)
