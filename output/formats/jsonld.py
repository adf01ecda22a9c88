"""JSON-LD 1.1 for people who only know JSON: a meeting with its items, their decisions and votes, one in the other.

The names are those of the project's context. A thing that several others refer to (a body, a person, a case) stands by
itself; what is a part of one thing stands in it. Nothing is left out, so that the same graph can be read back.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import IO, Any

from pyoxigraph import Literal, NamedNode

from referatgraf.graph.groups import group_of
from referatgraf.ontology.declarations import CONTEXT
from referatgraf.ontology.namespaces import XSD
from referatgraf.output.formats.stream import LEADING, TYPE, Said, Source, Value

_NATIVE = {XSD.boolean: {"true": True, "false": False}}


def write_jsonld(source: Source, base: str, out: IO[bytes]) -> None:
    """Write the graph as JSON-LD, meeting by meeting.

    Args:
        source: the graph.
        base: what the IRIs of things begin with; they are written relative to it.
        out: the file.
    """
    context = {"@base": base, **_context()}
    out.write(b'{"@context": ' + _json(context) + b',\n"graph": [\n')
    writer = _Writer(source, base)
    for number, node in enumerate(writer.nodes()):
        out.write((b",\n" if number else b"") + _json(node))
    out.write(b"\n]}\n")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def _context() -> dict[str, Any]:
    context: dict[str, Any] = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    return context


class _Writer:
    """Makes node objects by the context."""

    def __init__(self, source: Source, base: str) -> None:
        self._source, self._base = source, base
        self._near: dict[str, Said] = {}  # what stands together in the file: a meeting with all its items
        self._prefixes = {
            name: iri for name, iri in _context().items() if isinstance(iri, str) and iri.endswith(("#", "/"))
        }
        told = {name: entry for name, entry in _context().items() if name[0] != "@" and name not in self._prefixes}
        self._terms = {
            self._whole(entry if isinstance(entry, str) else entry["@id"]): (
                name,
                {} if isinstance(entry, str) else entry,
            )
            for name, entry in told.items()
        }

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Yield the node objects that are parts of no other."""
        for _, group in groupby(self._source.subjects(), key=lambda pair: self._group_of(pair[0])):
            self._near = dict(group)
            for iri, said in self._near.items():
                if not any(self._source.wholes(iri, said)):
                    yield self._node(iri, said, ())

    def _group_of(self, iri: str) -> str:
        return group_of(f"<{iri.removeprefix(self._base)}>")

    def _node(self, iri: str, said: Said, above: tuple[str, ...]) -> dict[str, Any]:
        node: dict[str, Any] = {"id": iri.removeprefix(self._base)}
        kinds = [self._named(value.value) for value in said.get(TYPE, ()) if isinstance(value, NamedNode)]
        if kinds:
            node["type"] = kinds if len(kinds) > 1 else kinds[0]
        for predicate, values in said.items():
            if predicate != TYPE:
                name, entry = self._terms.get(predicate, (self._short(predicate), {}))
                told = [self._value(predicate, value, entry, (*above, iri)) for value in values]
                node[name] = told if len(told) > 1 or entry.get("@container") == "@set" else told[0]
        return node

    def _value(self, predicate: str, value: Value, entry: Mapping[str, Any], above: tuple[str, ...]) -> Any:
        if isinstance(value, Literal):
            return _literal(value, entry, self._whole)
        assert isinstance(value, NamedNode)  # the graph holds no blank node
        if predicate in LEADING and value.value not in above:
            said = self._near.get(value.value) or self._source.said_of(value.value)
            if said:
                return self._node(value.value, said, above)
        return self._reference(value.value, entry)

    def _reference(self, iri: str, entry: Mapping[str, Any]) -> Any:
        """An IRI as short as its term allows."""
        kind = entry.get("@type")
        if kind == "@id":
            return iri.removeprefix(self._base)
        vocabulary = entry.get("@context", {}).get("@vocab", "")
        if kind == "@vocab":
            return iri.removeprefix(vocabulary) if vocabulary else iri
        return {"id": iri.removeprefix(self._base)}

    def _named(self, iri: str) -> str:
        return self._terms[iri][0] if iri in self._terms else self._short(iri)

    def _short(self, iri: str) -> str:
        for name, namespace in self._prefixes.items():
            if iri.startswith(namespace):
                return f"{name}:{iri.removeprefix(namespace)}"
        return iri

    def _whole(self, short: str) -> str:
        prefix, mark, name = short.partition(":")
        return f"{self._prefixes[prefix]}{name}" if mark and prefix in self._prefixes else short


def _literal(value: Literal, entry: Mapping[str, Any], whole: Any) -> Any:
    """A literal as its term allows: bare where the term tells its datatype or language."""
    datatype, wanted = value.datatype.value, whole(entry.get("@type", "xsd:string"))
    if value.language:
        bare = entry.get("@language") == value.language
        return value.value if bare else {"@value": value.value, "@language": value.language}
    if datatype == wanted and "@language" not in entry:
        if datatype == XSD.integer and str(int(value.value)) == value.value:
            return int(value.value)
        return _NATIVE.get(datatype, {}).get(value.value, value.value)
    return {"@value": value.value} if datatype == XSD.string else {"@value": value.value, "@type": datatype}
