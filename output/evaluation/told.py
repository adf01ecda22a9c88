"""What a graph says of one document, as facts of the kinds that annotated minutes have."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolution, QuerySolutions, Store, Triple

from referatgraf.errors import QueryError
from referatgraf.ontology.iris import last
from referatgraf.ontology.namespaces import PREFIXES, RG, SCHEMA
from referatgraf.output.evaluation.comparing import Fact, compared
from referatgraf.output.evaluation.law_names import law_name

Term = NamedNode | BlankNode | Literal | Triple
KINDS = {
    "PERSON": (RG.Person,),
    "BODY": (RG.Body,),
    "ORG": (RG.Institution, RG.Municipality),
    "LAW": (RG.Law, RG.Provision),
    "PRINCIPLE": (RG.Principle,),
    "POLICY": (RG.Policy,),
    "MONEY": (SCHEMA.MonetaryAmount,),
}
"""The kinds of mentions that are annotated, and the classes of what they name."""

_DOCUMENT = "?doc rg:fileName ?file ; rg:records ?meeting . "
ITEM = "?meeting rg:hasItem ?i . OPTIONAL { ?i rg:number ?number } OPTIONAL { ?i dct:title ?title } "
"""The items of the meeting, each with its number and title as far as it has them."""
_MENTIONS = """
  ?doc rg:fileName ?file ; rg:hasText ?text .
  ?mention nif:referenceContext ?text ; nif:beginIndex ?start ; nif:endIndex ?end ; itsrdf:taIdentRef ?thing ;
    itsrdf:taAnnotatorsRef ?who .
  ?thing a ?class .
  OPTIONAL { ?thing skos:prefLabel ?label } OPTIONAL { ?thing schema:value ?value }"""
_TEXT = "?doc rg:fileName ?file ; rg:hasText/nif:isString ?text"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Facts of one kind that the graph is asked for.

    Attributes:
        metric: what the facts are called in figures.
        pattern: what holds of the document's ?meeting, with ?i for an item.
        parts: the variables of the fact in order; how a value is compared follows from the name (`_READ`).
        lead: what stands before them.
    """

    metric: str
    pattern: str
    parts: tuple[str, ...]
    lead: Fact = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in the graph: what its characters name, and which part of the program says so."""

    kind: str
    start: int
    end: int
    label: str
    recogniser: str


class Told:
    """A graph, asked about its documents one by one.

    Args:
        store: the database of the graph.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._others: dict[str, set[str]] = {}
        for row in self._rows("?label ?other", "?thing skos:prefLabel ?label ; skos:altLabel ?other", ""):
            self._others.setdefault(row["label"].value, set()).add(row["other"].value)

    def facts(self, file: str, wanted: Iterable[Wanted], known: Collection[str]) -> dict[str, set[Fact]]:
        """The facts that the graph says of a document, by metric.

        Args:
            file: base name of the document.
            wanted: what is asked for.
            known: the names that the annotation uses, compared; a thing is called by that name of its own which is
                among them, else by its preferred one.
        """
        found: dict[str, set[Fact]] = {}
        for each in wanted:
            rows = self._rows(" ".join(f"?{part}" for part in each.parts), _DOCUMENT + each.pattern, file)
            said = {(*each.lead, *(self._read(row[part], part, known) for part in each.parts)) for row in rows}
            found.setdefault(each.metric, set()).update(said)
        return found

    def mentions(self, file: str, known: Collection[str]) -> list[Named]:
        """Every mention in a document of the kinds that are annotated, in the order of the text."""
        found = set[Named]()
        for kind, classes in KINDS.items():
            values = f"VALUES ?class {{ {' '.join(f'<{each}>' for each in classes)} }}"
            for row in self._rows("?start ?end ?label ?value ?who", values + _MENTIONS, file):
                label = row["value"] or row["label"]
                name = self._called(label.value, known) if label else ""
                found.add(Named(kind, int(row["start"].value), int(row["end"].value), name, last(row["who"].value)))
        return sorted(found, key=lambda each: (each.start, each.end, each.kind, each.label))

    def text(self, file: str) -> str:
        """The text of a document as the graph keeps it.

        Raises:
            QueryError: the graph holds no document of this name.
        """
        row = next(self._rows("?text", _TEXT, file), None)
        if row is None:
            raise QueryError(f"grafen har intet dokument {file}", do="byg den af de dokumenter, der er annoteret")
        text: str = row["text"].value
        return text

    def _rows(self, variables: str, pattern: str, file: str) -> Iterator[QuerySolution]:
        """The solutions over all graphs, evidence included; what two graphs say comes once."""
        bound = f"VALUES ?file {{ {Literal(file)} }}" if file else ""
        query = f"SELECT DISTINCT {variables} WHERE {{ {bound} {pattern} }}"
        found = self._store.query(query, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
        return iter(cast("QuerySolutions", found))

    def _read(self, term: Term | None, part: str, known: Collection[str]) -> str:
        """A value as it is compared; what is missing has a sign of its own."""
        value = self._called(term.value, known) if isinstance(term, NamedNode | Literal) else ""
        return _READ.get(part, compared)(value)

    def _called(self, name: str, known: Collection[str]) -> str:
        if compared(name) in known:
            return name
        return next((other for other in sorted(self._others.get(name, ())) if compared(other) in known), name)


def place_name(municipality: str) -> str:
    """A municipality without "Kommune" and genitive -s, compared."""
    return _KOMMUNE.sub("", compared(municipality)).strip().removesuffix("s")


def hundredths(amount: str) -> str:
    """An amount in DKK with two decimals."""
    return f"{float(amount):.2f}"


_KOMMUNE = re.compile(r"s? ?(regions)?kommune$")
_READ: Mapping[str, Callable[[str], str]] = {
    "number": lambda number: number.removesuffix(".") or "?",
    "code": last,
    "day": str,
    "time": lambda time: time[:5],
    "for": str,
    "against": lambda count: count or "0",
    "amount": hundredths,
    "law": law_name,
    "municipality": place_name,
}
"""How the values of variables are compared; those of others as names and texts."""
