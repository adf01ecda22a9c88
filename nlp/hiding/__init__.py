"""Persons who are not to be named: masked in the text and in all that was read from it.

A hidden person stays in what was read, under a pseudonym in the place of the name; a removed one is masked before
the text is read, as though it had never held the name.

The modules in the order in which they build on each other:

- whom a document names, and who of them holds an office: `people`
- how a name is written: `forms`
- where it stands in a text: `occurrences`
- the text and what was read from it, without the name: `veil`
- who is behind it: `choosing`
"""

from referatgraf.nlp.hiding.choosing import ALL, CHOICES, NONE, OFFICE_HOLDERS, hidden, pseudonym_of, removed
from referatgraf.nlp.hiding.occurrences import occurrences
from referatgraf.nlp.hiding.people import Person
from referatgraf.nlp.hiding.veil import Veil

__all__ = [
    "ALL",
    "CHOICES",
    "NONE",
    "OFFICE_HOLDERS",
    "Person",
    "Veil",
    "hidden",
    "occurrences",
    "pseudonym_of",
    "removed",
]
