"""The form of the code: short modules, short functions, few parameters, names that say what is inside."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from .tree import ROOT, in_tree, modules, sources_below

pytestmark = in_tree

MODULES = modules()
ALL = [*MODULES.values(), *sources_below(ROOT / "tests"), *sources_below(ROOT / "benchmarks")]
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(path: Path) -> int:
    """The number of lines of a module."""
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[Function]:
    """The functions and methods of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def length(function: Function) -> int:
    """The number of lines of a function with its docstring, without its decorators."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def parameters(function: Function) -> int:
    """The number of parameters of a function; the object of a method is none, nor are the options of a command."""
    if any(ast.unparse(decorator) == "app.command()" for decorator in function.decorator_list):
        return 0
    args = function.args
    named = [arg.arg for arg in (*args.posonlyargs, *args.args, *args.kwonlyargs)]
    return len([name for name in named if name not in ("self", "cls")])


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_says_what_it_holds(path: Path) -> None:
    assert lines(path) <= 400
    assert not {path.stem, path.parent.name} & SAYS_NOTHING
    assert {f.name: length(f) for f in functions(path) if length(f) > 50} == {}


@pytest.mark.parametrize("name", MODULES)
def test_a_function_takes_few_parameters(name: str) -> None:
    assert {f.name: parameters(f) for f in functions(MODULES[name]) if parameters(f) > 6} == {}


def test_most_modules_and_functions_are_shorter_still() -> None:
    lengths = sorted(length(function) for path in MODULES.values() for function in functions(path))
    assert median(lines(path) for path in MODULES.values()) < 150
    assert median(lengths) < 10
    assert lengths[len(lengths) * 9 // 10] < 20
