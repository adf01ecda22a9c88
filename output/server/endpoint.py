"""`/sparql`: the answer to a query, streamed, or what kind of endpoint this is."""

import asyncio
from contextlib import AbstractAsyncContextManager, suppress
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from referatgraf.output.server.answer import Answer, RefusedError
from referatgraf.output.server.description import service_description
from referatgraf.output.server.documents import wants_page
from referatgraf.output.server.formats import GRAPHS, RESULTS
from referatgraf.output.server.protocol import asked_of
from referatgraf.output.server.site import site_of

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_FORMATS = {**GRAPHS, **RESULTS}


async def sparql(request: Request) -> Response:
    """Answer a query (SPARQL 1.1 Protocol); without one, say what is here (SPARQL 1.1 Service Description).

    Who comes with a browser and no query is led to the page on which one is written.
    """
    site = site_of(request)
    asked = await asked_of(request, site.settings.limits.query)
    if asked is None:
        if wants_page(request):
            return RedirectResponse(request.url.replace(path="/query"), 303)
        return service_description(request)
    return Streamed(site.pool.answering(asked, site.generations.current().place))


class Streamed(Response):
    """An answer that is sent while it is written; the work on it ends when nobody waits for it any more.

    Args:
        answering: gives the answer once it has begun.
    """

    def __init__(self, answering: AbstractAsyncContextManager[Answer]) -> None:
        super().__init__()
        self._answering = answering

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:  # noqa: ARG002 - of ASGI
        """Send the answer (ASGI).

        Raises:
            RefusedError: there is none.
        """
        sending, gone = asyncio.create_task(self._send(send)), asyncio.create_task(_gone(receive))
        try:
            await asyncio.wait({sending, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            sending.cancel()
            with suppress(asyncio.CancelledError):
                await sending

    async def _send(self, send: "Send") -> None:
        async with self._answering as answer:
            self.headers["content-type"] = _FORMATS[answer.format].content_type
            del self.headers["content-length"]
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            with suppress(RefusedError):  # a status has been sent already: what is not whole ends without an end
                async for piece in answer.pieces():
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
                await send({"type": "http.response.body", "body": b""})


async def _gone(receive: "Receive") -> None:
    """Return when the client has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass
