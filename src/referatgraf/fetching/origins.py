"""What an origin of minutes offers: targets, and how to ask for them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import httpx

from referatgraf.fetching.answers import Answer, Validators


@dataclass(frozen=True, slots=True)
class Target:
    """A file to fetch.

    Attributes:
        url: where it is asked for.
        name: of its file, without ending.
        address: where people see what it holds.
        published: day of publication as ISO 8601; empty where it is not told.
        state: what the list tells of its state, which is another when it has changed; empty where nothing is told.
    """

    url: httpx.URL
    name: str
    address: str
    published: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """A site or a list.

    Attributes:
        targets: what is wanted of it.
        listed: every address that it lists, wanted or not; None where it does not list all it has.
        get: asks for a target's address, with the validators of the last answer.
        ending: the ending of an answer's file, or a FetchError where it is nothing that was asked for.
    """

    targets: tuple[Target, ...]
    listed: frozenset[str] | None
    get: Callable[[httpx.URL, Validators], Awaitable[Answer]]
    ending: Callable[[Answer], str]
