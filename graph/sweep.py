"""Removing from a graph folder what nothing is made of any more."""

import os
import shutil
from pathlib import Path

from referatgraf.graph.manifest import Manifest, Workshop
from referatgraf.graph.merge import planned_runs
from referatgraf.graph.parts import GRAPH, QUADS, part_names, written_parts


def sweep(shop: Workshop, manifest: Manifest) -> None:
    """Remove parts, runs and shared graphs that `manifest` does not need, and what killed builds left."""
    named = {name for part in manifest.parts.items() for name in part_names(*part)}
    for place, name in written_parts(shop.parts):
        if name not in named:
            os.unlink(os.path.join(place, name))
    kept = {*planned_runs(shop.part_files(manifest, GRAPH), shop.runs)}
    kept.update(path for suffix in (".ttl", QUADS) for path in shop.shared_files(manifest, suffix))
    for path in (*shop.runs.glob("*"), *shop.shared.glob("*")):
        if path not in kept:
            path.unlink()
    for path in shop.store.glob("*.tmp"):
        _remove(path)
    _remove(shop.staging)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
