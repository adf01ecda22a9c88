"""How days in few characters, months, shares and codes are written in Danish, and days in English too."""

from referatgraf.ontology.days import DANISH_MONTHS, ENGLISH_MONTHS, parts_of_day
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import PREFIXES


def short_date(day: str, language: str = "da") -> str:
    """A day in few characters; anything but a day is given back.

    >>> short_date("2025-03-11"), short_date("2025-03-11", "en")
    ('11. mar. 2025', '11 Mar 2025')
    """
    year, month, number = parts_of_day(day)
    if not month:
        return day
    if language == "en":
        return f"{number} {ENGLISH_MONTHS[month - 1][:3]} {year}"
    name = DANISH_MONTHS[month - 1]
    return f"{number}. {name if len(name) < 4 else f'{name[:3]}.'} {year}"


def month(name: str, language: str = "da") -> str:
    """A month, written 2025-03, in words.

    >>> month("2025-03"), month("2025-03", "en")
    ('marts 2025', 'March 2025')
    """
    year, number, _ = parts_of_day(f"{name}-01")
    return f"{(ENGLISH_MONTHS if language == 'en' else DANISH_MONTHS)[number - 1]} {year}" if number else name


def share(part: float) -> str:
    """A share from 0 to 1 as per cent in Danish, cut and not rounded, so that 100 % means all of it.

    >>> share(0.99996)
    '99,99 %'
    """
    return f"{int(part * 10000) / 100:.2f} %".replace(".", ",").replace(",00", "")


def code_label(scheme: str, name: str, language: str = "da") -> str:
    """The label of a code by its name in a code list; of an unknown code its name."""
    return labels(language).get(PREFIXES[scheme] + name, name)
