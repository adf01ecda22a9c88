"""The words of the page in Danish and English, from `words.csv`."""

import csv
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from referatgraf.output.lettering import code_label, short_date

LANGUAGES = ("da", "en")


class Words(NamedTuple):
    """A text in both languages."""

    danish: str
    english: str

    def filled(self, **values: "object") -> "Words":
        """The text with values in the places of their names; one of both languages has its own in each."""
        danish, english = (
            {name: value[at] if isinstance(value, Words) else value for name, value in values.items()} for at in (0, 1)
        )
        return Words(self.danish.format(**danish), self.english.format(**english))


NONE = Words("", "")


@cache
def words() -> Mapping[str, Words]:
    """Every text by its name."""
    with (Path(__file__).parent / "words.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: Words(row["da"], row["en"]) for row in csv.DictReader(file)}


def said(name: str, **values: object) -> Words:
    """The text called `name` with values in the places of their names."""
    return words()[name].filled(**values) if values else words()[name]


def same(text: str) -> Words:
    """A text that is no one's to translate."""
    return Words(text, text)


def both(write: Callable[[str], str]) -> Words:
    """What a function writes in each language."""
    return Words(*(write(language) for language in LANGUAGES))


def day(date: str) -> Words:
    """A day in few characters."""
    return both(lambda language: short_date(date, language))


def code(scheme: str, names: str) -> Words:
    """The labels of codes that are joined by "; "."""
    listed = [name for name in names.split("; ") if name]
    return both(lambda language: ", ".join(code_label(scheme, name, language) for name in listed))


def joined(parts: "list[Words]", by: str) -> Words:
    """Texts joined, without those that are empty."""
    return Words(*(by.join(part[at] for part in parts if part[at]) for at in (0, 1)))


def number(count: int, name: str) -> Words:
    """A count and what is counted, in the singular or the plural ("body": "bodies")."""
    one, many = words()[f"count.{name}"], words()[f"count.{name}s"]
    return Words(*(f"{count} {(one if count == 1 else many)[at]}" for at in (0, 1)))
