"""What goes wrong as an answer: the status that says whose fault it is, and one sentence; to a browser on a page."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from referatgraf.errors import GraphFolderError, QueryError, ReferatgrafError
from referatgraf.output.pages.rendering import render, scene_of
from referatgraf.output.server.answer import RefusedError
from referatgraf.output.server.formats import best

_STATUS: Mapping[type[ReferatgrafError], int] = {QueryError: 400, GraphFolderError: 503}
_SENTENCES = {
    404: ("Her er ingen side; begynd på forsiden.", "There is no page here; begin at the front page."),
    405: ("Adressen tager ikke denne metode.", "The address does not take this method."),
}

Handler = Callable[[Request, Exception], Response | Awaitable[Response]]


def _said(request: Request, sentence: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    if best(request.headers.get("accept", ""), ("text/plain", "text/html")) == "text/html":
        response: Response = render(request, "failure.html", status, sentence=sentence, noindex=True)
        response.headers.update(headers or {})
        return response
    return PlainTextResponse(f"{sentence}\n", status, headers=headers)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    known = _SENTENCES.get(error.status_code) if error.detail.isascii() else None
    sentence = scene_of(request).says(*known) if known else error.detail
    return _said(request, sentence, error.status_code, error.headers)


def _wrong(request: Request, error: Exception) -> Response:
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)
    return _said(request, str(error), status)


def _unanswered(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    later = {"retry-after": "10"} if error.refusal.status == 503 else None
    return _said(request, error.refusal.sentence, error.refusal.status, later)


HANDLERS: Mapping[type[Exception], Handler] = {
    HTTPException: _refused,
    ReferatgrafError: _wrong,
    RefusedError: _unanswered,
}
"""What answers for each kind of error."""
