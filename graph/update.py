"""Bringing a copy of the database up to date when little has changed."""

import gzip
from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from referatgraf.graph.changes import changed_groups, changed_parts
from referatgraf.graph.manifest import (
    DEFAULT_GRAPHS,
    DOCUMENT_GRAPH,
    EVIDENCE_GRAPH,
    PROVENANCE,
    Manifest,
    Workshop,
)
from referatgraf.graph.parts import QUADS, part_path
from referatgraf.graph.turtle import head
from referatgraf.ontology.namespaces import RG, STATUS

Change = tuple[set[Quad], set[Quad]]  # gone and come
_BODY, _THING, _STATUS = NamedNode(RG.body), NamedNode(RG.thing), NamedNode(RG.status)
_SHORTCUTS = {RG.handled: NamedNode(STATUS.handled), RG.toHandle: NamedNode(STATUS["to-be-handled"])}


def update(store: Store, shop: Workshop, former: Manifest, manifest: Manifest) -> set[str]:
    """Change the database of `former` into that of `manifest`: first the named graphs, then the default graph.

    Returns:
        The IRIs of the things that documents say something else of or join to others by something else.
    """
    merged = []
    for name, change in _changes(shop, former, manifest):
        _apply(store, *change)
        if name in DEFAULT_GRAPHS:
            merged.append(change)
    aside: set[NamedNode | DefaultGraph] = {NamedNode(manifest.iris.graph(PROVENANCE)), DefaultGraph()}
    for gone, _ in merged:
        for quad in filter(_is_shortcut, gone):
            if not _still_follows(store, quad):
                store.remove(quad)
    for gone, come in merged:
        _merge(store, gone, come, aside)
    store.flush()
    return {term.value for change in merged for quad in chain(*change) for term in _things(quad)}


def _changes(shop: Workshop, former: Manifest, manifest: Manifest) -> Iterator[tuple[str, Change]]:
    """Yield what has changed in the graphs of each document and in the shared ones, with the kind of graph."""
    for key in changed_parts(former, manifest):
        before, after = _lines(shop, key, former.parts.get(key)), _lines(shop, key, manifest.parts.get(key))
        gone, come = _quads(before - after), _quads(after - before)
        evidence = NamedNode(manifest.iris.evidence_graph(key))
        in_evidence = ({q for q in gone if q.graph_name == evidence}, {q for q in come if q.graph_name == evidence})
        yield EVIDENCE_GRAPH, in_evidence
        yield DOCUMENT_GRAPH, (gone - in_evidence[0], come - in_evidence[1])
    for name in sorted(former.shared.keys() | manifest.shared.keys()):
        for change in _shared_changes(shop, name, former, manifest):
            yield name, change


def _things(quad: Quad) -> Iterator[NamedNode]:
    return (term for term in (quad.subject, quad.object) if isinstance(term, NamedNode))


def _apply(store: Store, gone: Iterable[Quad], come: Iterable[Quad]) -> None:
    for quad in gone:
        if not _is_shortcut(quad):
            store.remove(quad)
    store.extend(come)


def _is_shortcut(quad: Quad) -> bool:
    return quad.predicate.value in _SHORTCUTS


def _still_follows(store: Store, quad: Quad) -> bool:
    """Whether a shortcut, which several documents may give, still follows from some handling."""
    handlings = store.quads_for_pattern(None, _THING, quad.object, quad.graph_name)
    status = _SHORTCUTS[quad.predicate.value]
    return any(
        Quad(each.subject, _BODY, quad.subject, each.graph_name) in store
        and Quad(each.subject, _STATUS, status, each.graph_name) in store
        for each in handlings
    )


def _merge(store: Store, gone: Iterable[Quad], come: Iterable[Quad], aside: set[NamedNode | DefaultGraph]) -> None:
    """Take out of the default graph what no graph merged into it says any more, and add what is new."""
    for quad in gone:
        s, p, o = quad.subject, quad.predicate, quad.object
        if all(other.graph_name in aside for other in store.quads_for_pattern(s, p, o)):
            store.remove(Quad(s, p, o))
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in come)


def _lines(shop: Workshop, key: str, state: str | None) -> set[bytes]:
    """The statements of a part, which are written alike wherever they are the same."""
    if state is None:
        return set()
    return set(gzip.decompress(part_path(shop.parts, key, state, QUADS).read_bytes()).splitlines())


def _quads(lines: Iterable[bytes]) -> set[Quad]:
    return set(parse(b"\n".join(lines), format=RdfFormat.N_QUADS))


def _shared_changes(shop: Workshop, name: str, former: Manifest, manifest: Manifest) -> Iterator[Change]:
    graph, start = NamedNode(manifest.iris.graph(name)), head(manifest.iris.base).encode()
    for changed in changed_groups(shop, name, former, manifest):
        texts = (changed.before, changed.after)
        old, new = ({_in(graph, each) for each in parse(start + text, format=RdfFormat.TURTLE)} for text in texts)
        yield old - new, new - old


def _in(graph: NamedNode, quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, graph)
