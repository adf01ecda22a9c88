"""Words that stand with a section of a law so firmly that the law is left out: "§ 18-midler", "§ 60 selskab"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from referatgraf.ontology.registers.table import FOLDER, rows

COLUMNS = ("law", "paragraph", "subsection", "nouns")
_PARAGRAPH = re.compile(r"\d+(?: [a-z])?")
_SUBSECTION = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ParagraphNouns:
    """A section and the words that make it known.

    Attributes:
        law: key of the law; empty where the words tell that no law is meant ("§ 20-spørgsmål").
        paragraph: the section ("83 a").
        subsection: the subsection ("4"), empty where the whole section is meant.
        nouns: beginnings of the words, or of the last part of a compound word.
    """

    law: str
    paragraph: str
    subsection: str
    nouns: tuple[str, ...]


def read_paragraph_nouns(path: Path) -> tuple[ParagraphNouns, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        ParagraphNouns(
            law=row.cells["law"],
            paragraph=row.matching("paragraph", _PARAGRAPH) or row.text("paragraph"),
            subsection=row.matching("subsection", _SUBSECTION),
            nouns=row.many("nouns") or (row.text("nouns"),),
        )
        for row in rows(path, COLUMNS)
    )


@cache
def paragraph_nouns() -> dict[str, tuple[ParagraphNouns, ...]]:
    """The words by section."""
    found: dict[str, tuple[ParagraphNouns, ...]] = {}
    for each in read_paragraph_nouns(FOLDER / "paragraph_nouns.csv"):
        found[each.paragraph] = (*found.get(each.paragraph, ()), each)
    return found
