"""The source tree, for the tests that look at the sources themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHELL = ROOT / "src" / "referatgraf"
FOLDERS = ("graph", "nlp", "ontology", "output")
"""The folders at the root that the package `referatgraf` is made of, beside its shell."""
PACKAGES = {"referatgraf": SHELL} | {f"referatgraf.{name}": ROOT / name for name in FOLDERS}

in_tree = pytest.mark.skipif(not SHELL.is_dir(), reason="the sources are not beside the tests")
"""For tests of the sources, which do not lie beside tests that are run on an installed package."""


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder in order, but for what Python and its tools leave and what links lead to."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_symlink() or path.name == "__pycache__" or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from files_below(path)
        else:
            yield path


def sources_below(folder: Path) -> list[Path]:
    """The Python sources below a folder."""
    return [path for path in files_below(folder) if path.suffix == ".py"]


def modules() -> dict[str, Path]:
    """The modules of the program by their names; none where the sources are not there."""
    found = {}
    for package, folder in PACKAGES.items():
        for path in sources_below(folder):
            parts = path.relative_to(folder).with_suffix("").parts
            found[".".join((package, *parts)).removesuffix(".__init__")] = path
    return found


def packages() -> dict[str, Path]:
    """The packages of the program by their names: the folders that hold modules."""
    return {
        ".".join((package, *path.parent.relative_to(folder).parts)): path.parent
        for package, folder in PACKAGES.items()
        for path in sources_below(folder)
    }
