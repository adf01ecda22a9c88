"""The import rules of the folders, read off the sources: one direction, no way back."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .tree import FOLDERS, ROOT, in_tree, modules, packages, sources_below

MODULES = modules()
ALLOWED = {
    "ontology": {"errors", "ontology"},
    "nlp": {"errors", "nlp", "ontology", "places"},
    "graph": {"errors", "graph", "nlp.document", "nlp.mentions", "nlp.minutes", "ontology"},
    "output": {"errors", "graph", "ontology", "output", "places"},
}
"""What the modules of a folder may import of the program, below `referatgraf`."""


def imported(source: str, package: str = "") -> Iterator[str]:
    """The dotted names that a source imports; of `from a import b` a.b, which is a module or lies in one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: package.count(".") + 2 - node.level] if node.level else []
            yield from (".".join([*above, *filter(None, [node.module]), alias.name]) for alias in node.names)


def within(name: str, *places: str) -> bool:
    """Whether a dotted name is one of the places or lies below one."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def breaches(folder: str, source: str, package: str) -> list[str]:
    """What a source of a folder imports of the program and may not."""
    ours = [name for name in imported(source, package) if within(name, "referatgraf")]
    return [name for name in ours if not within(name.removeprefix("referatgraf."), *ALLOWED[folder])]


@pytest.mark.parametrize(
    ("folder", "line", "allowed"),
    [
        ("ontology", "from referatgraf.errors import RegisterError", True),
        ("ontology", "import referatgraf.nlp.document", False),
        ("nlp", "from referatgraf.ontology.iris import Iris", True),
        ("nlp", "from .graph import terms", True),
        ("nlp", "from ..graph import terms", False),
        ("graph", "from referatgraf.nlp.minutes import Minutes", True),
        ("graph", "from referatgraf.nlp import minutes", True),
        ("graph", "from referatgraf.nlp.structure import structure", False),
        ("graph", "import referatgraf.nlp", False),
        ("output", "from referatgraf.graph.store import current", True),
        ("output", "from referatgraf.nlp.minutes import Minutes", False),
        ("output", "from referatgraf.build import build", False),
        ("output", "from referatgraf import __version__", False),
    ],
)
def test_the_rule_itself(folder: str, line: str, allowed: bool) -> None:
    assert (breaches(folder, line, f"referatgraf.{folder}") == []) is allowed


@in_tree
@pytest.mark.parametrize("folder", FOLDERS)
def test_modules_import_what_their_folder_may(folder: str) -> None:
    known = packages()
    found = {
        name: breaches(folder, path.read_text(encoding="utf-8"), name if name in known else name.rpartition(".")[0])
        for name, path in MODULES.items()
        if within(name, f"referatgraf.{folder}")
    }
    assert found
    assert {name: broken for name, broken in found.items() if broken} == {}


@in_tree
@pytest.mark.parametrize("folder", [*FOLDERS, "src", "tests", "benchmarks"])
def test_no_folder_is_imported_by_its_bare_name(folder: str) -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in sources_below(ROOT / folder)}
    assert sources
    bare = {path: [n for n in imported(source) if within(n, "src", *FOLDERS)] for path, source in sources.items()}
    assert {path: names for path, names in bare.items() if names} == {}


def test_bare_names_lead_nowhere_outside_the_tree(tmp_path: Path) -> None:
    code = "import importlib.util, sys; print(*(name for name in sys.argv[1:] if importlib.util.find_spec(name)))"
    command = [sys.executable, "-c", code, *FOLDERS, "referatgraf"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["referatgraf"]


@in_tree
def test_spacy_lives_in_nlp_alone() -> None:
    sources = {name: path.read_text(encoding="utf-8") for name, path in MODULES.items()}
    users = [name for name, source in sources.items() if any(within(used, "spacy") for used in imported(source))]
    assert [name for name in users if not within(name, "referatgraf.nlp")] == []


@in_tree
def test_the_name_nlp_is_never_bound_to_the_package() -> None:
    def binds(path: Path) -> bool:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "referatgraf"]
        return "nlp" in {alias.name for node in froms for alias in node.names}

    assert [name for name, path in MODULES.items() if binds(path)] == []
