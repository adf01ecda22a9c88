"""Sites on loopback: one of FirstAgenda Publication, and one of pages.

The first is written from a description of the vendor's API (its paths, fields, cookie, redirect, empty values), and not
from the program that asks it. Nobody has compared it with a site that is run by the vendor.
"""

import asyncio
import hashlib
import json
import socket
import threading
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

Fault = Callable[[Request], Awaitable[Response]]
COOKIE = "AnonymousSession"
NOWHERE = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    moment: float


@dataclass
class Site:
    """What any site has: pages by path, a robots.txt, faults that are answered first, and the requests seen."""

    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    robots: str | None = None
    faults: defaultdict[str, list[Fault]] = field(default_factory=lambda: defaultdict(list))
    seen: list[Asked] = field(default_factory=list)
    address: str = ""

    async def answer(self, request: Request) -> Response:
        path = request.url.path
        self.seen.append(Asked(path, dict(request.query_params), dict(request.headers), monotonic()))
        if self.faults[path]:
            return await self.faults[path].pop(0)(request)
        if path == "/robots.txt" and self.robots is not None:
            return PlainTextResponse(self.robots)
        return self.own(request)

    def own(self, request: Request) -> Response:
        """The answer of this kind of site."""
        if request.url.path not in self.pages:
            return PlainTextResponse("Ikke fundet", 404)
        media, data = self.pages[request.url.path]
        return validated(request, data, media)

    def asked(self, beginning: str = "/") -> list[str]:
        """The paths asked for that begin so, in order; forgotten afterwards."""
        found = [each.path for each in self.seen if each.path.startswith(beginning)]
        self.seen.clear()
        return found


def validated(request: Request, data: bytes, media: str) -> Response:
    """An answer with its entity tag, or 304 to one who has it."""
    tag = f'"{hashlib.md5(data).hexdigest()}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(data, media_type=media, headers={"ETag": tag})


@dataclass
class Publication(Site):
    """A FirstAgenda site.

    Attributes:
        bodies: by term of office: name of a body to the list of its meetings as the list tells them; None: not told.
        minutes: what `dagsorden` answers, by meeting.
        found: what `soeg` finds, by body and year.
        attachments: PDF files by attachment.
        sessions: cookies that are valid.
        extras: fields that each body of the list has besides, or instead.
    """

    bodies: dict[str, dict[str, list[dict[str, Any]] | None]] = field(default_factory=dict)
    minutes: dict[str, dict[str, Any]] = field(default_factory=dict)
    found: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    attachments: dict[str, bytes] = field(default_factory=dict)
    sessions: set[str] = field(default_factory=set)
    extras: dict[str, Any] = field(default_factory=dict)

    def own(self, request: Request) -> Response:
        path = request.url.path
        if path == "/":
            self.sessions.add(session := f"s{len(self.sessions)}")
            page = Response("<!doctype html><title>Dagsordener</title><p>Udvalg", media_type="text/html")
            page.set_cookie(COOKIE, session, httponly=True)
            return page
        if not path.startswith(("/api/agenda/", "/vis")):
            return PlainTextResponse("Ikke fundet", 404)
        if request.cookies.get(COOKIE) not in self.sessions:
            return RedirectResponse(f"/?returnUrl={path}", 302)
        return self.api(request, path.strip("/").split("/"))

    def api(self, request: Request, parts: list[str]) -> Response:
        match parts:
            case ["api", "agenda", "udvalgsliste"]:
                return told(request, self.listed())
            case ["api", "agenda", "soeg"]:
                return told(request, self.search(request.query_params))
            case ["api", "agenda", "dagsorden", own] if own in self.minutes:
                return told(request, self.minutes[own])
            case ["vis", "pdf", "bilag", own] if own in self.attachments:
                return self.attachment(request, own)
            case ["vis"]:
                return Response("<!doctype html><p>Mødet", media_type="text/html")
        return PlainTextResponse("Ikke fundet", 404)

    def attachment(self, request: Request, own: str) -> Response:
        """The file itself for those who say that they want no viewer."""
        if request.query_params.get("redirectDirectlyToPdf") != "false":
            return RedirectResponse(f"/pdfjs/viewer?file={own}", 302)
        return validated(request, self.attachments[own], "application/pdf")

    def listed(self) -> dict[str, Any]:
        bodies = {
            term: [
                {"Id": f"u-{name}", "Navn": name, "OrganisationId": NOWHERE, "Historisk": False}
                | ({} if meetings is None else {"Moeder": meetings})
                | self.extras
                for name, meetings in each.items()
            ]
            for term, each in self.bodies.items()
        }
        return {"Udvalg": bodies}

    def search(self, query: Any) -> dict[str, Any]:
        key = (query["request.kriterie.udvalgId"], query["request.kriterie.moedeDato"])
        start, limit = int(query["request.paging.startIndex"]), int(query["request.paging.limit"])
        return {"Dagsordner": self.found.get(key, [])[start : start + limit]}

    def add(self, own: str, body: str, day: str, released: str | None = "2025-03-20T09:30:00", **more: Any) -> None:
        """A meeting in the list and its minutes."""
        listed = {
            "Id": own, "Navn": "Referat", "Dato": f"{day}T00:00:00", "MeetingBeginUtc": f"{day}T15:00:00Z",
            "ReleasedDate": released, "Sted": "Nørhavn Rådhus", "IsSupplementaryAgenda": False,
        } | more  # fmt: skip
        meetings = self.bodies.setdefault("2022-2025", {}).setdefault(body, [])
        assert meetings is not None
        meetings[:] = [each for each in meetings if each["Id"] != own] + [listed]
        self.minutes.setdefault(own, minutes(own, body, day))


