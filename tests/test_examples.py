"""The examples are read as their story tells it, and one meeting is the same in all its formats."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Variable

import referatgraf.graph
from referatgraf.build import BuildOptions, build

from .told import DCT, RG, Told, differences

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "noerhavn"
EXPECTED = json.loads((ROOT / "tests" / "fixtures" / "examples.json").read_text(encoding="utf-8"))
DOCUMENTS = EXPECTED["documents"]
FORMATS = next(document["files"] for document in DOCUMENTS if len(document["files"]) > 1)
QUERIES = sorted((Path(referatgraf.graph.__path__[0]) / "queries").glob("*.rq"))
WAY = """
PREFIX rg: <https://w3id.org/referatgraf/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?case ?date ?body ?outcome WHERE {
  ?item rg:treats/rg:caseNumber ?case ; rg:hasDecision ?decision .
  ?decision rg:date ?date ; rg:decidedBy/skos:prefLabel ?body ; rg:outcome ?outcome .
} ORDER BY ?date
"""

RESTING = """
SELECT DISTINCT ?date ?body ?number WHERE {
  ?section skos:prefLabel "serviceloven § 85"@da .
  ?item rg:cites/rg:partOf* ?section ; rg:number ?number .
  ?meeting rg:hasItem ?item ; rg:date ?date ; rg:heldBy/skos:prefLabel ?body .
} ORDER BY ?date ?number
"""


def graph_of(folder: Path, files: list[Path]) -> Told:
    """What the graph of these files tells."""
    (folder / "in").mkdir(parents=True)
    for file in files:
        shutil.copy(file, folder / "in")
    build([folder / "in"], folder / "graph", BuildOptions(jobs=1))
    return Told(folder / "graph" / "graph.ttl")


@pytest.fixture(scope="module")
def whole(examples_graph: Path) -> Told:
    """The graph of all examples."""
    return Told(examples_graph / "graph.ttl")


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The graph of the examples with one format of each meeting."""
    others = set(FORMATS[1:])
    files = [file for file in sorted(EXAMPLES.iterdir()) if file.name not in others]
    return graph_of(tmp_path_factory.mktemp("single"), files)


def test_every_file_is_told_of() -> None:
    assert sorted(name for document in DOCUMENTS for name in document["files"]) == sorted(
        file.name for file in EXAMPLES.iterdir()
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["files"][0])
def test_facts(document: dict, whole: Told) -> None:
    for name in document["files"]:
        assert differences(document, whole.document(name)) == []


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_alone_tells_the_same(name: str, tmp_path: Path) -> None:
    (known,) = (document for document in DOCUMENTS if name in document["files"])
    first = graph_of(tmp_path / "first", [EXAMPLES / FORMATS[0]]).document(FORMATS[0])
    told = graph_of(tmp_path / "other", [EXAMPLES / name]).document(name)
    assert differences(known, told) == []
    assert told == first


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.stem)
def test_other_formats_change_no_count(query: Path, whole: Told, single: Told) -> None:
    text = query.read_text(encoding="utf-8")
    assert len(list(whole.store.query(text))) == len(list(single.store.query(text)))


def test_the_way_of_the_case(whole: Told) -> None:
    way = EXPECTED["way_of_case"]
    rows = whole.store.query(WAY, substitutions={Variable("case"): Literal(way["case_number"])})
    steps = [{name: row[name].value.rsplit("/", 1)[-1] for name in ("date", "body", "outcome")} for row in rows]
    assert steps == way["steps"]


def test_who_handled_which_principles(whole: Told) -> None:
    expected = EXPECTED["handled_principles"]
    query = next(query for query in QUERIES if query.stem == "udvalg-principper").read_text(encoding="utf-8")
    answers = whole.store.query(query)
    names = ("principleLabel", "setLabel", "date", "bodyLabel", "status", "outcome", "number")
    found = [[row[name].value.rpartition("/")[2] if row[name] else None for name in names] for row in answers]
    assert sorted(found, key=str) == sorted(
        ([name, None if name == expected["set"] else expected["set"], *step] for step in expected["steps"]
         for name in (expected["set"], *expected["principles"])),
        key=str,
    )  # fmt: skip


def test_which_items_rest_on_a_section(whole: Told) -> None:
    """servicelovens § 85 by itself, by its parts and as part of a list or range."""
    told = f"PREFIX rg: <{RG}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> " + RESTING
    rows = whole.store.query(told)
    assert [(row["date"].value, row["body"].value, row["number"].value) for row in rows] == [
        tuple(each) for each in EXPECTED["resting_on_section_85"]
    ]


def test_closed_items_keep_title_and_number_alone(whole: Told) -> None:
    kept = {RG + name for name in ("number", "order", "closed", "treats", "mentions")} | {DCT + "title"}  # in the title
    for quad in whole.store.quads_for_pattern(None, NamedNode(RG + "closed"), Literal(True)):
        said = {str(of.predicate.value) for of in whole.store.quads_for_pattern(quad.subject, None, None)}
        assert {term for term in said if term.startswith((RG, DCT))} <= kept | {RG + "foundAt", RG + "hasSection"}


def test_examples_are_what_the_script_writes(tmp_path: Path) -> None:
    script = ROOT / "benchmarks" / "make_examples.py"
    subprocess.run([sys.executable, str(script), "--out", str(tmp_path)], check=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(file.name for file in EXAMPLES.iterdir())
    for file in tmp_path.iterdir():  # the bytes of the others depend on the versions of libraries
        if file.suffix in (".txt", ".md", ".html"):
            assert file.read_bytes() == (EXAMPLES / file.name).read_bytes()
