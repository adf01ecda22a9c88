"""The graph as tables: CSV with its metadata, what a spreadsheet makes of it, and Parquet."""

import csv
import json
import zipfile
from pathlib import Path

import pyarrow.parquet
import pytest
from csvw import CSVW
from pyoxigraph import Store

from referatgraf.errors import UsageError
from referatgraf.output.exports import export
from referatgraf.output.formats.comma_separated import write_csv
from referatgraf.output.formats.stream import Source

HEAD = """@base <https://w3id.org/referatgraf/id/> .
@prefix rg: <https://w3id.org/referatgraf/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
"""


@pytest.fixture(scope="module")
def tables(examples_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("tables") / "csv"
    export(examples_graph, "csv", out)
    return out


def rows(path: Path, delimiter: str = ",", encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def small(tmp_path: Path, blocks: str) -> Source:
    """A graph of some blocks."""
    path, store = tmp_path / "graph.ttl", Store()
    path.write_text(HEAD + blocks, encoding="utf-8")
    store.load(path=str(path))
    return Source(path, store)


def test_there_is_a_table_for_each_class_with_names_beside_iris(tables: Path) -> None:
    expected = {"Meeting.csv", "AgendaItem.csv", "Decision.csv", "Person.csv", "Membership.csv", "csv-metadata.json"}
    assert expected <= {path.name for path in tables.iterdir()}
    meeting = next(row for row in rows(tables / "Meeting.csv") if row["date"] == "2025-03-27")
    assert (meeting["heldBy_name"], meeting["startTime"]) == ("Kommunalbestyrelsen", "18:00:00")
    decision = next(row for row in rows(tables / "Decision.csv") if row["within"] == f"{meeting['id']}/item/34")
    assert (decision["outcome_name"], decision["text"]) == ("godkendt", "Godkendt.")
    assert len(rows(tables / "AgendaItem.csv")) == 61


def test_a_thing_stands_in_the_table_of_its_closest_class_alone(tables: Path) -> None:
    municipalities = {row["id"] for row in rows(tables / "Municipality.csv")}
    assert municipalities
    assert not municipalities & {row["id"] for row in rows(tables / "Institution.csv")}


@pytest.mark.parametrize("form", ["csv", "excel"])
def test_the_metadata_are_valid(examples_graph: Path, tmp_path: Path, form: str) -> None:
    export(examples_graph, form, tmp_path / "out")
    assert CSVW(str(tmp_path / "out" / "csv-metadata.json"), validate=True).is_valid
    metadata = json.loads((tmp_path / "out" / "csv-metadata.json").read_bytes())
    items = next(table for table in metadata["tables"] if table["url"] == "AgendaItem.csv")
    kinds = {column["name"]: column["datatype"] for column in items["tableSchema"]["columns"]}
    assert (kinds["order"], kinds["closed"], kinds["title"]) == ("integer", "boolean", "string")


def test_for_danish_excel_with_bom_and_semicolons(examples_graph: Path, tmp_path: Path) -> None:
    export(examples_graph, "excel", tmp_path / "out")
    raw = (tmp_path / "out" / "Meeting.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid;prefLabel;")
    assert len(rows(tmp_path / "out" / "Meeting.csv", ";", "utf-8-sig")) == 10


@pytest.mark.parametrize("text", ["=1+1", "+45 1", "-2+3", "@SUM(A1)", r"\t=1", r"\r=1"])
def test_no_text_becomes_a_formula(tmp_path: Path, text: str) -> None:
    graph = small(tmp_path, f'<a/1>\n    a rg:AgendaItem ;\n    dct:title "{text}" ;\n    rg:order -1 .\n')
    write_csv(graph, tmp_path)
    (row,) = rows(tmp_path / "AgendaItem.csv")
    assert row["title"].startswith("'")
    assert row["order"] == "-1"


SEVERAL = r"""
<b/1>
    a rg:Body ;
    skos:altLabel "a|b"@da, "c;\"d\",\ne"@da .

<b/2>
    a rg:Body ;
    skos:altLabel "f"@da .
"""


def test_several_values_and_hostile_text_keep_their_cells(tmp_path: Path) -> None:
    write_csv(small(tmp_path, SEVERAL), tmp_path)
    first, second = rows(tmp_path / "Body.csv")
    assert sorted(first["altLabel"].split("|")) == ["a¦b", 'c;"d",\ne']
    assert second["altLabel"] == "f"


def test_parquet_has_types_and_lists(examples_graph: Path, tmp_path: Path) -> None:
    export(examples_graph, "parquet", tmp_path / "out")
    items = pyarrow.parquet.read_table(tmp_path / "out" / "AgendaItem.parquet")
    assert items.num_rows == 61
    kinds = {field.name: str(field.type) for field in items.schema}
    assert (kinds["order"], kinds["closed"], kinds["mentions"]) == ("int64", "bool", "list<element: string>")
    meetings = pyarrow.parquet.read_table(tmp_path / "out" / "Meeting.parquet").to_pylist()
    assert min(row["date"] for row in meetings).isoformat() == "2020-09-14"


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_archive_has_the_same_bytes_whenever_it_is_made(examples_graph: Path, tmp_path: Path, form: str) -> None:
    for name in ("a.zip", "b.zip"):
        export(examples_graph, form, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_folder_that_is_there_is_left_alone(examples_graph: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="findes i forvejen"):
        export(examples_graph, "csv", tmp_path)
    assert not list(tmp_path.iterdir())
