"""What a server is asked under load: every named question, about things of the graph."""

from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from referatgraf.graph.query import run
from referatgraf.graph.questions import Parameter, Question, filled, questions
from referatgraf.graph.store import current
from referatgraf.ontology.namespaces import XSD

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a rg:date ?b . ?c rg:date ?d . ?e rg:date ?f FILTER(?b != ?d) }"
"""A query that would run for days, in little memory."""
_FROM, _TO = 2018, 2023


def asked(folder: Path, names: Collection[str], seed: int) -> Iterator[tuple[str, str]]:
    """Yield names of questions and their texts without end, each in turn, as people ask them: about one thing.

    Args:
        folder: the graph folder, where the things are looked up.
        names: of the questions; all where there are none.
        seed: the same seed gives the same texts.
    """
    store, chance = current(folder), Random(seed)
    chosen = [each for name, each in questions().items() if not names or name in names]
    things = {
        parameter.type: _things(store, parameter)
        for question in chosen
        for parameter in question.parameters
        if parameter.kind == "rg"
    }
    while True:
        for question in chosen:
            yield question.name, _about_one(question, things, chance)


def _things(store: Store, parameter: Parameter) -> list[NamedNode]:
    found = run(store, f"SELECT DISTINCT ?thing {{ ?thing a rg:{parameter.type} }} ORDER BY ?thing")
    assert isinstance(found, QuerySolutions)
    return [row["thing"] for row in found]


def _about_one(question: Question, things: dict[str, list[NamedNode]], chance: Random) -> str:
    """The question about a thing of one of the kinds that it may be asked about, or of a single month."""
    kinds = [each for each in question.parameters if each.kind == "rg" and things[each.type]]
    if kinds:
        chosen = chance.choice(kinds)
        return filled(question.sparql, {chosen.name: [chance.choice(things[chosen.type])]})
    month = f"{chance.randint(_FROM, _TO)}-{chance.randint(1, 12):02}"
    days = {"since": f"{month}-01", "until": f"{month}-28"}
    return filled(question.sparql, {name: [Literal(day, datatype=NamedNode(XSD.date))] for name, day in days.items()})
