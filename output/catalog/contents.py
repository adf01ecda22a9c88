"""What a graph holds, as its description tells it: counts, days and bodies of each municipality."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from referatgraf.graph.query import run
from referatgraf.ontology.iris import Iris

_MEETINGS = """
SELECT ?municipality ?label ?day ?body (COUNT(DISTINCT ?meeting) AS ?meetings) WHERE {
    ?meeting a rg:Meeting .
    OPTIONAL { ?meeting rg:municipality ?municipality . ?municipality skos:prefLabel ?label }
    OPTIONAL { ?meeting rg:date ?day }
    OPTIONAL { ?meeting rg:heldBy/skos:prefLabel ?body }
} GROUP BY ?municipality ?label ?day ?body
"""
_RUN = "SELECT ?run WHERE { GRAPH <%s> { ?run a prov:Activity } }"
_NAMED = "ASK { ?person a rg:Person ; foaf:name ?name }"
NOWHERE = "uden-kommune"
"""What a data set is called whose meetings are of no known municipality."""
_MOST_BODIES = 8


@dataclass(slots=True)
class Held:
    """The meetings of a municipality.

    Attributes:
        name: "Nørhavn Kommune"; empty where the minutes do not tell it.
        iri: its IRI, empty likewise.
        days: meetings by day ("2025-03-11").
        bodies: meetings by body.
        meetings: how many there are, undated ones too.
    """

    name: str = ""
    iri: str = ""
    days: dict[str, int] = field(default_factory=dict)
    bodies: dict[str, int] = field(default_factory=dict)
    meetings: int = 0

    @property
    def slug(self) -> str:
        """The municipality's part of IRIs."""
        return self.iri.rpartition("/")[2] or NOWHERE

    @property
    def period(self) -> tuple[str, str]:
        """First and last day; empty where no meeting is dated."""
        return (min(self.days), max(self.days)) if self.days else ("", "")

    @property
    def busiest(self) -> list[str]:
        """The bodies with most meetings."""
        return sorted(self.bodies, key=lambda body: (-self.bodies[body], body))[:_MOST_BODIES]

    def of_year(self, year: str) -> "Held":
        """The dated meetings of a year; bodies are not told apart by year."""
        days = {day: number for day, number in self.days.items() if day.startswith(year)}
        return Held(self.name, self.iri, days, self.bodies, sum(days.values()))


@dataclass(frozen=True, slots=True)
class Contents:
    """What the graph holds.

    Attributes:
        municipalities: by name; one without name where nothing tells a municipality.
        runs: IRIs of the runs of the program that made it.
        names_people: whether it names any person.
    """

    municipalities: tuple[Held, ...]
    runs: tuple[str, ...]
    names_people: bool

    @property
    def newest(self) -> str:
        """The day of the newest meeting; empty where none is dated."""
        return max((each.period[1] for each in self.municipalities), default="")


def contents(store: Store, iris: Iris) -> Contents:
    """What the store holds."""
    found: dict[str, Held] = {}
    for iri, name, day, body, number in _rows(store, _MEETINGS):
        held = found.setdefault(iri, Held(name, iri))
        count = int(number)
        held.meetings += count
        for key, counts in ((day, held.days), (body, held.bodies)):
            if key:
                counts[key] = counts.get(key, 0) + count
    runs = tuple(sorted(iri for (iri,) in _rows(store, _RUN % iris.graph("provenance"))))
    municipalities = sorted(found.values() or [Held()], key=lambda held: (held.name, held.iri))
    return Contents(tuple(municipalities), runs, bool(run(store, _NAMED)))


def _rows(store: Store, sparql: str) -> Iterator[tuple[str, ...]]:
    result = run(store, sparql)
    assert isinstance(result, QuerySolutions)
    for solution in result:
        yield tuple(term.value if isinstance(term, NamedNode | Literal) else "" for term in solution)
