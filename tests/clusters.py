"""A Dask cluster on this machine: a scheduler and two workers, each a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import Client

from .ports import free_ports

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
def cluster(folder: Path, workers: int = 2, **environment: str) -> Iterator[str]:
    """The address of a scheduler with so many workers, until the block ends.

    Args:
        folder: where the workers keep what they need.
        workers: how many.
        environment: variables that the workers have beside those of this process.
    """
    (port,) = free_ports(1)
    address, dask = f"tcp://127.0.0.1:{port}", (sys.executable, "-m", "dask")
    (folder / "preloaded.py").write_text(PRELOADED, encoding="utf-8")
    scheduler = (*dask, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")
    one = ("--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1", "--local-directory", str(folder))
    worker = (*dask, "worker", address, "--nworkers", str(workers), *one, "--preload", str(folder / "preloaded.py"))
    env = {**os.environ, **environment}
    running = [
        subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
        for words in (scheduler, worker)
    ]
    try:
        with Client(address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(30)
