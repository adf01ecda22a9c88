"""Builders: minutes from a few lines of text."""

from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import AgendaItem, Minutes
from referatgraf.nlp.structure import structure

HEAD = "Socialudvalget\nReferat tirsdag den 11. marts 2025 kl. 17.00\n\n"


def read(text: str) -> Minutes:
    """The minutes that a text is."""
    return structure(Document("referat.txt", "0" * 64, "text", text))


def item(text: str) -> AgendaItem:
    """The only item of minutes, whose title is "Budget"; `text` is what stands below it."""
    (only,) = read(f"{HEAD}1. Budget\n\n{text}").items
    return only


def names(people: tuple) -> list[str]:
    """The names of persons."""
    return [person.name for person in people]
