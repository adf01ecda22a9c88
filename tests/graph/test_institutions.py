"""Names of institutions: which are units of the administration, and which spellings are one."""

from dataclasses import replace

import pytest

from referatgraf.graph.institutions import JOIN_RULE, UNIT_FORMS, UnitForm, institution_key, is_unit
from referatgraf.nlp.mentions import Mention, Named

from .making import Graph, Paper


@pytest.mark.parametrize("form", UNIT_FORMS, ids=lambda form: form.fits)
def test_the_table_itself(form: UnitForm) -> None:
    assert form.regex.fullmatch(form.fits)
    assert not form.regex.fullmatch(form.fits_not)
    assert is_unit(form.fits)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Teknik- og Miljøforvaltningen", True),
        ("Social-, Sundheds- & Ældreforvaltningen", True),
        ("Fagcenter Børn og Familie", True),
        ("Forvaltningen", True),
        ("Center for Sundhed", False),
        ("Plejecenter Solgården", False),
        ("Bestyrelsen", False),
        ("Ejendomskontoret", True),
        ("Institutions- og Skolecentret", True),
        ("Vej- og Ejendomscentret", True),
        ("Teknik- og Miljømyndigheden", True),
        ("Kultur- og Idrætscentret", False),
        ("Turistkontoret", False),
    ],
)
def test_units_of_the_administration(label: str, expected: bool) -> None:
    assert is_unit(label) is expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Center for Familie, Bibliotek og Erhverv", "Center for Familie Bibliotek og Erhverv", True),
        ("Center for Leg & Læring", "Center for leg og læring", True),
        ("Sundhedscentret", "Sundhedscenteret", True),
        ("Forvaltningen", "Nørhavn Kommunes administration", True),
        ("Kirkeby Skole", "Kirkeby skole", True),
        ("Kirkeby Skole", "Kirkeby Friskole", False),
    ],
)
def test_spellings_of_one_institution(one: str, other: str, same: bool) -> None:
    assert (institution_key(one) == institution_key(other)) is same


def graph_of(*labels: str) -> Graph:
    """The graph of one document of Nørhavn that names the institutions."""
    paper = Paper()
    named = Named(mentions=tuple(Mention("institution", label, paper.span(label), "institutions") for label in labels))
    return Graph(replace(paper.source(paper.meeting(municipality="Nørhavn Kommune")), named=named))


def test_a_unit_is_a_part_of_its_municipality() -> None:
    graph = graph_of("Økonomistaben", "Kirkeby Skole")
    assert graph.rows("?v ?w", "?v org:subOrganizationOf ?w") == [
        ("institution/noerhavn/oekonomistaben", "municipality/noerhavn")
    ]


def test_a_department_is_a_body_and_an_institution_at_once() -> None:
    graph = graph_of("Teknik- og Miljøforvaltningen", "Center for Ludomani", "Boligafdelingen")
    assert graph.rows("?l ?c", "?v a rg:Body, rg:Institution ; skos:prefLabel ?l ; org:classification ?c") == [
        ("Teknik- og Miljøforvaltningen", "body/department")
    ]


def test_an_institution_of_the_register_is_the_same_everywhere_and_has_all_its_names() -> None:
    graph = graph_of("KL", "Kommunernes Landsforening")
    assert graph.rows("?v ?l", "?v skos:prefLabel ?l ; skos:altLabel 'Kommunernes Landsforening'@da") == [
        ("institution/kl", "KL")
    ]


def test_spellings_of_one_institution_are_joined_with_the_reason() -> None:
    graph = graph_of("Center for Børn & Unge", "Center for Børn og Unge", "Center for Børn og Unge")
    assert graph.rows("?v ?w ?r", "?i a rg:Institution ; skos:prefLabel ?v ; skos:altLabel ?w ; rg:joinedBy ?r") == [
        ("Center for Børn og Unge", "Center for Børn & Unge", JOIN_RULE)
    ]


@pytest.mark.parametrize(
    ("recommender", "departments"),
    [
        ("Center for Børn og Unge", ["Center for Børn og Unge"]),
        ("Plan, Teknik & Miljø", ["Plan, Teknik & Miljø"]),
        ("Forvaltningen", []),  # the administration as a whole
        ("KL", []),
    ],
)
def test_a_unit_that_recommends_is_a_department(recommender: str, departments: list[str]) -> None:
    paper = Paper()
    item = paper.item(1, "Havnen", recommended_by=(paper.actor("institution", recommender),))
    graph = Graph(paper.source(paper.meeting(municipality="Nørhavn Kommune"), item))
    assert graph.values("?d a rg:Department ; skos:prefLabel ?v") == departments


def test_a_unit_that_the_text_shows_at_work_is_a_department() -> None:
    paper = Paper()
    at_work = Mention("institution", "Teknik og Miljø", paper.span("Teknik og Miljø"), "institutions", department=True)
    named_only = Mention("institution", "Kultur og Fritid", paper.span("Kultur og Fritid"), "institutions")
    source = paper.source(paper.meeting(municipality="Nørhavn Kommune"))
    graph = Graph(replace(source, named=Named(mentions=(at_work, named_only))))
    assert graph.values("?d a rg:Department, rg:Body, rg:Institution ; skos:prefLabel ?v") == ["Teknik og Miljø"]
