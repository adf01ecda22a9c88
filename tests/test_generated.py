"""Every known answer about generated minutes is right."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from referatgraf.build import BuildOptions, build

from .told import Told, differences

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "make_minutes.py"
SAMPLES = ((1, 0), (2, 20), (3, 40))
"""Seed and number of the first document; twenty of each, so that all layouts and all bodies of a town come."""
COUNT = 20


def generate(folder: Path, seed: int, first: int) -> list[dict]:
    numbers = {"--count": COUNT, "--seed": seed, "--first": first}
    options = [str(word) for option in numbers.items() for word in option]
    command = [sys.executable, str(SCRIPT), *options, "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads((folder / "answers.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict], Told]:
    """The answers, and what the graph of the documents tells."""
    folder = tmp_path_factory.mktemp("generated")
    answers = [answer for seed, first in SAMPLES for answer in generate(folder / str(seed), seed, first)]
    for path in folder.glob("*/answers.json"):
        path.unlink()
    build([folder], folder / "graph", BuildOptions(jobs=1, model="none"))
    return answers, Told(folder / "graph" / "graph.ttl")


def test_all_layouts_are_generated(generated: tuple[list[dict], Told]) -> None:
    assert len({answer["layout"] for answer in generated[0]}) >= 9
    assert len(generated[0]) == len(SAMPLES) * COUNT


@pytest.mark.parametrize("place", range(len(SAMPLES) * COUNT))
def test_answers(place: int, generated: tuple[list[dict], Told]) -> None:
    answers, told = generated
    assert differences(answers[place], told.document(answers[place]["file"])) == []


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    for name in ("once", "again"):
        generate(tmp_path / name, 7, 3)
    once, again = (sorted((tmp_path / name).iterdir()) for name in ("once", "again"))
    assert [path.read_bytes() for path in once] == [path.read_bytes() for path in again]


def test_a_document_is_the_same_when_made_alone(tmp_path: Path) -> None:
    whole, part = generate(tmp_path / "whole", 7, 0), generate(tmp_path / "part", 7, 15)
    assert whole[15:] == part[:5]
