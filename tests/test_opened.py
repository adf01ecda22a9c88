"""A graph folder from Python: `referatgraf.open`."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

import referatgraf
from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError, QueryError, UsageError
from referatgraf.opened import Graph

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("opened") / "graf"
    build(sorted(EXAMPLES.rglob("2025-02-*")), out, BuildOptions(jobs=1))
    return out


@pytest.fixture(scope="module")
def graph(folder: Path) -> Graph:
    return referatgraf.open(folder)


def number(answer: object) -> int:
    assert isinstance(answer, QuerySolutions)
    return len(list(answer))


def test_sparql_and_questions_are_answered(graph: Graph) -> None:
    meetings = number(graph.query("SELECT ?meeting WHERE { ?meeting a rg:Meeting }"))
    assert meetings
    assert len(graph.ask("moeder")) == meetings
    assert len(graph.ask("moeder", since="2999-01-01")) == 0


def test_an_answer_is_rows_of_plain_values(graph: Graph) -> None:
    answer = graph.ask("sagsvej", case="24-006015")
    assert answer.headings["date"] == "Dato"
    assert (answer[0]["date"], answer[0]["outcome"]) == (date(2025, 2, 3), "udsat")
    assert graph.ask("sagsvej", language="en", case="24-006015")[0]["outcome"] == "postponed"
    assert str(answer[0]["item"]).endswith("/item/5")
    amounts = {type(row["value"]) for row in graph.ask("beloeb")}
    assert amounts <= {Decimal, int}
    assert {row["upTo"] for row in graph.ask("beloeb")} >= {None}


def test_an_answer_becomes_a_table_of_pandas(graph: Graph) -> None:
    answer = graph.ask("moeder")
    assert list(answer.to_pandas()["bodyLabel"]) == [row["bodyLabel"] for row in answer]


def test_without_pandas_it_is_said(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pandas"):
        graph.ask("moeder").to_pandas()


def test_a_view_as_a_network(graph: Graph) -> None:
    assert len(graph.network("sager"))


def test_the_graph_is_not_changed_by_a_query(graph: Graph) -> None:
    with pytest.raises(QueryError):
        graph.query("DELETE WHERE { ?s ?p ?o }")


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")  # of rdflib about its own use of it
def test_rdflib_sees_the_same_data_set_and_cannot_change_it(graph: Graph) -> None:
    dataset = graph.dataset
    meetings = "SELECT ?meeting WHERE { ?meeting a <https://w3id.org/referatgraf/ns#Meeting> }"
    assert len(list(dataset.query(meetings))) == number(graph.query(meetings))
    (triple, *_) = dataset.default_graph
    with pytest.raises(RuntimeError):
        dataset.remove(triple)


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError):
        referatgraf.open(tmp_path)


def test_importing_the_package_loads_nothing_else() -> None:
    code = (
        "import referatgraf, sys; print([m for m in sys.modules if m.startswith(('referatgraf.', 'rdflib', 'pyoxi'))])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
