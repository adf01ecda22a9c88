"""Comparing what a graph says with what readers annotated: which facts are right, wrong and missed.

A fact is a tuple of strings in their compared form (`compared`). Each annotated fact is found once; a fact like one
that may or may not be there is not judged.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Fact = tuple[str, ...]
Facts = dict[str, set[Fact]]
"""Facts by metric."""
Said = tuple[str, Fact]
"""A metric and a fact of it."""
Gold = Mapping[str, Any]
"""A part of an annotation, as its JSON holds it."""
_MARKS = re.compile(r"[\"'“”„»«’`*]")
_SECTION_SIGN = re.compile(r"§§?\s*")
_ENDS = " .:,;-–"
_LONG = 24
"""Characters above which a text may be cut or joined a little differently at its ends."""
_ENOUGH = 0.8
"""The share of the longer of two such texts that the shorter must hold."""


def compared(text: str) -> str:
    """`text` without what does not count: case, quotes, markup, punctuation at the ends and spacing.

    >>> compared(" »Taget  til efterretning«. ")
    'taget til efterretning'
    """
    plain = _MARKS.sub("", text).replace("\u00a0", " ")
    return _SECTION_SIGN.sub("§ ", " ".join(plain.split())).strip(_ENDS).casefold()


@dataclass(slots=True)
class Tally:
    """Facts compared: how many are right, and those that are wrong and missed, with the document of each."""

    right: int = 0
    wrong: list[Fact] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)

    def add(self, other: "Tally", document: str) -> None:
        """Add what was compared in a document."""
        self.right += other.right
        self.wrong += [(document, *fact) for fact in other.wrong]
        self.missed += [(document, *fact) for fact in other.missed]


def compare(said: Iterable[Fact], required: Collection[Fact], allowed: Collection[Fact] = ()) -> Tally:
    """Compare the facts of one kind in one document.

    Args:
        said: what the graph says.
        required: what must be found.
        allowed: what is neither right nor wrong.
    """
    left, tally = set(required), Tally()
    for fact in sorted(said, key=lambda each: (each not in left, str(each))):
        match = fact if fact in left else next((each for each in sorted(left) if similar(fact, each)), None)
        if match is not None:
            left.discard(match)
            tally.right += 1
        elif not any(similar(fact, each) for each in allowed):
            tally.wrong.append(fact)
    tally.missed = sorted(left)
    return tally


def names_in(*stated: Facts) -> frozenset[str]:
    """Every name in annotated facts, compared."""
    return frozenset(compared(part) for each in stated for facts in each.values() for fact in facts for part in fact)


def similar(one: Fact, other: Fact) -> bool:
    """Whether two facts are the same in every part."""
    return len(one) == len(other) and all(map(_alike, one, other))


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > _LONG and short in long and len(short) >= _ENOUGH * len(long))
