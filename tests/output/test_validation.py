"""`referatgraf validate`: what is wrong in a graph folder, told to people and to machines."""

import json
import shutil
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, SH

from referatgraf.errors import GraphFolderError, RegisterError, UsageError
from referatgraf.output.validation.catalogue import portal_shapes, read_catalogue
from referatgraf.output.validation.graph import graph_problems
from referatgraf.output.validation.problems import CATALOGUE, GRAPH, INFO, VIOLATION, Problem
from referatgraf.output.validation.report import as_json, as_text, as_turtle
from referatgraf.output.validation.shapes import read_shapes
from referatgraf.validating import problems

from ..conftest import GraphOf  # noqa: TID252 - tests have no name to import them by
from ..program import referatgraf  # noqa: TID252 - tests have no name to import them by

PROBLEMS = [
    Problem(VIOLATION, GRAPH, "x:1", "x:p", "Datatype", "nej", {"da": "Forkert.", "en": "Wrong."}),
    Problem(INFO, CATALOGUE, "x:2", str(DCTERMS.license), "MinCount", "", {"da": "Mangler.", "en": "Missing."}),
]


@pytest.mark.parametrize("place", ["examples", "seeds", "minutes"])
def test_every_build_is_valid(place: str, shared: Path, graph_of: GraphOf, examples_graph: Path) -> None:
    folder = examples_graph if place == "examples" else graph_of(shared / place)
    assert [each for each in problems(folder) if each.severity == "Violation"] == []


@pytest.fixture
def spoilt(examples_graph: Path, tmp_path: Path) -> Path:
    """A graph folder with a wrong statement."""
    graf = shutil.copytree(examples_graph, tmp_path / "graf")
    text = (graf / "graph.ttl").read_text(encoding="utf-8")
    (graf / "graph.ttl").write_text(text.replace("rg:closed false", 'rg:closed "nej"', 1), encoding="utf-8")
    return graf


def test_the_command_tells_what_is_wrong_and_how_to_mend_it(spoilt: Path, examples_graph: Path) -> None:
    told = referatgraf("validate", spoilt)
    assert told.returncode == 1
    (line,) = [line for line in told.stdout.splitlines() if "lukket eller åbent" in line]
    assert line.startswith("  graph.ttl: https://w3id.org/referatgraf/id/meeting/")
    assert "(nej)" in line
    assert "corrections.csv" in line
    assert "An item is closed or open" in referatgraf("validate", spoilt, "--language", "en").stdout
    assert referatgraf("validate", examples_graph).returncode == 0


def test_a_day_that_is_in_no_calendar_is_told(tmp_path: Path) -> None:
    meeting = '<x:m> a rg:Meeting ; rg:date "2025-02-{day}"^^xsd:date .\n'
    names = "@prefix rg: <https://w3id.org/referatgraf/ns#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    for day, wrong in (("28", []), ("29", ["2025-02-29"]), ("3x", ["2025-02-3x"])):
        (tmp_path / "graph.ttl").write_text(names + meeting.format(day=day), encoding="utf-8")
        found = [each for each in graph_problems([tmp_path / "graph.ttl"]) if each.component == "Datatype"]
        assert [each.value for each in found] == wrong


def test_a_graph_that_is_no_turtle_is_told_with_its_line(spoilt: Path) -> None:
    lines = (spoilt / "graph.ttl").read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if "rg:text" in line)
    lines[at] = '    rg:text "'
    (spoilt / "graph.ttl").write_text("\n".join(lines), encoding="utf-8")
    told = referatgraf("validate", spoilt)
    assert told.returncode == 2
    assert f"line {at + 1}" in told.stderr
    assert "kør referatgraf build igen" in told.stderr


def test_the_report_for_machines(spoilt: Path) -> None:
    told = json.loads(referatgraf("validate", spoilt, "--format", "json").stdout)
    assert told["conforms"] is False
    assert told["problems"][0]["component"] == "Datatype"
    report = rdflib.Graph().parse(data=referatgraf("validate", spoilt, "--format", "turtle").stdout, format="turtle")
    assert str(SH.Violation) in {str(each) for each in report.objects(None, SH.resultSeverity)}


def test_sentences_of_both_languages() -> None:
    danish, english = as_text(PROBLEMS, "da"), as_text(PROBLEMS, "en")
    assert "Forkert (nej); byg grafen igen" in danish
    assert "Mangler; udfyld licens i catalog.toml." in danish
    assert "Missing; fill in licens in catalog.toml." in english
    assert as_text([], "da").startswith("Grafen og beskrivelsen følger")


def test_many_of_a_kind_are_counted() -> None:
    text = as_text(PROBLEMS[:1] * 80, "da")
    assert text.count("\n") == 52
    assert "… 30 × Forkert." in text


def test_forms_are_the_same_each_time() -> None:
    assert as_turtle(PROBLEMS) == as_turtle(PROBLEMS)
    assert as_json(PROBLEMS) == as_json(PROBLEMS)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--format", "xml"), "text, json, turtle"),
        (("--language", "de"), "da, en"),
        (("--shapes", "."), "ingen former"),
    ],
)
def test_wrong_use(examples_graph: Path, words: tuple[str, ...], complaint: str) -> None:
    told = referatgraf("validate", examples_graph, *words)
    assert told.returncode == 2
    assert complaint in told.stderr


def test_a_catalogue_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="mangler"):
        read_catalogue(tmp_path / "catalog.ttl")
    (tmp_path / "catalog.ttl").write_text("<a> <b> ", encoding="utf-8")
    with pytest.raises(UsageError, match="ikke Turtle"):
        read_catalogue(tmp_path / "catalog.ttl")


def test_a_graph_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<a> <b> ", encoding="utf-8")
    with pytest.raises(GraphFolderError, match="ikke Turtle"):
        list(graph_problems([tmp_path / "graph.ttl"]))


def test_a_shape_of_a_kind_that_is_not_known_is_refused(tmp_path: Path) -> None:
    shape = '@prefix sh: <http://www.w3.org/ns/shacl#> . <x:s> a sh:NodeShape ; sh:targetClass <x:c> ; sh:sparql "…" .'
    (tmp_path / "shapes.ttl").write_text(shape, encoding="utf-8")
    with pytest.raises(RegisterError, match="sparql"):
        read_shapes(tmp_path / "shapes.ttl")


def test_every_shape_of_a_catalogue_speaks_danish_and_english() -> None:
    shapes = portal_shapes()
    for shape in {*shapes.objects(None, SH.property)}:
        languages = {text.language for text in shapes.objects(shape, SH.message) if isinstance(text, rdflib.Literal)}
        assert languages == {"da", "en"}
