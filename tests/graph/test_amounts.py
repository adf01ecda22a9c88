"""The largest amounts of a period, among those of more meetings than are looked through one by one."""

from datetime import date, timedelta
from random import Random

import pytest
from pyoxigraph import RdfFormat, Store

from referatgraf.graph.query import ask, table

HEAD = """
@base <https://w3id.org/referatgraf/id/> .
@prefix rg: <https://w3id.org/referatgraf/ns#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
FIRST, MEETINGS, EACH, LEAST, MOST = date(2024, 1, 1), 160, 3, 200, 100


@pytest.fixture(scope="module")
def amounts() -> list[tuple[int, str]]:
    """Every amount in kroner, and its day; all amounts differ."""
    chance = Random(7)
    figures = chance.sample(range(1, 4000), MEETINGS * EACH)
    return [(figure, str(FIRST + timedelta(place // EACH))) for place, figure in enumerate(figures)]


@pytest.fixture(scope="module")
def store(amounts: list[tuple[int, str]]) -> Store:
    lines = [HEAD]
    for figure, day in amounts:
        meeting, item = f"<meeting/{day}>", f"<meeting/{day}/item/1>"
        lines += [
            f'{meeting} a rg:Meeting ; rg:date "{day}"^^xsd:date ; rg:heldOn "{day}"^^xsd:date ; rg:hasItem {item} .',
            f"{item} a rg:AgendaItem ; rg:amount <amount/{figure}> .",
            f"<amount/{figure}> a schema:MonetaryAmount ; schema:value {figure}.0 .",
        ]
    database = Store()
    database.load("\n".join(lines), format=RdfFormat.TURTLE)
    return database


@pytest.mark.parametrize(
    ("since", "until"),
    [(0, MEETINGS), (30, MEETINGS), (0, 100), (40, 120), (0, 20), (150, MEETINGS), (7, 7), (60, 110), (60, 109)],
)
def test_the_largest_amounts_of_a_period(store: Store, amounts: list[tuple[int, str]], since: int, until: int) -> None:
    first, last = str(FIRST + timedelta(since)), str(FIRST + timedelta(until))
    known = sorted((figure for figure, day in amounts if figure >= LEAST and first <= day <= last), reverse=True)
    given = {"least": str(LEAST), "since": first, "until": last}
    answer = table(*ask(store, "beloeb", given.items()))
    kroner = answer.columns.index("Kroner")
    assert sorted((int(float(row[kroner])) for row in answer.rows), reverse=True) == known[:MOST]


def test_the_largest_amounts_of_all_meetings(store: Store, amounts: list[tuple[int, str]]) -> None:
    answer = table(*ask(store, "beloeb", [("least", "1")]))
    kroner = answer.columns.index("Kroner")
    found = sorted((int(float(row[kroner])) for row in answer.rows), reverse=True)
    assert found == sorted((figure for figure, _ in amounts), reverse=True)[:MOST]
