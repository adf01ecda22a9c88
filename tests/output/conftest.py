"""What the tests of outputs share: the graph of the examples, built once, and the server that shows it."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ..conftest import EXAMPLES, GraphOf  # noqa: TID252 - tests have no name to import them by
from .serving import served


@pytest.fixture(scope="session")
def examples(graph_of: GraphOf) -> Path:
    """The graph folder of the examples without the model of names; nobody may write into it."""
    return graph_of(EXAMPLES, "none")


@pytest.fixture(scope="session")
def address(examples: Path) -> Iterator[str]:
    """The address of the server that shows the examples."""
    with served(examples) as told:
        yield told


@pytest.fixture(scope="session")
def http(address: str) -> Iterator[httpx.Client]:
    """A client of that server; it follows no redirect by itself."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client
