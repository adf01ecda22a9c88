"""The application: one table of addresses, and what holds for all of them."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from referatgraf.output.pages.routes import ROUTES as PAGES
from referatgraf.output.server.failures import HANDLERS
from referatgraf.output.server.security import Secured
from referatgraf.output.server.settings import Settings
from referatgraf.output.server.site import Site

ROUTES: tuple[BaseRoute, ...] = (*PAGES,)


def application(settings: Settings) -> Starlette:
    """The application that serves a graph.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    site = Site(settings)
    site.generations.current()
    secured = Middleware(Secured, public=settings.is_public)
    made = Starlette(routes=list(ROUTES), middleware=[secured], exception_handlers=dict(HANDLERS))
    made.state.site = site
    return made
