"""The graph subject by subject, in the order of `graph.ttl`, and what the database tells of one node."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, RdfFormat, Store, Triple, parse

from referatgraf.graph.store import current
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import RG, SCHEMA, SKOS

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
Value = NamedNode | BlankNode | Literal | Triple
Said = dict[str, list[Value]]
"""What is said of a node: values by property."""
_KEPT = 1 << 16
PARTS: Mapping[str, str] = {
    RG.AgendaItem: RG.hasItem,
    RG.Section: RG.hasSection,
    RG.Recommendation: RG.hasRecommendation,
    RG.Decision: RG.hasDecision,
    RG.Attachment: RG.hasAttachment,
    RG.Statement: RG.hasStatement,
    RG.Motion: RG.motion,
    RG.Vote: RG.hasVote,
    RG.PartyVote: RG.partyVote,
    RG.Deputy: RG.deputy,
    SCHEMA.MonetaryAmount: RG.amount,
}
"""By which property a thing of a class is a part of another."""
LEADING = frozenset(PARTS.values())
"""Those properties."""


@dataclass(frozen=True, slots=True)
class Source:
    """A graph folder to write from.

    Attributes:
        graph: `graph.ttl`.
        store: the database with the same statements.
    """

    graph: Path
    store: Store

    @classmethod
    def of(cls, folder: Path) -> "Source":
        """The graph of a folder.

        Raises:
            GraphFolderError: the folder holds no finished graph.
        """
        return cls(folder / "graph.ttl", current(folder))

    def subjects(self) -> Iterator[tuple[str, Said]]:
        """Yield every subject with what is said of it; each stands together in the file."""
        quads = parse(path=str(self.graph), format=RdfFormat.TURTLE)
        for subject, group in groupby(quads, key=lambda quad: str(quad.subject)):
            said: Said = {}
            for quad in group:
                said.setdefault(quad.predicate.value, []).append(quad.object)
            yield subject[1:-1], said

    def said_of(self, iri: str) -> Said:
        """What is said of a node, sorted."""
        said: Said = {}
        for quad in self.store.quads_for_pattern(NamedNode(iri), None, None, DefaultGraph()):
            said.setdefault(quad.predicate.value, []).append(quad.object)
        return {predicate: sorted(said[predicate], key=str) for predicate in sorted(said)}

    def wholes(self, iri: str, said: Said) -> Iterator[str]:
        """Yield what a node is a part of.

        Args:
            iri: the node.
            said: what is said of it.
        """
        for kind in said.get(TYPE, ()):
            leading = PARTS.get(kind.value) if isinstance(kind, NamedNode) else None
            if leading:
                found = self.store.quads_for_pattern(None, NamedNode(leading), NamedNode(iri), DefaultGraph())
                yield from sorted(str(quad.subject)[1:-1] for quad in found)


class Names:
    """What things are called.

    Args:
        store: the database.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._looked_up = lru_cache(_KEPT)(self._look_up)

    def name(self, iri: str) -> str:
        """The label of a thing or a code, empty where it has none."""
        return labels("da").get(iri) or self._looked_up(iri)

    def _look_up(self, iri: str) -> str:
        found = self._store.quads_for_pattern(NamedNode(iri), NamedNode(SKOS.prefLabel), None, DefaultGraph())
        quad = next(iter(found), None)
        return quad.object.value if quad and isinstance(quad.object, Literal) else ""
