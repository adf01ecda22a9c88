"""The graphs that belong to no single document (entities, reference, provenance), as files to merge from.

Each is kept as blocks and as a gzip member of N-Quads, both named by what they hold and never changed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from referatgraf.graph.atomic import whole
from referatgraf.graph.groups import grouped, waiting
from referatgraf.graph.gzipped import Member
from referatgraf.graph.terms import Statement, quad_lines
from referatgraf.graph.turtle import blocks
from referatgraf.ontology.iris import Iris

_BATCH = 500


def write_shared(folder: Path, name: str, iris: Iris, subjects: Iterable[list[Statement]]) -> str:
    """Write a shared graph, and give what names its files: its own name and a hash of what it holds.

    Args:
        folder: where shared graphs stand.
        name: "entities", "reference" or "provenance".
        iris: the making of IRIs.
        subjects: the statements, those of one subject together, in the order of the subjects' IRIs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    graph, hashed = iris.graph(name), hashlib.sha256()
    fresh_turtle, fresh_quads = folder / f"{name}.ttl", folder / f"{name}.nq.gz"
    with whole(fresh_turtle) as turtle, whole(fresh_quads) as quads:
        member = Member(quads)
        for statements in _batches(subjects):
            text = b"".join(waiting(grouped(blocks(statements, iris.base))))
            hashed.update(text)
            turtle.write(text)
            member.write("".join(quad_lines(statements, graph)).encode())
        member.end()
    state = f"{name}-{hashed.hexdigest()[:16]}"
    fresh_turtle.replace(folder / f"{state}.ttl")
    fresh_quads.replace(folder / f"{state}.nq.gz")
    return state


def _batches(subjects: Iterable[list[Statement]]) -> Iterator[set[Statement]]:
    """Join the statements of many subjects, whose order stays, to save calls."""
    waiting_subjects = iter(subjects)
    while batch := list(islice(waiting_subjects, _BATCH)):
        yield set(chain.from_iterable(batch))
