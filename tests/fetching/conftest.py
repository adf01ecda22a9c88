"""What the tests of fetching share: the sites, and fetching at their full speed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.fetching.client import Limits
from referatgraf.fetching.run import FetchOptions, FetchReport, fetch

from .site import Publication, Site, running

FAST = Limits(rate=10_000, wait=0.01, silence=5, seconds=10)
Fetch = Callable[..., FetchReport]


@pytest.fixture
def publication() -> Iterator[Publication]:
    """A FirstAgenda site of three meetings."""
    site = Publication()
    site.add("m1", "Byrådet", "2024-12-04")
    site.add("m2", "Byrådet", "2025-03-05", "2025-03-12T10:00:00")
    site.add("m3", "Børne- og Ungeudvalget", "2025-02-06", "0001-01-01T00:00:00")
    with running(site):
        yield site


@pytest.fixture
def pages() -> Iterator[Site]:
    """A site of pages."""
    site = Site()
    with running(site):
        yield site


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder that is fetched to."""
    return tmp_path / "hentet"


@pytest.fixture
def get(out: Path) -> Fetch:
    """Fetches an address into `out`, fast, with options and limits by name."""

    def run(given: str, **told: object) -> FetchReport:
        limits = {name: told.pop(name) for name in list(told) if hasattr(FAST, name)}
        options = replace(FetchOptions(limits=replace(FAST, **limits)), **told)  # type: ignore[arg-type]
        return fetch(given, out, options, lambda *_: None)

    return run
