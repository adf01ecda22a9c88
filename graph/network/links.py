"""Which statements become edges: from a node of one kind along a path to a node of another."""

from typing import NamedTuple

_HUBS = ("body", "institution", "law", "party", "role")


class Link(NamedTuple):
    """Statements that become edges.

    Attributes:
        relation: the name of the edges.
        source: the kind of node that they begin at.
        path: a property path, or a pattern from ?s to ?v. Where it has ?item, the edge counts the items (or meetings)
            that say so.
        target: the kind of node that they lead to.
    """

    relation: str
    source: str
    path: str
    target: str

    @property
    def bound(self) -> str:
        """The variable of the end of which fewer statements are made: a body is in each of its items."""
        return "v" if self.source == "body" or (self.source in _HUBS and self.target not in _HUBS) else "s"

    @property
    def counts(self) -> bool:
        """Whether an edge stands for several items or meetings."""
        return "?item" in self.path


_TREATED = "?item {} ?v . ?meeting rg:hasItem ?item ; rg:heldBy ?s"
_TOGETHER = "?item rg:mentions ?s, ?v FILTER(STR(?s) < STR(?v))"
_ATTENDED = "?item {} ?s ; rg:heldBy ?v"

LINKS = (
    Link("handled", "body", "?v rg:body ?s ; rg:status status:handled", "handling"),
    Link("toHandle", "body", "?v rg:body ?s ; rg:status status:to-be-handled", "handling"),
    Link("concerns", "handling", "rg:thing", "principle"),
    Link("hasPart", "principle", "^dct:isPartOf", "principle"),
    Link("holds", "body", "^rg:heldBy", "meeting"),
    Link("hasItem", "meeting", "rg:hasItem", "item"),
    Link("treated", "body", "^rg:heldBy/rg:hasItem", "item"),
    Link("referredTo", "item", "rg:referredTo", "body"),
    Link("treats", "item", "rg:treats", "case"),
    Link("hasDecision", "item", "rg:hasDecision", "decision"),
    Link("priorDecision", "item", "rg:priorDecision", "decision"),
    Link("decidedBy", "decision", "rg:decidedBy", "body"),
    Link("itemConcerns", "item", "rg:concerns", "principle"),
    Link("itemConcerns", "item", "rg:concerns", "policy"),
    Link("cites", "item", "rg:cites", "provision"),
    Link("cites", "item", "rg:cites", "law"),
    Link("ofLaw", "provision", "rg:law", "law"),
    Link("follows", "case", "rg:follows", "case"),
    Link("mentions", "item", "rg:mentions", "institution"),
    Link("mentions", "item", "rg:mentions", "person"),
    Link("treatedCase", "body", _TREATED.format("rg:treats"), "case"),
    Link("treatedSubject", "body", _TREATED.format("rg:concerns"), "principle"),
    Link("treatedSubject", "body", _TREATED.format("rg:concerns"), "policy"),
    Link("present", "person", _ATTENDED.format("rg:present"), "body"),
    Link("chair", "person", _ATTENDED.format("rg:chair"), "body"),
    Link("absent", "person", _ATTENDED.format("rg:absent"), "body"),
    Link("guest", "person", _ATTENDED.format("rg:guest"), "body"),
    Link("memberOf", "person", "?m org:member ?s ; org:organization ?v", "body"),
    Link("memberOf", "person", "?m org:member ?s ; org:organization ?v", "institution"),
    Link("role", "person", "?m org:member ?s ; org:role ?v", "role"),
    Link("party", "person", "?m org:member ?s ; rg:party ?v", "party"),
    Link("together", "institution", _TOGETHER, "institution"),
    Link("namedBy", "body", _TREATED.format("rg:mentions"), "institution"),
)
GROWING = frozenset({"hasPart", "ofLaw"})
"""The relations of wholes and parts, which are followed from any thing that is shown."""
NEXT = "next"
"""The relation of an item to the item that treats the same case after it: the way of the case."""


def links(*names: str) -> tuple[Link, ...]:
    """The links called "relation", or "relation target" where several kinds of nodes are led to."""
    found = {
        name: [each for each in LINKS if name in (each.relation, f"{each.relation} {each.target}")] for name in names
    }
    assert all(found.values()), f"no such link: {found}"
    return tuple(each for name in names for each in found[name])
