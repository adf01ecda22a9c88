"""The server as people start it, on a free port of this machine."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    """The address of a graph folder that is being served, without a final slash; the server ends with the block."""
    command = [sys.executable, "-m", "referatgraf", "serve", str(folder), "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=dict(os.environ)) as server:
        assert server.stderr is not None
        told = server.stderr.readline()
        address = re.search(r"http://\S+:\d+", told)
        assert address, told
        try:
            yield address[0]
        finally:
            server.terminate()
            server.communicate(timeout=20)
    assert server.returncode in (0, -15)
