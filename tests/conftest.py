"""What all tests share: the reference material beside the repository, and graphs that are built once."""

import os
from pathlib import Path
from typing import Protocol

import pytest
from filelock import FileLock
from hypothesis import settings

from referatgraf.build import BuildOptions, build
from referatgraf.nlp.recognition.names.reader import BUILTIN

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")  # on a machine that does other things too, a test case may take any time

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:  # noqa: ARG001 - the name is the hook's
    """One process more than processors, for tests often wait for a program, a server or a browser that they started."""
    return (os.cpu_count() or 1) + 1


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


class GraphOf(Protocol):
    """Gives the graph of a folder of minutes, of its text files alone if it holds any; nobody may write into it."""

    def __call__(self, minutes: Path, model: str = ...) -> Path: ...


@pytest.fixture(scope="session")
def graph_of(tmp_path_factory: pytest.TempPathFactory) -> GraphOf:
    """Builds each graph once in a run, in whichever process asks first; the others wait for it."""
    place = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        place = place.parent  # the folder of the run, in which each process has one

    def built(minutes: Path, model: str = BUILTIN) -> Path:
        folder = place / f"{minutes.name}-{model}"
        with FileLock(f"{folder}.lock"):
            if not (folder / "done").exists():
                documents = sorted(minutes.glob("*.txt")) or [minutes]
                build(documents, folder / "graf", BuildOptions(model=model, jobs=1))
                (folder / "done").touch()
        return folder / "graf"

    return built


@pytest.fixture(scope="session")
def examples_graph(graph_of: GraphOf) -> Path:
    """The graph folder of the examples; nobody may write into it."""
    return graph_of(EXAMPLES)
