"""Handlings told once, by the rules of the question `udvalg-principper`.

What several minutes tell of is told by the item of the body's own meeting, or else by the first. What is to be handled
is told by the last item that says so, until the body has handled it. Handlings of several principles that are one
treatment of an item become one node, and so do all that an item says is still to come.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from networkx import MultiDiGraph, relabel_nodes
from pyoxigraph import Store

from referatgraf.graph.network.asking import solutions

Facts = Mapping[str, Any]


def without_parts(store: Store, handlings: Iterable[str]) -> set[str]:
    """The handlings without those of the parts of what the same body handles at the same item."""
    found = sorted(handlings)
    asked = "?s rg:item ?v ; rg:body ?body ; rg:thing ?thing"
    own = {
        row["s"].value: (row["v"].value, row["body"].value, row["thing"].value)
        for row in solutions(store, found, asked)
    }
    beside = solutions(store, sorted({item for item, *_ in own.values()}), asked, "v")
    every = {(row["v"].value, row["body"].value, row["thing"].value) for row in beside}
    wholes = defaultdict[str, set[str]](set)
    for row in solutions(store, sorted({thing for *_, thing in own.values()}), "dct:isPartOf"):
        wholes[row["s"].value].add(row["v"].value)
    return {
        handling
        for handling, (item, body, thing) in own.items()
        if not any((item, body, whole) in every for whole in wholes[thing])
    }


def tell_once(made: MultiDiGraph) -> None:
    """Take out the handlings that others repeat, and join those that are one treatment."""
    told = {node: facts for node, facts in made.nodes(data=True) if facts["kind"] == "handling"}
    groups = defaultdict[tuple[str, str], list[str]](list)
    for node in told:
        for _, thing, relation in made.out_edges(node, "relation"):
            if relation == "concerns":
                groups[thing, told[node].get("body", "")].append(node)
    kept = {node for group in groups.values() for node in _kept({node: told[node] for node in group})}
    made.remove_nodes_from(told.keys() - kept)
    _join(made, {node: told[node] for node in sorted(kept)})


def _kept(group: Mapping[str, Facts]) -> set[str]:
    """Of the handlings of one thing by one body those that tell something of their own."""
    done = sorted((node for node, facts in group.items() if facts.get("status") == "handled"), key=_day(group))
    first = {min(same, key=_foreign(group)) for _, same in groupby(done, key=_day(group))}
    last_day = max((group[node].get("date", "") for node in done), default="")
    waiting = [(group[node].get("meetingDate", ""), node) for node in group.keys() - set(done)]
    if waiting and (not last_day or last_day < max(waiting)[0]):
        first.add(max(waiting)[1])
    return first


def _day(group: Mapping[str, Facts]) -> Any:
    return lambda node: group[node].get("date", "")


def _foreign(group: Mapping[str, Facts]) -> Any:
    """What puts the item of the body's own meeting first."""

    def key(node: str) -> tuple[bool, str]:
        facts = group[node]
        own = facts.get("meetingBody") == facts.get("body") and facts.get("meetingDate") == facts.get("date")
        return not own, facts.get("item", "")

    return key


def _join(made: MultiDiGraph, told: Mapping[str, Facts]) -> None:
    """Make one node of what is one treatment of an item, and leave out its repeated edges."""
    first: dict[tuple[str, ...], str] = {}
    same = {}
    for node, facts in told.items():
        waits = facts.get("status") != "handled"
        key = tuple(facts.get(name, "") for name in ("item", "date", *(() if waits else ("body",))))
        same[node] = first.setdefault(key, node)
    bodies = defaultdict[str, set[str]](set)
    for node, one in same.items():
        bodies[one].add(told[node].get("body", ""))
    kept = {one: dict(made.nodes[one]) for one in bodies}
    relabel_nodes(made, {node: one for node, one in same.items() if node != one}, copy=False)
    for one, named in bodies.items():
        made.nodes[one].update(kept[one], body="; ".join(sorted(named - {""})))
    seen = set()
    for source, target, key, relation in list(made.edges(keys=True, data="relation")):
        if relation in ("handled", "toHandle") and (source, target) in seen:
            made.remove_edge(source, target, key)
        seen.add((source, target))
