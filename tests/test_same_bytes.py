"""The same minutes give the same bytes of every file, wherever and whenever a build runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .papers import FIRST, FOURTH, SECOND, THIRD, write, written

RUN = """
import sys, time
now = float(sys.argv.pop(1))
time.time, time.time_ns = (lambda: now), (lambda: int(now * 1e9))  # the clock of another day
sys.argv[0] = "referatgraf"
from referatgraf.cli import main
main()
"""
TOLD = 'udgiver = "Nørhavn Kommune"\nkontakt_navn = "Sekretariatet"\nadresse = "https://d.example"\nlicens = "CC0"\n'
ELSEWHERE = [
    ("86400", {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, ("--jobs", "1"), 1),
    ("1893456000", {"TZ": "America/Lima", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}, ("--jobs", "2"), -1),
]
"""Day, environment, options and order of the files."""


def built(
    inputs: list[Path], out: Path, day: str, environment: dict[str, str], options: tuple[str, ...]
) -> dict[str, str]:
    """The sha256 of every file that a build of another day and place writes."""
    out.mkdir(parents=True)
    (out / "catalog.toml").write_text(TOLD, encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        RUN,
        day,
        "build",
        *map(str, inputs),
        "--out",
        str(out),
        "--model",
        "none",
        *options,
    ]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    return written(out)


def test_every_file_but_the_store_is_the_same_anywhere(tmp_path: Path) -> None:
    inputs = sorted(write(tmp_path / "in", a=FIRST, b=SECOND, c=THIRD, d=FOURTH).iterdir())
    made = [
        built(inputs[::order], tmp_path / f"{'deeper/' * number}graf{number}", day, environment, options)
        for number, (day, environment, options, order) in enumerate(ELSEWHERE)
    ]
    assert {"catalog.ttl", "index.html", "graph.html", "checksums.txt", "report.html"} <= made[0].keys()
    assert made[0] == made[1]


@pytest.mark.parametrize("name", ["catalog.ttl", "index.html", "graph.ttl", "report.json"])
def test_no_file_tells_where_it_was_made(examples_graph: Path, name: str) -> None:
    assert str(examples_graph.parent) not in (examples_graph / name).read_text(encoding="utf-8")
