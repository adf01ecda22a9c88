"""The page on quality tells what is measured: of invented minutes, and of the real ones beside the repository."""

from pathlib import Path

import quality

from .conftest import GraphOf


def test_the_page_tells_what_is_measured(shared: Path, graph_of: GraphOf) -> None:
    page = quality.PAGE.read_text(encoding="utf-8")
    assert quality.filled(page, quality.measure(shared, graph_of)) == page, "run benchmarks/quality.py and look at it"
