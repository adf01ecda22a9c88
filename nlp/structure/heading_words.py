"""The words that head the sections of an item, from headings.csv, with the code of their section."""

import re
from functools import cache
from pathlib import Path

from referatgraf.nlp.structure.words import fold
from referatgraf.ontology.registers.table import rows

SECTIONS = frozenset(
    {
        *("summary", "question", "background", "presentation", "assessment", "solution", "strategy", "legal-basis"),
        *("economy", "consequences", "hearing", "history", "next-steps", "case-type", "attachments"),
        *("recommendation", "decision", "competence", "route", "absence", "deputies", "remarks"),
        *("both", "statement", "title"),
    }
)
"""Codes of the list `section:`, and three that structure resolves: a heading of proposal and decision in one ("both"),
of a statement in the minutes, and a label that the title follows."""
_FILE = Path(__file__).with_name("headings.csv")
_JOINT = re.compile(r" og |/| & ")


@cache
def heading_words() -> dict[str, str]:
    """Every heading word, folded, with the code of its section.

    Raises:
        RegisterError: headings.csv holds something else than headings and codes.
    """
    return {fold(row.text("heading")): row.choice("section", SECTIONS) for row in rows(_FILE, ("heading", "section"))}


def section_of(text: str) -> str:
    """The section of a heading word, or of the first of two joined by "og" or a stroke; empty for other words.

    >>> section_of("RESUMÉ:"), section_of("Økonomi/personale")
    ('summary', 'economy')
    """
    words = heading_words()
    folded = fold(text).replace(" / ", "/")
    if folded in words:
        return words[folded]
    kinds = [words.get(part, "") for part in _JOINT.split(folded)]
    return kinds[0] if len(kinds) == 2 and all(kinds) else ""
