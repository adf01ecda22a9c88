"""The files of the graph folder: written aside, then put in their places all at once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from referatgraf import __version__
from referatgraf.graph.atomic import TEMPORARY, write_whole
from referatgraf.graph.manifest import SHARED_IN_DEFAULT, Manifest, Workshop
from referatgraf.graph.merge import concatenate, runs, write_graph
from referatgraf.graph.parts import EVIDENCE, GRAPH, QUADS
from referatgraf.graph.store import make_current, make_generation
from referatgraf.graph.turtle import head
from referatgraf.output.page import write_page
from referatgraf.output.report import write_report
from referatgraf.report import BuildReport, write_report_json
from referatgraf.state import State
from referatgraf.versions import page_version

GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, PAGE_FILE = "graph.ttl", "evidence.ttl", "graph.nq.gz", "graph.html"
REPORT_FILE, REPORT_PAGE_FILE = "report.json", "report.html"
CHECKSUMS_FILE = "checksums.txt"
_FINISHED = "finished"
_CHECKED = frozenset({GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, REPORT_FILE, PAGE_FILE, REPORT_PAGE_FILE})


def write_graph_files(out: Path, shop: Workshop, manifest: Manifest) -> None:
    """Write graph, evidence, quads and page, and make the generation of the store that holds them the current one.

    Nothing is done where the last build finished with the same content and code and its files are there.
    """
    finished, now = shop.store / _FINISHED, f"{manifest.name} {page_version()}"
    names = (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, PAGE_FILE)
    if finished.exists() and finished.read_text(encoding="utf-8") == now and all((out / n).exists() for n in names):
        return
    shop.staging.mkdir(exist_ok=True)
    graph, evidence, quads = staged = [shop.staging / name for name in (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE)]
    _merge(shop, manifest, *staged)
    name = make_generation(shop, manifest, graph, quads)
    finished.unlink(missing_ok=True)
    for path in (graph, evidence, quads):
        path.replace(out / path.name)
    make_current(shop.store, name)
    write_page(out, out / PAGE_FILE)
    write_whole(finished, now.encode())


def _merge(shop: Workshop, manifest: Manifest, graph: Path, evidence: Path, quads: Path) -> None:
    base = manifest.iris.base
    merged = runs(shop.part_files(manifest, GRAPH), shop.runs)
    write_graph([*merged, *shop.shared_files(manifest, ".ttl", SHARED_IN_DEFAULT)], graph, base)
    concatenate(shop.part_files(manifest, EVIDENCE), evidence, head(base))
    concatenate([*shop.part_files(manifest, QUADS), *shop.shared_files(manifest, QUADS)], quads)


def write_report_files(
    out: Path, state: State, failures: Sequence[dict[str, str]], passed_over: Sequence[str]
) -> BuildReport:
    """Write the report, as data and as a page, and give it."""
    data = write_report_json(state.tables, out / REPORT_FILE, __version__, failures, passed_over)
    write_report(data, out / REPORT_PAGE_FILE)
    return BuildReport(data)


def write_checksums(out: Path) -> None:
    """Write the sha256 of every file that this run wrote, as `sha256sum --check` reads it."""
    for name in (*_CHECKED, CHECKSUMS_FILE):
        for left in out.glob(f"{name}.*{TEMPORARY}"):  # by a build that was killed
            left.unlink()
    lines = [f"{_sha256(path)}  {path.name}\n" for path in sorted(out.iterdir()) if path.name in _CHECKED]
    write_whole(out / CHECKSUMS_FILE, "".join(lines).encode())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
