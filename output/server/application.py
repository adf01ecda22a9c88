"""The application: one table of addresses, and what holds for all of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route

from referatgraf.output.pages.routes import ROUTES as PAGES
from referatgraf.output.server import feeds, linked_data, vocabulary
from referatgraf.output.server.description import void
from referatgraf.output.server.endpoint import sparql
from referatgraf.output.server.failures import HANDLERS
from referatgraf.output.server.openapi import openapi
from referatgraf.output.server.security import Secured
from referatgraf.output.server.settings import Settings
from referatgraf.output.server.site import Site

ROUTES: tuple[BaseRoute, ...] = (
    *PAGES,
    Route("/sparql", sparql, methods=["GET", "POST"]),
    Route("/id/{path:path}", linked_data.thing),
    Route("/data/{path:path}", linked_data.data),
    Route("/ns", vocabulary.ontology),
    Route("/code/{path:path}", vocabulary.code),
    Route("/changes.atom", feeds.feed),
    Route("/changes.csv", feeds.table),
    Route("/openapi.json", openapi),
    Route("/void", void),
    Route("/.well-known/void", void),
)


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    site = app.state.site
    site.pool.start(site.generations.current().place)
    yield
    await site.pool.stop()


def application(settings: Settings) -> Starlette:
    """The application that serves a graph.

    Raises:
        GraphFolderError: the folder holds no finished graph.
    """
    site = Site(settings)
    site.generations.current()
    secured = Middleware(Secured, public=settings.is_public)
    made = Starlette(routes=list(ROUTES), middleware=[secured], exception_handlers=dict(HANDLERS), lifespan=_lifespan)
    made.state.site = site
    return made
