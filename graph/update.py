"""Bringing a copy of the database up to date when little has changed."""

import gzip
import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from referatgraf.graph.manifest import DEFAULT_GRAPHS, Manifest, Workshop
from referatgraf.graph.merge import read_blocks
from referatgraf.graph.parts import QUADS, part_path
from referatgraf.graph.turtle import head

SHARE = 4  # one part in so many may have changed for an update to be cheaper than loading anew
Change = tuple[set[Quad], set[Quad]]  # gone and come


def is_small(shop: Workshop, former: Manifest, manifest: Manifest) -> bool:
    """Whether updating is cheaper than loading anew, and what it needs is still there."""
    changed = _changed(former, manifest)
    needed = [part_path(shop.parts, key, former.parts[key], QUADS) for key in changed if key in former.parts]
    needed += shop.shared_files(former, ".ttl")
    same_base = former.iris == manifest.iris
    return same_base and len(changed) * SHARE <= len(manifest.parts) and all(path.exists() for path in needed)


def _changed(former: Manifest, manifest: Manifest) -> list[str]:
    keys = former.parts.keys() | manifest.parts.keys()
    return sorted(key for key in keys if former.parts.get(key) != manifest.parts.get(key))


def update(database: Path, shop: Workshop, former: Manifest, manifest: Manifest) -> None:
    """Change the database of `former` into that of `manifest`: first the named graphs, then the default graph."""
    store, iris = Store(str(database)), manifest.iris
    merged: list[Change] = []
    for key in _changed(former, manifest):
        gone, come = _part_change(shop, key, former.parts.get(key), manifest.parts.get(key))
        _apply(store, gone, come)
        told = NamedNode(iris.document_graph(key))
        merged.append(
            ({quad for quad in gone if quad.graph_name == told}, {quad for quad in come if quad.graph_name == told})
        )
    for name in sorted(former.shared.keys() | manifest.shared.keys()):
        for change in _shared_changes(shop, name, former, manifest):
            _apply(store, *change)
            if name in DEFAULT_GRAPHS:
                merged.append(change)
    _merge(store, merged, {NamedNode(iris.graph("provenance")), DefaultGraph()})
    store.flush()


def _apply(store: Store, gone: Iterable[Quad], come: Iterable[Quad]) -> None:
    for quad in gone:
        store.remove(quad)
    store.extend(come)


def _merge(store: Store, changes: Iterable[Change], aside: set[NamedNode | DefaultGraph]) -> None:
    """Take out of the default graph what no graph merged into it says any more, and add what is new."""
    for gone, come in changes:
        for quad in gone:
            s, p, o = quad.subject, quad.predicate, quad.object
            if all(other.graph_name in aside for other in store.quads_for_pattern(s, p, o)):
                store.remove(Quad(s, p, o))
        store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in come)


def _part_change(shop: Workshop, key: str, before: str | None, after: str | None) -> Change:
    old, new = _quads(shop, key, before), _quads(shop, key, after)
    return old - new, new - old


def _quads(shop: Workshop, key: str, state: str | None) -> set[Quad]:
    if state is None:
        return set()
    data = gzip.decompress(part_path(shop.parts, key, state, QUADS).read_bytes())
    return set(parse(data, format=RdfFormat.N_QUADS))


def _shared_changes(shop: Workshop, name: str, former: Manifest, manifest: Manifest) -> Iterator[Change]:
    """The changes of a shared graph, subject by subject, reading both forms once side by side."""
    if former.shared.get(name) == manifest.shared.get(name):
        return
    graph, start = NamedNode(manifest.iris.graph(name)), head(manifest.iris.base)
    sides = (_sided(shop, each, name, side) for side, each in enumerate((former, manifest)))
    for _, same in groupby(heapq.merge(*sides), key=itemgetter(0)):
        blocks = ["", ""]
        for _, side, block in same:
            blocks[side] = block
        if blocks[0] != blocks[1]:
            old, new = (
                {_in(graph, each) for each in parse(start + block, format=RdfFormat.TURTLE)} for block in blocks
            )
            yield old - new, new - old


def _in(graph: NamedNode, quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, graph)


def _sided(shop: Workshop, manifest: Manifest, name: str, side: int) -> Iterator[tuple[str, int, str]]:
    for path in shop.shared_files(manifest, ".ttl", (name,)):
        with path.open(encoding="utf-8", newline="\n") as file:
            yield from ((key, side, block) for key, block in read_blocks(file))
