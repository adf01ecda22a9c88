"""What all tests share: the reference material beside the repository."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def missing(what: str) -> None:
    """Skip the test because `what` is absent; fail it where everything has to be there (in CI)."""
    if os.environ.get("REFERATGRAF_REQUIRE_ALL"):
        pytest.fail(f"{what} is missing, and REFERATGRAF_REQUIRE_ALL is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real minutes, annotations and scorers."""
    if not SHARED.is_dir():
        missing(f"the folder {SHARED.name} beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def graph_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Gives the graph folder of a folder of minutes, built once in a session; nobody may write into it."""

    @cache
    def built(minutes: Path) -> Path:
        out = tmp_path_factory.mktemp(minutes.name) / "graf"
        build([minutes], out, BuildOptions(jobs=1))
        return out

    return built


@pytest.fixture(scope="session")
def examples_graph(graph_of: Callable[[Path], Path]) -> Path:
    """The graph folder of the examples; nobody may write into it."""
    return graph_of(EXAMPLES)
