"""How days are written in Danish and English words, in labels and on pages alike."""

DANISH_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def danish_date(day: str) -> str:
    """A day (ISO 8601) in Danish words; anything but a day is given back.

    >>> danish_date("2025-03-11")
    '11. marts 2025'
    """
    year, month, number = parts_of_day(day)
    return f"{number}. {DANISH_MONTHS[month - 1]} {year}" if month else day


def english_date(day: str) -> str:
    """A day (ISO 8601) in English words; anything but a day is given back.

    >>> english_date("2025-03-11")
    '11 March 2025'
    """
    year, month, number = parts_of_day(day)
    return f"{number} {ENGLISH_MONTHS[month - 1]} {year}" if month else day


def parts_of_day(day: str) -> tuple[str, int, int]:
    """Year, month and day of the month; 0 for a month that there is not."""
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not (number.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return year, 0, 0
    return year, int(month), int(number)
