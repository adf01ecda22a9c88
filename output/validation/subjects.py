"""The files of a graph, subject by subject, and what must be known of all of them: types, and what points where."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from referatgraf.errors import GraphFolderError
from referatgraf.output.validation.shapes import Reach, Term

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(slots=True)
class Known:
    """What is known of all nodes.

    Attributes:
        types: the classes of each node that has one.
        pointing: what points at a node by a property, as far as that is asked for.
    """

    types: dict[str, frozenset[str]] = field(default_factory=dict)
    pointing: defaultdict[tuple[str, str], list[Term]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject with what its block says of it."""

    iri: str
    said: dict[str, list[Term]]
    known: Known

    def values(self, reach: Reach) -> Sequence[Term]:
        """The values at the end of a path."""
        if not reach.predicates:
            return [NamedNode(self.iri)]
        if len(reach.predicates) == 1 and not reach.inverse:
            return self.said.get(reach.predicates[0], ())
        if reach.inverse:
            return [each for name in reach.predicates for each in self.known.pointing.get((name, self.iri), ())]
        return [each for name in reach.predicates for each in self.said.get(name, ())]

    def is_a(self, value: Term, kind: str) -> bool:
        """Whether a value is an instance of a class."""
        return kind in self.known.types.get(value.value, ())


def subjects(files: Collection[Path], inverse: Collection[str]) -> Iterator[Subject]:
    """Yield the subjects of Turtle files, each block by itself; the files are read twice, and never held.

    Args:
        files: Turtle files, sorted by subject.
        inverse: the properties that are followed backwards.

    Raises:
        GraphFolderError: a file is no Turtle.
    """
    known = Known()
    for iri, quads in _blocks(files):
        for quad in quads:
            predicate = quad.predicate.value
            if predicate == TYPE:
                known.types[iri] = _with(known.types.get(iri, frozenset()), quad.object.value)  # type: ignore[union-attr]
            elif predicate in inverse and isinstance(quad.object, NamedNode | BlankNode):
                known.pointing[predicate, quad.object.value].append(quad.subject)  # type: ignore[arg-type]
    for iri, quads in _blocks(files):
        said: dict[str, list[Term]] = {}
        for quad in quads:
            said.setdefault(quad.predicate.value, []).append(quad.object)  # type: ignore[arg-type]
        yield Subject(iri, said, known)


@cache
def _with(types: frozenset[str], one: str) -> frozenset[str]:
    """The types and one more; the same set for all nodes that have the same."""
    return types | {one}


def _blocks(files: Collection[Path]) -> Iterator[tuple[str, list[Quad]]]:
    for path in files:
        try:
            quads = parse(path=str(path), format=RdfFormat.TURTLE)
            for iri, block in groupby(quads, key=lambda quad: quad.subject.value):
                yield iri, list(block)  # read here, so that what is no Turtle is told here
        except SyntaxError as error:
            raise GraphFolderError(
                f"filen er ikke Turtle ({error})", str(path), "kør referatgraf build igen"
            ) from error
