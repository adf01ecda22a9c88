"""Measure what it takes to write, describe, validate and export a graph that was built before.

    python benchmarks/writing.py GRAPH

GRAPH is a graph folder that names everybody. Times are CPU seconds with those of child processes; every task has a
process of its own, and the time that imports take is not counted. Memory is the peak of that process. Runs on Linux.
"""

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def turtle(graph: Path, work: Path) -> Callable[[], object]:
    """Turtle of graph and evidence from the parts: runs, graph and evidence, none of them kept from before."""
    from referatgraf.graph.manifest import SHARED_IN_DEFAULT, Workshop  # noqa: PLC0415
    from referatgraf.graph.merge import concatenate, runs, write_graph  # noqa: PLC0415
    from referatgraf.graph.parts import EVIDENCE, GRAPH  # noqa: PLC0415
    from referatgraf.graph.store import FOLDER, current_manifest  # noqa: PLC0415
    from referatgraf.graph.turtle import head  # noqa: PLC0415

    shop, manifest = Workshop(graph / FOLDER), current_manifest(graph / FOLDER)
    assert manifest is not None

    def write() -> None:
        merged = runs(shop.part_files(manifest, GRAPH), work / "runs")
        shared = shop.shared_files(manifest, ".ttl", SHARED_IN_DEFAULT)
        write_graph([*merged, *shared], work / "graph.ttl", manifest.iris.base)
        concatenate(shop.part_files(manifest, EVIDENCE), work / "evidence.ttl", head(manifest.iris.base))

    return write


def external_sort(graph: Path, work: Path) -> Callable[[], object]:
    """The lines of the same quads by `sort`."""
    with gzip.open(graph / "graph.nq.gz") as packed, (work / "lines").open("wb") as lines:
        lines.writelines(packed)
    command = ["sort", "--parallel=1", "-S", "200M", "-T", str(work), "-o", str(work / "sorted"), str(work / "lines")]
    return lambda: subprocess.run(command, check=True, env={**os.environ, "LC_ALL": "C"})


def description(graph: Path, work: Path) -> Callable[[], object]:
    """Catalogue, landing page and checksums, as every build writes them."""
    from referatgraf.describing import describe  # noqa: PLC0415
    from referatgraf.graph.store import FOLDER, current_manifest  # noqa: PLC0415

    del work
    manifest = current_manifest(graph / FOLDER)
    assert manifest is not None
    totals = json.loads((graph / "report.json").read_bytes())["totals"]
    return lambda: describe(graph, manifest.iris, totals)


def validation(graph: Path, work: Path) -> Callable[[], object]:
    """Our shapes on `graph.ttl`."""
    from referatgraf.output.validation.graph import graph_problems  # noqa: PLC0415

    del work
    return lambda: list(graph_problems([graph / "graph.ttl"]))


def exported(form: str) -> Callable[[Path, Path], Callable[[], object]]:
    """An export of the graph."""

    def prepared(graph: Path, work: Path) -> Callable[[], object]:
        from referatgraf.output.exports import export  # noqa: PLC0415

        return lambda: export(graph, form, work / f"out-{form}")

    return prepared


TASKS: dict[str, Callable[[Path, Path], Callable[[], object]]] = {
    "Turtle from the parts": turtle,
    "external sort": external_sort,
    "catalogue, landing page, checksums": description,
    "validation": validation,
    **{f"export {form}": exported(form) for form in ("ntriples", "rdfxml", "jsonld", "trig", "csv", "parquet")},
}


def seconds() -> float:
    """CPU seconds of this process and its children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measure(name: str, graph: Path) -> None:
    """Print what a task takes in this process: CPU and wall seconds, and MB."""
    with tempfile.TemporaryDirectory() as work:
        task = TASKS[name](graph, Path(work))
        cpu, wall = seconds(), time.perf_counter()
        task()
        took = seconds() - cpu, time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(took))


def main() -> None:
    """Run the command line."""
    graph = Path(sys.argv[1])
    if len(sys.argv) > 2:
        measure(sys.argv[2], graph)
        return
    with gzip.open(graph / "graph.nq.gz") as packed:
        print(f"{sum(1 for _ in packed):,} quads\n")
    print("| task | CPU s | clock s | MB |\n|---|---|---|---|")
    for name in TASKS:
        told = subprocess.run([sys.executable, __file__, str(graph), name], check=True, capture_output=True, text=True)
        cpu, wall, memory = json.loads(told.stdout)
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
