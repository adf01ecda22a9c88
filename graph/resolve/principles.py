"""Which principles of all documents are one: sets by names and members, principles by their place and title.

The key of a principle is that of its set, those of the titles above it and its own, with slashes ("3 fælles
principper/fælles om kvalitet"). A set is one everywhere where its name says that municipalities share it. Another name
means one set within a municipality, and one without any word of its own ("de fire principper") within a document;
such sets are one where they share two members. A name without a number means the one set of the municipality that has
the same name with a number.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from referatgraf.graph.principles import spelled_alike
from referatgraf.ontology.collective_names import LOCAL, SHARED, bare, reach
from referatgraf.ontology.iris import parted, slug

KIND = "set-principle"
_NAMED = """
SELECT n.sha, d.scope, n.key, MIN(n.label), SUM(n.uses) FROM named n JOIN document d USING (sha)
WHERE n.kind = 'set-principle' GROUP BY 1, 2, 3 ORDER BY 1, 3
"""
_JOINED = "INSERT INTO joined (sha, kind, key, thing) VALUES (?, 'set-principle', ?, ?)"
_DIRECTED = "SELECT key, to_key FROM directed WHERE kind = 'set-principle' AND to_kind = kind AND label = ''"
_THINGS = "SELECT key, label FROM thing WHERE scope = '' AND kind = 'set-principle'"
_SLUG = "UPDATE thing SET slug = ? WHERE scope = '' AND kind = 'set-principle' AND key = ?"  # by the key of the table
_UNIT = "@"
"""Stands between the key of a set and where it is, in the keys of sets that are not one everywhere."""


class _Use(NamedTuple):
    """What a document calls a principle, how often, and where the document is from."""

    sha: str
    scope: str
    path: tuple[str, ...]
    label: str
    uses: int


def join_principles(state: sqlite3.Connection) -> None:
    """Fill `joined` with the thing of every key of a principle in a set."""
    uses = [
        _Use(sha, scope, tuple(key.split("/")), label, count) for sha, scope, key, label, count in state.execute(_NAMED)
    ]
    directed = dict(state.execute(_DIRECTED))
    counted = _counted(uses)
    by_set: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        by_set[counted.get((use.scope, use.path[0]), use.path[0])].append(use)
    for key in sorted(by_set):
        for name, members in _one_each(key, by_set[key]):
            settled = _settled(name, members, directed)
            state.executemany(_JOINED, ((use.sha, "/".join(use.path), settled[use.path]) for use in members))


def _counted(uses: Iterable[_Use]) -> dict[tuple[str, str], str]:
    """The sets named without a number ("principper for havnen") that one set of the municipality names with it."""
    numbered: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for use in uses:
        number, _, rest = use.path[0].partition(" ")
        if number.isdecimal():
            numbered[use.scope, rest].add(use.path[0])
    return {plain: min(keys) for plain, keys in numbered.items() if len(keys) == 1}


def _one_each(key: str, uses: list[_Use]) -> Iterator[tuple[str, list[_Use]]]:
    """Part the uses of one set's name into those that mean one set, each with the key of the set."""
    far = reach(next(use.label for use in uses if len(use.path) == 1))
    units = {use.sha: "" if far == SHARED else use.scope if far == LOCAL else use.sha for use in uses}
    first = _first_units(units, uses)
    parts: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        parts[first[units[use.sha]]].append(use)
    for unit, members in sorted(parts.items()):
        yield (f"{key}{_UNIT}{unit}" if len(parts) > 1 else key), members


def _first_units(units: dict[str, str], uses: Iterable[_Use]) -> dict[str, str]:
    """For each unit the first of those it shares two members with, and these with others."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for use in uses:
        if len(use.path) > 1:
            members[units[use.sha]].add(use.path[1])
    first = {unit: unit for unit in units.values()}
    held: dict[tuple[str, str], str] = {}
    for unit in sorted(members):
        for pair in combinations(sorted(members[unit]), 2):
            one, other = _root(first, held.setdefault(pair, unit)), _root(first, unit)
            first[max(one, other)] = min(one, other)
    return {unit: _root(first, unit) for unit in first}


def _root(first: dict[str, str], unit: str) -> str:
    while first[unit] != unit:
        unit = first[unit]
    return unit


def _settled(name: str, uses: list[_Use], directed: dict[str, str]) -> dict[tuple[str, ...], str]:
    """The key of the thing behind each path of one set; titles that differ by spelling alone are one.

    Args:
        name: the key of the set.
        uses: what all documents name of it.
        directed: keys that people have joined to others by hand, which then have what stands below them.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    shas: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for use in uses:
        counts[use.path] += use.uses
        shas[use.path].add(use.sha)
    settled: dict[tuple[str, ...], str] = {}
    kept: defaultdict[str, list[tuple[str, ...]]] = defaultdict(
        list
    )  # below each thing the paths that stand for others
    for path in sorted(counts, key=lambda path: (len(path), -counts[path], path)):
        if len(path) == 1:
            settled[path] = name
            continue
        above = directed.get(settled[path[:-1]], settled[path[:-1]])
        same = (each for each in kept[above] if _same(each, path, shas))
        stands = next(same, path)
        if stands is path:
            kept[above].append(path)
            settled[path] = f"{above}/{path[-1]}"
        else:
            settled[path] = settled[stands]
    return settled


def _same(one: tuple[str, ...], other: tuple[str, ...], shas: dict[tuple[str, ...], set[str]]) -> bool:
    """Whether two paths below one thing mean one principle; two that one document tells apart do not."""
    if one[-1] == other[-1]:
        return True
    return not shas[one] & shas[other] and spelled_alike(one[-1], other[-1])


def name_principles(state: sqlite3.Connection) -> None:
    """Give each thing the slugs of its set, of the titles above it and of its own label; sets of one name differ."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for key, label in sorted(state.execute(_THINGS), key=lambda row: (row[0].count("/"), row[0])):
        above, _, own = key.rpartition("/")
        name = f"{slugs.get(above) or slug(above)}/{slug(label)}" if above else slug(bare(label))
        unit = own.partition(_UNIT)[2] if not above else ""
        if unit or name in taken:
            name = parted(name, f"{label} {unit}".strip())
        taken.add(name)
        slugs[key] = name
    state.executemany(_SLUG, ((name, key) for key, name in slugs.items()))
