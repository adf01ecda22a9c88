"""`referatgraf publish`: what may be shown of a graph, put together, searched, and sent."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from referatgraf.describing import describe_parcel
from referatgraf.errors import GraphFolderError, PublishingError, UsageError
from referatgraf.files import (
    CATALOGUE_FILE,
    EVIDENCE_FILE,
    GRAPH_FILE,
    LANDING_FILE,
    PAGE_FILE,
    QUADS_FILE,
    REPORT_FILE,
)
from referatgraf.graph.resolve import opened
from referatgraf.graph.store import FOLDER, current, current_manifest
from referatgraf.narrowing import narrow
from referatgraf.ontology.iris import Iris
from referatgraf.ontology.pseudonyms import plain
from referatgraf.output.catalog.description import Publication
from referatgraf.output.catalog.details import FILE as DETAILS
from referatgraf.output.catalog.details import read_details
from referatgraf.output.catalog.files import File, hashed
from referatgraf.output.exports import export
from referatgraf.output.publishing.ckan import Portal, is_address
from referatgraf.output.publishing.places import Place
from referatgraf.output.publishing.steps import Parcel, Step
from referatgraf.output.server.persons import named_persons
from referatgraf.output.server.settings import ALL, PERSONS
from referatgraf.privacy import Privacy
from referatgraf.searching import leaks
from referatgraf.state import FILE as STATE
from referatgraf.validating import problems

KEY = "CKAN_API_KEY"
_EXPORTS = (("ntriples", "graph.nt.gz"), ("jsonld", "graph.jsonld"), ("csv", "tables.zip"))
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to publish.

    Attributes:
        persons: the most that may be named, one of `PERSONS`.
        portal: address of a CKAN portal; empty for none.
        place: folder or bucket; empty for none.
        dry: tell what would be done, and do nothing.
    """

    persons: str
    portal: str = ""
    place: str = ""
    dry: bool = False


def run_publish(folder: Path, wanted: Wanted, say: Callable[[str], object] = typer.echo) -> None:
    """Put the data set together, search it, and send it; tells every step.

    Args:
        folder: the graph folder.
        wanted: how to publish.
        say: what is told of each step.

    Raises:
        UsageError: it is not told where to publish, or by whom.
        GraphFolderError: the folder holds no finished graph, or one that cannot be narrowed.
        PublishingError: a name was found that must not leave, the data set is not valid, or it is refused.
    """
    if bool(wanted.portal) == bool(wanted.place):
        raise UsageError("det siges ikke, hvor der udgives", do="giv enten --ckan eller --to")
    if wanted.persons not in PERSONS:
        raise UsageError(f"--persons {wanted.persons} kendes ikke", do=f"brug {', '.join(reversed(PERSONS))}")
    details = read_details(folder / DETAILS)
    if details.missing:
        what = f"det siges ikke i {DETAILS}, hvad portaler kræver: {', '.join(details.missing)}"
        there = (folder / DETAILS).exists()
        do = f"udfyld {folder / DETAILS}" if there else f"kør referatgraf catalog {folder} --init, og udfyld filen"
        raise UsageError(what, str(folder), do)
    target = Portal(wanted.portal, _key(wanted.portal)) if wanted.portal else Place(wanted.place)
    with TemporaryDirectory(prefix="referatgraf-") as work:
        parcel = packed(folder, Path(work), wanted.persons, say)
        steps = target.steps(parcel) if isinstance(target, Portal) else target.steps(parcel, _all_files(parcel))
        _take(steps, wanted.dry, say)


def _take(steps: Iterator[Step], dry: bool, say: Callable[[str], object]) -> None:
    any_step = False
    for step in steps:
        any_step = True
        say(step.told(dry=dry))
        if not dry:
            step.take()
    if not any_step:
        say("Alt er sendt i forvejen.")
    elif not dry:
        say("Udgivet.")


