"""The form of the code: short modules, short functions, few parameters, names that say what is inside."""

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from statistics import median

from .tree import ROOT, in_tree, modules, sources_below

pytestmark = in_tree

MODULES = modules()
ALL = [*MODULES.values(), *sources_below(ROOT / "tests"), *sources_below(ROOT / "benchmarks")]
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines(path: Path) -> int:
    """The number of lines of a module."""
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def functions(path: Path) -> tuple[Function, ...]:
    """The functions and methods of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, Function))


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


def told(paths: Iterable[Path]) -> list[str]:
    """The paths as they stand in the tree."""
    return [str(path.relative_to(ROOT)) for path in paths]


def test_a_module_is_short_and_says_what_it_holds() -> None:
    assert told(path for path in ALL if lines(path) > 400) == []
    assert told(path for path in ALL if {path.stem, path.parent.name} & SAYS_NOTHING) == []


def test_no_function_is_long() -> None:
    assert [(path, f.name, length(f)) for path in ALL for f in functions(path) if length(f) > 50] == []


def test_a_function_takes_few_parameters() -> None:
    many = [(path, f.name) for path in MODULES.values() for f in functions(path) if parameters(f) > 6]
    assert many == []


def test_most_modules_and_functions_are_shorter_still() -> None:
    lengths = sorted(length(function) for path in MODULES.values() for function in functions(path))
    assert median(lines(path) for path in MODULES.values()) < 150
    assert median(lengths) < 10
    assert lengths[len(lengths) * 9 // 10] < 20
