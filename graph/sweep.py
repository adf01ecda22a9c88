"""Removing from a graph folder what nothing is made of any more."""

import shutil
from pathlib import Path

from referatgraf.graph.manifest import Manifest, Workshop
from referatgraf.graph.merge import planned_runs
from referatgraf.graph.parts import GRAPH, SUFFIXES


def sweep(shop: Workshop, manifest: Manifest) -> None:
    """Remove parts, runs and shared graphs that `manifest` does not need, and what killed builds left."""
    kept = {path for suffix in SUFFIXES for path in shop.part_files(manifest, suffix)}
    kept |= planned_runs(shop.part_files(manifest, GRAPH), shop.runs).keys()
    kept |= {path for suffix in (".ttl", ".nq.gz") for path in shop.shared_files(manifest, suffix)}
    for folder in (shop.parts, shop.runs, shop.shared):
        for path in folder.rglob("*"):
            if path.is_file() and path not in kept:
                path.unlink()
    for path in shop.store.glob("*.tmp"):
        _remove(path)
    _remove(shop.staging)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
