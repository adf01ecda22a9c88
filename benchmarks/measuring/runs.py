"""Runs of tasks in fresh processes."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

TASKS = Path(__file__).with_name("tasks.py")


@dataclass(frozen=True, slots=True)
class Run:
    """What one task took.

    Attributes:
        cpu: CPU seconds, children included, imports not.
        wall: seconds on the clock.
        passes: seconds on the clock of passes 1 and 3 of a build.
        memory: peak memory of the largest process, in MB.
    """

    cpu: float
    wall: float
    passes: float
    memory: float


def run(task: str, documents: Path | str, out: Path | None = None, jobs: int = 1, model: str = "none") -> Run:
    """Run a task in a process of its own.

    Raises:
        RuntimeError: it did not end well.
    """
    command = [sys.executable, str(TASKS), task, str(documents), str(out or ""), str(jobs), model]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{task} ended with {process.returncode}")
    return Run(**json.loads(told), memory=usage.ru_maxrss / 1024)
