"""What is declared in pyproject.toml is what is in the tree: packages, data, dependencies, version."""

import ast
import os
import re
import sys
import tomllib
from importlib import import_module
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

import referatgraf

from .tree import FOLDERS, ROOT, SHELL, files_below, in_tree, packages, sources_below

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
OPTIONAL_EXTRAS = ("dask", "keyring", "pandas", "parquet", "s3")
DISTRIBUTIONS = packages_distributions()


def names(requirements: list[str]) -> set[str]:
    """The names of the distributions that are required, in their normal form."""
    found = {re.match(r"[\w.-]+", requirement)[0] for requirement in requirements}
    return {normal(name) for name in found} - {"referatgraf"}


def normal(name: str) -> str:
    """The normal form of a distribution's name (PyPA, name normalization)."""
    return re.sub(r"[-_.]+", "-", name).lower()


LOADED = {"s3fs"}
"""What a library loads where it is installed, and the program does not import."""
OPTIONAL = set().union(*(names(EXTRAS[extra]) for extra in OPTIONAL_EXTRAS)) - LOADED
"""What the program imports where it is installed."""
PROGRAMS = {"oxigraph", "pytest-xdist"}
"""What tests start or pytest loads, and no test imports."""


def third_parties(*folders: Path) -> set[str]:
    """The distributions whose modules are imported below the folders, in their normal form."""
    sources = [path for folder in folders for path in sources_below(folder)]
    own = {part for path in sources for part in (path.stem, path.parent.name)} | {"referatgraf"}
    imported = {name for path in sources for name in top_names(path)}
    foreign = {name for name in imported if name not in sys.stdlib_module_names and name not in own}
    return {normal(min(DISTRIBUTIONS.get(name, [name]))) for name in foreign}


def top_names(path: Path) -> set[str]:
    """The first parts of the names that a module imports absolutely."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in plain | froms}


@in_tree
def test_packages() -> None:
    found = {name: str(folder.relative_to(ROOT)) for name, folder in packages().items()}
    assert sorted(SETUPTOOLS["packages"]) == sorted(found)
    assert SETUPTOOLS["package-dir"] == found


@in_tree
def test_every_package_says_what_it_is() -> None:
    assert [name for name, folder in packages().items() if not (folder / "__init__.py").exists()] == []


@in_tree
def test_package_data() -> None:
    patterns = {
        f"{package} {pattern}": set(packages()[package].glob(pattern))
        for package, declared in SETUPTOOLS["package-data"].items()
        for pattern in declared
    }
    data = {path for folder in (SHELL, *(ROOT / name for name in FOLDERS)) for path in files_below(folder)}
    assert set().union(*patterns.values()) == {path for path in data if path.suffix != ".py"}
    assert [pattern for pattern, matches in patterns.items() if not matches] == []


def test_every_package_finds_its_data() -> None:
    declared = [(package, pattern) for package, patterns in SETUPTOOLS["package-data"].items() for pattern in patterns]
    assert [each for each in declared if not any(Path(import_module(each[0]).__path__[0]).glob(each[1]))] == []


@in_tree
@pytest.mark.parametrize("name", FOLDERS)
def test_links_are_relative_and_declared_nowhere(name: str) -> None:
    """Some systems check a link out as a file with its target in it; build and installed program do without."""
    link = SHELL / name
    assert (os.readlink(link) if link.is_symlink() else link.read_text(encoding="utf-8").strip()) == f"../../{name}"
    assert not [folder for folder in SETUPTOOLS["package-dir"].values() if folder.startswith(f"src/referatgraf/{name}")]


@in_tree
def test_the_program_imports_what_it_declares() -> None:
    assert (
        third_parties(SHELL, *(ROOT / name for name in FOLDERS)) == names(PROJECT["project"]["dependencies"]) | OPTIONAL
    )


@in_tree
def test_tests_and_benchmarks_import_what_they_declare() -> None:
    program = names(PROJECT["project"]["dependencies"]) | OPTIONAL
    used = third_parties(ROOT / "tests", ROOT / "benchmarks") - program
    assert used == names(EXTRAS["test"]) - PROGRAMS


@in_tree
def test_the_tools_for_development_are_used_by_the_checks() -> None:
    checks = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    tools = names(EXTRAS["dev"])
    assert {tool for tool in tools if re.search(rf"(bin/|-m ){tool}\b", checks)} == tools


def test_version_is_the_same_everywhere() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert {PROJECT["project"]["version"], version("referatgraf"), newest[1]} == {referatgraf.__version__}
