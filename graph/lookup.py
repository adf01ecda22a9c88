"""Things of the graph by the names that people type."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from referatgraf.errors import QueryError
from referatgraf.graph.engine import Engine
from referatgraf.graph.provisions import provisions, typed
from referatgraf.graph.questions import Parameter, Question
from referatgraf.graph.titles import few, titled
from referatgraf.ontology.declarations import codes, labels
from referatgraf.ontology.namespaces import DCT, PREFIXES, RG, SKOS, XSD

Term = NamedNode | Literal
_GENITIVE = re.compile(r"['’]?s$")
_NUMBERS = (RG.caseNumber, RG.journalNumber)
_LABELS = (SKOS.prefLabel, SKOS.altLabel, DCT.identifier)


def terms(store: Engine, question: Question, given: Iterable[tuple[str, str]]) -> dict[str, tuple[Term, ...]]:
    """The RDF terms for the values that a user gave a question's parameters.

    Args:
        store: the database or server, in which names are looked up.
        question: what is asked.
        given: pairs of parameter and value; a parameter given more than once is asked about each of its values, and
            one not given about its default.

    Raises:
        QueryError: a parameter that the question does not take, a name nobody has, or a day that is none.
    """
    known = {each.name: each for each in question.parameters}
    found: dict[str, tuple[Term, ...]] = {}
    values = list(given)
    told = {name for name, _ in values}
    values += [(each.name, each.default) for each in known.values() if each.default and each.name not in told]
    for name, value in values:
        if name not in known:
            raise QueryError(f"spørgsmålet {question.name} kender ikke »{name}«", do=f"det tager {', '.join(known)}")
        found[name] = found.get(name, ()) + _terms(store, known[name], value)
    return found


def _terms(store: Engine, parameter: Parameter, value: str) -> tuple[Term, ...]:
    if parameter.kind == "rg":
        return find(store, parameter.type, value)
    if parameter.kind == "words":
        return _titled(store, parameter.type.split(","), value)
    if parameter.kind != "xsd":
        return (_code(parameter.kind, value),)
    if parameter.type == "date":
        return (Literal(_day(value), datatype=NamedNode(XSD.date)),)
    if parameter.type == "integer":
        return (Literal(_number(value), datatype=NamedNode(XSD.integer)),)
    return (Literal(value),)


def _titled(store: Engine, classes: Iterable[str], words: str) -> tuple[Term, ...]:
    """The things in whose names the words stand; where there are none, what no statement is about."""
    found = few({thing for cls in classes for thing in titled(store, cls, words)}, words)
    return tuple(map(NamedNode, found)) or (NamedNode(RG.AgendaItem),)


def _number(value: str) -> str:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise QueryError(f"»{value}« er intet helt tal", do="skriv det med cifre, som 3")
    return value


def _day(value: str) -> str:
    hit = re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", value)
    try:
        return (date(int(hit[3]), int(hit[2]), int(hit[1])) if hit else date.fromisoformat(value)).isoformat()
    except ValueError:
        raise QueryError(f"»{value}« er ingen dag", do="skriv den som 2025-03-31 eller 31-03-2025") from None


def _code(of: str, value: str) -> NamedNode:
    """A code of a code list by its own name or its label ("postponed", "udsat")."""
    listed = sorted(iri for iri in codes() if iri.startswith(PREFIXES[of]))
    names = {iri.removeprefix(PREFIXES[of]): iri for iri in listed}
    for told in (labels("en"), labels("da")):
        names |= {told[iri].casefold(): iri for iri in listed}
    wanted = value.strip().casefold()
    if wanted not in names:
        near = get_close_matches(wanted, names, n=4, cutoff=0.5) or [labels("da")[iri] for iri in listed]
        raise QueryError(f"intet {labels('da')[PREFIXES[of][:-1]]} hedder »{value}«", do=f"prøv {', '.join(near)}")
    return NamedNode(names[wanted])


def find(store: Engine, kind: str, name: str) -> tuple[NamedNode, ...]:
    """Every thing of class `rg:kind` called `name`: by its IRI, its label, another of its names, or its number.

    Of a law the sections too, under any of its names, and several of them ("SEL §§ 83-87"). A name in the genitive
    ("servicelovens") is found where it is no name by itself.

    Several municipalities have a body of the same name; all of them are meant then.

    Raises:
        QueryError: nothing is called so; the nearest names are offered.
    """
    wanted = name.strip().strip("<>")
    for spelled in dict.fromkeys((wanted, _GENITIVE.sub("", wanted))):
        if exact := _exactly(store, kind, spelled):
            return exact
    if kind == "Law" and (told := typed(wanted)):
        laws = find(store, kind, told["law"]) if told["law"] else ()
        if meant := provisions(store, told, laws):
            return meant
    names: dict[str, str] = {}
    found: dict[str, NamedNode] = {}
    for thing, label in _named(store, kind):
        names.setdefault(label.casefold(), label)
        if wanted.casefold() == label.casefold():
            found[thing.value] = thing
    if found:
        return tuple(found[iri] for iri in sorted(found))
    near = [names[key] for key in get_close_matches(wanted.casefold(), names, n=4, cutoff=0.5)]
    raise QueryError(f"intet hedder »{name}«", do=f"prøv {', '.join(near)}" if near else "se navnene i graph.ttl")


def _exactly(store: Engine, kind: str, wanted: str) -> tuple[NamedNode, ...]:
    """The things with this very IRI or name, or the name with a capital: looked up, so that no class is read whole."""
    properties = "|".join(f"<{each}>" for each in (_NUMBERS if kind == "Case" else _LABELS))
    spelled = dict.fromkeys((wanted, wanted[:1].upper() + wanted[1:], wanted.lower(), wanted.title()))
    names = " ".join(f"{Literal(each)} {Literal(each, language='da')}" for each in spelled)
    asked = f"SELECT DISTINCT ?thing WHERE {{ VALUES ?name {{ {names} }} ?thing {properties} ?name }}"
    things = {row["thing"] for row in cast("QuerySolutions", store.query(asked))}
    with suppress(ValueError):  # a name that is no IRI
        things.add(NamedNode(wanted))
    iris = " ".join(sorted(map(str, things)))
    asked = f"SELECT ?thing WHERE {{ VALUES ?thing {{ {iris} }} ?thing a <{RG[kind]}> }} ORDER BY ?thing"
    return tuple(row["thing"] for row in cast("QuerySolutions", store.query(asked)))


def _named(store: Engine, kind: str) -> Iterator[tuple[NamedNode, str]]:
    """Every thing of a class with each of its names."""
    properties = _NUMBERS if kind == "Case" else _LABELS
    for property_ in properties:
        pattern = f"?thing a <{RG[kind]}> ; <{property_}> ?name"
        query = f"SELECT DISTINCT ?thing ?name WHERE {{ {pattern} }} ORDER BY ?name ?thing"
        for thing, label in cast("QuerySolutions", store.query(query)):
            yield thing, label.value


def suggestions(store: Engine, parameter: Parameter, begun: str = "", most: int = 20) -> list[str]:
    """Values that a parameter may have, for people to choose from: names of things, or labels of codes.

    Args:
        store: the database or server, in which names are looked up.
        parameter: what is to be chosen; days, numbers and words have no suggestions.
        begun: letters that stand in the name, in upper or lower case.
        most: how many at most; those that begin with the letters come first.
    """
    if parameter.kind in ("xsd", "words"):
        return []
    if parameter.kind == "rg":
        names = {label for _, label in _named(store, parameter.type)}
    else:
        names = {labels("da")[iri] for iri in codes() if iri.startswith(PREFIXES[parameter.kind])}
    part = begun.strip().casefold()
    found = sorted(
        (not name.casefold().startswith(part), name.casefold(), name) for name in names if part in name.casefold()
    )
    return [name for *_, name in found[:most]]
