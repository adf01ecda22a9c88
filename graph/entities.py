"""What is said of things that several documents name: the shared graphs `entities` and `reference`."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from referatgraf.graph import principles
from referatgraf.graph.bodies import classification, is_of_municipality, joined_by
from referatgraf.graph.classes import types
from referatgraf.graph.institutions import JOIN_RULE as INSTITUTION_RULE
from referatgraf.graph.institutions import department, institution_key, is_department, is_unit
from referatgraf.graph.laws import law_facts, provision_facts, version_facts
from referatgraf.graph.naming import HIDDEN
from referatgraf.graph.policies import JOIN_RULE as POLICY_RULE
from referatgraf.graph.policies import policy_key
from referatgraf.graph.terms import Statement, danish, midnight, plain, ref
from referatgraf.ontology.iris import Iris, slug
from referatgraf.ontology.namespaces import BODY, DCT, FOAF, ORG, PROV, RDF, RG, SKOS, SPHERE
from referatgraf.ontology.pseudonyms import pseudonym
from referatgraf.ontology.registers import authority_named, municipality_named, party_named, plain_title

_CLASSES = {
    "person": RG.Person,
    "body": RG.Body,
    "joint-body": RG.Body,
    "institution": RG.Institution,
    "listed-institution": RG.Institution,
    "role": RG.Role,
    "party": RG.Party,
    "local-party": RG.Party,
    "case": RG.Case,
    "municipality": RG.Municipality,
    "principle": RG.Principle,
    "set-principle": RG.Principle,
    "policy": RG.Policy,
    "national-policy": RG.Policy,
    "place": RG.Place,
    "law": RG.Law,
    "local-law": RG.Law,
    "law-version": RG.LawVersion,
    "provision": RG.Provision,
    "local-provision": RG.Provision,
}
_THINGS = """
SELECT iri(thing.kind, thing.scope, thing.slug) AS iri, thing.kind, thing.scope, thing.label, key, alias.label
FROM thing LEFT JOIN alias USING (scope, kind, key) ORDER BY 1, alias.label
"""
_REASONS = "SELECT DISTINCT scope, kind, key, reason, label FROM keyed WHERE reason <> '' ORDER BY 4, 5"
_REMOVED = "SELECT DISTINCT d.scope, removed.hash FROM removed JOIN document d USING (sha)"
_TITLES = "SELECT label FROM thing WHERE kind = 'role' ORDER BY label"


def entities(
    state: sqlite3.Connection, iris: Iris, removals: Mapping[str, str] = MappingProxyType({})
) -> Iterator[list[Statement]]:
    """Yield what is said of each thing that the documents name, by IRI, after the resolve pass.

    Args:
        state: the tables.
        iris: the making of IRIs.
        removals: the day of each removal of a person, by the hash of the name.
    """
    return merge(_things(state, iris), _tombstones(state, iris, removals), key=lambda said: said[0][0])


def _tombstones(state: sqlite3.Connection, iris: Iris, removals: Mapping[str, str]) -> list[list[Statement]]:
    """For each person who was removed that there was one, and until when, by hash alone."""
    found = ((iris.thing("person", scope, pseudonym(hashed)), hashed) for scope, hashed in state.execute(_REMOVED))
    return [
        [(iri, RDF.type, ref(PROV.Entity)), (iri, PROV.invalidatedAtTime, midnight(removals[hashed]))]
        for iri, hashed in sorted(found)
        if hashed in removals
    ]


def _things(state: sqlite3.Connection, iris: Iris) -> Iterator[list[Statement]]:
    state.create_function("iri", 3, iris.thing, deterministic=True)
    places = {scope for (scope,) in state.execute("SELECT key FROM thing WHERE kind = 'municipality'")}
    reasons = by_hand(state)
    for (iri, kind, scope, label, key), rows in groupby(state.execute(_THINGS), key=lambda row: row[:5]):
        aliases = [alias for *_, alias in rows if alias]
        place = iris.thing("municipality", "", scope) if scope in places else ""
        given = reasons.get((scope, kind, key), {})
        if kind.startswith(HIDDEN):
            joined = ((iri, RG.joinedBy, plain(reason)) for reason in sorted(set(given.values())))
            yield [*_typed(iri, RG.Person), (iri, RG.sphere, ref(SPHERE[kind.removeprefix(HIDDEN)])), *joined]
            continue
        yield [
            *_labelled(iri, _CLASSES[kind.partition("/")[0]], label, aliases),
            *_further(iri, kind, label, place),
            *((iri, RG.joinedBy, plain(reason)) for reason in sorted(_reasons(kind, label, aliases, given))),
        ]


def by_hand(state: sqlite3.Connection) -> dict[tuple[str, str, str], dict[str, str]]:
    """The reasons that people gave for joining names, by municipality, kind and key of the thing and by the name."""
    if not state.execute("SELECT 1 FROM directed").fetchone():
        return {}
    grouped = groupby(sorted(state.execute(_REASONS)), key=lambda row: row[:3])
    return {thing: {name: reason for *_, reason, name in rows} for thing, rows in grouped}


def _reasons(kind: str, label: str, aliases: Iterable[str], given: dict[str, str]) -> set[str]:
    """Why names were taken for names of one thing: by hand, and by the rules for things of its kind."""
    return {*given.values(), *_rules(kind, label, [alias for alias in aliases if alias not in given])} - {""}


def _rules(kind: str, label: str, aliases: Iterable[str]) -> Iterator[str]:
    """The rules by which names of bodies, institutions, policies and principles were joined."""
    for alias in aliases:
        if kind == "body":
            yield joined_by(label, alias)
        if kind == "institution" and institution_key(alias) == institution_key(label):
            yield INSTITUTION_RULE
        if kind.endswith("policy") and policy_key(alias) == policy_key(label):
            yield POLICY_RULE
        if kind in ("principle", "set-principle"):
            yield principles.JOIN_RULE


def _labelled(iri: str, kind: str, label: str, aliases: Iterable[str] = ()) -> Iterator[Statement]:
    yield from _typed(iri, kind)
    yield iri, SKOS.prefLabel, danish(label)
    yield from ((iri, SKOS.altLabel, danish(alias)) for alias in aliases)


def _typed(iri: str, kind: str) -> Iterator[Statement]:
    return ((iri, RDF.type, ref(each)) for each in types(kind))


def _further(iri: str, kind: str, label: str, place: str) -> Iterator[Statement]:
    """What a thing's kind and label tell; `place` is its municipality or empty."""
    kind, _, sphere = kind.partition("/")
    if sphere:
        yield iri, FOAF.name, plain(label)
        yield iri, RG.sphere, ref(SPHERE[sphere])
    if kind in ("body", "joint-body"):
        form = classification(label)
        if form:
            yield iri, ORG.classification, ref(BODY[form])
    if kind == "body" and place and is_of_municipality(label):
        yield iri, RG.municipality, ref(place)
    if kind == "institution" and is_department(label):
        yield from department(iri)
    if kind == "institution" and place and is_unit(label):
        yield iri, ORG.subOrganizationOf, ref(place)
    above = iri.rpartition("/")[0]
    if kind == "set-principle" and not above.endswith("/principle"):
        yield iri, DCT.isPartOf, ref(above)
    if kind in ("provision", "local-provision"):
        yield from provision_facts(iri)


