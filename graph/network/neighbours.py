"""The neighbourhood of one thing: what any link leads to from it, and what leads to it."""

from pyoxigraph import NamedNode, Store

from referatgraf.errors import QueryError, UsageError
from referatgraf.graph.lookup import find
from referatgraf.graph.network.asking import rows
from referatgraf.graph.network.choosing import ends
from referatgraf.graph.network.kinds import KINDS
from referatgraf.graph.network.links import LINKS
from referatgraf.graph.network.views import View

_TOLD_OTHERWISE = {"body": {"handled", "decidedBy", "treatedCase", "namedBy", "referredTo", "holds"}}
"""The relations that tell nothing more of a thing of some kind: the items of a body tell its decisions and cases."""
_NAMED = ("Body", "Principle", "Case", "Policy", "Law", "Person", "Institution", "Party", "Role", "Place")


def focused(store: Store, name: str) -> tuple[str, ...]:
    """The things that people mean by a name, a number or an IRI.

    Raises:
        UsageError: no name is given.
        QueryError: nothing is called so; the nearest names are offered.
    """
    if not name:
        raise UsageError("visningen nabo mangler sit midtpunkt", do="giv --focus et navn, et sagsnummer eller en IRI")
    if name.startswith(("http:", "https:", "urn:")):
        return (name,)
    near: list[QueryError] = []
    for kind in _NAMED:
        try:
            return tuple(thing.value for thing in find(store, kind, name))
        except QueryError as error:
            near.append(error)
    offered = [error.do for error in near if error.do.startswith("prøv ")]
    names = ", ".join(each.removeprefix("prøv ") for each in offered[:3])
    raise QueryError(f"intet hedder »{name}«", do=f"prøv {names}" if names else "se navnene i graph.ttl")


def kind_of(store: Store, iri: str) -> str:
    """The kind of node that a thing becomes; empty where it becomes none."""
    found = {row["c"].value for row in rows(store, f"SELECT ?c WHERE {{ {NamedNode(iri)} a ?c }}")}
    return next((kind for kind, each in KINDS.items() if each.of in found and each.but not in found), "")


def surroundings(store: Store, things: tuple[str, ...], most: int) -> tuple[View, dict[str, str]]:
    """The things with their neighbours, at most `most`, the kind of each, and the links between them.

    Raises:
        QueryError: a thing is not in the graph.
    """
    kinds = {thing: kind for thing in things if (kind := kind_of(store, thing))}
    if not kinds:
        raise QueryError(
            f"intet i grafen hedder »{things[0]}«", do="giv et navn, et sagsnummer eller en IRI fra graph.ttl"
        )
    centre = dict(kinds)
    for link in LINKS:
        for end, variable, reached, side in ((link.source, "s", link.target, 1), (link.target, "v", link.source, 0)):
            told = link.relation in _TOLD_OTHERWISE.get(end, ())
            begun = {thing: None for thing, kind in centre.items() if kind == end and not told}
            for pair in sorted(ends(store, link, begun, variable)) if begun else ():
                if len(kinds) < most:
                    kinds.setdefault(pair[side], reached)
    return View((), LINKS, most), kinds
