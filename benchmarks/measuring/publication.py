"""A site of FirstAgenda Publication with generated meetings, in a process of its own."""

import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.agenda import agenda
from generator.facts import Item
from generator.schedule import Sitting, sitting_of

Told = dict[str, Any]


@contextmanager
def serving(meetings: int, seed: int = 1) -> Iterator[str]:
    """The address of a site of so many meetings, which ends with the block."""
    context = get_context("spawn")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        process = context.Process(target=serve, args=(listening, meetings, seed))
        process.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            process.terminate()
            process.join()


def serve(listening: socket.socket, meetings: int, seed: int) -> None:
    """Answer until the process is ended."""
    pages = dict(answers(meetings, seed))

    async def answer(request: Request) -> Response:
        path = request.url.path
        if path == "/":
            front = Response("<!doctype html><title>Dagsordener", media_type="text/html")
            front.set_cookie("session", "1")
            return front
        if path in pages and not request.cookies:
            return RedirectResponse("/", 302)
        return Response(pages.get(path, b""), 200 if path in pages else 404, media_type="application/json")

    app = Starlette(routes=[Route("/{path:path}", answer)])
    uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off")).run(sockets=[listening])


def answers(meetings: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Path and content of each meeting, and of the list."""
    bodies: dict[str, list[Told]] = {}
    for index in range(meetings):
        sitting = sitting_of(seed, index)
        told = {"Id": f"m{index}", "Navn": "Referat", "Dato": f"{sitting.day.isoformat()}T00:00:00"}
        bodies.setdefault(sitting.body.name, []).append(told | {"ReleasedDate": told["Dato"]})
        yield f"/api/agenda/dagsorden/m{index}", content(meeting(told, sitting))
    listed = [{"Id": name, "Navn": name, "Moeder": held} for name, held in bodies.items()]
    yield "/api/agenda/udvalgsliste", content({"Udvalg": {"2022-2025": listed}})


def meeting(told: Told, sitting: Sitting) -> Told:
    """A meeting with its items."""
    points = [point(item) for item in agenda(sitting, 1)]
    return {
        "Id": told["Id"], "AgendaUid": told["Id"], "Udvalg": {"Navn": sitting.body.name}, "Moede": told,
        "Dagsordenpunkter": points,
    }  # fmt: skip


def point(item: Item) -> Told:
    """An item, its fields as HTML."""
    decisions = item.step.decisions if item.step else ()
    fields = {
        "Resume": item.prose.get("resume", ()),
        "Sagsfremstilling": [line for name, lines in item.prose.items() if name != "resume" for line in lines],
        "Indstilling": ["Forvaltningen indstiller, at", *item.recommendations] if item.recommendations else (),
        "Beslutning": [decision.text for decision in decisions],
    }
    written = {name: "".join(f"<p>{line}</p>" for line in lines) for name, lines in fields.items()}
    return {
        "Punktnummer": item.number, "Navn": item.title, "SagsNummer": item.numbers.case, "IsPublic": not item.closed,
        "Felter": [{"Navn": name, "Html": html} for name, html in written.items()],
        "Bilag": [{"Id": name, "Navn": name} for name, _ in item.attachments],
    }  # fmt: skip


def content(value: Told) -> bytes:
    """A value as the API gives it."""
    return json.dumps(value, ensure_ascii=False).encode()
