"""A graph compared with annotated minutes: facts and mentions counted, intervals, runs compared, errors shown."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.build import build
from referatgraf.errors import UsageError
from referatgraf.evaluating import evaluated, run_evaluation
from referatgraf.graph.store import current
from referatgraf.output.evaluation import evaluate
from referatgraf.output.evaluation.comparing import compare, compared
from referatgraf.output.evaluation.errors_page import Mark, pieces
from referatgraf.output.evaluation.evaluation import Evaluation
from referatgraf.output.evaluation.figures import Figure
from referatgraf.output.evaluation.runs import PAGE, read_run
from referatgraf.output.evaluation.spans import paired, tallied
from referatgraf.output.evaluation.told import Named

from ..conftest import GraphOf  # noqa: TID252 - tests have no name to import them by
from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by
from .chromium import chromium

TEXT = """REFERAT Socialudvalget 08-08-2024

Mødedato torsdag den 8. august 2024

Punkt 1: Havnens bolværk

24-000101

Sagsfremstilling

Bolværket koster 2 mio. kr.

Beslutning

Godkendt.
"""


def gold(**changes: object) -> dict[str, object]:
    """The annotation of TEXT."""
    start = TEXT.index("2 mio.")
    amount = {"type": "MONEY", "text": "2 mio. kr.", "start": start, "end": start + 10, "canonical": 2000000, "item": 1}
    body = {"type": "BODY", "text": "Socialudvalget", "start": 8, "end": 22, "canonical": "Socialudvalget"}
    meeting = {"body_canonical": "Socialudvalget", "date": "2024-08-08", "municipality": None, "start_time": None}
    decision = {"body": "Socialudvalget", "date": "2024-08-08", "outcome": "approved", "text": "Godkendt."}
    item = {"number": 1, "title": "Havnens bolværk", "closed": False, "case_numbers": ["24-000101"]}
    return {
        "source": "referat.txt",
        "meeting": {**meeting, "place": None, "present": [], "absent": []},
        "items": [{**item, "decisions": [decision], "history": []}],
        "mentions": [body, amount],
        "relations": [],
        **changes,
    }


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    (tmp_path / "referat.txt").write_text(TEXT, encoding="utf-8")
    build([tmp_path / "referat.txt"], tmp_path / "graf")
    return tmp_path / "graf"


def written(folder: Path, *annotations: dict[str, object]) -> Path:
    folder.mkdir()
    for number, each in enumerate(annotations):
        (folder / f"{number}.json").write_text(json.dumps(each), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("said", "required", "allowed", "right", "wrong", "missed"),
    [
        ({("1", "a")}, {("1", "a")}, (), 1, 0, 0),
        ({("1", "a"), ("2", "b")}, {("1", "a")}, (), 1, 1, 0),
        ({("1", "a"), ("2", "b")}, {("1", "a")}, {("2", "b")}, 1, 0, 0),
        (set(), {("1", "a")}, (), 0, 0, 1),
        ({("1", "en lang beslutningstekst om havnen")}, {("1", "en lang beslutningstekst om havne")}, (), 1, 0, 0),
        ({("1", "en lang beslutningstekst om havnen")}, {("2", "en lang beslutningstekst om havnen")}, (), 0, 1, 1),
        ({("1", "havnen")}, {("1", "havne")}, (), 0, 1, 1),  # short texts have to be the same
    ],
)
def test_facts_are_compared(said: set, required: set, allowed: set, right: int, wrong: int, missed: int) -> None:
    tally = compare(said, required, allowed)
    assert (tally.right, len(tally.wrong), len(tally.missed)) == (right, wrong, missed)


def mention(kind: str, start: int, end: int, **further: object) -> dict[str, object]:
    return {"type": kind, "start": start, "end": end, "text": "-", "canonical": "Byrådet", **further}


@pytest.mark.parametrize(
    ("said", "annotated", "figures"),
    [
        ([("BODY", 10, 17, "Byrådet")], [mention("BODY", 10, 17)], (1, 1, 1)),
        ([("BODY", 10, 20, "Byrådet")], [mention("BODY", 10, 17)], (1, 0, 1)),
        ([("BODY", 10, 17, "Socialudvalget")], [mention("BODY", 10, 17)], (1, 1, 0)),
        ([("BODY", 10, 40, "Byrådet")], [mention("BODY", 10, 17)], (0, 0, 0)),  # less than half
        ([("ORG", 10, 17, "Byrådet")], [mention("BODY", 10, 17)], (0, 0, 0)),
    ],
)
def test_mentions_are_compared_at_three_levels(said: list, annotated: list, figures: tuple) -> None:
    found = [Named(*each, "test") for each in said]
    levels = ("mention", "exact", "linked")
    assert tuple(tallied(paired("BODY", level, found, annotated), level).right for level in levels) == figures


@pytest.mark.parametrize("free", [{"optional": True}, {"generic": True}, {"type": "ORG", "alt_types": ["BODY"]}])
def test_what_may_be_found_is_not_judged(free: dict) -> None:
    annotated = [mention("BODY", 10, 17) | free]
    for said in ([], [Named("BODY", 10, 17, "Andet", "test")]):
        tally = tallied(paired("BODY", "linked", said, annotated), "linked")
        assert (tally.right, tally.wrong, tally.missed) == (0, [], [])


def test_a_second_mention_of_the_same_characters_is_wrong() -> None:
    said = [Named("BODY", 10, 17, "Byrådet", "a"), Named("BODY", 10, 17, "Nørhavn Byråd", "b")]
    tally = tallied(paired("BODY", "mention", said, [mention("BODY", 10, 17)]), "mention")
    assert (tally.right, len(tally.wrong)) == (1, 1)


def test_quotes_case_and_spacing_do_not_count() -> None:
    assert compared('"Taget til\nEFTERRETNING".') == compared("taget til efterretning")
    assert compared("§§85") == compared("§ 85")


def test_the_interval_holds_f1_and_narrows_with_the_facts() -> None:
    few, many = Figure(9, 1, 1), Figure(900, 100, 100)
    assert few.f1 == many.f1 == pytest.approx(0.9)
    for figure in (few, many):
        assert figure.interval[0] < 0.9 < figure.interval[1]
    assert many.interval[1] - many.interval[0] < 0.05 < few.interval[1] - few.interval[0]
    assert replace(few).interval == few.interval


def test_a_graph_is_evaluated(graph: Path, tmp_path: Path) -> None:
    made = evaluate(current(graph), written(tmp_path / "gold", gold()))
    figures = made.figures()
    assert {name for name, one in figures.items() if one.f1 < 1} == set()
    assert {"header", "items", "decisions", "amounts", "linked:MONEY"} <= figures.keys()
    assert made.recognisers == {"BODY structure": (1, 0), "MONEY amounts": (1, 0)}


def test_only_what_is_annotated_is_judged(graph: Path, tmp_path: Path) -> None:
    scope = {"items": [2], "start": len(TEXT), "end": len(TEXT) + 1, "header": False}
    made = evaluate(current(graph), written(tmp_path / "gold", gold(scope=scope)))
    assert made.figures() == {}


def test_errors_stand_on_the_page_and_run_nothing(graph: Path, tmp_path: Path) -> None:
    wrong = gold()
    wrong["mentions"] = [mention("LAW", 0, 7, canonical="<script>alert(1)</script>")]
    folder = written(tmp_path / "gold", wrong)
    assert referatgraf("evaluate", graph, "--gold", folder, "--out", tmp_path / "ud").returncode == 0
    with chromium() as visit:
        visit.open(tmp_path / "ud" / PAGE)
        marked = visit.asks("() => [...document.querySelectorAll('.text mark')].map(m => [m.className, m.innerText])")
        assert ["missed only-LAW", "REFERAT"] in marked
        assert ["wrong only-MONEY", "2 mio. kr."] in marked
        assert (visit.told, [each for each in visit.requests if not each.startswith(("file:", "data:"))]) == ([], [])


def test_a_run_is_compared_with_an_earlier_one(graph: Path, tmp_path: Path) -> None:
    folder, out = written(tmp_path / "gold", gold()), tmp_path / "ud"
    assert referatgraf("evaluate", graph, "--gold", folder, "--out", out).returncode == 0
    former = read_run(out)
    assert former["linked:MONEY"] == Figure(1, 0, 0)
    told = referatgraf("evaluate", graph, "--gold", folder, "--compare", out).stdout
    assert all("+0.000" in line for line in told.splitlines() if line.strip().startswith("linked:"))


@pytest.mark.parametrize("fault", ["no gold", "no json", "no run"])
def test_bad_input_is_one_sentence(graph: Path, tmp_path: Path, fault: str) -> None:
    folder = written(tmp_path / "gold", *([] if fault == "no gold" else [gold()]))
    if fault == "no json":
        (folder / "0.json").write_text("{", encoding="utf-8")
    with pytest.raises(UsageError) as told:
        run_evaluation(evaluated(graph, folder, None), tmp_path / "intet" if fault == "no run" else None, None)
    assert "\n" not in str(told.value)


def test_a_document_that_the_graph_lacks_is_named(graph: Path, tmp_path: Path) -> None:
    done = referatgraf("evaluate", graph, "--gold", written(tmp_path / "gold", gold(source="andet.txt")))
    assert (done.returncode, "andet.txt" in done.stderr) == (2, True)


def test_pieces_joined_are_the_text() -> None:
    marks = [Mark(0, 4, "BODY", "right", "a"), Mark(2, 6, "LAW", "missed", "b"), Mark(8, 9, "LAW", "wrong", "c")]
    found = list(pieces("abcdefghij", marks))
    assert "".join(piece.text for piece in found) == "abcdefghij"
    assert [piece.state for piece in found] == ["right", "missed", "missed", "", "wrong", ""]


@pytest.mark.parametrize(
    ("documents", "annotation", "scorer"),
    [("seeds", "gold", "score.py"), ("minutes", "minutes", "score_minutes.py")],
)
def test_figures_are_those_of_the_scorers(
    shared: Path, graph_of: GraphOf, documents: str, annotation: str, scorer: str
) -> None:
    graph = graph_of(shared / documents)
    command = [sys.executable, str(shared / "score" / scorer), str(graph), str(shared / annotation)]
    done = subprocess.run([*command, "--json"], check=True, capture_output=True, text=True)
    theirs = {name: (one["right"], one["wrong"], one["missed"]) for name, one in json.loads(done.stdout).items()}
    made: Evaluation = evaluate(current(graph), shared / annotation)
    assert {name: (one.right, one.wrong, one.missed) for name, one in made.figures().items()} == theirs


def test_no_annotation_is_an_error(graph: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        evaluate(current(graph), tmp_path / "findes ikke")
