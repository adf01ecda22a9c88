"""What follows reading: the tables are settled, the parts written, and the files of the graph merged from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from referatgraf import __version__
from referatgraf.corrections import Corrections
from referatgraf.graph.entities import entities, reference
from referatgraf.graph.manifest import Manifest, Workshop
from referatgraf.graph.provenance import provenance
from referatgraf.graph.resolve import resolve
from referatgraf.graph.resolve.directions import Direction
from referatgraf.graph.shared import write_shared
from referatgraf.ontology.iris import Iris
from referatgraf.outputs import write_graph_files
from referatgraf.passes import MERGE, SETTLE, Failure, Progress, Reader, Writing, write_all
from referatgraf.pool import Pool
from referatgraf.state import State


@dataclass(frozen=True, slots=True)
class ByHand:
    """What people tell of a graph that its documents do not.

    Attributes:
        municipality: name of the municipality of all documents; empty where they tell it.
        joins: names that are one thing, or two.
        corrections: statements that are wrong.
    """

    municipality: str
    joins: Sequence[Direction]
    corrections: Corrections


@dataclass(frozen=True, slots=True)
class Site:
    """Where a graph is written, and with what.

    Attributes:
        out: the graph folder.
        shop: where its parts stand.
        iris: the making of IRIs.
        reader: with what the documents were read.
        by_hand: what people tell.
        chosen: the options that change content, as the graph tells them.
        view: the view that the page begins with.
    """

    out: Path
    shop: Workshop
    iris: Iris
    reader: Reader
    by_hand: ByHand
    chosen: Mapping[str, str]
    view: str = ""


def write_graph(site: Site, state: State, failures: list[Failure], pool: Pool, progress: Progress) -> Manifest:
    """Passes 2 and 3 and the merge, over what was read; failures are added to `failures`."""
    progress(SETTLE, 0, 1)
    resolve(state.tables, site.by_hand.municipality, site.by_hand.joins)
    progress(SETTLE, 1, 1)
    failures += write_all(state, Writing(site.shop, site.iris, site.by_hand.corrections, site.reader), pool, progress)
    manifest = _manifest(site, state)
    progress(MERGE, 0, 1)
    write_graph_files(site.out, site.shop, manifest, site.view)
    return manifest


def _manifest(site: Site, state: State) -> Manifest:
    """Write the shared graphs and list what the graph is made of."""
    parts = {sha[:16]: made for sha, made in state.part_states().items()}
    iris, privacy = site.iris, site.reader.privacy
    shared = {
        "entities": entities(state.tables, iris, privacy.removals),
        "reference": reference(state.tables, iris),
        "provenance": provenance(iris, sorted(parts), __version__, dict(site.chosen)),
    }
    states = {name: write_shared(site.shop.shared, name, iris, said) for name, said in shared.items()}
    return Manifest(iris, parts, states, privacy.state)
