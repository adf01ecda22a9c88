"""How days, shares and codes are written in Danish, and days in English too."""

from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import PREFIXES

_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def danish_date(day: str) -> str:
    """A day in Danish words; anything but a day is given back.

    >>> danish_date("2025-03-11")
    '11. marts 2025'
    """
    year, month, number = _parts(day)
    return f"{number}. {_MONTHS[month - 1]} {year}" if month else day


def short_date(day: str, language: str = "da") -> str:
    """A day in few characters; anything but a day is given back.

    >>> short_date("2025-03-11"), short_date("2025-03-11", "en")
    ('11. mar. 2025', '11 Mar 2025')
    """
    year, month, number = _parts(day)
    if not month:
        return day
    if language == "en":
        return f"{number} {_ENGLISH[month - 1][:3]} {year}"
    name = _MONTHS[month - 1]
    return f"{number}. {name if len(name) < 4 else f'{name[:3]}.'} {year}"


def month(name: str, language: str = "da") -> str:
    """A month, written 2025-03, in words.

    >>> month("2025-03"), month("2025-03", "en")
    ('marts 2025', 'March 2025')
    """
    year, number, _ = _parts(f"{name}-01")
    return f"{(_ENGLISH if language == 'en' else _MONTHS)[number - 1]} {year}" if number else name


def _parts(day: str) -> tuple[str, int, int]:
    """Year, month and day of the month; 0 for a month that there is not."""
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not (number.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return year, 0, 0
    return year, int(month), int(number)


def share(part: float) -> str:
    """A share from 0 to 1 as per cent in Danish, cut and not rounded, so that 100 % means all of it.

    >>> share(0.99996)
    '99,99 %'
    """
    return f"{int(part * 10000) / 100:.2f} %".replace(".", ",").replace(",00", "")


def code_label(scheme: str, name: str, language: str = "da") -> str:
    """The label of a code by its name in a code list; of an unknown code its name."""
    return labels(language).get(PREFIXES[scheme] + name, name)
