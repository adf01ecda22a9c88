"""The exports, parsed again by another parser."""

import gzip
from pathlib import Path

import pytest
import rdflib
from rdflib.compare import isomorphic

from referatgraf.build import BuildOptions, build
from referatgraf.errors import GraphFolderError, UsageError
from referatgraf.output.exports import FORMATS, export

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
PARSED = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("exports") / "graf"
    inputs = sorted(EXAMPLES.rglob("2025-02-*"))
    build(inputs, out, BuildOptions(jobs=1))
    return out


def parsed(path: Path, form: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=path.read_text(encoding="utf-8"), format=form)


@pytest.mark.parametrize("form", list(PARSED))
def test_another_parser_reads_the_same_graph(folder: Path, tmp_path: Path, form: str) -> None:
    export(folder, form, tmp_path / "out")
    assert isomorphic(parsed(tmp_path / "out", PARSED[form]), parsed(folder / "graph.ttl", "turtle"))


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
