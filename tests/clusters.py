"""A Dask cluster on this machine: a scheduler and two workers, each a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measuring import workers

DEADLY = "Dødbringende"
"""A word at which a worker dies, as it would of a fault in a library."""
PRELOADED = f"""
import os, signal
import referatgraf.work as work

def private_data(text, inner=work.private_data):
    if {DEADLY!r} in text:
        os.kill(os.getpid(), signal.SIGKILL)
    return inner(text)

work.private_data = private_data
"""


@contextmanager
def cluster(folder: Path, **environment: str) -> Iterator[str]:
    """The address of a scheduler with two workers, which die at `DEADLY`, until the block ends.

    Args:
        folder: where the workers keep what they need.
        environment: variables that the workers have beside those of this process.
    """
    preloaded = folder / "preloaded.py"
    preloaded.write_text(PRELOADED, encoding="utf-8")
    with workers.cluster(folder, 2, ("--preload", str(preloaded)), **environment) as address:
        yield address
