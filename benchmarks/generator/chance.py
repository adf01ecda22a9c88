"""Repeatable chance: the same keys give the same stream of random numbers on any machine."""

from datetime import date
from functools import lru_cache
from random import Random

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")


def chance(*keys: object) -> Random:
    """A stream that depends on the keys alone."""
    return Random("/".join(map(str, keys)))


@lru_cache(maxsize=4096)
def long_date(day: date) -> str:
    """Write a day as minutes do in running text ("8. februar 2025")."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def dashed(day: date) -> str:
    """Write a day as headings do ("08-02-2025")."""
    return f"{day:%d-%m-%Y}"
