"""Popolo JSON: as the specification has it, and true to the graph."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pyoxigraph import Store

from referatgraf.graph.query import run
from referatgraf.graph.store import current
from referatgraf.output.exports import export
from referatgraf.output.formats.popolo import COLLECTIONS, write_popolo
from referatgraf.output.formats.stream import Source

SCHEMA = Path(__file__).parent.parent / "fixtures" / "popolo.schema.json"
BASE = "https://w3id.org/referatgraf/id/"
MOVED = """@base <https://w3id.org/referatgraf/id/> .
@prefix rg: <https://w3id.org/referatgraf/ns#> .
@prefix stance: <https://w3id.org/referatgraf/code/stance/> .
<decision/d> a rg:Decision ; rg:motion <decision/d/motion> ; rg:text "Faldt." .
<decision/d/motion> a rg:Motion ; rg:hasVote <decision/d/motion/vote> ;
    rg:movedBy <person/p> ; rg:text "Det udsættes." .
<decision/d/motion/vote> a rg:Vote ; rg:partyVote <decision/d/motion/vote/a> ; rg:votesFor 3 .
<decision/d/motion/vote/a> a rg:PartyVote ; rg:party <party/a> ; rg:stance stance:for .
<person/p> a rg:Person .
"""


def problems(told: dict[str, Any]) -> list[str]:
    found = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).iter_errors(told)
    return [f"{list(each.absolute_path)}: {each.message}" for each in found]


@pytest.fixture(scope="module")
def told(examples_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("popolo") / "popolo.json"
    export(examples_graph, "popolo", path)
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def test_it_is_as_the_specification_has_it(told: dict[str, Any]) -> None:
    assert tuple(told) == COLLECTIONS
    assert problems(told) == []
    assert problems({**told, "motions": [{"id": "x:y", "date": "27. marts 2025"}]})


def test_every_identifier_leads_to_an_object(told: dict[str, Any]) -> None:
    known = [each["id"] for collection in told.values() for each in collection]
    assert len(known) == len(set(known))
    votes = [each for event in told["vote_events"] for name in ("votes", "counts") for each in event.get(name, ())]
    named = [each for collection in told.values() for each in collection] + votes
    asked = {value for each in named for name, value in each.items() if name.endswith("_id")}
    asked |= {person["id"] for event in told["events"] for person in event.get("attendees", ())}
    assert len(asked) > 20
    assert asked - set(known) == set()


def test_it_counts_what_the_graph_holds(told: dict[str, Any], examples_graph: Path) -> None:
    wanted = {"persons": "rg:Person", "motions": "rg:Decision", "vote_events": "rg:Vote"}
    for collection, kind in wanted.items():
        answer = run(current(examples_graph), f"SELECT ?thing WHERE {{ ?thing a {kind} }}")
        assert len(told[collection]) == len(list(answer))  # type: ignore[arg-type]


def test_what_was_decided_by_whom_with_which_votes(told: dict[str, Any]) -> None:
    (motion,) = [each for each in told["motions"] if each["id"].endswith("kommunalbestyrelsen/2025-03-27/25-001432")]
    assert (motion["result"], motion["date"]) == ("godkendt", "2025-03-27")
    assert motion["organization_id"] == f"{BASE}body/noerhavn/kommunalbestyrelsen"
    (event,) = [each for each in told["vote_events"] if each["motion_id"] == motion["id"]]
    assert {each["option"]: each["value"] for each in event["counts"]} == {"yes": 13, "no": 6, "abstain": 1}
    assert len([each for each in event["votes"] if each["option"] == "no"]) == 6


def test_a_motion_has_its_mover_and_a_party_without_a_number_no_count(tmp_path: Path) -> None:
    path, store = tmp_path / "graph.ttl", Store()
    path.write_text(MOVED, encoding="utf-8")
    store.load(path=str(path))
    with (tmp_path / "out").open("wb") as out:
        write_popolo(Source(path, store), out)
    told = json.loads((tmp_path / "out").read_bytes())
    assert problems(told) == []
    assert told["persons"] == [{"id": f"{BASE}person/p", "name": None}]
    (motion,) = [each for each in told["motions"] if each["id"].endswith("motion")]
    assert motion["creator_id"] == f"{BASE}person/p"
    (event,) = told["vote_events"]
    assert (event["motion_id"], event["counts"]) == (motion["id"], [{"option": "yes", "value": 3}])
