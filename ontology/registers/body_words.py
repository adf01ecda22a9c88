"""The words that names of bodies are made of, and whose body it is that a word makes."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from referatgraf.ontology.body_names import is_council, nominative, parts, unlinked
from referatgraf.ontology.registers.table import FOLDER, index, rows

COLUMNS = ("stem", "head", "level")
LEVELS = ("municipal", "region", "joint", "state", "institution", "class")

_COORDINATED = ("municipal", "joint")


@dataclass(frozen=True, slots=True)
class BodyWord:
    """What the name of a body begins with ("social"), its head ("udvalg"), and whose body the two make.

    `level` is "municipal", "region", "joint" (of several municipalities), "state" (of the state, Folketinget or the
    European Union), "institution" (of a school, an association or a workplace), or "class" for a word that means a
    kind of body and none in particular ("fagudvalg").
    """

    stem: str
    head: str
    level: str


def read_body_words(path: Path) -> tuple[BodyWord, ...]:
    """Read the register at `path`.

    Raises:
        RegisterError: a line does not hold what it should.
    """
    return tuple(
        BodyWord(row.text("stem"), row.text("head"), row.choice("level", LEVELS)) for row in rows(path, COLUMNS)
    )


@cache
def body_words() -> tuple[BodyWord, ...]:
    """All words, by head and level."""
    return read_body_words(FOLDER / "body_words.csv")


@cache
def subjects() -> tuple[str, ...]:
    """What a municipality's committees are about: "social", "økonomi"."""
    return tuple(word.stem for word in body_words() if word.head == "udvalg" and word.level == "municipal")


@cache
def _by_parts() -> dict[str, BodyWord]:
    return index(body_words(), lambda word: (f"{unlinked(word.stem)} {word.head}",), "body_words.csv")


@lru_cache(maxsize=4096)
def body_level(name: str) -> str:
    """Whose body a name means, by its last word; empty where the register does not know the word.

    A word that alone would be no body of a municipality tells nothing where it is coordinated with others.

    >>> body_level("Teknik- og Miljøudvalget"), body_level("Ekspertudvalget"), body_level("Tanæsudvalget")
    ('municipal', 'state', '')
    """
    name = nominative(name)
    if is_council(name):
        return "municipal"
    stems, head = parts(name)
    word = _by_parts().get(f"{stems[-1]} {head}") if stems else None
    return word.level if word and (len(stems) == 1 or word.level in _COORDINATED) else ""
