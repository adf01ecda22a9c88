"""The table of addresses and dates."""

from pathlib import Path

import pytest

from referatgraf.errors import UsageError
from referatgraf.nlp.reading import Source, find_source, read_sources

from .papers import saved

ADDRESS = "https://noerhavn.dk/a?b=1"
TABLES = [
    f"file,address,date\na.txt,{ADDRESS},2024-08-09\n",
    f"Fil;Adresse;Dato\r\na.txt;{ADDRESS};09-08-2024\r\n",
    f"\ufeffdato;url;filnavn\n9.8.2024;{ADDRESS};a.txt\n\n;;\n",
    f' Filnavn , Bemærkning , Link , Offentliggjort\n"a.txt","x, y", {ADDRESS} ,2024-08-09',
]


@pytest.mark.parametrize("table", TABLES)
def test_tables(tmp_path: Path, table: str) -> None:
    assert read_sources(saved(tmp_path, "kilder.csv", table)) == {"a.txt": Source(ADDRESS, "2024-08-09")}


def test_cells_may_be_empty_or_lacking(tmp_path: Path) -> None:
    table = f"fil,adresse,dato\na.txt,{ADDRESS}\nb.txt,,2024-08-09\nc.txt\n"
    assert read_sources(saved(tmp_path, "kilder.csv", table)) == {
        "a.txt": Source(ADDRESS, ""),
        "b.txt": Source("", "2024-08-09"),
        "c.txt": Source("", ""),
    }
    assert read_sources(saved(tmp_path, "kilder.csv", "fil,dato\n")) == {}


REFUSED = [
    ("", "er tom", ""),
    ("\n", "kolonnerne", ", linje 1"),
    ("navnet,vejen\na,b\n", "kolonnerne", ", linje 1"),
    ("fil\na.txt\n", "kolonnerne", ", linje 1"),
    (f"fil,adresse\n,{ADDRESS}\n", "nævner ingen fil", ", linje 2"),
    ("fil,adresse\na.txt,\n\na.txt,\n", "to gange", ", linje 4"),
    ("fil,adresse\na.txt,noerhavn.dk\n", "ingen webadresse", ", linje 2"),
    ("fil,adresse\na.txt,https://a b\n", "ingen webadresse", ", linje 2"),
    ("fil,dato\na.txt,2024-02-30\n", "findes ikke", ", linje 2"),
    ("fil,dato\na.txt,31-02-2024\n", "findes ikke", ", linje 2"),
    ("fil,dato\na.txt,i går\n", "findes ikke", ", linje 2"),
    ('fil,dato\n"a.txt,2024-08-09\n', "ingen gyldig CSV", ", linje 2"),
]


@pytest.mark.parametrize(("table", "message", "place"), REFUSED)
def test_errors_name_the_line(tmp_path: Path, table: str, message: str, place: str) -> None:
    path = saved(tmp_path, "kilder.csv", table)
    with pytest.raises(UsageError, match=message) as refusal:
        read_sources(path)
    assert refusal.value.where == f"{path}{place}"
    assert refusal.value.do


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="findes ikke"):
        read_sources(tmp_path / "kilder.csv")


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ({"a.txt": "1"}, "1"),
        ({"2024/a.txt": "1", "a.txt": "2"}, "1"),
        ({"data/2024/a.txt": "1", "2024/a.txt": "2"}, "1"),
        ({"2025/a.txt": "1"}, None),
        ({"b.txt": "1"}, None),
    ],
)
def test_the_longest_path_counts(listed: dict[str, str], found: str | None) -> None:
    sources = {name: Source(address, "") for name, address in listed.items()}
    source = find_source(sources, Path("data/2024/a.txt"))
    assert (source.address if source else None) == found
