"""The number of an item that a page prints nowhere but in its address ("…/referat/punkt-4")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.nlp.minutes import AgendaItem, Quote
from referatgraf.nlp.patterns import Pattern

ITEM_ADDRESS = Pattern(
    "number of an item",
    re.compile(r"/(?:punkt|pkt|sag)[-_/]?(\d{1,4})/?(?:[?#].*)?$"),
    "https://www.noerhavn.example/referater/byraadet/referat/punkt-4",
    "https://www.noerhavn.example/referater/2024",
)
_HOW = "sidens adresse"


def item_in(address: str) -> str:
    """The number of an item that an address tells; empty where it tells none."""
    found = ITEM_ADDRESS.regex.search(address)
    return found[1] if found else ""


def numbered_by_address(items: Sequence[AgendaItem], address: str) -> tuple[AgendaItem, ...]:
    """The items, of which the only one has the number in the address where it prints none."""
    number = item_in(address)
    if not number or len(items) != 1 or items[0].number or not items[0].title:
        return tuple(items)
    return (replace(items[0], number=Quote(number, items[0].title.span, _HOW)),)
