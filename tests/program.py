"""The program as people start it."""

import os
import subprocess
import sys


def referatgraf(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a command line gives: exit code and what it printed, in a terminal of 160 columns unless told otherwise."""
    command = [sys.executable, "-m", "referatgraf", *map(str, words)]
    env = {**os.environ, "COLUMNS": "160", **environment}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)
