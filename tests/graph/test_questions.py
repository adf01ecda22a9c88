"""The named questions, their parameters, and their answers on a small graph of an invented municipality."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from referatgraf.errors import QueryError, RegisterError
from referatgraf.graph.lookup import find, suggestions, terms
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
    return table(*ask(store, name, given.items())).rows


ANSWERS = [
    (
        "moeder",
        {"body": "Udvalget for social og sundhed"},
        ["Dato", "Start"],
        {"2024-06-04 16:00:00", "2024-08-08 16:00:00"},
    ),
    ("moeder", {"until": "2024-06-01"}, ["Udvalg"], {"Direktionen"}),
    (
        "sagsvej",
        {"case": "24-000101"},
        ["Dato", "Udvalg", "Udfald"],
        {
            "2024-05-14 Direktionen anbefalet",
            "2024-06-04 Socialudvalget udsat",
            "2024-08-08 Socialudvalget anbefalet",
            "2024-08-20 Økonomiudvalget anbefalet",
            "2024-08-27 Kommunalbestyrelsen godkendt",
        },
    ),
    ("sagsvej", {"case": "27.00.00-P22-1-24", "since": "2024-08-21"}, ["Udvalg"], {"Kommunalbestyrelsen"}),
    ("sagsvej", {"words": "BOLIGER"}, ["Sag", "Status"], {"24-000303 behandlet", "24-000303 skal behandles"}),
    ("sagsvej", {"words": "grund"}, ["Status", "Punkt"], {"behandlet 3"}),
    ("beslutninger", {"outcome": "udsat", "since": "2024-07-01"}, ["Overskrift"], {"Status på boliger"}),
    ("beslutninger", {"outcome": "noted"}, ["Dato", "Punkt"], {"2024-08-08 5"}),
    ("beslutninger", {"body": "kommunalbestyrelsen"}, ["Udfald"], {"godkendt", "udsat"}),
    ("fremmoede", {"person": "Birger Nordskov", "body": "socialudvalget"}, ["Deltagelse"], {"til stede", "afbud fra"}),
    (
        "fremmoede",
        {"person": "Clara Vindelev", "since": "2024-08-01", "until": "2024-08-08"},
        ["Deltagelse"],
        {"til stede", "inhabil"},
    ),
    (
        "fremmoede",
        {"person": "Esther Kildebro"},
        ["Deltagelse", "I stedet for"],
        {"stedfortræder Birger Nordskov", "til stede "},
    ),
    (
        "fremmoede",
        {"person": "Didrik Mølgård", "until": "2024-08-08"},
        ["Punkt", "Deltagelse"],
        {" fraværende", " til stede", "5 fraværende under punktet"},
    ),
    (
        "fravaer",
        {},
        ["Person", "Udvalg", "Fravær", "Møder"],
        {"Birger Nordskov Socialudvalget 1 2", "Didrik Mølgård Socialudvalget 1 2"},
    ),
    ("fravaer", {"person": "Birger Nordskov", "until": "2024-08-07"}, ["Fravær"], set()),
    ("fravaer", {"body": "Socialudvalget", "since": "2024-08-01"}, ["Person", "Møder"], {"Birger Nordskov 1"}),
    ("fravaer", {"least": "2"}, ["Person"], set()),
    ("afstemninger", {"party": "V"}, ["For", "Imod", "Stemte"], {"12 7 imod"}),
    ("afstemninger", {}, ["For", "Imod"], {"12 7", "7 12"}),
    ("bilag", {"case": "24-000101", "since": "2024-08-01"}, ["Bilag"], {"Høringssvar", "Principper, endelig udgave"}),
    ("bilag", {"words": "udkast"}, ["Dokumentnr."], {"1045-24"}),
    (
        "lovhenvisninger",
        {"law": "serviceloven § 85"},
        ["Lov", "Dato", "Punkt"],
        {"serviceloven § 85, stk. 1 2024-06-04 2", "serviceloven § 85 2024-08-08 4"},
    ),
    (
        "lovhenvisninger",
        {"law": "SEL § 85"},
        ["Lov", "Punkt"],
        {"serviceloven § 85, stk. 1 2", "serviceloven § 85 4"},
    ),
    ("lovhenvisninger", {"law": "serviceloven § 85 stk 1"}, ["Lov"], {"serviceloven § 85, stk. 1"}),
    ("lovhenvisninger", {"law": "servicelovens § 85"}, ["Punkt"], {"2", "4"}),
    ("lovhenvisninger", {"law": "serviceloven §§ 86-110"}, ["Lov"], {"serviceloven § 107"}),
    ("lovhenvisninger", {"law": "§§ 80 – 85"}, ["Lov"], {"serviceloven § 85, stk. 1", "serviceloven § 85"}),
    (
        "lovhenvisninger",
        {"law": "sel", "since": "2024-08-01"},
        ["Lov", "Gældende udgave"],
        {"serviceloven § 85 lovbekendtgørelse nr. 909 af 3. juli 2024", "serviceloven § 107 "},
    ),
    ("udsatte", {"case": "24-000101"}, ["Udsat", "Kom igen", "I"], {"2024-06-04 2024-08-08 Socialudvalget"}),
    (
        "politikker",
        {"policy": "boligplanen"},
        ["Dato", "Punkt", "Forhold", "Udfald"],
        {"2024-08-08 5 vedrører taget til efterretning", "2024-08-27 13 nævner udsat"},
    ),
    ("politikker", {"words": "BUDGET"}, ["Strategi, plan eller aftale", "Udvalg"], {"Budget 2025 Socialudvalget"}),
    ("politikker", {"body": "Kommunalbestyrelsen", "since": "2024-08-27"}, ["Forhold"], {"nævner"}),
    (
        "sagskaeder",
        {"case": "24-000303"},
        ["Dato", "Forhold", "Anden sag"],
        {
            "2024-08-08 følger efter 24-000202",
            "2024-08-08 nævner 24-000101",
            "2024-08-27 følger efter 24-000202",
        },
    ),
    ("sagskaeder", {"case": "24-000101"}, ["Sag", "Punkt"], {"24-000303 5"}),
    ("udsatte", {}, ["Udsat", "Punkt"], {"2024-06-04 2", "2024-06-04 4", "2024-08-27 13"}),
    (
        "udvalg-principper",
        {"principle": "de tre fælles principper for værdighed"},
        ["Dato", "Udvalg", "Status", "Udfald", "Punkt"],
        {
            "2024-05-14 Direktionen behandlet anbefalet 1",
            "2024-06-04 Socialudvalget behandlet udsat 2",
            "2024-08-08 Socialudvalget behandlet anbefalet 4",
            "2024-08-20 Økonomiudvalget behandlet anbefalet 7",
            " Kommunalbestyrelsen skal behandles  7",
        },
    ),
    (
        "udvalg-principper",
        {"body": "Direktionen"},
        ["Princip", "Del af", "Dato"],
        {
            "de tre fælles principper for værdighed  2024-05-14",
            "Fælles om tid de tre fælles principper for værdighed 2024-05-14",
        },
    ),
    ("udvalg-principper", {"principle": "vi lytter"}, ["Udvalg", "Dato"], {"Socialudvalget 2024-08-08"}),
    ("udvalg-principper", {"since": "2024-08-21"}, ["Udvalg"], set()),
    (
        "person",
        {"person": "Birger Nordskov"},
        ["Dato", "Punkt", "Forhold"],
        {"2024-06-04  til stede", "2024-08-08  afbud fra", "2024-08-27  til stede", "2024-08-27 12 undlod"},
    ),
    (
        "person",
        {"person": "Esther Kildebro", "until": "2024-08-08"},
        ["Forhold", "Hvad"],
        {"til stede ", "stedfortræder Birger Nordskov"},
    ),
    ("beloeb", {"case": "24-000101"}, ["Sag", "Dato", "Kroner"], {"24-000101 2024-08-08 250000"}),
    ("beloeb", {"least": "250001"}, ["Kroner"], set()),
    ("beloeb", {"words": "værdighed", "body": "Socialudvalget"}, ["Punkt"], {"4"}),
    (
        "mest-brugte-love",
        {"body": "Socialudvalget"},
        ["Lov", "Punkter", "Første gang", "Seneste gang"],
        {"serviceloven 2 2024-06-04 2024-08-08"},
    ),
    ("mest-brugte-love", {"law": "serviceloven § 85", "since": "2024-08-01"}, ["Punkter"], {"1"}),
    ("mest-brugte-love", {"least": "3"}, ["Lov"], set()),
    ("bebudet", {"case": "24-000101"}, ["Ventes i"], set()),
    (
        "bebudet",
        {"case": "24-000303"},
        ["Bebudet", "Af", "Punkt", "Forhold", "Ventes i"],
        {"2024-08-27 Kommunalbestyrelsen 13 udsat Kommunalbestyrelsen"},
    ),
    (
        "sager-flest-udvalg",
        {"least": "1"},
        ["Udvalg i alt", "Sag", "Dato", "Udvalg"],
        {"1 24-000101 2024-06-04 Socialudvalget"},
    ),
    ("institutioner", {"institution": "Nørhavn Kommune"}, ["Punkt"], set()),
]
"""Question, parameters, columns, and what must stand in those columns."""


@pytest.mark.parametrize(("name", "given", "columns", "expected"), ANSWERS)
def test_an_answer(store: Store, name: str, given: dict[str, str], columns: list[str], expected: set[str]) -> None:
    answer = table(*ask(store, name, given.items()))
    places = [answer.columns.index(column) for column in columns]
    assert {" ".join(row[place] for place in places) for row in answer.rows} == expected


def test_a_parameter_given_twice_asks_about_both(store: Store) -> None:
    answer = table(*ask(store, "møder", [("body", "direktionen"), ("body", "økonomiudvalget")]))
    assert [row[0] for row in answer.rows] == ["2024-05-14", "2024-08-20"]


def test_an_unknown_code_offers_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match=r"udfald hedder »udsatt«; prøv udsat\b"):
        rows(store, "beslutninger", outcome="udsatt")


def test_all_in_the_head_of_a_question_is_read() -> None:
    for each in questions().values():
        assert len(each.parameters) == each.sparql.count("# parameter "), each.name
        assert len(each.columns) == each.sparql.count("# column "), each.name
        assert "since" in {parameter.name for parameter in each.parameters}


@pytest.mark.parametrize("name", list(questions()))
def test_what_a_column_shows_and_leads_to_is_in_the_answer(store: Store, name: str) -> None:
    asked = question(name)
    answered = {variable.value for variable in run(store, asked.sparql).variables}
    shown = {column.variable for column in asked.columns.values()}
    links = {column.link for column in asked.columns.values()} - {""}
    assert (shown | links) - answered == set()
    assert links


def test_headings_and_codes_in_english(store: Store) -> None:
    result, headings = ask(store, "beslutninger", [("outcome", "postponed")], "en")
    answer = table(result, headings, "en")
    assert answer.columns[:4] == ("Date", "Body", "Item", "Title")
    assert {row[answer.columns.index("Outcome")] for row in answer.rows} == {"postponed"}


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_runs_without_parameters(store: Store, name: str) -> None:
    nothing_named = ("institutioner", "sager-flest-udvalg")  # the small graph names no institution, and no such case
    assert bool(rows(store, name)) is (name not in nothing_named)


@pytest.mark.parametrize("name", list(questions()))
def test_a_question_takes_since(store: Store, name: str) -> None:
    late = rows(store, name, since="2999-01-01")
    assert not [row for row in late if re.match(r"\d{4}-\d\d-\d\d", row[0] + row[1])]


@given(st.text(min_size=1))
def test_the_parsed_query_holds_the_very_term(text: str) -> None:
    term = Literal(text.encode("utf-8", "ignore").decode())
    sparql = filled("SELECT ?words WHERE { VALUES ?words { UNDEF } }", {"words": (term,)})
    assert [row["words"] for row in Store().query(sparql)] == [term]


def test_a_term_is_not_filled_twice() -> None:
    sparql = "SELECT * WHERE { VALUES ?a { UNDEF } VALUES ?b { UNDEF } }"
    trap = Literal("VALUES ?b { UNDEF }")
    assert [row["a"] for row in Store().query(filled(sparql, {"a": (trap,), "b": (Literal("1"),)}))] == [trap]


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEAD + "# parameter body rg:Body | udvalg | body\nSELECT * WHERE { ?s ?p ?o }",
        HEAD + "# parameter body zz:Body | udvalg | body\nSELECT * WHERE { VALUES ?body { UNDEF } }",
        HEAD + "# parameter body | udvalg | body\nSELECT * WHERE { VALUES ?body { UNDEF } }",
        HEAD + "# column body | Udvalg | Body\nSELECT * WHERE { ?s ?p ?o }",
    ],
)
def test_a_question_file_without_its_head_is_refused(text: str) -> None:
    with pytest.raises(RegisterError):
        parse_question("x", text)


ASKED = parse_question(
    "x", HEAD + "# parameter most xsd:integer = 3 | antal | number\nSELECT * WHERE { VALUES ?most { UNDEF } }"
)


@pytest.mark.parametrize(("given", "expected"), [([], "3"), ([("most", "12")], "12")])
def test_a_default_holds_where_nothing_is_given(store: Store, given: list[tuple[str, str]], expected: str) -> None:
    (term,) = terms(store, ASKED, given)["most"]
    assert str(term) == f'"{expected}"^^<http://www.w3.org/2001/XMLSchema#integer>'


@pytest.mark.parametrize("number", ["", "tre", "-1", "1.5", "٣", "1" * 10])
def test_what_is_no_number_is_refused(store: Store, number: str) -> None:
    with pytest.raises(QueryError, match="helt tal"):
        terms(store, ASKED, [("most", number)])


@pytest.mark.parametrize(
    ("name", "parameter", "begun", "expected"),
    [
        (
            "moeder",
            "body",
            "",
            ["Direktionen", "Kommunalbestyrelsen", "Socialudvalget", "Udvalget for Social og Sundhed"],
        ),
        ("moeder", "body", "SOCIAL", ["Socialudvalget", "Udvalget for Social og Sundhed"]),
        ("beslutninger", "outcome", "godkendt", ["godkendt", "godkendt med ændringer"]),
        ("moeder", "since", "2", []),
    ],
)
def test_values_are_suggested(store: Store, name: str, parameter: str, begun: str, expected: list[str]) -> None:
    (of,) = (each for each in question(name).parameters if each.name == parameter)
    assert suggestions(store, of, begun, 4) == expected


def test_an_unknown_question_offers_the_nearest() -> None:
    with pytest.raises(QueryError, match="moeder"):
        question("mødr")


def test_an_unknown_parameter_is_named(store: Store) -> None:
    with pytest.raises(QueryError, match="farve"):
        terms(store, question("moeder"), [("farve", "blå")])


def test_a_name_is_found_as_people_type_it(store: Store) -> None:
    (found,) = find(store, "Body", "SOCIALUDVALGET")
    assert found.value.endswith("/socialudvalget")


def test_an_unknown_name_offers_the_nearest(store: Store) -> None:
    with pytest.raises(QueryError, match="Socialudvalget"):
        find(store, "Body", "Socialudvalg")


@pytest.mark.parametrize("day", ["31-02-2025", "i går", "2025"])
def test_a_day_that_is_none_is_refused(store: Store, day: str) -> None:
    with pytest.raises(QueryError, match="ingen dag"):
        terms(store, question("moeder"), [("since", day)])


def test_a_danish_day_is_read(store: Store) -> None:
    (day,) = terms(store, question("moeder"), [("since", "1/3/2025")])["since"]
    assert (day.value, isinstance(day, NamedNode)) == ("2025-03-01", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * WHERE {?s ?p ?o}", True),
        ("ask{?s ?p ?o}", True),
        ("moeder", False),
        ("PREFIX a: <b> construct {} {}", True),
        ("DROP ALL", True),
    ],
)
def test_sparql_is_told_from_names(text: str, expected: bool) -> None:
    assert is_sparql(text) is expected


@pytest.mark.parametrize(
    ("sparql", "says"),
    [
        ("SELECT * WHERE {", "linje 1, tegn 17"),
        ("SELECT *\nWHERE { ?s }", "linje 2"),
        ("DELETE WHERE { ?s ?p ?o } # select", "ikke ændre"),
        ("PREFIX a: <b>\n# select\ninsert data { <a> <b> <c> }", "ikke ændre"),
        (f"SELECT * {{ {'{' * 3000}{'}' * 3000} }}", "klammer"),
        ("SELECT (<urn:none>(1) AS ?x) {}", "kan ikke udføres"),
    ],
)
def test_what_is_no_query_is_refused(store: Store, sparql: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        run(store, sparql)


def test_formats(store: Store) -> None:
    asked = "SELECT ?m WHERE { ?m a rg:Meeting } ORDER BY ?m LIMIT 1"
    assert written(run(store, asked), "csv").startswith(b"m\r\nhttp")
    assert b'"bindings"' in written(run(store, asked), "json")
    assert b"rg:Meeting" in written(run(store, "CONSTRUCT { ?m a rg:Meeting } WHERE { ?m a rg:Meeting }"), "turtle")
    with pytest.raises(QueryError, match="CONSTRUCT"):
        written(run(store, asked), "turtle")
    assert table(run(store, "ASK { ?m a rg:Meeting }")).rows == (("ja",),)
