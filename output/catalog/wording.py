"""Titles, descriptions and keywords of a data set in Danish and English, made from what the graph holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from referatgraf.ontology.days import danish_date, english_date
from referatgraf.output.catalog.contents import Held


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Danish and English."""

    danish: str
    english: str


_COUNTED = (
    ("documents", ("dokument", "dokumenter"), ("document", "documents")),
    ("items", ("dagsordenspunkt", "dagsordenspunkter"), ("agenda item", "agenda items")),
    ("decisions", ("beslutning", "beslutninger"), ("decision", "decisions")),
    ("cases", ("sag", "sager"), ("case", "cases")),
)
_KEYWORDS = (
    ("referater", "minutes"),
    ("dagsordener", "agendas"),
    ("politiske beslutninger", "political decisions"),
    ("kommunalpolitik", "local government"),
    ("linked data", "linked data"),
)
_OTHERS_TOO = Words(
    " Filerne holder også andre kommuners møder.", " The files hold the meetings of other municipalities too."
)


def title(held: Held, year: str = "") -> Words:
    """The title of a data set, or of its year."""
    of = f" {year}" if year else ""
    if not held.name:
        return Words(f"Kommunale referater som vidensgraf{of}", f"Municipal minutes as a knowledge graph{of}")
    return Words(
        f"Referater fra {held.name} som vidensgraf{of}", f"Minutes of {held.name} (Denmark) as a knowledge graph{of}"
    )


def description(held: Held, totals: Mapping[str, Any], alone: bool) -> Words:
    """What a data set is, with its figures.

    Args:
        held: the meetings it tells of.
        totals: counts of the whole graph by name, as the report has them.
        alone: whether the files hold nothing else, so that the counts are its own.
    """
    one = held.meetings == 1
    danish, english = (
        [f"{held.meetings} {'møde' if one else 'møder'}"],
        [f"{held.meetings} meeting{'' if one else 's'}"],
    )
    for name, singular_plural, singular_plural_english in _COUNTED if alone else ():
        number = totals.get(name, 0)
        danish.append(f"{number} {singular_plural[number != 1]}")
        english.append(f"{number} {singular_plural_english[number != 1]}")
    shared = Words("", "") if alone else _OTHERS_TOO
    return Words(
        f"Hvem der mødtes hvornår, hvad der blev behandlet og besluttet, og hvilken vej sagerne gik"
        f"{_when(held, danish_date)}: {', '.join(danish)}.{_bodies(held, 'Møderne er holdt af', 'og andre')} Læst af "
        f"referaterne med et program; hver oplysning fører tilbage til de tegn, den er læst af.{shared.danish}",
        f"Which bodies met when, what they treated and decided, and which way the cases went"
        f"{_when(held, english_date)}: {', '.join(english)}.{_bodies(held, 'Meetings of', 'and others')} Read from the "
        f"minutes (in Danish) by a program; every statement leads back to the characters it was read from."
        f"{shared.english}",
    )


def of_several(municipalities: Sequence[Held]) -> Words:
    """What a graph of the minutes of several municipalities is."""
    number = sum(held.meetings for held in municipalities)
    names = ", ".join(held.name for held in municipalities if held.name)
    return Words(
        f"Hvem der mødtes hvornår, hvad der blev behandlet og besluttet, og hvilken vej sagerne gik: {number} møder i "
        f"{names or 'ukendte kommuner'}. Læst af referaterne med et program; hver oplysning fører tilbage til de "
        "tegn, den er læst af.",
        f"Which bodies met when, what they treated and decided, and which way the cases went: {number} meetings in "
        f"{names or 'unknown municipalities'}. Read from the minutes (in Danish) by a program; every statement leads "
        "back to the characters it was read from.",
    )


def keywords(held: Held, more: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Danish and English keywords of a data set; `more` are Danish ones that its publisher tells."""
    places = [held.name] if held.name else []
    danish = [*(word for word, _ in _KEYWORDS), *places, *held.busiest, *more]
    return danish, [word for _, word in _KEYWORDS if word not in danish]


def _when(held: Held, day: Callable[[str], str]) -> str:
    first, last = held.period
    return f", {' – '.join(dict.fromkeys(map(day, (first, last))))}" if first else ""


def _bodies(held: Held, before: str, after: str) -> str:
    more = len(held.bodies) > len(held.busiest)
    return f" {before} {', '.join(held.busiest)}{f' {after}' if more else ''}." if held.bodies else ""
