"""`/openapi.json`: what the server can be asked, for programs (OpenAPI 3.1)."""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

DESCRIPTION = Path(__file__).with_name("openapi.json")


def openapi(_request: Request) -> Response:
    """The description."""
    return Response(_description(), media_type="application/json")


@cache
def _description() -> bytes:
    return DESCRIPTION.read_bytes()
