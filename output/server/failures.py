"""What goes wrong as an answer: the status that says whose fault it is, and one sentence."""

from collections.abc import Awaitable, Callable, Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from referatgraf.errors import GraphFolderError, QueryError, ReferatgrafError
from referatgraf.output.server.answer import RefusedError

_STATUS: Mapping[type[ReferatgrafError], int] = {QueryError: 400, GraphFolderError: 503}
_SENTENCES = {404: "Her er ingen side; begynd på forsiden.", 405: "Adressen tager ikke denne metode."}

Handler = Callable[[Request, Exception], Response | Awaitable[Response]]


def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = _SENTENCES.get(error.status_code, "") if error.detail.isascii() else ""
    return PlainTextResponse(f"{said or error.detail}\n", error.status_code, headers=error.headers)


def _wrong(_request: Request, error: Exception) -> Response:
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)
    return PlainTextResponse(f"{error}\n", status)


def _unanswered(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    later = {"retry-after": "10"} if error.refusal.status == 503 else None
    return PlainTextResponse(f"{error.refusal.sentence}\n", error.refusal.status, headers=later)


HANDLERS: Mapping[type[Exception], Handler] = {
    HTTPException: _refused,
    ReferatgrafError: _wrong,
    RefusedError: _unanswered,
}
"""What answers for each kind of error."""
