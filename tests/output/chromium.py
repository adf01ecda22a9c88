"""Chromium as the tests of pages drive it: every request is noted, and nothing leaves the machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from ..conftest import missing  # noqa: TID252 - tests have no name to import them by

PROGRAM = Path("/usr/bin/chromium")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@dataclass
class Visit:
    """A page that is open, and what happened on it: addresses asked for, messages and errors."""

    page: Page
    requests: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def open(self, path: Path) -> "Visit":
        """Open a file and wait until its scripts have run."""
        self.requests.clear()
        self.told.clear()
        self.page.goto(path.as_uri())
        return self

    def asks(self, script: str, value: Any = None) -> Any:
        """What a function of the page gives."""
        return self.page.evaluate(script, value)


@contextmanager
def chromium() -> Iterator[Visit]:
    """A fresh browser; the test is skipped where there is none."""
    if not PROGRAM.exists():
        missing(str(PROGRAM))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(PROGRAM), args=OPTIONS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        visit = Visit(page)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("console", lambda message: visit.told.append(message.text))
        page.on("pageerror", lambda error: visit.told.append(str(error)))
        page.on("dialog", lambda dialog: (visit.told.append(dialog.message), dialog.dismiss()))
        yield visit
        browser.close()
