"""What the answers to all requests share: the graph, and the way to it.

An endpoint is a plain function of a request (Starlette runs it in a thread of its own) or a coroutine:

    def body_page(request: Request) -> Response:
        site = site_of(request)
        return render(request, "body.html", facts=run(site.store, ...))
"""

from pyoxigraph import Store
from starlette.requests import Request

from referatgraf.output.server import addresses
from referatgraf.output.server.generations import Generations
from referatgraf.output.server.pool import Pool
from referatgraf.output.server.settings import Settings


class Site:
    """A served graph.

    Args:
        settings: what is served.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.generations = Generations(settings)
        self.pool = Pool(settings.limits)

    @property
    def store(self) -> Store:
        """The current database, read-only; ask for it once a request, so that an answer is of one generation.

        Raises:
            GraphFolderError: the folder holds no finished graph.
        """
        return self.generations.current().store

    @property
    def base(self) -> str:
        """What the IRIs of the graph's things begin with."""
        return self.generations.current().base

    def local(self, iri: str) -> str:
        """The address, on this server, of what an IRI names; of an IRI of somebody else's the IRI itself."""
        return addresses.local(iri, self.base)

    def iri(self, path: str) -> str:
        """The IRI of the thing that is asked for at `/id/{path}`."""
        return addresses.thing(path, self.base)


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


def origin(request: Request) -> str:
    """Scheme and name of the server as the client knows it, which absolute addresses begin with."""
    return f"{request.url.scheme}://{request.url.netloc}"
