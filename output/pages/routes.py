"""The table of the pages: which address is answered by what."""

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from referatgraf.output.pages.front import front
from referatgraf.output.pages.rendering import TEMPLATES

STATIC = TEMPLATES.parent / "static"

ROUTES: tuple[BaseRoute, ...] = (
    Route("/", front),
    Mount("/static", StaticFiles(directory=STATIC)),
)
