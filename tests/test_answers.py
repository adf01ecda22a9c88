"""Named questions on generated minutes: the answers that the generator knows.

Other names of bodies, other days and another order of the documents change the answers accordingly, and nothing else.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.graph.query import Table, ask, table
from referatgraf.graph.questions import questions
from referatgraf.graph.titles import Indexed, indexed
from referatgraf.ontology.declarations import labels
from referatgraf.ontology.namespaces import OUTCOME

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "make_minutes.py"
COUNT = 12


def built(folder: Path) -> Indexed:
    build([folder], folder / "graph", BuildOptions(jobs=1, model="none"))
    return indexed(folder / "graph")


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict]]:
    """A folder of documents, and what they say."""
    folder = tmp_path_factory.mktemp("minutes")
    command = [sys.executable, str(SCRIPT), "--count", str(COUNT), "--seed", "4", "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    (folder / "answers.json").unlink()
    return folder, answers


@pytest.fixture(scope="module")
def store(minutes: tuple[Path, list[dict]]) -> Indexed:
    return built(minutes[0])


@pytest.fixture(scope="module")
def shuffled(minutes: tuple[Path, list[dict]], tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    """The graph of the same documents under other names, so that they come in the opposite order."""
    folder = tmp_path_factory.mktemp("shuffled")
    for place, path in enumerate(sorted(path for path in minutes[0].iterdir() if path.is_file())):
        (folder / f"{999 - place}{path.suffix}").write_bytes(path.read_bytes())
    return built(folder)


def told(store: Indexed, name: str, columns: list[str], **given: str) -> set[tuple[str, ...]]:
    """The answer's rows, in some of its columns."""
    answer: Table = table(*ask(store, name, given.items()))
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]  # an empty column is left out
    return {tuple(row.get(column, "") for column in columns) for row in rows}


def test_every_meeting_is_told(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = {tuple(each["meeting"][key] for key in ("date", "body", "municipality")) for each in minutes[1]}
    assert told(store, "moeder", ["Dato", "Udvalg", "Kommune"]) == known


def test_attachments_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    checked = 0
    for body in {each["meeting"]["body"] for each in minutes[1]}:
        known = {
            (each["meeting"]["date"], attachment["title"])
            for each in minutes[1]
            if each["meeting"]["body"] == body
            for item in each["items"]
            for attachment in item.get("attachments", ())
        }
        if known:
            assert told(store, "bilag", ["Dato", "Bilag"], body=body) == known
            checked += 1
    assert checked


def test_who_was_there(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    assert any(each["meeting"]["present"] for each in minutes[1])
    for each in minutes[1]:
        meeting = each["meeting"]
        rows = told(store, "fremmoede", ["Dato", "Deltagelse", "Person"], body=meeting["body"])
        present = {person for day, status, person in rows if day == meeting["date"] and status == "til stede"}
        assert present >= set(meeting["present"] or ())


@pytest.mark.parametrize("name", list(questions()))
def test_the_order_of_documents_changes_no_answer(store: Indexed, shuffled: Indexed, name: str) -> None:
    assert table(*ask(store, name)).rows == table(*ask(shuffled, name)).rows


def decisions(answers: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Yield every decision that a document tells of, with its item."""
    for document in answers:
        for item in document["items"]:
            for decision in (*item.get("decisions", ()), *item.get("prior_decisions", ())):
                yield item, decision


def of_body(answers: list[dict], tells: Callable[[dict], tuple[str, ...] | None]) -> dict[str, set[tuple[str, ...]]]:
    """What is to be told of each body's decisions."""
    known = {each["meeting"]["body"]: set[tuple[str, ...]]() for each in answers}
    for _, decision in decisions(answers):
        if (row := tells(decision)) and decision["body"] in known:
            known[decision["body"]].add(row)
    return known


def outcome(decision: dict) -> str:
    return labels("da")[OUTCOME[decision["outcome"]]]


def test_decisions_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = of_body(minutes[1], lambda each: (each["date"], outcome(each), each["text"]))
    for body, rows in known.items():
        assert told(store, "beslutninger", ["Dato", "Udfald", "Beslutning"], body=body) == rows
    assert sum(map(len, known.values())) > 50


def test_what_a_body_postponed(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = of_body(minutes[1], lambda each: (each["date"], each["text"]) if each["outcome"] == "postponed" else None)
    for body, rows in known.items():
        assert told(store, "udsatte", ["Udsat", "Beslutning"], body=body) == rows
    assert any(known.values())


def test_votes_of_a_body(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    sides = ("for", "against", "abstained")
    known = of_body(
        minutes[1],
        lambda each: (each["date"], *(str(each["vote"][side]) for side in sides)) if each["vote"] else None,
    )
    for body, rows in known.items():
        columns = ["Dato", "For", "Imod", "Hverken"]
        found = {tuple(cell or "0" for cell in row) for row in told(store, "afstemninger", columns, body=body)}
        assert found == rows
    assert any(known.values())


def test_the_way_of_every_case(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for item, each in decisions(minutes[1]):
        if item["case_number"]:
            known[item["case_number"]].add((each["date"], each["body"], outcome(each), each["text"]))
    for case, stages in known.items():
        rows = told(store, "sagsvej", ["Dato", "Udvalg", "Udfald", "Beslutning"], case=case)
        assert {row for row in rows if row[-1]} == stages, case
    assert len(known) > 20


def test_where_everybody_was(minutes: tuple[Path, list[dict]], store: Indexed) -> None:
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for document in minutes[1]:
        meeting = document["meeting"]
        for how, field in (("til stede", "present"), ("afbud fra", "excused")):
            for person in meeting[field] or ():
                known[person].add((meeting["date"], meeting["body"], how))
    for person, meetings in known.items():
        rows = told(store, "person", ["Dato", "Udvalg", "Forhold", "Punkt"], person=person)
        assert {row[:3] for row in rows if row[2] in ("til stede", "afbud fra") and not row[3]} == meetings, person
    assert known


def rewritten(minutes: Path, folder: Path, change: Callable[[str], str]) -> Indexed:
    """The graph of the same documents with other words."""
    for path in sorted(path for path in minutes.iterdir() if path.is_file()):
        (folder / path.name).write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return built(folder)


def renamed(text: str) -> str:
    """A text with another name of a committee, in large and small letters."""
    for form in (str, str.lower, str.upper):
        text = text.replace(form(FORMER), form(OTHER))
    return text


def later(text: str) -> str:
    """A text in which every year is four years later, so that February has as many days."""
    return re.sub(r"\b(20[0-3]\d)\b", lambda hit: str(int(hit[1]) + 4), text)


FORMER, OTHER = "Børne- og Ungdomsudvalget", "Havne- og Naturudvalget"
CHANGED = ("moeder", "beslutninger", "udsatte", "afstemninger", "fremmoede", "bilag")


@pytest.mark.parametrize("change", [renamed, later])
def test_other_names_and_days_change_the_answers_accordingly(
    minutes: tuple[Path, list[dict]], store: Indexed, tmp_path: Path, change: Callable[[str], str]
) -> None:
    other = rewritten(minutes[0], tmp_path, change)
    differing = 0
    for name in CHANGED:
        for body in sorted({each["meeting"]["body"] for each in minutes[1]}):
            before = table(*ask(store, name, [("body", body)]))
            after = table(*ask(other, name, [("body", change(body))]))
            expected = [tuple(map(change, row)) for row in before.rows]
            assert sorted(after.rows) == sorted(expected), (name, body)
            differing += sorted(expected) != sorted(before.rows)
    assert differing
