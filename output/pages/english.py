"""Days in English words."""

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def english_date(day: str) -> str:
    """A day in English words; anything but a day is given back.

    >>> english_date("2025-03-11")
    '11 March 2025'
    """
    try:
        told = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{told.day} {_MONTHS[told.month - 1]} {told.year}"
