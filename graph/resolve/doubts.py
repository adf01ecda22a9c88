"""Names that may be one thing or two: kept apart, and told to those who can decide by a line in `joins.csv`.

Two cases under one title are told too: the later may go on with the earlier one.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.graph.resolve.followings import BY_TITLE

_CASES = """
WITH one_of_two AS (
    SELECT DISTINCT scope, title, case_key FROM matter JOIN treated USING (scope, title)
    WHERE matter.cases = 2 AND case_key <> ''
)
SELECT one.scope, early.label, late.label FROM one_of_two one JOIN one_of_two other USING (scope, title)
CROSS JOIN lasted was ON was.scope = one.scope AND was.case_key = one.case_key
CROSS JOIN lasted became ON became.scope = one.scope AND became.case_key = other.case_key AND became.first > was.last
CROSS JOIN thing early ON early.kind = 'case' AND early.scope = one.scope AND early.key = one.case_key
CROSS JOIN thing late ON late.kind = 'case' AND late.scope = one.scope AND late.key = other.case_key
WHERE (one.scope, other.case_key, one.case_key) NOT IN (
    SELECT treated.scope, treated.case_key, follow.earlier FROM follow JOIN treated USING (sha, item)
)
"""
SPHERES, MIDDLE, SPELLING = "samme navn i to sfærer", "samme fornavn og efternavn", "næsten samme stavemåde"
"""Why two names may be one thing."""
_SHORTEST = 9
"""Characters of names whose spelling is compared: shorter ones are alike by chance."""
_THINGS = """
SELECT thing.scope, thing.kind, thing.key, thing.label FROM thing
WHERE thing.kind LIKE 'person/%' OR thing.kind = 'body' ORDER BY 1, 2, 3
"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names that may be one thing.

    Attributes:
        scope: slug of the municipality.
        kinds: kind of each.
        labels: how each is called.
        why: what speaks for it.
    """

    scope: str
    kinds: tuple[str, str]
    labels: tuple[str, str]
    why: str


Thing = tuple[str, str, str, str]  # scope, kind, key, label


def doubts(state: sqlite3.Connection) -> Iterator[Doubt]:
    """Yield the doubtful names after the resolve pass, in the order of municipalities and names."""
    things = list(state.execute(_THINGS))
    found: set[Doubt] = set()
    for why, groups in ((SPHERES, _by_key(things)), (MIDDLE, _by_ends(things)), (SPELLING, _by_spelling(things))):
        told = {each.labels + each.kinds for each in found}
        found |= {each for group in groups for each in _pairs(group, why) if each.labels + each.kinds not in told}
    found |= {Doubt(scope, ("case", "case"), (one, other), BY_TITLE) for scope, one, other in state.execute(_CASES)}
    return iter(sorted(found, key=lambda each: (each.scope, each.labels, each.kinds)))


def _pairs(group: Iterable[Thing], why: str) -> Iterator[Doubt]:
    for (scope, kind, _, label), (_, other_kind, _, other) in pairwise(sorted(group)):
        yield Doubt(scope, (kind, other_kind), (label, other), why)


def _grouped(keyed: Iterable[tuple[tuple[str, ...], Thing]]) -> list[set[Thing]]:
    groups: dict[tuple[str, ...], set[Thing]] = defaultdict(set)
    for key, thing in keyed:
        groups[key].add(thing)
    return [group for group in groups.values() if len(group) > 1]


def _by_key(things: Iterable[Thing]) -> list[set[Thing]]:
    """Persons of one name in different spheres."""
    return _grouped(((scope, key), (scope, kind, key, label)) for scope, kind, key, label in things if kind != "body")


def _by_ends(things: Iterable[Thing]) -> list[set[Thing]]:
    """Persons of one sphere whose names differ by what stands in the middle: left out, or an initial."""
    groups = _grouped(
        ((scope, kind, key.split()[0], key.split()[-1]), (scope, kind, key, label))
        for scope, kind, key, label in things
        if kind != "body" and " " in key
    )
    return [group for group in groups if _agree([key.split()[1:-1] for _, _, key, _ in group])]


def _agree(middles: list[list[str]]) -> bool:
    """Whether all middle names fit the longest of them."""
    longest = max(middles, key=lambda words: (len(words), sum(map(len, words))))
    return all(
        not words or (len(words) == len(longest) and all(map(_is_short_for, words, longest))) for words in middles
    )


def _is_short_for(short: str, name: str) -> bool:
    return short == name or (len(short.rstrip(".")) == 1 and name.startswith(short.rstrip(".")))


def _by_spelling(things: Iterable[Thing]) -> list[set[Thing]]:
    """Things of one kind whose names differ by one letter: a letter taken out of each leaves the same."""
    return _grouped(
        ((scope, kind, less), (scope, kind, key, label))
        for scope, kind, key, label in things
        if len(key) >= _SHORTEST
        for less in {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}
    )
