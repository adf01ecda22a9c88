"""The page on quality tells what is measured: of invented minutes, and of the real ones beside the repository."""

from pathlib import Path
from types import ModuleType

import pytest

from .conftest import GraphOf
from .tree import ROOT


@pytest.fixture
def quality(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that writes the page."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import quality

    return quality


def test_the_page_tells_what_is_measured(quality: ModuleType, shared: Path, graph_of: GraphOf) -> None:
    page = quality.PAGE.read_text(encoding="utf-8")
    assert quality.filled(page, quality.measure(shared, graph_of)) == page, "run benchmarks/quality.py and look at it"
