"""Our shapes as Python values: the part of SHACL Core that they are written in, and an error for any other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from referatgraf.errors import RegisterError

SH = "http://www.w3.org/ns/shacl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_TARGETS = frozenset({"targetClass", "targetSubjectsOf"})
_SAID = frozenset({"minCount", "maxCount", "path", "property", "message", "severity", *_TARGETS})
_COMPONENTS = frozenset(
    (
        "class",
        "datatype",
        "disjoint",
        "in",
        "languageIn",
        "lessThan",
        "maxInclusive",
        "minInclusive",
        "nodeKind",
        "or",
        "pattern",
    )
)
Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Reach:
    """The way from a node to its values: by one of some properties, forwards or backwards."""

    predicates: tuple[str, ...]
    inverse: bool = False


HERE = Reach(())
"""The way from a node to itself."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is asked of the values at the end of a path, or of a node itself.

    Attributes:
        reach: the path; `HERE` for the node itself.
        least: how many values there must be.
        most: how many there may be; None for any number.
        asked: constraint components of each value by their local names ("datatype") with their arguments: terms, and
            for "or" shapes.
        parts: shapes of the node's properties.
        severity: "Violation", "Warning" or "Info".
        messages: by language.
    """

    reach: Reach
    least: int
    most: int | None
    asked: Mapping[str, tuple["Term | Shape", ...]]
    parts: tuple["Shape", ...]
    severity: str
    messages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shapes by what they are about.

    Attributes:
        of_class: those of the instances of a class.
        of_subjects: those of what a property is told of.
    """

    of_class: Mapping[str, tuple[Shape, ...]]
    of_subjects: Mapping[str, tuple[Shape, ...]]

    @property
    def inverse(self) -> frozenset[str]:
        """The properties that are followed backwards."""
        return frozenset(
            predicate
            for group in (*self.of_class.values(), *self.of_subjects.values())
            for shape in group
            for part in (shape, *shape.parts)
            for predicate in (part.reach.predicates if part.reach.inverse else ())
        )


def read_shapes(path: Path) -> Shapes:
    """The shapes in a Turtle file.

    Raises:
        RegisterError: a shape asks what is not known here.
    """
    reader = _Reader(path)
    targets: dict[str, defaultdict[str, list[Shape]]] = {name: defaultdict(list) for name in _TARGETS}
    for node, said in reader.said.items():
        for name in _TARGETS & said.keys():
            for target in said[name]:
                targets[name][target.value].append(reader.shape(node))
    of_class, of_subjects = (
        {target: tuple(group) for target, group in targets[name].items()}
        for name in ("targetClass", "targetSubjectsOf")
    )
    return Shapes(of_class, of_subjects)


class _Reader:
    """A Turtle file of shapes, read by node and property; the names of SHACL are local names."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.said: defaultdict[Term, defaultdict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            assert not isinstance(quad.subject, Literal)
            self.said[quad.subject][quad.predicate.value.removeprefix(SH)].append(quad.object)

    def shape(self, node: Term) -> Shape:
        """The shape that a node is."""
        said = self.said[node]
        unknown = {name for name in said if "/" not in name} - _SAID - _COMPONENTS
        if unknown:
            raise RegisterError(f"formen bruger {', '.join(sorted(unknown))}, som ikke kendes", str(self._path))
        severity = said["severity"][0].value.removeprefix(SH) if said["severity"] else "Violation"
        return Shape(
            self._reach(said["path"][0]) if said["path"] else HERE,
            int(said["minCount"][0].value) if said["minCount"] else 0,
            int(said["maxCount"][0].value) if said["maxCount"] else None,
            {
                name: tuple(self._arguments(name, said[name]))
                for name in sorted(_COMPONENTS & said.keys())
                if said[name]
            },
            tuple(self.shape(part) for part in said["property"]),
            severity,
            {text.language or "": text.value for text in said["message"] if isinstance(text, Literal)},
        )

    def _arguments(self, name: str, values: list[Term]) -> Iterator[Term | Shape]:
        for value in values:
            if name == "or":
                yield from map(self.shape, self._list(value))
            elif name in ("in", "languageIn"):
                yield from self._list(value)
            else:
                yield value

    def _reach(self, path: Term) -> Reach:
        if isinstance(path, NamedNode):
            return Reach((path.value,))
        said = self.said[path]
        if said["inversePath"]:
            return Reach((said["inversePath"][0].value,), inverse=True)
        ways = [self._reach(each) for each in self._list(said["alternativePath"][0])]
        if len({way.inverse for way in ways}) != 1:
            raise RegisterError("formen går både frem og tilbage", str(self._path))
        return Reach(tuple(name for way in ways for name in way.predicates), ways[0].inverse)

    def _list(self, node: Term) -> Iterator[Term]:
        while node.value != f"{_RDF}nil":
            yield self.said[node][f"{_RDF}first"][0]
            node = self.said[node][f"{_RDF}rest"][0]
