"""Rules that hold for every request and answer.

No page may run a script or load a style that is not a file of this server, none may be framed, and no other website is
told where a reader came from. Addresses are limited in length. A server for this machine alone answers to its own names
alone, so that a page of some website cannot read it under a name that leads here (DNS rebinding). What is public may
be read by the scripts of every website (CORS), what is not by none.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

from referatgraf.output.server.addresses import DATA, PAGES, THINGS

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "font", "connect")),
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Content-Security-Policy (level 3) of every answer: no inline script or style, nothing from elsewhere."""
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "vary": "Accept",
}
LONGEST_ADDRESS = 16_000
"""Bytes of path and query; a longer query comes by POST."""
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?")
_PERSONS = tuple(f"{start}person/" for start in (THINGS, PAGES, DATA))


class Secured:
    """Every request within the limits, every answer with the headers.

    Args:
        app: what answers.
        public: whether the server is reached from beyond this machine.
        names: names that a server for this machine alone answers to.
    """

    def __init__(self, app: "ASGIApp", *, public: bool, names: Iterable[str] = LOCAL_NAMES) -> None:
        self._app, self._public, self._names = app, public, frozenset(names)

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request (ASGI)."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = self._headers(scope["path"])

        async def send_secured(message: "Message") -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(headers)
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, send_secured)

    def _headers(self, path: str) -> dict[str, str]:
        shared = {"access-control-allow-origin": "*"} if self._public else {}
        unlisted = {"x-robots-tag": "noindex"} if path.startswith(_PERSONS) else {}
        return {**HEADERS, **shared, **unlisted}

    def _refused(self, scope: "Scope") -> PlainTextResponse | None:
        if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return PlainTextResponse("Adressen er for lang; send forespørgslen med POST.\n", 414)
        host = _HOST.fullmatch(Headers(scope=scope).get("host", ""))
        if host is None:
            return PlainTextResponse("Host er intet servernavn.\n", 400)
        if not self._public and host[1].lower() not in self._names:
            return PlainTextResponse("Serveren svarer kun på localhost.\n", 421)
        return None
