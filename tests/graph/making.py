"""Small builders: a text that is written while its minutes are made, and the graph of several such documents."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, parse

from referatgraf.graph.claims import claims
from referatgraf.graph.codec import packed
from referatgraf.graph.entities import entities, reference
from referatgraf.graph.resolve import Direction, opened, resolve, resolved
from referatgraf.graph.standing import Settled, told
from referatgraf.graph.statements import Draft, Source
from referatgraf.graph.terms import quad_lines
from referatgraf.inputs import Input
from referatgraf.nlp.document import Document
from referatgraf.nlp.minutes import Actor, AgendaItem, Attendee, Decision, Meeting, Minutes, Quote, Span
from referatgraf.nlp.reading import Source as Published
from referatgraf.ontology.iris import Iris
from referatgraf.state import State
from referatgraf.work import Reading

IRIS = Iris()


class Paper:
    """A text that grows by a line with each thing that is read from it."""

    def __init__(self) -> None:
        self.text = ""

    def span(self, line: str) -> Span:
        """Write a line and give where it stands."""
        start = len(self.text)
        self.text += line + "\n"
        return Span(start, start + len(line))

    def quote(self, value: str, inferred: str = "") -> Quote:
        return Quote(value, self.span(value), inferred)

    def people(self, names: str) -> tuple[Attendee, ...]:
        """Persons given as "Asta Brink (A), Bo Dam"."""
        return tuple(self.person(*each.removesuffix(")").split(" (")) for each in names.split(", ")) if names else ()

    def person(self, name: str, party: str = "", role: str = "") -> Attendee:
        return Attendee(name, self.span(name), party, role)

    def actor(self, kind: str, label: str) -> Actor:
        return Actor(kind, label, self.span(label))

    def decision(self, text: str = "Godkendt.", outcome: str = "approved", **further: Any) -> Decision:
        """A decision; `body`, `date` and `point` are given as strings."""
        quoted = {key: self.quote(further.pop(key)) for key in ("body", "date", "point") if key in further}
        return Decision(self.span(text), text, outcome, **quoted, **further)

    def item(
        self, order: int, title: str, case: str = "", decisions: Iterable[Decision] = (), **further: Any
    ) -> AgendaItem:
        """An item with its number, title and case number."""
        number, heading = self.quote(str(order)), self.quote(title)
        cases = (self.quote(case),) if case else ()
        span = Span(number.span.start, len(self.text))
        return AgendaItem(order, span, number, heading, case_numbers=cases, decisions=tuple(decisions), **further)

    def meeting(self, body: str = "Socialudvalget", date: str = "2024-08-08", **further: str) -> Meeting:
        """A meeting; everything is given as strings."""
        lists = {
            key: self.people(further.pop(key)) for key in ("present", "absent", "excused", "guests") if key in further
        }
        quotes = {key: self.quote(value) for key, value in further.items() if value}
        head = {"body": self.quote(body) if body else None, "date": self.quote(date) if date else None}
        return Meeting(**head, **quotes, **lists)

    def source(self, meeting: Meeting, *items: AgendaItem, kind: str = "minutes", **document: str) -> Source:
        """The finished document."""
        sha = hashlib.sha256(
            self.text.encode("utf-8", "surrogatepass") + repr(sorted(document.items())).encode()
        ).hexdigest()
        name = document.pop("name", "referat.txt")
        made = Document(name, sha, document.pop("format", "text"), self.text, **document)
        return Source(made, Minutes(kind, meeting, items, (), len(self.text), len(self.text)))


def minutes(body: str = "Socialudvalget", date: str = "2024-08-08", *titles: str, **further: str) -> Source:
    """Plain minutes: items "Title|case number|decision", each part but the first may be missing."""
    document = {key: further.pop(key) for key in ("name", "format", "source", "published", "kind") if key in further}
    paper = Paper()
    meeting = paper.meeting(body, date, **further)
    items = []
    for order, title in enumerate(titles, 1):
        name, case, text = (*title.split("|"), "", "")[:3]
        items.append(paper.item(order, name, case, [paper.decision(text)] if text else ()))
    return paper.source(meeting, *items, **document)


class Graph:
    """The graph of documents in memory: resolved, written, merged."""

    def __init__(self, *sources: Source, given: str = "", directions: Iterable[Direction] = ()) -> None:
        self.state = State(opened(Path(":memory:")))
        self.sources = {source.document.sha256: source for source in sources}
        for source in sources:
            self._add(source)
        resolve(self.state.tables, given, directions)
        self.store, self.unlike = Store(), dict[str, list[str]]()
        for sha, source in self.sources.items():
            made, self.unlike[source.document.name] = self._told(sha)
            self._load(made.statements, "")
            self._load(made.statements, IRIS.document_graph(sha[:16]))
            self._load(made.evidence, IRIS.evidence_graph(sha[:16]))
        for shared in (*entities(self.state.tables, IRIS), *reference(self.state.tables, IRIS)):
            self._load(shared, "")

    def _add(self, source: Source) -> None:
        document = source.document
        given = Input(document.sha256, (Path(document.name),), Published(document.source, document.published))
        reading = Reading(document.sha256, document.format, packed(source), claims(source.minutes, source.named), "{}")
        self.state.add(reading, "1")
        self.state.describe({document.sha256: given})

    def _told(self, sha: str) -> tuple[Draft, list[str]]:
        def settled(each: str) -> Settled:
            return Settled(self.sources[each], resolved(self.state.tables, each))

        one = settled(sha)
        return told(one, None if one.resolved.holds else settled(one.resolved.holder), IRIS)

    def _load(self, statements: Iterable[Any], graph: str) -> None:
        lines = "".join(quad_lines(set(statements), graph or "urn:default"))
        for quad in parse(lines, format=RdfFormat.N_QUADS):
            name = NamedNode(graph) if graph else DefaultGraph()
            self.store.add(type(quad)(quad.subject, quad.predicate, quad.object, name))

    def rows(self, names: str, where: str) -> list[tuple[str, ...]]:
        """The solutions of a pattern over the default graph, sorted, as short values."""
        found = self.store.query(f"{PREFIXES} SELECT DISTINCT {names} WHERE {{ {where} }}")
        return sorted(tuple(short(term) for term in row) for row in found)

    def values(self, where: str) -> list[str]:
        """The values of `?v`."""
        return [value for (value,) in self.rows("?v", where)]


PREFIXES = """
PREFIX rg: <https://w3id.org/referatgraf/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX schema: <https://schema.org/>
"""


def short(term: Any) -> str:
    """An IRI below the base or of the vocabulary without it, a literal as its value."""
    value = "" if term is None else str(term.value)
    for base in (IRIS.base, "https://w3id.org/referatgraf/ns#", "https://w3id.org/referatgraf/code/"):
        value = value.removeprefix(base)
    return value
