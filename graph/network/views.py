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
        pattern: from the thing ?s to what it is weighed by, ?w; the more, the weightier. Without ?w things are taken as
            they come.
        through: the path from a weighed thing to those that the view begins with; empty where it begins with itself.
        begins: their kind; empty where it is `kind`.
        spread: the path to what it is weighed by in the first place, if that takes too long to count for all.
        share: how much of the room may be taken when these things have been, so that others get some too.
    """

    kind: str
    pattern: str
    through: str = ""
    begins: str = ""
    spread: str = ""
    share: float = 1.0

    @property
    def weighs(self) -> bool:
        """Whether its things are weighed."""
        return "?w" in self.pattern

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


_BODIES = "^rg:treats/^rg:hasItem/rg:heldBy"
VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "principper": View(
            (Rank("principle", "?w rg:thing ?s", "^rg:thing", "handling"),),
            links("concerns", "hasPart", "handled", "toHandle"),
            600,
        ),
        "oversigt": View(
            (
                Rank("principle", "?w rg:concerns ?s FILTER NOT EXISTS { ?s dct:isPartOf ?whole }", share=0.25),
                Rank("case", "?w rg:treats ?s", spread=_BODIES, share=0.65),
                Rank("policy", "?w rg:concerns ?s", share=0.85),
                Rank("item", "FILTER NOT EXISTS { ?s rg:treats|rg:concerns ?thing }"),
            ),
            links("treatedCase", "treatedSubject", "treated"),
            80,
        ),
        "sager": View(
            (Rank("case", "?w rg:treats ?s", "^rg:treats", "item", _BODIES),),
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
            120,
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
