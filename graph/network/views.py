"""The views: what each begins with, and which links it follows from there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pyoxigraph import Store

from referatgraf.errors import UsageError
from referatgraf.graph.network.asking import rows
from referatgraf.graph.network.links import Link, links

NEIGHBOURHOOD = "nabo"


class Rank(NamedTuple):
    """What a view begins with, the weightiest first.

    Attributes:
        kind: the kind of the things that are weighed.
        pattern: from the thing ?s to what it is weighed by, ?w; the more, the weightier.
        through: the path from a weighed thing to those that the view begins with; empty where it begins with itself.
        begins: their kind; empty where it is `kind`.
        share: how much of the room may be taken when these things have been, so that others get some too.
    """

    kind: str
    pattern: str
    through: str = ""
    begins: str = ""
    share: float = 1.0

    @property
    def start(self) -> str:
        """The kind of the things that the view begins with."""
        return self.begins or self.kind


class View(NamedTuple):
    """A view of the graph.

    Attributes:
        ranks: what it begins with.
        links: the links that are followed, in this order, each from the end that is known by then.
        most: how many nodes are shown at once for the eye's sake; more can be asked for.
    """

    ranks: tuple[Rank, ...]
    links: tuple[Link, ...]
    most: int


_OF_WHOLE = """FILTER NOT EXISTS {{ ?s dct:isPartOf ?whole . ?{0} rg:item ?item ; rg:body ?body .
?again rg:thing ?whole ; rg:item ?item ; rg:body ?body }}"""
"""Who handles a set at an item handles its principles with it; that is not said of each of them again."""
_OF_BODY = "?item {} ?s . ?meeting rg:hasItem ?item ; rg:heldBy ?w"
VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "principper": View(
            (
                Rank(
                    "principle",
                    f"?w rg:thing ?s {_OF_WHOLE.format('w')}",
                    f"?v rg:thing ?s {_OF_WHOLE.format('v')}",
                    "handling",
                ),
            ),
            links("concerns", "hasPart", "handled", "toHandle"),
            1500,
        ),
        "oversigt": View(
            (
                Rank("principle", "?w rg:concerns ?s FILTER NOT EXISTS { ?s dct:isPartOf ?whole }", share=0.25),
                Rank("case", _OF_BODY.format("rg:treats"), share=0.65),
                Rank("policy", "?w rg:concerns ?s", share=0.85),
                Rank("item", "?w rg:hasItem ?s FILTER NOT EXISTS { ?s rg:treats|rg:concerns ?thing }"),
            ),
            links("treatedCase", "treatedSubject", "treated"),
            80,
        ),
        "sager": View(
            (Rank("case", _OF_BODY.format("rg:treats"), "^rg:treats", "item"),),
            links("treats"),
            1500,
        ),
        "love": View(
            (Rank("law", "?w rg:cites/rg:law? ?s", "(rg:law?|^rg:law)/^rg:cites", "item"),),
            links("cites", "ofLaw", "treated"),
            1500,
        ),
        "personer": View(
            (Rank("person", "?w rg:present|rg:absent|rg:chair|^org:member ?s"),),
            links("present", "chair", "absent", "guest", "memberOf", "role", "party"),
            1500,
        ),
        "institutioner": View(
            (Rank("institution", "?w rg:mentions ?s"),),
            links("together", "namedBy"),
            60,
        ),
    }
)


def view_named(name: str) -> View:
    """The view of this name.

    Raises:
        UsageError: there is none.
    """
    if name not in VIEWS:
        raise UsageError(f"visningen »{name}« kendes ikke", do=f"brug {', '.join(VIEWS)}")
    return VIEWS[name]


def default_view(store: Store) -> str:
    """The view that tells most at first sight: the bodies' principles, or the overview of a graph without any."""
    found = rows(store, "SELECT ?p WHERE { ?p a rg:Principle . ?handling rg:thing ?p } LIMIT 1")
    return "principper" if any(True for _ in found) else "oversigt"
