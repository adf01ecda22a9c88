"""Requests to a server: its address, the credentials of the environment, and what went wrong in words."""

import os
import re
from collections.abc import Generator, Iterable, Mapping
from typing import Self

import httpx

from referatgraf.errors import ServerError, UsageError

USER, PASSWORD, TOKEN = "REFERATGRAF_STORE_USER", "REFERATGRAF_STORE_PASSWORD", "REFERATGRAF_STORE_TOKEN"
_TIMEOUT = httpx.Timeout(600, connect=10)  # seconds
_LONGEST_TOLD = 200
_REFUSED = {
    401: ("serveren giver ikke adgang", f"sæt {USER} og {PASSWORD}, eller {TOKEN}"),
    403: ("serveren giver ikke lov", f"bed om ret til det, eller brug en anden bruger ({USER})"),
    404: ("der er intet på adressen", "giv adressen på selve tjenesten, som http://localhost:7878/query eller …/store"),
}


def is_address(text: str) -> bool:
    """Whether a text is meant as the address of a server rather than as a path."""
    return re.match(r"https?:|[a-z]+://", text, re.IGNORECASE) is not None


class Server:
    """A server at an address, asked with the credentials that the address or the environment gives.

    Args:
        address: with http or https; parameters that stand in it go along with every request.

    Raises:
        UsageError: it is no such address.
    """

    def __init__(self, address: str) -> None:
        try:
            given = httpx.URL(address)
        except httpx.InvalidURL:
            given = httpx.URL("")
        if given.scheme not in ("http", "https") or not given.host:
            raise UsageError(
                f"»{address}« er ingen adresse på en server", do="skriv den som http://localhost:7878/store"
            )
        self.url = given.copy_with(username=None, password=None, fragment=None)
        self._client = httpx.Client(auth=_credentials(given), timeout=_TIMEOUT, headers={"User-Agent": "referatgraf"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def send(
        self,
        method: str,
        url: httpx.URL,
        *,
        content: bytes | None = None,
        form: Mapping[str, str | list[str]] | None = None,
        headers: Mapping[str, str] | None = None,
        allowed: Iterable[int] = (),
    ) -> httpx.Response:
        """The answer to a request.

        Args:
            method: "GET", "POST", "PUT" or "DELETE".
            url: where to.
            content: what is sent, or
            form: the fields of a form.
            headers: what else is told.
            allowed: statuses beside those of success that are an answer too.

        Raises:
            ServerError: the server cannot be reached, or refuses.
        """
        try:
            answer = self._client.request(method, url, content=content, data=form, headers=headers)
        except httpx.TimeoutException as error:
            raise ServerError("serveren svarer ikke i tide", str(self.url), "prøv igen senere") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            what = f"serveren kan ikke nås ({str(error) or type(error).__name__})"
            raise ServerError(what, str(self.url), "se, om den kører, og om adressen er rigtig") from error
        if answer.is_success or answer.status_code in allowed:
            return answer
        raise self._refusal(answer)

    def _refusal(self, answer: httpx.Response) -> ServerError:
        status = answer.status_code
        if answer.is_redirect:
            return ServerError(f"adressen viser videre til {answer.headers['location']}", str(self.url), "brug den")
        if status in _REFUSED:
            what, do = _REFUSED[status]
            return ServerError(f"{what} ({status})", str(self.url), do)
        return ServerError(f"serveren afviser det, den får ({status}: {_said(answer)})", str(self.url))


class _Credentials(httpx.Auth):
    """Name and password in the way that the server asks for: Basic or Digest."""

    def __init__(self, user: str, password: str) -> None:
        self._basic, self._digest = httpx.BasicAuth(user, password), httpx.DigestAuth(user, password)
        self._wanted: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._wanted is None:
            answer = yield request
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                return
            asked = answer.headers.get("www-authenticate", "").lower()
            self._wanted = self._digest if asked.startswith("digest") else self._basic
        yield from self._wanted.auth_flow(request)


class _Bearer(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


def _credentials(given: httpx.URL) -> httpx.Auth | None:
    if token := os.environ.get(TOKEN):
        return _Bearer(token)
    user, password = given.username or os.environ.get(USER, ""), given.password or os.environ.get(PASSWORD, "")
    return _Credentials(user, password) if user else None


def _said(answer: httpx.Response) -> str:
    """The first line of a message in plain text, or what the status is called."""
    kind = answer.headers.get("content-type", "")
    said = answer.text.strip() if kind.startswith("text/plain") else ""
    return (said.splitlines() or [answer.reason_phrase])[0].rstrip(".")[:_LONGEST_TOLD]
