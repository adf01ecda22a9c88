"""The pattern tables of nlp/ read by themselves: each matches its example and not its counterexample.

Those of structure, some of which are made from its words, are read in `structure/test_tables.py`.
"""

import doctest
import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import referatgraf.nlp as package
from referatgraf.nlp.patterns import Pattern

STRUCTURE = f"{package.__name__}.structure"
NAMES = [module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
MODULES: list[ModuleType] = [importlib.import_module(name) for name in NAMES if not name.startswith(STRUCTURE)]


def short(module: ModuleType) -> str:
    return module.__name__.removeprefix(f"{package.__name__}.")


def patterns() -> Iterator[tuple[str, Pattern]]:
    for module in MODULES:
        for name, value in vars(module).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, Pattern):
                    yield f"{short(module)}.{name}: {pattern.name}", pattern


PATTERNS = dict(patterns())


@pytest.mark.parametrize(("folder", "least"), [("masking", 5), ("recognition", 100), ("reading", 5)])
def test_tables_are_found(folder: str, least: int) -> None:
    assert len([name for name in PATTERNS if name.startswith(folder)]) >= least


def test_a_pattern_matches_its_example_and_not_its_counterexample() -> None:
    assert [name for name, each in PATTERNS.items() if not each.regex.search(each.example)] == []
    assert [name for name, each in PATTERNS.items() if each.regex.search(each.counterexample)] == []


def test_examples_in_docstrings() -> None:
    assert [short(module) for module in MODULES if doctest.testmod(module).failed] == []
