"""What the tables of this folder are made of: named patterns and sets of words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern with a name, a text it must match and one it must not; a test reads the tables by these."""

    name: str
    regex: re.Pattern[str]
    example: str
    counterexample: str


def words_of(printed: str) -> frozenset[str]:
    """The words of a string, which is easier to read and to keep than as many strings.

    >>> sorted(words_of("og samt"))
    ['og', 'samt']
    """
    return frozenset(printed.split())
