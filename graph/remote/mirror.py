"""Bringing the graph on a server up to date with that of a graph folder.

What was sent last is told by a file of the folder, and by the graph of provenance on the server, which is written last:
where the two do not fit, as after a failure or on a server that was emptied, all is sent again. The graph of provenance
also tells which documents are there, so that those that left the graph leave the server even then.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from referatgraf.errors import GraphFolderError, ServerError
from referatgraf.graph.atomic import write_whole
from referatgraf.graph.changes import changed_parts
from referatgraf.graph.corrections import GRAPH as CORRECTIONS
from referatgraf.graph.manifest import PROVENANCE, SHARED_IN_DEFAULT, Manifest, Workshop
from referatgraf.graph.parts import DERIVED
from referatgraf.graph.remote.graphs import DEFAULT, Graphs
from referatgraf.graph.store import current_generation, manifest_of, opened
from referatgraf.ontology.iris import Iris, digest, last
from referatgraf.ontology.namespaces import PROV

_FOLDER = "sent"
_GATHERED = (DERIVED, CORRECTIONS, *SHARED_IN_DEFAULT)
"""Named graphs that many documents have a share in."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was done on the server.

    Attributes:
        documents: how many documents' graphs were sent.
        removed: how many documents' graphs were removed.
    """

    documents: int
    removed: int


def mirror(graphs: Graphs, address: str, shop: Workshop) -> Sent:
    """Let the server hold what the current generation holds, sending what has changed since the last time.

    Args:
        graphs: those of the server.
        address: its address, by which the folder remembers what was sent there.
        shop: the folder of the store; nobody may build there meanwhile.

    Raises:
        GraphFolderError: the folder holds no finished graph.
        ServerError: the server cannot be reached, refuses, or does not keep what it is sent.
    """
    generation = current_generation(shop.store.parent)
    manifest, store = manifest_of(generation), opened(generation)
    memory = shop.store / _FOLDER / digest(address, 16)
    remembered, seal = _remembered(memory)
    iris = remembered.iris if remembered else manifest.iris
    provenance = graphs.get(iris.graph(PROVENANCE))
    former = remembered if remembered and seal == _seal(provenance) else None
    if former and former.name == manifest.name:
        return Sent(0, 0)
    memory.unlink(missing_ok=True)
    there = set(_keys(provenance, iris))
    if iris != manifest.iris:
        _remove(graphs, iris, there)
    if former and (former.iris, former.privacy) != (manifest.iris, manifest.privacy):
        former = None
    before = _former_store(shop, former) if graphs.takes_updates else None
    for graph in (DEFAULT, *map(manifest.iris.graph, _GATHERED)):
        _send(graphs, graph, store, before)
    sent = _send_documents(graphs, store, manifest, former, there)
    seal = _send_provenance(graphs, store, manifest.iris.graph(PROVENANCE))
    memory.parent.mkdir(exist_ok=True)
    write_whole(memory, f"{seal}\n{manifest.text}".encode())
    return sent


def _remembered(memory: Path) -> tuple[Manifest | None, str]:
    """What was sent last, and the seal of the server's graph of provenance then."""
    try:
        seal, _, text = memory.read_text(encoding="utf-8").partition("\n")
    except FileNotFoundError:
        return None, ""
    return Manifest.parsed(text), seal


def _seal(provenance: Iterable[Triple]) -> str:
    return digest("\n".join(sorted(map(str, provenance))), 32)


def _keys(provenance: Iterable[Triple], iris: Iris) -> Iterator[str]:
    """The keys of the documents that a graph of provenance tells of."""
    for subject, predicate, _ in provenance:
        if predicate.value == PROV.wasDerivedFrom and isinstance(subject, NamedNode):
            key = last(subject.value)
            if subject.value == iris.document_graph(key):
                yield key


def _remove(graphs: Graphs, iris: Iris, keys: set[str]) -> None:
    """Remove all named graphs of documents that were named in another way."""
    named = [iris.graph(name) for name in (*_GATHERED, PROVENANCE)]
    for graph in (*(graph for key in sorted(keys) for graph in _of_document(iris, key)), *named):
        graphs.delete(graph)
    keys.clear()


def _of_document(iris: Iris, key: str) -> tuple[str, str]:
    return iris.document_graph(key), iris.evidence_graph(key)


def _send_documents(graphs: Graphs, store: Store, manifest: Manifest, former: Manifest | None, there: set[str]) -> Sent:
    gone = sorted(there - manifest.parts.keys())
    changed = [key for key in (changed_parts(former, manifest) if former else manifest.parts) if key in manifest.parts]
    for key in gone:
        for graph in _of_document(manifest.iris, key):
            graphs.delete(graph)
    for key in changed:
        for graph in _of_document(manifest.iris, key):
            graphs.put(graph, _triples(store, graph))
    return Sent(len(changed), len(gone))


def _former_store(shop: Workshop, former: Manifest | None) -> Store | None:
    """The generation that was sent last, while it is still there."""
    with suppress(GraphFolderError):
        return opened(shop.store / former.name) if former else None
    return None


def _send(graphs: Graphs, graph: str, store: Store, before: Store | None) -> None:
    """Bring a graph up to date by the difference, or send it whole where what stands there is not known."""
    if before is None:
        graphs.put(graph, _triples(store, graph))
    else:
        graphs.change(graph, _only_in(before, store, graph), _only_in(store, before, graph))


def _only_in(one: Store, other: Store, graph: str) -> Iterator[Triple]:
    quads = one.quads_for_pattern(None, None, None, _name(graph))
    return (quad.triple for quad in quads if quad not in other)


def _triples(store: Store, graph: str) -> Iterator[Triple]:
    return (quad.triple for quad in store.quads_for_pattern(None, None, None, _name(graph)))


def _name(graph: str) -> NamedNode | DefaultGraph:
    return NamedNode(graph) if graph else DefaultGraph()


def _send_provenance(graphs: Graphs, store: Store, graph: str) -> str:
    """Send the graph that says that all is there, and give the seal of what the server made of it."""
    told = set(_triples(store, graph))
    graphs.put(graph, told)
    kept = graphs.get(graph)
    if len(kept) != len(told):
        what = f"serveren har ikke gemt, hvad den fik ({len(kept)} af {len(told)} udsagn)"
        raise ServerError(what, do="giv adressen på serverens grafer, som http://localhost:7878/store")
    return _seal(kept)
