"""`referatgraf catalog` in a terminal."""

import json
import sys
from pathlib import Path

import typer

from referatgraf.describing import describe
from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.files import CATALOGUE_FILE, REPORT_FILE
from referatgraf.graph.store import FOLDER, current_manifest
from referatgraf.output.catalog.details import FILE, PROFILES, write_template


def run_catalog(folder: Path, profile: str, *, init: bool) -> None:
    """Write the catalogue, or the file to tell the details in, and say what is missing.

    Args:
        folder: the graph folder.
        profile: one of `PROFILES`, or nothing for what `catalog.toml` tells.
        init: write `catalog.toml` alone.

    Raises:
        UsageError: no such profile, or `catalog.toml` is there already or cannot be used.
        GraphFolderError: the folder holds no finished graph.
    """
    manifest = current_manifest(folder / FOLDER)
    if manifest is None:
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    if profile not in ("", *PROFILES):
        raise UsageError(f"profilen {profile} kendes ikke", do=f"brug {' eller '.join(PROFILES)}")
    if init:
        if not write_template(folder / FILE):
            raise UsageError("filen findes i forvejen", str(folder / FILE), "udfyld den, eller slet den først")
        typer.echo(f"Udfyld {folder / FILE}, og kør referatgraf catalog {folder}.")
        return
    totals = json.loads((folder / REPORT_FILE).read_bytes())["totals"]
    told = describe(folder, manifest.iris, totals, profile)
    if told.details.missing:
        known = f"udfyld {folder / FILE}" if (folder / FILE).exists() else f"kør referatgraf catalog {folder} --init"
        sys.stderr.write(f"referatgraf: portaler kræver {_listed(told.details.missing)}; {known}.\n")
    typer.echo(f"Beskrivelsen står i {folder / CATALOGUE_FILE}.")


def _listed(words: tuple[str, ...]) -> str:
    return " og ".join(filter(None, (", ".join(words[:-1]), words[-1])))
