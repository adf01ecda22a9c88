"""A file made from the former one and what has changed is the file that merging everything again gives."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.graph.changes import Changed
from referatgraf.graph.groups import read_groups
from referatgraf.graph.merge import concatenate, write_graph
from referatgraf.graph.splice import Range, respliced_groups, respliced_parts, splice
from referatgraf.ontology.iris import BASE

from .test_merge import STATEMENTS, part_of

STATES = st.lists(st.tuples(STATEMENTS, STATEMENTS), min_size=1, max_size=4)
"""What each of some sources says before and after."""


def changes(before: Path, after: Path) -> list[Changed]:
    """What a source says otherwise, as whoever knows nothing of the other sources would tell it."""
    said = []
    for path in (before, after):
        with path.open("rb") as file:
            said.append(dict(read_groups(file)))
    return [Changed(key, said[0].get(key, b""), said[1].get(key, b"")) for key in said[0].keys() | said[1].keys()]


@given(STATES)
def test_groups_again(states: list[tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        former, spliced, merged = (Path(name) / each for each in ("former", "spliced", "merged"))
        before, after = ([Path(name) / f"{side}{number}" for number in range(len(states))] for side in "ba")
        for pair, *paths in zip(states, before, after, strict=True):
            for statements, path in zip(pair, paths, strict=True):
                path.write_bytes(part_of(statements))
        write_graph(before, former, BASE)
        write_graph(after, merged, BASE)
        told = [each for pair in zip(before, after, strict=True) for each in changes(*pair)]
        splice(respliced_groups(former, told, after), spliced)
        assert spliced.read_bytes() == merged.read_bytes()


@pytest.mark.parametrize("names", ["", "abc", "abcd", "ac", "xabc", "abxc", "x", "cba"])
def test_parts_again(tmp_path: Path, names: str) -> None:
    paths = {name: tmp_path / name for name in "abcdx"}
    for name, path in paths.items():
        path.write_text(name * 3, encoding="utf-8")
    before, after = ([paths[name] for name in each] for each in ("abc", names))
    concatenate(before, tmp_path / "former", "head\n")
    splice(respliced_parts(tmp_path / "former", "head\n", before, after), tmp_path / "again")
    concatenate(after, tmp_path / "at once", "head\n")
    assert (tmp_path / "again").read_bytes() == (tmp_path / "at once").read_bytes()


def test_a_long_range_is_read_in_pieces(tmp_path: Path) -> None:
    data = bytes(range(256)) * 10_000
    (tmp_path / "long").write_bytes(data)
    assert b"".join(Range(tmp_path / "long", 5, len(data) - 5).read()) == data[5:-5]
