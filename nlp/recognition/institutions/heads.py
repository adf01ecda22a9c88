"""The nouns that tell an institution by its name, from heads.csv: "skole", "forvaltning", "center", "fond".

A noun may stand within a word ("Økonomiforvaltningen"), behind a name ("Kirkeby Skole") or before one ("Plejecenter
Solgården", "Center for Sundhed"); the table says which of these make a name.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from referatgraf.ontology.registers.table import rows

COLUMNS = ("head", "naming", "within", "behind", "before", "common")
_SHORTEST = 3
_FILE = Path(__file__).with_name("heads.csv")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that tells an institution.

    Attributes:
        noun: in the indefinite ("skole").
        naming: the forms that end a compound which names one institution, mostly the definite ("skolen").
        within: when such a compound is a name: "always", "inside" a sentence where its capital
            marks it, "alone" without a first part too; empty where never.
        behind: whether it follows a name: "capital" where it is capitalised, "word" where it is a word by itself too,
            "any" in any case, empty where never.
        before: what it precedes: a "name" ("Plejecenter Solgården"), "fields" ("Center Plan & Miljø"), "for" and fields
            ("Center for Sundhed"), or a name that it is no part of ("dropped": "firmaet Nordlys").
        common: first parts of compounds that are common nouns ("folke" of "folkeskolen").
    """

    noun: str
    naming: tuple[str, ...]
    within: str
    behind: str
    before: frozenset[str]
    common: frozenset[str]


class Headed(NamedTuple):
    """A word with its head.

    Attributes:
        head: the head.
        first: what stands before it in the word, in lower case.
        is_naming: whether it has a form that names one institution.
        is_genitive: whether the word is in the genitive.
        is_noun: whether the head has the form of the table's first column.
    """

    head: Head
    first: str
    is_naming: bool
    is_genitive: bool
    is_noun: bool


@cache
def heads() -> dict[str, tuple[Head, bool]]:
    """Every form of every head, with whether a compound with that form names one institution.

    Raises:
        RegisterError: heads.csv holds something else.
    """
    found: dict[str, tuple[Head, bool]] = {}
    for row in rows(_FILE, COLUMNS):
        head = Head(
            noun=row.text("head"),
            naming=row.many("naming"),
            within=row.choice("within", ("", "always", "inside", "alone")),
            behind=row.choice("behind", ("", "word", "capital", "any")),
            before=frozenset(row.many("before")),
            common=frozenset(row.many("common")),
        )
        found |= {head.noun: (head, False)} | dict.fromkeys(head.naming, (head, True))
    return found


@lru_cache(maxsize=1 << 13)
def headed(word: str) -> Headed | None:
    """The longest head that `word` ends with, None where it ends with none; a word in capitals must be one itself.

    >>> headed("Økonomiforvaltningens").first
    'økonomi'
    """
    if word.isupper():
        found = heads().get(word)
        return Headed(found[0], "", found[1], is_genitive=False, is_noun=True) if found else None
    lowered = word.casefold()
    for bare in dict.fromkeys((lowered, lowered.removesuffix("s").removesuffix("'").removesuffix("’"))):
        if bare[-_SHORTEST:] not in _endings():
            continue
        for cut in range(max(len(bare) - _longest(), 0), len(bare) - _SHORTEST + 1):
            found = heads().get(bare[cut:])
            if found and cut != 1:  # no first part has one letter: "Thal"
                return Headed(found[0], bare[:cut], found[1], bare != lowered, bare[cut:] == found[0].noun)
    return None


@cache
def _longest() -> int:
    return max(map(len, heads()))


@cache
def _endings() -> frozenset[str]:
    """The last letters of all heads, by which most words are told to have none."""
    return frozenset(form[-_SHORTEST:] for form in heads())
