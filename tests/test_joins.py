"""joins.csv as people write it, and a build that applies it."""

import json
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build
from referatgraf.errors import UsageError
from referatgraf.graph.resolve import Direction
from referatgraf.joins import read_joins
from referatgraf.opened import Graph

LINE = Direction("join", "person", "Nørhavn", "Asta Brink", "Asta Brinck", "samme plads")
TEXT = (
    "Referat\n\nSocialudvalget\n\nMødedato: 8. august 2024\n\nTil stede: {}\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n"
)


@pytest.mark.parametrize(
    "table",
    [
        "handling,slags,kommune,navn,andet navn,begrundelse\nsaml,person,Nørhavn,Asta Brink,Asta Brinck,samme plads\n",
        "Reason;Do;Kind;Municipality;Name;Other\nsamme plads;JOIN;person;Nørhavn;Asta Brink;Asta Brinck\n",
    ],
)
def test_a_table_is_read(tmp_path: Path, table: str) -> None:
    (tmp_path / "joins.csv").write_text(table, encoding="utf-8")
    assert read_joins(tmp_path / "joins.csv") == [LINE]


def test_no_table_joins_nothing(tmp_path: Path) -> None:
    assert read_joins(tmp_path / "joins.csv") == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("slå sammen,person,Nørhavn,A B,C D,fordi", "handlingen"),
        ("saml,møde,Nørhavn,A B,C D,fordi", "slagsen"),
        ("saml,person,Nørhavn,A B,C D,", "begrundelse"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "joins.csv"
    path.write_text(f"handling,slags,kommune,navn,andet navn,begrundelse\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=message) as refusal:
        read_joins(path)
    assert (refusal.value.where, bool(refusal.value.do)) == (f"{path}, linje 2", True)


def test_a_build_applies_the_table_and_a_later_one_its_change(tmp_path: Path) -> None:
    for number, present in enumerate(["Asta Brink, Bo Dam", "Asta Brinck, Bo Dam"]):
        text = TEXT.format(present).replace("8. august", f"{number + 8}. august")
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    files, out = [tmp_path / "0.txt", tmp_path / "1.txt"], tmp_path / "graf"

    def people() -> int:
        build(files, out, BuildOptions(municipality="Nørhavn Kommune"))
        return len(list(Graph(out).query("SELECT ?p WHERE { ?p a rg:Person }")))

    assert people() == 3
    before = [(out / file).read_bytes() for file in ("graph.ttl", "evidence.ttl", "report.json")]
    doubtful = json.loads((out / "report.json").read_text(encoding="utf-8"))["doubtful"]
    assert [each["labels"] for each in doubtful] == [["Asta Brinck", "Asta Brink"]]
    line = "saml,person,Nørhavn,Asta Brink,Asta Brinck,slåfejl"
    (out / "joins.csv").write_text(f"handling,slags,kommune,navn,andet navn,begrundelse\n{line}\n", encoding="utf-8")
    assert people() == 2
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["doubtful"] == []
    assert [(each["label"], each["others"], each["rule"]) for each in report["joins"]] == [
        ("Asta Brink", ["Asta Brinck"], "slåfejl")
    ]
    (out / "joins.csv").unlink()
    assert people() == 3
    assert [(out / file).read_bytes() for file in ("graph.ttl", "evidence.ttl", "report.json")] == before
