"""What describes a graph folder to others: catalogue, landing page and checksums, written at every build."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from referatgraf import __version__
from referatgraf.files import (
    CATALOGUE_FILE,
    CHECKSUMS_FILE,
    EVIDENCE_FILE,
    GRAPH_FILE,
    LANDING_FILE,
    PAGE_FILE,
    QUADS_FILE,
    REPORT_FILE,
    REPORT_PAGE_FILE,
)
from referatgraf.graph.atomic import sweep_unfinished, write_whole
from referatgraf.graph.store import current
from referatgraf.ontology.iris import Iris
from referatgraf.output.catalog.contents import contents
from referatgraf.output.catalog.description import Publication, catalogue
from referatgraf.output.catalog.details import FILE as DETAILS
from referatgraf.output.catalog.details import Details, read_details
from referatgraf.output.catalog.files import FORMATS, hashed
from referatgraf.output.landing import write_landing

_OF_THE_GRAPH = (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, PAGE_FILE)
_BESIDE_IT = (REPORT_FILE, REPORT_PAGE_FILE, CATALOGUE_FILE, LANDING_FILE)


def describe(out: Path, iris: Iris, totals: Mapping[str, Any], profile: str = "") -> Publication:
    """Write catalogue, landing page and checksums of a graph folder; gives what they are made of.

    Args:
        out: the graph folder, whose graph is finished.
        iris: the making of IRIs.
        totals: counts by name, as the report has them.
        profile: "full" or "core"; as `catalog.toml` tells where left out.

    Raises:
        UsageError: `catalog.toml` cannot be used.
    """
    for name in (*_OF_THE_GRAPH, *_BESIDE_IT, CHECKSUMS_FILE):
        sweep_unfinished(out, name)
    files = hashed(out, set(FORMATS).intersection(_OF_THE_GRAPH))
    details, store = read_details(out / DETAILS), current(out)
    told = Publication(iris, details, contents(store, iris), files, totals, __version__)
    _write(out, told, store, profile)
    return told


def describe_parcel(out: Path, folder: Path, details: Details, iris: Iris, totals: Mapping[str, Any]) -> Publication:
    """The same of a folder that is to be published: of all files that lie there.

    Args:
        out: the folder.
        folder: the graph folder that its files are made of.
        details: what is told of the publication.
        iris: the making of IRIs.
        totals: counts by name, as the report has them.
    """
    store = current(folder)
    told = Publication(iris, details, contents(store, iris), hashed(out, FORMATS), totals, __version__)
    _write(out, told, store, "")
    return told


def _write(out: Path, told: Publication, store: Store, profile: str) -> None:
    write_whole(out / CATALOGUE_FILE, catalogue(told, profile))
    write_landing(told, store, out / LANDING_FILE, [REPORT_PAGE_FILE] if (out / REPORT_PAGE_FILE).exists() else [])
    files = sorted([*told.files, *hashed(out, _BESIDE_IT)], key=lambda file: file.name)
    write_whole(out / CHECKSUMS_FILE, "".join(f"{file.sha256}  {file.name}\n" for file in files).encode())
