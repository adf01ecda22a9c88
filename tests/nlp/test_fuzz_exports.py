"""Thousands of mutations of the exports of agenda systems: each is read or refused, and nothing beside it happens."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COUNT = int(os.environ.get("REFERATGRAF_MUTATIONS", "8000"))
MOST_GROWTH = 300
"""Megabytes."""


def test_mutations_are_read_or_refused_without_file_network_or_growth() -> None:
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-m", "tests.nlp.mutated_exports", str(COUNT)]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    told = json.loads(done.stdout)
    assert told["reached"] == []
    assert told["growth"] < MOST_GROWTH
    assert told["read"] + told["refused"] == COUNT
    assert told["read"] > COUNT / 4
