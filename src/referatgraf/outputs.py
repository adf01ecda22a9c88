"""The files of the graph folder: written aside, then put in their places all at once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from referatgraf import __version__
from referatgraf.graph.atomic import write_whole
from referatgraf.graph.manifest import DEFAULT_GRAPHS, Manifest, Workshop
from referatgraf.graph.merge import concatenate, runs, write_graph
from referatgraf.graph.parts import EVIDENCE, GRAPH, QUADS
from referatgraf.graph.store import make_current, make_generation
from referatgraf.graph.turtle import head
from referatgraf.report import BuildReport, write_report_json
from referatgraf.state import State

GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, REPORT_FILE = "graph.ttl", "evidence.ttl", "graph.nq.gz", "report.json"
CHECKSUMS_FILE = "checksums.txt"
_FINISHED = "finished"


def write_graph_files(out: Path, shop: Workshop, manifest: Manifest) -> None:
    """Write graph, evidence and quads, and make the generation of the store that holds them the current one.

    Nothing is done where the last build finished with the same content and its files are there.
    """
    names = (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE)
    finished = shop.store / _FINISHED
    if _told(finished) == manifest.name and all((out / name).exists() for name in names):
        return
    shop.staging.mkdir(exist_ok=True)
    graph, evidence, quads = (shop.staging / name for name in names)
    merged = [*runs(shop.part_files(manifest, GRAPH), shop.runs), *shop.shared_files(manifest, ".ttl", DEFAULT_GRAPHS)]
    write_graph(merged, graph, manifest.iris.base)
    concatenate(shop.part_files(manifest, EVIDENCE), evidence, head(manifest.iris.base))
    concatenate([*shop.part_files(manifest, QUADS), *shop.shared_files(manifest, QUADS)], quads)
    name = make_generation(shop, manifest, graph, quads)
    finished.unlink(missing_ok=True)
    for path in (graph, evidence, quads):
        path.replace(out / path.name)
    make_current(shop.store, name)
    write_whole(finished, f"{name}\n".encode())


def _told(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def write_report_files(
    out: Path, state: State, failures: Sequence[dict[str, str]], passed_over: Sequence[str]
) -> BuildReport:
    """Write the report and give it."""
    return BuildReport(write_report_json(state.tables, out / REPORT_FILE, __version__, failures, passed_over))


def write_checksums(out: Path) -> None:
    """Write the sha256 of every file that this run wrote, as `sha256sum --check` reads it."""
    lines = [f"{_sha256(path)}  {path.name}\n" for path in sorted(out.iterdir()) if path.name in WRITTEN]
    write_whole(out / CHECKSUMS_FILE, "".join(lines).encode())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


WRITTEN = frozenset({GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, REPORT_FILE})
