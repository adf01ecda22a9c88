"""What a site answers, and what of it is kept to ask "has it changed?" the next time."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from referatgraf.errors import FetchError

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which a question is asked again (RFC 9110, RFC 6585)."""
_LEADING = frozenset({301, 302, 303, 307, 308})
_MEANINGS = {
    401: ("stedet kræver login", "giv en adresse, alle kan læse"),
    403: ("stedet giver ikke adgang", "prøv adressen i en browser"),
    404: ("findes ikke på stedet", "se adressen i en browser"),
    410: ("er taget ned fra stedet", "se adressen i en browser"),
}
_KEPT = 200


class MissingError(FetchError):
    """There is nothing at the address, or nothing any more."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site said of the state of an answer (RFC 9110, 8.8); empty where it said nothing.

    Attributes:
        etag: entity tag, in its quotes.
        modified: date of the last change, as the site wrote it.
    """

    etag: str = ""
    modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that ask for an answer only if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, read to its end.

    Attributes:
        url: what was asked for, after redirects.
        data: its content, unpacked.
    """

    url: httpx.URL
    status: int
    headers: httpx.Headers
    data: bytes

    @property
    def is_unchanged(self) -> bool:
        """Whether it says that nothing has changed since the validators that were sent."""
        return self.status == HTTPStatus.NOT_MODIFIED

    @property
    def leads(self) -> str:
        """Where it redirects to; empty where it does not."""
        return str(self.headers.get("location", "")) if self.status in _LEADING else ""

    @property
    def media(self) -> str:
        """Its media type without parameters, in small letters."""
        return str(self.headers.get("content-type", "")).partition(";")[0].strip().casefold()

    @property
    def validators(self) -> Validators:
        """What to send the next time."""
        return Validators(*(_plain(self.headers.get(name, "")) for name in ("etag", "last-modified")))

    @property
    def wait(self) -> float:
        """Seconds that the site asks to be left alone (Retry-After); 0 where it does not."""
        told = self.headers.get("retry-after", "")
        if told.isdecimal():
            return float(told)
        try:
            moment = parsedate_to_datetime(told)
        except (ValueError, OverflowError):
            return 0.0
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0.0, (aware - datetime.now(UTC)).total_seconds())

    def checked(self) -> "Answer":
        """Itself, if it brings what was asked for or says that it is unchanged.

        Raises:
            MissingError: there is nothing at the address.
            FetchError: the site refuses.
        """
        if self.status in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
            return self
        what, do = _MEANINGS.get(self.status, ("stedet svarer med en fejl", "prøv igen senere"))
        kind = MissingError if self.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE) else FetchError
        raise kind(f"{what} ({self.status})", str(self.url), do)


def _plain(value: str) -> str:
    """A header that can stand in a table and be sent back as it is; else nothing."""
    return value if value.isascii() and value.isprintable() and len(value) <= _KEPT else ""