def told(request: Request, value: Any) -> Response:
    return validated(request, json.dumps(value, ensure_ascii=False).encode(), "application/json")


def minutes(own: str, body: str, day: str) -> dict[str, Any]:
    """What the API tells of a meeting: one item with an open and a closed attachment, and a closed item."""
    open_item = {
        "Id": f"{own}-1", "Punktnummer": "1", "Navn": "Ny cykelsti i Klinteby", "SagsNummer": "25/1200",
        "Felter": [{"Navn": "Beslutning", "Html": f"<p>Godkendt den {day}.</p>", "DocumentId": None, "Link": None}],
        "Bilag": [
            {"Id": f"{own}-b1", "Navn": "Kort over stien", "Link": None, "Order": 1},
            {"Id": f"{own}-b2", "Navn": "Lodsejernes breve", "IsPublic": False, "Link": None, "Order": 2},
        ],
    }  # fmt: skip
    closed = {"Id": f"{own}-2", "Punktnummer": "2", "Navn": "Køb af grund", "IsPublic": False, "Felter": [], "Bilag": [
        {"Id": f"{own}-b3", "Navn": "Vurdering", "Order": 1}]}  # fmt: skip
    return {
        "Id": own, "AgendaUid": f"a-{own}", "TillaegsDagsorden": False, "Udvalg": {"Id": f"u-{body}", "Navn": body},
        "Moede": {"Id": NOWHERE, "Navn": "Referat", "Dato": f"{day}T00:00:00", "MeetingBeginUtc": f"{day}T15:00:00Z"},
        "Dagsordenpunkter": [open_item, closed],
    }  # fmt: skip


def status(code: int, **headers: str) -> Fault:
    """Answer once with a status."""

    async def fault(_: Request) -> Response:
        return PlainTextResponse("Fejl", code, {name.replace("_", "-"): value for name, value in headers.items()})

    return fault


def slow(seconds: float, pieces: int = 1) -> Fault:
    """Answer once, each piece of it after so many seconds."""

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(pieces):
            await asyncio.sleep(seconds)
            yield b" "

    async def fault(_: Request) -> Response:
        return StreamingResponse(drip(), media_type="application/json")

    return fault


def content(data: bytes, media: str = "application/json", **headers: str) -> Fault:
    """Answer once with this content."""

    async def fault(_: Request) -> Response:
        return Response(
            data, headers={name.replace("_", "-"): value for name, value in headers.items()}, media_type=media
        )

    return fault


@contextmanager
def running(site: Site) -> Iterator[None]:
    """The site on a free port of this machine, in a thread, until the block ends."""
    app = Starlette(routes=[Route("/{path:path}", site.answer)])
    with socket.create_server(("127.0.0.1", 0)) as listening:
        site.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield
        finally:
            server.should_exit = True
            thread.join(10)
