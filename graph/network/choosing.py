"""Which things a view shows: the weightiest, as many as fit with what they lead to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from pyoxigraph import Store

from referatgraf.graph.network.asking import batches, rows, solutions
from referatgraf.graph.network.kinds import KINDS
from referatgraf.graph.network.links import GROWING, Link
from referatgraf.graph.network.views import Rank, View

Pair = tuple[str, str]
Found = Mapping[Link, set[Pair]]


def fitting(store: Store, view: View, most: int) -> tuple[dict[str, str], bool]:
    """The kind of each node that is shown, and whether that is all: of what the view begins with as much as fits.

    Things are taken by weight, batch by batch, until the next would not fit; so the time depends on `most` alone.
    """
    kept = dict[str, str]()
    whole = True
    for rank in view.ranks:
        room = round(rank.share * most)
        for batch in batches(_weightiest(store, rank, most)):
            leads, kinds = _closures(store, view, rank.start, batch)
            for thing in batch:
                more = leads[thing] - kept.keys()
                if len(kept) + len(more) > room:
                    whole = False
                    break
                kept |= {node: kinds[node] for node in more}
            else:
                continue
            break
    return kept, whole


def left_out(store: Store, view: View, kept: Mapping[str, str]) -> int:
    """How many of the things that a view weighs are not among those that are shown."""
    wanted = (f"SELECT DISTINCT ?s WHERE {{ ?s a <{KINDS[rank.kind].of}> . {rank.pattern} }}" for rank in view.ranks)
    counts = (f"SELECT (COUNT(*) AS ?n) WHERE {{ {{ {query} }} }}" for query in wanted)
    every = sum(int(row["n"].value) for query in counts for row in rows(store, query))
    weighed = {rank.kind for rank in view.ranks}
    return max(0, every - sum(kind in weighed for kind in kept.values()))


def _weightiest(store: Store, rank: Rank, most: int) -> Iterator[str]:
    """Yield what a view begins with, each once, the weightiest first; at most `most` are weighed."""
    found = rows(
        store,
        f"""SELECT ?s (COUNT(DISTINCT ?w) AS ?weight) WHERE {{ ?s a <{KINDS[rank.kind].of}> . {rank.pattern} }}
        GROUP BY ?s ORDER BY DESC(?weight) ?s LIMIT {most}""",
    )
    weighed = [row["s"].value for row in found]
    if not rank.through:
        yield from weighed
        return
    seen = set[str]()
    for batch in batches(weighed):
        led: dict[str, set[str]] = {thing: set() for thing in batch}
        for row in solutions(store, batch, rank.through):
            led[row["s"].value].add(row["v"].value)
        for thing in chain.from_iterable(sorted(group) for group in led.values()):
            if thing not in seen:
                seen.add(thing)
                yield thing


def _closures(store: Store, view: View, start: str, things: list[str]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """What each thing leads to along the links of a view, itself among it, and the kind of each."""
    owners: dict[str, dict[str, set[str]]] = {start: {thing: {thing} for thing in things}}
    for link in view.links:
        known = link.source if link.relation in GROWING else start
        if known not in owners or known not in (link.source, link.target):
            continue
        forward = known == link.source
        reached = link.target if forward else link.source
        found = ends(store, link, owners[known], "s" if forward else "v")
        for source, target in found:
            here, there = (source, target) if forward else (target, source)
            owners.setdefault(reached, {}).setdefault(there, set()).update(owners[known][here])
    leads = defaultdict[str, set[str]](set)
    for group in owners.values():
        for node, owned_by in group.items():
            for thing in owned_by:
                leads[thing].add(node)
    return leads, {node: kind for kind, group in owners.items() for node in group}


def ends(store: Store, link: Link, things: Mapping[str, object], variable: str = "s") -> set[Pair]:
    """The pairs of nodes that a link joins, of which one end (`variable`) is among the things."""
    other, kind = ("v", link.target) if variable == "s" else ("s", link.source)
    pattern = link.path if "?v" in link.path else f"?s {link.path} ?v"
    where = f"{pattern} . {KINDS[kind].test(other)}"
    return {(row["s"].value, row["v"].value) for row in solutions(store, list(things), where, variable)}
