"""Asking sites politely and within limits: robots.txt, pauses, repetitions, no way to other sites."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import httpx
from protego import Protego

from referatgraf import __version__
from referatgraf.errors import FetchError
from referatgraf.fetching.addresses import NO_ADDRESS, is_private, led
from referatgraf.fetching.answers import PASSING, Answer, Validators
from referatgraf.fetching.pace import Pace
from referatgraf.nlp.reading.encoding import decode
from referatgraf.nlp.reading.loading import MAX_BYTES

NAME = "referatgraf"
"""What robots.txt calls this program."""
_ROBOTS_BYTES = 512_000
_MOST_REDIRECTS = 5
_MOST_FAILURES = 5
_LATER = "kør fetch igen senere; det hentede gemmes"
NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True)
class Limits:
    """How a site is asked.

    Attributes:
        rate: questions a second to one site, at most; robots.txt may ask for fewer.
        at_once: questions that wait for an answer at the same time.
        size: bytes of an answer, at most.
        seconds: how long an answer may take in all.
        silence: seconds without a byte after which an answer is given up.
        tries: how often a question is asked that fails in passing.
        wait: seconds before it is asked again, the double before the next time.
        patience: the longest wait that a site may ask for, in seconds.
    """

    rate: float = 2.0
    at_once: int = 4
    size: int = MAX_BYTES
    seconds: float = 300.0
    silence: float = 60.0
    tries: int = 4
    wait: float = 1.0
    patience: float = 120.0


@dataclass(slots=True)
class _Site:
    """What is known of a site.

    Attributes:
        rules: its robots.txt; None before it has been read.
        is_private: whether its first answer came from a private address; None before.
        failures: questions in a row that failed for good, after which nothing more is asked.
    """

    pace: Pace
    reading_rules: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: Protego | None = None
    is_private: bool | None = None
    failures: int = 0


class Client:
    """Asks sites; to be used in an `async with`.

    Args:
        limits: how.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._http = httpx.AsyncClient(
            headers={"User-Agent": f"{NAME}/{__version__}"}, timeout=httpx.Timeout(limits.silence, pool=None)
        )
        self._sites = defaultdict[str, _Site](lambda: _Site(Pace(1 / limits.rate)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

    async def get(self, url: httpx.URL, known: Validators = NOTHING_KNOWN) -> Answer:
        """The answer from an address, or from where the same site redirects to.

        Raises:
            FetchError: robots.txt forbids it, the site refuses, fails, or leads elsewhere, or a limit is exceeded.
        """
        site = self._sites[url.netloc.decode("ascii")]
        await self._read_rules(site, url)
        return (await self._followed(site, url, known)).checked()

    async def _read_rules(self, site: _Site, url: httpx.URL) -> None:
        async with site.reading_rules:
            if site.rules is None:
                rules = Protego.parse(await self._robots(site, url.join("/robots.txt")))
                site.pace.between = max(site.pace.between, min(rules.crawl_delay(NAME) or 0.0, self.limits.patience))
                site.rules = rules

    async def _robots(self, site: _Site, url: httpx.URL) -> str:
        """The text of robots.txt, empty where there is none; where it fails the site must not be asked (RFC 9309)."""
        answer = await self._followed(site, url, NOTHING_KNOWN)
        is_rules = answer.status == httpx.codes.OK and answer.media != "text/html"
        return decode(answer.data[:_ROBOTS_BYTES]) if is_rules else ""

    async def _followed(self, site: _Site, start: httpx.URL, known: Validators) -> Answer:
        url = start
        for _ in range(_MOST_REDIRECTS + 1):
            if site.rules and not site.rules.can_fetch(str(url), NAME):
                raise FetchError("stedets robots.txt tillader ikke, at adressen hentes", str(url), "spørg stedet")
            answer = await self._repeated(site, url, known)
            if not answer.leads:
                return answer
            url = led(url, answer.leads)
        raise FetchError("adressen viderestiller uden ende", str(start), "prøv den i en browser")

    async def _repeated(self, site: _Site, url: httpx.URL, known: Validators) -> Answer:
        """The first answer that does not fail in passing."""
        failure = FetchError("stedet svarer ikke mere", str(url), _LATER)
        for attempt in range(self.limits.tries if site.failures < _MOST_FAILURES else 0):
            await site.pace.turn()
            wait = self.limits.wait * 2**attempt
            try:
                answer = await self._once(site, url, known)
            except (httpx.TransportError, httpx.DecodingError, TimeoutError) as error:
                failure = _told(error, url)
            except (httpx.InvalidURL, UnicodeError) as error:  # httpx itself looks where a redirect leads
                raise FetchError(NO_ADDRESS, str(url)) from error
            else:
                if answer.status not in PASSING:
                    site.failures = 0
                    return answer
                failure = FetchError(f"stedet svarer med en fejl ({answer.status})", str(url), _LATER)
                wait = max(wait, answer.wait)
            if wait > self.limits.patience:
                break
            site.pace.hold(wait)
        site.failures += 1
        raise failure

    async def _once(self, site: _Site, url: httpx.URL, known: Validators) -> Answer:
        async with (
            asyncio.timeout(self.limits.seconds),
            self._http.stream("GET", url, headers=known.headers) as response,
        ):
            _check_place(site, response)
            data = await self._content(response)
        return Answer(url, response.status_code, response.headers, data)

    async def _content(self, response: httpx.Response) -> bytes:
        data = bytearray()
        async for piece in response.aiter_bytes():
            data += piece
            if len(data) > self.limits.size:
                most = f"{self.limits.size / 1_000_000:g} MB"
                raise FetchError(f"svaret fylder over {most}, som er det meste, der hentes", str(response.url))
        return bytes(data)


def _check_place(site: _Site, response: httpx.Response) -> None:
    """See that a site that was on the internet does not turn into a machine of the user's own network.

    An address the user has given may be private; a name that first leads out and then in (DNS rebinding) may not.
    """
    peer = response.extensions["network_stream"].get_extra_info("server_addr")
    private = bool(peer) and is_private(peer[0])
    if site.is_private is None:
        site.is_private = private
    if private and not site.is_private:
        raise FetchError("stedet fører nu til en adresse i et lukket net", str(response.url), "prøv en anden adresse")


def _told(error: Exception, url: httpx.URL) -> FetchError:
    """What went wrong in asking for an address; where there is no way to the site, that is not the address's fault."""
    if isinstance(error, TimeoutError | httpx.TimeoutException):
        return FetchError("stedet svarer ikke i tide", str(url), _LATER)
    if isinstance(error, httpx.DecodingError):
        return FetchError("svaret er beskadiget", str(url), _LATER)
    where = url.join("/") if isinstance(error, httpx.ConnectError) else url
    do = "se adressen og nettet efter, og kør fetch igen; det hentede gemmes"
    return FetchError("der er ingen forbindelse til stedet", str(where), do)
