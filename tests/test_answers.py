"""Named questions on generated minutes: the answers that the generator knows, in whatever order the documents come."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store

from referatgraf.build import BuildOptions, build
from referatgraf.graph.query import Table, ask, table
from referatgraf.graph.questions import questions
from referatgraf.graph.store import current

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "make_minutes.py"
COUNT = 12


def built(folder: Path) -> Store:
    build([folder], folder / "graph", BuildOptions(jobs=1, model="none"))
    return current(folder / "graph")


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
def store(minutes: tuple[Path, list[dict]]) -> Store:
    return built(minutes[0])


@pytest.fixture(scope="module")
def shuffled(minutes: tuple[Path, list[dict]], tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the same documents under other names, so that they come in the opposite order."""
    folder = tmp_path_factory.mktemp("shuffled")
    for place, path in enumerate(sorted(path for path in minutes[0].iterdir() if path.is_file())):
        (folder / f"{999 - place}{path.suffix}").write_bytes(path.read_bytes())
    return built(folder)


def told(store: Store, name: str, columns: list[str], **given: str) -> set[tuple[str, ...]]:
    """The answer's rows, in some of its columns."""
    answer: Table = table(*ask(store, name, given.items()))
    places = [answer.columns.index(column) for column in columns]
    return {tuple(row[place] for place in places) for row in answer.rows}


def test_every_meeting_is_told(minutes: tuple[Path, list[dict]], store: Store) -> None:
    known = {tuple(each["meeting"][key] for key in ("date", "body", "municipality")) for each in minutes[1]}
    assert told(store, "moeder", ["Dato", "Udvalg", "Kommune"]) == known


def test_attachments_of_a_body(minutes: tuple[Path, list[dict]], store: Store) -> None:
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


def test_who_was_there(minutes: tuple[Path, list[dict]], store: Store) -> None:
    assert any(each["meeting"]["present"] for each in minutes[1])
    for each in minutes[1]:
        meeting = each["meeting"]
        rows = told(store, "fremmoede", ["Dato", "Deltagelse", "Person"], body=meeting["body"])
        present = {person for day, status, person in rows if day == meeting["date"] and status == "til stede"}
        assert present >= set(meeting["present"] or ())


@pytest.mark.parametrize("name", list(questions()))
def test_the_order_of_documents_changes_no_answer(store: Store, shuffled: Store, name: str) -> None:
    assert table(*ask(store, name)).rows == table(*ask(shuffled, name)).rows
