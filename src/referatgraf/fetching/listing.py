"""Addresses of pages: a sitemap, or a text with one address a line."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import httpx
from lxml.etree import XMLSyntaxError

from referatgraf.errors import FetchError, UsageError
from referatgraf.fetching.addresses import is_same_site, web_address
from referatgraf.fetching.answers import Answer
from referatgraf.fetching.client import Client
from referatgraf.fetching.contents import page_ending
from referatgraf.fetching.origins import Origin, Target
from referatgraf.nlp.reading.encoding import decode
from referatgraf.nlp.reading.structured.values import day_of
from referatgraf.nlp.reading.xml_tree import child, children, local, parsed
from referatgraf.ontology.iris import digest, slug

_SITEMAP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<.{0,4000}?(?<=<)(?:\w+:)?(?:urlset|sitemapindex)\b", re.S)
_GZIP = b"\x1f\x8b"
_MOST_SITEMAPS = 500


@dataclass(frozen=True, slots=True)
class Listed:
    """An address of a list.

    Attributes:
        changed: when it was changed as the list tells it; empty where it does not.
        is_sitemap: whether it is a list itself.
    """

    url: httpx.URL
    changed: str = ""
    is_sitemap: bool = False


def listed_in(data: bytes, size: int, where: str) -> list[Listed] | None:
    """The addresses of a sitemap, or of a text with one a line (`#` begins a comment); None where it is neither.

    Args:
        data: its bytes, packed by gzip or not.
        size: how many bytes it may be unpacked.
        where: its file or address.

    Raises:
        UsageError: an address is none.
    """
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(wbits=31).decompress(data, size)
        except zlib.error:
            return None
    return list(_sitemap(data, where)) if _SITEMAP.match(data) else _lines(data, where)


def _sitemap(data: bytes, where: str) -> Iterator[Listed]:
    """See https://www.sitemaps.org/protocol.html."""
    try:
        root = parsed(data.strip())
    except XMLSyntaxError as error:
        raise UsageError("sitemappets XML er beskadiget", where, "hent det igen") from error
    is_index = local(root) == "sitemapindex"
    for each in children(root, "sitemap" if is_index else "url"):
        place, changed = child(each, "loc"), child(each, "lastmod")
        if place is not None and (place.text or "").strip():
            yield Listed(
                web_address(place.text or "", where), _words(changed.text if changed is not None else ""), is_index
            )


def _words(text: str | None) -> str:
    return " ".join((text or "").split())[:40]


def _lines(data: bytes, where: str) -> list[Listed] | None:
    """The addresses of a text that holds nothing else; its first line tells whether it is one."""
    told = [(number, line.strip()) for number, line in enumerate(decode(data).split("\n"), 1)]
    lines = [(number, line) for number, line in told if line and not line.startswith("#")]
    if not lines or not re.match(r"https?://\S+$", lines[0][1]):
        return None
    return [Listed(web_address(line, f"{where}, linje {number}")) for number, line in lines]


async def pages(client: Client, listed: list[Listed], since: date | None, only: str) -> Origin:
    """The pages of a list, with those of the sitemaps that it names.

    Args:
        client: what asks.
        listed: the list.
        since: the first day of change; pages of which none is told are taken.
        only: a text that the address must hold.
    """
    found: dict[str, Listed] = {}
    waiting, read = list(reversed(listed)), 0
    while waiting:
        each = waiting.pop()
        if not each.is_sitemap:
            found[str(each.url)] = each
        elif read < _MOST_SITEMAPS:
            read += 1
            waiting += reversed(await _below(client, each))
    wanted = [each for each in found.values() if only in str(each.url) and _is_since(each, since)]
    return Origin(tuple(_target(each) for each in wanted), None, client.get, page_ending)


async def _below(client: Client, sitemap: Listed) -> list[Listed]:
    """What a sitemap lists of its own site; the protocol allows no other."""
    data = (await client.get(sitemap.url)).data
    return of_one_site(listed_in(data, client.limits.size, str(sitemap.url)) or [], sitemap.url)


def of_one_site(listed: list[Listed], url: httpx.URL) -> list[Listed]:
    """The list that was fetched from an address, if it lists pages of the same site alone.

    Raises:
        FetchError: it lists one of another, which nobody has given.
    """
    for each in listed:
        if not is_same_site(url, each.url) and not is_same_site(each.url, url):
            raise FetchError(f"listen fører til et andet sted, {each.url}", str(url), "gem listen som fil og giv filen")
    return listed


def one_page(client: Client, url: httpx.URL) -> Origin:
    """The page at an address alone."""
    return Origin((_target(Listed(url)),), None, client.get, page_ending)


def _target(listed: Listed) -> Target:
    address = str(listed.url)
    name = f"{slug(listed.url.path.rpartition('.')[0] or listed.url.path)}-{digest(address, 10)}"
    return Target(listed.url, name, address, "", listed.changed)


def _is_since(listed: Listed, since: date | None) -> bool:
    changed = day_of(listed.changed)
    return since is None or changed is None or changed >= since


def answer_lists(answer: Answer, size: int) -> list[Listed] | None:
    """What an answer lists; None where it is no list."""
    listed = listed_in(answer.data, size, str(answer.url))
    return None if listed is None else of_one_site(listed, answer.url)
