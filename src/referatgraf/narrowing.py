"""A graph folder that names fewer persons, made of what another one has read; the minutes are not needed again."""

import json
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from referatgraf.corrections import FILE as CORRECTIONS
from referatgraf.corrections import read_corrections
from referatgraf.errors import GraphFolderError
from referatgraf.graph.manifest import Workshop
from referatgraf.graph.resolve import opened
from referatgraf.graph.store import FOLDER, current, current_manifest
from referatgraf.inputs import Input
from referatgraf.joins import FILE as JOINS
from referatgraf.joins import read_joins
from referatgraf.lock import locked
from referatgraf.nlp.hiding import ALL
from referatgraf.nlp.reading import Source
from referatgraf.ontology.iris import Iris, digest
from referatgraf.output.server.persons import run_options
from referatgraf.outputs import write_report_files
from referatgraf.passes import Failure, Reader, quiet, reading_version
from referatgraf.pool import Pool
from referatgraf.privacy import Privacy
from referatgraf.processes import Processes
from referatgraf.report import BuildReport
from referatgraf.secret import FILE as SECRET
from referatgraf.state import FILE as STATE
from referatgraf.state import State
from referatgraf.work import hide_in
from referatgraf.writing import ByHand, Site, write_graph

_DOCUMENTS = "SELECT sha, files, source, published, report FROM document JOIN reading USING (sha) ORDER BY sha"


def narrow(folder: Path, out: Path, persons: str) -> BuildReport:
    """Write the graph folder `out`, which names those of `folder` alone whom `persons` names.

    Args:
        folder: a graph folder that names everybody.
        out: an empty folder; the secret of `folder` is copied to it, so it is no folder to show.
        persons: "office-holders" or "none".

    Raises:
        GraphFolderError: the folder holds no finished graph, or one that names some persons only, or was made before
            the list of removals was changed, or by another version of the program.
    """
    manifest = current_manifest(folder / FOLDER)
    if manifest is None:
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    chosen = run_options(current(folder), manifest.iris.base)
    if Privacy.of(folder, ALL).state != manifest.privacy:
        what = "grafen er ikke bygget med alle personer og den nuværende liste over slettede"
        raise GraphFolderError(what, str(folder), f"byg den igen med --persons {persons}, og udgiv den så")
    (out / FOLDER).mkdir(parents=True)
    for name in (SECRET, "removals.csv"):
        if (folder / name).exists():
            shutil.copy(folder / name, out / name)
    privacy, shop = Privacy.of(out, persons), Workshop(out / FOLDER)
    with locked(folder / FOLDER):
        _copy_tables(folder / FOLDER / STATE, shop.store / STATE)
    reader = Reader(privacy, "", digest(f"{manifest.name} {privacy.state}", 16))
    by_hand = _by_hand(folder, manifest.iris, chosen)
    site = Site(out, shop, manifest.iris, reader, by_hand, {**chosen, "persons": persons})
    with closing(opened(shop.store / STATE)) as tables, Pool(Processes(1)) as pool:
        state, failures = State(tables), list[Failure]()
        if manifest.parts and state.versions() != {reading_version(Privacy.of(folder, ALL), chosen.get("model", ""))}:
            what = "grafen er bygget med en anden udgave af programmet"  # what it has kept would be read wrongly
            raise GraphFolderError(what, str(folder), "byg den igen, og udgiv den så")
        _hide(state, privacy, reader.version)
        write_graph(site, state, failures, pool, quiet)
        return write_report_files(out, state, failures, [])


def _by_hand(folder: Path, iris: Iris, chosen: Mapping[str, str]) -> ByHand:
    joins, corrections = read_joins(folder / JOINS), read_corrections(folder / CORRECTIONS, iris)
    return ByHand(chosen.get("municipality", ""), joins, corrections)


def _copy_tables(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as tables, closing(sqlite3.connect(target)) as copy:
        tables.backup(copy)


def _hide(state: State, privacy: Privacy, version: str) -> None:
    """Hide persons in every document of the tables."""
    gone: dict[str, list[str]] = {}
    for sha, hashed in state.tables.execute("SELECT sha, hash FROM removed ORDER BY sha, hash"):
        gone.setdefault(sha, []).append(hashed)
    documents: dict[str, Input] = {}
    for sha, files, address, published, told in state.tables.execute(_DOCUMENTS).fetchall():
        documents[sha] = Input(sha, tuple(map(Path, json.loads(files))), Source(address, published))
        made = hide_in(state.data(sha), json.loads(told), privacy, gone.get(sha, ()))
        state.add(replace(made, sha=sha), version)
        state.forget_part(sha)
    state.describe(documents, privacy)
