"""Which things a view shows: the weightiest, as many as fit with what they lead to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from referatgraf.graph.network.asking import batches, rows, solutions
from referatgraf.graph.network.handlings import without_parts
from referatgraf.graph.network.kinds import KINDS
from referatgraf.graph.network.links import GROWING, Link
from referatgraf.graph.network.views import Rank, View
from referatgraf.ontology.namespaces import RDF

Pair = tuple[str, str]
_CANDIDATES = 3
"""Of how many times as many things as are shown the weight is looked at closely."""
_FEW = 10
"""Of so many of the weightiest it is asked first what they lead to, which may be all that fits."""


def fitting(store: Store, view: View, most: int) -> tuple[dict[str, str], int]:
    """The kind of each node that is shown, and how many of the things that the view weighs are not shown.

    Things are taken by weight, batch by batch, until the next would not fit; so the time depends on `most`, but for one
    count of statements.
    """
    kept = dict[str, str]()
    weighed, whole = set[str](), True
    for rank in view.ranks:
        ranked = _weighed(store, rank, most)
        weighed |= set(ranked) if rank.weighs else set()
        for batch in batches(_begun(store, rank, ranked[:most]), _FEW):
            leads, kinds = _closures(store, view, rank.start, batch)
            fits = _taken(kept, [leads[thing] for thing in batch], kinds, round(rank.share * most))
            whole = whole and fits
            if not fits:
                break
    return kept, 0 if whole else len(weighed - kept.keys())


def _taken(kept: dict[str, str], leads: Iterable[set[str]], kinds: Mapping[str, str], room: int) -> bool:
    """Keep what things lead to, as long as there is room, and tell whether there was."""
    for led in leads:
        more = led - kept.keys()
        if len(kept) + len(more) > room:
            return False
        kept |= {node: kinds[node] for node in more}
    return True


def _begun(store: Store, rank: Rank, weighed: Sequence[str]) -> Iterator[str]:
    """Yield what a view begins with, each once, the weightiest first."""
    if not rank.through:
        yield from weighed
        return
    seen = set[str]()
    for batch in batches(weighed, _FEW):
        led: dict[str, set[str]] = {thing: set() for thing in batch}
        for row in solutions(store, batch, rank.through):
            led[row["s"].value].add(row["v"].value)
        told = set(chain.from_iterable(led.values()))
        if rank.begins == "handling":
            told = without_parts(store, told)
        for thing in chain.from_iterable(sorted(group) for group in led.values()):
            if thing in told and thing not in seen:
                seen.add(thing)
                yield thing


def _weighed(store: Store, rank: Rank, most: int) -> list[str]:
    """The things of a rank by their weight; those of equal weight by their IRI."""
    where = f"?s a <{KINDS[rank.kind].of}> . {rank.pattern}"
    if not rank.weighs:  # the store gives them in the order of its index, and no more than are asked for
        return [row["s"].value for row in rows(store, f"SELECT ?s WHERE {{ {where} }} LIMIT {most}")]
    found = rows(store, f"SELECT ?s (COUNT(?w) AS ?weight) WHERE {{ {where} }} GROUP BY ?s")
    weights = {row["s"].value: int(row["weight"].value) for row in found}
    ordered = sorted(weights, key=lambda thing: (-weights[thing], thing))
    if rank.spread:
        near, spread = ordered[: most * _CANDIDATES], defaultdict[str, set[str]](set)
        for row in solutions(store, near, rank.spread):
            spread[row["s"].value].add(row["v"].value)
        ordered[: len(near)] = sorted(near, key=lambda thing: -len(spread[thing]))
    return ordered


def _closures(store: Store, view: View, start: str, things: list[str]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """What each thing leads to along the links of a view, itself among it, and the kind of each."""
    owners: dict[str, dict[str, set[str]]] = {start: {thing: {thing} for thing in things}}
    for link in view.links:
        known = link.source if link.relation in GROWING else start
        if known not in owners or known not in (link.source, link.target):
            continue
        forward = known == link.source
        reached = link.target if forward else link.source
        for source, target in ends(store, link, owners[known], "s" if forward else "v"):
            here, there = (source, target) if forward else (target, source)
            owners.setdefault(reached, {}).setdefault(there, set()).update(owners[known][here])
    leads = defaultdict[str, set[str]](set)
    for group in owners.values():
        for node, owned_by in group.items():
            for thing in owned_by:
                leads[thing].add(node)
    return leads, {node: kind for kind, group in owners.items() for node in group}


def ends(store: Store, link: Link, things: Iterable[str], variable: str = "s") -> set[Pair]:
    """The pairs of nodes that a link joins, of which one end (`variable`) is among the things."""
    pairs = {(row["s"].value, row["v"].value) for row in solutions(store, list(things), link.path, variable)}
    other, kind = (1, link.target) if variable == "s" else (0, link.source)
    fitting_ = of_kind(store, {pair[other] for pair in pairs}, kind)
    return {pair for pair in pairs if pair[other] in fitting_}


def of_kind(store: Store, things: Iterable[str], kind: str) -> set[str]:
    """Those of the things that are of a kind; each is looked up, since a join would read the whole class."""
    of, but = KINDS[kind].of, KINDS[kind].but
    return {thing for thing in things if _is_a(store, thing, of) and not (but and _is_a(store, thing, but))}


def _is_a(store: Store, thing: str, of: str) -> bool:
    return Quad(NamedNode(thing), NamedNode(RDF.type), NamedNode(of), DefaultGraph()) in store
