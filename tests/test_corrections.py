"""corrections.csv: what holds instead of a wrong statement, in a graph of its own, as long as its words stand there."""

import gzip
import json
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.errors import UsageError
from referatgraf.opened import Graph

HEAD = "dokument,emne,egenskab,forkert,rigtigt,tekst,begrundelse\n"
DECISION = "decision/noerhavn/socialudvalget/2024-08-08/24-000101"
LINE = f"referat.txt,{DECISION},rg:outcome,outcome:approved,outcome:noted,Godkendt,kun til efterretning\n"
TEXT = """Referat

Socialudvalget

Mødedato: 8. august 2024

Afbud: Bo Dam

1. Havnen

Sagsnr.: 24-000101

Beslutning

Godkendt.
"""
QUERY = """SELECT ?outcome ?status WHERE {
  <https://w3id.org/referatgraf/id/%s> rg:outcome ?outcome . OPTIONAL { ?h a rg:Handling ; rg:outcome ?status } }"""


@pytest.fixture
def made(tmp_path: Path) -> Path:
    (tmp_path / "referat.txt").write_text(TEXT, encoding="utf-8")
    rebuilt(tmp_path)
    return tmp_path


def rebuilt(folder: Path, table: str | None = None) -> tuple[list[tuple[str, ...]], dict]:
    """Outcome of the decision and of the handling, and the account of the document, after a build with a table."""
    out = folder / "graf"
    out.mkdir(exist_ok=True)
    if table is not None:
        (out / "corrections.csv").write_text(HEAD + table, encoding="utf-8")
    build([folder / "referat.txt"], out, BuildOptions(municipality="Nørhavn Kommune"))
    rows = [tuple(term.value.rpartition("/")[2] for term in row) for row in Graph(out).query(QUERY % DECISION)]
    return rows, json.loads((out / "report.json").read_text(encoding="utf-8"))["documents"][0]


def test_what_holds_instead_stands_in_its_own_graph(made: Path) -> None:
    before = (made / "graf" / "graph.ttl").read_bytes()
    rows, account = rebuilt(made, LINE)
    assert (rows, account["corrections"]) == ([("noted", "noted")], [])
    quads = gzip.decompress((made / "graf" / "graph.nq.gz").read_bytes()).decode().splitlines()
    (line,) = [line for line in quads if "graph/corrections>" in line]
    assert DECISION in line
    assert "outcome/noted" in line
    assert not [line for line in quads if DECISION in line and "outcome/approved" in line and "/document/" in line]
    (made / "graf" / "corrections.csv").unlink()
    assert rebuilt(made)[0] == [("approved", "approved")]
    assert (made / "graf" / "graph.ttl").read_bytes() == before


def test_a_correction_whose_words_have_changed_is_told_and_not_applied(made: Path) -> None:
    rebuilt(made, LINE)
    (made / "referat.txt").write_text(TEXT.replace("Godkendt.", "Vedtaget."), encoding="utf-8")
    rows, account = rebuilt(made)
    assert rows == [("approved", "approved")]
    assert "Godkendt" in account["corrections"][0]
    assert "Rettelser" in (made / "graf" / "report.html").read_text(encoding="utf-8")


def test_a_statement_that_is_not_there_is_told(made: Path) -> None:
    _, account = rebuilt(made, LINE.replace("outcome:approved", "outcome:rejected"))
    assert "ikke findes" in account["corrections"][0]


def test_what_followed_from_a_statement_goes_with_it(made: Path) -> None:
    meeting, person = "meeting/noerhavn/socialudvalget/2024-08-08", "<person/noerhavn/bo-dam>"
    query = "SELECT ?p WHERE { ?m a rg:Meeting ; rg:absent ?p }"
    assert len(list(Graph(made / "graf").query(query))) == 1
    line = f"referat.txt,{meeting},rg:excused,{person},,Bo Dam,han var der\n"
    rebuilt(made, line + f"referat.txt,{meeting},rg:present,,{person},Bo Dam,han var der\n")
    assert list(Graph(made / "graf").query(query)) == []
    assert len(list(Graph(made / "graf").query(query.replace("absent", "present")))) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (LINE.replace("outcome:approved", "outcome approved"), "intet udsagn"),
        (LINE.replace("rg:outcome", "rg:udfald"), "kendes ikke"),
        (LINE.replace("kun til efterretning", ""), "mangler"),
        (f"referat.txt,{DECISION},rg:outcome,,,Godkendt,fordi\n", "mangler"),
        (LINE.replace(DECISION, "a> rg:x <b"), "intet udsagn|kendes ikke"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_built(made: Path, line: str, message: str) -> None:
    before = (made / "graf" / "graph.ttl").read_bytes()
    with pytest.raises(UsageError, match=message) as refusal:
        rebuilt(made, line)
    assert refusal.value.where == f"{made / 'graf' / 'corrections.csv'}, linje 2"
    assert (made / "graf" / "graph.ttl").read_bytes() == before