def packed(folder: Path, work: Path, persons: str, say: Callable[[str], object]) -> Parcel:
    """What may be shown of a graph, as files that are valid and free of names that must not leave.

    Args:
        folder: the graph folder.
        work: an empty folder for what is made on the way.
        persons: the most that may be named.
        say: what is told of persons who are left out.

    Raises:
        GraphFolderError: the folder holds no finished graph, or one that cannot be narrowed.
        PublishingError: a name was found that must not leave, or the graph is not valid.
    """
    manifest = current_manifest(folder / FOLDER)
    if manifest is None:
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    source = folder
    if PERSONS.index(named_persons(current(folder), manifest.iris.base)) > PERSONS.index(persons):
        source = work / "narrow"
        report = narrow(folder, source, persons)
        times = report.data["totals"]["hidden_persons"]
        say(f"--persons {persons}: {_left_out(source)} personer står uden navn ({times} gange)")
    parcel = Parcel(work / "files", _written(source, work / "files", folder / DETAILS, manifest.iris))
    _check_valid(parcel.folder)
    _check_names(parcel.folder, source)
    return parcel


def _written(source: Path, out: Path, details: Path, iris: Iris) -> Publication:
    out.mkdir()
    for name in (GRAPH_FILE, EVIDENCE_FILE, QUADS_FILE, PAGE_FILE):
        shutil.copy(source / name, out / name)
    for form, name in _EXPORTS:
        export(source, form, out / name)
    totals = json.loads((source / REPORT_FILE).read_bytes())["totals"]
    return describe_parcel(out, source, read_details(details), iris, totals)


def _check_valid(out: Path) -> None:
    wrong = [each for each in problems(out) if each.severity == "Violation"]
    if wrong:
        raise PublishingError(f"grafen følger ikke reglerne {len(wrong)} steder, først: {wrong[0].sentence('da')}")


def _check_names(out: Path, source: Path) -> None:
    """Stop where a file names somebody who is removed or hidden."""
    with closing(opened(source / FOLDER / STATE)) as tables:
        named = tables.execute("SELECT kind, label FROM named WHERE kind LIKE '%person/%'").fetchall()
    hidden = {label for kind, label in named if kind.startswith("hidden-person/")}
    shown = {plain(label) for kind, label in named if kind.startswith("person/")}
    privacy = Privacy.of(source, ALL)
    found = list(leaks(out, privacy, hidden, shown)) if hidden or privacy.removals else []
    if found:
        told = ", ".join(f"{leak.file} linje {leak.line}" for leak in found[:_MOST_TOLD])
        what = f"{len(found)} steder nævner en person, som ikke må nævnes ({told}), så intet er sendt"
        raise PublishingError(what, do="ret referatet eller joins.csv, eller udgiv med --persons none")


def _left_out(source: Path) -> int:
    with closing(opened(source / FOLDER / STATE)) as tables:
        (number,) = tables.execute(
            "SELECT COUNT(DISTINCT label) FROM named WHERE kind LIKE 'hidden-person/%'"
        ).fetchone()
    return int(number)


def _all_files(parcel: Parcel) -> list[File]:
    """Every file but the checksums, those that describe the others last."""
    described = hashed(parcel.folder, (LANDING_FILE, CATALOGUE_FILE))
    return [*parcel.publication.files, *reversed(described)]


def _key(portal: str) -> str:
    """The API token for a portal: from the environment, else from the keyring of the system."""
    if not is_address(portal):
        raise UsageError("portalens adresse begynder ikke med https://", portal, "skriv hele adressen")
    found = os.environ.get(KEY, "") or _from_keyring(portal)
    if not found:
        what = "der er ingen nøgle til portalen"
        raise UsageError(what, portal, f"sæt {KEY}, eller gem den med: keyring set referatgraf {portal}")
    return found


def _from_keyring(portal: str) -> str:
    try:
        import keyring  # noqa: PLC0415 - an extra
        from keyring.errors import KeyringError  # noqa: PLC0415
    except ImportError:
        return ""
    try:
        return keyring.get_password("referatgraf", portal) or ""
    except KeyringError:
        return ""
