"""The pattern tables of masking read by themselves: each matches its example and not its counterexample."""

import doctest
import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import referatgraf.nlp.masking as package
from referatgraf.nlp.patterns import Pattern

NAMES = [module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
MODULES: list[ModuleType] = [importlib.import_module(name) for name in NAMES]


def patterns() -> Iterator[tuple[str, Pattern]]:
    for module in MODULES:
        for name, value in vars(module).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, Pattern):
                    yield f"{module.__name__.rpartition('.')[2]}.{name}: {pattern.name}", pattern


PATTERNS = dict(patterns())


def test_tables_are_found() -> None:
    assert len(PATTERNS) >= 5


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_matches_its_example_and_not_its_counterexample(name: str) -> None:
    pattern = PATTERNS[name]
    assert pattern.regex.search(pattern.example)
    assert not pattern.regex.search(pattern.counterexample)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_examples_in_docstrings(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0