def reference(state: sqlite3.Connection, iris: Iris) -> list[list[Statement]]:
    """What the registers say of the things that the documents name, by IRI."""
    said = {
        "municipality": _municipality, "listed-institution": _institution, "party": _party, "role": _role, "law": _law,
        "law-version": version_facts,
    }  # fmt: skip
    kinds = ", ".join(f"'{kind}'" for kind in said)
    things = state.execute(f"SELECT kind, slug, label FROM thing WHERE kind IN ({kinds})")  # noqa: S608 (our own words)
    statements = sorted({each for kind, name, label in things for each in said[kind](iris, name, label)})
    return [list(group) for _, group in groupby(statements, key=itemgetter(0))]


def _municipality(iris: Iris, name: str, label: str) -> Iterator[Statement]:
    found = municipality_named(label)
    if found:
        iri, region = iris.thing("municipality", "", name), iris.thing("institution", "", slug(found.region))
        yield iri, DCT.identifier, plain(found.code)
        yield iri, RG.region, ref(region)
        yield from _labelled(region, RG.Institution, found.region)


def _institution(iris: Iris, name: str, label: str) -> Iterator[Statement]:
    """The other names of an institution of the register."""
    listed = authority_named(label)
    for other in (*listed.aliases, *listed.abbreviations) if listed else ():
        yield iris.thing("listed-institution", "", name), SKOS.altLabel, danish(other)


def _party(iris: Iris, name: str, label: str) -> Iterator[Statement]:
    party = party_named(label)
    if party and party.letter:
        yield iris.thing("party", "", name), SKOS.altLabel, danish(party.letter)


def _law(iris: Iris, name: str, label: str) -> Iterator[Statement]:
    return law_facts(iris.thing("law", "", name), label)


def _role(iris: Iris, name: str, label: str) -> Iterator[Statement]:
    """The plain title of a role that is printed in another form ("Direktøren" → "direktør")."""
    title = plain_title(label) or plain_title(label.partition(" ")[0])
    if title and title != label:
        iri = iris.thing("role", "", slug(title))
        yield iris.thing("role", "", name), SKOS.broader, ref(iri)
        yield from _labelled(iri, RG.Role, title)
