"""The graph as tables, one a class: which there are, their columns, and their rows as a stream."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from referatgraf.ontology.declarations import above, labels, vocabulary_terms
from referatgraf.ontology.namespaces import ORG, SCHEMA, XSD
from referatgraf.output.formats.stream import TYPE, Names, Said, Source, Value

ID, LABEL, WITHIN = "id", "prefLabel", "within"
SEPARATOR, INSTEAD = "|", "¦"
"""Between the values of a cell, and what stands for it within one."""
_OTHERS = frozenset({ORG.Membership, SCHEMA.MonetaryAmount})
"""Classes of standards that have a table of their own."""
_NAME = "_name"


@dataclass(slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: local name of the property; "id", "within" (what the thing is a part of), or the name of another column
            with "_name" for what its values are called.
        iri: the property; empty of all those.
        datatypes: of its values; "" of an IRI.
        several: whether a row has more than one value.
    """

    name: str
    iri: str = ""
    datatypes: set[str] = field(default_factory=set)
    several: bool = False

    @property
    def datatype(self) -> str:
        """The datatype of its values (XML Schema); of a mixture text."""
        known = {each or XSD.anyURI for each in self.datatypes}
        return known.pop() if len(known) == 1 else XSD.string

    @property
    def title(self) -> str:
        """What the property is called in Danish; its name where nothing tells it."""
        return labels("da").get(self.iri, self.name)


@dataclass(slots=True)
class Table:
    """A table: the things of a class.

    Attributes:
        name: local name of the class ("AgendaItem").
        iri: the class.
        columns: by name, in order: identifier, label, whole, then by name.
        rows: how many there are.
    """

    name: str
    iri: str
    columns: dict[str, Column]
    rows: int = 0

    @property
    def title(self) -> str:
        """What the class is called in Danish."""
        return labels("da").get(self.iri, self.name)


Cells = dict[str, list[str]]
"""The values of a row by column."""


def planned(source: Source) -> dict[str, Table]:
    """The tables of a graph by name, with the columns that anything stands in."""
    tables: dict[str, Table] = {}
    names = Names(source.store)
    for subject, said in source.subjects():
        iri = _class_of(said)
        if not iri:
            continue
        name = _local(iri)
        table = tables.setdefault(name, Table(name, iri, {ID: Column(ID, datatypes={""})}))
        table.rows += 1
        _extend(table, said | _within(source, subject, said), names)
    for table in tables.values():
        table.columns = {name: table.columns[name] for name in sorted(table.columns, key=_place)}
    return dict(sorted(tables.items()))


def rows(source: Source, tables: Mapping[str, Table]) -> Iterator[tuple[str, Cells]]:
    """Yield every row with the name of its table, in the order of the graph."""
    names = Names(source.store)
    for subject, said in source.subjects():
        name = _local(_class_of(said))
        if name in tables:
            yield name, _cells(subject, said | _within(source, subject, said), tables[name], names)


def _class_of(said: Said) -> str:
    """The class that tells most of a thing: the one of ours that stands above no other of its classes."""
    kinds = [value.value for value in said.get(TYPE, ()) if isinstance(value, NamedNode)]
    ours = sorted(kind for kind in kinds if kind in vocabulary_terms() or kind in _OTHERS)
    general = {higher for kind in ours for higher in above(kind)}
    return next((kind for kind in ours if kind not in general), "")


def _within(source: Source, subject: str, said: Said) -> Said:
    """What a thing is a part of, as though it said so itself."""
    wholes: list[Value] = [NamedNode(iri) for iri in source.wholes(subject, said)]
    return {WITHIN: wholes} if wholes else {}


def _extend(table: Table, said: Said, names: Names) -> None:
    """Let a table have the columns that a thing needs."""
    for predicate, values in said.items():
        if predicate == TYPE:
            continue
        column = table.columns.setdefault(
            _local(predicate), Column(_local(predicate), predicate * (predicate != WITHIN))
        )
        column.several |= len(values) > 1
        column.datatypes.update(_datatype(value) for value in values)
        if any(isinstance(value, NamedNode) and names.name(value.value) for value in values):
            called = table.columns.setdefault(column.name + _NAME, Column(column.name + _NAME, datatypes={XSD.string}))
            called.several |= len(values) > 1


def _cells(subject: str, said: Said, table: Table, names: Names) -> Cells:
    cells: Cells = {ID: [subject]}
    for predicate, values in said.items():
        name = _local(predicate)
        if predicate != TYPE:
            cells[name] = [_text(value) for value in values]
            if name + _NAME in table.columns:
                cells[name + _NAME] = [names.name(_text(value)) for value in values]
    return cells


def _text(value: Value) -> str:
    return value.value if isinstance(value, Literal | NamedNode) else str(value)


def _datatype(value: Value) -> str:
    if not isinstance(value, Literal):
        return ""
    return XSD.string if value.language else value.datatype.value


def _local(iri: str) -> str:
    """The local name of a term; two vocabularies never give one class two properties of one name."""
    return iri.rpartition("/")[2].rpartition("#")[2]


def _place(name: str) -> tuple[bool, bool, bool, str]:
    return name != ID, name != LABEL, not name.startswith(WITHIN), name
