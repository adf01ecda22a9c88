"""Labels of a meeting's head: which line opens which field, and the value on the same line."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from referatgraf.errors import RegisterError
from referatgraf.nlp.structure.lines import Line
from referatgraf.nlp.structure.words import fold

_BARE_VALUE = frozenset({"mødedato", "mødetidspunkt", "mødested", "mødedeltagere", "starttidspunkt", "sluttidspunkt"})
"""Labels that may stand before their value without a colon; other words would open sentences."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label: `field` it opens and number of characters before the value."""

    field: str
    size: int


@cache
def label_fields() -> dict[str, str]:
    """Every label, folded, with its field.

    Raises:
        RegisterError: a row of labels.csv is not a label and a field.
    """
    text = resources.files(__package__).joinpath("labels.csv").read_text(encoding="utf-8")
    fields: dict[str, str] = {}
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        if not row["label"] or not row["field"]:
            raise RegisterError("en række skal være en etiket og et felt", f"labels.csv, linje {number}")
        fields[fold(row["label"])] = row["field"]
    return fields


@cache
def label_words() -> frozenset[str]:
    """Every label as printed."""
    text = resources.files(__package__).joinpath("labels.csv").read_text(encoding="utf-8")
    return frozenset(row["label"] for row in csv.DictReader(text.splitlines()))


def read_label(line: Line) -> Label | None:
    """The label that `line` is or begins with, or None."""
    text = line.text
    if len(text) < 40 and (field := label_fields().get(fold(text))):
        return Label(field, len(text))
    colon = text.find(":", 0, 40)
    if colon > 0 and (field := label_fields().get(fold(text[:colon]))):
        return Label(field, colon + 1)
    return _bare(text)


def _bare(text: str) -> Label | None:
    first = re.match(r"\w+\**(?=\s)", text)
    if first and fold(first.group()) in _BARE_VALUE:
        return Label(label_fields()[fold(first.group())], first.end())
    return None
