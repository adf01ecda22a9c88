"""A graph against our shapes: read as a stream, so that a large one takes time and no more memory than its nodes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pyoxigraph import Literal

from referatgraf.ontology.declarations import SHAPES
from referatgraf.output.validation.constraints import broken
from referatgraf.output.validation.problems import GRAPH, Problem
from referatgraf.output.validation.shapes import Shape, Shapes, Term, read_shapes
from referatgraf.output.validation.subjects import TYPE, Subject, subjects


def graph_problems(files: Sequence[Path], shapes: Shapes | None = None) -> Iterator[Problem]:
    """Yield what is wrong in the Turtle files of a graph, in their order.

    Args:
        files: Turtle files in which what is said of a subject stands together; classes are known over all of them.
        shapes: what is asked; ours where left out.
    """
    asked = shapes or read_shapes(SHAPES)
    for subject in subjects(files, asked.inverse):
        for shape in _about(subject, asked):
            yield from _problems(subject, shape)


def _about(subject: Subject, shapes: Shapes) -> Iterator[Shape]:
    """The shapes of a subject: by the classes that its block tells, and by its properties."""
    for kind in subject.said.get(TYPE, ()):
        yield from shapes.of_class.get(kind.value, ())
    for predicate in subject.said.keys() & shapes.of_subjects.keys():
        yield from shapes.of_subjects[predicate]


def _problems(subject: Subject, shape: Shape) -> Iterator[Problem]:
    for part in (shape, *shape.parts):
        for component, value in broken(subject, part, subject.values(part.reach)):
            path = part.reach.predicates[0] if part.reach.predicates else ""
            yield Problem(
                part.severity,
                GRAPH,
                subject.iri,
                path,
                component[0].upper() + component[1:],
                _read(value),
                part.messages,
            )


def _read(value: Term | None) -> str:
    if isinstance(value, Literal):
        return " ".join(value.value.split())
    return value.value if value else ""
