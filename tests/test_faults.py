"""A build that is killed anywhere leaves the former graph readable, and run again writes what one run would have."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import Quad

from referatgraf.build import BuildOptions, build
from referatgraf.graph.store import current
from referatgraf.pool import Pool
from referatgraf.processes import Processes

from .papers import AGENDA, FIRST, FOURTH, SECOND, THIRD, write, written
from .tasks import fail_on_three, kill_on_three

KILLS = int(os.environ.get("REFERATGRAF_KILLS", "10"))
OPTIONS = BuildOptions(municipality="Nørhavn", jobs=1, model="none")
SCRIPT = Path(__file__).parent / "killed.py"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


def quads(folder: Path) -> set[Quad]:
    """Everything in the current generation."""
    return set(current(folder).quads_for_pattern(None, None, None, None))


def run(inputs: Path, builds: Mapping[Path, int]) -> list[int]:
    """Run builds of `inputs` into folders, each of which kills itself at a line; gives what `killed.py` tells."""
    words = [str(word) for build in builds.items() for word in build]
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(inputs), *words], capture_output=True, text=True, check=True
    )
    return [int(line) for line in done.stdout.split()]


@pytest.mark.parametrize(
    "before", [{}, {"a": FIRST, "b": SECOND, "x": AGENDA, "c": THIRD}], ids=["first build", "later build"]
)
def test_killed_at_any_line(tmp_path: Path, before: dict[str, str]) -> None:
    old = tmp_path / "old"
    build([write(tmp_path / "before", **before)], old, OPTIONS)
    inputs = write(tmp_path / "in", a=FIRST, b=SECOND, c=THIRD.replace("Anbefales", "Godkendes"), d=FOURTH)
    whole = shutil.copytree(old, tmp_path / "whole")
    (lines,) = run(inputs, {whole: 0})
    allowed, expected = (quads(old), quads(whole)), written(whole)
    at = random.Random(1).sample(range(1, lines), KILLS // 2)
    killed = {shutil.copytree(old, tmp_path / f"killed-{line}"): line for line in at}
    assert run(inputs, killed) == [-signal.SIGKILL] * len(killed)
    for folder, line in killed.items():
        assert quads(folder) in allowed, f"killed at line {line}"
        build([inputs], folder, OPTIONS)
        assert (written(folder), quads(folder)) == (expected, allowed[1]), f"killed at line {line}"


@pytest.fixture
def tasks_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that are spawned import the tasks by the name of their module, from the folder above `tests`."""
    monkeypatch.syspath_prepend(Path(__file__).parent.parent)


@pytest.mark.usefixtures("tasks_are_found")
def test_a_process_that_dies_takes_one_task_along() -> None:
    with Pool(Processes(2)) as pool:
        outcomes = dict(pool.each(kill_on_three, range(8), 8))
    assert "BrokenProcessPool" in str(outcomes.pop(3))
    assert outcomes == {task: 2 * task for task in range(8) if task != 3}


@pytest.mark.usefixtures("tasks_are_found")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_program_concerns_one_task(jobs: int) -> None:
    with Pool(Processes(jobs)) as pool:
        outcomes = dict(pool.each(fail_on_three, range(6), 6))
    assert (
        str(outcomes.pop(3))
        == "programmet fejlede på dokumentet (ZeroDivisionError: tre); meld fejlen til referatgraf."
    )
    assert outcomes == {task: 2 * task for task in range(6) if task != 3}


ORPHANS = """
import os, signal, sys
from referatgraf.pool import Pool
from referatgraf.processes import Processes

def name(task):
    return os.getpid()

if __name__ == "__main__":
    with Pool(Processes(2)) as pool:
        print({pid for _, pid in pool.each(name, range(9), 9)}, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_the_program_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS, encoding="utf-8")
    found = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    workers = eval(found.stdout)
    until = time.monotonic() + 10
    while time.monotonic() < until and any(alive(pid) for pid in workers):
        time.sleep(0.05)
    assert [pid for pid in workers if alive(pid)] == []


def alive(pid: int) -> bool:
    """Whether a process runs; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
