"""What is new: the items of meetings, the newest first, by body, law, case or name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolution, QuerySolutions, Store

from referatgraf.errors import QueryError
from referatgraf.graph.lookup import find, terms
from referatgraf.graph.query import run
from referatgraf.graph.questions import Parameter, Question
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import DCT, RG, SKOS

_OF_MEETING = {"body": "?meeting rg:heldBy ?body .", "since": "FILTER(?date >= ?since)"}
_OF_ITEM = {
    "case": "?item rg:treats ?case .",
    "law": "?cited (rg:partOf|rg:law)* ?law . ?item rg:cites ?cited .",
    "name": "?item ?names ?name .",
}
"""What may be asked about, and what a meeting or an item then has to do with it."""
_NAMED = ("Person", "Institution", "Body", "Policy", "Principle", "Place", "Party", "Role")
ASKED = Question(
    "changes",
    {},
    (
        Parameter("body", "rg", "Body", "", "udvalg, råd eller bestyrelse", "committee, council or board"),
        Parameter("case", "rg", "Case", "", "sagens nummer", "number of the case"),
        Parameter("law", "rg", "Law", "", "lov eller bestemmelse", "law or provision"),
        Parameter("since", "xsd", "date", "", "fra og med denne dag", "from this day on"),
        Parameter("name", "xsd", "string", "", "navnet på noget i punktet", "name of something in the item"),
    ),
    {},
    "",
)
"""What may be asked about."""


@dataclass(frozen=True, slots=True)
class Change:
    """An item of a meeting; what is not known is empty.

    Attributes:
        date: of the meeting, 2025-03-31.
        body: who met.
        number, title: of the item, as printed.
        outcome: label of the outcome of its decision.
        decision: what was decided, as printed.
        iri: of the item.
    """

    date: str
    body: str
    number: str
    title: str
    outcome: str
    decision: str
    iri: str


def changes(store: Store, given: Iterable[tuple[str, str]], most: int, language: str = "da") -> list[Change]:
    """The newest items.

    Args:
        store: the database.
        given: pairs of parameter (of `ASKED`) and value, as people type them.
        most: how many.
        language: of the outcomes, "da" or "en".

    Raises:
        QueryError: unknown parameter or name of a thing; the nearest ones are offered.
    """
    pairs = list(given)
    wanted: dict[str, Sequence[NamedNode | Literal]] = dict(terms(store, ASKED, [p for p in pairs if p[0] != "name"]))
    names = [thing for name, value in pairs if name == "name" for thing in _things(store, value)]
    wanted |= {"name": names} if names else {}
    return list(islice(_newest(store, wanted, labels(language)), most))


def _newest(
    store: Store, wanted: Mapping[str, Sequence[NamedNode | Literal]], codes: Mapping[str, str]
) -> Iterator[Change]:
    """Yield the items of the newest meeting, then those of the one before."""
    pattern = "?meeting a rg:Meeting ; rg:date ?date ."
    meetings = (
        f"SELECT DISTINCT ?meeting ?date {{ {pattern} {_blocks(_OF_MEETING, wanted)} }} ORDER BY DESC(?date) ?meeting"
    )
    chosen = [
        {row["item"] for row in _rows(store, f"SELECT DISTINCT ?item {{ {_blocks({name: told}, wanted)} }}")}
        for name, told in _OF_ITEM.items()
        if name in wanted
    ]
    for row in _rows(store, meetings):
        quads = store.quads_for_pattern(row["meeting"], NamedNode(RG.hasItem), None, DefaultGraph())
        items = [quad.object for quad in quads if isinstance(quad.object, NamedNode)]
        for item in sorted(items, key=lambda item: (_order(store, item), item.value)):
            if all(item in some for some in chosen):
                yield _change(store, row["date"].value, row["meeting"], item, codes)


def _blocks(patterns: Mapping[str, str], wanted: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
    """The patterns of what is asked about; terms are written as N-Triples, so that no text becomes part of a query."""
    asked = ((name, told, " ".join(map(str, wanted[name]))) for name, told in patterns.items() if name in wanted)
    return " ".join(f"VALUES ?{name} {{ {values} }} {told}" for name, told, values in asked)


def _rows(store: Store, sparql: str) -> Iterator[QuerySolution]:
    found = run(store, sparql)
    assert isinstance(found, QuerySolutions)
    return found


def _things(store: Store, name: str) -> Iterator[NamedNode]:
    """Every thing that an item can name and that is called so."""
    near: QueryError | None = None
    found = False
    for kind in _NAMED:
        try:
            yield from find(store, kind, name)
            found = True
        except QueryError as error:
            near = near or error
    if near and not found:
        raise near


def _order(store: Store, item: NamedNode) -> int:
    return int(_value(store, item, RG.order) or 0)


def _change(store: Store, date: str, meeting: NamedNode, item: NamedNode, names: Mapping[str, str]) -> Change:
    body, decision = _object(store, meeting, RG.heldBy), _object(store, item, RG.hasDecision)
    return Change(
        date,
        _value(store, body, SKOS.prefLabel),
        _value(store, item, RG.number),
        _value(store, item, DCT.title),
        names.get(_value(store, decision, RG.outcome), ""),
        _value(store, decision, RG.text),
        item.value,
    )


def _value(store: Store, thing: NamedNode | None, predicate: str) -> str:
    """The value or IRI that a thing has for a predicate, empty where it has none."""
    found = _first(store, thing, predicate)
    return found.value if isinstance(found, Literal | NamedNode) else ""


def _object(store: Store, thing: NamedNode, predicate: str) -> NamedNode | None:
    found = _first(store, thing, predicate)
    return found if isinstance(found, NamedNode) else None


def _first(store: Store, thing: NamedNode | None, predicate: str) -> object:
    if thing is None:
        return None
    quads = store.quads_for_pattern(thing, NamedNode(predicate), None, DefaultGraph())
    return min((quad.object for quad in quads), key=str, default=None)
