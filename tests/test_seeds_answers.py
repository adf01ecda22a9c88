"""The question of bodies and principles on the annotated real minutes: exactly what they tell, and nothing else."""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from referatgraf.graph.principles import spelled_alike, title_key
from referatgraf.graph.query import ask, table
from referatgraf.graph.store import current

Told = tuple[str, str, str, str]
COLUMNS = ["Dato", "Udvalg", "Status", "Udfald"]
JOINT = {
    ("2024-03-18", "Direktionen", "behandlet", "anbefalet"),
    ("2024-08-07", "Børn- og Familieudvalget", "behandlet", "anbefalet"),
    ("2024-08-08", "Socialudvalget", "behandlet", "anbefalet"),
    ("", "Økonomiudvalget", "skal behandles", ""),
    ("", "Kommunalbestyrelsen", "skal behandles", ""),
}
OF_THE_ACT = {("2023-02-09", "Forebyggelses- og Socialudvalget", "behandlet", "godkendt")}


@pytest.fixture(scope="module")
def answer(graph_of: Callable[[Path], Path], shared: Path) -> dict[tuple[str, str], set[Told]]:
    """What the question tells, by set and principle; a set stands under its own name as both."""
    told = table(*ask(current(graph_of(shared / "seeds")), "udvalg-principper", ()))
    named, whole, *places = (told.columns.index(column) for column in ("Princip", "Del af", *COLUMNS))
    found = defaultdict(set)
    for row in told.rows:
        date, body, status, outcome = (str(row[place] or "") for place in places)
        found[(str(row[whole] or row[named]), str(row[named]))].add((date, body, status, outcome))
    return dict(found)


def annotated(shared: Path, file: str) -> list[dict]:
    return json.loads((shared / "gold" / file).read_text(encoding="utf-8"))["relations"]


def test_the_joint_principles_are_told_of_five_bodies(answer: dict[tuple[str, str], set[Told]], shared: Path) -> None:
    (tree,) = json.loads((shared / "gold" / "001.json").read_text(encoding="utf-8"))["principles"]
    names = {(tree["set"], each["title"]) for each in tree["principles"]} | {(tree["set"], tree["set"])}
    assert {key for key, told in answer.items() if told == JOINT} == names


def test_the_principles_of_an_act_are_told_of_the_one_body(
    answer: dict[tuple[str, str], set[Told]], shared: Path
) -> None:
    handled = [r for r in annotated(shared, "004_items_1-8.json") if r["predicate"] == "handles_principle"]
    told = [(whole, name) for (whole, name), bodies in answer.items() if bodies == OF_THE_ACT]
    keys = sorted(title_key(name) for whole, name in told if whole != name)
    annotations = sorted(title_key(each["object"]) for each in handled)
    assert len(keys) == len(annotations) == 10
    assert all(one == other or spelled_alike(one, other) for one, other in zip(keys, annotations, strict=True))
    assert len({whole for whole, _ in told}) == 1


def test_nothing_else_is_told(answer: dict[tuple[str, str], set[Told]]) -> None:
    assert all(told in (JOINT, OF_THE_ACT) for told in answer.values())
    assert len(answer) == 4 + 11
