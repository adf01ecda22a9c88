"""Addresses of the web: what may be asked for, and where an answer may lead."""

import ipaddress
import re

import httpx

from referatgraf.errors import FetchError, UsageError

NO_ADDRESS = "adressen viderestiller til noget, der ingen adresse er"
_HOST = re.compile(rb"[\w.-]+|[\da-f:.]+")
"""A name, or an address of IPv4 or IPv6, as httpx tells it."""
_PORTS = {"http": 80, "https": 443}


def web_address(written: str, where: str = "") -> httpx.URL:
    """An http or https address as it is asked for, without its fragment.

    Args:
        written: the address.
        where: file and line it stands in.

    Raises:
        UsageError: it is none, or it holds a user name or password, which would end up in the manifest.
    """
    try:
        url = httpx.URL(written.strip())
        is_web = url.scheme in _PORTS and bool(_HOST.fullmatch(url.raw_host)) and bool(url.host)
    except (httpx.InvalidURL, ValueError):  # ValueError: a host that is no name, found when it is asked for
        is_web = False
    if not is_web:
        raise UsageError(f"»{written}« er ingen webadresse", where, "skriv den med http:// eller https://")
    if url.userinfo:
        raise UsageError(
            "adressen holder et brugernavn eller kodeord", where, "giv den uden; der hentes kun offentligt"
        )
    return url.copy_with(fragment=None)


def is_same_site(one: httpx.URL, other: httpx.URL) -> bool:
    """Whether two addresses are of one host and port; from http to https of the same host is no other site."""
    ports = [url.port or _PORTS[url.scheme] for url in (one, other)]
    is_secured = (one.scheme, other.scheme) == ("http", "https") and ports == [80, 443]
    return one.host == other.host and (is_secured or (one.scheme == other.scheme and ports[0] == ports[1]))


def led(start: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect leads, which has to be the same site.

    Raises:
        FetchError: it leads elsewhere, or nowhere.
    """
    try:
        url = start.join(location).copy_with(fragment=None)
        is_same = url.scheme in _PORTS and is_same_site(start, url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(NO_ADDRESS, str(start)) from error
    if not is_same:
        raise FetchError(
            f"adressen viderestiller til et andet sted, {url}", str(start), "giv den adresse, hvis den er rigtig"
        )
    return url


def is_private(address: str) -> bool:
    """Whether an IP address lies within a machine or a closed network, and not on the internet."""
    return not ipaddress.ip_address(address.partition("%")[0]).is_global
