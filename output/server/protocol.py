"""What a client asks at `/sparql`, read from its request (SPARQL 1.1 Protocol, section 2.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from referatgraf.graph.query import Dataset
from referatgraf.output.server.asked import Asked
from referatgraf.output.server.formats import GRAPHS, RESULTS, chosen

DIRECT, FORM, UPDATE = "application/sparql-query", "application/x-www-form-urlencoded", "application/sparql-update"
_MOST_FIELDS = 100

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Body:
    """What was posted: its media type without parameters, its bytes as text."""

    media: str
    text: str


async def asked_of(request: Request, longest: int) -> Asked | None:
    """The query of a request; None where it has none, as when somebody looks what is here.

    Args:
        request: GET, or POST of a form or of the query itself.
        longest: bytes that a query may have.

    Raises:
        HTTPException: it is no query as the protocol has it, or an update.
    """
    pairs = _pairs(request.scope["query_string"])
    queries: list[str] = []
    if request.method == "POST":
        body = await _body(request, longest)
        if body.media == FORM:
            pairs = [*pairs, *_pairs(body.text.encode())]
        else:
            queries = [body.text]
    if any(name == "update" for name, _ in pairs):
        raise HTTPException(403, "Grafen kan ikke ændres her; der kan kun spørges.")
    queries += [value for name, value in pairs if name == "query"]
    if not queries and request.method != "POST":
        return None
    if len(queries) != 1:
        raise HTTPException(400, "Der skal være netop én forespørgsel, query.")
    if len(queries[0].encode()) > longest:
        raise HTTPException(413, f"Forespørgslen er over {longest} tegn.")
    return _asked(queries[0], pairs, request.headers.get("accept", ""))


def _asked(sparql: str, pairs: Pairs, accept: str) -> Asked:
    form = next((value for name, value in pairs if name == "format"), "").lower()
    results, graph = chosen(RESULTS, accept, form), chosen(GRAPHS, accept, form)
    default, named = (
        tuple(value for name, value in pairs if name == f"{kind}-graph-uri") for kind in ("default", "named")
    )
    dataset = Dataset(default, named) if default or named else None
    return Asked(sparql, results.name if results else "", graph.name if graph else "", dataset)


def _pairs(encoded: bytes) -> Pairs:
    try:
        fields = encoded.decode("ascii")
        return parse_qsl(fields, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(400, "Parametrene kan ikke læses som UTF-8, eller der er for mange.") from error


async def _body(request: Request, longest: int) -> Body:
    told = Message()
    told["content-type"] = request.headers.get("content-type", "")
    media = told.get_content_type() if told["content-type"] else ""
    if media == UPDATE:
        raise HTTPException(403, "Grafen kan ikke ændres her; der kan kun spørges.")
    if media not in (DIRECT, FORM):
        raise HTTPException(415, f"En forespørgsel sendes som {DIRECT} eller {FORM}.")
    if str(told.get_param("charset") or "utf-8").lower() not in ("utf-8", "utf8"):
        raise HTTPException(415, "En forespørgsel sendes i UTF-8.")
    return Body(media, _text(await _read(request, longest if media == DIRECT else longest * 4)))


async def _read(request: Request, longest: int) -> bytes:
    read = bytearray()
    async for piece in request.stream():
        read += piece
        if len(read) > longest:
            raise HTTPException(413, f"Forespørgslen er over {longest} tegn.")
    return bytes(read)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HTTPException(400, "Forespørgslen er ikke skrevet i UTF-8.") from error
