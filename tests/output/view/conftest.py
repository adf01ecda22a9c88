"""What the tests of views share: one browser, and the page of each view of the examples, written once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from referatgraf.output.view.page import write_page

from ..chromium import Visit, chromium  # noqa: TID252 - tests have no name to import them by

Pages = Callable[..., Path]


@pytest.fixture(scope="session")
def pages(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Writes the page of a view (and focus) of the examples and gives its path."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def written(view: str, focus: str = "") -> Path:
        path = folder / f"{view}{focus}.html"
        write_page(examples, path, view, focus)
        return path

    return written


@pytest.fixture(scope="module")
def browser() -> Iterator[Visit]:
    """A browser for the tests of one file; while it is open, no other test of the process can run an event loop."""
    with chromium() as visit:
        yield visit


@pytest.fixture
def visit(browser: Visit, pages: Pages) -> Visit:
    """The page of bodies and principles, opened afresh."""
    browser.page.goto("about:blank")
    return browser.open(pages("principper"))
