"""The named questions get the same answer from another engine."""

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import DefaultGraph, RdfFormat, Store, serialize

from referatgraf.graph.lookup import terms
from referatgraf.graph.query import run
from referatgraf.graph.questions import filled, question, questions

FIXTURE = Path(__file__).parent / "noerhavn.trig"


@pytest.fixture(scope="module")
def store() -> Store:
    database = Store()
    database.bulk_load(path=str(FIXTURE), format=RdfFormat.TRIG)
    return database


ASKED_ABOUT = [
    *((name, {}) for name in questions()),
    ("beloeb", {"least": "1000"}),
    ("beloeb", {"least": "1000", "since": "2024-08-01"}),
    ("beloeb", {"body": "Socialudvalget", "until": "2024-08-31"}),
    ("bebudet", {"from": "Kommunalbestyrelsen", "since": "2024-01-01"}),
    ("udvalg-principper", {"body": "Socialudvalget", "since": "2024-07-01"}),
    ("udvalg-principper", {"principle": "Fælles om tid"}),
    ("sager-flest-udvalg", {"least": "1", "since": "2024-06-01"}),
]


@pytest.mark.parametrize(("name", "about"), ASKED_ABOUT)
def test_rdflib_gives_the_same_answer(store: Store, name: str, about: dict[str, str]) -> None:
    text = filled(question(name).sparql, terms(store, question(name), about.items()))
    default = (quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph()))
    graph = rdflib.Graph().parse(data=serialize(default, format=RdfFormat.N_TRIPLES), format="nt")
    expected = [tuple(None if term is None else str(term) for term in row) for row in graph.query(text)]
    solutions = run(store, text)
    variables = [variable.value for variable in solutions.variables]
    found = [tuple(None if row[name] is None else row[name].value for name in variables) for row in solutions]
    assert found == expected
