"""A site of FirstAgenda Publication: its bodies and meetings by the API, each meeting as JSON.

    GET /api/agenda/udvalgsliste       bodies by term of office, each with its meetings
    GET /api/agenda/soeg/              the meetings of a body in a year, 200 at a time, where the list has none
    GET /api/agenda/dagsorden/{id}     a meeting with its items
    GET /vis/pdf/bilag/{id}/           an attachment
    GET /vis?id={id}                   the page that people see

The API answers those who have a cookie that the front page gives; others are redirected there.
"""

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import httpx

from referatgraf.errors import DocumentError, FetchError, UsageError
from referatgraf.fetching.addresses import is_same_site
from referatgraf.fetching.answers import Answer, MissingError, Validators
from referatgraf.fetching.client import NOTHING_KNOWN, Client
from referatgraf.fetching.origins import Origin, Target
from referatgraf.nlp.reading.structured import firstagenda
from referatgraf.nlp.reading.structured.json_fields import Fields, json_object
from referatgraf.nlp.reading.structured.values import day_of, local_time
from referatgraf.ontology.iris import slug

_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What an identifier may be, since it becomes a part of addresses and file names."""
_YEARS = re.compile(r"((?:19|20)\d\d)\D+((?:19|20)\d\d)")
_PAGE = 200
_FIRST_YEAR = 1990
"""Earlier days are what systems write for none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which meetings are wanted.

    Attributes:
        since: the first day; None for all.
        bodies: names of bodies, or parts of them; none for all.
    """

    since: date | None = None
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Meeting:
    identifier: str
    body: str
    day: date | None
    target: Target


class Site:
    """A site and its API.

    Args:
        client: what asks.
        given: an address of the site.
    """

    def __init__(self, client: Client, given: httpx.URL) -> None:
        self._client, self._given, self.front = client, given, given.copy_with(raw_path=b"/")

    async def get(self, url: httpx.URL, known: Validators = NOTHING_KNOWN) -> Answer:
        """The answer of the site; where the cookie is missing or too old, the front page gives a new one.

        Raises:
            FetchError: the address cannot be fetched, or it leads away even with a fresh cookie.
        """
        for _ in range(2):
            answer = await self._client.get(url, known)
            if answer.url.path == url.path or answer.media != "text/html":
                return answer
            await self._client.get(self.front)
        raise FetchError("stedet leder væk fra adressen", str(url), "prøv den i en browser")

    async def listed(self) -> Fields | None:
        """The list of bodies; None where the site is of another system.

        Raises:
            FetchError: the site cannot be asked.
        """
        try:
            root = json_object((await self.get(self.front.join("/api/agenda/udvalgsliste"))).data)
        except (MissingError, DocumentError):
            return None
        return root.object("Udvalg") if root.has("Udvalg") else None

    async def origin(self, listed: Fields, choice: Choice) -> Origin:
        """What the site offers.

        Args:
            listed: the list of bodies.
            choice: which meetings are wanted.

        Raises:
            UsageError: no body is called what was asked for, or there is no meeting of the address.
            FetchError: the meetings cannot be listed.
        """
        meetings = {each.identifier: each async for each in self._meetings(listed, choice.since)}
        bodies = _chosen({each.body for each in meetings.values()} | set(_names(listed)), choice.bodies)
        shown = self._given.params.get("id", "") if self._given.path == "/vis" else ""
        if shown and shown not in meetings:
            raise UsageError(
                "stedets liste har intet møde med det nummer", str(self._given), "se adressen i en browser"
            )
        wanted = [
            each.target
            for each in meetings.values()
            if each.body in bodies
            and (choice.since is None or each.day is None or each.day >= choice.since)
            and shown in ("", each.identifier)
        ]
        return Origin(tuple(wanted), frozenset(str(each.target.url) for each in meetings.values()), self.get, _ending)

    async def _meetings(self, listed: Fields, since: date | None) -> AsyncIterator[_Meeting]:
        for term in listed.names():
            for body in listed.objects(term):
                name = body.text("Navn")
                if body.holds_list("Moeder"):
                    for each in body.objects("Moeder"):
                        yield self._meeting(each, name)
                else:
                    async for each in self._searched(body, _years(term, since)):
                        yield self._meeting(each, name)

    async def _searched(self, body: Fields, years: list[str]) -> AsyncIterator[Fields]:
        """The meetings of a body whose list does not hold them."""
        for year in years:
            seen = set[str]()
            while True:
                asked = {
                    "request.kriterie.udvalgId": body.text("Id"), "request.kriterie.moedeDato": year,
                    "request.paging.startIndex": str(len(seen)), "request.paging.limit": str(_PAGE),
                }  # fmt: skip
                url = self.front.join("/api/agenda/soeg/").copy_merge_params(asked)
                found = _told(await self.get(url)).objects("Dagsordner")
                new = [each for each in found if each.text("Id") not in seen]
                for each in new:
                    yield each
                seen.update(each.text("Id") for each in new)
                if len(found) < _PAGE or not new:
                    break

    def _meeting(self, listed: Fields, body: str) -> _Meeting:
        """A meeting of the list, or of the answer to a search, which tells of it within `Moede`."""
        identifier = listed.text("Id")
        if not _IDENTIFIER.fullmatch(identifier):
            raise FetchError(
                f"listen nævner et møde med nummeret »{identifier[:80]}«", str(self.front), "meld det til stedet"
            )
        meeting = listed.object("Moede")
        told = [listed.text(name) or meeting.text(name) for name in ("Dato", "MeetingBeginUtc", "ReleasedDate", "Navn")]
        written, begin, released, name = told
        moment = local_time(begin)
        day = day_of(written) or (moment.date() if moment else None)
        target = Target(
            url=self.front.join(f"/api/agenda/dagsorden/{identifier}"),
            name="-".join(filter(None, (day.isoformat() if day else "", slug(body) if body else "", identifier))),
            address=str(self.front.join(f"/vis?id={identifier}")),
            published=_published(released),
            state=f"{released} {name}".strip() if released else "",
        )
        return _Meeting(identifier, body, day, target)


def attachments_of(meeting: Target, data: bytes) -> list[Target]:
    """The attachments that a meeting's JSON names and does not close.

    Raises:
        DocumentError: the bytes are no meeting.
    """
    return [
        Target(url, f"{slug(each.title)}-{each.identifier}", str(url), meeting.published)
        for item in firstagenda.read(data).items
        for each in item.attachments
        if _IDENTIFIER.fullmatch(each.identifier)
        for url in [meeting.url.join(f"/vis/pdf/bilag/{each.identifier}/?redirectDirectlyToPdf=false")]
    ]


def is_of_site(asked: str, url: httpx.URL) -> bool:
    """Whether an address that was asked for is a meeting of the site that another address is of."""
    return is_same_site(httpx.URL(asked), url) and httpx.URL(asked).path.startswith("/api/agenda/dagsorden/")


def _told(answer: Answer) -> Fields:
    try:
        return json_object(answer.data)
    except DocumentError as error:
        raise FetchError("svaret er ikke gyldig JSON", str(answer.url), "prøv igen senere") from error


def _ending(answer: Answer) -> str:
    if not _told(answer).has("Dagsordenpunkter", "Items"):
        raise FetchError("svaret holder ingen dagsordenspunkter", str(answer.url), "se mødet i en browser")
    return ".json"


def _names(listed: Fields) -> Iterator[str]:
    return (body.text("Navn") for term in listed.names() for body in listed.objects(term))


def _chosen(names: set[str], wanted: tuple[str, ...]) -> set[str]:
    """The names that are asked for: those called exactly so, else those that hold the words."""
    chosen = set[str]() if wanted else names
    for each in wanted:
        word = each.casefold().strip()
        found = {name for name in names if name.casefold() == word} or {
            name for name in names if word in name.casefold()
        }
        if not found:
            raise UsageError(f"intet udvalg på stedet hedder »{each}«", do=f"vælg blandt {', '.join(sorted(names))}")
        chosen |= found
    return chosen


def _published(released: str) -> str:
    try:
        moment = datetime.fromisoformat(released)
    except ValueError:
        return ""
    day = local_time(released).date() if moment.tzinfo else moment.date()  # type: ignore[union-attr]
    return day.isoformat() if day.year >= _FIRST_YEAR else ""


def _years(term: str, since: date | None) -> list[str]:
    """The years of a term of office up to now; one empty one, which means all, where it names none."""
    told, now = _YEARS.search(term), datetime.now(UTC).year
    if not told:
        return [""]
    first = max(int(told[1]), since.year if since else 0)
    return [str(year) for year in range(first, min(int(told[2]), now) + 1)]
