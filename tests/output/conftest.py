"""What the tests of outputs share: the graph of the examples, built once, and the server that shows it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from referatgraf.build import BuildOptions, build

from .serving import served

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph folder of the examples, for reading alone."""
    folder = tmp_path_factory.mktemp("examples") / "graf"
    build([EXAMPLES], folder, BuildOptions(model="none"))
    return folder


@pytest.fixture(scope="session")
def address(examples: Path) -> Iterator[str]:
    """The address of the server that shows the examples."""
    with served(examples) as told:
        yield told


@pytest.fixture(scope="session")
def http(address: str) -> Iterator[httpx.Client]:
    """A client of that server; it follows no redirect by itself."""
    with httpx.Client(base_url=address) as client:
        yield client
