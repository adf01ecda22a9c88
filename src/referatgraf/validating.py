"""`referatgraf validate`: the graph and its catalogue against shapes."""

import sys
from pathlib import Path

from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.files import CATALOGUE_FILE, EVIDENCE_FILE, GRAPH_FILE
from referatgraf.output.validation.catalogue import catalogue_problems, portal_shapes, read_catalogue
from referatgraf.output.validation.graph import graph_problems
from referatgraf.output.validation.problems import LANGUAGES, VIOLATION, Problem
from referatgraf.output.validation.report import FORMATS


def run_validation(folder: Path, shapes: Path | None, form: str, language: str) -> int:
    """Print what is wrong, and give the exit code: 1 where a rule is violated.

    Args:
        folder: a folder with the files of a graph.
        shapes: folder of further shapes for the catalogue.
        form: one of `FORMATS`.
        language: "da" or "en".

    Raises:
        UsageError: no such format or language, or the shapes or the catalogue cannot be read.
        GraphFolderError: the folder holds no graph.
    """
    for given, known, option in ((form, FORMATS, "--format"), (language, LANGUAGES, "--language")):
        if given not in known:
            raise UsageError(f"{option} {given} kendes ikke", do=f"brug {', '.join(known)}")
    found = problems(folder, shapes)
    sys.stdout.buffer.write(FORMATS[form](found, language).encode())
    sys.stdout.flush()
    return int(any(each.severity == VIOLATION for each in found))


def problems(folder: Path, shapes: Path | None = None) -> list[Problem]:
    """What is wrong in the graph of a folder and in its catalogue; arguments and errors as for `run_validation`."""
    graph, evidence = folder / GRAPH_FILE, folder / EVIDENCE_FILE
    if not graph.exists():
        raise GraphFolderError("mappen indeholder ingen færdig graf", str(folder), "kør referatgraf build med --out")
    asked, described = portal_shapes(shapes), read_catalogue(folder / CATALOGUE_FILE)
    files = [path for path in (graph, evidence) if path.exists()]
    return [*graph_problems(files), *catalogue_problems(described, asked)]
