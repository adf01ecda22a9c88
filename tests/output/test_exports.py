"""The exports of RDF, parsed again by two parsers each."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib.compare import isomorphic

from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.output.exports import FORMATS, export

from ..conftest import missing  # noqa: TID252 - tests have no name to import them by

PARSED = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


@pytest.fixture(scope="module")
def folder(examples_graph: Path) -> Path:
    return examples_graph


@pytest.fixture
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rdflib keep literals as they are written: 10.50 is not 10.5."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


def parsed(path: Path, form: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=path.read_text(encoding="utf-8"), format=form)


def statements(path: Path, form: str) -> set[str]:
    """What the lines of N-Triples or N-Quads that a second parser writes of a file say."""
    command = [
        "rapper",
        "-q",
        "-i",
        form,
        "-o",
        "ntriples" if form not in ("nquads", "trig") else "nquads",
        str(path),
        "x:y",
    ]
    lines = subprocess.run(command, capture_output=True, check=True).stdout
    return {str(quad) for quad in parse(lines, format=RdfFormat.N_QUADS)}


def stated(path: Path, form: RdfFormat) -> set[str]:
    return {str(quad) for quad in parse(path=str(path), format=form)}


@pytest.mark.usefixtures("exact")
@pytest.mark.parametrize("form", list(PARSED))
def test_rdflib_reads_the_same_graph(folder: Path, tmp_path: Path, form: str) -> None:
    export(folder, form, tmp_path / "out")
    assert isomorphic(parsed(tmp_path / "out", PARSED[form]), parsed(folder / "graph.ttl", "turtle"))


@pytest.mark.parametrize(("form", "name"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_raptor_reads_the_same_graph(folder: Path, tmp_path: Path, form: str, name: str) -> None:
    if not shutil.which("rapper"):
        missing("rapper")
    export(folder, form, tmp_path / "out")
    assert statements(tmp_path / "out", name) == stated(folder / "graph.ttl", RdfFormat.TURTLE)


@pytest.mark.parametrize(("form", "name"), [("nquads", "nquads"), ("trig", "trig")])
def test_raptor_reads_the_same_data_set(folder: Path, tmp_path: Path, form: str, name: str) -> None:
    if not shutil.which("rapper"):
        missing("rapper")
    export(folder, form, tmp_path / "out")
    with gzip.open(folder / "graph.nq.gz") as lines:
        assert statements(tmp_path / "out", name) == {str(quad) for quad in parse(lines, format=RdfFormat.N_QUADS)}


def test_another_parser_of_jsonld_reads_the_same_graph(folder: Path, tmp_path: Path) -> None:
    export(folder, "jsonld", tmp_path / "out")
    assert stated(tmp_path / "out", RdfFormat.JSON_LD) == stated(folder / "graph.ttl", RdfFormat.TURTLE)


def test_jsonld_holds_a_meeting_with_its_items_and_their_decisions(folder: Path, tmp_path: Path) -> None:
    export(folder, "jsonld", tmp_path / "out")
    nodes = json.loads((tmp_path / "out").read_bytes())["graph"]
    (meeting,) = [node for node in nodes if node["id"] == "meeting/noerhavn/kommunalbestyrelsen/2025-03-27T1800"]
    assert (meeting["date"], meeting["heldBy"]) == ("2025-03-27", "body/noerhavn/kommunalbestyrelsen")
    (item,) = [item for item in meeting["hasItem"] if item["number"] == "34"]
    (decision,) = item["hasDecision"]
    assert (item["closed"], decision["outcome"], decision["text"]) == (False, "approved", "Godkendt.")
    assert not [node for node in nodes if "AgendaItem" in node.get("type", ())]


@pytest.mark.parametrize(("form", "parser"), [("nquads", "nquads"), ("trig", "trig")])
def test_the_graphs_of_the_documents_are_kept(folder: Path, tmp_path: Path, form: str, parser: str) -> None:
    export(folder, form, tmp_path / "out")
    dataset = rdflib.Dataset()
    dataset.parse(data=(tmp_path / "out").read_text(encoding="utf-8"), format=parser)
    assert len(list(dataset.graphs())) > 3


@pytest.mark.parametrize("form", list(FORMATS))
def test_the_same_bytes_again_and_packed(folder: Path, tmp_path: Path, form: str) -> None:
    for name in ("a", "b", "c.gz"):
        export(folder, form, tmp_path / name)
    first = (tmp_path / "a").read_bytes()
    assert first == (tmp_path / "b").read_bytes() == gzip.decompress((tmp_path / "c.gz").read_bytes())


def test_unknown_format_and_missing_graph(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="turtle"):
        export(folder, "xlsx", tmp_path / "out")
    with pytest.raises(GraphFolderError):
        export(tmp_path, "turtle", tmp_path / "out")
    assert not (tmp_path / "out").exists()
