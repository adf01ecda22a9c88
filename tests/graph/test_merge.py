"""Merging files of groups is the union of what they say, in order, each subject once."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

import referatgraf.graph.groups
from referatgraf.graph.groups import group_of, grouped, read_groups, waiting
from referatgraf.graph.merge import planned_runs, runs, write_graph
from referatgraf.graph.terms import Statement, plain
from referatgraf.graph.turtle import blocks, head
from referatgraf.ontology.iris import BASE
from referatgraf.ontology.namespaces import DCT, RG

MEETINGS = [
    "meeting/n/b/2024-01-01",
    "meeting/n/b/2024-01-01/item/1",
    "meeting/n/b/2024-01-01T0900",
    "meeting/n/b/2024",
]
SUBJECTS = st.sampled_from(["a", "a/b", "a-b", "b", "decision/n/b/d/1", "decision/n/b/d/1/vote", *MEETINGS]).map(
    BASE.__add__
)
TEXTS = st.sampled_from(["", "a", "# <a", "\n# b", ".\n\n<c>", "\r"])
STATEMENTS = st.sets(st.tuples(SUBJECTS, st.sampled_from([RG.text, DCT.title]), TEXTS.map(plain)))


def read(text: bytes) -> set[str]:
    """The statements of a Turtle text."""
    return {str(each) for each in parse(text, format=RdfFormat.TURTLE)}


def part_of(statements: set[Statement]) -> bytes:
    """The file of groups of a part."""
    return b"".join(waiting(grouped(blocks(statements, BASE))))


@pytest.mark.parametrize(
    ("subject", "group"),
    [
        ("<meeting/n/byraadet/2024-08-08T1700>", "<meeting/n/byraadet/2024-08-08T1700"),
        ("<meeting/n/byraadet/2024-08-08T1700/item/1/section/x>", "<meeting/n/byraadet/2024-08-08T1700"),
        ("<decision/n/byraadet/2024-08-08/24-1/2/vote>", "<decision/n/byraadet/2024-08-08"),
        ("<document/0123/text>", "<document/0123"),
        ("<case/n/24-1>", "<case/n/24-1"),
        ("<https://elsewhere.dk/x>", "<https://elsewhere.dk/x"),
    ],
)
def test_groups(subject: str, group: str) -> None:
    assert group_of(f"{subject}\n    rg:x 1 .\n\n") == group


@given(st.lists(STATEMENTS, max_size=5))
def test_merging_is_union(parts: list[set[Statement]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:02}") for number in range(len(parts))]
        for file, statements in zip(files, parts, strict=True):
            file.write_bytes(part_of(statements))
        write_graph(files, Path(folder, "all"), BASE)
        merged = Path(folder, "all").read_bytes()
    together = set().union(*parts)
    start = head(BASE).encode()
    assert merged == start + b"".join(text for _, text in grouped(blocks(together, BASE)))
    assert read(merged) == read(start + "".join(blocks(together, BASE)).encode())


@given(STATEMENTS, st.integers(1, 50))
def test_groups_are_read_back_piece_by_piece(statements: set[Statement], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(referatgraf.graph.groups, "_PIECE", size)
        assert list(read_groups(io.BytesIO(part_of(statements)))) == list(grouped(blocks(statements, BASE)))


def test_runs_are_kept_and_made_anew_when_their_parts_change(tmp_path: Path) -> None:
    def part(name: str, text: str) -> Path:
        (tmp_path / name).write_bytes(part_of({(BASE + text, RG.text, plain(text))}))
        return tmp_path / name

    one, two, three = part("aa1-x", "a"), part("aa2-x", "b"), part("bb1-x", "c")
    made = runs([one, two, three], tmp_path / "runs")
    assert [run.name[:2] for run in made] == ["aa", "bb"]
    assert made[0].read_bytes() == one.read_bytes() + two.read_bytes()
    for path in (one, two, three):
        path.write_bytes(b"")  # a run that is there is not made again
    assert runs([one, two, three], tmp_path / "runs") == made
    assert made[0].stat().st_size
    assert planned_runs([one, three], tmp_path / "runs").keys() & set(made) == {made[1]}
