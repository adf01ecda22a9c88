"""What all tests share: the reference material beside the repository."""

import os
from pathlib import Path

import pytest

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
