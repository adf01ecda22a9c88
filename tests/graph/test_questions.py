"""The named questions, their parameters, and their answers on a small graph of an invented municipality."""

import re
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Store, serialize

from referatgraf.errors import QueryError, RegisterError
from referatgraf.graph.lookup import find, terms
from referatgraf.graph.query import ask, is_sparql, run, table, written
from referatgraf.graph.questions import filled, parse_question, question, questions

FIXTURE = Path(__file__).parent / "noerhavn.trig"
HEAD = "# title@da: a\n# title@en: a\n# description@da: a\n# description@en: a\n"


@pytest.fixture(scope="module")
def store() -> Store:
    database = Store()
    database.bulk_load(path=str(FIXTURE), format=RdfFormat.TRIG)
    return database


def rows(store: Store, name: str, **given: str) -> tuple[tuple[str, ...], ...]:
    return table(*ask(store, name, given)).rows


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_runs_without_parameters(store: Store, name: str) -> None:
    assert rows(store, name)


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_takes_since(store: Store, name: str) -> None:
    late = rows(store, name, since="2999-01-01")
    assert not [row for row in late if re.match(r"\d{4}-\d\d-\d\d", row[0] + row[1])]


@pytest.mark.parametrize("name", list(questions()))
def test_rdflib_gives_the_same_answer(store: Store, name: str) -> None:
    asked = question(name)
    default = (quad.triple for quad in store.quads_for_pattern(None, None, None, DefaultGraph()))
    graph = rdflib.Graph().parse(data=serialize(default, format=RdfFormat.N_TRIPLES), format="nt")
    expected = {tuple(None if term is None else str(term) for term in row) for row in graph.query(asked.sparql)}
    solutions = run(store, asked.sparql)
    variables = [variable.value for variable in solutions.variables]
    found = {tuple(None if row[name] is None else row[name].value for name in variables) for row in solutions}
    assert found == expected


@given(st.text(min_size=1))
def test_the_parsed_query_holds_the_very_term(text: str) -> None:
    term = Literal(text.encode("utf-8", "ignore").decode())
    sparql = filled("SELECT ?words WHERE { VALUES ?words { UNDEF } }", {"words": (term,)})
    assert [row["words"] for row in Store().query(sparql)] == [term]


def test_a_term_is_not_filled_twice() -> None:
    sparql = "SELECT * WHERE { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }"
    trap = Literal("VALUES ?b { UNDEF }")
    assert [row["a"] for row in Store().query(filled(sparql, {"a": (trap,), "b": (Literal("1"),)}))] == [trap]


@pytest.mark.parametrize("text", ["", HEAD + "# parameter body rg:Body | udvalg | body\nSELECT * WHERE { ?s ?p ?o }"])
def test_a_question_file_without_its_head_is_refused(text: str) -> None:
    with pytest.raises(RegisterError):
        parse_question("x", text)


def test_an_unknown_question_offers_the_nearest() -> None:
    with pytest.raises(QueryError, match="moeder"):
        question("møder")


def test_an_unknown_parameter_is_named(store: Store) -> None:
    with pytest.raises(QueryError, match="farve"):
        terms(store, question("moeder"), {"farve": "blå"})


def test_a_name_is_found_as_people_type_it(store: Store) -> None:
    (found,) = find(store, "Body", "SOCIALUDVALGET")
    assert found.value.endswith("/socialudvalget")


def test_an_unknown_name_offers_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match="Socialudvalget"):
        find(store, "Body", "Socialudvalg")


@pytest.mark.parametrize("day", ["31-02-2025", "i går", "2025"])
def test_a_day_that_is_none_is_refused(store: Store, day: str) -> None:
    with pytest.raises(QueryError, match="ingen dag"):
        terms(store, question("moeder"), {"since": day})


def test_a_danish_day_is_read(store: Store) -> None:
    (day,) = terms(store, question("moeder"), {"since": "1/3 2025".replace(" ", "/")})["since"]
    assert (day.value, isinstance(day, NamedNode)) == ("2025-03-01", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * WHERE {?s ?p ?o}", True),
        ("ask{?s ?p ?o}", True),
        ("moeder", False),
        ("PREFIX a: <b> construct {} {}", True),
    ],
)
def test_sparql_is_told_from_names(text: str, expected: bool) -> None:
    assert is_sparql(text) is expected


@pytest.mark.parametrize("sparql", ["SELECT * WHERE {", "DELETE WHERE { ?s ?p ?o } # select"])
def test_what_is_no_query_is_refused(store: Store, sparql: str) -> None:
    with pytest.raises(QueryError, match="linje 1"):
        run(store, sparql)


def test_formats(store: Store) -> None:
    asked = "SELECT ?m WHERE { ?m a rg:Meeting } ORDER BY ?m LIMIT 1"
    assert written(run(store, asked), "csv").startswith(b"m\r\nhttp")
    assert b'"bindings"' in written(run(store, asked), "json")
    assert b"rg:Meeting" in written(run(store, "CONSTRUCT { ?m a rg:Meeting } WHERE { ?m a rg:Meeting }"), "turtle")
    with pytest.raises(QueryError, match="CONSTRUCT"):
        written(run(store, asked), "turtle")
    assert table(run(store, "ASK { ?m a rg:Meeting }")).rows == (("ja",),)
